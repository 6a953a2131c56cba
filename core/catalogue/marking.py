"""Marking photos: operations on the ledger, with their inverse."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar, Final, Self

from core.catalogue.files import file_id, paths_of
from core.catalogue.operations import Applied, Changed, Operation
from core.marks.marks import KEPT, Colour, Flag, MarkChange, Marks
from core.photos.photo import Photo
from core.photos.stamp import path_bytes
from core.results.words import Phrase, phrase

PROPERTIES: Final = ("stars", "flag", "label")

Json = Any
Row = tuple[int, str, str | None, str | None, str | None]
"""File, property, value, moment, and what the files said then; without a value there was no row."""


@dataclass(frozen=True, slots=True)
class Marking:
    """One photo's part of SetMarks: its files, what to change, and what its files said till then.

    `said` are the marks as sidecars and photo state them (None: not known), so that later it can
    be told whether they changed after the person decided.
    """

    files: tuple[Path, ...]
    change: MarkChange
    said: Marks | None = None

    @classmethod
    def of(cls, photo: Photo, change: MarkChange, said: Marks | None = None) -> Self:
        """A change of all files of a photo."""
        return cls(photo.files, change, said)


@dataclass(frozen=True, slots=True)
class SetMarks(Operation):
    """Sets stars, flag or label of photos; every file of a photo bears them.

    `write`: sidecars are to be written too (core.catalogue.sidecar_queue).
    """

    markings: tuple[Marking, ...]
    write: bool = False
    name: ClassVar[str] = "set-marks"

    @property
    def words(self) -> Phrase:
        return phrase_of(self.markings)

    def arguments(self) -> dict[str, Any]:
        return {
            "photos": [
                {
                    "files": [os.fsdecode(path_bytes(path)) for path in marking.files],
                    **as_json(marking.change),
                    **({} if marking.said is None else {"said": values_of(marking.said)}),
                }
                for marking in self.markings
            ],
            "write": self.write,
        }

    @classmethod
    def from_arguments(cls, arguments: Mapping[str, Any]) -> Self:
        return cls(
            tuple(
                Marking(
                    tuple(map(Path, photo["files"])),
                    change_of(photo),
                    marks_of(photo["said"]) if "said" in photo else None,
                )
                for photo in arguments["photos"]
            ),
            arguments["write"],
        )

    def apply(self, ledger: sqlite3.Connection, now: str) -> Applied:
        before: list[Row] = []
        for marking in self.markings:
            said = values_of(marking.said) if marking.said is not None else {}
            for path in marking.files:
                number = file_id(ledger, path)
                for key, value in as_json(marking.change).items():
                    before.append(_row(ledger, number, key))
                    then = json.dumps(said[key]) if key in said else None
                    _set(ledger, (number, key, json.dumps(value), now, then))
        photos = frozenset(Path(path) for marking in self.markings for path in marking.files)
        return Applied(Changed(marked=photos), RestoreMarks(tuple(before), self.write))


@dataclass(frozen=True, slots=True)
class RestoreMarks(Operation):
    """The inverse of SetMarks: the rows that were there before, by the numbers of the files."""

    rows: tuple[Row, ...]
    write: bool = False
    name: ClassVar[str] = "restore-marks"

    @property
    def words(self) -> Phrase:
        return phrase("Bring back earlier marks")

    def arguments(self) -> dict[str, Any]:
        return {"rows": [list(row) for row in self.rows], "write": self.write}

    @classmethod
    def from_arguments(cls, arguments: Mapping[str, Any]) -> Self:
        rows = ((row[0], row[1], row[2], row[3], row[4]) for row in arguments["rows"])
        return cls(tuple(rows), arguments["write"])

    def apply(self, ledger: sqlite3.Connection, now: str) -> Applied:  # noqa: ARG002
        present = tuple(_row(ledger, row[0], row[1]) for row in self.rows)
        for row in reversed(self.rows):  # the first row of a file is the oldest
            _set(ledger, row)
        changed = paths_of(ledger, dict.fromkeys(row[0] for row in self.rows))
        return Applied(Changed(marked=frozenset(changed)), RestoreMarks(present, self.write))


def _row(ledger: sqlite3.Connection, number: int, key: str) -> Row:
    found = ledger.execute(
        "SELECT value, decided_at, said FROM decisions WHERE file = ? AND property = ?",
        (number, key),
    ).fetchone() or (None, None, None)
    return (number, key, *found)


def _set(ledger: sqlite3.Connection, row: Row) -> None:
    number, key, value, _, _ = row
    if value is None:
        ledger.execute("DELETE FROM decisions WHERE file = ? AND property = ?", (number, key))
    else:
        ledger.execute("INSERT OR REPLACE INTO decisions VALUES (?, ?, ?, ?, ?)", row)


def as_json(change: MarkChange) -> dict[str, Json]:
    """The properties that a change names, as the journal has them."""
    values: dict[str, Json] = {}
    if change.stars is not KEPT:
        values["stars"] = change.stars
    if change.flag is not KEPT:
        values["flag"] = change.flag
    if change.label is not KEPT:
        values["label"] = list(change.label)
    return values


def values_of(marks: Marks) -> dict[str, Json]:
    """All properties of marks, as the ledger has them."""
    return {"stars": marks.stars, "flag": marks.flag, "label": [marks.label, marks.colour]}


def change_of(values: Mapping[str, Json]) -> MarkChange:
    """The inverse of `as_json`; further keys are left alone. ValueError for what is no mark."""
    label = values.get("label", KEPT)
    return MarkChange(
        stars=values.get("stars", KEPT),
        flag=KEPT if "flag" not in values else _flag(values["flag"]),
        label=KEPT if label is KEPT else (label[0], _colour(label[1])),
    )


def marks_of(values: Mapping[str, Json]) -> Marks:
    """Marks of the properties there are. ValueError for what is no mark."""
    return change_of(values).of(Marks())


def _flag(value: str | None) -> Flag | None:
    return None if value is None else Flag(value)


def _colour(value: str | None) -> Colour | None:
    return None if value is None else Colour(value)


def phrase_of(markings: Iterable[Marking]) -> Phrase:
    """What is done, for a menu and the status line: "3 stars: 12 photos"."""
    markings = tuple(markings)
    changes = {marking.change for marking in markings}
    photos = len(markings)
    if len(changes) != 1:
        return phrase("Marks: {photos} photos", photos=photos)
    (change,) = changes
    return _phrase(change, photos)


def _phrase(change: MarkChange, photos: int) -> Phrase:
    if change.stars is not KEPT:
        return _stars(change.stars, photos)
    if change.flag is not KEPT:
        return _flagged(change.flag, photos)
    if change.label is not KEPT and change.label != (None, None):
        text, colour = change.label
        label = text or str(colour)
        if photos == 1:
            return phrase("Label {label}: 1 photo", label=label)
        return phrase("Label {label}: {photos} photos", label=label, photos=photos)
    if photos == 1:
        return phrase("No label: 1 photo")
    return phrase("No label: {photos} photos", photos=photos)


def _stars(stars: int, photos: int) -> Phrase:
    if photos == 1:
        if stars == 0:
            return phrase("No stars: 1 photo")
        if stars == 1:
            return phrase("1 star: 1 photo")
        return phrase("{stars} stars: 1 photo", stars=stars)
    if stars == 0:
        return phrase("No stars: {photos} photos", photos=photos)
    if stars == 1:
        return phrase("1 star: {photos} photos", photos=photos)
    return phrase("{stars} stars: {photos} photos", stars=stars, photos=photos)


def _flagged(flag: Flag | None, photos: int) -> Phrase:
    if photos == 1:
        if flag is Flag.PICK:
            return phrase("Picked: 1 photo")
        return phrase("Rejected: 1 photo") if flag else phrase("No flag: 1 photo")
    if flag is Flag.PICK:
        return phrase("Picked: {photos} photos", photos=photos)
    if flag is Flag.REJECT:
        return phrase("Rejected: {photos} photos", photos=photos)
    return phrase("No flag: {photos} photos", photos=photos)
