"""Heatmaps: arrays over the upright photo with a documented definition and a fixed scale."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from core.photos.turns import turn_pixels
from core.results.assessment import Assessment
from core.results.words import Phrase

Floats = NDArray[np.float32]
Colour = tuple[int, int, int]


# Keeps the logarithm of nothing finite: so far below a scale's low end, as a part of it.
_FLOOR = 1 / 16


@dataclass(frozen=True, slots=True)
class Scale:
    """The fixed range of a kind of map; a "log2" axis shows half and twice equally far from 1."""

    low: float
    high: float
    axis: Literal["linear", "log2"] = "linear"

    def position(self, values: Floats) -> Floats:
        """Where values lie along the scale: 0 at its low end, 1 at its high end, beyond them
        outside 0..1 (on a log axis nothing lies four octaves below the low end)."""
        if self.axis == "log2":
            floored = np.maximum(values, np.float32(self.low * _FLOOR))
            place = np.log2(floored / self.low) / np.log2(self.high / self.low)
        else:
            place = (values - self.low) / (self.high - self.low)
        return np.asarray(place, np.float32)

    def value(self, position: float) -> float:
        """The value at a place along the scale."""
        if self.axis == "log2":
            return float(self.low * (self.high / self.low) ** position)
        return float(self.low + position * (self.high - self.low))


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark of the legend: where along the scale (0 weak end, 1 strong end), its words under a
    picture, and shorter ones for the window, where a heading says what is shown."""

    position: float
    text: str
    short: Phrase


@dataclass(frozen=True, slots=True)
class MapKind:
    """What the values of a map mean and how they are drawn; a family declares its kinds.

    `definition` and `unit` are sentences for people who take the arrays away. `palette`: sRGB at
    even steps from weak to strong, linear between them. `flat_below`: a map whose values spread
    less (standard deviation, in the unit) says no more than "evenly spread". `reading` says what
    one value means, with the number in place of {value} and the photo's mean in place of {mean}.
    `is_shared_out`: the values share out one whole, so that cells can be said to hold a part of it.
    `hues` are the colours of a map that also tells which of several rules at a place
    (`Heatmap.rulers`); the palette then stands for all of them where only strength is shown.
    """

    key: str
    heading: Phrase
    definition: str
    unit: str
    scale: Scale
    palette: tuple[Colour, ...]
    flat_below: float
    ticks: tuple[Tick, ...]
    reading: Phrase
    is_shared_out: bool = False
    hues: tuple[Colour, ...] = ()


@dataclass(frozen=True, slots=True)
class MapOffer:
    """A map that a model can draw of any photo.

    `title` stands over a picture of it, `name` in choosers, `short` on a button among others of its
    kind, `tip` says in a sentence what it shows. Choosers show the lowest `place` first; buttons of
    one `row` stand side by side. `belief`: in how many of 100 cases covering what it marks most
    moved the score further than covering as much elsewhere, where that was measured for the model.
    """

    key: str
    kind: MapKind
    title: str
    name: Phrase
    short: Phrase
    tip: Phrase
    place: int = 0
    row: int = 0
    belief: float | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Heatmap:
    """One map, drawn. Cell (a, b) of `values` (rows, columns) has its centre at ((a + 0.5) / rows,
    (b + 0.5) / columns) of the upright photo, origin top left. `rulers` (rows, columns) uint8 tells
    which of `names` rules each cell, where the kind has hues. Equal is only the same."""

    offer: MapOffer
    values: Floats
    rulers: NDArray[np.uint8] | None = None
    names: tuple[Phrase, ...] = ()

    @property
    def key(self) -> str:
        """The offer's key, unique among a model's maps."""
        return self.offer.key

    @property
    def title(self) -> str:
        """The offer's title."""
        return self.offer.title

    @property
    def kind(self) -> MapKind:
        """What the values mean and how they are drawn."""
        return self.offer.kind

    @property
    def is_flat(self) -> bool:
        """Whether the map says no more than "evenly spread"."""
        return float(self.values.std()) < self.kind.flat_below

    def cell_at(self, x: float, y: float) -> tuple[int, int]:
        """The (row, column) of the cell over a place, given as shares of width and height."""
        rows, columns = self.values.shape
        return (min(rows - 1, max(0, int(y * rows))), min(columns - 1, max(0, int(x * columns))))

    def turned(self, quarters: int) -> Heatmap:
        """Over the photo as it is when turned clockwise."""
        rulers = None if self.rulers is None else turn_pixels(self.rulers, quarters)
        return replace(self, values=turn_pixels(self.values, quarters), rulers=rulers)

    def resample(self, width: int, height: int) -> Floats:
        """The values at (height, width), bilinear between cell centres, held at the borders: for
        arithmetic; what is shown lies along the scale (core.results.map_fields)."""
        rows, columns = self.values.shape
        return interpolate(
            self.values,
            (np.arange(height) + 0.5) / height * rows - 0.5,
            (np.arange(width) + 0.5) / width * columns - 0.5,
        )


@dataclass(frozen=True, slots=True)
class Explanation:
    """An assessment and its heatmaps, in the order in which the family lists them."""

    assessment: Assessment
    heatmaps: tuple[Heatmap, ...]

    def turned(self, quarters: int) -> Explanation:
        """The same with maps of the photo turned clockwise; the assessment is of the file."""
        if quarters % 4 == 0:
            return self
        return Explanation(self.assessment, tuple(map_.turned(quarters) for map_ in self.heatmaps))


def interpolate(values: Floats, rows: NDArray[np.float64], columns: NDArray[np.float64]) -> Floats:
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
