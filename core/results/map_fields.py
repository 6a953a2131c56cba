"""Maps between their cells: smooth fields for display, and the lines around what cells hold.

All of it happens along the map's own scale (a logarithm for attention), so that a colour halfway
between two cells is the colour of the value halfway between them on the legend.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from contourpy import LineType, contour_generator
from numpy.typing import NDArray

from core.results.heatmaps import Floats, Heatmap

PARTS: Final = (0.5, 0.8)
"""The parts of a shared-out whole that lines are drawn around."""

Line = NDArray[np.float64]
"""Points (N, 2) of a line, x and y as shares of the photo's width and height."""

# Long side of the grid on which smooth lines are traced, in points.
_TRACED: Final = 240


@dataclass(frozen=True, slots=True)
class Contour:
    """Lines around the fewest cells that together hold `part` of the whole."""

    part: float
    lines: tuple[Line, ...]


def strength(heatmap: Heatmap) -> Floats:
    """Where each cell lies on the fixed scale, 0..1; beyond its ends it is held there."""
    return np.clip(heatmap.kind.scale.position(heatmap.values), 0, 1)


def smooth(cells: Floats, width: int, height: int) -> Floats:
    """`cells` (rows, columns) at (height, width) points: through every cell's value at its centre,
    without a corner, never beyond the cells around; held at the borders.

    Piecewise cubic with monotone slopes along columns, then rows (Fritsch and Carlson, SIAM J.
    Numer. Anal. 17, 1980; slopes by harmonic means as Fritsch and Butland, SIAM J. Sci. Stat.
    Comput. 5, 1984).
    """
    by_row = _along_first(np.asarray(cells, np.float32), height)
    return np.ascontiguousarray(_along_first(by_row.T, width).T)


def _along_first(values: Floats, points: int) -> Floats:
    count = len(values)
    if count == 1:
        return np.repeat(values, points, axis=0)
    at = np.clip((np.arange(points) + 0.5) / points * count - 0.5, 0, count - 1)
    low = np.minimum(at.astype(np.intp), count - 2)
    t = (at - low).astype(np.float32)[:, np.newaxis]
    slopes = _slopes(values)
    first, second, before, after = values[low], values[low + 1], slopes[low], slopes[low + 1]
    rise = second - first
    cubic: Floats = (
        first + t * before + t * t * (3 * rise - 2 * before - after)
        + t * t * t * (before + after - 2 * rise)
    )  # fmt: skip
    return cubic


def _slopes(values: Floats) -> Floats:
    """At each cell, in values a cell: zero at peaks, valleys and borders."""
    steps = np.diff(values, axis=0)
    one, other = steps[:-1], steps[1:]
    same = one * other > 0
    total = np.where(same, one + other, 1)
    slopes = np.zeros_like(values)
    slopes[1:-1] = np.where(same, 2 * one * other / total, 0)
    return slopes


def contours(heatmap: Heatmap, *, true_cells: bool = False) -> tuple[Contour, ...]:
    """The lines around the cells that hold PARTS of the whole, smooth or along the cells' edges;
    none for a map that shares nothing out, or says no more than "evenly spread"."""
    if not heatmap.kind.is_shared_out or heatmap.is_flat:
        return ()
    insides = [held_by(heatmap.values, part) for part in PARTS]
    if true_cells:
        lines = [_edges(inside) for inside in insides]
    else:
        lines = _smooth_lines(heatmap.kind.scale.position(heatmap.values), insides)
    return tuple(Contour(part, each) for part, each in zip(PARTS, lines, strict=True))


def held_by(values: Floats, part: float) -> NDArray[np.bool_]:
    """The fewest cells that together hold at least `part` (0..1) of all."""
    order = np.argsort(-values, axis=None, kind="stable")
    held = np.cumsum(values.ravel()[order], dtype=np.float64)
    count = int(np.searchsorted(held, part * held[-1])) + 1
    inside = np.zeros(values.size, bool)
    inside[order[:count]] = True
    return inside.reshape(values.shape)


def _smooth_lines(position: Floats, insides: Sequence[NDArray[np.bool_]]) -> list[tuple[Line, ...]]:
    """Around each of these sets of cells; no lines around all of them."""
    rows, columns = position.shape
    # An odd number of points a cell: one of them is the cell's centre.
    points = max(3, _TRACED // max(rows, columns)) | 1
    field = smooth(position, columns * points, rows * points)
    # A rim below all values closes the lines at the photo's border.
    trace = _tracer(np.pad(field, 1, constant_values=float(field.min()) - 1))
    # Halfway between the weakest cell inside and the strongest outside.
    return [
        () if inside.all() else trace(float(position[inside].min() + position[~inside].max()) / 2)
        for inside in insides
    ]


def _edges(inside: NDArray[np.bool_]) -> tuple[Line, ...]:
    """Along the borders of the cells inside, as separate unit steps."""
    rows, columns = inside.shape
    padded = np.pad(inside, 1)
    lines = []
    for row, column in zip(*np.nonzero(padded[:-1, 1:-1] != padded[1:, 1:-1]), strict=True):
        lines.append([(column, row), (column + 1, row)])
    for row, column in zip(*np.nonzero(padded[1:-1, :-1] != padded[1:-1, 1:]), strict=True):
        lines.append([(column, row), (column, row + 1)])
    return tuple(np.array(line, np.float64) / (columns, rows) for line in lines)


def _tracer(field: Floats) -> Callable[[float], tuple[Line, ...]]:
    """Gives the lines at a level, closed; point (i, j) of the padded field lies at
    (i - 0.5, j - 0.5)."""
    height, width = field.shape[0] - 2, field.shape[1] - 2
    across = np.clip((np.arange(width + 2) - 0.5) / width, 0, 1)
    down = np.clip((np.arange(height + 2) - 0.5) / height, 0, 1)
    generator = contour_generator(across, down, field, line_type=LineType.Separate)
    return lambda level: tuple(np.asarray(line, np.float64) for line in generator.lines(level))
