"""How one map differs from another of the same kind, cell by cell, on one fixed scale."""

from __future__ import annotations

from functools import cache
from typing import Final

import numpy as np

from core.results.heatmaps import Floats, Heatmap, MapKind, MapOffer, Scale, Tick
from core.results.map_fields import smooth
from core.results.words import phrase

# Purple over white to orange, told apart with every colour vision: ColorBrewer's PuOr (Brewer,
# Apache-2.0), reversed.
_PALETTE: Final = (
    (84, 39, 136),
    (128, 115, 172),
    (178, 171, 210),
    (216, 218, 235),
    (247, 247, 247),
    (254, 224, 182),
    (253, 184, 99),
    (224, 130, 20),
    (179, 88, 6),
)
_OCTAVES: Final = 16.0
_PART: Final = 0.5


def difference(one: Heatmap, other: Heatmap) -> Heatmap | None:
    """The second map against the first: how many times as much on a log axis, how much more on a
    linear one. None where they are of different kinds.

    Grids may differ: both are brought to the finer one, smoothly along their scale, which they do
    not leave: what lies beyond its ends counts as its end.
    """
    if one.kind.key != other.kind.key or one.kind.hues:
        return None
    rows = max(one.values.shape[0], other.values.shape[0])
    columns = max(one.values.shape[1], other.values.shape[1])
    scale = one.kind.scale
    first, second = (_on_grid(each, rows, columns) for each in (one, other))
    if scale.axis == "log2":
        octaves = float(np.log2(scale.high / scale.low))
        values = np.exp2((second - first) * octaves)
    else:
        values = (second - first) * (scale.high - scale.low)
    return Heatmap(_offer(one.kind), np.asarray(values, np.float32))


def _on_grid(heatmap: Heatmap, rows: int, columns: int) -> Floats:
    place = np.clip(heatmap.kind.scale.position(heatmap.values), 0, 1)
    return place if place.shape == (rows, columns) else smooth(place, columns, rows)


@cache
def _offer(kind: MapKind) -> MapOffer:
    scale, name = kind.scale, phrase("Difference")
    if scale.axis == "log2":
        of_difference = MapKind(
            key=f"{kind.key}-difference",
            heading=phrase("Second model against the first"),
            definition=f"The second model's values as multiples of the first's. {kind.definition}",
            unit="times, shown on a log2 axis",
            scale=Scale(1 / _OCTAVES, _OCTAVES, "log2"),
            palette=_PALETTE,
            flat_below=0.05,
            ticks=(
                Tick(0.0, "1/16 or less", phrase("1/16 or less")),
                Tick(0.5, "the same", phrase("the same")),
                Tick(1.0, "16× or more", phrase("16× or more")),
            ),
            reading=phrase("{value}× as much with the second model"),
        )
    else:
        reach = _PART * (scale.high - scale.low)
        of_difference = MapKind(
            key=f"{kind.key}-difference",
            heading=phrase("Second model against the first"),
            definition=f"The second model's values less the first's. {kind.definition}",
            unit=kind.unit,
            scale=Scale(-reach, reach),
            palette=_PALETTE,
            flat_below=kind.flat_below,
            ticks=(
                Tick(0.0, f"{-reach:g}", phrase("{value} or less", value=f"{-reach:g}")),
                Tick(0.5, "the same", phrase("the same")),
                Tick(1.0, f"+{reach:g}", phrase("+{value} or more", value=f"{reach:g}")),
            ),
            reading=phrase("{value} more with the second model"),
        )
    return MapOffer("difference", of_difference, name, name, of_difference.heading)
