"""What photos are sorted and filtered by, column by column: numpy arrays, one entry a photo."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from core.photos.photo import Photo
from core.photos.scan import natural_key
from core.results.columns import Column, Entry, Source

Rows = NDArray[np.intp]
Mask = NDArray[np.bool_]

ANY_PHOTO: Final = Photo(Path(), (), 0, 0)
"""Stands for a photo of which nothing is known."""


class State(IntEnum):
    """How far a photo has come."""

    WAITING = 0
    SCORED = 1
    FAILED = 2


class Words:
    """The texts of one column, each kept once: `codes` say for each photo which; code 0 is ""."""

    def __init__(self, count: int) -> None:
        self.codes: Rows = np.zeros(count, np.intp)
        self.texts = [""]
        self._code_of = {"": 0}
        self._folded: NDArray[np.str_] | None = None

    def code(self, text: str) -> int:
        """A text's code, a new one where there is none."""
        code = self._code_of.get(text)
        if code is None:
            code = self._code_of[text] = len(self.texts)
            self.texts.append(text)
            self._folded = None
        return code

    def joined(self, other: Words) -> Words:
        """These photos' texts, then the others'."""
        before = len(self.texts)
        made = self.picked(slice(None))
        codes = np.array([made.code(text) for text in other.texts], np.intp)
        made.codes = np.concatenate([self.codes, codes[other.codes]])
        if self._folded is not None and len(made.texts) == before + len(other.texts) - 1:
            made._folded = np.concatenate([self._folded, other.folded()[1:]])
        return made

    def folded(self) -> NDArray[np.str_]:
        """The texts regardless of case. Of 100,000 that takes a tenth of a second."""
        if self._folded is None or len(self._folded) < len(self.texts):
            self._folded = np.array([text.casefold() for text in self.texts], np.str_)
        return self._folded

    def picked(self, rows: Rows | slice) -> Words:
        """Those of these rows. The texts are shared: they only ever become more."""
        made = Words(0)
        made.codes, made.texts, made._code_of = self.codes[rows], self.texts, self._code_of
        made._folded = self._folded
        return made

    def containing(self, part: str) -> Mask:
        """True for each photo whose text has this part, which is case-folded."""
        return np.asarray(np.strings.find(self.folded(), part) >= 0)[self.codes]

    def among(self, wanted: Collection[str]) -> Mask:
        """True for each photo whose text is one of these."""
        return np.array([text in wanted for text in self.texts], bool)[self.codes]

    def counts(self, mask: Mask) -> dict[str, int]:
        """How many photos of the mask have each text that occurs at all."""
        occurring = np.bincount(self.codes, minlength=len(self.texts)).tolist()
        found = np.bincount(self.codes[mask], minlength=len(self.texts)).tolist()
        every = zip(self.texts, occurring, found, strict=True)
        return {text: count for text, occurs, count in every if occurs}

    def ranks(self, rows: Rows) -> NDArray[np.float64]:
        """A number for each of the rows that sorts as its text does; NaN for none."""
        order = sorted(range(1, len(self.texts)), key=lambda code: natural_key(self.texts[code]))
        rank = np.full(len(self.texts), np.nan)
        rank[order] = np.arange(len(order))
        return np.asarray(rank[self.codes[rows]])


@dataclass(slots=True)
class Table:
    """One entry a photo, in the order of the folder's listing (natural order by name).

    `numbers` holds by key what each column compares, NaN while unknown; `words` its texts; `state`
    holds `State`.
    """

    columns: tuple[Column, ...]
    state: NDArray[np.uint8]
    numbers: dict[str, NDArray[np.float64]] = field(default_factory=dict)
    words: dict[str, Words] = field(default_factory=dict)

    @classmethod
    def of(cls, photos: Sequence[Photo], columns: Iterable[Column]) -> Table:
        """All photos waiting, nothing known of them but what the photos tell."""
        count = len(photos)
        entries = [Entry(photo) for photo in photos]
        made = cls(tuple(columns), np.zeros(count, np.uint8))
        for column in made.columns:
            if column.is_compared:
                made.numbers[column.key] = np.full(count, np.nan, np.float64)
            if column.is_worded:
                made.words[column.key] = Words(count)
            if column.source is Source.PHOTO:
                made._read_photos(entries, column)
        for source in (Source.FACTS, Source.MARKS, Source.RESULT, Source.BESIDE):
            made.put(slice(None), Entry(ANY_PHOTO), source)
        return made

    def _read_photos(self, entries: Sequence[Entry], column: Column) -> None:
        if column.key in self.numbers:
            self.numbers[column.key][:] = [column.comparable(entry) for entry in entries]
        if column.key in self.words:
            words = self.words[column.key]
            words.codes[:] = [words.code(column.chosen(entry)) for entry in entries]

    def put(self, rows: int | slice | Sequence[int], entry: Entry, source: Source) -> None:
        """What the columns of a source say of one entry, into rows of which it holds."""
        for column in self.columns:
            if column.source is not source:
                continue
            if column.key in self.numbers:
                self.numbers[column.key][rows] = column.comparable(entry)
            if column.key in self.words:
                words = self.words[column.key]
                words.codes[rows] = words.code(column.chosen(entry))

    def put_each(self, rows: Sequence[int], entries: Sequence[Entry], source: Source) -> None:
        """What the columns of a source say of many entries, each in its own row: column by column,
        for numpy takes a thousand numbers as quickly as one."""
        where = np.array(rows, np.intp)
        for column in self.columns:
            if column.source is not source:
                continue
            if column.key in self.numbers:
                self.numbers[column.key][where] = [column.comparable(entry) for entry in entries]
            if column.key in self.words:
                words = self.words[column.key]
                words.codes[where] = [words.code(column.chosen(entry)) for entry in entries]

    def is_known(self, key: str) -> bool:
        """Whether a column has a value for any photo."""
        if key in self.words and self.words[key].codes.any():
            return True
        return key in self.numbers and not bool(np.isnan(self.numbers[key]).all())

    def joined(self, other: Table) -> Table:
        """The photos of both, those of the other after these; both are of the same columns."""
        made = Table(self.columns, np.concatenate([self.state, other.state]))
        for key, numbers in self.numbers.items():
            made.numbers[key] = np.concatenate([numbers, other.numbers[key]])
        for key, words in self.words.items():
            made.words[key] = words.joined(other.words[key])
        return made

    def picked(self, rows: Rows) -> Table:
        """These rows in this order."""
        made = Table(self.columns, self.state[rows])
        for key, numbers in self.numbers.items():
            made.numbers[key] = numbers[rows]
        for key, words in self.words.items():
            made.words[key] = words.picked(rows)
        return made

    def take(self, rows: Rows, other: Table, other_rows: Rows) -> None:
        """What another table knows of its rows, but for what the photos themselves tell."""
        self.state[rows] = other.state[other_rows]
        for column in self.columns:
            key = column.key
            if column.source is Source.PHOTO:
                continue
            if key in self.numbers and key in other.numbers:
                self.numbers[key][rows] = other.numbers[key][other_rows]
            if key in self.words and key in other.words:
                words, former = self.words[key], other.words[key]
                codes = np.array([words.code(text) for text in former.texts], np.intp)
                words.codes[rows] = codes[former.codes[other_rows]]
