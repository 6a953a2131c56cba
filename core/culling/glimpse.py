"""A photo at a glance: a small grey picture, and how sharp each part of it is.

By these, frames that belong together are told from one another: how bright they are, what is sharp
in them, how far the view moved. A glimpse is of the upright photo and takes some 4.5 KB.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from core.photos.small import small_of

VERSION: Final = 3
"""Of what is measured; what another version measured is measured anew."""

SIDE: Final = 64
"""Rows and columns of the grey picture, whatever the photo's shape."""

TILES: Final = 16
"""Rows and columns of the map of sharpness."""

LONG_SIDE_PX: Final = 1024
"""Pixels of which a glimpse can be taken: enough to tell what is in focus, quick to decode."""


@dataclass(frozen=True, slots=True)
class Glimpse:
    """`grey` is (SIDE, SIDE) uint8, luma; `sharpness` (TILES, TILES) float16, not negative: the
    root mean square of the Laplacian in each tile, in grey levels."""

    grey: NDArray[np.uint8]
    sharpness: NDArray[np.float16]

    def to_bytes(self) -> bytes:
        """Grey, then sharpness, little-endian."""
        return self.grey.tobytes() + self.sharpness.astype("<f2").tobytes()

    @classmethod
    def from_bytes(cls, stored: bytes) -> Glimpse:
        """What `to_bytes` gave. ValueError for what it never gives."""
        pixels = SIDE * SIDE
        if len(stored) != pixels + 2 * TILES * TILES:
            raise ValueError(f"no glimpse: {len(stored)} bytes")
        grey = np.frombuffer(stored, np.uint8, pixels).reshape(SIDE, SIDE)
        sharpness = np.frombuffer(stored, "<f2", offset=pixels).reshape(TILES, TILES)
        if not (np.isfinite(sharpness).all() and (sharpness >= 0).all()):
            raise ValueError("no glimpse: a sharpness that is no number")
        return cls(grey, sharpness.astype(np.float16))


def glimpse_of(pixels: NDArray[np.uint8]) -> Glimpse:
    """Of upright pixels (H, W, 3), or of their small picture, which gives the same."""
    grey = Image.fromarray(small_of(pixels).pixels).convert("L")
    squeezed = grey.resize((SIDE, SIDE), Image.Resampling.BOX)
    return Glimpse(np.asarray(squeezed), _sharpness(np.asarray(grey)))


def _sharpness(grey: NDArray[np.uint8]) -> NDArray[np.float16]:
    padded = np.pad(grey.astype(np.float32), 1, mode="edge")
    middle = padded[1:-1, 1:-1]
    around = padded[:-2, 1:-1] + padded[2:, 1:-1] + padded[1:-1, :-2] + padded[1:-1, 2:]
    energy = np.square(around - 4 * middle)
    rows, columns = (_edges(length) for length in grey.shape)
    sums = np.add.reduceat(np.add.reduceat(energy, rows[0], axis=0), columns[0], axis=1)
    mean = sums / (rows[1][:, None] * columns[1][None, :])
    sharpness: NDArray[np.float16] = np.sqrt(mean).astype(np.float16)
    return sharpness


def _edges(length: int) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Where each tile begins along a side, and how many pixels it has; they share a short side's
    pixels."""
    begin = np.arange(TILES) * length // TILES
    end = np.maximum((np.arange(TILES) + 1) * length // TILES, begin + 1)
    return begin, end - begin
