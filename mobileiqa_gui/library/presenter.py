"""The state of the opened folder as a person sees it: order, filter, selection, current photo.

Knows nothing of Qt. The list model translates it for the views; nobody else changes it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.marks.marks import MOST_STARS, UNMARKED, Marks
from core.photos.facts import Facts
from core.photos.photo import Photo
from core.results.assessment import Assessment
from core.results.columns import Column, Entry, Outcome, Sort, Source
from core.results.photo_columns import STARS
from mobileiqa_gui.library.choosing import Choosing
from mobileiqa_gui.library.columns import NAME
from mobileiqa_gui.library.folding import NOTHING_FOLDED, Folding
from mobileiqa_gui.library.listing import Figures, Listing
from mobileiqa_gui.library.ordering import choice_counts, matching, ordered, whole_counts
from mobileiqa_gui.library.photo_filter import PhotoFilter
from mobileiqa_gui.library.selection import Gesture
from mobileiqa_gui.library.shown import (
    Heir,
    Shown,
    kept_then_new,
    nearest,
    successor,
    with_new_among,
)
from mobileiqa_gui.library.table import Mask, Rows, State


@dataclass(frozen=True, slots=True)
class Counts:
    """How many photos the folder holds, how many are shown, scored and failed."""

    total: int
    shown: int
    scored: int
    failed: int

    @property
    def waiting(self) -> int:
        return self.total - self.scored - self.failed


class LibraryPresenter:
    """One folder's photos as a person sees them.

    A *row* is a photo's place in the listing, a *position* its place among the shown ones.
    """

    def __init__(self) -> None:
        self.folder: Path | None = None
        self.descending = False
        self.filter = PhotoFilter()
        self.order_is_stale = False
        self.waits_for_facts = False
        self._listing = Listing()
        self._shown = Shown()
        self._choosing = Choosing(self._listing, self._shown)
        self._sort_column = NAME
        self._sort_wanted = (NAME.key, False)
        self._held: frozenset[Path] = frozenset()
        self._folding = NOTHING_FOLDED

    # --- what is there -------------------------------------------------------------------------

    @property
    def photos(self) -> Sequence[Photo]:
        """All photos of the folder, in the order of its listing."""
        return self._listing.photos

    @property
    def shown_count(self) -> int:
        return len(self._shown)

    @property
    def counts(self) -> Counts:
        return Counts(
            total=len(self.photos),
            shown=len(self._shown),
            scored=self._listing.count(State.SCORED),
            failed=self._listing.count(State.FAILED),
        )

    def photo_at(self, position: int) -> Photo | None:
        if 0 <= position < len(self._shown):
            return self.photos[int(self._shown.rows[position])]
        return None

    def position_of(self, path: Path | None) -> int | None:
        """Where a photo stands among the shown ones; None if it is hidden or not of this folder."""
        return self._choosing.position_of(path)

    def photo(self, path: Path) -> Photo | None:
        return self._listing.photo(path)

    def assessment(self, path: Path) -> Assessment | None:
        return self._listing.assessments.get(path)

    def error(self, path: Path) -> str | None:
        return self._listing.errors.get(path)

    def outcome(self, path: Path) -> Outcome:
        """What became of a photo: its assessment or its error; None while it waits."""
        return self._listing.outcome(path)

    def percentile(self, path: Path) -> float | None:
        """The share (0..100) of the folder's other scored photos with a lower score."""
        return self._listing.percentile(path)

    def histograms(self, bins: int) -> dict[str, NDArray[np.intp]]:
        """Of each column that is filtered by points: how many photos in equal parts of 0..100."""
        return self._listing.histograms(bins)

    def facts(self, path: Path) -> Facts | None:
        """What a photo's file says; None until it is read."""
        return self._listing.facts.get(path)

    def marks_of(self, path: Path) -> Marks:
        """What a person decided of a photo."""
        return self._listing.marks.get(path, UNMARKED)

    def entry(self, path: Path) -> Entry | None:
        """All that is known of a photo; None for one that is not of this folder."""
        return self._listing.entry(path)

    def choice_counts(self) -> dict[str, dict[str, int]]:
        """Of each column of choices: how many photos each would show beside the rest of the
        filter; without choices that no photo has."""
        return choice_counts(self._listing.table, self.filter)

    def stars_counts(self) -> list[int]:
        """How many photos have 0 to 5 stars, beside the rest of the filter."""
        return whole_counts(self._listing.table, self.filter, STARS.key, MOST_STARS)

    def numbers(self, key: str) -> NDArray[np.float64]:
        """What a column compares, of all photos of the folder; NaN where it is not known."""
        return self._listing.table.numbers[key]

    def is_known(self, key: str) -> bool:
        """Whether a column has a value for any photo of the folder."""
        return self._listing.table.is_known(key)

    @property
    def columns(self) -> tuple[Column, ...]:
        """What photos can be sorted and filtered by: every folder's columns, then the model's."""
        return self._listing.columns

    @property
    def columns_of_model(self) -> tuple[Column, ...]:
        """Those that the model's family added."""
        return self._listing.columns_of_model

    @property
    def sort_key(self) -> str:
        """The key of the column that sorts."""
        return self._sort_column.key

    @property
    def sort_wanted(self) -> tuple[str, bool]:
        """The key that was asked for and whether downwards: to remember. Its column may be one of
        a model that is not loaded; until then names sort."""
        return self._sort_wanted

    # --- the current photo and the selected ones -----------------------------------------------

    @property
    def current(self) -> Path | None:
        return self._choosing.current

    @property
    def current_position(self) -> int | None:
        return self.position_of(self.current)

    @property
    def selected_count(self) -> int:
        return len(self._choosing.selection)

    def is_selected(self, path: Path) -> bool:
        return path in self._choosing.selection

    @property
    def selected(self) -> list[Photo]:
        """The selected photos in the order shown; without a choice of several the current one."""
        places = (self.position_of(path) for path in self._choosing.selection)
        positions = sorted(position for position in places if position is not None)
        return [photo for p in positions if (photo := self.photo_at(p)) is not None]

    def choose(self, path: Path | None) -> None:
        """A person (or a restored session) makes a photo the current one, and selects it alone."""
        self._choosing.choose(path)

    def point(self, position: int, gesture: Gesture) -> None:
        """A person points at a shown photo."""
        if 0 <= position < len(self._shown):
            self._choosing.point(position, gesture)

    def select_all(self) -> None:
        """All shown photos; the current one stays."""
        self.select(range(self.shown_count))

    def select_none(self) -> None:
        """The current photo alone."""
        self.choose(self.current)

    def select(self, positions: Iterable[int], beside: Iterable[Path] = ()) -> None:
        """Exactly the photos at these positions, `beside` others: what a rubber band covers."""
        self._choosing.select(positions, beside)

    def look_at(self, paths: Iterable[Path], current: Path | None) -> None:
        """Exactly these are selected, and `current` is the current one of them: what stands side by
        side."""
        self._choosing.look_at(paths, current)

    @property
    def held(self) -> frozenset[Path]:
        """The photos that stay although the filter hides them."""
        return self._held

    def hold(self, paths: Iterable[Path]) -> None:
        """These stay among the shown ones, whatever the filter, until others are held."""
        changed = self._held ^ frozenset(paths)
        self._held = frozenset(paths)
        rows = self._listing.rows(changed)
        if self.filter.is_active and len(rows):
            self._match_again(rows[rows >= 0].tolist())

    def is_held_back(self, path: Path) -> bool:
        """It is shown only because it is held: the filter would hide it."""
        row = self._listing.row_of.get(path)
        if path not in self._held or row is None:
            return False
        return not matching(self._listing.table, self.filter)[row]

    @property
    def folding(self) -> Folding:
        """Which photos stand together, and which are folded away."""
        return self._folding

    def fold(self, folding: Folding) -> None:
        """Brings these together and hides those; what else is shown stays as it is."""
        self._folding = folding
        self._show(self._fresh_order())

    # --- changes -------------------------------------------------------------------------------

    def open(self, folder: Path | None, photos: Sequence[Photo]) -> None:
        """Another folder: nothing of the former one stays but sort order and filter."""
        self.folder = folder
        self._held = frozenset()
        self._folding = NOTHING_FOLDED
        self._choosing.forget()
        self._shown.set(np.zeros(0, np.intp), 0)
        self._listing.open(folder, photos)
        self.settle()

    def update(self, photos: Sequence[Photo]) -> None:
        """The same folder listed again: unchanged photos keep what is known of them."""
        before = [self.photos[row].path for row in self._shown.rows.tolist()]
        self._listing.update(photos)
        self._shown.renumber(self._listing.rows(before))
        if self._sort_column.sort is Sort.LISTING and not self.filter.keys and not self._folding:
            self._settle(successor)
            return
        fresh = self._fresh_order()
        # Known photos keep their places, new ones follow: nothing moves under the cursor.
        self._show(kept_then_new(self._shown.rows, fresh, len(photos)))
        self.order_is_stale = not np.array_equal(self._shown.rows, fresh)

    def set_columns(self, of_model: Iterable[Column]) -> None:
        """The columns a model's family adds. A range by one that goes goes with it; an order by
        it comes back with it."""
        self._listing.set_columns(of_model)
        self._columns_changed()

    @property
    def columns_beside(self) -> tuple[Column, ...]:
        """Those of families that say something beside the model that scores."""
        return self._listing.columns_beside

    def set_beside(self, columns: Iterable[Column], values: Figures, whose: str = "") -> None:
        """What a family (`whose`) says of photos beside the model that scores. The order stays
        until `settle`, unless nothing was said before."""
        before = self._listing.beside
        self._listing.set_beside(columns, values, whose)
        if self._columns_changed() or not self._depends_on(Source.BESIDE):
            return
        if not before:
            self.settle()
        elif before != self._listing.beside:
            self.order_is_stale = True

    def _columns_changed(self) -> bool:
        """Brings order and filter in line with the columns; whether they had to be changed."""
        keys = {column.key for column in self.columns}
        before = self.filter, self._sort_column
        self.filter = self.filter.of(frozenset(keys))
        self._choose_sort()
        has_changed = before != (self.filter, self._sort_column)
        if has_changed:
            self.settle()
        return has_changed

    def set_sort(self, key: str, *, descending: bool) -> None:
        """Sorts by a column; by name while the key is of none."""
        self._sort_wanted = (key, descending)
        self._choose_sort()
        self.settle()

    def _choose_sort(self) -> None:
        key, descending = self._sort_wanted
        self._sort_column = self._listing.sorting_column(key)
        self.descending = descending and self.sort_key == key

    def set_filter(self, wanted: PhotoFilter) -> None:
        self.filter = wanted
        self.settle()

    def settle(self) -> None:
        """Brings order and filter up to date with what is known by now. Where the current photo is
        hidden the nearest to it is current."""
        self._settle(nearest)

    def _settle(self, heir: Heir) -> None:
        self._show(self._fresh_order(), heir)
        self.order_is_stale = self.waits_for_facts = False

    def add_results(self, results: Iterable[tuple[Path, Assessment | str]]) -> list[int]:
        """Takes assessments and error texts; the order stays until `settle`.

        Returns the positions whose look changed.
        """
        changed, known = [], False
        for path, result in results:
            row = self._listing.add_result(path, result)
            if row is None:
                continue
            position = self._shown.position(row)
            if position is not None:
                changed.append(position)
            known = True
        if known:
            self._results_changed()
        return changed

    def add_decode_error(self, path: Path, message: str) -> int | None:
        """A thumbnail failed: said unless the photo has a score already. Returns its position."""
        if self.outcome(path) is not None or self.photo(path) is None:
            return None
        positions = self.add_results([(path, message)])
        return positions[0] if positions else None

    def forget_assessments(self) -> None:
        """Another model: every photo waits again, and the order stays until `settle`."""
        self._listing.forget_outcomes()
        self._results_changed()

    def forget_errors(self) -> list[Photo]:
        """Photos that could not be read or scored wait again; the order stays until `settle`.

        Returns them.
        """
        photos = self._listing.forget_errors()
        if photos:
            self._results_changed()
        return photos

    def without_facts(self) -> list[Photo]:
        """The photos whose files are still to be read, those shown from the current one on first,
        then those before it, then the hidden ones."""
        start = self.current_position or 0
        shown = self._shown.rows
        rows = np.concatenate([shown[start:], shown[:start][::-1], self._shown.hidden()])
        photos, known = self.photos, self._listing.facts
        return [photos[row] for row in rows.tolist() if photos[row].path not in known]

    def add_facts(self, facts: Mapping[Path, Facts]) -> None:
        """Takes what photos' files say. Photos that the filter shows now come at once; the order
        stays until `settle`."""
        rows = self._listing.add_facts(facts)
        if rows and self.filter_follows_facts:
            self._match_again(rows)
        if rows and self._sort_column.source is Source.FACTS:
            self.waits_for_facts = self.order_is_stale = True

    def set_marks(self, marks: Mapping[Path, Marks]) -> list[int]:
        """Takes the marks of these photos; the others keep theirs.

        Photos that the filter hides now go at once, and those that it shows again come back. When
        the current one goes, the one that took its place is current, or the one before it if it was
        the last, and is so for good: the person has moved on. Photos that stay keep their places
        until `settle`. Returns the positions whose look changed.
        """
        rows = self._listing.set_marks(marks)
        if not rows:
            return []
        if self.filter_follows_marks:
            before = self.current
            self._match_again(rows)
            if self.current != before:
                self._choosing.note()
        if self._sort_column.source is Source.MARKS:
            self.order_is_stale = True
        return self._shown.positions(rows)

    @property
    def filter_follows_facts(self) -> bool:
        """Whether a fact may show a photo, or hide it."""
        return self._filters_by(Source.FACTS)

    @property
    def filter_follows_marks(self) -> bool:
        """Whether a mark may hide a photo, or show it again."""
        return self._filters_by(Source.MARKS)

    def _match_again(self, rows: Sequence[int]) -> None:
        """Hides and shows these rows by the filter. The others stay where they are, whatever is
        known of them by now."""
        count, before = len(self.photos), self._shown.rows
        matches = self._matching()
        is_changed = np.zeros(count, bool)
        is_changed[rows] = True
        kept = before[matches[before] | ~is_changed[before]]
        is_new = matches & is_changed
        is_new[before] = False
        new = np.flatnonzero(is_new)
        if len(new):
            # Also where those that are kept do not match, for they lead to the places of the new.
            fresh = self._fresh_order(PhotoFilter())
            self._show(with_new_among(kept, new, fresh, count))
        elif len(kept) < len(before):
            self._show(kept)

    def _results_changed(self) -> None:
        if self._depends_on(Source.RESULT):
            self.order_is_stale = True

    def _filters_by(self, source: Source) -> bool:
        """Whether what is shown depends on it; the text is searched in several columns."""
        columns = [column for column in self.columns if column.source is source]
        searched = bool(self.filter.text.strip()) and any(c.is_searched for c in columns)
        return searched or any(column.key in self.filter.keys for column in columns)

    def _depends_on(self, source: Source) -> bool:
        return self._sort_column.source is source or self._filters_by(source)

    def _fresh_order(self, wanted: PhotoFilter | None = None) -> Rows:
        table, column = self._listing.table, self._sort_column
        if not self._folding and (wanted is not None or not self._held):
            return ordered(table, wanted or self.filter, column, descending=self.descending)
        every = ordered(table, PhotoFilter(), column, descending=self.descending)
        rows = self._folding.arranged(every, self._listing.rows)
        return rows if wanted is not None else rows[self._matching()[rows]]

    def _matching(self) -> Mask:
        """True for each row that the filter shows and that is not folded away, or that is held."""
        shown = matching(self._listing.table, self.filter)
        for paths, is_shown in ((self._folding.hidden, False), (self._held, True)):
            rows = self._listing.rows(paths)
            shown[rows[rows >= 0]] = is_shown
        return shown

    def _show(self, rows: Rows, heir: Heir = successor) -> None:
        self._shown.set(rows, len(self.photos))
        self._choosing.keep(lambda: self._fresh_order(PhotoFilter()), heir)
