"""Decisions follow their files: contents are read, and known again elsewhere, in the background."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.errors import CatalogueError
from core.photos.photo import Photo
from mobileiqa_gui.workers.tasks import Cancelled, Task, Tasks

if TYPE_CHECKING:
    from core.catalogue.catalogue import Catalogue

_log = logging.getLogger(__name__)


class ContentKeeper(QObject):
    """A thread of its own: marked photos are read before others are scored.

    `followed(paths)`: what is decided about the photos at these paths is other than it was.
    """

    followed = Signal(object)

    def __init__(
        self, catalogue: Callable[[], Catalogue | None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._tasks = Tasks(threads=1, parent=self)
        self._opening: Task | None = None

    def open(self, photos: Sequence[Photo]) -> None:
        """A folder was listed: files that moved here are known again, changed ones read anew."""
        if self._opening is not None:
            self._opening.cancel()
        self._opening = self._start(photos, with_following=True)

    def remember(self, photos: Sequence[Photo]) -> None:
        """Something was decided about these photos."""
        self._start(photos, with_following=False)

    def close(self) -> None:
        """Stops what is under way and waits for it; the rest is read the next time."""
        self._tasks.close()

    def _start(self, photos: Sequence[Photo], *, with_following: bool) -> Task:
        wanted = list(photos)

        def work(cancelled: Cancelled) -> frozenset[Path]:
            catalogue = self._catalogue()
            if catalogue is None:
                return frozenset()
            return _kept(catalogue, wanted, cancelled, with_following=with_following)

        return self._tasks.start(work, self._tell)

    def _tell(self, paths: frozenset[Path]) -> None:
        if paths:
            self.followed.emit(paths)


def _kept(
    catalogue: Catalogue, photos: Sequence[Photo], cancelled: Cancelled, *, with_following: bool
) -> frozenset[Path]:
    from core.catalogue.following import follow, remember_contents

    try:
        moved = follow(catalogue.ledger, photos, cancelled) if with_following else {}
        return frozenset(moved) | remember_contents(catalogue.ledger, photos, cancelled)
    except CatalogueError as error:  # said where a person decides something
        _log.warning("Contents of marked photos are not remembered: %s", error)
        return frozenset()
