"""The faces of a photo, found in a thread, or known from when it was scored."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from core.errors import BundleError, PhotoError
from core.faces.face import Face
from core.photos.beside import or_raw_beside
from core.photos.decode import decode_at_capture_resolution
from core.photos.photo import Photo
from core.photos.turns import turn_pixels, unturned
from mobileiqa_gui.workers.image_cache import ImageCache
from mobileiqa_gui.workers.priority_pool import Failed, PriorityPool

if TYPE_CHECKING:
    from core.catalogue.catalogue import Catalogue
    from core.faces.finder import FaceFinder

MEMORY_BYTES = 8 * 2**20
_FACE_BYTES = 8 * 2**10


@dataclass(frozen=True, slots=True)
class FacesFound:
    """The faces of one photo as it is shown, the largest first."""

    photo: Photo
    faces: tuple[Face, ...]


@dataclass(frozen=True, slots=True)
class _Job:
    """`turn`: quarters clockwise by which the photo is shown turned."""

    photo: Photo
    turn: int


class FaceLooker(QObject):
    """`found(FacesFound)` answers `want`; `failed(photo, message)` where a photo cannot be read.
    `catalogue` is called in a thread, all methods belong to the window's. What is fetched ahead is
    only kept."""

    found = Signal(object)
    failed = Signal(object, str)

    def __init__(
        self, catalogue: Callable[[], Catalogue | None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._memory: ImageCache[_Job, FacesFound] = ImageCache(MEMORY_BYTES)
        self.turn_of: Callable[[Path], int] = unturned
        self._asked: _Job | None = None
        self._pool: PriorityPool[_Job] = PriorityPool(
            self._find, threads=1, name="faces", subject=lambda job: job.photo, parent=self
        )
        self._pool.delivered.connect(self._take_in)

    def want(self, photo: Photo) -> None:
        """Asks for one photo; what was asked of others is not answered any more."""
        self._asked = _Job(photo, self.turn_of(photo.path))
        known = self._memory.get(self._asked)
        if known is not None:
            self.found.emit(known)
        else:
            self._pool.put_first(self._asked)

    def fetch_ahead(self, photos: Sequence[Photo]) -> None:
        """Looks at these next, and at no others."""
        jobs = [_Job(photo, self.turn_of(photo.path)) for photo in photos]
        missing = [job for job in jobs if self._memory.get(job) is None]
        self._pool.replace(missing, keeping={self._asked} if self._asked is not None else set())

    def close(self) -> None:
        """Stops the thread; waits for the photo under way."""
        self._pool.close()

    @Slot(list)
    def _take_in(self, items: list[tuple[_Job, FacesFound] | Failed[_Job]]) -> None:
        for item in items:
            if isinstance(item, Failed):
                if item.job == self._asked:
                    self.failed.emit(item.job.photo, item.message)
                continue
            job, found = item
            self._memory.put(job, found, _FACE_BYTES * (1 + len(found.faces)))
            if job == self._asked and job.turn == self.turn_of(job.photo.path):
                self.found.emit(found)

    def _find(self, job: _Job) -> tuple[_Job, FacesFound]:
        # Heads are found upright: a photo that a person turned is searched as it is shown.
        faces = None if job.turn else self._known(job.photo)
        if faces is None:
            pixels = or_raw_beside(decode_at_capture_resolution, job.photo.path)
            faces = _finder().faces(turn_pixels(pixels, job.turn))
        return job, FacesFound(job.photo, faces)

    def _known(self, photo: Photo) -> tuple[Face, ...] | None:
        from core.scoring.looking import kept_faces

        catalogue = self._catalogue()
        return kept_faces(photo, catalogue) if catalogue is not None else None


@cache
def _finder() -> FaceFinder:
    """Loaded when the first face is asked for: ONNX Runtime is slow to start."""
    from core.faces.finder import FaceFinder

    try:
        return FaceFinder()
    except BundleError as error:
        raise PhotoError(error.message, error.path) from error
