"""Carrying out a move of the ledger, group by group, there or back."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from core.catalogue.ledger import Ledger
from core.catalogue.mark_values import marks_of
from core.catalogue.moves import Move, Part, Way, rename_part
from core.catalogue.operations import Work
from core.handover import carrying
from core.handover.carrying import HandoverError, Made, TakenError
from core.handover.embedding import write_marked
from core.handover.placing import StoppedError, sync_folders
from core.handover.plans import FreeNames, Kind, Leg, Legs, renamed_once_more
from core.marks.marks import Marks

_TRIES = 20


def carry_out(
    ledger: Ledger, move: Move, way: Way, work: Work, *, resumed: bool = False
) -> list[Part]:
    """Every part goes its way as far as it can; how far is read from the disk afterwards.

    `resumed`: an earlier attempt was cut off.
    """
    stopped = _folder_problem(move) if way is Way.THERE else ""
    parts: list[Part] = []
    done = 0
    for part in move.parts:
        if resumed:
            carrying.clear_unfinished(part.legs)
        reason = stopped
        if not stopped:
            work.progress(done, move.photos)
            notes: list[str] = []
            try:
                part = _carry(ledger, move, part, way, work.cancelled, resumed, notes.append)
                reason = " ".join(notes)
            except HandoverError as error:
                reason = error.message
            except StoppedError:
                reason = stopped = "It was stopped before its turn."
        done += part.photos
        parts.append(_as_found(part, move.kind, way, reason or None))
    if way is Way.BACK:
        _remove_folders(move)
    sync_folders(_folders_of(move))
    return parts


def _carry(
    ledger: Ledger,
    move: Move,
    part: Part,
    way: Way,
    cancelled: Callable[[], bool],
    resumed: bool,
    note: Callable[[str], object],
) -> Part:
    """The part, with the names under which it went. Raises HandoverError, StoppedError."""
    if way is Way.BACK:
        _carry_back(move, part, resumed)
        return part
    if cancelled():
        raise StoppedError
    for attempt in range(_TRIES):
        try:
            if move.kind is Kind.TRASH:
                carrying.throw(part.legs, cancelled, resumed=resumed)
            elif move.kind is Kind.MOVE:
                carrying.move(part.legs, cancelled, resumed=resumed)
            else:
                make = _with_marks(part, note, cancelled)
                carrying.copy(part.legs, cancelled, resumed=resumed, make=make)
        except TakenError:
            if attempt == _TRIES - 1:
                raise
            legs = renamed_once_more(part.legs, FreeNames())
            with ledger.change() as connection:
                rename_part(connection, move.id, part.number, legs)
            part = replace(part, legs=legs)
        else:
            break
    return part


def _with_marks(
    part: Part, note: Callable[[str], object], cancelled: Callable[[], bool]
) -> dict[Path, Made]:
    """How the copies are written that carry their marks inside."""

    def maker(marks: Marks) -> Made:
        return lambda source, unfinished: write_marked(source, unfinished, marks, note, cancelled)

    return {path: maker(marks_of(json.loads(text))) for path, text in part.marks.items()}


def _carry_back(move: Move, part: Part, resumed: bool) -> None:
    """Raises HandoverError where something of it was changed meanwhile; all of it stays then."""
    if not resumed:
        _refuse_changed(part.legs, move.kind)
    if move.kind is Kind.TRASH:
        for leg in part.legs:
            try:
                carrying.bring_back(leg)
            except FileNotFoundError as error:
                if not leg.is_companion:
                    raise HandoverError("It is not in the trash any more.", leg.source) from error
            except OSError as error:
                raise carrying.in_words(error, leg.source, leg.source) from error
        return
    there = tuple(leg for leg in part.legs if not _is_back(leg, move.kind))
    if move.kind is Kind.COPY:
        carrying.throw(carrying.backwards(there))
    else:
        there = tuple(leg for leg in there if leg.target is None or os.path.lexists(leg.target))
        carrying.move(carrying.backwards(there), resumed=resumed)


def _refuse_changed(legs: Legs, kind: Kind) -> None:
    """A photo's own files must be as they were left; sidecars may have been written meanwhile."""
    for leg in legs:
        if kind is not Kind.COPY and os.path.lexists(leg.source):
            raise TakenError(
                f"There is another “{leg.source.name}” in {leg.source.parent} by now.", leg.source
            )
        if leg.target is None or leg.is_companion:
            continue
        try:
            info = leg.target.lstat()
        except OSError as error:
            raise carrying.in_words(error, leg.target, leg.source) from error
        if (info.st_size, info.st_mtime_ns) != (leg.size_bytes, leg.mtime_ns):
            raise HandoverError(
                f"{leg.target} was changed by another program meanwhile.", leg.target
            )


def _is_done(leg: Leg, kind: Kind) -> bool:
    if leg.target is None:
        return not os.path.lexists(leg.source)
    if kind is Kind.COPY:
        return os.path.lexists(leg.target)
    return carrying.is_there(leg)


def _is_back(leg: Leg, kind: Kind) -> bool:
    at_target = leg.target is not None and os.path.lexists(leg.target)
    return not at_target and (kind is Kind.COPY or os.path.lexists(leg.source))


def _as_found(part: Part, kind: Kind, way: Way, reason: str | None) -> Part:
    """The part with what the disk says: whether it is done, and the stamps where it stands."""
    own = [leg for leg in part.legs if not leg.is_companion]
    if way is Way.THERE:
        done = all(_is_done(leg, kind) for leg in part.legs) or (
            reason is not None and any(_is_done(leg, kind) for leg in own)
        )
    else:
        done = part.done and (reason is not None or not all(_is_back(leg, kind) for leg in own))
    return replace(part, legs=tuple(map(_stamped, part.legs)), done=done, reason=reason)


def _stamped(leg: Leg) -> Leg:
    for path in (leg.target, leg.source):
        if path is not None:
            with suppress(OSError):
                info = path.lstat()
                return replace(leg, size_bytes=info.st_size, mtime_ns=info.st_mtime_ns)
    return leg


def _folder_problem(move: Move) -> str:
    """Makes the folders that are wanted; why that cannot be, empty when all are there.

    The base itself is never made: it may lie on a disk that is away.
    """
    if not move.base.is_dir():
        return f"The folder {move.base} is not there. Connect its drive or choose another folder."
    for folder in sorted(_folders_of(move), key=lambda path: len(path.parts)):
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            return carrying.in_words(error, folder, folder).message
    return ""


def _remove_folders(move: Move) -> None:
    """Those that were made for it and are empty again."""
    for folder in reversed(move.made):
        with suppress(OSError):
            folder.rmdir()


def _folders_of(move: Move) -> set[Path]:
    return {leg.target.parent for part in move.parts for leg in part.legs if leg.target is not None}
