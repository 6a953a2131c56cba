"""What of a photo is in focus, found in a thread: the camera's point, the sharp edges."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QImage, qRgba

from core.photos.focus_point import Point, read_focus_point
from core.photos.photo import Photo
from core.photos.sharpness import read_sharpness
from core.photos.turns import turn_pixels, turn_point, unturned
from mobileiqa_gui.workers.image_cache import ImageCache
from mobileiqa_gui.workers.priority_pool import Failed, PriorityPool

MEMORY_BYTES = 192 * 2**20
# A cyan that neither heatmaps nor scores have, and photos rarely.
MARK_COLOUR = (0, 240, 255)
# From the full size down: what is drawn at less than half its size loses thin edges.
_FACTORS = (1, 2, 4, 8)
_FEW_BYTES = 1024


class Find(Enum):
    """What is looked for."""

    POINT = "point"
    EDGES = "edges"


@dataclass(frozen=True, slots=True)
class FocusFound:
    """What was found of one photo: `point` (shares of width and height) is the camera's if
    `by_camera`, else the sharpest place. `marks` are images over the photo, the largest first,
    where sharp edges were looked for; `share` is how much of the photo these are, 0..1."""

    photo: Photo
    point: Point | None = None
    by_camera: bool = False
    marks: tuple[QImage, ...] = ()
    share: float = 0.0


@dataclass(frozen=True, slots=True)
class _Job:
    """`turn`: quarters clockwise by which the photo is shown turned; `sharpest` is the sharpest
    place where that was found already, turned likewise."""

    photo: Photo
    find: Find
    turn: int
    sharpest: Point | None = field(default=None, compare=False)


class FocusFinder(QObject):
    """`found(FocusFound)` answers `want`; `failed(photo, message)` where a photo cannot be read.
    All methods belong to the window's thread. What is fetched ahead is only kept."""

    found = Signal(object)
    failed = Signal(object, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._memory: ImageCache[_Job, FocusFound] = ImageCache(MEMORY_BYTES)
        self.turn_of: Callable[[Path], int] = unturned
        self._asked: set[_Job] = set()
        self._pool: PriorityPool[_Job] = PriorityPool(
            _find,
            threads=2,
            name="focus",
            subject=lambda job: job.photo,
            reserved=1,
            parent=self,
        )
        self._pool.delivered.connect(self._take_in)

    def want(self, photo: Photo, find: Find) -> None:
        """Asks for one photo; what was asked of others is not answered any more."""
        turn = self.turn_of(photo.path)
        edges = self._memory.get(_Job(photo, Find.EDGES, turn))
        job = _Job(photo, find, turn, edges.point if edges is not None else None)
        same = {other for other in self._asked if (other.photo, other.turn) == (photo, turn)}
        self._asked = same | {job}
        known = self._memory.get(job)
        if known is not None:
            self.found.emit(known)
        else:
            self._pool.put_first(job)

    def fetch_ahead(self, photos: Sequence[Photo]) -> None:
        """Looks for the sharp edges of these next, and of no others."""
        jobs = [_Job(photo, Find.EDGES, self.turn_of(photo.path)) for photo in photos]
        missing = [job for job in jobs if self._memory.get(job) is None]
        self._pool.replace(missing, keeping=self._asked)

    def close(self) -> None:
        """Stops the thread; waits for the photo under way."""
        self._pool.close()

    @Slot(list)
    def _take_in(self, items: list[tuple[_Job, FocusFound] | Failed[_Job]]) -> None:
        for item in items:
            if isinstance(item, Failed):
                if item.job in self._asked:
                    self.failed.emit(item.job.photo, item.message)
                continue
            job, found = item
            size = sum(int(image.sizeInBytes()) for image in found.marks)
            self._memory.put(job, found, size + _FEW_BYTES)
            if job in self._asked and job.turn == self.turn_of(job.photo.path):
                self.found.emit(found)


def _find(job: _Job) -> tuple[_Job, FocusFound]:
    path, turn, found = job.photo.path, job.turn, FocusFound(job.photo)
    if job.find is Find.POINT:
        point = read_focus_point(path)
        if point is not None:
            return job, replace(found, point=turn_point(point, turn), by_camera=True)
        sharpest = job.sharpest or turn_point(read_sharpness(path).sharpest, turn)
        return job, replace(found, point=sharpest)
    sharpness = read_sharpness(path)
    marks = tuple(_image(turn_pixels(sharpness.reduced(factor), turn)) for factor in _FACTORS)
    share = float(sharpness.marks.mean())
    point = turn_point(sharpness.sharpest, turn)
    return job, replace(found, point=point, marks=marks, share=share)


def _image(opacity: NDArray[np.uint8]) -> QImage:
    """The marks as transparency of their colour, a byte a pixel."""
    height, width = opacity.shape
    image = QImage(width, height, QImage.Format.Format_Indexed8)
    rows = np.frombuffer(image.bits(), np.uint8).reshape(height, image.bytesPerLine())
    rows[:, :width] = opacity
    image.setColorTable([qRgba(*MARK_COLOUR, level) for level in range(256)])
    return image
