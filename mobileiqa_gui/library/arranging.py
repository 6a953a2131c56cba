"""Which photos of the folder are to be shown, and in which order. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from core.results.columns import Sort, Source
from mobileiqa_gui.library.columns import NAME
from mobileiqa_gui.library.folding import NOTHING_FOLDED
from mobileiqa_gui.library.listing import Listing
from mobileiqa_gui.library.ordering import matching, ordered
from mobileiqa_gui.library.photo_filter import PhotoFilter
from mobileiqa_gui.library.shown import with_new_among
from mobileiqa_gui.library.table import Mask, Rows


class Arranging:
    """Sorts by a column, hides by `filter` and by `folding`, and shows what is `held` all the same.

    `wanted` is the column's key that was asked for and whether downwards: its column may be one of
    a model that is not loaded, and until then names sort.
    """

    def __init__(self, listing: Listing) -> None:
        self._listing = listing
        self.filter = PhotoFilter()
        self.wanted = (NAME.key, False)
        self.column = NAME
        self.descending = False
        self.held: frozenset[Path] = frozenset()
        self.folding = NOTHING_FOLDED

    def let_go(self) -> None:
        """Another folder: photos of the former one are neither held nor folded."""
        self.held = frozenset()
        self.folding = NOTHING_FOLDED
        self.keep_known_filter()

    def sort_by(self, key: str, *, descending: bool) -> None:
        """Sorts by a column, or by name while the key is of none."""
        self.wanted = (key, descending)
        self.column = self._listing.sorting_column(key)
        self.descending = descending and self.column.key == key

    def keep_known_filter(self) -> None:
        """Parts of the filter by columns that are gone go with them."""
        self.filter = self.filter.of(frozenset(column.key for column in self._listing.columns))

    def follow_columns(self) -> bool:
        """Brings order and filter in line with the columns; whether they had to be changed."""
        before = self.filter, self.column
        self.keep_known_filter()
        key, descending = self.wanted
        self.sort_by(key, descending=descending)
        return before != (self.filter, self.column)

    @property
    def is_as_listed(self) -> bool:
        """The order is the listing's, whatever is known of photos."""
        return self.column.sort is Sort.LISTING and not self.filter.keys and not self.folding

    def filters_by(self, source: Source) -> bool:
        """Whether what is shown depends on it; the text is searched in several columns."""
        columns = [column for column in self._listing.columns if column.source is source]
        searched = bool(self.filter.text.strip()) and any(c.is_searched for c in columns)
        return searched or any(column.key in self.filter.keys for column in columns)

    def depends_on(self, source: Source) -> bool:
        """Whether what is shown, or its order, depends on it."""
        return self.column.source is source or self.filters_by(source)

    def order(self) -> Rows:
        """The rows to be shown, by what is known now."""
        if not self.folding and not self.held:
            return self._ordered(self.filter)
        rows = self.in_full()
        return rows[self._matching()[rows]]

    def in_full(self) -> Rows:
        """All photos in this order, also those that are hidden."""
        every = self._ordered(PhotoFilter())
        return self.folding.arranged(every, self._listing.rows) if self.folding else every

    def is_held_back(self, path: Path) -> bool:
        """It is shown only because it is held: the filter would hide it."""
        row = self._listing.row_of.get(path)
        if path not in self.held or row is None:
            return False
        return not matching(self._listing.table, self.filter)[row]

    def matched_again(self, before: Rows, rows: Sequence[int]) -> Rows:
        """What is shown, when the filter hides and shows `rows` anew. The others that were shown
        `before` stay where they are, whatever is known of them by now."""
        count = len(self._listing.photos)
        matches = self._matching()
        is_changed = np.zeros(count, bool)
        is_changed[rows] = True
        kept = before[matches[before] | ~is_changed[before]]
        is_new = matches & is_changed
        is_new[before] = False
        new = np.flatnonzero(is_new)
        # All photos, for also those that are kept but do not match lead to the places of the new.
        return with_new_among(kept, new, self.in_full(), count) if len(new) else kept

    def _ordered(self, wanted: PhotoFilter) -> Rows:
        return ordered(self._listing.table, wanted, self.column, descending=self.descending)

    def _matching(self) -> Mask:
        """True for each row that the filter shows and that is not folded away, or that is held."""
        shown = matching(self._listing.table, self.filter)
        for paths, is_shown in ((self.folding.hidden, False), (self.held, True)):
            rows = self._listing.rows(paths)
            shown[rows[rows >= 0]] = is_shown
        return shown
