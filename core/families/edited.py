"""A copy of a photo in memory upon which faults are laid, as a model wants to see it.

Only what a stroke touched is computed anew: the photo at the model's size, the sharpness by which
its windows are chosen, and a picture for the screen.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor, hypot
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from core.bundles.inputs import Inputs
from core.photos.decode import Decoded, fitted_size
from core.photos.laid_faults import Fault, laid, margin
from core.photos.windows import SharpestWindows

Pixels = NDArray[np.uint8]
Box = tuple[int, int, int, int]
Point = tuple[float, float]

SHOWN_PX: Final = (1600, 1600)
"""The box of the picture for the screen."""
# Within this part of its radius a stroke has its full strength; beyond it fades.
_CORE: Final = 0.6
# A bicubic filter reaches two pixels of the reduced picture.
_REACH: Final = 3


@dataclass(frozen=True, slots=True)
class Stroke:
    """A fault of a strength (0..1) along points (shares of the upright photo's width and height),
    `radius` a share of its long side; on the whole photo where there are no points."""

    fault: Fault
    strength: float
    points: tuple[Point, ...] = ()
    radius: float = 0.0


class EditedPhoto:
    """`pixels` (H, W, 3) is the upright photo at full size; it is copied."""

    def __init__(self, pixels: Pixels, inputs: Inputs) -> None:
        self._pixels = pixels.copy()
        self._inputs = inputs
        height, width = pixels.shape[:2]
        self._size = (width, height)
        policy = inputs.whole
        self._whole = _Reduced(
            self._pixels, policy.size_for(width, height) if policy is not None else self._size
        )
        self._shown = _Reduced(self._pixels, fitted_size(self._size, SHOWN_PX))
        crops = inputs.crops
        self._windows = SharpestWindows(self._pixels, crops.side) if crops is not None else None
        self._undone: list[tuple[Stroke, Box, Pixels]] = []

    @property
    def strokes(self) -> tuple[Stroke, ...]:
        """What is laid on, in its order."""
        return tuple(stroke for stroke, _, _ in self._undone)

    @property
    def shown(self) -> Pixels:
        """The picture for the screen, within SHOWN_PX; a copy."""
        return self._shown.pixels.copy()

    def lay(self, stroke: Stroke) -> None:
        """Lay a fault on, over all that is there."""
        width, height = self._size
        box = self._box_of(stroke)
        left, top, right, bottom = box
        if right <= left or bottom <= top:
            return
        before = self._pixels[top:bottom, left:right].copy()
        beyond = margin(stroke.fault, stroke.strength, max(self._size))
        x0, y0 = max(0, left - beyond), max(0, top - beyond)
        x1, y1 = min(width, right + beyond), min(height, bottom + beyond)
        seed = len(self._undone)
        around = self._pixels[y0:y1, x0:x1]
        faulty = laid(around, stroke.fault, stroke.strength, max(self._size), seed)
        faulty = faulty[top - y0 : bottom - y0, left - x0 : right - x0]
        if stroke.points:
            share = self._share(stroke, box)[..., np.newaxis]
            mixed = before + share * (faulty.astype(np.float32) - before)
            faulty = np.rint(mixed).astype(np.uint8)
        self._pixels[top:bottom, left:right] = faulty
        self._undone.append((stroke, box, before))
        self._renew(box)

    def undo(self) -> bool:
        """Take the last stroke off; whether there was one."""
        if not self._undone:
            return False
        _, box, before = self._undone.pop()
        left, top, right, bottom = box
        self._pixels[top:bottom, left:right] = before
        self._renew(box)
        return True

    def decoded(self) -> Decoded:
        """What the model is given."""
        windows = None
        if self._windows is not None and self._inputs.crops is not None:
            windows = self._windows.chosen(self._inputs.crops.ranks)
        return Decoded(self._whole.pixels.copy(), self._size, windows)

    def _renew(self, box: Box) -> None:
        self._whole.renew(box)
        self._shown.renew(box)
        if self._windows is not None:
            self._windows.renew(box[1], box[3])

    def _box_of(self, stroke: Stroke) -> Box:
        width, height = self._size
        if not stroke.points:
            return (0, 0, width, height)
        reach = stroke.radius * max(self._size)
        across = [x * width for x, _ in stroke.points]
        down = [y * height for _, y in stroke.points]
        return (
            max(0, floor(min(across) - reach)),
            max(0, floor(min(down) - reach)),
            min(width, ceil(max(across) + reach)),
            min(height, ceil(max(down) + reach)),
        )

    def _share(self, stroke: Stroke, box: Box) -> NDArray[np.float32]:
        """How much of the fault lies on each pixel of the box, 0..1: by the distance from the
        stroke's line."""
        left, top, right, bottom = box
        width, height = self._size
        radius = max(1.0, stroke.radius * max(self._size))
        columns = np.arange(left, right, dtype=np.float32) + 0.5
        rows = (np.arange(top, bottom, dtype=np.float32) + 0.5)[:, np.newaxis]
        nearest = np.full((bottom - top, right - left), np.inf, np.float32)
        points = [(x * width, y * height) for x, y in stroke.points]
        for start, end in zip(points, points[1:] or points, strict=False):
            nearest = np.minimum(nearest, _distance(columns, rows, start, end))
        edge = (1 - np.sqrt(nearest) / radius) / (1 - _CORE)
        share = np.asarray(np.clip(edge, 0, 1), np.float32)
        smooth: NDArray[np.float32] = share * share * (3 - 2 * share)
        return smooth


def _distance(
    columns: NDArray[np.float32], rows: NDArray[np.float32], start: Point, end: Point
) -> NDArray[np.float32]:
    """The square of every point's distance from a line between two points."""
    (x0, y0), (x1, y1) = start, end
    along, down = x1 - x0, y1 - y0
    length = hypot(along, down)
    dx, dy = columns - x0, rows - y0
    if length == 0:
        plain: NDArray[np.float32] = dx * dx + dy * dy
        return plain
    part = np.clip((dx * along + dy * down) / (length * length), 0, 1).astype(np.float32)
    off_x, off_y = dx - part * along, dy - part * down
    square: NDArray[np.float32] = off_x * off_x + off_y * off_y
    return square


class _Reduced:
    """A reduced copy of pixels that change in place."""

    def __init__(self, source: Pixels, size: tuple[int, int]) -> None:
        self._source, self._size = source, size
        self.pixels = np.empty((size[1], size[0], 3), np.uint8)
        self.renew((0, 0, source.shape[1], source.shape[0]))

    def renew(self, box: Box) -> None:
        """The source changed within the box."""
        height, width = self._source.shape[:2]
        across, down = width / self._size[0], height / self._size[1]
        left = max(0, floor(box[0] / across) - _REACH)
        top = max(0, floor(box[1] / down) - _REACH)
        right = min(self._size[0], ceil(box[2] / across) + _REACH)
        bottom = min(self._size[1], ceil(box[3] / down) + _REACH)
        # As much of the source as the filter sees, and the part of it that is wanted.
        x0, y0 = (max(0, floor((n - _REACH) * by)) for n, by in ((left, across), (top, down)))
        x1 = min(width, ceil((right + _REACH) * across))
        y1 = min(height, ceil((bottom + _REACH) * down))
        part = (
            left * across - x0, top * down - y0, right * across - x0, bottom * down - y0
        )  # fmt: skip
        image = Image.fromarray(self._source[y0:y1, x0:x1])
        size = (right - left, bottom - top)
        made = image.resize(size, Image.Resampling.BICUBIC, box=part)
        self.pixels[top:bottom, left:right] = np.asarray(made)
