"""Choosing a model: the list, files from elsewhere, what to say when one cannot be loaded."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from mobileiqa_gui.banner import Banner
from mobileiqa_gui.core_sentences import of_core
from mobileiqa_gui.models.button import ModelButton
from mobileiqa_gui.settings.session import Session
from mobileiqa_gui.workers.scoring import ModelReady
from mobileiqa_gui.workers.tasks import Cancelled

if TYPE_CHECKING:
    from core.bundles.bundle import Bundle
    from core.errors import MobileIqaError
    from core.families.library import InstalledModel
    from mobileiqa_gui.workbench import Workbench


class ModelChoice(QObject):
    """Connects the model button with the scoring thread. `asked(id)`: a page wants that command."""

    asked = Signal(str)

    def __init__(
        self,
        bench: Workbench,
        session: Session,
        button: ModelButton,
        banner: Banner,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._bench, self._session, self._button = bench, session, button
        self._banner, self._window = banner, window
        self._ready: ModelReady | None = None
        self._told = ""
        button.chosen.connect(self._choose)
        bench.scoring.model_ready.connect(self._take_ready)
        bench.scoring.model_failed.connect(self._take_failure)

    def start(self, adding: Path | None = None) -> None:
        """Loads the model of the last time, or the default one; or adds a model file to the
        installed ones and loads that."""
        if adding is not None:
            self._add(adding)
        else:
            self._bench.scoring.use_model(self._session.model)
        self._show_way_back()
        self._list()

    def use(self, path: Path) -> None:
        """Score with another model from now on."""
        self._choose(path)

    def _add(self, path: Path) -> None:
        self._button.show_model(None, self.tr("Loading the model"))

        def work(_cancelled: Cancelled) -> Bundle:
            from core.families.library import add_model

            return add_model(path)

        def done(added: Bundle) -> None:
            self._choose(added.path)
            text = self.tr(
                "{name} is one of your models now and in use. The model menu leads back."
            )
            self._banner.tell(text.format(name=added.manifest.name))

        def failed(error: MobileIqaError) -> None:
            text = self.tr("{name} cannot be used. {why}")
            self._banner.tell(text.format(name=path.name, why=of_core(error.message)))
            self._bench.scoring.use_model(self._session.model)

        self._bench.tasks.start(work, done, failed)

    def _list(self) -> None:
        def work(_cancelled: Cancelled) -> list[InstalledModel]:
            from core.families.library import installed_models

            return installed_models()

        self._bench.tasks.start(work, self._button.show_models)

    @Slot(object)
    def _choose(self, path: Path) -> None:
        self._use(str(path))

    def _use(self, wanted: str | None) -> None:
        from core.families.library import CHECKPOINT_SUFFIXES

        self._banner.withdraw(self._told)
        if wanted is not None and wanted.lower().endswith(CHECKPOINT_SUFFIXES):
            self._button.show_model(None, self.tr("Converting the model"))
            self._tell(
                self.tr(
                    "{name} is converted, which takes a minute or two, this first time only. "
                    "Scoring goes on with it afterwards."
                ).format(name=Path(wanted).name)
            )
        else:
            self._button.show_model(None, self.tr("Loading the model"))
        self._bench.scoring.use_model(wanted)

    def _tell(
        self, text: str, button: str = "", action: Callable[[], object] | None = None
    ) -> None:
        self._told = text
        self._banner.tell(text, button, action)

    @property
    def has_model(self) -> bool:
        """Whether a model is in use: not before the first, not while another is loaded."""
        return self._button.has_model

    def ask_for_file(self) -> None:
        """For a model that is not in the list."""
        models, any_file = model_files(self.tr("Models")), self.tr("All files")
        chosen, _ = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Open a model file"),
            str(Path.home()),
            f"{models};;{any_file} (*)",
        )
        if chosen:
            self._use(chosen)

    @Slot(object)
    def _take_ready(self, ready: ModelReady) -> None:
        before, self._ready = self._ready, ready
        if before is not None and before.path != ready.path:
            self._session.model_before = str(before.path)
            self._show_way_back()
        self._banner.withdraw(self._told)
        self._session.model = str(ready.path) if not ready.is_default else None
        self._button.show_model(ready.path, ready.model.name)
        self._list()

    def _show_way_back(self) -> None:
        before = self._session.model_before
        self._button.show_way_back(Path(before) if before else None)

    @Slot(str, str)
    def _take_failure(self, wanted: str, message: str) -> None:
        if self._ready is not None:
            self._button.show_model(self._ready.path, self._ready.model.name)
            kept = self.tr("{name} stays in use.").format(name=self._ready.model.name)
        else:
            self._button.show_model(None, self.tr("No model"))
            kept = self.tr("Photos are shown without scores.")
        name = Path(wanted).name if wanted else self.tr("The default model")
        text = self.tr("{name} could not be loaded. {why} {kept}").format(
            name=name, why=message, kept=kept
        )
        if wanted and self._ready is None:
            default = self.tr("Use the default model")
            self._tell(text, default, lambda: self._use(None))
        else:
            self._tell(text, self.tr("Choose another"), self.ask_for_file)

    def fit_to_stars(self) -> None:
        """Another calibration of the model in use, by the stars of the photos shown; the way back
        is in the model menu."""
        ready = self._ready
        if ready is None:
            return
        raws, stars = self._rated()

        def work(_cancelled: Cancelled) -> tuple[Path, str]:
            from core.bundles.fitting import distance, fitted
            from core.families.library import models_folder
            from core.families.registry import open_model_file

            before = open_model_file(ready.path)
            name = f"{before.path.stem.removesuffix('-my-stars')}-my-stars.iqa"
            made = fitted(before, raws, stars, free_place(models_folder() / name, before.path))
            calibrations = (before.manifest.calibration, made.manifest.calibration)
            was, now = (distance(each, raws, stars) for each in calibrations)
            text = self.tr(
                "Scores follow your stars, by {count} photos: {now} points off on average, {was} "
                "before. The model menu leads back."
            )
            return made.path, text.format(count=len(raws), now=f"{now:.0f}", was=f"{was:.0f}")

        def done(found: tuple[Path, str]) -> None:
            self._choose(found[0])
            self._banner.tell(found[1])

        self._bench.tasks.start(work, done, lambda error: self._tell(of_core(error.message)))

    def _rated(self) -> tuple[list[float], list[int]]:
        """Raw outputs and stars of the photos that have both."""
        found = [
            (assessment.raw, stars)
            for photo in self._bench.presenter.photos
            if (stars := self._bench.presenter.marks_of(photo.path).own.stars)
            and (assessment := self._bench.presenter.assessment(photo.path)) is not None
        ]
        return [raw for raw, _ in found], [stars for _, stars in found]

    def show_about(self) -> None:
        """The model's card, read in the background."""
        ready = self._ready
        if ready is None:
            return

        def work(_cancelled: Cancelled) -> tuple[Bundle, str]:
            from core.families.registry import open_model_file

            bundle = open_model_file(ready.path)
            return bundle, bundle.card()

        def done(found: tuple[Bundle, str]) -> None:
            from mobileiqa_gui.models.page import ModelPage

            page = ModelPage(*found, parent=self._window)
            page.asked.connect(self.asked)
            page.show()

        self._bench.tasks.start(work, done, lambda error: self._tell(of_core(error.message)))


def is_model(place: Path | None) -> bool:
    """Whether a path is a model file by its name."""
    return place is not None and place.suffix.lower() == ".iqa" and place.is_file()


def free_place(wanted: Path, in_use: Path) -> Path:
    """The place itself, or a numbered one beside it where a model lies there already."""
    place, number = wanted, 2
    while place.exists() or place == in_use:
        place, number = wanted.with_stem(f"{wanted.stem}-{number}"), number + 1
    return place


def model_files(name: str) -> str:
    """A file dialog's filter of what can be a model."""
    from core.bundles.bundle import SUFFIX
    from core.families.library import CHECKPOINT_SUFFIXES

    return f"{name} ({' '.join(f'*{suffix}' for suffix in (SUFFIX, *CHECKPOINT_SUFFIXES))})"
