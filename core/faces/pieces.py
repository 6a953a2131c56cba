"""Pieces of a picture at another size or angle, as the networks want them."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image

Pixels = NDArray[np.uint8]
"""(H, W, 3), upright, sRGB."""

# For a pixel of the result so many are looked at each way, at least; more tell no more of a face.
_SAMPLES = 1.5


@dataclass(frozen=True, slots=True)
class Square:
    """A square of a picture: middle and side in pixels, turned clockwise by `angle` (radians)."""

    x: float
    y: float
    side: float
    angle: float = 0.0

    def to_picture(self, points: NDArray[np.floating]) -> NDArray[np.float32]:
        """Points (..., 2) as shares 0..1 of the square, in pixels of the picture."""
        across, down = points[..., 0] - 0.5, points[..., 1] - 0.5
        cos, sin = math.cos(self.angle) * self.side, math.sin(self.angle) * self.side
        x = self.x + across * cos - down * sin
        y = self.y + across * sin + down * cos
        return np.asarray(np.stack([x, y], axis=-1), np.float32)


def cut(pixels: Pixels, square: Square, side: int) -> NDArray[np.float32]:
    """The square at `side` x `side` pixels, 0..1, black where it reaches beyond the picture."""
    half = square.side * (abs(math.cos(square.angle)) + abs(math.sin(square.angle))) / 2 + 2
    left, top = math.floor(square.x - half), math.floor(square.y - half)
    right, below = math.ceil(square.x + half), math.ceil(square.y + half)
    height, width = pixels.shape[:2]
    inner = pixels[max(0, top) : max(0, below), max(0, left) : max(0, right)]
    left, top = max(0, left), max(0, top)
    if not inner.size or left >= width or top >= height:
        return np.zeros((side, side, 3), np.float32)
    step = max(1, int(square.side / (_SAMPLES * side)))
    image = Image.fromarray(_every(inner, step))
    factor = max(1, int(square.side / step // side))
    image = image.reduce(factor)
    scale = step * factor
    # From a pixel of the result to one of the piece, both counted from their corners.
    unit = square.side / side / scale
    cos, sin = math.cos(square.angle) * unit, math.sin(square.angle) * unit
    x, y = (square.x - left) / scale, (square.y - top) / scale
    centre = side / 2
    turn = (cos, -sin, x - centre * (cos - sin), sin, cos, y - centre * (sin + cos))
    turned = image.transform((side, side), Image.Transform.AFFINE, turn, Image.Resampling.BILINEAR)
    return np.asarray(turned, np.float32) / np.float32(255)


def reduced(pixels: Pixels, longest: int) -> Pixels:
    """The picture with at most `longest` pixels on its long side."""
    height, width = pixels.shape[:2]
    if max(height, width) <= longest:
        return pixels
    step = max(1, int(max(height, width) / (_SAMPLES * longest)))
    scale = longest / max(height, width)
    size = max(1, round(width * scale)), max(1, round(height * scale))
    image = Image.fromarray(_every(pixels, step))
    return np.asarray(image.resize(size, Image.Resampling.BOX))


def _every(pixels: Pixels, step: int) -> Pixels:
    """Every so many pixels each way: as pixels[::step, ::step], in two thirds of the time."""
    if step == 1:
        return np.ascontiguousarray(pixels)
    return pixels[::step].take(np.arange(0, pixels.shape[1], step), axis=1)
