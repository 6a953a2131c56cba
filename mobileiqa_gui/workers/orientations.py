"""The orientations that photo files state themselves, read in a thread of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QObject

from core.errors import PhotoError
from core.photos.photo import Photo
from core.photos.turns import own_orientation
from mobileiqa_gui.workers.tasks import Cancelled, Task, Tasks

_READ_AT_ONCE = 50

Found = dict[Photo, int]


class OrientationReader(QObject):
    """Heads of files: quick one by one, but thousands of RAW files take a while."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = Tasks(threads=1, parent=self)
        self._waiting: list[Task] = []

    def read(self, photos: Sequence[Photo], take: Callable[[Found], None]) -> None:
        """Gives what was found to `take`, some photos at a time; those that cannot be read are left
        out."""
        for start in range(0, len(photos), _READ_AT_ONCE):
            self._read_some(photos[start : start + _READ_AT_ONCE], take)

    def stop(self) -> None:
        """What was asked for is not wanted any more."""
        for task in self._waiting:
            task.cancel()
        self._waiting = []

    def close(self) -> None:
        """Stops what is under way and waits for it."""
        self._tasks.close()

    def _read_some(self, photos: Sequence[Photo], take: Callable[[Found], None]) -> None:
        work = self._tasks.start(lambda cancelled: own_orientations(photos, cancelled), take)
        self._waiting.append(work)


def own_orientations(photos: Iterable[Photo], cancelled: Cancelled) -> Found:
    """By photo; those that cannot be read are left out."""
    found: Found = {}
    for photo in photos:
        if cancelled():
            break
        try:
            found[photo] = own_orientation(photo.path)
        except PhotoError:  # told where it is shown
            continue
    return found
