"""Marking photos: operations on the ledger, with their inverse."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, ClassVar, Self

from core.catalogue.files import file_id, paths_of
from core.catalogue.mark_values import (
    ORIENTATION,
    as_json,
    as_written,
    change_of,
    marks_of,
    score_values,
    values_of,
)
from core.catalogue.operations import Applied, Changed, Operation
from core.catalogue.sidecar_queue import ask
from core.marks.marks import KEPT, UNMARKED, Flag, MarkChange, Marks
from core.photos.photo import Photo
from core.photos.stamp import path_bytes
from core.results.assessment import Assessment
from core.results.words import Phrase, phrase

Row = tuple[int, str, str | None, str | None, str | None]
"""File, property, value, moment, and what the files said then; without a value there was no row."""


@dataclass(frozen=True, slots=True)
class Marking:
    """One photo's part of SetMarks: its files, what to change, and what its files said till then.

    `said` are the marks as sidecars and photo state them (None: not known), so that later it can
    be told whether they changed after the person decided. `score`: what goes into sidecars besides.
    `turn`: the EXIF orientation that the photo had till then, and the one that it gets.
    """

    files: tuple[Path, ...]
    change: MarkChange
    said: Marks | None = None
    score: Mapping[str, Any] | None = field(default=None, hash=False)
    turn: tuple[int, int] | None = None

    @property
    def wanted(self) -> dict[str, Any]:
        """The properties to set, as the ledger has them."""
        turned = {} if self.turn is None else {ORIENTATION: self.turn[1]}
        return as_json(self.change) | turned

    @property
    def said_then(self) -> dict[str, Any]:
        """What the files said, of the properties where that is known."""
        turned = {} if self.turn is None else {ORIENTATION: self.turn[0]}
        return ({} if self.said is None else values_of(self.said)) | turned

    @classmethod
    def of(
        cls,
        photo: Photo,
        change: MarkChange,
        said: Marks | None = None,
        assessed: tuple[Assessment, datetime] | None = None,
    ) -> Self:
        """A change of all files of a photo; the one that is shown comes first.

        `assessed`: what a model says of it and since when, for the sidecars.
        """
        others = (path for path in photo.files if path != photo.path)
        score = None if assessed is None else score_values(*assessed)
        return cls((photo.path, *others), change, said, score)


@dataclass(frozen=True, slots=True)
class SetMarks(Operation):
    """Sets stars, flag or label of photos, or turns them; every file of a photo bears it.

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
                    **({} if marking.score is None else {"score": marking.score}),
                    **({} if marking.turn is None else {"turn": list(marking.turn)}),
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
                    photo.get("score"),
                    (photo["turn"][0], photo["turn"][1]) if "turn" in photo else None,
                )
                for photo in arguments["photos"]
            ),
            arguments["write"],
        )

    def apply(self, ledger: sqlite3.Connection, now: str) -> Applied:
        before: list[tuple[Row, ...]] = []
        for marking in self.markings:
            said, wanted = marking.said_then, marking.wanted
            numbers = [file_id(ledger, path) for path in marking.files]
            rows = []
            for number in numbers:
                for key, value in wanted.items():
                    rows.append(row_of(ledger, number, key))
                    then = json.dumps(said[key]) if key in said else None
                    set_row(ledger, (number, key, json.dumps(value), now, then))
            before.append(tuple(rows))
            if self.write:
                ask(ledger, numbers, wanted, now, score=marking.score)
        files = frozenset(Path(path) for marking in self.markings for path in marking.files)
        return Applied(Changed(marked=files), RestoreMarks(tuple(before), self.write))


@dataclass(frozen=True, slots=True)
class GiveStars(SetMarks):
    """The same for stars by scores: by its name in the journal they are told from a person's."""

    name: ClassVar[str] = "stars-from-scores"


@dataclass(frozen=True, slots=True)
class RestoreMarks(Operation):
    """The inverse of SetMarks: the rows that were there before, a photo's files together.

    `undo` says which way it goes: back, or (as its own inverse) on again.
    """

    photos: tuple[tuple[Row, ...], ...]
    write: bool = False
    undo: bool = True
    name: ClassVar[str] = "restore-marks"

    @property
    def words(self) -> Phrase:
        return phrase("Bring back earlier marks")

    def arguments(self) -> dict[str, Any]:
        photos = [[list(row) for row in rows] for rows in self.photos]
        return {"photos": photos, "write": self.write, "undo": self.undo}

    @classmethod
    def from_arguments(cls, arguments: Mapping[str, Any]) -> Self:
        photos = (
            tuple((row[0], row[1], row[2], row[3], row[4]) for row in rows)
            for rows in arguments["photos"]
        )
        return cls(tuple(photos), arguments["write"], arguments["undo"])

    def apply(self, ledger: sqlite3.Connection, now: str) -> Applied:
        present = []
        numbers: dict[int, None] = {}
        for rows in self.photos:
            of_photo = tuple(row_of(ledger, row[0], row[1]) for row in rows)
            present.append(of_photo)
            if self.write:
                files = list(dict.fromkeys(row[0] for row in rows))
                ask(ledger, files, _values_then(rows, of_photo), now, undo=self.undo)
            for row in rows:
                set_row(ledger, row)
                numbers[row[0]] = None
        changed = paths_of(ledger, numbers)
        inverse = RestoreMarks(tuple(present), self.write, not self.undo)
        return Applied(Changed(marked=frozenset(changed)), inverse)


def _values_then(rows: Sequence[Row], present: Sequence[Row]) -> dict[str, Any]:
    """What a photo's sidecars said before: what was decided then, or else what they said."""
    bare = values_of(UNMARKED)
    values: dict[str, Any] = {}
    for (_, key, value, _, _), (_, _, _, _, said) in zip(rows, present, strict=True):
        then = value if value is not None else said
        if then is not None or key in bare:
            values.setdefault(key, _read(then, bare.get(key)))
    return values


def _read(then: str | None, otherwise: Any) -> Any:
    """A value as it was written; `otherwise` where there was none, or it is spoilt."""
    try:
        value = as_written(then)
    except ValueError:
        return otherwise
    return otherwise if value is None else value


def row_of(ledger: sqlite3.Connection, number: int, key: str) -> Row:
    """What is decided of a property of a file; without a value where nothing is."""
    found = ledger.execute(
        "SELECT value, decided_at, said FROM decisions WHERE file = ? AND property = ?",
        (number, key),
    ).fetchone() or (None, None, None)
    return (number, key, *found)


def set_row(ledger: sqlite3.Connection, row: Row) -> None:
    """Makes it so; without a value the decision goes."""
    number, key, value, _, _ = row
    if value is None:
        ledger.execute("DELETE FROM decisions WHERE file = ? AND property = ?", (number, key))
    else:
        ledger.execute("INSERT OR REPLACE INTO decisions VALUES (?, ?, ?, ?, ?)", row)


def phrase_of(markings: Iterable[Marking]) -> Phrase:
    """What is done, for a menu and the status line: "3 stars: 12 photos"."""
    markings = tuple(markings)
    changes = {marking.change for marking in markings}
    photos = len(markings)
    if any(marking.turn for marking in markings):
        if photos == 1:
            return phrase("Turned: 1 photo")
        return phrase("Turned: {photos} photos", photos=photos)
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
