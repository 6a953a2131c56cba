"""The parts of a photo that are measured: windows at capture resolution, and a coarse copy.

All of a 24 megapixel photo would cost more time than its score. Sixteen times sixteen windows,
spread evenly, tell as much of blur, noise and blocks; a photo of half a megapixel is taken whole.
Windows start on multiples of eight pixels, so that the blocks of JPEG lie alike in each.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image

Pixels = NDArray[np.uint8]
Floats = NDArray[np.float32]

GRID = 16
_BLOCK = 8
_LEAST_WINDOW, _MOST_WINDOW = 16, 48
_LEAST_SIDE = GRID * _LEAST_WINDOW
_COARSE_SIDE = 384


@dataclass(frozen=True, slots=True)
class Sample:
    """`colours` (256, h, w, 3) uint8 and `windows` (256, h, w) float32, their luma 0..255, row by
    row of the 16 x 16 grid. `coarse` (256, h', w') float32 is the luma of the whole photo with its
    shorter side at about 384 pixels, cut into the same grid; one of its pixels is `factor` wide.
    """

    colours: Pixels
    windows: Floats
    coarse: Floats
    factor: int


def sample_of(pixels: Pixels) -> Sample:
    """Of upright (H, W, 3) uint8 sRGB pixels; a photo below 256 pixels is continued by its mirror
    image."""
    pixels = _at_least(pixels)
    colours = _windows(pixels)
    coarse, factor = _coarse(pixels)
    return Sample(colours, _luma(colours), coarse, factor)


def boxed(windows: Floats, side: int) -> Floats:
    """Each window (n, h, w) reduced by boxes of `side`; what is left over is dropped."""
    _, height, width = windows.shape
    kept = windows[:, : height // side * side, : width // side * side]
    # Strided sums are several times as fast as a mean over two short axes.
    rows = kept[:, ::side].copy()
    for start in range(1, side):
        rows += kept[:, start::side]
    reduced = rows[:, :, ::side].copy()
    for start in range(1, side):
        reduced += rows[:, :, start::side]
    reduced /= np.float32(side * side)
    return reduced


def _at_least(pixels: Pixels) -> Pixels:
    missing = [max(0, _LEAST_SIDE - length) for length in pixels.shape[:2]]
    if not any(missing):
        return pixels
    return np.pad(pixels, ((0, missing[0]), (0, missing[1]), (0, 0)), "symmetric")


def _windows(pixels: Pixels) -> Pixels:
    (tops, height), (lefts, width) = (_places(length) for length in pixels.shape[:2])
    colours = np.empty((GRID * GRID, height, width, 3), np.uint8)
    for row, top in enumerate(tops):
        for column, left in enumerate(lefts):
            window = pixels[top : top + height, left : left + width]
            colours[row * GRID + column] = window
    return colours


def _places(length: int) -> tuple[list[int], int]:
    """Where the windows start along one side, and how long they are: the middles of the cells."""
    cell = length / GRID
    side = min(_MOST_WINDOW, int(cell) // _BLOCK * _BLOCK)
    starts = [(index + 0.5) * cell - side / 2 for index in range(GRID)]
    last = length - side
    return [min(last, max(0, round(start / _BLOCK) * _BLOCK)) for start in starts], side


def _luma(colours: Pixels) -> Floats:
    """Rec. 601 luma by Pillow, which is far faster than three multiplications here."""
    image = Image.fromarray(colours.reshape(-1, colours.shape[-2], 3)).convert("L")
    return np.asarray(image).astype(np.float32).reshape(colours.shape[:-1])


def _coarse(pixels: Pixels) -> tuple[Floats, int]:
    factor = max(1, round(min(pixels.shape[:2]) / _COARSE_SIDE))
    height, width = (length // factor // GRID * GRID for length in pixels.shape[:2])
    top = (pixels.shape[0] - height * factor) // 2
    left = (pixels.shape[1] - width * factor) // 2
    part = pixels[top : top + height * factor, left : left + width * factor]
    luma = _luma(thinned(part, factor)[None])[0]
    tiles = luma.reshape(GRID, height // GRID, GRID, width // GRID).swapaxes(1, 2)
    return np.ascontiguousarray(tiles.reshape(GRID * GRID, height // GRID, width // GRID)), factor


def thinned(part: Pixels, factor: int) -> Pixels:
    """Pixels (H, W, 3) uint8 made smaller by a whole factor: the mean of four pixels of each box,
    which lie alike from all four sides. A box that is not whole at the end is left out."""
    if factor == 1:
        return np.ascontiguousarray(part)
    height, width = (length // factor * factor for length in part.shape[:2])
    part = part[:height, :width]
    near = (factor - 1) // 4
    far = factor - 1 - near
    total = part[near::factor, near::factor].astype(np.uint16)
    for down, right in ((near, far), (far, near), (far, far)):
        total += part[down::factor, right::factor]
    return (total // 4).astype(np.uint8)
