"""The opened folder: listed in the background, listed again when it changes."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal, Slot

from core.collecting import made_to_last
from core.errors import MobileIqaError
from core.handover.plans import REJECTED
from core.photos.arriving import Seen, arrived
from core.photos.photo import Photo
from core.photos.scan import Scan, scan
from mobileiqa_gui.core_sentences import of_core
from mobileiqa_gui.file_names import is_known_to_qt, is_remote
from mobileiqa_gui.workers.mailbox import Mailbox
from mobileiqa_gui.workers.tasks import Cancelled, Task, Tasks

# A camera or a copy writes many files at once; one listing after the last of them is enough.
DEBOUNCE_MS = 300
# A file being written grows for a while, which the folder's watch does not tell: look again, and
# again after twice the time, as a copy over a slow network may pause.
LOOK_AGAIN_MS = 1500
LAST_LOOK_MS = 60_000
# While files are waited for that are still written.
ARRIVING_MS = 500
# That a drive goes or comes, or that a folder is moved away, no system tells: it is asked so often.
PRESENCE_MS = 2000
_NOT_ASKED = -1
# Of a larger tree the folders further on are looked at when the window is come back to. A system
# has watches for some thousands.
MOST_WATCHED = 1000
# What was put away is not shown among the photos of the folder it was put away from.
_PASSED_OVER = frozenset({REJECTED.casefold()})


def _as_they_are(photos: Sequence[Photo]) -> object:
    return photos


@dataclass(frozen=True, slots=True)
class _News:
    """What became known of one listing, and whom to tell."""

    number: int
    tell: Callable[[], None]


class FolderWatch(QObject):
    """Lists one folder at a time, with its subfolders if wanted, and keeps the list current.

    `inside` are the names of the folders that the last look found in it. `listed(folder,
    photos)` answers `open`; before it `grown(folder, part)` tells what is found by then, where that
    takes a while, each part as `prepare` made it ready in the worker. `changed(photos)` follows
    when the listing differs from the last one, `looked` after every further look, for what lies
    beside the photos may be other; `failed(folder, message)` when the folder cannot be read (any
    more), or its drive went; once it is back it is looked at again.
    """

    grown = Signal(object, object)
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
        self.inside: Sequence[str] = ()
        self.prepare: Callable[[Sequence[Photo]], object] = _as_they_are
        self._news = Mailbox(interval_ms=0, most=1, parent=self)
        self._news.delivered.connect(self._take)
        self._number = 0
        self._photos: Sequence[Photo] = ()
        self._is_answered = False
        self._device: int | None = None
        self._device_of_photos: int | None = None
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._schedule)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self._look_again)
        self._waited_for: Seen = {}
        self._arriving = QTimer(self, singleShot=True, interval=ARRIVING_MS)
        self._arriving.timeout.connect(self.look)
        self._changed_at: int | None = None
        self._looked_for: int | None = None
        self._is_remote = False
        self._is_asking = False
        self._asked: dict[Path, int] = {}
        self._presence = QTimer(self, interval=PRESENCE_MS)
        self._presence.timeout.connect(self._ask_presence)

    def open(
        self, folder: Path, *, subfolders: bool = False, looked_at: Collection[str] = ()
    ) -> None:
        """Leaves the former folder and lists this one, photos of these names first."""
        self.leave()
        self._folder, self._subfolders = folder, subfolders
        self.inside = ()
        self._is_answered = False
        self._device_of_photos = None
        self._presence.start()
        self._start(first=True, looked_at=looked_at)

    def set_subfolders(self, wanted: bool) -> None:
        """The same folder with or without its subfolders: lists it again."""
        self._subfolders = wanted
        self._start(first=not self._is_answered)

    def leave(self) -> None:
        self._number += 1
        if self._task is not None:
            self._task.cancel()
        self._timer.stop()
        self._again.stop()
        self._arriving.stop()
        self._waited_for = {}
        self._presence.stop()
        watched = self._watcher.directories()
        if watched:
            self._watcher.removePaths(watched)
        self._folder = None
        self._photos = ()

    @Slot()
    def look(self) -> None:
        """Lists the folder again now; network folders send no news of their own."""
        if self._folder is not None and self._is_answered:
            watched = self._watcher.directories()
            is_watchable = is_known_to_qt(self._folder) and not self._is_remote
            if is_watchable and str(self._folder) not in watched:
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

    @Slot()
    def _ask_presence(self) -> None:
        """Looks again where the folder has come, gone, or lies on another drive than before."""
        folder = self._folder
        if folder is None or not self._is_answered or self._is_asking:
            return
        self._is_asking = True

        asked = self._asked

        def work(_cancelled: Cancelled) -> tuple[int | None, dict[Path, int]]:
            return _device_of(folder), _changed_at([folder, *asked])

        def done(found: tuple[int | None, dict[Path, int]]) -> None:
            device, changed = found
            at = changed.get(folder)
            self._is_asking = False
            if folder != self._folder:
                return
            news = {path: at for path, at in changed.items() if path in self._asked}
            # Drives over a network send no news of what other machines write to them.
            is_news = at not in (None, self._changed_at, self._looked_for)
            if is_news:
                self._looked_for = at
            if device != self._device or is_news or self._asked != {**self._asked, **news}:
                self._device = device
                self._asked.update(news)
                self.look()

        self._tasks.start(work, done)

    def _start(self, *, first: bool, looked_at: Collection[str] = ()) -> None:
        folder, before, recursive = self._folder, self._photos, self._subfolders
        device: int | None = None
        assert folder is not None
        self._number += 1
        number = self._number
        if self._task is not None:
            self._task.cancel()

        seen, changed_at, remote = self._waited_for, None, self._is_remote

        def work(cancelled: Cancelled) -> tuple[list[Photo] | None, Scan]:
            nonlocal device, seen, changed_at, remote
            device = _device_of(folder)  # before: what changes meanwhile is asked about again
            changed_at = _changed_at([folder]).get(folder)
            remote = is_remote(folder)
            with made_to_last():
                found = scan(
                    folder, recursive=recursive, without=_PASSED_OVER, cancelled=cancelled,
                    tell=tell if first else None, first=looked_at,
                )  # fmt: skip
                photos = _same_where_unchanged(found.photos, before)
                if not first:
                    there = arrived(photos, before, seen, now=time.time(), clock=time.monotonic())
                    photos, seen = list(there.photos), there.waited_for
            return None if not first and photos == before else photos, found

        def tell(photos: list[Photo]) -> None:
            for photo in photos:
                hash(photo.path)
            part = self.prepare(photos)
            self._news.post(_News(number, lambda: self.grown.emit(folder, part)))

        def done(answer: tuple[list[Photo] | None, Scan]) -> None:
            photos, found = answer
            if photos == [] and self._device_of_photos not in (None, device):
                self._give_up(
                    folder,
                    device,
                    self.tr(
                        "It holds no photos any more. If its drive was taken away, connect it "
                        "again: the photos then come back by themselves."
                    ),
                )
                return
            self._is_answered, self._device = True, device
            self._changed_at = self._looked_for = changed_at
            self._waited_for = seen
            if seen:
                self._arriving.start()
            self.inside = found.inside
            self._is_remote = remote
            # Qt asks the drive about each folder, which only a near one answers at once; a far one
            # sends no news anyway. Of the folder itself it is asked whether it changed meanwhile.
            self._watch([] if remote else found.folders)
            if photos is not None:
                self._photos = photos
            if self._photos:
                self._device_of_photos = device
            if first:
                self.listed.emit(folder, self._photos)
                return
            if photos is not None:
                self.changed.emit(photos)
                self._again.start(LOOK_AGAIN_MS)
            self.looked.emit()

        def failed(error: MobileIqaError) -> None:
            self._give_up(folder, device, of_core(error.message))

        def after_parts(answer: tuple[list[Photo] | None, Scan]) -> None:
            self._news.post(_News(number, lambda: done(answer)))

        self._task = self._tasks.start(work, after_parts if first else done, failed)

    @Slot(list)
    def _take(self, news: list[_News]) -> None:
        for one in news:
            if one.number == self._number:
                one.tell()

    def _give_up(self, folder: Path, device: int | None, message: str) -> None:
        self._is_answered, self._device = True, device
        self._photos = ()
        self.failed.emit(folder, message)

    def _watch(self, folders: Sequence[Path]) -> None:
        """These and no others. What appeared in new ones before they were watched is looked for.

        Those that Qt cannot find by their names are asked now and then when they changed last.
        """
        folders = folders[:MOST_WATCHED]
        wanted = {str(folder) for folder in folders if is_known_to_qt(folder)}
        odd = [folder for folder in folders if not is_known_to_qt(folder)]
        self._asked = {folder: self._asked.get(folder, _NOT_ASKED) for folder in odd}
        watched = set(self._watcher.directories())
        if watched - wanted:
            self._watcher.removePaths(sorted(watched - wanted))
        if wanted - watched:
            self._watcher.addPaths(sorted(wanted - watched))
            if wanted - watched != {str(self._folder)}:
                self._schedule()


def _device_of(folder: Path) -> int | None:
    """The drive that a folder lies on; None where it is not there, or its drive does not answer.

    A folder's inode says no more: file systems over a network make it up as they go.
    """
    try:
        return folder.stat().st_dev
    except OSError:
        return None


def _changed_at(folders: Iterable[Path]) -> dict[Path, int]:
    """When each of them changed last, in nanoseconds; those that are not there are left out."""
    found = {}
    for folder in folders:
        with suppress(OSError):
            found[folder] = folder.stat().st_mtime_ns
    return found


def _same_where_unchanged(photos: Sequence[Photo], before: Sequence[Photo]) -> list[Photo]:
    """The new listing, with the very objects of the former one for unchanged photos.

    Comparing and hashing thousands of paths takes a while: it is done here, in the worker. Paths
    remember their hash, and the window finds identical objects without comparing them.
    """
    known = {photo.path: photo for photo in before}
    listing = []
    for photo in photos:
        same = known.get(photo.path)
        listing.append(same if same is not None and same == photo else photo)
        hash(photo.path)
    return listing
