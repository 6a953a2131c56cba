"""The pictures of copies, and which of them belong together."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from training.learning.copies import Copy, CopyKind, render
from training.learning.regions import reduced, region_of
from training.learning.store import Image, Store, Stored


class CopyStore(Store):
    """The pictures of copies, made of the photos of another store, which must be prepared."""

    def __init__(
        self, clean: Store, copies: Sequence[Copy], *, keep: bool, root: Path | None
    ) -> None:
        of_large = "".join(copy.photo for copy in copies)
        key = hashlib.sha256(f"{clean.key}\n{list(copies)!r}{of_large}".encode()).hexdigest()
        super().__init__(key, "degraded", len(copies), keep=keep, root=root)
        self.copies = copies
        self._clean = clean

    def make(self, row: int) -> Image:
        """The picture of a copy. Raises PhotoError."""
        copy = self.copies[row]
        if copy.kind == "region":
            return reduced(region_of(copy, self.size_of(row)), self.size_of(row))
        return render(copy, np.asarray(self._clean[copy.source]))

    def path(self, row: int) -> Path:
        """The file of the photo that a copy is made of."""
        copy = self.copies[row]
        return Path(copy.photo) if copy.photo else self._clean.path(copy.source)

    def size_of(self, row: int) -> tuple[int, int]:
        """(width, height) of a copy: its photo's."""
        one = self._clean.stored[self.copies[row].source]
        return one.width, one.height

    def take_sizes(self) -> None:
        """Instead of `prepare`, where pictures are not kept: a copy is as large as its photo."""
        sizes = [self._clean.stored[copy.source] for copy in self.copies]
        self.stored = [Stored(0, one.width, one.height) for one in sizes]


@dataclass(frozen=True, slots=True)
class Copies:
    """Copies as they belong together; a copy's row counts on from the photos' rows, of which there
    are `first`. `windows` are those of the copies, for a network that sees detail."""

    store: CopyStore
    first: int
    windows: Store | None = None

    @property
    def triples(self) -> dict[int, list[tuple[int, int]]]:
        """For each source row the rows of its (milder, worse) copies, one pair a ladder."""
        found: dict[int, dict[str, list[int]]] = {}
        for number, copy in enumerate(self.store.copies):
            if copy.kind == "whole":
                ladders = found.setdefault(copy.source, {})
                ladders.setdefault(copy.ladder, []).append(self.first + number)
        return {
            source: [(pair[0], pair[1]) for pair in ladders.values()]
            for source, ladders in found.items()
        }

    @property
    def composites(self) -> list[tuple[int, int]]:
        """(row, source row) of each composite."""
        return self.rows_of("part")

    @property
    def regions(self) -> list[tuple[int, ...]]:
        """Rows of each region of a large photo: as it is, then with faults."""
        found: dict[tuple[str, int], list[int]] = {}
        for row, _ in self.rows_of("region"):
            copy = self.of(row)
            found.setdefault((copy.photo, copy.seed), []).append(row)
        return [tuple(rows) for rows in found.values()]

    @property
    def same(self) -> list[tuple[int, ...]]:
        """Rows of each photo, it saved anew, and its small files."""
        small: dict[int, list[int]] = {}
        for row, source in self.rows_of("small"):
            small.setdefault(source, []).append(row)
        return [(source, row, *small[source]) for row, source in self.rows_of("saved")]

    def rows_of(self, kind: CopyKind) -> list[tuple[int, int]]:
        """(row, source row) of each copy of a kind."""
        copies = self.store.copies
        return [(self.first + n, c.source) for n, c in enumerate(copies) if c.kind == kind]

    def source_of(self, row: int) -> int:
        """The row of the clean photo that a row is a copy of, or is itself."""
        return row if row < self.first else self.of(row).source

    def of(self, row: int) -> Copy:
        """The copy in a row."""
        return self.store.copies[row - self.first]
