"""Which photos are shown, and where: rows of the listing by position, and back. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import numpy as np

from mobileiqa_gui.library.table import Mask, Rows

Heir = Callable[[Rows, int, Mask], int | None]
"""Which row takes the place of one that is hidden: `successor` or `nearest`."""

_NONE: Final[Rows] = np.zeros(0, np.intp)


class Shown:
    """A *row* is a photo's place in the listing, a *position* its place among the shown ones.

    `before` holds the rows as they were shown until the last change, -1 for photos that are gone.
    """

    def __init__(self) -> None:
        self.rows = _NONE
        self.before = _NONE
        self._position_of_row = _NONE

    def __len__(self) -> int:
        return len(self.rows)

    def set(self, rows: Rows, count: int) -> None:
        """Shows these rows, of so many photos."""
        self.before, self.rows = self.rows, rows
        self._position_of_row = np.full(count, -1, np.intp)
        self._position_of_row[rows] = np.arange(len(rows))

    def renumber(self, rows: Rows) -> None:
        """The folder was listed again: the rows of those shown so far, -1 for those that are gone.
        To be followed by `set`."""
        self.rows = rows

    def position(self, row: int | None) -> int | None:
        """None for a row that is not shown."""
        if row is None or row >= len(self._position_of_row):
            return None
        position = int(self._position_of_row[row])
        return position if position >= 0 else None

    def positions(self, rows: Rows | list[int]) -> list[int]:
        """Of those of the rows that are shown."""
        if not len(rows):
            return []
        return [p for p in self._position_of_row[rows].tolist() if p >= 0]

    def hidden(self) -> Rows:
        return np.flatnonzero(self._position_of_row < 0)


def successor(before: Rows, place: int, is_shown: Mask) -> int | None:
    """The row that takes the place of one that is hidden, out of the rows shown `before`.

    The first of those from `place` on that still is shown, or else the last of those before it;
    None where none is.
    """
    shown = np.flatnonzero(is_shown[before])
    if not len(shown):
        return None
    later = int(np.searchsorted(shown, place))
    return int(before[shown[later if later < len(shown) else -1]])


def nearest(before: Rows, place: int, is_shown: Mask) -> int | None:
    """The row nearest to one that is hidden, out of the rows shown `before`; of two as near the
    later. None where none is shown."""
    shown = np.flatnonzero(is_shown[before])
    if not len(shown):
        return None
    later = int(np.searchsorted(shown, place))
    around = shown[max(0, later - 1) : later + 1].tolist()
    return int(before[min(around, key=lambda at: (abs(at - place), -at))])


def kept_then_new(before: Rows, fresh: Rows, count: int) -> Rows:
    """Of the `fresh` rows those shown `before` in their old order, then the others; of so many."""
    is_new = _mask(fresh, count)
    kept = before[is_new[before]]
    is_new[kept] = False
    return np.concatenate([kept, fresh[is_new[fresh]]])


def with_new_among(kept: Rows, new: Rows, fresh: Rows, count: int) -> Rows:
    """`kept` in their order, and each `new` row behind the one it follows in the `fresh` order.

    Both are among the fresh ones; there are `count` rows."""
    place = np.full(count, -1, np.intp)
    place[kept] = np.arange(len(kept))
    is_kept = place[fresh] >= 0
    last_kept = np.maximum.accumulate(np.where(is_kept, np.arange(len(fresh)), -1))
    follows = np.where(last_kept >= 0, place[fresh[last_kept]], -1)
    is_new = _mask(new, count)[fresh]
    return np.insert(kept, follows[is_new] + 1, fresh[is_new])


def _mask(rows: Rows, count: int) -> Mask:
    """True for the rows; one more entry, False, for -1: a photo that is gone."""
    mask = np.zeros(count + 1, bool)
    mask[rows] = True
    mask[-1] = False
    return mask
