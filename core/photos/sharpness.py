"""Which places of a photo are sharp at capture resolution.

An edge is sharp where most of its step lies between two neighbouring pixels. For a step blurred by
a Gaussian of `s` pixels the steepest pair takes 0.4 / s of it; a lens in focus gives about 0.4 to
0.6, a blur of two pixels 0.2. The step is measured over six pixels, so the measure does not depend
on contrast; it must stand well above the photo's own noise (Immerkaer, Fast Noise Variance
Estimation, 1996, over blocks, of which the quieter ones count). Where a photo is sharp all over
only its strongest edges are marked, so that the photo is still seen between them.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from core.photos.decode import decode_luminance
from core.photos.opening import Rendering

Point = tuple[float, float]
Grey = NDArray[np.uint8]

# Of the step over six pixels, what the steepest pair must take.
_SHARE = 0.32
_LEAST_STEP = 9
_MOST_MARKED = 0.05
_NOISE_TIMES = 7.0
_NOISE_BLOCK = 64
_QUIET = 0.3
_TILE = 96
# A preview that is smaller than this share of the RAW cannot tell what is sharp in that.
_CLOSE = 0.9


@dataclass(frozen=True, slots=True)
class Sharpness:
    """`marks` is (H, W) uint8 over the upright photo: 1 where an edge is sharp. `sharpest` is the
    middle of the place with most of them, as shares of width and height; where nothing is sharp,
    of the place with the finest contrast."""

    marks: Grey
    sharpest: Point

    def reduced(self, factor: int) -> NDArray[np.uint8]:
        """The marks at 1 / `factor` of the size: 0..255, full where an edge runs through."""
        full = self.marks * np.uint8(255)
        if factor == 1:
            return full
        share = Image.fromarray(full).reduce(factor)
        return np.asarray(share.point(lambda value: value * factor))


def read_sharpness(path: Path) -> Sharpness:
    """Of a photo file's own pixels; of a RAW file's preview, where that is as large as the RAW.
    Raises PhotoError."""
    grey, full_size, rendering = decode_luminance(path)
    if rendering is not Rendering.FILE and grey.shape[1] < _CLOSE * full_size[0]:
        grey, _, _ = decode_luminance(path, developed=True)
    return sharpness_of(grey)


def sharpness_of(grey: Grey) -> Sharpness:
    """Of (H, W) luminance at full size."""
    height, width = grey.shape
    least = max(_LEAST_STEP, round(_NOISE_TIMES * noise_of(grey)))
    strength = np.zeros((height, width), np.uint8)
    counts = np.zeros(256, np.int64)
    tiles = np.zeros((-(-height // _TILE), -(-width // _TILE)))
    fine = np.zeros_like(tiles)
    for top in range(0, height, _TILE):
        # Three rows around each band, so that bands do not show.
        above, below = max(0, top - 3), min(height, top + _TILE + 3)
        band = grey[above:below].astype(np.int16)
        inner = slice(top - above, top - above + min(_TILE, height - top))
        sharp, steps = (part[inner] for part in _edges(band, least))
        row = top // _TILE
        tiles[row], fine[row] = _by_tile(sharp), _by_tile(steps)
        steps *= sharp
        strength[top : top + _TILE] = steps
        counts += np.bincount(steps.ravel(), minlength=256)
    marks = (strength >= _cut(counts, height * width)).astype(np.uint8)
    return Sharpness(marks, _busiest(tiles if tiles.any() else fine, grey.shape))


def _cut(counts: NDArray[np.int64], pixels: int) -> int:
    """The step from which on edges are marked; `counts` are those of the sharp ones by step."""
    from_the_top = np.cumsum(counts[:0:-1])
    few_enough = from_the_top <= _MOST_MARKED * pixels
    return 256 - max(1, int(few_enough.sum()))


def noise_of(grey: Grey) -> float:
    """The standard deviation of the noise in the quieter parts, in levels of 255."""
    height, width = (length // _NOISE_BLOCK for length in grey.shape)
    if not height or not width:
        return 0.0
    # A block in four tells as much.
    cut = grey[: height * _NOISE_BLOCK, : width * _NOISE_BLOCK]
    blocks = cut.reshape(height, _NOISE_BLOCK, width, _NOISE_BLOCK)[::2, :, ::2]
    part = blocks.swapaxes(1, 2).astype(np.int16)
    across = part[..., 2:] - 2 * part[..., 1:-1] + part[..., :-2]
    both = across[..., 2:, :] - 2 * across[..., 1:-1, :] + across[..., :-2, :]
    means = np.abs(both).mean(axis=(2, 3))
    return float(np.quantile(means, _QUIET) * np.sqrt(np.pi / 2) / 6)


def _edges(band: NDArray[np.int16], least: int) -> tuple[Grey, Grey]:
    """Where an edge is sharp across or down, and the step between neighbours there."""
    marks = np.zeros(band.shape, np.uint8)
    steps = np.zeros(band.shape, np.uint8)
    for axis in (0, 1):
        if band.shape[axis] < 7:
            continue
        lines = band if axis == 1 else band.T
        target, strength = (marks, steps) if axis == 1 else (marks.T, steps.T)
        pair = np.abs(lines[:, 3:-3] - lines[:, 2:-4])
        whole = np.abs(lines[:, 6:] - lines[:, :-6])
        sharp = (pair >= least) & (pair * np.int16(100) >= whole * np.int16(round(100 * _SHARE)))
        target[:, 3:-3] |= sharp.astype(np.uint8)
        np.maximum(strength[:, 3:-3], pair.astype(np.uint8), out=strength[:, 3:-3])
    return marks, steps


def _by_tile(rows: Grey) -> NDArray[np.float64]:
    """The sums of one row of tiles."""
    width = rows.shape[1]
    columns = rows.sum(axis=0, dtype=np.int64)
    return np.add.reduceat(columns, np.arange(0, width, _TILE)).astype(np.float64)


def _busiest(tiles: NDArray[np.float64], shape: tuple[int, int]) -> Point:
    """The middle of the tile with most in it and around it, as shares of width and height."""
    around = np.pad(tiles, 1)
    total = sum(
        around[down : down + tiles.shape[0], right : right + tiles.shape[1]]
        for down in range(3)
        for right in range(3)
    )
    row, column = np.unravel_index(int(np.argmax(total + tiles)), tiles.shape)
    height, width = shape
    middle_x = (int(column) * _TILE + min((int(column) + 1) * _TILE, width)) / 2
    middle_y = (int(row) * _TILE + min((int(row) + 1) * _TILE, height)) / 2
    return middle_x / width, middle_y / height
