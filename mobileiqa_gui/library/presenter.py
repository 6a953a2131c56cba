"""The state of the opened folder as a person sees it: order, filter, selection, current photo.

Knows nothing of Qt. The list model translates it for the views; nobody else changes it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from core.marks.marks import MOST_STARS, Marks
from core.photos.facts import Facts
from core.photos.photo import Photo
from core.results.assessment import Assessment
from core.results.columns import Column, Source
from core.results.photo_columns import STARS
from mobileiqa_gui.library.arranging import Arranging
from mobileiqa_gui.library.chosen_photos import ChosenPhotos
from mobileiqa_gui.library.folding import Folding
from mobileiqa_gui.library.listing import Figures, Part
from mobileiqa_gui.library.ordering import choice_counts, whole_counts
from mobileiqa_gui.library.photo_filter import PhotoFilter
from mobileiqa_gui.library.shown import Heir, kept_then_new, nearest, successor
from mobileiqa_gui.library.table import Rows, State


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


class LibraryPresenter(ChosenPhotos):
    """One folder's photos as a person sees them, in order and filtered, as more becomes known."""

    def __init__(self) -> None:
        super().__init__()
        self.folder: Path | None = None
        self.order_is_stale = False
        self.waits_for_facts = False
        self._arranging = Arranging(self._listing)

    # --- what is shown, and in which order -----------------------------------------------------

    @property
    def counts(self) -> Counts:
        return Counts(
            total=len(self.photos),
            shown=len(self._shown),
            scored=self._listing.count(State.SCORED),
            failed=self._listing.count(State.FAILED),
        )

    def choice_counts(self) -> dict[str, dict[str, int]]:
        """Of each column of choices: how many photos each would show beside the rest of the
        filter; without choices that no photo has."""
        return choice_counts(self._listing.table, self.filter)

    def stars_counts(self) -> list[int]:
        """How many photos have 0 to 5 stars, beside the rest of the filter."""
        return whole_counts(self._listing.table, self.filter, STARS.key, MOST_STARS)

    @property
    def filter(self) -> PhotoFilter:
        """What is searched for; `set_filter` sets it."""
        return self._arranging.filter

    @property
    def sort_key(self) -> str:
        """The key of the column that sorts."""
        return self._arranging.column.key

    @property
    def descending(self) -> bool:
        """Whether it sorts downwards."""
        return self._arranging.descending

    @property
    def sort_wanted(self) -> tuple[str, bool]:
        """The key that was asked for and whether downwards: to remember. Its column may be one of
        a model that is not loaded; until then names sort."""
        return self._arranging.wanted

    # --- what stays although it is hidden, and what stands together -----------------------------

    @property
    def held(self) -> frozenset[Path]:
        """The photos that stay although the filter hides them."""
        return self._arranging.held

    def hold(self, paths: Iterable[Path]) -> None:
        """These stay among the shown ones, whatever the filter, until others are held."""
        changed = self.held ^ frozenset(paths)
        self._arranging.held = frozenset(paths)
        rows = self._listing.rows(changed)
        if self.filter.is_active and len(rows):
            self._match_again(rows[rows >= 0].tolist())

    def is_held_back(self, path: Path) -> bool:
        """It is shown only because it is held: the filter would hide it."""
        return self._arranging.is_held_back(path)

    @property
    def folding(self) -> Folding:
        """Which photos stand together, and which are folded away."""
        return self._arranging.folding

    def fold(self, folding: Folding) -> None:
        """Brings these together and hides those; what else is shown stays as it is."""
        self._arranging.folding = folding
        self._show(self._arranging.order())

    # --- changes -------------------------------------------------------------------------------

    def open(self, folder: Path | None, photos: Sequence[Photo]) -> None:
        """Another folder: nothing of the former one stays but sort order and filter."""
        self.folder = folder
        self._choosing.forget()
        self._shown.set(np.zeros(0, np.intp), 0)
        self._listing.open(folder, photos)
        self._arranging.let_go()
        self.settle()

    def extend(self, part: Part) -> None:
        """More of the folder's photos are found. They follow those that are shown, until all are
        listed and `update` brings them in order."""
        before = self._shown.rows
        self._listing.extend(part)
        fresh = self._arranging.order()
        self._show(kept_then_new(before, fresh, len(self.photos)))
        self.order_is_stale = not np.array_equal(self._shown.rows, fresh)

    def part(self, photos: Sequence[Photo]) -> Part:
        """What `extend` takes. May be asked in another thread, for it takes a while."""
        return self._listing.part(photos)

    def update(self, photos: Sequence[Photo]) -> None:
        """The same folder listed again: unchanged photos keep what is known of them."""
        before = [self.photos[row].path for row in self._shown.rows.tolist()]
        self._listing.update(photos)
        self._shown.renumber(self._listing.rows(before))
        if self._arranging.is_as_listed:
            self._settle(successor)
            return
        fresh = self._arranging.order()
        # Known photos keep their places, new ones follow: nothing moves under the cursor.
        self._show(kept_then_new(self._shown.rows, fresh, len(photos)))
        self.order_is_stale = not np.array_equal(self._shown.rows, fresh)

    def set_columns(self, of_model: Iterable[Column]) -> None:
        """The columns a model's family adds. A range by one that goes goes with it; an order by
        it comes back with it."""
        self._listing.set_columns(of_model)
        self._columns_changed()

    def set_beside(self, columns: Iterable[Column], values: Figures, whose: str = "") -> None:
        """What a family (`whose`) says of photos beside the model that scores. The order stays
        until `settle`, unless nothing was said before."""
        before = self._listing.beside
        self._listing.set_beside(columns, values, whose)
        if self._columns_changed() or not self._arranging.depends_on(Source.BESIDE):
            return
        if not before:
            self.settle()
        elif before != self._listing.beside:
            self.order_is_stale = True

    def _columns_changed(self) -> bool:
        """Brings order and filter in line with the columns; whether they had to be changed."""
        has_changed = self._arranging.follow_columns()
        if has_changed:
            self.settle()
        return has_changed

    def ask_to_rate(self, paths: Iterable[Path]) -> None:
        """Photos to be rated next become a choice to filter by, in place of those before."""
        self._listing.ask_to_rate(frozenset(paths))
        self._arranging.keep_known_filter()
        self.settle()

    def set_sort(self, key: str, *, descending: bool) -> None:
        """Sorts by a column; by name while the key is of none."""
        self._arranging.sort_by(key, descending=descending)
        self.settle()

    def set_filter(self, wanted: PhotoFilter) -> None:
        self._arranging.filter = wanted
        self.settle()

    def settle(self) -> None:
        """Brings order and filter up to date with what is known by now. Where the current photo is
        hidden the nearest to it is current."""
        self._settle(nearest)

    def _settle(self, heir: Heir) -> None:
        self._show(self._arranging.order(), heir)
        self.order_is_stale = self.waits_for_facts = False

    def add_results(self, results: Iterable[tuple[Path, Assessment | str]]) -> list[int]:
        """Takes assessments and error texts; the order stays until `settle`.

        Returns the positions whose look changed.
        """
        rows = self._listing.add_results(results)
        if rows:
            self._results_changed()
        return self._shown.positions(rows)

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
        if rows and self._arranging.column.source is Source.FACTS:
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
        if self._arranging.column.source is Source.MARKS:
            self.order_is_stale = True
        return self._shown.positions(rows)

    @property
    def filter_follows_facts(self) -> bool:
        """Whether a fact may show a photo, or hide it."""
        return self._arranging.filters_by(Source.FACTS)

    @property
    def filter_follows_marks(self) -> bool:
        """Whether a mark may hide a photo, or show it again."""
        return self._arranging.filters_by(Source.MARKS)

    def _match_again(self, rows: Sequence[int]) -> None:
        before = self._shown.rows
        now = self._arranging.matched_again(before, rows)
        if not np.array_equal(now, before):
            self._show(now)

    def _results_changed(self) -> None:
        if self._arranging.depends_on(Source.RESULT):
            self.order_is_stale = True

    def _show(self, rows: Rows, heir: Heir = successor) -> None:
        self._shown.set(rows, len(self.photos))
        self._choosing.keep(self._arranging.in_full, heir)
