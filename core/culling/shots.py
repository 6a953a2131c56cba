"""What grouping and proposing know of one photo. Files, models and catalogue are not asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import pairwise
from math import log2
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.culling.glimpse import Glimpse
from core.culling.seeing import NOTHING_SEEN, Sight
from core.marks.marks import UNMARKED, Marks

SAME_EV = 0.15
"""Exposures this close are the same: cameras round what they write."""


@dataclass(frozen=True, slots=True)
class Exposure:
    """As the camera wrote it, None where it did not: seconds, f-number, ISO."""

    shutter_s: float | None = None
    aperture: float | None = None
    iso: float | None = None

    @property
    def ev(self) -> float | None:
        """log2(N²/t) − log2(ISO/100): more is darker. A lens that tells no aperture counts as f/1,
        for frames are compared with their neighbours alone. None without time or sensitivity."""
        if not self.shutter_s or not self.iso:
            return None
        aperture = self.aperture or 1.0
        return log2(aperture * aperture / self.shutter_s) - log2(self.iso / 100)

    def is_same(self, other: Exposure) -> bool:
        """Nothing was changed between the two, as far as is known."""
        pairs = (
            (self.shutter_s, other.shutter_s, 1.0),
            (self.aperture, other.aperture, 2.0),
            (self.iso, other.iso, 1.0),
        )
        for one, two, stops in pairs:
            if (one is None) != (two is None):
                return False
            if one and two and stops * abs(log2(one / two)) > SAME_EV:
                return False
        return True


@dataclass(frozen=True, slots=True)
class Shot:
    """One photo. `taken` is the camera's own time with sub-seconds, None where it is not known;
    `camera` its serial number, or else its model; `size` width and height of the upright photo.

    `features` are a bundle's own vector (N,). `score` is 0..100, `disagreement` in score points,
    both None where they are not known. `sight` is what a close look says.
    """

    path: Path
    taken: datetime | None = None
    camera: str | None = None
    exposure: Exposure = field(default_factory=Exposure)
    size: tuple[int, int] | None = None
    features: NDArray[np.float16] | None = None
    glimpse: Glimpse | None = None
    score: float | None = None
    disagreement: float | None = None
    marks: Marks = UNMARKED
    sight: Sight = NOTHING_SEEN

    @property
    def seconds(self) -> float | None:
        """`taken` as seconds on the camera's own clock, whatever its zone."""
        if self.taken is None:
            return None
        return (self.taken.replace(tzinfo=None) - datetime(1970, 1, 1)).total_seconds()

    @property
    def is_portrait(self) -> bool | None:
        """Whether it is higher than wide; None where the size is not known."""
        return None if self.size is None else self.size[1] > self.size[0]


def pauses(shots: Sequence[Shot]) -> list[float]:
    """Seconds between neighbours, from the end of one exposure to the beginning of the next.

    All of them must tell their time. A long exposure is no pause.
    """
    times = [shot.seconds or 0.0 for shot in shots]
    lengths = [shot.exposure.shutter_s or 0.0 for shot in shots]
    return [
        after - before - length
        for (before, after), length in zip(pairwise(times), lengths, strict=False)
    ]
