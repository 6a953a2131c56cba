"""The map of CVRKD-IQA: which windows lower the score, found by covering their difference."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from core.families.cvrkd.cutting import Patch
from core.results.heatmaps import MapKind, MapOffer, Scale, Tick
from core.results.words import phrase

Floats = NDArray[np.float32]

MOST_POINTS: Final = 10.0
CELLS: Final = 24
"""Of the map's long side."""

LOWERING: Final = MapKind(
    key="lowering",
    heading=phrase("Patches that lower the score"),
    definition="So many score points the photo would gain if the windows over this place were as "
    "good as the same windows of the reference most alike in content; 0 where it would lose, and "
    "where no window lies.",
    unit="score points",
    scale=Scale(0.0, MOST_POINTS),
    # Greens of rising lightness: far from the hues of the other kinds.
    palette=((20, 40, 20), (30, 90, 50), (70, 150, 60), (160, 205, 80), (240, 250, 170)),
    flat_below=0.05,
    ticks=(
        Tick(0.0, "0 points", phrase("0")),
        Tick(0.5, f"{MOST_POINTS / 2:g} points", phrase("5")),
        Tick(1.0, f"{MOST_POINTS:g} points", phrase("10")),
    ),
    reading=phrase("Lowers the score by {value} points"),
)
LOWERING_MAP: Final = MapOffer(
    "lowering",
    LOWERING,
    phrase("Patches that lower the score"),
    phrase("Lowering"),
    phrase("Which windows of the photo lower its score beside the most alike good photo"),
)


def drawn(gains: Floats, plan: tuple[Patch, ...], size: tuple[int, int], side: int) -> Floats:
    """Cells (rows, columns) of a photo of this (width, height), as the network sees it: the mean of
    the `gains` (p,) of the windows over each cell's centre, never below 0."""
    width, height = size
    scale = CELLS / max(size)
    rows, columns = max(1, round(height * scale)), max(1, round(width * scale))
    total, count = np.zeros((rows, columns), np.float32), np.zeros((rows, columns), np.float32)
    y = (np.arange(rows) + 0.5) / rows * height
    x = (np.arange(columns) + 0.5) / columns * width
    for gain, patch in zip(gains, plan, strict=True):
        left, top = patch.corner(size, side)
        over = np.outer((top <= y) & (y < top + side), (left <= x) & (x < left + side))
        total += over * np.float32(gain)
        count += over
    return np.maximum(total / np.maximum(count, 1), 0).astype(np.float32)
