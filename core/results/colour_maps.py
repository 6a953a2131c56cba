"""Colours of heatmaps, by the palette and the fixed scale of each map's kind.

A map is painted over the photo with one opacity everywhere: a value has one colour, the legend's,
and lightness alone tells values apart, for every eye and in a print without colour.
"""

from __future__ import annotations

from functools import cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from core.results.heatmaps import Colour, Heatmap, MapKind
from core.results.map_fields import smooth, strength

GROUND: Final = 119
"""The grey, of 255, over which legends show what is not opaque: L* 50, in every theme."""
USUAL_OPACITY: Final = 0.65
"""So much of the map is seen where nobody chose otherwise."""
# Where nothing rules, each hue begins from this.
_WEAK: Final = (34, 34, 34)


@cache
def ramp(kind: MapKind) -> NDArray[np.uint8]:
    """The kind's 256 colours from weak to strong, (256, 3) uint8 sRGB."""
    return _steps(kind.palette)


@cache
def hue_ramp(kind: MapKind, number: int) -> NDArray[np.uint8]:
    """The 256 colours of one of those that may rule, counted from 0; they repeat after the last."""
    return _steps((_WEAK, kind.hues[number % len(kind.hues)]))


def _steps(palette: tuple[Colour, ...]) -> NDArray[np.uint8]:
    anchors = np.array(palette, np.float64)
    at, known = np.linspace(0, 1, 256), np.linspace(0, 1, len(anchors))
    colours = [np.interp(at, known, anchors[:, channel]) for channel in range(3)]
    table = np.rint(np.stack(colours, axis=1)).astype(np.uint8)
    table.setflags(write=False)
    return table


def legend_colours(table: NDArray[np.uint8], opacity: float) -> NDArray[np.uint8]:
    """A ramp as it looks over the legend's grey at an opacity 0..1."""
    seen: NDArray[np.uint8] = np.rint(opacity * table + (1 - opacity) * GROUND).astype(np.uint8)
    return seen


def colourise(heatmap: Heatmap, size: tuple[int, int] | None = None) -> NDArray[np.uint8]:
    """The heatmap's opaque colours (rows, columns, 3) uint8: one pixel a cell or, smoothly between
    them, `size` (width, height) pixels of the upright photo."""
    cells = strength(heatmap)
    if heatmap.rulers is not None and heatmap.kind.hues:
        return _ruled(heatmap, cells, size)
    index = _index(cells if size is None else smooth(cells, *size))
    return np.asarray(ramp(heatmap.kind)[index], np.uint8)


def _ruled(
    heatmap: Heatmap, cells: NDArray[np.float32], size: tuple[int, int] | None
) -> NDArray[np.uint8]:
    assert heatmap.rulers is not None
    tables = [hue_ramp(heatmap.kind, number) for number in range(int(heatmap.rulers.max()) + 1)]
    if size is None:
        return np.asarray(np.stack(tables)[heatmap.rulers, _index(cells)], np.uint8)
    index = _index(smooth(cells, *size))
    mixed = np.zeros((*index.shape, 3), np.float32)
    for number, table in enumerate(tables):
        share = smooth((heatmap.rulers == number).astype(np.float32), *size)
        mixed += share[..., np.newaxis] * table[index]
    painted: NDArray[np.uint8] = np.rint(np.clip(mixed, 0, 255)).astype(np.uint8)
    return painted


def _index(strengths: NDArray[np.float32]) -> NDArray[np.uint8]:
    return np.rint(255 * strengths).astype(np.uint8)
