"""The grid that JPEG leaves: a step between every eighth pixel and the next.

The mean absolute difference between neighbours is taken for each of the eight places that a grid
could have (after Wang, Bovik and Evans, Blind measurement of blocking artifacts in images, 2000):
saved again at a high quality, or cropped, a photo keeps its grid.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.signals.sampling import Floats

_BLOCK = 8
_LEAST_DIFFERENCE = 0.05


@dataclass(frozen=True, slots=True)
class Grid:
    """`step`: by how many levels of 255 neighbours differ more across the grid than elsewhere, in
    the mean. `ratio`: by which factor. The lesser of both directions, for fences and windows have
    one that repeats."""

    step: float
    ratio: float


def grid_of(windows: Floats) -> Grid:
    """Of (256, h, w) luma whose windows start on multiples of eight pixels."""
    steps, ratios = zip(
        _along(windows[:, :, 1:] - windows[:, :, :-1], (0, 1)),
        _along(windows[:, 1:] - windows[:, :-1], (0, 2)),
        strict=True,
    )
    return Grid(min(steps), min(ratios))


def _along(differences: Floats, axes: tuple[int, int]) -> tuple[float, float]:
    places = np.abs(differences).mean(axis=axes)
    phases = np.array([places[phase::_BLOCK].mean() for phase in range(_BLOCK)])
    usual = float(np.median(phases))
    highest = float(phases.max())
    return highest - usual, highest / max(usual, _LEAST_DIFFERENCE)
