"""What is known of the folder's photos, row by row: results, errors, facts, marks; their columns.

No Qt, and nothing of order, filter or selection: those are the presenter's.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from operator import is_
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.errors import PhotoError
from core.marks.marks import UNMARKED, Marks
from core.photos.facts import Facts
from core.photos.photo import Photo
from core.results.assessment import Assessment
from core.results.columns import SCORE, Column, Entry, Filter, Outcome, Sort, Source
from mobileiqa_gui.library.columns import (
    FOLDER_KEY,
    NAME,
    RATE_NEXT_KEY,
    STANDARD,
    folder_column,
    rate_next_column,
)
from mobileiqa_gui.library.table import ANY_PHOTO, Rows, State, Table

# Below this many scored photos "better than 50 % of this folder" says nothing.
FEWEST_FOR_PERCENTILE = 5


_STATE_OF = {type(None): State.WAITING, Assessment: State.SCORED, PhotoError: State.FAILED}

Figures = Mapping[Path, Mapping[str, float]]
"""By photo and column key."""
Part = tuple[Sequence[Photo], Table]
"""Some photos, and what they themselves tell."""
Beside = tuple[tuple[Column, ...], Figures]


class Listing:
    """A *row* is a photo's place in the folder's listing, which is in natural order of names."""

    def __init__(self) -> None:
        self.photos: list[Photo] = []
        self.row_of: dict[Path, int] = {}
        self.assessments: dict[Path, Assessment] = {}
        self.errors: dict[Path, str] = {}
        self.facts: dict[Path, Facts] = {}
        self.marks: dict[Path, Marks] = {}
        self.beside: dict[Path, Mapping[str, float]] = {}
        self.columns_of_model: tuple[Column, ...] = ()
        self.columns_beside: tuple[Column, ...] = ()
        self._beside_of: dict[str, Beside] = {}
        self._standard = STANDARD
        self.columns: tuple[Column, ...] = STANDARD
        self.table = Table.of([], self.columns)
        self._sorted_scores: NDArray[np.float64] | None = None

    def photo(self, path: Path) -> Photo | None:
        row = self.row_of.get(path)
        return self.photos[row] if row is not None else None

    def outcome(self, path: Path) -> Outcome:
        """What became of a photo: its assessment or its error; None while it waits."""
        error = self.errors.get(path)
        return PhotoError(error, path) if error is not None else self.assessments.get(path)

    def rows(self, paths: Iterable[Path]) -> Rows:
        """-1 for photos that are not listed."""
        return np.array([self.row_of.get(path, -1) for path in paths], np.intp)

    def entry(self, path: Path) -> Entry | None:
        """All that is known of a photo; None for one that is not listed."""
        photo = self.photo(path)
        if photo is None:
            return None
        marks = self.marks.get(path, UNMARKED)
        beside = self.beside.get(path, {})
        return Entry(photo, self.outcome(path), self.facts.get(path), marks, beside)

    def count(self, state: State) -> int:
        return int(np.count_nonzero(self.table.state == state))

    def sorting_column(self, key: str) -> Column:
        """The column of that key; the name's where none (now) sorts by it."""
        known = (c for c in self.columns if c.key == key and c.sort is not Sort.NOT)
        return next(known, NAME)

    # --- changes -------------------------------------------------------------------------------

    def open(self, folder: Path | None, photos: Sequence[Photo]) -> None:
        """Another folder: nothing is known of it."""
        self._standard = _standard_columns(folder)
        self.columns = self._all_columns()
        self.assessments.clear()
        self.beside = {}
        self._beside_of = {w: (columns, {}) for w, (columns, _) in self._beside_of.items()}
        self.errors.clear()
        self.facts.clear()
        self.marks.clear()
        self._take(*self.part(photos))

    def extend(self, part: Part) -> None:
        """More of the folder's photos are found; those that are known already stay."""
        photos, table = part
        if not self.row_of.keys().isdisjoint(photo.path for photo in photos):
            new = [row for row, photo in enumerate(photos) if photo.path not in self.row_of]
            photos, table = [photos[row] for row in new], table.picked(np.array(new, np.intp))
        if table.columns != self.columns:
            table = Table.of(photos, self.columns)
        first = len(self.photos)
        self.row_of |= {photo.path: row for row, photo in enumerate(photos, first)}
        self.photos += photos
        self.table = self.table.joined(table)
        self._sorted_scores = None

    def part(self, photos: Sequence[Photo]) -> Part:
        """What `extend` takes. May be asked in another thread, for it takes a while."""
        table = Table.of(photos, self.columns)
        for column in self.columns:
            if column.is_searched:  # the first search is quick then
                table.words[column.key].folded()
        return photos, table

    def update(self, photos: Sequence[Photo]) -> None:
        """The same folder listed again: unchanged photos keep what is known of them, and marks stay
        whatever became of the content."""
        if len(photos) == len(self.photos) and all(map(is_, photos, self.photos)):
            return
        rows = [self._row_of_unchanged(photo) for photo in photos]
        changed = [photo for photo, row in zip(photos, rows, strict=True) if row < 0]
        self._read_again(photos, rows)
        table = self.table.joined(Table.of(changed, self.columns))
        picked = np.array(rows, np.intp)
        picked[picked < 0] = len(self.photos) + np.arange(len(changed))
        table = table.picked(picked)
        gone = {self.photos[row].path for row in set(range(len(self.photos))).difference(rows)}
        known: tuple[dict[Path, Any], ...] = (
            self.assessments,
            self.errors,
            self.facts,
            self.beside,
        )
        for of_path in known:
            for path in gone & of_path.keys():
                del of_path[path]
        self._take(photos, table)
        marks = {path: self.marks.pop(path) for path in gone & self.marks.keys()}
        self.set_marks({path: of for path, of in marks.items() if path in self.row_of})

    def _row_of_unchanged(self, photo: Photo) -> int:
        """-1 for a new photo, and for one whose file is another."""
        row = self.row_of.get(photo.path, -1)
        if row < 0 or self.photos[row] is photo or self.photos[row].stamp == photo.stamp:
            return row
        return -1

    def _read_again(self, photos: Sequence[Photo], rows: Sequence[int]) -> None:
        """What photos say of themselves may be other though the shown file is not: a RAW file came
        to it."""
        for row, former in enumerate(rows):
            if former >= 0 and self.photos[former] is not photos[row]:
                self.table.put(former, Entry(photos[row]), Source.PHOTO)

    def set_columns(self, of_model: Iterable[Column]) -> None:
        """The columns a model's family adds to every folder's; a former model's go."""
        self.columns_of_model = tuple(of_model)
        self._change_columns()

    def set_beside(self, columns: Iterable[Column], values: Figures, whose: str = "") -> None:
        """What a family says of photos beside the model that scores, by path and column key; what
        it (`whose`) said before goes, what others say stays."""
        self._beside_of[whose] = (tuple(columns), values)
        wanted = tuple(column for each, _ in self._beside_of.values() for column in each)
        merged: dict[Path, dict[str, float]] = {}
        for _, said_by_one in self._beside_of.values():
            for path, figures in said_by_one.items():
                merged.setdefault(path, {}).update(figures)
        if wanted != self.columns_beside:
            self.columns_beside = wanted
            self._change_columns()
        self.beside = {path: said for path, said in merged.items() if path in self.row_of}
        self.table.put(slice(None), Entry(ANY_PHOTO), Source.BESIDE)
        for path, said in self.beside.items():
            row = self.row_of[path]
            self.table.put(row, Entry(self.photos[row], beside=said), Source.BESIDE)

    def _all_columns(self) -> tuple[Column, ...]:
        return (*self._standard, *self.columns_of_model, *self.columns_beside)

    def _change_columns(self) -> None:
        self.columns = self._all_columns()
        table, every = Table.of(self.photos, self.columns), np.arange(len(self.photos))
        table.take(every, self.table, every)
        self._take(self.photos, table)
        rows = np.flatnonzero(table.state != State.WAITING).tolist()
        if rows:
            self._fill(rows, [self.outcome(self.photos[row].path) for row in rows])

    def add_results(self, results: Iterable[tuple[Path, Assessment | str]]) -> list[int]:
        """Takes assessments and errors' texts, of photos that are listed. Returns their rows."""
        latest = {
            row: (path, result)
            for path, result in results
            if (row := self.row_of.get(path)) is not None
        }
        for path, result in latest.values():
            if isinstance(result, str):
                self.errors[path] = result
                self.assessments.pop(path, None)
            else:
                self.assessments[path] = result
                self.errors.pop(path, None)
        if latest:
            rows = list(latest)
            self._fill(rows, [self.outcome(path) for path, _ in latest.values()])
        return list(latest)

    def add_facts(self, facts: Mapping[Path, Facts]) -> list[int]:
        """Takes what photos' files say. Returns the rows that changed."""
        rows, entries = [], []
        for path, told in facts.items():
            row = self.row_of.get(path)
            if row is not None and self.facts.get(path) != told:
                self.facts[path] = told
                rows.append(row)
                entries.append(Entry(self.photos[row], facts=told))
        if rows:
            self.table.put_each(rows, entries, Source.FACTS)
        return rows

    def set_marks(self, marks: Mapping[Path, Marks]) -> list[int]:
        """Takes the marks of these photos, the others keep theirs. Returns the rows that changed.

        Thousands at once bear few different marks: each is put into all its rows together.
        """
        rows_of: dict[Marks, list[int]] = {}
        for path, of_photo in marks.items():
            row = self.row_of.get(path)
            if row is None or self.marks.get(path, UNMARKED) == of_photo:
                continue
            self.marks[path] = of_photo
            rows_of.setdefault(of_photo, []).append(row)
        for of_photo, rows in rows_of.items():
            entry = Entry(self.photos[rows[0]], marks=of_photo)
            self.table.put(rows, entry, Source.MARKS)
        return [row for rows in rows_of.values() for row in rows]

    def forget_outcomes(self) -> None:
        """Every photo waits again."""
        self.assessments.clear()
        self.errors.clear()
        self.table.state[:] = State.WAITING
        self.table.put(slice(None), Entry(ANY_PHOTO), Source.RESULT)
        self._sorted_scores = None

    def forget_errors(self) -> list[Photo]:
        """The photos that could not be read or scored wait again. Returns them."""
        rows = np.flatnonzero(self.table.state == State.FAILED).tolist()
        for row in rows:
            self.errors.pop(self.photos[row].path, None)
        if rows:
            self._fill(rows, [None] * len(rows))
        return [self.photos[row] for row in rows]

    def _take(self, photos: Sequence[Photo], table: Table) -> None:
        self.photos = list(photos)
        self.row_of = {photo.path: row for row, photo in enumerate(self.photos)}
        self.table = table
        self._sorted_scores = None

    def _fill(self, rows: Sequence[int], outcomes: Sequence[Outcome]) -> None:
        """Reads what photos' results say from their columns."""
        self.table.state[rows] = [_STATE_OF[type(outcome)] for outcome in outcomes]
        entries = [Entry(self.photos[row], one) for row, one in zip(rows, outcomes, strict=True)]
        self.table.put_each(rows, entries, Source.RESULT)
        self._sorted_scores = None

    def ask_to_rate(self, paths: frozenset[Path]) -> None:
        """Photos that a person is asked to rate next; they can be filtered by. None: no longer."""
        asked = (rate_next_column(paths),) if paths else ()
        kept = (column for column in self._standard if column.key != RATE_NEXT_KEY)
        self._standard = (*kept, *asked)
        self.columns = (*self._standard, *self.columns_of_model)
        table, every = Table.of(self.photos, self.columns), np.arange(len(self.photos))
        table.take(every, self.table, every)
        self._take(self.photos, table)

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


def _standard_columns(folder: Path | None) -> tuple[Column, ...]:
    """Those of every folder, for this one."""
    of_folder = folder_column(folder or Path())
    return tuple(of_folder if column.key == FOLDER_KEY else column for column in STANDARD)
