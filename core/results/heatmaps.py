"""Heatmaps: arrays over the upright photo with a documented definition and a fixed scale."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from core.results.assessment import Assessment

Floats = NDArray[np.float32]

ATTENTION_SCALE = (0.25, 4.0)
LOST_SCALE = (0.0, 100.0)
FLAT_SPREAD = 0.05


@dataclass(frozen=True, slots=True)
class Heatmap:
    """One map. Cell (a, b) of `values` (rows, columns) has its centre at ((a + 0.5) / rows,
    (b + 0.5) / columns) of the upright photo, origin top left.

    `kind` "attention": how much a MAL view (or, "fused", the fusion) took from each cell, as
    multiples of an even share: attention received, weighed by the norm of the values carried
    (mean 1; norm-based attention analysis). It says where the network looked, not why.
    `kind` "lost": score points missing from 100 at each cell, from the local parts of the head:
    the score the whole photo would have if it were everywhere as it is there. The mean of the
    parts before the last activation is exactly the photo's own.
    `scale` is the fixed colour scale: a quarter to 4 times (to be shown on a log2 axis; trained
    views go well beyond twice), or 0..100 points. `is_flat`: the spread is so small that it should
    be called "evenly spread".
    """

    key: str
    title: str
    kind: Literal["attention", "lost"]
    values: Floats
    scale: tuple[float, float]

    @property
    def is_flat(self) -> bool:
        """Whether the map says no more than "evenly spread"."""
        spread = float(self.values.std())
        if self.kind == "attention":
            return spread < FLAT_SPREAD
        return spread < FLAT_SPREAD * 100

    def resample(self, width: int, height: int) -> Floats:
        """The map at (height, width), bilinear between cell centres, held at the borders."""
        rows, columns = self.values.shape
        return _interpolate(
            self.values,
            (np.arange(height) + 0.5) / height * rows - 0.5,
            (np.arange(width) + 0.5) / width * columns - 0.5,
        )


@dataclass(frozen=True, slots=True)
class Explanation:
    """An assessment and its heatmaps: the views in order, the fusion, quality lost."""

    assessment: Assessment
    heatmaps: tuple[Heatmap, ...]


def attention_maps(weighted: Floats) -> list[Heatmap]:
    """Heatmaps of the attention output (V + 1, S, S): views 1..V, then the fusion ("fused")."""
    *views, fused = weighted
    maps = [
        Heatmap(f"view-{m}", f"Attention of view {m}", "attention", v, ATTENTION_SCALE)
        for m, v in enumerate(views, 1)
    ]
    return [*maps, Heatmap("fused", "Attention, fused", "attention", fused, ATTENTION_SCALE)]


def lost_map(local_score: Floats, first: float, step: float, grid: int) -> Heatmap:
    """The quality-lost map on the S x S grid, from the scores (k, k) of the head's places.

    Place i is centred `first + i * step` cells from the top (or left) of the grid.
    """
    at = (np.arange(grid, dtype=np.float64) + 0.5 - first) / step
    return Heatmap(
        "lost", "Quality lost", "lost", _interpolate(100 - local_score, at, at), LOST_SCALE
    )


def _interpolate(values: Floats, rows: NDArray[np.float64], columns: NDArray[np.float64]) -> Floats:
    """`values` at fractional (row, column) index positions, bilinear, held at the borders."""
    by_row = _mix(values, rows, 0)
    return np.ascontiguousarray(_mix(by_row, columns, 1), np.float32)


def _mix(values: Floats, at: NDArray[np.float64], axis: int) -> Floats:
    last = values.shape[axis] - 1
    at = np.clip(at, 0, last)
    low = np.floor(at).astype(np.intp)
    high = np.minimum(low + 1, last)
    shape = [1, 1]
    shape[axis] = -1
    part = (at - low).astype(np.float32).reshape(shape)
    mixed: Floats = values.take(low, axis) * (1 - part) + values.take(high, axis) * part
    return mixed
