"""What maps say in words: a value under the pointer, and how a map is spread."""

from __future__ import annotations

from typing import Final

import numpy as np

from core.results.heatmaps import Heatmap, MapOffer
from core.results.map_fields import held_by
from core.results.words import Phrase, phrase

# From this part of the whole in one cell on, a map is said to lie on one spot.
ONE_SPOT: Final = 0.5


def figure(value: float) -> str:
    """A value with two or three digits that count: 0.08, 0.5, 3.2, 12, 203; "<0.01" below."""
    size = abs(value)
    if size < 0.005:
        return "<0.01" if size else "0"
    if size < 0.1:
        return f"{value:.2f}"
    return f"{value:.1f}" if size < 9.95 else f"{value:,.0f}"


def percent(part: float) -> str:
    """A part 0..1 as a number of hundredths: 0.4, 4.7, 31."""
    return f"{100 * part:.1f}" if part < 0.0995 else f"{100 * part:.0f}"


def reading(heatmap: Heatmap, x: float, y: float) -> Phrase:
    """The true value of the cell over a place (shares of width and height), in words."""
    said, value = heatmap.kind.reading, float(heatmap.values[heatmap.cell_at(x, y)])
    mean = float(heatmap.values.mean(dtype=np.float64))
    return Phrase(said.text, (*said.places, ("value", figure(value)), ("mean", figure(mean))))


def ruler_at(heatmap: Heatmap, x: float, y: float) -> Phrase | None:
    """Who rules the cell over a place; None where a map does not tell."""
    if heatmap.rulers is None or not heatmap.names:
        return None
    return heatmap.names[int(heatmap.rulers[heatmap.cell_at(x, y)])]


def belief(offer: MapOffer) -> Phrase:
    """How far a map of this model can be believed, in one sentence."""
    if offer.belief is None:
        return phrase("How far to believe this map was not measured for this model")
    return phrase(
        "Covering what it marks most moved the score further than covering as much elsewhere in "
        "{cases} of 100 cases",
        cases=round(offer.belief),
    )


def spread(heatmap: Heatmap) -> Phrase:
    """How a map is spread over the photo, in one sentence."""
    values = heatmap.values
    if heatmap.is_flat:
        return phrase("Evenly spread: no part stands out")
    if not heatmap.kind.is_shared_out:
        low, high = figure(float(values.min())), figure(float(values.max()))
        return phrase("From {low} to {high} in this photo", low=low, high=high)
    most = float(values.max() / values.sum(dtype=np.float64))
    if most >= ONE_SPOT:
        return phrase("Mostly on one spot: one cell holds {part} %", part=percent(most))
    half = int(held_by(values, 0.5).sum())
    return phrase(
        "Half of it in {count} of {cells} cells; the brightest holds {part} %",
        count=half, cells=values.size, part=percent(most),
    )  # fmt: skip
