"""What is done with the selected photos: their results to a file, their heatmaps to a folder."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from core.errors import MobileIqaError, PhotoError, reason_of
from core.photos.photo import Photo
from core.results.assessment import ModelIdentity
from core.results.tables import Result
from mobileiqa_gui.core_sentences import of_core, of_error
from mobileiqa_gui.library.explaining import Explaining, refusal
from mobileiqa_gui.numbers import in_digits
from mobileiqa_gui.translation import translate
from mobileiqa_gui.workbench import Workbench
from mobileiqa_gui.workers.scoring import ModelReady

if TYPE_CHECKING:
    from core.catalogue.catalogue import Catalogue
    from core.results.heatmaps import Explanation


class SelectedWork(QObject):
    """`progress(words)` is for the status bar, empty at the end; `told(sentence)` says what became
    of it; `explaining` that heatmaps are asked for now, so that nobody else's are. Files are read
    and written in the background."""

    explaining = Signal()
    progress = Signal(str)
    told = Signal(str)

    def __init__(self, bench: Workbench, window: QWidget) -> None:
        super().__init__(window)
        self._bench, self._window = bench, window
        self._model: ModelIdentity | None = None
        self._explaining: Explaining | None = None
        bench.scoring.model_ready.connect(self._take_model)
        bench.scoring.explained.connect(self._take_explanation)
        bench.folder.opening.connect(lambda _folder: self.stop())

    @Slot(object)
    def _take_model(self, ready: ModelReady) -> None:
        self._model = ready.model
        self.stop()

    # --- results -------------------------------------------------------------------------------

    def export(self) -> None:
        """Asks for a file and writes the results of the selected photos to it."""
        presenter = self._bench.presenter
        photos = self._bench.marking.presenter.targets()
        results = [
            Result(photo, presenter.outcome(photo.path), presenter.marks_of(photo.path))
            for photo in photos
        ]
        scored = sum(result.outcome is not None for result in results)
        if not scored and not any(result.marks for result in results):
            self.told.emit(self.tr("None of the selected photos has been scored or marked yet."))
            return
        start = str((presenter.folder or Path.home()) / "results.csv")
        names = [self.tr("Table (*.csv)"), self.tr("Data (*.json)")]
        chosen, kind = QFileDialog.getSaveFileName(
            self._window, self.tr("Export results"), start, ";;".join(names)
        )
        if not chosen:
            return
        target = Path(chosen)
        if not target.suffix:
            target = target.with_suffix(".json" if kind == names[1] else ".csv")
        waiting = len(photos) - scored
        self._bench.tasks.start(
            partial(_write_results, target, results, self._model, self._bench.catalogue),
            lambda _nothing: self.told.emit(self._exported(target, len(photos), waiting)),
            lambda error: self.told.emit(of_error(error)),
        )

    def _exported(self, target: Path, count: int, waiting: int) -> str:
        one = self.tr("1 photo is in {file}.")
        more = self.tr("{count} photos are in {file}.", "", count)
        text = (one if count == 1 else more).format(count=in_digits(count), file=target)
        if waiting:
            left = self.tr("{count} of them have not been scored yet.")
            text += " " + left.format(count=in_digits(waiting))
        return text

    # --- heatmaps ------------------------------------------------------------------------------

    def explain(self) -> None:
        """Asks for a folder and writes the heatmaps of the selected photos into it."""
        photos = self._bench.marking.presenter.targets()
        title = self.tr("Write heatmaps into")
        chosen = QFileDialog.getExistingDirectory(self._window, title, str(Path.home()))
        if not chosen or not photos:
            return
        folder = Path(chosen)
        refused = refusal(folder, photos)
        if refused:
            self.told.emit(refused)
            return
        self.stop()
        self.explaining.emit()
        self._explaining = Explaining(folder, photos)
        self.progress.emit(self._explaining.progress())
        self._bench.scoring.explain_also(photos)

    def stop(self) -> None:
        """Gives up on what is not written yet."""
        if self._explaining is not None:
            self._bench.scoring.explain_also([])
            self._end(self._explaining)

    @Slot(object, object)
    def _take_explanation(self, photo: Photo, result: Explanation | str) -> None:
        run = self._explaining
        if run is None or photo not in run.waiting:
            return
        if isinstance(result, str):
            self._finish(run, photo, result)
            return
        self._bench.tasks.start(
            partial(_write_heatmaps, photo, result, run.place_of(photo)),
            lambda _nothing: self._finish(run, photo),
            lambda error: self._finish(run, photo, of_core(error.message)),
        )

    def _finish(self, run: Explaining, photo: Photo, failure: str = "") -> None:
        run.finish(photo, failure)
        if run is not self._explaining:
            return  # given up on meanwhile
        self.progress.emit(run.progress())
        if not run.waiting:
            self._end(run)

    def _end(self, run: Explaining) -> None:
        self._explaining = None
        self.progress.emit("")
        self.told.emit(run.summary())


def _write_results(
    target: Path,
    results: Sequence[Result],
    model: ModelIdentity | None,
    catalogue: Callable[[], Catalogue | None],
    _cancelled: object,
) -> None:
    from core.families.registry import family_named
    from core.files import write_result
    from core.results.tables import to_csv, to_json
    from core.scoring.looking import with_reasons

    results = with_reasons(results, catalogue())
    columns = family_named(model.family).columns if model is not None else ()
    written = to_json if target.suffix.lower() == ".json" else to_csv
    try:
        write_result(target, written(results, model, columns))
    except OSError as error:
        text = translate("exporting", "The results were not written ({reason}).")
        raise MobileIqaError(text.format(reason=of_core(reason_of(error))), target) from error


def _write_heatmaps(
    photo: Photo, explanation: Explanation, folder: Path, _cancelled: object
) -> None:
    from core.results.explanation_files import write_explanation

    try:
        folder.mkdir(exist_ok=True)
        write_explanation(photo, explanation, folder)
    except OSError as error:
        raise PhotoError(of_core(reason_of(error)), folder) from error
