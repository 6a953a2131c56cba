"""Marks on their way into sidecars: asked for in the ledger, written afterwards, undone the same.

A change of marks and the wish to have it in sidecars are one transaction; the files follow. So a
process may end at any moment: what is asked for and not written yet is written the next time.
"""

from __future__ import annotations

import errno
import hashlib
import json
import os
import sqlite3
import zlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, ClassVar, Final, Self

from core.catalogue.files import file_id
from core.catalogue.following import disk_is_out
from core.catalogue.ledger import Ledger
from core.catalogue.mark_values import (
    ORIENTATION,
    as_json,
    as_written,
    change_of,
    is_sound,
    values_of,
)
from core.catalogue.operations import Applied, Changed, Operation
from core.catalogue.times import Clock, as_text, utc_now
from core.errors import SidecarError
from core.marks.marks import UNMARKED, MarkChange, Marks
from core.photos.photo import Photo
from core.photos.scan import never
from core.photos.stamp import Stamp, path_bytes
from core.results.words import Phrase, phrase
from core.sidecars.beside import Beside
from core.sidecars.meaning import statement_of
from core.sidecars.merging import MachineScore, Wish
from core.sidecars.packet import PacketError, read_packet
from core.sidecars.reading import sidecar_bytes
from core.sidecars.statement import Kind
from core.sidecars.writing import Naming, PartlyWrittenError, Written, put_back, write

Json = Any


WAITED_FOR: Final = timedelta(days=1)
"""How long a photo that is gone is waited for."""
KEPT_OF_EACH: Final = 8
"""Former contents of a sidecar that are kept for undoing; beyond them the merge undoes."""

