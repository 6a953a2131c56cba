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

from core.photos.small import Small, small_of

Pixels = NDArray[np.uint8]
Floats = NDArray[np.float32]

GRID = 16
_BLOCK = 8
_LEAST_WINDOW, _MOST_WINDOW = 16, 48
_LEAST_SIDE = GRID * _LEAST_WINDOW


@dataclass(frozen=True, slots=True)
class Sample:
    """`colours` (256, h, w, 3) uint8 and `windows` (256, h, w) float32, their luma 0..255, row by
    row of the 16 x 16 grid. `coarse` (256, h', w') float32 is the luma of the small picture
    (core.photos.small), cut into the same grid; one of its pixels is `factor` wide.
    """

    colours: Pixels
    windows: Floats
    coarse: Floats
    factor: int


def sample_of(pixels: Pixels, small: Small | None = None) -> Sample:
    """Of upright (H, W, 3) uint8 sRGB pixels, and their small picture where it is made already; a
    photo below 256 pixels is continued by its mirror image."""
    padded = _at_least(pixels)
    if small is None or padded is not pixels:
        small = small_of(padded)
    colours = _windows(padded)
    return Sample(colours, _luma(colours), _coarse(small), small.factor)


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
    rows = np.ascontiguousarray(colours).reshape(-1, colours.shape[-2], 3)
    image = Image.fromarray(rows).convert("L")
    return np.asarray(image).astype(np.float32).reshape(colours.shape[:-1])


def _coarse(small: Small) -> Floats:
    """The middle of the small picture, cut into the grid."""
    height, width = (length // GRID * GRID for length in small.pixels.shape[:2])
    top, left = (
        (length - kept) // 2
        for length, kept in zip(small.pixels.shape, (height, width), strict=False)
    )
    luma = _luma(small.pixels[None, top : top + height, left : left + width])[0]
    tiles = luma.reshape(GRID, height // GRID, GRID, width // GRID).swapaxes(1, 2)
    return np.ascontiguousarray(tiles.reshape(GRID * GRID, height // GRID, width // GRID))
