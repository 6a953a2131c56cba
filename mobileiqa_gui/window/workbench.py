"""Everything behind the window: the opened folder, its photos, and the workers that serve it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QObject, Signal, Slot

from core.photos.exif import read_capture_time
from core.photos.photo import Photo
from core.photos.thumbnails import ThumbnailCache
from core.places import cache_folder
from mobileiqa_gui.folder.history import FolderHistory
from mobileiqa_gui.library.columns import DATE_KEY
from mobileiqa_gui.library.photo_model import PhotoModel
from mobileiqa_gui.library.presenter import LibraryPresenter
from mobileiqa_gui.library.scoring_control import ScoringControl
from mobileiqa_gui.workers.folder_watch import FolderWatch
from mobileiqa_gui.workers.mailbox import Mailbox
from mobileiqa_gui.workers.pixels import PixelLoader
from mobileiqa_gui.workers.scoring import ScoringThread
from mobileiqa_gui.workers.shared_catalogue import SharedCatalogue
from mobileiqa_gui.workers.tasks import Cancelled, Task, Tasks
from mobileiqa_gui.workers.thumbnails import Thumbnails

THUMBNAIL_CACHE_BYTES = 2 * 2**30
STRIP_MEMORY_BYTES = 32 * 2**20


class Workbench(QObject):
    """`opening(folder)`, then `opened` or `unreadable(folder, message)`.

    `unreadable` also when a folder that was open cannot be read any more. `current_changed(photo)`
    follows the current photo, None where no photo is shown.
    """

    opening = Signal(object)
    opened = Signal()
    unreadable = Signal(object, str)
    current_changed = Signal(object)
    notice = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.presenter = LibraryPresenter()
        self.model = PhotoModel(self.presenter, self)
        self.selection = QItemSelectionModel(self.model, self)
        self.history = FolderHistory()
        self._notices = Mailbox(interval_ms=0, parent=self)
        self._notices.delivered.connect(self._pass_notices_on)
        self._catalogue = SharedCatalogue(self._notices.post)
        self.tasks = Tasks(parent=self)
        self._watch = FolderWatch(self.tasks, self)
        self._scoring_thread = ScoringThread(self._catalogue.get, self)
        self.scoring = ScoringControl(self._scoring_thread, self.model, self)
        cache = ThumbnailCache(cache_folder() / "thumbnails", THUMBNAIL_CACHE_BYTES)
        threads = max(2, min(4, (os.cpu_count() or 2) - 1))
        self.grid_thumbnails = Thumbnails(cache, threads=threads, parent=self)
        self.strip_thumbnails = Thumbnails(
            cache, threads=1, max_bytes=STRIP_MEMORY_BYTES, parent=self
        )
        self.pixels = PixelLoader(parent=self)
        self._times_task: Task | None = None
        self._current: Photo | None = None
        self._is_syncing = False
        self._is_lost = False
        self._connect()

    def _connect(self) -> None:
        self._watch.listed.connect(self._take_listing)
        self._watch.changed.connect(self._take_changes)
        self._watch.failed.connect(self._take_failure)
        self.model.reordered.connect(self._follow_current)
        self.selection.currentChanged.connect(self._selection_moved)
        self.grid_thumbnails.failed.connect(self.model.add_decode_error)
        self.strip_thumbnails.failed.connect(self.model.add_decode_error)

    # --- folders -------------------------------------------------------------------------------

    def open(self, folder: Path, photo: Path | None = None) -> None:
        """Opens a folder at a photo (by default the one it was left at, else the first)."""
        folder = folder.absolute()
        if folder == self.presenter.folder and photo is None:
            return
        self._leave()
        self.history.visit(folder)
        self._start(folder, photo)

    def go_back(self) -> None:
        self._leave()
        folder = self.history.back()
        if folder is not None:
            self._start(folder, None)

    def go_forward(self) -> None:
        self._leave()
        folder = self.history.forward()
        if folder is not None:
            self._start(folder, None)

    def go_up(self) -> None:
        folder = self.presenter.folder
        if folder is not None and folder.parent != folder:
            self.open(folder.parent)

    def refresh(self) -> None:
        """Lists the folder again and brings the order up to date."""
        self._watch.look()
        self.model.settle()

    def look(self) -> None:
        """Lists the folder again: another program may have changed it unnoticed."""
        self._watch.look()

    def _leave(self) -> None:
        if self.presenter.folder is not None and self._current is not None:
            self.history.leave_at(self.presenter.folder, self._current.path)
        if self._times_task is not None:
            self._times_task.cancel()

    def _start(self, folder: Path, photo: Path | None) -> None:
        self._is_lost = False
        self._wanted_photo = photo or self.history.left_at(folder)
        self.model.open(folder, [])
        self.scoring.open([])
        self.opening.emit(folder)
        self._watch.open(folder)

    @Slot(object, object)
    def _take_listing(self, folder: Path, photos: Sequence[Photo]) -> None:
        self.model.open(folder, photos)
        wanted = self.presenter.photo(self._wanted_photo) if self._wanted_photo else None
        first = self.presenter.photo_at(0)
        if wanted is not None or first is not None:
            self.presenter.choose((wanted or first).path)  # type: ignore[union-attr]
        self._follow_current()
        self.scoring.open(photos)
        self._read_times()
        self.opened.emit()

    @Slot(object)
    def _take_changes(self, photos: Sequence[Photo]) -> None:
        before = {photo.path: photo for photo in self.presenter.photos}
        changed = [photo for photo in photos if before.pop(photo.path, None) != photo]
        self.model.update(photos)
        self.scoring.update(changed, list(before))
        self._read_times()
        if self._is_lost:
            self._is_lost = False
            self.opened.emit()

    @Slot(object, str)
    def _take_failure(self, folder: Path, message: str) -> None:
        self.model.open(folder, [])
        self.scoring.open([])
        self._is_lost = True
        self.unreadable.emit(folder, message)

    # --- the current photo ---------------------------------------------------------------------

    @property
    def current(self) -> Photo | None:
        return self._current

    def step(self, steps: int) -> None:
        """Makes a photo further on (or back) the current one; stops at the ends."""
        position = self.presenter.current_position
        if position is None:
            return
        target = min(max(position + steps, 0), self.presenter.shown_count - 1)
        self._select(self.model.index(target))

    def neighbours(self) -> list[Photo]:
        """The photos before and after the current one, the likelier next first."""
        position = self.presenter.current_position
        if position is None:
            return []
        around = (self.presenter.photo_at(position + step) for step in (1, -1, 2))
        return [photo for photo in around if photo is not None]

    def _select(self, index: QModelIndex) -> None:
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selection.setCurrentIndex(index, flags)

    @Slot()
    def _follow_current(self) -> None:
        """After photos moved: the selection goes where the presenter's current photo is."""
        self._is_syncing = True
        index = self.model.index_of(self.presenter.current)
        if index.isValid():
            self._select(index)
        else:
            self.selection.clear()
        self._is_syncing = False
        self._tell_current()

    @Slot(QModelIndex, QModelIndex)
    def _selection_moved(self, index: QModelIndex, _before: QModelIndex) -> None:
        photo = self.model.photo_at(index)
        if self._is_syncing or photo is None:
            return
        if photo.path != self.presenter.current:  # else a gesture has made it current already
            self.presenter.choose(photo.path)
            self.model.selection_changed.emit()
        self._tell_current()

    def _tell_current(self) -> None:
        path = self.presenter.current
        photo = self.presenter.photo(path) if path is not None else None
        if photo != self._current:
            self._current = photo
            self.current_changed.emit(photo)

    # --- capture times -------------------------------------------------------------------------

    def set_sort(self, key: str, *, descending: bool) -> None:
        self.model.set_sort(key, descending=descending)
        self._read_times()

    def _read_times(self) -> None:
        """Reads capture times in the background while photos are sorted by them."""
        if self.presenter.sort_key != DATE_KEY or not self.presenter.photos:
            return
        if self._times_task is not None:
            self._times_task.cancel()
        photos = list(self.presenter.photos)

        def work(cancelled: Cancelled) -> dict[Path, datetime | None]:
            catalogue = self._catalogue.get()
            times = catalogue.capture_times(photos) if catalogue is not None else {}
            new: dict[Path, datetime | None] = {}
            for photo in photos:
                if cancelled():
                    break
                if photo.path not in times:
                    new[photo.path] = read_capture_time(photo.path)
            if catalogue is not None and new:
                catalogue.record_capture_times(
                    {photo: new[photo.path] for photo in photos if photo.path in new}
                )
            return times | new

        def done(times: dict[Path, datetime | None]) -> None:
            self.model.add_times(times)
            if self.presenter.sort_key == DATE_KEY:
                self.model.settle()

        self._times_task = self.tasks.start(work, done)

    # --- the end -------------------------------------------------------------------------------

    @Slot(list)
    def _pass_notices_on(self, notices: list[str]) -> None:
        for text in notices:
            self.notice.emit(text)

    def close(self) -> None:
        """Stops all work and waits for the steps under way; what is done is saved."""
        self._watch.leave()
        self._notices.close()
        self.tasks.close()
        self.grid_thumbnails.close()
        self.strip_thumbnails.close()
        self.pixels.close()
        self._scoring_thread.close()
        self._catalogue.close()
