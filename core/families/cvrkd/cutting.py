"""The windows of a photo that a CVRKD-IQA network sees, always at the same places.

The network has weights of its own for each window, so their number and order belong to it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image

Pixels = NDArray[np.uint8]
_DRAWN_IN: Final = 0.2
"""A shifted grid covers so much less of the way that windows could move."""
_SHIFTS: Final = 20220226
"""Seed of the shifts: grids of one number are the same everywhere."""


@dataclass(frozen=True, slots=True)
class Patch:
    """Where a window's upper left corner may lie: shares (0..1) of the way it could move."""

    x: float
    y: float

    def corner(self, size: tuple[int, int], side: int) -> tuple[int, int]:
        """(x, y) in pixels, within a photo of this (width, height)."""
        return round(self.x * (size[0] - side)), round(self.y * (size[1] - side))


def patch_plan(count: int) -> tuple[Patch, ...]:
    """`count` windows in rows as nearly square as may be, the corners of the photo among them, row
    by row: ten lie in rows of 3, 4 and 3."""
    rows = max(1, round(count**0.5))
    lengths = [count // rows] * rows
    # Longer rows lie in the middle, around which they are added alternately.
    order = sorted(range(rows), key=lambda row: (abs(row - (rows - 1) / 2), row))
    for row in order[: count % rows]:
        lengths[row] += 1
    return tuple(
        Patch(_share(column, length), _share(row, rows))
        for row, length in enumerate(lengths)
        for column in range(length)
    )


def _share(place: int, places: int) -> float:
    return 0.5 if places == 1 else place / (places - 1)


def shifted(plan: tuple[Patch, ...], number: int) -> tuple[Patch, ...]:
    """The windows drawn together, and moved as one to where the number says; 0: as they are."""
    if not number:
        return plan
    x, y = np.random.default_rng([_SHIFTS, number]).random(2) * _DRAWN_IN
    return tuple(
        Patch(x + (1 - _DRAWN_IN) * patch.x, y + (1 - _DRAWN_IN) * patch.y) for patch in plan
    )


def seen_size(size: tuple[int, int], side: int) -> tuple[int, int]:
    """The (width, height) at which windows of `side` are cut from a photo of this one: smaller
    photos are enlarged until a window fits."""
    scale = max(1.0, side / min(size))
    return max(side, round(size[0] * scale)), max(side, round(size[1] * scale))


def cut(pixels: Pixels, plan: tuple[Patch, ...], side: int) -> list[Pixels]:
    """The windows (side, side, 3) of a photo (H, W, 3)."""
    own = (pixels.shape[1], pixels.shape[0])
    size = seen_size(own, side)
    if size != own:
        pixels = np.asarray(Image.fromarray(pixels).resize(size, Image.Resampling.BICUBIC))
    corners = [patch.corner(size, side) for patch in plan]
    return [pixels[y : y + side, x : x + side] for x, y in corners]
