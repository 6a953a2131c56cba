"""The state of the opened folder: photos, scores, errors, order, filter and the current photo.

Knows nothing of Qt. The list model translates it for the views; nobody else changes it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.photos.photo import Photo
from core.results.assessment import Assessment
from mobileiqa_gui.library.ordering import Columns, PhotoFilter, Rows, SortKey, State, ordered

# Below this many scored photos "better than 50 % of this folder" says nothing.
FEWEST_FOR_PERCENTILE = 5


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
        self.sort_key = SortKey.NAME
        self.descending = False
        self.filter = PhotoFilter()
        self.order_is_stale = False
        self._photos: list[Photo] = []
        self._row_of: dict[Path, int] = {}
        self._columns = Columns.empty([])
        self._assessments: dict[Path, Assessment] = {}
        self._errors: dict[Path, str] = {}
        self._order: Rows = np.zeros(0, np.intp)
        self._position_of_row: Rows = np.zeros(0, np.intp)
        self._chosen: Path | None = None
        self._current: Path | None = None
        self._current_position = 0
        self._sorted_scores: NDArray[np.float32] | None = None

    # --- what is there -------------------------------------------------------------------------

    @property
    def photos(self) -> Sequence[Photo]:
        """All photos of the folder, in the order of its listing."""
        return self._photos

    @property
    def shown_count(self) -> int:
        return len(self._order)

    @property
    def counts(self) -> Counts:
        state = self._columns.state
        return Counts(
            total=len(self._photos),
            shown=len(self._order),
            scored=int(np.count_nonzero(state == State.SCORED)),
            failed=int(np.count_nonzero(state == State.FAILED)),
        )

    def photo_at(self, position: int) -> Photo | None:
        if 0 <= position < len(self._order):
            return self._photos[int(self._order[position])]
        return None

    def position_of(self, path: Path | None) -> int | None:
        """Where a photo stands among the shown ones; None if it is hidden or not of this folder."""
        row = self._row_of.get(path) if path is not None else None
        if row is None or row >= len(self._position_of_row):
            return None
        position = int(self._position_of_row[row])
        return position if position >= 0 else None

    def photo(self, path: Path) -> Photo | None:
        row = self._row_of.get(path)
        return self._photos[row] if row is not None else None

    def assessment(self, path: Path) -> Assessment | None:
        return self._assessments.get(path)

    def error(self, path: Path) -> str | None:
        return self._errors.get(path)

    def percentile(self, path: Path) -> float | None:
        """The share (0..100) of the folder's other scored photos with a lower score."""
        assessment = self._assessments.get(path)
        if assessment is None:
            return None
        if self._sorted_scores is None:
            score = self._columns.score
            self._sorted_scores = np.sort(score[~np.isnan(score)])
        count = len(self._sorted_scores)
        if count < FEWEST_FOR_PERCENTILE:
            return None
        lower = np.searchsorted(self._sorted_scores, np.float32(assessment.score), side="left")
        return 100.0 * float(lower) / (count - 1)

    def score_histogram(self, bins: int) -> NDArray[np.intp]:
        """How many scored photos fall into each of `bins` equal parts of 0..100."""
        score = self._columns.score
        return np.histogram(score[~np.isnan(score)], bins=bins, range=(0.0, 100.0))[0]

    # --- the current photo ---------------------------------------------------------------------

    @property
    def current(self) -> Path | None:
        return self._current

    @property
    def current_position(self) -> int | None:
        return self.position_of(self._current)

    def choose(self, path: Path | None) -> None:
        """A person (or a restored session) makes a photo the current one."""
        self._chosen = path
        self._current = path
        position = self.position_of(path)
        if position is not None:
            self._current_position = position

    def _keep_current(self) -> None:
        """The chosen photo stays current; while it is hidden or gone, the one in its slot is."""
        for wanted in (self._chosen, self._current):
            position = self.position_of(wanted)
            if position is not None:
                self._current, self._current_position = wanted, position
                return
        if len(self._order):
            slot = min(self._current_position, len(self._order) - 1)
            self._current = self._photos[self._order[slot]].path
            self._current_position = slot
        else:
            self._current = None

    # --- changes -------------------------------------------------------------------------------

    def open(self, folder: Path | None, photos: Sequence[Photo]) -> None:
        """Another folder: nothing of the former one stays but sort order and filter."""
        self.folder = folder
        self._assessments.clear()
        self._errors.clear()
        self._chosen = self._current = None
        self._current_position = 0
        self._list(photos, Columns.empty([photo.name for photo in photos]))
        self.settle()

    def update(self, photos: Sequence[Photo]) -> None:
        """The same folder listed again: unchanged photos keep what is known of them."""
        old_columns, old_row_of, old_photos = self._columns, self._row_of, self._photos
        old_order = [old_photos[row].path for row in self._order]
        columns = Columns.empty([photo.name for photo in photos])
        unchanged = [
            (row, old_row)
            for row, photo in enumerate(photos)
            if (old_row := old_row_of.get(photo.path)) is not None
            and (old_photos[old_row] is photo or old_photos[old_row].stamp == photo.stamp)
        ]
        if unchanged:
            new, old = np.array(unchanged, np.intp).T
            columns.score[new] = old_columns.score[old]
            columns.time[new] = old_columns.time[old]
            columns.state[new] = old_columns.state[old]
        kept = {photos[row].path for row, _ in unchanged}
        self._assessments = {p: a for p, a in self._assessments.items() if p in kept}
        self._errors = {p: e for p, e in self._errors.items() if p in kept}
        self._list(photos, columns)
        if self.sort_key is SortKey.NAME and not self.filter.limits_score:
            self.settle()
        else:
            self._order_as_before(old_order)

    def set_sort(self, key: SortKey, *, descending: bool) -> None:
        self.sort_key, self.descending = key, descending
        self.settle()

    def set_filter(self, wanted: PhotoFilter) -> None:
        self.filter = wanted
        self.settle()

    def settle(self) -> None:
        """Brings order and filter up to date with the scores and dates known by now."""
        self._set_order(
            ordered(self._columns, self.filter, self.sort_key, descending=self.descending)
        )
        self.order_is_stale = False

    def add_results(self, results: Iterable[tuple[Path, Assessment | str]]) -> list[int]:
        """Takes assessments and error texts; the order stays until `settle`.

        Returns the positions whose look changed.
        """
        changed = []
        for path, result in results:
            row = self._row_of.get(path)
            if row is None:
                continue
            if isinstance(result, str):
                self._errors[path] = result
                self._columns.state[row] = State.FAILED
                self._columns.score[row] = np.nan
                self._assessments.pop(path, None)
            else:
                self._assessments[path] = result
                self._errors.pop(path, None)
                self._columns.state[row] = State.SCORED
                self._columns.score[row] = result.score
            position = self._position_of_row[row]
            if position >= 0:
                changed.append(int(position))
            self._sorted_scores = None
            if self.sort_key is SortKey.SCORE or self.filter.limits_score:
                self.order_is_stale = True
        return changed

    def add_decode_error(self, path: Path, message: str) -> int | None:
        """A thumbnail failed: said unless the photo has a score already. Returns its position."""
        if path in self._assessments or path in self._errors or path not in self._row_of:
            return None
        positions = self.add_results([(path, message)])
        return positions[0] if positions else None

    def forget_assessments(self) -> None:
        """Another model: every photo waits again, and the order stays until `settle`."""
        self._assessments.clear()
        self._errors.clear()
        self._columns.score[:] = np.nan
        self._columns.state[:] = State.WAITING
        self._sorted_scores = None
        if self.sort_key is SortKey.SCORE or self.filter.limits_score:
            self.order_is_stale = True

    def add_times(self, times: Mapping[Path, datetime | None]) -> None:
        """Takes capture times; the order stays until `settle`."""
        for path, taken in times.items():
            row = self._row_of.get(path)
            if row is not None and taken is not None:
                self._columns.time[row] = _seconds(taken)
        if self.sort_key is SortKey.DATE and times:
            self.order_is_stale = True

    def _list(self, photos: Sequence[Photo], columns: Columns) -> None:
        self._photos = list(photos)
        self._row_of = {photo.path: row for row, photo in enumerate(self._photos)}
        self._columns = columns
        self._sorted_scores = None

    def _order_as_before(self, old_order: list[Path]) -> None:
        """Known photos keep their places, new ones follow: nothing moves under the cursor."""
        fresh = ordered(self._columns, self.filter, self.sort_key, descending=self.descending)
        shown = set(fresh.tolist())
        rows = (self._row_of.get(path) for path in old_order)
        kept = [row for row in rows if row is not None and row in shown]
        new = shown.difference(kept)
        self._set_order(np.array(kept + [row for row in fresh.tolist() if row in new], np.intp))
        self.order_is_stale = not np.array_equal(self._order, fresh)

    def _set_order(self, order: Rows) -> None:
        self._order = order
        self._position_of_row = np.full(len(self._photos), -1, np.intp)
        self._position_of_row[order] = np.arange(len(order))
        self._keep_current()


def _seconds(taken: datetime) -> float:
    """Seconds for sorting: camera clocks rarely name a zone, so wall-clock time is compared."""
    return (taken.replace(tzinfo=None) - datetime(1970, 1, 1)).total_seconds()
