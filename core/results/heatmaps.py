"""Heatmaps: arrays over the upright photo with a documented definition and a fixed scale."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from core.photos.turns import turn_pixels
from core.results.assessment import Assessment
from core.results.words import Phrase

Floats = NDArray[np.float32]
Colour = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Scale:
    """The fixed range of a kind of map; a "log2" axis shows half and twice equally far from 1."""

    low: float
    high: float
    axis: Literal["linear", "log2"] = "linear"


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
    even steps from weak to strong, linear between them; alpha rises with the `alpha_exponent`th
    power of the place on the scale, so that the photo stays visible. `flat_below`: a map whose
    values spread less (standard deviation, in the unit) says no more than "evenly spread".
    """

    key: str
    heading: Phrase
    definition: str
    unit: str
    scale: Scale
    palette: tuple[Colour, ...]
    alpha_exponent: float
    flat_below: float
    ticks: tuple[Tick, ...]


@dataclass(frozen=True, slots=True)
class MapOffer:
    """A map that a model can draw of any photo.

    `title` stands over a picture of it, `name` in choosers, `short` on a button among others of its
    kind, `tip` says in a sentence what it shows. Choosers show the lowest `place` first.
    """

    key: str
    kind: MapKind
    title: str
    name: Phrase
    short: Phrase
    tip: Phrase
    place: int = 0


@dataclass(frozen=True, slots=True)
class Heatmap:
    """One map, drawn. Cell (a, b) of `values` (rows, columns) has its centre at ((a + 0.5) / rows,
    (b + 0.5) / columns) of the upright photo, origin top left."""

    offer: MapOffer
    values: Floats

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

    def turned(self, quarters: int) -> Heatmap:
        """Over the photo as it is when turned clockwise."""
        return Heatmap(self.offer, turn_pixels(self.values, quarters))

    def resample(self, width: int, height: int) -> Floats:
        """The map at (height, width), bilinear between cell centres, held at the borders."""
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
