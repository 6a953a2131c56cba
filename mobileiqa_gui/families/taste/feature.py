"""Taste in the window: when it is looked at and learned, and what follows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from core.errors import MobileIqaError
from core.families.taste.columns import TASTE
from core.families.taste.kept import forgotten_file, taste_file
from core.photos.photo import Photo
from core.photos.thumbnails import ThumbnailCache
from core.places import cache_folder
from core.scoring.tasting import TasteLook
from mobileiqa_gui.commands.command import Command
from mobileiqa_gui.commands.tips import keep_tip
from mobileiqa_gui.core_sentences import of_error
from mobileiqa_gui.families.feature import Feature
from mobileiqa_gui.families.taste.panel import TastePanel
from mobileiqa_gui.families.taste.presenter import TastePresenter
from mobileiqa_gui.workers.tasks import Cancelled, Task, Tasks
from mobileiqa_gui.workers.thumbnails import Thumbnails

if TYPE_CHECKING:
    from core.scoring.tasting import Taster
    from mobileiqa_gui.workbench import Workbench
    from mobileiqa_gui.workers.scoring import ModelReady

# Scores come many times a second: taste follows when they rest, and now and then before.
SOON_MS, LATEST_MS = 800, 20_000
_PICTURE_PX: Final = 128
_PICTURES_BYTES: Final = 16 * 2**20
_CACHE_BYTES: Final = 2 * 2**30


class TasteFeature(Feature):
    """All methods belong to the window's thread and return at once.

    Nothing is done for whoever has no taste and does not open the panel.
    """

    name = "taste"

    def __init__(self, bench: Workbench, parent: QWidget) -> None:
        super().__init__(bench, parent)
        self.presenter = TastePresenter(bench.presenter)
        self._tasks = Tasks(threads=1, parent=self)
        self._task: Task | None = None
        self._taster: Taster | None = None
        self._model: Path | None = None
        cache = ThumbnailCache(cache_folder() / "thumbnails", _CACHE_BYTES)
        self._pictures = Thumbnails(cache, threads=1, max_bytes=_PICTURES_BYTES, parent=self)
        self._pictures.turn_of = bench.turning.turn_of
        self._panel = TastePanel(self._picture, parent)
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._latest = QTimer(self, singleShot=True, interval=LATEST_MS)
        for timer in (self._soon, self._latest):
            timer.timeout.connect(self._look)
        keep_tip(self.panel.close_button, self.commands()[0], self.tr("Close my taste"))
        self._connect()
        self._show()

    def _connect(self) -> None:
        bench, panel = self.bench, self.panel
        bench.scoring.model_ready.connect(self._take_model)
        bench.folder.opened.connect(self._folder_changed)
        for news in (bench.photo_list.rescored, bench.marking.changed, bench.photo_list.marked):
            news.connect(self._wait)
        bench.current_changed.connect(lambda _photo: self._show_photo())
        bench.screen.changed.connect(lambda profile: self._pictures.set_screen(profile.icc))
        bench.turning.turned.connect(self._pictures.turn)
        self._pictures.set_screen(bench.screen.profile.icc)
        self._pictures.arrived.connect(lambda _path: self._repaint())
        panel.close_wanted.connect(lambda: self.show_panel(False))
        panel.learn_wanted.connect(self.learn)
        panel.sort_wanted.connect(lambda: self.sort_wanted.emit(TASTE.key, True))
        panel.photo_chosen.connect(self._go)
        panel.export_wanted.connect(self.export)
        panel.forget_wanted.connect(self.forget)
        panel.bring_back_wanted.connect(self.bring_back)

    @property
    def panel(self) -> TastePanel:
        return self._panel

    @classmethod
    def commands(cls) -> Sequence[Command[Any]]:
        from mobileiqa_gui.families.taste.commands import COMMANDS  # they run on this class

        return COMMANDS

    @property
    def is_wanted(self) -> bool:
        """Whether anything of this is on screen."""
        return self.presenter.is_open or taste_file().exists()

    # --- what a person asks --------------------------------------------------------------------

    def toggle_panel(self) -> None:
        self.show_panel(not self.presenter.is_open)

    def show_panel(self, on: bool) -> None:
        if on == self.presenter.is_open:
            return
        self.presenter.is_open = on
        self.open_changed.emit(on)
        if on:
            self._show()
            self._start(learn=True)

    def learn(self) -> None:
        """From all ratings, also where no taste is in use."""
        self._start(learn=True, asked=True)

    def forget(self) -> None:
        """Sets the taste in use aside."""
        from core.families.taste import kept

        words = self.tr("Your taste is forgotten; your stars stay")
        self._move(kept.forget, words)

    def bring_back(self) -> None:
        """The taste that was forgotten last is in use again."""
        from core.families.taste import kept

        self._move(kept.bring_back, self.tr("Your taste is back"))

    def export(self) -> None:
        """Writes the taste where a person says."""
        name, _ = QFileDialog.getSaveFileName(
            self.panel,
            self.tr("Save my taste as a model file"),
            str(Path.home() / "my-taste.iqa"),
            self.tr("Model files (*.iqa)"),
        )
        if name:
            self.export_to(Path(name))

    def export_to(self, path: Path) -> None:
        """Writes the taste as a model file."""
        path = path if path.suffix.lower() == ".iqa" else path.with_name(f"{path.name}.iqa")

        def work(_cancelled: Cancelled) -> None:
            from core.families.taste.file import exported
            from core.families.taste.kept import kept_taste

            found = kept_taste()
            if found is not None:
                exported(found.bundle, path)

        done = self.tr("Saved as {name}").format(name=path.name)
        self._tasks.start(work, lambda _nothing: self.said.emit(done, False), self._tell)

    # --- looking -------------------------------------------------------------------------------

    @Slot(object)
    def _take_model(self, ready: ModelReady) -> None:
        is_taste = ready.model.family == self.name  # a taste given away is no encoder
        self._model = None if is_taste else ready.path
        self._wait()

    @Slot()
    def _folder_changed(self) -> None:
        self.presenter.folder_changed()
        self._show()
        self._wait()

    @Slot()
    def _wait(self) -> None:
        if self.is_wanted:
            self._soon.start()
            if not self._latest.isActive():
                self._latest.start()

    @Slot()
    def _look(self) -> None:
        self._start(learn=self.presenter.is_out_of_date(self.presenter.stars()))

    def _start(self, *, learn: bool, asked: bool = False) -> None:
        self._soon.stop()
        self._latest.stop()
        if self._model is None or not self.bench.presenter.photos:
            return
        if self._task is not None:
            self._task.cancel()
        model, photos = self._model, list(self.bench.presenter.photos)
        stars = self.presenter.stars()

        def work(cancelled: Cancelled) -> TasteLook | None:
            from core.scoring.tasting import Taster

            catalogue = self.bench.catalogue()
            if catalogue is None:
                return None
            self._taster = self._taster or Taster()
            return self._taster.look(
                model, catalogue, photos, stars, learn=learn, asked=asked, cancelled=cancelled
            )

        def done(look: TasteLook | None) -> None:
            if look is not None:
                self._take(look, stars if learn else None)

        self._task = self._tasks.start(work, done, self._tell)

    def _take(self, look: TasteLook, learned_of: dict[Path, float] | None) -> None:
        before = self.presenter.look
        if learned_of is None and before is not None and not look.surprises:
            # Nothing was learned anew: what surprised before still does.
            look = replace(
                look, surprises=before.surprises, photos={**before.photos, **look.photos}
            )
        self.presenter.take(look, learned_of)
        columns = self.presenter.columns
        if columns or self.bench.presenter.columns_beside:
            self.bench.photo_list.set_beside(columns, self.presenter.values, self.name)
        self._show()

    def _move(self, change: Callable[[], bool], words: str) -> None:
        def done(was_there: bool) -> None:
            if was_there:
                self.said.emit(words, False)
            self._start(learn=False)

        self._tasks.start(lambda _cancelled: change(), done, self._tell)

    def _tell(self, error: MobileIqaError) -> None:
        self.told.emit(of_error(error))

    # --- showing -------------------------------------------------------------------------------

    def _show(self) -> None:
        if self.presenter.is_open:
            self.panel.show_state(self.presenter, can_bring_back=forgotten_file().exists())
            self._want_pictures()
        self._show_photo()

    def _show_photo(self) -> None:
        current = self.bench.current
        self.panel.show_photo(self.presenter.said(None if current is None else current.path))

    def _want_pictures(self) -> None:
        strips = (self.panel.surprises, self.panel.asked)
        photos = [item.photo for strip in strips for item in strip.items]
        side = round(_PICTURE_PX * self.panel.devicePixelRatioF())
        self._pictures.want(photos, (side, side), visible=len(photos))

    def _picture(self, photo: Photo) -> QImage | None:
        found = self._pictures.thumbnail(photo)
        return None if found is None else found.image

    def _repaint(self) -> None:
        self.panel.surprises.update()
        self.panel.asked.update()

    @Slot(object)
    def _go(self, path: Path) -> None:
        self.bench.culling.reveal([path])
        self.bench.show_photos([path])

    def close(self) -> None:
        self._soon.stop()
        self._latest.stop()
        self._tasks.close()
        self._pictures.close()
