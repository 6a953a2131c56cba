"""Which photos are shown and in what order: numpy arrays, no loop over photos."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from core.photos.photo import Photo
from core.results.columns import Column, Filter, Sort

Rows = NDArray[np.intp]
Points = tuple[int, int]

ALL_POINTS: Points = (0, 100)


class State(IntEnum):
    """How far a photo has come."""

    WAITING = 0
    SCORED = 1
    FAILED = 2


@dataclass(frozen=True, slots=True)
class PhotoFilter:
    """Shows photos that contain `text` in a text column and whose values, as displayed, are within
    each of `ranges`.

    A range goes by a column's key: whole points, 0..100, both ends inclusive. The full range shows
    every photo, also those without a value; a narrower one hides what has none.
    """

    text: str = ""
    ranges: Mapping[str, Points] = field(default_factory=dict)

    @property
    def narrowed(self) -> Mapping[str, Points]:
        """The ranges that hide something."""
        return {key: limits for key, limits in self.ranges.items() if limits != ALL_POINTS}

    @property
    def is_active(self) -> bool:
        return bool(self.text.strip() or self.narrowed)


@dataclass(slots=True)
class Table:
    """One entry a photo, in the order of the folder's listing (natural order by name).

    `numbers` holds by key what each column compares, NaN while unknown; `texts` the case-folded
    values of the columns that are searched; `state` holds `State`.
    """

    state: NDArray[np.uint8]
    numbers: dict[str, NDArray[np.float64]]
    texts: dict[str, NDArray[np.str_]]

    @classmethod
    def of(cls, photos: Sequence[Photo], columns: Iterable[Column]) -> Table:
        """All photos waiting, nothing known of them but what the photos tell."""
        count = len(photos)
        made = cls(np.zeros(count, np.uint8), {}, {})
        for column in columns:
            if column.is_compared:
                numbers = np.full(count, np.nan, np.float64)
                if column.from_photo:
                    numbers[:] = [column.comparable(photo, None) for photo in photos]
                made.numbers[column.key] = numbers
            if column.filter is Filter.TEXT:
                values = [column.text(photo, None).casefold() for photo in photos]
                made.texts[column.key] = np.array(values, dtype=np.str_)
        return made

    def take(self, rows: Rows, other: Table, other_rows: Rows) -> None:
        """What another table knows of its rows."""
        self.state[rows] = other.state[other_rows]
        for key, numbers in self.numbers.items():
            if key in other.numbers:
                numbers[rows] = other.numbers[key][other_rows]


def matching(table: Table, wanted: PhotoFilter) -> NDArray[np.bool_]:
    """True for each row that the filter shows."""
    mask = np.ones(len(table.state), dtype=bool)
    text = wanted.text.strip().casefold()
    if text:
        found = [np.strings.find(values, text) >= 0 for values in table.texts.values()]
        mask &= np.any(found, axis=0)
    for key, (low, high) in wanted.narrowed.items():
        if key in table.numbers:
            shown = np.rint(table.numbers[key])  # never true of NaN: what has no value is hidden
            mask &= (shown >= low) & (shown <= high)
    return mask


def ordered(table: Table, wanted: PhotoFilter, column: Column, *, descending: bool) -> Rows:
    """The rows to show, in order.

    Photos without the sorted-by value come last whatever the direction, those that failed after
    those that still wait; equal values keep the order of their names.
    """
    rows = np.flatnonzero(matching(table, wanted))
    if column.sort is not Sort.NUMBER:
        return rows[::-1] if descending else rows
    values = table.numbers[column.key][rows]
    if descending:
        values = -values
    failed = np.isnan(values) & (table.state[rows] == State.FAILED)
    return rows[np.lexsort((values, failed))]
