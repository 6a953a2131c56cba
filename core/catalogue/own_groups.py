"""Groups as a person made them: which photos belong together, whatever is worked out later.

A photo's group is a decision about it like its marks (docs/decisions/0014): a property of its
files, that follows them and is undone in the same way.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar, Self
from uuid import uuid4

from core.catalogue.decisions import decisions_of
from core.catalogue.files import file_id
from core.catalogue.ledger import Ledger
from core.catalogue.mark_values import GROUP
from core.catalogue.marking import RestoreMarks, row_of, set_row
from core.catalogue.operations import Applied, Changed, Operation
from core.photos.photo import Photo
from core.photos.scan import never
from core.photos.stamp import path_bytes
from core.results.words import Phrase, phrase


@dataclass(frozen=True, slots=True)
class OwnGroup:
    """The group that a person put a photo into: those of the same name belong together.

    `kind` as core.culling.groups has it. Without a name the photo is in no group.
    """

    name: str | None = None
    kind: str | None = None

    @classmethod
    def new(cls, kind: str) -> Self:
        """A group of its own."""
        return cls(uuid4().hex, kind)


@dataclass(frozen=True, slots=True)
class Placing:
    """One photo's part of SetGroups: all its files, and where it belongs from now on."""

    files: tuple[Path, ...]
    group: OwnGroup

    @classmethod
    def of(cls, photo: Photo, group: OwnGroup) -> Self:
        return cls((photo.path, *(path for path in photo.files if path != photo.path)), group)


@dataclass(frozen=True, slots=True)
class SetGroups(Operation):
    """Puts photos into groups, or out of them. `changed` are those that a person named, of the
    photos placed: the others stay in the group that they were in, but as a person's now."""

    placings: tuple[Placing, ...]
    changed: int
    name: ClassVar[str] = "set-groups"

    @property
    def words(self) -> Phrase:
        if self.changed == 1:
            return phrase("Groups: 1 photo")
        return phrase("Groups: {photos} photos", photos=self.changed)

    def arguments(self) -> dict[str, Any]:
        return {
            "photos": [
                {
                    "files": [os.fsdecode(path_bytes(path)) for path in placing.files],
                    "group": [placing.group.name, placing.group.kind],
                }
                for placing in self.placings
            ],
            "changed": self.changed,
        }

    @classmethod
    def from_arguments(cls, arguments: Mapping[str, Any]) -> Self:
        placings = (
            Placing(
                tuple(map(Path, photo["files"])), OwnGroup(photo["group"][0], photo["group"][1])
            )
            for photo in arguments["photos"]
        )
        return cls(tuple(placings), arguments["changed"])

    def apply(self, ledger: sqlite3.Connection, now: str) -> Applied:
        before = []
        for placing in self.placings:
            numbers = [file_id(ledger, path) for path in placing.files]
            before.append(tuple(row_of(ledger, number, GROUP) for number in numbers))
            value = json.dumps([placing.group.name, placing.group.kind])
            for number in numbers:
                set_row(ledger, (number, GROUP, value, now, None))
        files = frozenset(path for placing in self.placings for path in placing.files)
        return Applied(Changed(marked=files), RestoreMarks(tuple(before)))


def own_groups_of(
    ledger: Ledger, photos: Sequence[Photo], cancelled: Callable[[], bool] = never
) -> dict[Path, OwnGroup]:
    """Where a person put photos, by the photo's path; the others are left out."""
    found = decisions_of(ledger, photos, cancelled)
    return {
        path: OwnGroup(*decisions[GROUP].value)
        for path, decisions in found.items()
        if GROUP in decisions
    }
