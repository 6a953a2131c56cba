"""Reference sets: photos that a person named as good, to compare others with."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar, Self

from core.catalogue.ledger import Ledger
from core.catalogue.operations import Applied, Changed, Operation
from core.photos.stamp import path_bytes
from core.results.words import Phrase, phrase


@dataclass(frozen=True, slots=True)
class ReferencePhoto:
    """A member: the sha256 of its file's content, and where it lay when the set was made."""

    sha256: str
    path: Path


@dataclass(frozen=True, slots=True)
class ReferenceSet:
    """A set, its members in the order they were named; `made_at` as core.catalogue.times has it."""

    name: str
    made_at: str
    members: tuple[ReferencePhoto, ...]


@dataclass(frozen=True, slots=True)
class SetReferences(Operation):
    """What a set holds from now on, whatever it held; without members there is no such set."""

    set_name: str
    members: tuple[ReferencePhoto, ...]
    name: ClassVar[str] = "set-references"

    @property
    def words(self) -> Phrase:
        if not self.members:
            return phrase("Forget the reference set “{name}”", name=self.set_name)
        return phrase("Make the reference set “{name}”", name=self.set_name)

    def arguments(self) -> dict[str, Any]:
        return {
            "set": self.set_name,
            "members": [
                [member.sha256, os.fsdecode(path_bytes(member.path))] for member in self.members
            ],
        }

    @classmethod
    def from_arguments(cls, arguments: Mapping[str, Any]) -> Self:
        members = tuple(ReferencePhoto(sha, Path(path)) for sha, path in arguments["members"])
        return cls(arguments["set"], members)

    def apply(self, ledger: sqlite3.Connection, now: str) -> Applied:
        before = ledger.execute(_MEMBERS, (self.set_name,)).fetchall()
        ledger.execute("DELETE FROM reference_members WHERE name = ?", (self.set_name,))
        ledger.execute("DELETE FROM reference_sets WHERE name = ?", (self.set_name,))
        if self.members:
            ledger.execute("INSERT INTO reference_sets VALUES (?, ?)", (self.set_name, now))
            ledger.executemany(
                "INSERT INTO reference_members VALUES (?, ?, ?, ?)",
                [
                    (self.set_name, place, member.sha256, path_bytes(member.path))
                    for place, member in enumerate(self.members)
                ],
            )
        return Applied(Changed(), SetReferences(self.set_name, tuple(map(_member, before))))


_MEMBERS = "SELECT sha256, path FROM reference_members WHERE name = ? ORDER BY place"


def reference_sets(ledger: Ledger) -> list[ReferenceSet]:
    """All sets, by name."""
    rows = ledger.rows("SELECT name, made_at FROM reference_sets ORDER BY name")
    return [ReferenceSet(name, made_at, members_of(ledger, name)) for name, made_at in rows]


def members_of(ledger: Ledger, name: str) -> tuple[ReferencePhoto, ...]:
    """The members of a set; none where there is no such set."""
    return tuple(map(_member, ledger.rows(_MEMBERS, (name,))))


def _member(row: tuple[Any, ...]) -> ReferencePhoto:
    sha256, path = row
    return ReferencePhoto(sha256, Path(os.fsdecode(path)))
