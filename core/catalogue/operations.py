"""Operations: what a person changes, by name, with its inverse, journalled as it happens."""

from __future__ import annotations

import json
import sqlite3
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar, Final, Self

from core.catalogue.ledger import Ledger
from core.catalogue.times import Clock, as_text
from core.photos.scan import never
from core.results.words import Phrase


@dataclass(frozen=True, slots=True)
class Changed:
    """What an operation changed: views redraw by it. Paths are absolute.

    Results of `photos`, and of the photos right in `folders`; marks of the files `marked`.
    """

    photos: frozenset[Path] = frozenset()
    folders: frozenset[Path] = frozenset()
    marked: frozenset[Path] = frozenset()


def _silent(_done: int, _total: int) -> None:
    """Progress that nobody looks at."""


@dataclass(frozen=True, slots=True)
class Work:
    """Who looks on while an operation works: `progress(done, total)` in photos; `cancelled()`."""

    progress: Callable[[int, int], None] = _silent
    cancelled: Callable[[], bool] = never


UNWATCHED: Final = Work()


class Operation(ABC):
    """One change of what a person decided. Its class is looked up by `name` in the journal.

    A name and the meaning of its arguments never change once released: journals hold them.
    """

    name: ClassVar[str]
    works_first: ClassVar[bool] = False
    """Whether `work` has something to do before the change is written down."""

    @property
    @abstractmethod
    def words(self) -> Phrase:
        """What it does, as a person reads it in a menu: 'Forget the results of “Holiday”'."""

    @abstractmethod
    def arguments(self) -> dict[str, Any]:
        """What `from_arguments` needs, of JSON's types."""

    @classmethod
    @abstractmethod
    def from_arguments(cls, arguments: Mapping[str, Any]) -> Self:
        """The operation that gave these arguments."""

    def work(self, ledger: Ledger, work: Work) -> None:  # noqa: B027 - most have none
        """What takes long and is no change of the ledger, such as moving files; before `apply`.

        It can be cut off at any moment and done again. Raises MobileIqaError where nothing could
        be done: nothing is applied then.
        """

    @abstractmethod
    def apply(self, ledger: sqlite3.Connection, now: str) -> Applied:
        """Makes the change, inside a transaction that the caller ends.

        `now` is the moment as core.catalogue.times has it.
        """


@dataclass(frozen=True, slots=True)
class Applied:
    """What applying did.

    `inverse` brings back what was before; None where nothing can. `note` is what a person should
    know besides, such as that nothing was left to bring back.
    """

    changed: Changed
    inverse: Operation | None = None
    note: Phrase | None = None


@dataclass(frozen=True, slots=True)
class Undone:
    """What was undone, or done again: its words, what that changed, and what to say besides."""

    words: Phrase
    changed: Changed
    note: Phrase | None = None


Kinds = Mapping[str, type[Operation]]
"""The classes of operations by their names."""

_LAST = """
SELECT id, name, arguments, inverse_name, inverse_arguments FROM journal
WHERE undone_at IS NULL AND inverse_name IS NOT NULL ORDER BY id DESC LIMIT 1
"""


# Undoing is last in, first out, and whatever is done afresh wipes what could be redone.
_FIRST_UNDONE = """
SELECT id, name, arguments, redo_name, redo_arguments FROM journal
WHERE undone_at IS NOT NULL AND redo_name IS NOT NULL ORDER BY id LIMIT 1
"""
_NOTHING_TO_REDO = """
UPDATE journal SET redo_name = NULL, redo_arguments = NULL WHERE redo_name IS NOT NULL
"""


