"""The result of scoring one photo."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import sqrt

from core.results.words import Phrase

BANDS = ("Bad", "Poor", "Fair", "Good", "Excellent")
USUAL_BANDS = (20.0, 40.0, 60.0, 80.0)


@dataclass(frozen=True, slots=True)
class ModelIdentity:
    """Which model gave a result: its name, version, the sha256 of the bundle file, its family.

    `bands` are its bundle's limits: the lower ends of the upper four bands, in score points.
    `opinions` names the opinions it gives, in their order; empty where it gives none, or where
    which ones it gives differs from photo to photo.
    """

    name: str
    version: str
    sha256: str
    family: str
    bands: tuple[float, ...] = USUAL_BANDS
    opinions: tuple[Phrase, ...] = ()


@dataclass(frozen=True, slots=True)
class Assessment:
    """What a model says of one photo.

    `raw` is the network's own output; `score` the same through the bundle's monotone calibration,
    0..100, higher is better. `opinions` are its parts' own scores in score points, in the order of
    the model's names for them; empty where a model has none. `values` are the family's further
    figures by column key. `width` and `height` are of the upright photo, pixels. `warning`, one or
    more sentences, says what is irregular about the photo's file though its picture is whole.
    """

    raw: float
    score: float
    opinions: tuple[float, ...]
    width: int
    height: int
    model: ModelIdentity
    seconds: float
    values: Mapping[str, float] = field(default_factory=dict)
    warning: str | None = None

    @property
    def band(self) -> str:
        """The word for the score, one of BANDS, by the limits of the model that gave it."""
        return BANDS[sum(self.score >= limit for limit in self.model.bands)]

    @property
    def disagreement(self) -> float | None:
        """Population standard deviation of the opinions in score points; None without opinions."""
        if not self.opinions:
            return None
        mean = sum(self.opinions) / len(self.opinions)  # statistics.pstdev takes 50 times as long
        return sqrt(sum((each - mean) ** 2 for each in self.opinions) / len(self.opinions))
