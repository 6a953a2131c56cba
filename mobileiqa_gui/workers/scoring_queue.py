"""Which photo is scored next: what is on screen, then what is near it, then the rest."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Sequence
from pathlib import Path

from core.photos.photo import Photo


class ScoringQueue:
    """The photos of one folder that still wait for a score. Safe to use from two threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._waiting: dict[Path, Photo] = {}
        self._taken: dict[Path, Photo] = {}
        self._urgent: list[Path] = []

    def __len__(self) -> int:
        """Photos waiting or under way."""
        with self._lock:
            return len(self._waiting) + len(self._taken)

    def replace(self, photos: Iterable[Photo]) -> None:
        """Another folder or model: forgets everything else."""
        with self._lock:
            self._waiting = {photo.path: photo for photo in photos}
            self._taken = {}
            self._urgent = []

    def update(self, added: Iterable[Photo], removed: Iterable[Path]) -> None:
        """The folder changed: `added` holds new and changed photos."""
        with self._lock:
            for path in removed:
                self._waiting.pop(path, None)
                self._taken.pop(path, None)
            for photo in added:
                self._taken.pop(photo.path, None)
                self._waiting[photo.path] = photo

    def prioritise(self, paths: Sequence[Path]) -> None:
        """Scores these first, in this order."""
        with self._lock:
            self._urgent = list(reversed(paths))

    def take(self) -> Photo | None:
        """The next photo; it counts as under way until `finish` or `put_back`."""
        with self._lock:
            photo = self._next()
            if photo is not None:
                del self._waiting[photo.path]
                self._taken[photo.path] = photo
            return photo

    def _next(self) -> Photo | None:
        while self._urgent:
            photo = self._waiting.get(self._urgent.pop())
            if photo is not None:
                return photo
        return next(iter(self._waiting.values()), None)

    def finish(self, photo: Photo) -> bool:
        """A result is there. False if the photo is no longer wanted: removed or changed since."""
        with self._lock:
            if self._taken.get(photo.path) != photo:
                return False
            del self._taken[photo.path]
            return True

    def forget(self, photos: Iterable[Photo]) -> None:
        """These need no scoring: their result was known. Newer versions of the files still wait."""
        with self._lock:
            for photo in photos:
                if self._waiting.get(photo.path) == photo:
                    del self._waiting[photo.path]

    def put_back(self) -> None:
        """What was under way waits again, first in line: the work was interrupted."""
        with self._lock:
            self._waiting = self._taken | self._waiting
            self._taken = {}