# A disk that is full, locked, busy or away; a folder that is not there for now.
_PASSING: Final = frozenset(
    number
    for number, name in errno.errorcode.items()
    if name in (
        "ENOSPC", "EDQUOT", "EROFS", "EIO", "EAGAIN", "EBUSY", "ETIMEDOUT", "ESTALE", "ENODEV",
        "ENXIO", "ENOTCONN", "EHOSTDOWN", "ENOENT",
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class SidecarRules:
    """How sidecars are written: the settings of whoever writes."""

    naming: Naming = Naming.FULL
    rejects_as_rating: bool = False


@dataclass(frozen=True, slots=True)
class Drained:
    """What one round of writing did.

    `written` sidecars, and what was not written and why, each once.
    """

    written: tuple[Path, ...] = ()
    problems: tuple[SidecarError, ...] = ()


def ask(
    ledger: sqlite3.Connection,
    numbers: Sequence[int],
    values: Mapping[str, Json],
    now: str,
    *,
    undo: bool = False,
    score: Mapping[str, Json] | None = None,
) -> None:
    """Asks for these properties (core.catalogue.mark_values) in the sidecars of a photo's files.

    Inside a transaction. What was asked of the same photo before and not written yet goes with it.
    With `undo` a sidecar that is not as this program left it stays as it is.
    """
    key = json.dumps(list(numbers))
    waiting = ledger.execute("SELECT change FROM sidecar_queue WHERE files = ?", (key,)).fetchone()
    wanted = (_waiting_values(waiting[0]) if waiting else {}) | dict(values)
    ledger.execute(
        "INSERT OR REPLACE INTO sidecar_queue (files, change, score, undo, asked_at) "
        "VALUES (?, ?, ?, ?, ?)",
        (key, json.dumps(wanted), json.dumps(score) if score else None, int(undo), now),
    )


@dataclass(frozen=True, slots=True)
class SidecarMarks:
    """One photo's part of WriteSidecars: its files, what is to be said, and what they said.

    `turn`: the EXIF orientation that they said, and the one to be said.
    """

    files: tuple[Path, ...]
    change: MarkChange
    said: Marks = UNMARKED
    score: Mapping[str, Json] | None = field(default=None, hash=False)
    turn: tuple[int, int] | None = None

    @property
    def wanted(self) -> dict[str, Json]:
        """The properties to say, as the ledger has them."""
        turned = {} if self.turn is None else {ORIENTATION: self.turn[1]}
        return as_json(self.change) | turned


@dataclass(frozen=True, slots=True)
class WriteSidecars(Operation):
    """Asks for marks in sidecars; with `undo`, for what was said before."""

    photos: tuple[SidecarMarks, ...]
    undo: bool = False
    name: ClassVar[str] = "write-sidecars"

    @property
    def words(self) -> Phrase:
        if len(self.photos) == 1:
            return phrase("Sidecars: 1 photo")
        return phrase("Sidecars: {photos} photos", photos=len(self.photos))

    def arguments(self) -> dict[str, Any]:
        return {
            "photos": [
                {
                    "files": [os.fsdecode(path_bytes(path)) for path in photo.files],
                    "change": as_json(photo.change),
                    "said": values_of(photo.said),
                    "score": photo.score,
                    **({} if photo.turn is None else {"turn": list(photo.turn)}),
                }
                for photo in self.photos
            ],
            "undo": self.undo,
        }

    @classmethod
    def from_arguments(cls, arguments: Mapping[str, Any]) -> Self:
        return cls(
            tuple(
                SidecarMarks(
                    tuple(map(Path, photo["files"])),
                    change_of(photo["change"]),
                    change_of(photo["said"]).of(UNMARKED),
                    photo["score"],
                    (photo["turn"][0], photo["turn"][1]) if "turn" in photo else None,
                )
                for photo in arguments["photos"]
            ),
            arguments["undo"],
        )

    def apply(self, ledger: sqlite3.Connection, now: str) -> Applied:
        for photo in self.photos:
            numbers = [file_id(ledger, path) for path in photo.files]
            score = None if self.undo else photo.score
            ask(ledger, numbers, photo.wanted, now, undo=self.undo, score=score)
        files = frozenset(path for photo in self.photos for path in photo.files)
        return Applied(Changed(marked=files), self._inverse())

    def _inverse(self) -> WriteSidecars:
        turned = (
            SidecarMarks(
                photo.files,
                change_of({key: values_of(photo.said)[key] for key in as_json(photo.change)}),
                photo.change.of(photo.said),
                photo.score,
                None if photo.turn is None else photo.turn[::-1],
            )
            for photo in self.photos
        )
        return WriteSidecars(tuple(turned), not self.undo)


def write_what_waits(
    ledger: Ledger,
    rules: SidecarRules,
    cancelled: Callable[[], bool] = never,
    clock: Clock = utc_now,
) -> Drained:
    """Writes into sidecars what was asked for, in that order; a batch goes on after a failure.

    What cannot be written for now (a full disk, one that is out) waits for the next time, and the
    rest of its folder with it; what must not be written (a sidecar that is damaged, or set to
    read-only) is given up and told. A photo that is gone may be on its way elsewhere: it is waited
    for a day. Raises CatalogueError where the ledger is not written.
    """
    oldest = as_text(clock() - WAITED_FOR)
    listed: dict[Path, Beside] = {}
    failing: set[Path] = set()
    written: list[Path] = []
    problems: dict[str, SidecarError] = {}
    query = "SELECT files, change, score, undo, asked_at FROM sidecar_queue ORDER BY asked_at"
    for key, change, score, undo, asked_at in ledger.rows(query):
        if cancelled():
            break
        try:
            files = _files(ledger, as_written(key))
            values = _values(change)
            wish = Wish(
                change_of(values), rules.rejects_as_rating, values.get(ORIENTATION), _score(score)
            )
        except (ValueError, TypeError, LookupError):  # spoilt: it stays, and holds up nobody
            continue
        if not files or files[0].parent in failing or any(map(_is_out, files)):
            continue
        if not os.path.lexists(files[0]) and asked_at > oldest:
            continue
        request = _Request(files, wish, values, bool(undo))
        done, problem, waits = _write(ledger, request, rules, listed)
        written += [one.path for one in done]
        if problem is not None:
            problems[str(problem)] = problem
        if waits:
            failing.add(files[0].parent)
        with ledger.change() as connection:
            _remember(connection, done, as_text(clock()))
            if not waits:
                connection.execute(
                    "DELETE FROM sidecar_queue WHERE files = ? AND asked_at = ?", (key, asked_at)
                )
    return Drained(tuple(written), tuple(problems.values()))


@dataclass(frozen=True, slots=True)
class _Request:
    files: tuple[Path, ...]
    wish: Wish
    values: Mapping[str, Json]
    undo: bool


def _remember(ledger: sqlite3.Connection, done: Sequence[Written], now: str) -> None:
    for one in done:
        path = path_bytes(one.path)
        replaced = None if one.replaced is None else zlib.compress(one.replaced)
        ledger.execute(
            "INSERT INTO sidecars (path, sha256, replaced, written_at) VALUES (?, ?, ?, ?) "
            "ON CONFLICT DO UPDATE SET replaced = coalesce(excluded.replaced, replaced), "
            "written_at = excluded.written_at",
            (path, one.after, replaced, now),
        )
        ledger.execute(
            "DELETE FROM sidecars WHERE path = ?1 AND sha256 NOT IN (SELECT sha256 FROM sidecars "
            "WHERE path = ?1 ORDER BY written_at DESC LIMIT ?2)",
            (path, KEPT_OF_EACH),
        )


def _write(
    ledger: Ledger, request: _Request, rules: SidecarRules, listed: dict[Path, Beside]
) -> tuple[tuple[Written, ...], SidecarError | None, bool]:
    """What was written, why not all was, and whether the rest waits."""
    shown = request.files[0]
    try:
        stamp = Stamp.of(shown)
        photo = Photo(shown, request.files, stamp.size_bytes, stamp.mtime_ns)
        if shown.parent not in listed:
            listed[shown.parent] = Beside.of(shown.parent)
        beside = listed[shown.parent]
        if request.undo:
            ours = _as_we_left_them(ledger, photo, beside)
            if not ours:
                return (), None, False
            back = _put_back(ours, request.values)
            if back is not None:
                return back, None, False
        done = write(photo, beside, request.wish, rules.naming)
    except PartlyWrittenError as error:
        return error.written, error, _may_pass(error)
    except SidecarError as error:
        return (), error, _may_pass(error)
    except OSError:  # the photo is gone: there is nothing to say of it
        return (), None, False
    return done, None, False


def _as_we_left_them(ledger: Ledger, photo: Photo, beside: Beside) -> dict[Path, bytes | None]:
    """The photo's sidecars that we wrote, and what each of them was before.

    Raises SidecarError where another program changed one since.
    """
    found: dict[Path, bytes | None] = {}
    for sidecar in beside.candidates(photo):
        query = "SELECT sha256, replaced FROM sidecars WHERE path = ?"
        ours: dict[str, bytes | None] = dict(ledger.rows(query, (path_bytes(sidecar.path),)))
        if not ours:
            continue
        sha256 = hashlib.sha256(sidecar_bytes(sidecar.path)).hexdigest()
        if sha256 not in ours:
            raise SidecarError(
                "The sidecar was changed by another program since its marks were written: it keeps "
                "what it says.",
                sidecar.path,
            )
        replaced = ours[sha256]
        found[sidecar.path] = None if replaced is None else zlib.decompress(replaced)
    return found


def _put_back(
    ours: Mapping[Path, bytes | None], values: Mapping[str, Json]
) -> tuple[Written, ...] | None:
    """Makes sidecars byte for byte what they were, where that says what is wanted.

    None where one of them would not (two changes were written as one, or there was no sidecar):
    then the merge does it.
    """
    contents = {path: content for path, content in ours.items() if content is not None}
    if len(contents) < len(ours) or not all(
        _says(content, path, values) for path, content in contents.items()
    ):
        return None
    return tuple(put_back(path, content) for path, content in contents.items())


def _says(content: bytes, path: Path, values: Mapping[str, Json]) -> bool:
    try:
        one = statement_of(read_packet(content), Kind.SIDECAR, path, 0)
    except PacketError:
        return False
    says = {
        "stars": one.stars or 0,
        "flag": one.flag,
        "label": [one.label, one.colour],
        ORIENTATION: one.orientation or values.get(ORIENTATION),
    }
    return all(says[key] == value for key, value in values.items())


def _may_pass(error: SidecarError) -> bool:
    """A full disk, a folder that is gone for now; not what will be refused the next time too."""
    cause = error.__cause__
    return isinstance(cause, OSError) and cause.errno in _PASSING


def _files(ledger: Ledger, numbers: Sequence[int]) -> tuple[Path, ...]:
    rows = [ledger.rows("SELECT path FROM files WHERE id = ?", (number,)) for number in numbers]
    return tuple(Path(os.fsdecode(row[0][0])) for row in rows if row)


def _is_out(path: Path) -> bool:
    return not os.path.lexists(path) and disk_is_out(path)


def _values(text: str) -> dict[str, Json]:
    """The properties of a row. ValueError where they are spoilt."""
    values = as_written(text)
    if not isinstance(values, dict) or not all(map(is_sound, values, values.values())):
        raise ValueError("no properties of a photo")
    return values


def _waiting_values(text: str) -> dict[str, Json]:
    try:
        return _values(text)
    except ValueError:  # spoilt: what is asked for now takes its place
        return {}


def _score(text: str | None) -> MachineScore | None:
    if text is None:
        return None
    told = as_written(text)
    return MachineScore(
        told["score"], told["model"], told["sha256"], datetime.fromisoformat(told["scored"])
    )


def waiting(ledger: Ledger) -> int:
    """How many photos wait for their sidecars."""
    return sum(count for (count,) in ledger.rows("SELECT count(*) FROM sidecar_queue"))
