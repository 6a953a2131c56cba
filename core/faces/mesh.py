"""Points on a face and around its eyes: MediaPipe's face mesh and iris networks.

Regions after MediaPipe's face_detection_front_detection_to_roi.pbtxt (1.5 of the box, upright by
the eyes), face_landmark_landmarks_to_roi.pbtxt (the same of the points) and
iris_landmark_landmarks_to_roi.pbtxt (2.3 of the eye between its corners).
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.faces.detection import Found
from core.faces.graphs import IRIS_SIDE, LANDMARKS_SIDE, Graphs
from core.faces.pieces import Pixels, Square, cut

Points = NDArray[np.float32]

_FACE_SCALE = 1.5
_EYE_SCALE = 2.3
# Lower ones were mostly animals and things, among those found in BIQ2021.
_LEAST_PRESENCE = 0.9
# A face that lies otherwise than the detector's eyes told is looked at again (radians).
_ASKEW = 0.15
_OUTER_CORNERS = (33, 263)
_CORNERS = ((33, 133), (362, 263))
"""Of each eye, the one on the picture's left first: its left and its right corner."""
# Of the 71 points the lower lid from corner to corner, then the upper one back.
_OUTLINE = (*range(9), *range(15, 8, -1))


@dataclass(frozen=True, slots=True)
class EyePoints:
    """All in pixels of the picture: `outline` (16, 2) once around the eyeball, `contours` (71, 2)
    of eye, lids and brow, `iris` (5, 2): middle and four points of its edge; `square` is what was
    looked at."""

    outline: Points
    contours: Points
    iris: Points
    square: Square

    @property
    def width(self) -> float:
        """Between the corners."""
        return float(np.hypot(*(self.outline[0] - self.outline[8])))

    @property
    def opening(self) -> float:
        """The outline's area over the square of its width; below 0 where lids have crossed."""
        x, y = self.outline[:, 0], self.outline[:, 1]
        area = float(np.sum(x * np.roll(y, -1) - np.roll(x, -1) * y)) / 2
        return abs(area) / max(self.width, 1e-3) ** 2


@dataclass(frozen=True, slots=True)
class Mesh:
    """`points` (468, 3): x and y in pixels of the picture, z likewise, smaller towards the viewer
    and 0 at the head's middle; `presence` 0..1 says how sure it is that there is a face."""

    points: Points
    presence: float
    eyes: tuple[EyePoints, EyePoints]


def mesh_of(graphs: Graphs, pixels: Pixels, found: Found) -> Mesh | None:
    """Of one found face; None where a closer look finds none."""
    left, top, right, below = (float(side) for side in found.box)
    side = max(right - left, below - top) * _FACE_SCALE
    angle = _angle(found.points[0], found.points[1])
    square = Square((left + right) / 2, (top + below) / 2, side, angle)
    points, presence = _points(graphs, pixels, square)
    if presence < _LEAST_PRESENCE:
        return None
    one, other = (points[corner, :2] for corner in _OUTER_CORNERS)
    if abs(math.remainder(_angle(one, other) - angle, math.tau)) > _ASKEW:
        points, presence = _points(graphs, pixels, _around(points))
    if presence < _LEAST_PRESENCE:
        return None
    return Mesh(points, presence, _eyes(graphs, pixels, points[:, :2]))


def _points(graphs: Graphs, pixels: Pixels, square: Square) -> tuple[Points, float]:
    raw, presence = graphs.find_landmarks(cut(pixels, square, LANDMARKS_SIDE)[None])
    flat = square.to_picture(raw[0, :, :2] / LANDMARKS_SIDE)
    depth = raw[0, :, 2:] * (square.side / LANDMARKS_SIDE)
    return np.concatenate([flat, depth], axis=-1), float(presence[0])


def _around(points: Points) -> Square:
    """Where a face lies of which points are known, upright by its eyes."""
    low, high = points[:, :2].min(0), points[:, :2].max(0)
    x, y = (float(value) for value in (low + high) / 2)
    one, other = (points[corner, :2] for corner in _OUTER_CORNERS)
    return Square(x, y, float((high - low).max()) * _FACE_SCALE, _angle(one, other))


def _eyes(graphs: Graphs, pixels: Pixels, points: Points) -> tuple[EyePoints, EyePoints]:
    squares, crops = [], []
    for mirrored, (start, end) in enumerate(_CORNERS):
        one, other = points[start], points[end]
        x, y = (one + other) / 2
        side = max(abs(float(one[0] - other[0])), abs(float(one[1] - other[1])), 1.0) * _EYE_SCALE
        squares.append(Square(float(x), float(y), side, _angle(one, other)))
        crop = cut(pixels, squares[-1], IRIS_SIDE)
        crops.append(crop[:, ::-1] if mirrored else crop)
    contours, irises = graphs.find_irises(np.stack(crops))
    eyes = []
    for mirrored, square in enumerate(squares):
        around, iris = (
            square.to_picture(_unmirrored(raw[mirrored, :, :2] / IRIS_SIDE, mirrored))
            for raw in (contours, irises)
        )
        eyes.append(EyePoints(around[list(_OUTLINE)], around, iris, square))
    return eyes[0], eyes[1]


def _unmirrored(points: NDArray[np.floating], mirrored: int) -> NDArray[np.floating]:
    return np.asarray(np.stack([1 - points[:, 0], points[:, 1]], -1) if mirrored else points)


def _angle(left: Points, right: Points) -> float:
    """By which a line from left to right is turned clockwise."""
    return math.atan2(float(right[1] - left[1]), float(right[0] - left[0]))