class Journal:
    """Performs operations on a ledger, undoes them, the last first, and redoes what was undone.

    Over restarts too.

    An operation whose kind is not known here (a newer program made it, or a family that is gone)
    cannot be undone, nor can those before it: they might build on one another.
    """

    def __init__(self, ledger: Ledger, kinds: Kinds, clock: Clock) -> None:
        self._ledger = ledger
        self._kinds = kinds
        self._clock = clock

    def perform(self, operation: Operation, work: Work = UNWATCHED) -> Changed:
        """Does it and writes it down, together; both are on disk on return.

        Raises CatalogueError where the ledger is not written, and what the operation's own work
        raises; nothing is changed then.
        """
        self._require_known(operation)
        operation.work(self._ledger, work)
        now = as_text(self._clock())
        with self._ledger.change() as connection:
            applied = operation.apply(connection, now)
            inverse = applied.inverse
            if inverse is not None:
                self._require_known(inverse)
            connection.execute(_NOTHING_TO_REDO)
            connection.execute(
                "INSERT INTO journal (name, arguments, inverse_name, inverse_arguments, "
                "performed_at) VALUES (?, ?, ?, ?, ?)",
                (*_written(operation), *_written(inverse), now),
            )
        return applied.changed

    def undo(self, work: Work = UNWATCHED) -> Undone | None:
        """Undoes the last operation that is not undone; None if there is none (known here).

        Raises CatalogueError where the ledger is not written; nothing is changed then.
        """
        if self.next_undo() is None:
            return None
        worked = self._work_first(_LAST, work)
        now = as_text(self._clock())
        with self._ledger.change() as connection:
            row = self._row(connection, _LAST, worked)
            operation = self._operation(row[1], row[2]) if row else None
            inverse = self._operation(row[3], row[4]) if row else None
            if operation is None or inverse is None:
                return None
            applied = inverse.apply(connection, now)
            connection.execute(
                "UPDATE journal SET undone_at = ?, redo_name = ?, redo_arguments = ? WHERE id = ?",
                (now, *_written(applied.inverse), row[0]),
            )
        return Undone(operation.words, applied.changed, applied.note)

    def redo(self, work: Work = UNWATCHED) -> Undone | None:
        """Does again what was undone last; None if something else was done since, or nothing was.

        Raises CatalogueError where the ledger is not written; nothing is changed then.
        """
        if self.next_redo() is None:
            return None
        worked = self._work_first(_FIRST_UNDONE, work)
        with self._ledger.change() as connection:
            row = self._row(connection, _FIRST_UNDONE, worked)
            operation = self._operation(row[1], row[2]) if row else None
            again = self._operation(row[3], row[4]) if row else None
            if operation is None or again is None:
                return None
            applied = again.apply(connection, as_text(self._clock()))
            connection.execute(
                "UPDATE journal SET undone_at = NULL, redo_name = NULL, redo_arguments = NULL, "
                "inverse_name = ?, inverse_arguments = ? WHERE id = ?",
                (*_written(applied.inverse), row[0]),
            )
        return Undone(operation.words, applied.changed, applied.note)

    def next_undo(self) -> Phrase | None:
        """The words of the operation that `undo` would undo."""
        return self._words_of(_LAST)

    def next_redo(self) -> Phrase | None:
        """The words of the operation that `redo` would do again."""
        return self._words_of(_FIRST_UNDONE)

    def _work_first(self, query: str, work: Work) -> int | None:
        """Does what takes long of the operation that `query` finds; its row, None without any."""
        for row, _, _, name, arguments in self._ledger.rows(query):
            operation = self._operation(name, arguments)
            if operation is not None and operation.works_first:
                operation.work(self._ledger, work)
                return int(row)
        return None

    def _row(self, connection: sqlite3.Connection, query: str, worked: int | None) -> Any:
        """What `query` finds now: another window may have been quicker.

        Whatever was worked on is written down, though something else was done in the meantime;
        what works first and did not is not found.
        """
        row = connection.execute(query).fetchone()
        if worked is None or row is None or row[0] == worked:
            kind = self._kinds.get(row[3]) if row else None
            return None if worked is None and kind is not None and kind.works_first else row
        way = "inverse" if query is _LAST else "redo"
        return connection.execute(
            f"SELECT id, name, arguments, {way}_name, {way}_arguments FROM journal WHERE id = ?",
            (worked,),
        ).fetchone()

    def _words_of(self, query: str) -> Phrase | None:
        for _, name, arguments, way_name, _ in self._ledger.rows(query):
            operation = self._operation(name, arguments)
            if operation is not None and way_name in self._kinds:
                return operation.words
        return None

    def _operation(self, name: str, arguments: str) -> Operation | None:
        kind = self._kinds.get(name)
        if kind is None:
            return None
        try:
            return kind.from_arguments(json.loads(arguments))
        except (ValueError, TypeError, LookupError, AttributeError, RecursionError):
            return None  # a bit turned on the disk: as unknown as what a newer program did

    def _require_known(self, operation: Operation) -> None:
        if self._kinds.get(operation.name) is not type(operation):
            raise ValueError(f"no operation of this catalogue: {operation.name}")


def _written(operation: Operation | None) -> tuple[str | None, str | None]:
    """Name and arguments as the journal has them."""
    if operation is None:
        return None, None
    return operation.name, json.dumps(operation.arguments())
