"""Which photos are shown and in what order: numpy columns, no loop over photos."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, IntEnum

import numpy as np
from numpy.typing import NDArray

Rows = NDArray[np.intp]


class SortKey(Enum):
    """What photos can be sorted by; the value is what is written to the settings file."""

    SCORE = "score"
    NAME = "name"
    DATE = "date"


class State(IntEnum):
    """How far a photo has come."""

    WAITING = 0
    SCORED = 1
    FAILED = 2


@dataclass(frozen=True, slots=True)
class PhotoFilter:
    """Shows photos whose name contains `text` and whose score, as displayed, is within the range.

    `low` and `high` are whole score points, 0..100, both inclusive. The full range shows every
    photo, also those without a score; a narrower one hides what has none.
    """

    text: str = ""
    low: int = 0
    high: int = 100

    @property
    def limits_score(self) -> bool:
        return self.low > 0 or self.high < 100

    @property
    def is_active(self) -> bool:
        return bool(self.text.strip()) or self.limits_score


@dataclass(slots=True)
class Columns:
    """One entry a photo, in the order of the folder's listing (natural order by name).

    `score` is 0..100 and `time` seconds since 1970, both NaN while unknown; `state` holds `State`;
    `name` the case-folded file names.
    """

    score: NDArray[np.float32]
    time: NDArray[np.float64]
    state: NDArray[np.uint8]
    name: NDArray[np.str_]

    @classmethod
    def empty(cls, names: list[str]) -> Columns:
        count = len(names)
        return cls(
            score=np.full(count, np.nan, np.float32),
            time=np.full(count, np.nan, np.float64),
            state=np.zeros(count, np.uint8),
            name=np.array([name.casefold() for name in names], dtype=np.str_),
        )


def matching(columns: Columns, wanted: PhotoFilter) -> NDArray[np.bool_]:
    """True for each row that the filter shows."""
    mask = np.ones(len(columns.score), dtype=bool)
    text = wanted.text.strip().casefold()
    if text:
        mask &= np.strings.find(columns.name, text) >= 0
    if wanted.limits_score:
        shown_score = np.rint(columns.score)
        mask &= (columns.state == State.SCORED) & (shown_score >= wanted.low)
        mask &= shown_score <= wanted.high
    return mask


def ordered(columns: Columns, wanted: PhotoFilter, key: SortKey, *, descending: bool) -> Rows:
    """The rows to show, in order.

    Photos without the sorted-by value come last whatever the direction, those that failed after
    those that still wait; equal values keep the order of their names.
    """
    rows = np.flatnonzero(matching(columns, wanted))
    if key is SortKey.NAME:
        return rows[::-1] if descending else rows
    column = columns.score if key is SortKey.SCORE else columns.time
    values = column[rows].astype(np.float64)
    if descending:
        values = -values
    failed = np.isnan(values) & (columns.state[rows] == State.FAILED)
    return rows[np.lexsort((values, failed))]
