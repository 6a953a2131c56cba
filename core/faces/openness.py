"""Whether eyes are open, said only where it can be seen.

Lids are measured by the outline of the eyeball (`EyePoints.opening`). *Open* is said where the iris
is darker than the lids around it as well: it is not behind dark glasses, in haze or in a deep
shadow. *Closed* is said where both eyes are shut in a face that is neither turned away nor bowed,
since lids look shut from above. All else cannot be told. Thresholds were chosen on every third
photo of BIQ2021 and tried on the others.
"""

from __future__ import annotations

import math

import numpy as np

from core.faces.face import EyesOpen
from core.faces.mesh import EyePoints, Mesh
from core.faces.pieces import Pixels
from core.faces.sharpness import luma_of

_CLOSED_BELOW = 0.10
_OPEN_FROM = 0.15
_LEAST_WIDTH_PX = 10.0
_TURNED_FROM = math.radians(45)
_BOWED_FROM = math.radians(30)
_IRIS_DARKER = 1.3
# An eye narrower than this share of the other one is seen too much from the side to count.
_COUNTS_FROM = 0.6
_SIDES, _UPRIGHT = (33, 263), (10, 152)
# Of an eye's 71 points, the ring of lids next to it, without its corners.
_LIDS = (18, 19, 20, 21, 22, 27, 28, 29)
_BLACK = 8.0


def eyes_open(pixels: Pixels, mesh: Mesh) -> EyesOpen:
    """Of a face with both eyes taken together."""
    if abs(_tilt(mesh, _SIDES)) > _TURNED_FROM:
        return EyesOpen.UNKNOWN
    widest = max(eye.width for eye in mesh.eyes)
    if widest < _LEAST_WIDTH_PX:
        return EyesOpen.UNKNOWN
    counting = [eye for eye in mesh.eyes if eye.width >= _COUNTS_FROM * widest]
    opening = max(eye.opening for eye in counting)
    if opening >= _OPEN_FROM:
        darker = max(_contrast(pixels, eye) for eye in counting)
        return EyesOpen.OPEN if darker >= _IRIS_DARKER else EyesOpen.UNKNOWN
    both = len(counting) == len(mesh.eyes)
    bowed = _tilt(mesh, _UPRIGHT) > _BOWED_FROM
    if opening < _CLOSED_BELOW and both and not bowed:
        return EyesOpen.CLOSED
    return EyesOpen.UNKNOWN


def _tilt(mesh: Mesh, ends: tuple[int, int]) -> float:
    """How far the line between two points leans into the picture, radians: from side to side, or
    from forehead to chin (above 0 where the head is bowed)."""
    across, down, deep = (float(d) for d in mesh.points[ends[1]] - mesh.points[ends[0]])
    return math.atan2(deep, math.hypot(across, down))


def _contrast(pixels: Pixels, eye: EyePoints) -> float:
    """How many times as bright the lids are as the iris; black counts as nearly black."""
    grain = max(0, int(eye.width * 0.06))
    lids = [_brightness(pixels, point, grain) for point in eye.contours[list(_LIDS)]]
    iris = _brightness(pixels, eye.iris[0], max(1, int(eye.width * 0.1)))
    return (float(np.median(lids)) + _BLACK) / (iris + _BLACK)


def _brightness(pixels: Pixels, point: np.ndarray, grain: int) -> float:
    """The median luma around a point, 0 outside the picture."""
    x, y = round(float(point[0])), round(float(point[1]))
    area = pixels[
        max(0, y - grain) : max(0, y + grain + 1), max(0, x - grain) : max(0, x + grain + 1)
    ]
    return float(np.median(luma_of(area))) if area.size else 0.0
