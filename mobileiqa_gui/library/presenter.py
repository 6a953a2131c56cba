"""The state of the opened folder as a person sees it: order, filter, selection, current photo.

Knows nothing of Qt. The list model translates it for the views; nobody else changes it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.marks.marks import UNMARKED, Marks
from core.photos.facts import Facts
from core.photos.photo import Photo
from core.results.assessment import Assessment
from core.results.columns import Column, Entry, Outcome, Sort, Source
from mobileiqa_gui.library.columns import NAME
from mobileiqa_gui.library.listing import Listing
from mobileiqa_gui.library.ordering import choice_counts, matching, ordered, successor
from mobileiqa_gui.library.photo_filter import PhotoFilter
from mobileiqa_gui.library.selection import Gesture, Selection
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
        self._sort_column = NAME
        self._sort_wanted = (NAME.key, False)
        self._order: Rows = np.zeros(0, np.intp)
        self._position_of_row: Rows = np.zeros(0, np.intp)
        self._selection = Selection()
        self._chosen: Path | None = None
        self._current_position = 0
        self._held: frozenset[Path] = frozenset()

    # --- what is there -------------------------------------------------------------------------

    @property
    def photos(self) -> Sequence[Photo]:
        """All photos of the folder, in the order of its listing."""
        return self._listing.photos

    @property
    def shown_count(self) -> int:
        return len(self._order)

    @property
    def counts(self) -> Counts:
        return Counts(
            total=len(self.photos),
            shown=len(self._order),
            scored=self._listing.count(State.SCORED),
            failed=self._listing.count(State.FAILED),
        )

    def photo_at(self, position: int) -> Photo | None:
        if 0 <= position < len(self._order):
            return self.photos[int(self._order[position])]
        return None

    def position_of(self, path: Path | None) -> int | None:
        """Where a photo stands among the shown ones; None if it is hidden or not of this folder."""
        row = self._listing.row_of.get(path) if path is not None else None
        if row is None or row >= len(self._position_of_row):
            return None
        position = int(self._position_of_row[row])
        return position if position >= 0 else None

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
        return self._selection.current

    @property
    def current_position(self) -> int | None:
        return self.position_of(self.current)

    @property
    def selected_count(self) -> int:
        return len(self._selection)

    def is_selected(self, path: Path) -> bool:
        return path in self._selection

    @property
    def selected(self) -> list[Photo]:
        """The selected photos in the order shown; without a choice of several the current one."""
        places = (self.position_of(path) for path in self._selection)
        positions = sorted(position for position in places if position is not None)
        return [photo for p in positions if (photo := self.photo_at(p)) is not None]

    def choose(self, path: Path | None) -> None:
        """A person (or a restored session) makes a photo the current one, and selects it alone."""
        self._selection.only(path)
        self._note_choice()

    def point(self, position: int, gesture: Gesture) -> None:
        """A person points at a shown photo."""
        photo = self.photo_at(position)
        if photo is None:
            return
        if gesture is Gesture.ONLY:
            self._selection.only(photo.path)
        elif gesture is Gesture.TOGGLE:
            self._selection.toggle(photo.path)
        else:
            between = self._paths(self._from_anchor(position))
            self._selection.span(between, keep=gesture is Gesture.ADD_RANGE)
        self._note_choice()

    def select_all(self) -> None:
        """All shown photos; the current one stays."""
        self.select(range(self.shown_count))

    def select_none(self) -> None:
        """The current photo alone."""
        self.choose(self.current)

    def select(self, positions: Iterable[int], beside: Iterable[Path] = ()) -> None:
        """Exactly the photos at these positions, `beside` others: what a rubber band covers."""
        self._selection.take([*beside, *self._paths(positions)])
        self._note_choice()

    def look_at(self, paths: Iterable[Path], current: Path | None) -> None:
        """Exactly these are selected, and `current` is the current one of them: what stands side by
        side."""
        self._selection.take(paths)
        if current is not None and current in self._selection:
            self._selection.current = current
        self._note_choice()

    @property
    def held(self) -> frozenset[Path]:
        """The photos that stay although the filter hides them."""
        return self._held

    def hold(self, paths: Iterable[Path]) -> None:
        """These stay among the shown ones, whatever the filter, until others are held."""
        self._held = frozenset(paths)
        if self.filter.is_active:
            self._order_as_before()

    def is_held_back(self, path: Path) -> bool:
        """It is shown only because it is held: the filter would hide it."""
        row = self._listing.row_of.get(path)
        if path not in self._held or row is None:
            return False
        return not matching(self._listing.table, self.filter)[row]

    def _from_anchor(self, position: int) -> range:
        anchor = self.position_of(self._selection.anchor)
        if anchor is None:
            anchor = self.current_position
            self._selection.anchor = self.current
        if anchor is None:
            return range(position, position + 1)
        step = 1 if position >= anchor else -1
        return range(anchor, position + step, step)

    def _paths(self, positions: Iterable[int]) -> list[Path]:
        photos = self.photos
        return [photos[row].path for row in self._order[list(positions)].tolist()]

    def _note_choice(self) -> None:
        self._chosen = self.current
        position = self.current_position
        if position is not None:
            self._current_position = position

    def _keep_current(self, before: Rows) -> None:
        """After photos moved. Hidden ones leave the selection. The chosen photo stays current;
        while it is hidden or gone, another selected one is, else the one that took its place."""
        selection = self._selection
        selection.retain(lambda path: self.position_of(path) is not None)
        for wanted in (self._chosen, selection.current):
            position = self.position_of(wanted)
            if position is not None:
                self._make_current(wanted, position)
                return
        among = self._order
        if len(selection):
            among = self._rows(selection)
        row = self._next_in(before, among)
        if row is None:
            selection.only(None)
            return
        path = self.photos[row].path
        if path in selection:
            self._chosen = path
        self._make_current(path, int(self._position_of_row[row]))

    def _next_in(self, before: Rows, wanted: Rows) -> int | None:
        """Of the wanted rows the one that takes the place of the photo that was current: as far as
        any was shown before, by that order; else by that of all photos."""
        is_wanted = np.zeros(len(self.photos) + 1, bool)
        is_wanted[wanted] = True
        is_wanted[-1] = False  # where -1 points
        row = successor(before, self._current_position, is_wanted)
        if row is None and len(wanted):
            table, column = self._listing.table, self._sort_column
            every = ordered(table, PhotoFilter(), column, descending=self.descending)
            former = self._rows([path for path in (self._chosen,) if path is not None])
            places = np.flatnonzero(np.isin(every, former))
            row = successor(every, int(places[0]) if len(places) else 0, is_wanted)
        return row

    def _make_current(self, path: Path | None, position: int) -> None:
        self._current_position = position
        if path is not None and path in self._selection:
            self._selection.current = path
        else:
            self._selection.only(path)

    # --- changes -------------------------------------------------------------------------------

    def open(self, folder: Path | None, photos: Sequence[Photo]) -> None:
        """Another folder: nothing of the former one stays but sort order and filter."""
        self.folder = folder
        self._held = frozenset()
        self._selection.only(None)
        self._chosen = None
        self._current_position = 0
        self._order = np.zeros(0, np.intp)
        self._listing.open(photos)
        self.settle()

    def update(self, photos: Sequence[Photo]) -> None:
        """The same folder listed again: unchanged photos keep what is known of them."""
        old_order = [self.photos[row].path for row in self._order]
        self._listing.update(photos)
        self._order = self._rows(old_order)
        if self._sort_column.sort is Sort.LISTING and not self.filter.keys:
            self.settle()
        else:
            self._order_as_before()

    def set_columns(self, of_model: Iterable[Column]) -> None:
        """The columns a model's family adds. A range by one that goes goes with it; an order by
        it comes back with it."""
        self._listing.set_columns(of_model)
        keys = {column.key for column in self.columns}
        before = self.filter, self._sort_column
        self.filter = self.filter.of(frozenset(keys))
        self._choose_sort()
        if before != (self.filter, self._sort_column):
            self.settle()

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
        """Brings order and filter up to date with what is known by now."""
        self._set_order(self._fresh_order(), self._order)
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
            position = self._position_of_row[row]
            if position >= 0:
                changed.append(int(position))
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

    def without_facts(self) -> list[Photo]:
        """The photos whose files are still to be read, those shown from the current one on first,
        then those before it, then the hidden ones."""
        start = self.current_position or 0
        hidden = np.flatnonzero(self._position_of_row < 0)
        rows = np.concatenate([self._order[start:], self._order[:start][::-1], hidden])
        photos, known = self.photos, self._listing.facts
        return [photos[row] for row in rows.tolist() if photos[row].path not in known]

    def add_facts(self, facts: Mapping[Path, Facts]) -> None:
        """Takes what photos' files say. Photos that the filter shows now come at once; the order
        stays until `settle`."""
        self._listing.add_facts(facts)
        if facts and self.filter_follows_facts:
            self._show_what_matches()
        if facts and self._sort_column.source is Source.FACTS:
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
            self._show_what_matches()
        if self._sort_column.source is Source.MARKS:
            self.order_is_stale = True
        return [p for p in self._position_of_row[rows].tolist() if p >= 0]

    @property
    def filter_follows_facts(self) -> bool:
        """Whether a fact may show a photo, or hide it."""
        return self._filters_by(Source.FACTS)

    @property
    def filter_follows_marks(self) -> bool:
        """Whether a mark may hide a photo, or show it again."""
        return self._filters_by(Source.MARKS)

    def _show_what_matches(self) -> None:
        """Hides and shows by the filter without a change of order among those that stay."""
        before = self.current
        shown = self._shown()
        if self.order_is_stale or self._sort_column.source is Source.MARKS:
            kept = self._order[shown[self._order]]
            new = shown.copy()
            new[kept] = False
            fresh = self._fresh_order()
            self._set_order(np.concatenate([kept, fresh[new[fresh]]]), self._order)
        else:
            self._set_order(self._fresh_order(), self._order)
        if self.current != before:
            self._note_choice()

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

    def _fresh_order(self) -> Rows:
        table, column = self._listing.table, self._sort_column
        if not self._held or not self.filter.is_active:
            return ordered(table, self.filter, column, descending=self.descending)
        rows = ordered(table, PhotoFilter(), column, descending=self.descending)
        return rows[self._shown()[rows]]

    def _shown(self) -> Mask:
        """True for each row that the filter shows or that is held."""
        shown = matching(self._listing.table, self.filter)
        rows = self._rows(self._held)
        shown[rows[rows >= 0]] = True
        return shown

    def _rows(self, paths: Iterable[Path]) -> Rows:
        """-1 for photos that are gone."""
        row_of = self._listing.row_of
        return np.array([row_of.get(path, -1) for path in paths], np.intp)

    def _order_as_before(self) -> None:
        """Known photos keep their places, new ones follow: nothing moves under the cursor."""
        before, fresh = self._order, self._fresh_order()
        shown = np.zeros(len(self.photos) + 1, bool)  # the last stands for photos that are gone
        shown[fresh] = True
        kept = before[shown[before]]
        shown[kept] = False
        self._set_order(np.concatenate([kept, fresh[shown[fresh]]]), before)
        self.order_is_stale = not np.array_equal(self._order, fresh)

    def _set_order(self, order: Rows, before: Rows) -> None:
        """`before`: the rows in the order shown so far, -1 for photos that are gone."""
        self._order = order
        self._position_of_row = np.full(len(self.photos), -1, np.intp)
        self._position_of_row[order] = np.arange(len(order))
        self._keep_current(before)
