"""The maps of a MobileIQA network: where its views looked, and where quality is lost."""

from __future__ import annotations

import numpy as np

from core.results.heatmaps import Floats, Heatmap, MapKind, MapOffer, Scale, Tick, interpolate
from core.results.words import Phrase, phrase

ATTENTION = MapKind(
    key="attention",
    heading=phrase("Looked at, compared with the average"),
    definition="How much the view (or the fusion of all views) took from each cell, as multiples "
    "of an even share: attention received, weighted by the norm of the values carried. It says "
    "where the network looked, not why.",
    unit="multiples of the average, shown on a log2 axis",
    # Half and twice lie equally far from the average; trained views go well beyond twice.
    scale=Scale(0.25, 4.0, "log2"),
    # cividis, made for colour-blind eyes, dark blue over grey to yellow (Nunez, Anderton and
    # Renslow, PLoS ONE 13(7) e0199239, 2018); between the anchors at most 2 of 255 off, 11 at its
    # kink near the dark end, where the overlay is transparent.
    palette=(
        (0, 34, 78),
        (0, 46, 106),
        (26, 56, 111),
        (50, 67, 109),
        (67, 78, 108),
        (83, 90, 109),
        (97, 101, 111),
        (111, 112, 115),
        (125, 124, 120),
        (140, 136, 120),
        (155, 148, 118),
        (171, 160, 114),
        (188, 174, 108),
        (205, 187, 99),
        (222, 201, 88),
        (240, 216, 70),
        (254, 232, 56),
    ),
    alpha_exponent=2.0,
    flat_below=0.05,
    ticks=(
        Tick(0.0, "0.25× average or less", phrase("a quarter")),
        Tick(0.5, "average", phrase("average")),
        Tick(1.0, "4× average or more", phrase("4 times as much")),
    ),
)
"""Attention received, weighed by the norm of the values carried, mean 1 (norm-based attention
analysis; specification 5.2)."""

LOST = MapKind(
    key="lost",
    heading=phrase("Score points lost"),
    definition="Score points missing from 100 at each cell: the score the whole photo would have "
    "if it were everywhere as it is there.",
    unit="score points",
    scale=Scale(0.0, 100.0),
    # magma from 0.2 to 0.85, violet over magenta to orange (van der Walt and Smith, CC0).
    palette=(
        (59, 15, 112),
        (81, 18, 124),
        (100, 26, 128),
        (120, 34, 129),
        (140, 41, 129),
        (161, 48, 126),
        (183, 55, 121),
        (202, 62, 114),
        (222, 73, 104),
        (237, 90, 95),
        (247, 112, 92),
        (252, 137, 97),
        (254, 159, 109),
        (254, 183, 126),
    ),
    # Places of most photos lose 30 to 60 points: with attention's exponent one would hardly see
    # that map.
    alpha_exponent=1.25,
    flat_below=5.0,
    ticks=(
        Tick(0.0, "nothing lost", phrase("0")),
        Tick(0.5, "50", phrase("50")),
        Tick(1.0, "100 points lost", phrase("100")),
    ),
)
"""From the local parts of the head, whose mean before the last activation is exactly the photo's
own."""

_ALL = phrase("All views")
FUSED = MapOffer(
    "fused",
    ATTENTION,
    "Attention, fused",
    name=_ALL,
    short=_ALL,
    tip=phrase("Where all views together looked"),
)
_LOST_NAME = phrase("Quality lost")
QUALITY_LOST = MapOffer(
    "lost",
    LOST,
    "Quality lost",
    name=_LOST_NAME,
    short=_LOST_NAME,
    tip=phrase("Where in the photo score points are lost"),
    place=2,
)


def view_name(number: int) -> Phrase:
    """What a view, counted from 1, and its opinion are called."""
    return phrase("View {number}", number=number)


def view_map(number: int) -> MapOffer:
    """Where a view, counted from 1, looked."""
    return MapOffer(
        f"view-{number}",
        ATTENTION,
        f"Attention of view {number}",
        name=view_name(number),
        # The opinions above carry the views' names: a number is enough there.
        short=phrase("{number}", number=number),
        tip=phrase("Where view {number} looked", number=number),
        place=1,
    )


def offers(views: int) -> tuple[MapOffer, ...]:
    """The maps of a network with so many views: fused, each view, quality lost."""
    return (FUSED, *(view_map(number) for number in range(1, views + 1)), QUALITY_LOST)


def attention_maps(weighted: Floats) -> list[Heatmap]:
    """Heatmaps of the attention output (V + 1, S, S): views 1..V, then the fusion."""
    *views, fused = weighted
    maps = [Heatmap(view_map(number), values) for number, values in enumerate(views, 1)]
    return [*maps, Heatmap(FUSED, fused)]


def lost_map(local_score: Floats, first: float, step: float, grid: int) -> Heatmap:
    """The quality-lost map on the S x S grid, from the scores (k, k) of the head's places.

    Place i is centred `first + i * step` cells from the top (or left) of the grid.
    """
    at = (np.arange(grid, dtype=np.float64) + 0.5 - first) / step
    return Heatmap(QUALITY_LOST, interpolate(100 - local_score, at, at))
