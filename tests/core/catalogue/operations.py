"""An operation for tests: it writes a note, in a table that it makes."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar, Self

from core.catalogue.catalogue import OPERATIONS
from core.catalogue.ledger import Ledger
from core.catalogue.operations import Applied, Changed, Operation
from core.results.words import Phrase, phrase


@dataclass(frozen=True, slots=True)
class Note(Operation):
    """Writes a text down; twice, so that a half-written operation would show."""

    text: str
    name: ClassVar[str] = "test-note"

    @property
    def words(self) -> Phrase:
        return phrase("Note {text}", text=self.text)

    def arguments(self) -> dict[str, Any]:
        return {"text": self.text}

    @classmethod
    def from_arguments(cls, arguments: Mapping[str, Any]) -> Self:
        return cls(arguments["text"])

    def apply(self, ledger: sqlite3.Connection, now: str) -> Applied:
        ledger.execute("CREATE TABLE IF NOT EXISTS notes (text TEXT, written_at TEXT)")
        for _ in range(2):
            ledger.execute("INSERT INTO notes VALUES (?, ?)", (self.text, now))
        return Applied(Changed(photos=frozenset({Path("/p") / self.text})), Erase(self.text))


@dataclass(frozen=True, slots=True)
class Erase(Note):
    """The inverse of a note."""

    name: ClassVar[str] = "test-erase"

    def apply(self, ledger: sqlite3.Connection, now: str) -> Applied:
        ledger.execute("DELETE FROM notes WHERE text = ?", (self.text,))
        return Applied(Changed(photos=frozenset({Path("/p") / self.text})))


KINDS = {**OPERATIONS, Note.name: Note, Erase.name: Erase}


def notes(ledger: Ledger) -> list[str]:
    """The texts that are written down, in their order; fails if one is half there."""
    rows = ledger.rows("SELECT text, count(*) FROM notes GROUP BY text ORDER BY min(rowid)")
    assert all(count == 2 for _, count in rows), rows
    return [text for text, _ in rows]
