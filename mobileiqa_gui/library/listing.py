"""What is known of the folder's photos, row by row: results, errors, dates, and their columns.

No Qt, and nothing of order, filter or selection: those are the presenter's.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.errors import PhotoError
from core.photos.photo import Photo
from core.results.assessment import Assessment
from core.results.columns import SCORE, Column, Filter, Outcome, Sort
from mobileiqa_gui.library.columns import DATE_KEY, NAME, seconds, standard_columns
from mobileiqa_gui.library.ordering import State, Table

# Below this many scored photos "better than 50 % of this folder" says nothing.
FEWEST_FOR_PERCENTILE = 5


class Listing:
    """A *row* is a photo's place in the folder's listing, which is in natural order of names."""

    def __init__(self) -> None:
        self.photos: list[Photo] = []
        self.row_of: dict[Path, int] = {}
        self.assessments: dict[Path, Assessment] = {}
        self.errors: dict[Path, str] = {}
        self._times: dict[Path, datetime] = {}
        self._standard = standard_columns(self._times)
        self.columns_of_model: tuple[Column, ...] = ()
        self.columns: tuple[Column, ...] = self._standard
        self._of_results = _of_results(self.columns)
        self.table = Table.of([], self.columns)
        self._sorted_scores: NDArray[np.float64] | None = None

    def photo(self, path: Path) -> Photo | None:
        row = self.row_of.get(path)
        return self.photos[row] if row is not None else None

    def outcome(self, path: Path) -> Outcome:
        """What became of a photo: its assessment or its error; None while it waits."""
        error = self.errors.get(path)
        return PhotoError(error, path) if error is not None else self.assessments.get(path)

    def count(self, state: State) -> int:
        return int(np.count_nonzero(self.table.state == state))

    def sorting_column(self, key: str) -> Column:
        """The column of that key; the name's where none (now) sorts by it."""
        known = (c for c in self.columns if c.key == key and c.sort is not Sort.NOT)
        return next(known, NAME)

    # --- changes -------------------------------------------------------------------------------

    def open(self, photos: Sequence[Photo]) -> None:
        """Another folder: nothing is known of it."""
        self.assessments.clear()
        self.errors.clear()
        self._times.clear()
        self._take(photos, Table.of(photos, self.columns))

    def update(self, photos: Sequence[Photo]) -> None:
        """The same folder listed again: unchanged photos keep what is known of them."""
        unchanged = [
            (row, old_row)
            for row, photo in enumerate(photos)
            if (old_row := self.row_of.get(photo.path)) is not None
            and (self.photos[old_row] is photo or self.photos[old_row].stamp == photo.stamp)
        ]
        table = Table.of(photos, self.columns)
        if unchanged:
            new, old = np.array(unchanged, np.intp).T
            table.take(new, self.table, old)
        kept = {photos[row].path for row, _ in unchanged}
        known: tuple[dict[Path, Any], ...] = (self.assessments, self.errors, self._times)
        for of_path in known:
            for path in of_path.keys() - kept:
                del of_path[path]
        self._take(photos, table)

    def set_columns(self, of_model: Iterable[Column]) -> None:
        """The columns a model's family adds to every folder's; a former model's go."""
        self.columns_of_model = tuple(of_model)
        self.columns = (*self._standard, *self.columns_of_model)
        self._of_results = _of_results(self.columns)
        table, every = Table.of(self.photos, self.columns), np.arange(len(self.photos))
        table.take(every, self.table, every)
        self._take(self.photos, table)
        for row in np.flatnonzero(table.state != State.WAITING).tolist():
            self._fill(row, self.outcome(self.photos[row].path))

    def add_result(self, path: Path, result: Assessment | str) -> int | None:
        """Takes an assessment or an error's text. Returns the row; None for a photo not listed."""
        row = self.row_of.get(path)
        if row is None:
            return None
        if isinstance(result, str):
            self.errors[path] = result
            self.assessments.pop(path, None)
            self.table.state[row] = State.FAILED
            self._fill(row, PhotoError(result, path))
        else:
            self.assessments[path] = result
            self.errors.pop(path, None)
            self.table.state[row] = State.SCORED
            self._fill(row, result)
        return row

    def add_times(self, times: Mapping[Path, datetime | None]) -> None:
        """Takes capture times; None where a file tells none."""
        for path, taken in times.items():
            row = self.row_of.get(path)
            if row is not None and taken is not None:
                self._times[path] = taken
                self.table.numbers[DATE_KEY][row] = seconds(taken)

    def forget_outcomes(self) -> None:
        """Every photo waits again."""
        self.assessments.clear()
        self.errors.clear()
        self.table.state[:] = State.WAITING
        for column in self._of_results:
            self.table.numbers[column.key][:] = np.nan
        self._sorted_scores = None

    def _take(self, photos: Sequence[Photo], table: Table) -> None:
        self.photos = list(photos)
        self.row_of = {photo.path: row for row, photo in enumerate(self.photos)}
        self.table = table
        self._sorted_scores = None

    def _fill(self, row: int, outcome: Outcome) -> None:
        """Reads a photo's numbers from its columns."""
        photo = self.photos[row]
        for column in self._of_results:
            self.table.numbers[column.key][row] = column.comparable(photo, outcome)
        self._sorted_scores = None

    # --- what the folder tells of one photo ----------------------------------------------------

    def percentile(self, path: Path) -> float | None:
        """The share (0..100) of the folder's other scored photos with a lower score."""
        assessment = self.assessments.get(path)
        if assessment is None:
            return None
        if self._sorted_scores is None:
            score = self.table.numbers[SCORE.key]
            self._sorted_scores = np.sort(score[~np.isnan(score)])
        count = len(self._sorted_scores)
        if count < FEWEST_FOR_PERCENTILE:
            return None
        lower = np.searchsorted(self._sorted_scores, assessment.score, side="left")
        return 100.0 * float(lower) / (count - 1)

    def histograms(self, bins: int) -> dict[str, NDArray[np.intp]]:
        """Of each column that is filtered by points: how many photos have a value in each of `bins`
        equal parts of 0..100."""
        found = {}
        for column in self.columns:
            if column.filter is Filter.POINTS:
                values = self.table.numbers[column.key]
                known = values[~np.isnan(values)]
                found[column.key] = np.histogram(known, bins=bins, range=(0.0, 100.0))[0]
        return found


def _of_results(columns: Iterable[Column]) -> list[Column]:
    """Those whose numbers come with a result and go with it; dates come by themselves."""
    return [c for c in columns if c.is_compared and not c.from_photo and c.key != DATE_KEY]
