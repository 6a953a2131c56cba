"""The opened folder: listed in the background, listed again when it changes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal, Slot

from core.errors import MobileIqaError
from core.handover.plans import REJECTED
from core.photos.photo import Photo
from core.photos.scan import Scan, scan
from mobileiqa_gui.workers.tasks import Cancelled, Task, Tasks

# A camera or a copy writes many files at once; one listing after the last of them is enough.
DEBOUNCE_MS = 300
# A file being written grows for a while, which the folder's watch does not tell: look again, and
# again after twice the time, as a copy over a slow network may pause.
LOOK_AGAIN_MS = 1500
LAST_LOOK_MS = 60_000
# Of a larger tree the folders further on are looked at when the window is come back to. A system
# has watches for some thousands.
MOST_WATCHED = 1000
# What was put away is not shown among the photos of the folder it was put away from.
_PASSED_OVER = frozenset({REJECTED.casefold()})


class FolderWatch(QObject):
    """Lists one folder at a time, with its subfolders if wanted, and keeps the list current.

    `has_folders` says whether the last look found folders in it. `listed(folder, photos)` answers
    `open`; `changed(photos)` follows when the listing differs from the last one, `looked` after
    every further look, for what lies beside the photos may be other; `failed(folder, message)` when
    the folder cannot be read (any more).
    """

    listed = Signal(object, object)
    changed = Signal(object)
    looked = Signal()
    failed = Signal(object, str)

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._task: Task | None = None
        self._folder: Path | None = None
        self._subfolders = False
        self.has_folders = False
        self._photos: Sequence[Photo] = ()
        self._is_answered = False
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._schedule)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self._look_again)

    def open(self, folder: Path, *, subfolders: bool = False) -> None:
        """Leaves the former folder and lists this one."""
        self.leave()
        self._folder, self._subfolders = folder, subfolders
        self.has_folders = False
        self._is_answered = False
        # Watched before it is listed: a file that appears in between is not missed.
        self._watcher.addPath(str(folder))
        self._start(first=True)

    def set_subfolders(self, wanted: bool) -> None:
        """The same folder with or without its subfolders: lists it again."""
        self._subfolders = wanted
        self._start(first=not self._is_answered)

    def leave(self) -> None:
        if self._task is not None:
            self._task.cancel()
        self._timer.stop()
        self._again.stop()
        watched = self._watcher.directories()
        if watched:
            self._watcher.removePaths(watched)
        self._folder = None
        self._photos = ()

    @Slot()
    def look(self) -> None:
        """Lists the folder again now; network folders send no news of their own."""
        if self._folder is not None and self._is_answered:
            if str(self._folder) not in self._watcher.directories():
                self._watcher.addPath(str(self._folder))
            self._start(first=False)

    @Slot()
    def _look_again(self) -> None:
        self.look()
        if self._again.interval() < LAST_LOOK_MS:
            self._again.start(2 * self._again.interval())

    @Slot()
    def _schedule(self) -> None:
        self._timer.start(DEBOUNCE_MS)

    def _start(self, *, first: bool) -> None:
        folder, before, recursive = self._folder, self._photos, self._subfolders
        assert folder is not None
        if self._task is not None:
            self._task.cancel()

        def work(cancelled: Cancelled) -> tuple[list[Photo] | None, Scan]:
            found = scan(folder, recursive=recursive, without=_PASSED_OVER, cancelled=cancelled)
            photos = _same_where_unchanged(found.photos, before)
            return None if not first and photos == before else photos, found

        def done(answer: tuple[list[Photo] | None, Scan]) -> None:
            photos, found = answer
            self._is_answered = True
            self.has_folders = found.has_folders
            self._watch(found.folders)
            if photos is not None:
                self._photos = photos
            if first:
                self.listed.emit(folder, self._photos)
                return
            if photos is not None:
                self.changed.emit(photos)
                self._again.start(LOOK_AGAIN_MS)
            self.looked.emit()

        def failed(error: MobileIqaError) -> None:
            self._is_answered = True
            self._photos = ()
            self.failed.emit(folder, error.message)

        self._task = self._tasks.start(work, done, failed)

    def _watch(self, folders: Sequence[Path]) -> None:
        """These and no others. What appeared in new ones before they were watched is looked for."""
        wanted = {str(folder) for folder in folders[:MOST_WATCHED]}
        watched = set(self._watcher.directories())
        if watched - wanted:
            self._watcher.removePaths(sorted(watched - wanted))
        if wanted - watched:
            self._watcher.addPaths(sorted(wanted - watched))
            self._schedule()


def _same_where_unchanged(photos: Sequence[Photo], before: Sequence[Photo]) -> list[Photo]:
    """The new listing, with the very objects of the former one for unchanged photos.

    Comparing and hashing thousands of paths takes a while: it is done here, in the worker. Paths
    remember their hash, and the window finds identical objects without comparing them.
    """
    known = {photo.stamp: photo for photo in before}
    listing = []
    for photo in photos:
        same = known.get(photo.stamp)
        listing.append(same if same is not None and same == photo else photo)
        hash(photo.path)
    return listing
