"""Moving, copying and throwing away photos: written down first, carried out, undone and redone.

The plan is in the ledger before the first file is touched (core.catalogue.moves), and the files
themselves tell how far it has come (core.handover.carrying). So a process may end at any moment:
`finish_interrupted` brings files and journal together again.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, ClassVar, Final, Self

from core.catalogue import files
from core.catalogue.carrying_out import carry_out
from core.catalogue.ledger import Ledger
from core.catalogue.mark_values import values_of
from core.catalogue.moves import (
    Move,
    SpoiltMoveError,
    Way,
    begin,
    leave_out,
    note_parts,
    read_move,
    reasons,
    settle,
    unsettled,
    write_plan,
)
from core.catalogue.operations import UNWATCHED, Applied, Changed, Operation, Work
from core.catalogue.times import as_text, utc_now
from core.errors import CatalogueError, MobileIqaError, reason_of
from core.files import FileLock
from core.handover import trash
from core.handover.plans import Kind, Plan
from core.marks.marks import Marks
from core.results.words import Phrase, phrase

if TYPE_CHECKING:
    from core.catalogue.catalogue import Catalogue

BUSY: Final = (
    "Photos are being moved or copied in another window. Wait until it has finished and try again."
)


@dataclass(frozen=True, slots=True)
class _MoveOperation(Operation):
    """What both ways share: the number of the move in the ledger, and what its words need.

    `photos` is how many were to go, `folder` where to (empty: the trash).
    """

    move: int
    kind: Kind
    photos: int
    folder: str
    way: ClassVar[Way]
    works_first: ClassVar[bool] = True

    def arguments(self) -> dict[str, Any]:
        return {
            "move": self.move, "kind": self.kind, "photos": self.photos, "folder": self.folder,
        }  # fmt: skip

    @classmethod
    def from_arguments(cls, arguments: Mapping[str, Any]) -> Self:
        return cls(
            arguments["move"], Kind(arguments["kind"]), arguments["photos"], arguments["folder"]
        )

    def work(self, ledger: Ledger, work: Work) -> None:
        with _alone(ledger):
            move = _read(ledger, self.move)
            resumed = not move.is_settled and move.wanted is not None
            with ledger.change() as connection:
                begin(connection, move.id, self.way)
            parts = carry_out(ledger, move, self.way, work, resumed=resumed)
            with ledger.change() as connection:
                note_parts(connection, move, parts)
                if self.way is Way.THERE and not any(part.done for part in parts):
                    settle(connection, move.id)
                    leave_out(connection, move.id)
        if self.way is Way.THERE and not any(part.done for part in parts):
            raise _nothing_done(parts[0].reason if parts else None)


@dataclass(frozen=True, slots=True)
class MoveFiles(_MoveOperation):
    """The files of a planned move go where they were planned to."""

    name: ClassVar[str] = "move-files"
    way: ClassVar[Way] = Way.THERE

    @property
    def words(self) -> Phrase:
        return _words(self.kind, self.photos, self.folder)

    def apply(self, ledger: sqlite3.Connection, now: str) -> Applied:  # noqa: ARG002
        leave_out(ledger, self.move)
        settle(ledger, self.move)
        gone = [row for row in _rows(ledger, self.move) if row.done == 1]
        for row in gone:
            if row.target is not None and self.kind is Kind.MOVE:
                files.moved(ledger, row.source, row.target)
            elif row.target is not None:
                files.copied(ledger, row.source, row.target)
        can_come_back = self.kind is not Kind.TRASH or trash.gives_back()
        inverse = MoveBack(self.move, self.kind, self.photos, self.folder)
        return Applied(_changed(gone), inverse if can_come_back else None)


@dataclass(frozen=True, slots=True)
class MoveBack(_MoveOperation):
    """The inverse of MoveFiles: what was moved comes back, and copies go into the trash.

    What another program has changed since stays where it is.
    """

    name: ClassVar[str] = "move-files-back"
    way: ClassVar[Way] = Way.BACK

    @property
    def words(self) -> Phrase:
        return phrase("Bring back moved photos")

    def apply(self, ledger: sqlite3.Connection, now: str) -> Applied:  # noqa: ARG002
        settle(ledger, self.move)
        back = [row for row in _rows(ledger, self.move) if row.done == 0]
        for row in back:
            if row.target is not None and self.kind is Kind.MOVE:
                files.moved(ledger, row.target, row.source)
        again = MoveFiles(self.move, self.kind, self.photos, self.folder)
        return Applied(_changed(back), again, _stayed(ledger, self.move))


# --- from the outside ----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class HandedOver:
    """What became of a plan: how many photos went, and which did not, with the reason.

    `remarks`: what there is to say of some that went. Photos by the files they are shown by.
    """

    photos: int
    failures: tuple[tuple[Path, str], ...]
    remarks: tuple[tuple[Path, str], ...]
    changed: Changed


def hand_over(
    catalogue: Catalogue,
    plan: Plan,
    folder: str,
    marks: Mapping[Path, Marks] = MappingProxyType({}),
    work: Work = UNWATCHED,
) -> HandedOver:
    """Carries out a plan as an operation; `folder` is what its target is called, for the words.

    `marks` are written into the copies of these files (core.handover.embedding). A photo that
    cannot go stays, and the rest goes on; once `cancelled` nothing more goes. Raises
    MobileIqaError if none went.
    """
    ledger = catalogue.ledger
    with ledger.change() as connection:
        texts = {path: json.dumps(values_of(each)) for path, each in marks.items()}
        number = write_plan(connection, plan, texts, as_text(utc_now()))
    try:
        changed = catalogue.perform(MoveFiles(number, plan.kind, plan.photos, folder), work)
    except CatalogueError as error:
        move = read_move(ledger, number)
        if move is not None and move.wanted is None:  # not begun: it shall not be finished later
            with ledger.change() as connection:
                settle(connection, number)
            raise
        raise CatalogueError(
            f"What was done could not be written down ({error.message}) It is made good when the "
            "program starts the next time.",
            error.path,
        ) from error
    return HandedOver(
        _read(ledger, number).photos_done,
        tuple(reasons(ledger, number, done=False)),
        tuple(reasons(ledger, number, done=True)),
        changed,
    )


def finish_interrupted(catalogue: Catalogue, work: Work = UNWATCHED) -> list[Phrase]:
    """Ends what a killed process left half done, so that files are where the journal has them.

    What was begun is finished, an undo that was cut off is taken back. What lies on a disk that is
    not there waits for the next start. Returns a sentence for each; nothing while another window
    is at work on it.
    """
    sentences = []
    for number in unsettled(catalogue.ledger):
        try:
            sentences.append(_finish(catalogue, number, work))
        except _NotNowError:
            continue
        except MobileIqaError as error:
            sentences.append(
                phrase("Moving photos was cut off earlier. {reason}", reason=error.message)
            )
            if isinstance(error, SpoiltMoveError):
                _give_up(catalogue.ledger, number)
    return sentences


def _give_up(ledger: Ledger, number: int) -> None:
    """A move that nobody can read is told once: it stays in the ledger and is not tried again."""
    with suppress(CatalogueError), ledger.change() as connection:
        settle(connection, number)


def _finish(catalogue: Catalogue, number: int, work: Work) -> Phrase:
    ledger = catalogue.ledger
    with _alone(ledger, _NotNowError()):
        move = read_move(ledger, number)
        if move is None or move.is_settled:
            raise _NotNowError
        if not move.base.is_dir():
            raise MobileIqaError(
                f"It cannot be finished while {move.base} is not there. Connect the drive; it is "
                "finished when the program starts the next time."
            )
    rows = ledger.rows(
        "SELECT undone_at, arguments FROM journal WHERE name = ? "
        "AND json_extract(arguments, '$.move') = ?",
        (MoveFiles.name, number),
    )
    if not rows:
        catalogue.perform(MoveFiles(number, move.kind, move.photos, _called(move)), work)
    else:
        way = Way.THERE if rows[0][0] is None else Way.BACK
        with _alone(ledger, _NotNowError()):
            parts = carry_out(ledger, move, way, work, resumed=True)
            with ledger.change() as connection:
                note_parts(connection, move, parts)
                settle(connection, number)
    if rows and rows[0][0] is not None:
        return phrase("Moving photos was cut off earlier; they are back where they were.")
    return phrase(
        "Moving or copying photos was cut off earlier. Now it is finished: {done} of {photos}.",
        done=_read(ledger, number).photos_done,
        photos=move.photos,
    )


def _called(move: Move) -> str:
    """What the folder the photos go to is called: the first below the base, else the base."""
    target = move.parts[0].legs[0].target if move.parts else None
    if target is None:
        return ""
    below = target.parent.relative_to(move.base).parts
    return below[0] if below else move.base.name


class _NotNowError(Exception):
    """Somebody else is at it, or was quicker."""


@contextmanager
def _alone(ledger: Ledger, refusal: Exception | None = None) -> Iterator[None]:
    """One process moves at a time, so that what it has under way is not taken for a remainder."""
    lock = FileLock(ledger.path.with_name(ledger.path.name + ".moving"))
    try:
        is_ours = lock.acquire()
    except OSError as error:
        raise CatalogueError(f"Nothing was changed: {reason_of(error)}.", ledger.path) from error
    if not is_ours:
        raise refusal or CatalogueError(BUSY, ledger.path)
    with lock:
        yield


def _read(ledger: Ledger, number: int) -> Move:
    move = read_move(ledger, number)
    if move is None:
        raise CatalogueError("What was moved is not written down any more.", ledger.path)
    return move


@dataclass(frozen=True, slots=True)
class _Row:
    source: Path
    target: Path | None
    done: int
    is_shown: bool


def _rows(ledger: sqlite3.Connection, move: int) -> list[_Row]:
    query = "SELECT source, target, done, is_shown FROM moved_files WHERE move = ? ORDER BY number"
    return [
        _Row(
            Path(os.fsdecode(source)),
            None if target is None else Path(os.fsdecode(target)),
            done,
            bool(is_shown),
        )
        for source, target, done, is_shown in ledger.execute(query, (move,))
    ]


def _changed(rows: Sequence[_Row]) -> Changed:
    return Changed(marked=frozenset(row.source for row in rows if row.is_shown))


def _stayed(ledger: sqlite3.Connection, move: int) -> Phrase | None:
    """What did not come back, and why the first of them did not."""
    rows = ledger.execute(
        "SELECT source, reason FROM moved_files WHERE move = ? AND done = 1 AND is_shown = 1 "
        "ORDER BY number",
        (move,),
    ).fetchall()
    if not rows:
        return None
    first = Path(os.fsdecode(rows[0][0]))
    reason = rows[0][1] or ""
    if len(rows) == 1:
        return phrase("{name} stayed where it is: {reason}", name=first.name, reason=reason)
    return phrase(
        "{count} photos stayed where they are, the first of them {name}: {reason}",
        count=len(rows),
        name=first.name,
        reason=reason,
    )


def _nothing_done(reason: str | None) -> MobileIqaError:
    return MobileIqaError(f"Nothing was moved or copied. {reason or ''}".strip())


def _words(kind: Kind, photos: int, folder: str) -> Phrase:
    if photos == 1:
        return _words_of_one(kind, folder)
    if kind is Kind.TRASH:
        return phrase("Put {photos} photos into the trash", photos=photos)
    if kind is Kind.COPY:
        return phrase("Copy {photos} photos to “{folder}”", photos=photos, folder=folder)
    return phrase("Move {photos} photos to “{folder}”", photos=photos, folder=folder)


def _words_of_one(kind: Kind, folder: str) -> Phrase:
    if kind is Kind.TRASH:
        return phrase("Put a photo into the trash")
    if kind is Kind.COPY:
        return phrase("Copy a photo to “{folder}”", folder=folder)
    return phrase("Move a photo to “{folder}”", folder=folder)
