"""Pixels in, faces out."""

from __future__ import annotations

import math
from dataclasses import replace

from core.faces.detection import Found
from core.faces.face import Box, Eye, EyeSharpness, Face, Point
from core.faces.graphs import Graphs
from core.faces.mesh import EyePoints, Mesh, mesh_of
from core.faces.openness import eyes_open
from core.faces.pieces import Pixels
from core.faces.searching import search
from core.faces.sharpness import blur_of_eye, judged, luma_of, noise_of
from core.photos.small import Small, small_of

MOST_FACES = 24
"""The largest are looked at closely; a crowd's others are left out."""

_NOISE_AREA_PX = 256
# An eye narrower than this share of the other one is seen too much from the side to count.
_COUNTS_FROM = 0.6


class FaceFinder:
    """Finds faces; may be used from several threads. Raises BundleError where the networks' files
    are missing or damaged."""

    def __init__(self) -> None:
        self._graphs = Graphs.load()

    def faces(self, pixels: Pixels, small: Small | None = None) -> tuple[Face, ...]:
        """Of an upright picture (H, W, 3) uint8 sRGB at capture resolution: those at least 60
        pixels and 2 % of the long side wide, the largest first. `small` is its small picture where
        that is made already."""
        faces = []
        for found in search(self._graphs, pixels, small or small_of(pixels))[:MOST_FACES]:
            mesh = mesh_of(self._graphs, pixels, found)
            if mesh is not None:
                faces.append(_face(pixels, found, mesh))
        return tuple(faces)


def eyes_again(pixels: Pixels, face: Face) -> EyeSharpness:
    """How sharp the eyes of a face are in another rendering of its picture, of the same size."""
    height, width = pixels.shape[:2]
    noise = _noise(pixels, face.box)
    eyes = []
    for eye in face.eyes:
        x, y = eye.middle
        blur = blur_of_eye(pixels, (x * width, y * height), eye.width_px, noise)
        eyes.append(replace(eye, blur_px=blur))
    return _sharpness((eyes[0], eyes[1]))


def _face(pixels: Pixels, found: Found, mesh: Mesh) -> Face:
    height, width = pixels.shape[:2]
    left, top, right, below = (float(side) for side in found.box)
    box = Box(left / width, top / height, (right - left) / width, (below - top) / height)
    noise = _noise(pixels, box)
    eyes = (_eye(pixels, mesh.eyes[0], noise), _eye(pixels, mesh.eyes[1], noise))
    return Face(
        box=box,
        width_px=round(right - left),
        confidence=found.confidence,
        eyes=eyes,
        sharpness=_sharpness(eyes),
        open=eyes_open(pixels, mesh),
    )


def _eye(pixels: Pixels, points: EyePoints, noise: float) -> Eye:
    height, width = pixels.shape[:2]
    x, y = (float(value) for value in points.outline.mean(0))
    outline: tuple[Point, ...] = tuple(
        (float(across) / width, float(down) / height) for across, down in points.outline
    )
    blur = blur_of_eye(pixels, (x, y), points.width, noise)
    return Eye(outline, points.width, points.opening, blur)


def _sharpness(eyes: tuple[Eye, Eye]) -> EyeSharpness:
    """Of the sharper eye: focus lies on one of them."""
    widest = max(eye.width_px for eye in eyes)
    counting = [eye for eye in eyes if eye.width_px >= _COUNTS_FROM * widest]
    sharper = min(counting, key=lambda eye: math.inf if eye.blur_px is None else eye.blur_px)
    return judged(sharper.blur_px, sharper.width_px)


def _noise(pixels: Pixels, box: Box) -> float:
    """Of the face's middle, where skin shows it."""
    height, width = pixels.shape[:2]
    x, y = box.middle[0] * width, box.middle[1] * height
    half = min(box.width * width, _NOISE_AREA_PX) / 2
    left, right = (max(0, round(x + side * half)) for side in (-1, 1))
    top, below = (max(0, round(y + side * half)) for side in (-1, 1))
    return noise_of(luma_of(pixels[top:below, left:right]))
