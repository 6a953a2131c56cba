"""Strokes of a brush over a photo: which pixels they touch, and how much."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil, floor, hypot
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from core.photos.laid_faults import Fault

Box = tuple[int, int, int, int]
"""Left, top, right, bottom, pixels; the last two lie outside."""
Point = tuple[float, float]
Size = tuple[int, int]

BAND_ROWS: Final = 256
"""Strokes are laid on in bands of so many rows, so that a long one costs what it touches."""
# Within this part of its radius a stroke has its full strength; beyond it fades.
_CORE: Final = 0.6
# Points closer than this part of the radius say nothing new of the stroke's shape.
_THIN: Final = 1 / 4
# How much of a stroke lies on a pixel is worked out at so many places a radius, smooth between.
_PLACES: Final = 16


@dataclass(frozen=True, slots=True)
class Stroke:
    """A fault of a strength (0..1) along points (shares of the upright photo's width and height),
    `radius` a share of its long side; on the whole photo where there are no points."""

    fault: Fault
    strength: float
    points: tuple[Point, ...] = ()
    radius: float = 0.0


class Path:
    """Where a stroke runs over a photo of `size` (width, height)."""

    def __init__(self, stroke: Stroke, size: Size) -> None:
        self._size = size
        self._is_whole = not stroke.points
        self._radius = max(1.0, stroke.radius * max(size))
        points = [(x * size[0], y * size[1]) for x, y in stroke.points]
        points = _thinned(points, _THIN * self._radius)
        self._segments = list(zip(points, points[1:] or points, strict=False))

    def boxes(self) -> Iterator[Box]:
        """What the stroke touches, band by band; together all of it, without overlap."""
        width, height = self._size
        for top in range(0, height, BAND_ROWS):
            bottom = min(height, top + BAND_ROWS)
            if self._is_whole:
                yield (0, top, width, bottom)
                continue
            reach = [self._within(start, end, top, bottom) for start, end in self._segments]
            found = [each for each in reach if each is not None]
            if not found:
                continue
            box = (
                max(0, floor(min(each[0] for each in found))),
                max(top, floor(min(each[1] for each in found))),
                min(width, ceil(max(each[2] for each in found))),
                min(bottom, ceil(max(each[3] for each in found))),
            )
            if box[0] < box[2] and box[1] < box[3]:
                yield box

    def share(self, box: Box) -> NDArray[np.uint8] | None:
        """How much of the fault lies on each pixel of a box, (H, W) of 255, by the distance from
        the stroke's line; None where it lies wholly on all of them."""
        if self._is_whole:
            return None
        left, top, right, bottom = box
        step = max(1, floor(self._radius / _PLACES))
        places = (ceil((right - left) / step), ceil((bottom - top) / step))
        columns = left + (np.arange(places[0], dtype=np.float32) + 0.5) * step
        rows = top + (np.arange(places[1], dtype=np.float32)[:, np.newaxis] + 0.5) * step
        nearest = np.full(places[::-1], np.inf, np.float32)
        for start, end in self._segments:
            if self._within(start, end, top, bottom) is not None:
                nearest = np.minimum(nearest, _distance(columns, rows, start, end))
        edge = (1 - np.sqrt(nearest) / self._radius) / (1 - _CORE)
        share = np.asarray(np.clip(edge, 0, 1), np.float32)
        smooth = np.asarray(np.rint(255 * share * share * (3 - 2 * share)), np.uint8)
        if step > 1:
            part = (0.0, 0.0, (right - left) / step, (bottom - top) / step)
            size, way = (right - left, bottom - top), Image.Resampling.BILINEAR
            smooth = np.asarray(Image.fromarray(smooth).resize(size, way, box=part))
        return smooth

    def _within(
        self, start: Point, end: Point, top: int, bottom: int
    ) -> tuple[float, float, float, float] | None:
        """The reach of one part of the stroke within a band of rows; None where it has none."""
        (x0, y0), (x1, y1) = (start, end) if start[1] <= end[1] else (end, start)
        low, high = top - self._radius, bottom + self._radius
        if y1 < low or y0 > high:
            return None
        slope = (x1 - x0) / (y1 - y0) if y1 > y0 else 0.0
        xs = [x0 + slope * (max(y0, low) - y0), x1 - slope * (y1 - min(y1, high))]
        if y1 == y0:
            xs = [x0, x1]
        reach = self._radius
        return (min(xs) - reach, max(y0, low) - reach, max(xs) + reach, min(y1, high) + reach)


def _thinned(points: Sequence[Point], apart: float) -> list[Point]:
    """The first, the last, and between them those that lie so far apart."""
    kept = list(points[:1])
    for x, y in points[1:]:
        if hypot(x - kept[-1][0], y - kept[-1][1]) >= apart:
            kept.append((x, y))
    if kept and kept[-1] != points[-1]:
        kept.append(points[-1])
    return kept


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
