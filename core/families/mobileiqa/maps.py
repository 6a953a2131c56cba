"""The maps of a MobileIQA network: where its views looked, and where quality is lost."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

import numpy as np

from core.results.heatmaps import Floats, Heatmap, MapKind, MapOffer, Scale, Tick, interpolate
from core.results.words import Phrase, phrase

# viridis without its darkest end, dark blue over green to yellow (van der Walt and Smith, CC0):
# even steps of lightness, the same order for every kind of colour vision.
_VIRIDIS: Final = (
    (72, 23, 105),
    (71, 42, 122),
    (67, 61, 132),
    (61, 78, 138),
    (53, 94, 141),
    (46, 109, 142),
    (41, 123, 142),
    (35, 137, 142),
    (31, 151, 139),
    (33, 165, 133),
    (46, 179, 124),
    (70, 192, 111),
    (101, 203, 94),
    (137, 213, 72),
    (176, 221, 47),
    (216, 226, 25),
    (253, 231, 37),
)

ATTENTION = MapKind(
    key="attention",
    heading=phrase("Looked at, compared with the average"),
    definition="How much the view (or the fusion of all views) took from each cell, as multiples "
    "of an even share: attention received, weighted by the norm of the values carried. It says "
    "where the network looked, not why.",
    unit="multiples of the average, shown on a log2 axis",
    # Seven octaves: trained views reach ten to thirty times the average, published ones 240.
    scale=Scale(0.25, 32.0, "log2"),
    palette=_VIRIDIS,
    flat_below=0.05,
    ticks=(
        Tick(0.0, "1/4 of the average or less", phrase("¼ or less")),
        Tick(2 / 7, "average", phrase("average")),
        Tick(4 / 7, "4×", phrase("4×")),
        Tick(1.0, "32× or more", phrase("32× or more")),
    ),
    reading=phrase("{value}× the average"),
    is_shared_out=True,
)
"""Attention received, weighed by the norm of the values carried, mean 1 (norm-based attention
analysis; specification 5.2)."""

LOST = MapKind(
    key="lost",
    heading=phrase("Score points lost per 1 % of the photo"),
    definition="What each cell costs, in score points for each hundredth of the photo: how far it "
    "falls short of 100 by itself, times how much of it counts (half for its own place, half for "
    "the attention that all views together gave it). The hundredths add up to what the photo's "
    "score lacks to 100.",
    unit="score points per hundredth of the photo, shown on a log2 axis",
    # Six octaves: a photo that lost ten points evenly (0.1) is seen to have lost them, and where
    # one looks at what is wrong it is two to three.
    scale=Scale(0.05, 3.2, "log2"),
    # magma from 0.12 to 0.94, violet over rose to pale orange (van der Walt and Smith, CC0).
    palette=(
        (26, 16, 66),
        (45, 17, 97),
        (68, 15, 118),
        (90, 22, 126),
        (110, 30, 129),
        (131, 38, 129),
        (152, 45, 128),
        (173, 52, 124),
        (194, 59, 117),
        (214, 69, 108),
        (232, 83, 98),
        (244, 105, 92),
        (250, 129, 95),
        (253, 154, 106),
        (254, 178, 122),
        (254, 202, 141),
        (253, 226, 163),
    ),
    flat_below=0.02,
    ticks=(
        Tick(0.0, "0.05 or less", phrase("0.05")),
        Tick(1 / 3, "0.2", phrase("0.2")),
        Tick(2 / 3, "0.8", phrase("0.8")),
        Tick(1.0, "3.2 points or more", phrase("3.2 or more")),
    ),
    reading=phrase("{value} points lost per 1 % of the photo"),
)
"""Local parts of the head, weighed by how much of a place reaches the score (decision 0016)."""

APART = MapKind(
    key="apart",
    heading=phrase("How far the views are apart"),
    definition="How many times as much the view that took most from a cell took as the view that "
    "took least, both as multiples of an even share (below a quarter counts as a quarter).",
    unit="times, shown on a log2 axis",
    scale=Scale(1.0, 64.0, "log2"),
    # Sepia, dark to pale: a palette of its own, with neither green nor rose.
    palette=(
        (24, 20, 16),
        (62, 45, 30),
        (104, 72, 42),
        (146, 103, 56),
        (186, 138, 78),
        (216, 176, 116),
        (240, 214, 168),
        (255, 246, 226),
    ),
    flat_below=0.05,
    ticks=(
        Tick(0.0, "the same", phrase("the same")),
        Tick(1 / 3, "4×", phrase("4×")),
        Tick(2 / 3, "16×", phrase("16×")),
        Tick(1.0, "64× or more", phrase("64× or more")),
    ),
    reading=phrase("{value}× from view to view"),
)

# Told apart with any colour vision, at even lightness: Okabe and Ito's (2008) without black, grey
# and yellow, brought closer to one another in lightness.
_HUES: Final = (
    (240, 170, 40),
    (96, 180, 240),
    (40, 170, 125),
    (226, 130, 175),
    (225, 105, 40),
    (120, 130, 235),
)

RULED = MapKind(
    key="ruled",
    heading=phrase("Which view took most"),
    definition="The view that took most from each cell (array of rulers, counted from 0), and how "
    "much it took, as multiples of an even share.",
    unit="multiples of the average, shown on a log2 axis",
    scale=Scale(0.25, 32.0, "log2"),
    palette=((34, 34, 34), (225, 225, 225)),
    flat_below=0.0,
    ticks=(
        Tick(0.0, "1/4 of the average or less", phrase("¼ or less")),
        Tick(2 / 7, "average", phrase("average")),
        Tick(1.0, "32× or more", phrase("32× or more")),
    ),
    reading=phrase("{value}× the average"),
    hues=_HUES,
)

_ALL = phrase("All views")
FUSED = MapOffer(
    "fused",
    ATTENTION,
    name=_ALL,
    short=_ALL,
    tip=phrase("Where all views together looked"),
)
_LOST_NAME = phrase("Quality lost")
QUALITY_LOST = MapOffer(
    "lost",
    LOST,
    name=_LOST_NAME,
    short=_LOST_NAME,
    tip=phrase("Where in the photo score points are lost"),
    place=2,
    row=1,
)
_APART_NAME = phrase("Views apart")
VIEWS_APART = MapOffer(
    "apart",
    APART,
    name=_APART_NAME,
    short=phrase("Apart"),
    tip=phrase("Where one view looked and another did not"),
    place=3,
    row=2,
)
_RULED_NAME = phrase("Ruling view")
VIEW_RULED = MapOffer(
    "ruled",
    RULED,
    name=_RULED_NAME,
    short=phrase("Ruling"),
    tip=phrase("Which view looked most at each place, and how much"),
    place=4,
    row=2,
)
_LEAST_SHARE: Final = 1 / 4


def view_name(number: int) -> Phrase:
    """What a view, counted from 1, and its opinion are called."""
    return phrase("View {number}", number=number)


def view_map(number: int) -> MapOffer:
    """Where a view, counted from 1, looked."""
    return MapOffer(
        f"view-{number}",
        ATTENTION,
        name=view_name(number),
        # The opinions above carry the views' names: a number is enough there.
        short=phrase("{number}", number=number),
        tip=phrase("Where view {number} looked", number=number),
        place=1,
    )


def offers(views: int) -> tuple[MapOffer, ...]:
    """The maps of a network with so many views: fused, each view, quality lost, and where there
    are several views how they differ."""
    differ = (VIEWS_APART, VIEW_RULED) if views > 1 else ()
    own = (view_map(number) for number in range(1, views + 1))
    return (FUSED, *own, QUALITY_LOST, *differ)


def believed(offered: tuple[MapOffer, ...], figures: Mapping[str, Any]) -> tuple[MapOffer, ...]:
    """Each with the belief that was measured for its model (`belief` of the manifest's figures)."""
    found = figures.get("belief")
    found = found if isinstance(found, dict) else {}
    shares = {key: value for key, value in found.items() if isinstance(value, int | float)}
    return tuple(replace(offer, belief=shares.get(offer.key)) for offer in offered)


def attention_maps(weighted: Floats) -> list[Heatmap]:
    """Heatmaps of the attention output (V + 1, S, S): views 1..V, then the fusion."""
    *views, fused = weighted
    maps = [Heatmap(view_map(number), values) for number, values in enumerate(views, 1)]
    return [*maps, Heatmap(FUSED, fused)]


def difference_maps(views: Floats) -> list[Heatmap]:
    """How views (V, S, S) differ, as multiples of an even share; nothing for a single view."""
    if len(views) < 2:
        return []
    floored = np.maximum(views, np.float32(_LEAST_SHARE))
    names = tuple(view_name(number) for number in range(1, len(views) + 1))
    rulers = views.argmax(axis=0).astype(np.uint8)
    return [
        Heatmap(VIEWS_APART, floored.max(axis=0) / floored.min(axis=0)),
        Heatmap(VIEW_RULED, views.max(axis=0), rulers, names),
    ]


def lost_map(
    local_score: Floats, received: Floats, score: float, *, first: float, step: float
) -> Heatmap:
    """The quality-lost map on the S x S grid, whose mean is (100 - `score`) / 100.

    `local_score` (k, k) are the scores of the head's places; place i is centred `first + i * step`
    cells from the top (or left) of the grid. `received` (S, S) is the attention that the fusion
    gave, mean 1. What stands in a cell counts once, since the head treats all places alike, and as
    much again is shared out by attention: the fusion adds what it attended to an unchanged feature
    (both alike, as in attention rollout; Abnar and Zuidema, ACL 2020).
    """
    at = (np.arange(len(received), dtype=np.float64) + 0.5 - first) / step
    costs = interpolate(100 - local_score, at, at) * (1 + received) / 2
    mean = float(costs.mean(dtype=np.float64))
    part = (100 - score) / 100 / mean if mean > 0 else 0.0
    return Heatmap(QUALITY_LOST, np.asarray(part * costs, np.float32))
