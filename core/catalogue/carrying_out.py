"""Carrying out a move of the ledger, group by group, there or back."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from core.catalogue.ledger import Ledger
from core.catalogue.mark_values import as_written, marks_of
from core.catalogue.moves import Move, Part, Way, rename_part
from core.catalogue.operations import Work
from core.handover import carrying, trash
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
    carrier = _Carrier(ledger, move, way, work, resumed)
    parts = carrier.run()
    if way is Way.BACK:
        _remove_folders(move)
    sync_folders(_folders_of(move))
    return parts


class _Carrier:
    """One way of one move."""

    def __init__(self, ledger: Ledger, move: Move, way: Way, work: Work, resumed: bool) -> None:
        self._ledger, self._move, self._way = ledger, move, way
        self._work, self._resumed = work, resumed
        self._records = trash.Records()

    def run(self) -> list[Part]:
        stopped = _folder_problem(self._move) if self._way is Way.THERE else ""
        parts: list[Part] = []
        done, photos = 0, self._move.photos
        for planned in self._move.parts:
            part, reason = planned, stopped
            if self._resumed:
                carrying.clear_unfinished(part.legs)
            if not stopped:
                self._work.progress(done, photos)
                try:
                    part, reason = self._carry(part)
                except HandoverError as error:
                    reason = error.message
                except StoppedError:
                    reason = stopped = "It was stopped before its turn."
            done += part.photos
            parts.append(_as_found(part, self._move.kind, self._way, reason or None))
        return parts

    def _carry(self, part: Part) -> tuple[Part, str]:
        """The part with the names under which it went, and what there is to say of it.

        Raises HandoverError, StoppedError.
        """
        if self._way is Way.BACK:
            self._carry_back(part)
            return part, ""
        if self._work.cancelled():
            raise StoppedError
        for attempt in range(_TRIES):
            try:
                return part, self._carry_there(part)
            except TakenError:
                if attempt == _TRIES - 1:
                    raise
                legs = renamed_once_more(part.legs, FreeNames())
                with self._ledger.change() as connection:
                    rename_part(connection, self._move.id, part.number, legs)
                part = replace(part, legs=legs)
        raise AssertionError("unreachable")

    def _carry_there(self, part: Part) -> str:
        notes: list[str] = []
        kind, cancelled, resumed = self._move.kind, self._work.cancelled, self._resumed
        if kind is Kind.TRASH:
            carrying.throw(part.legs, cancelled, resumed=resumed)
        elif kind is Kind.MOVE:
            carrying.move(part.legs, cancelled, resumed=resumed)
        else:
            make = _with_marks(part, notes.append, cancelled)
            carrying.copy(part.legs, cancelled, resumed=resumed, make=make)
        return " ".join(notes)

    def _carry_back(self, part: Part) -> None:
        """Raises HandoverError where something of it was changed meanwhile; all of it stays."""
        kind, resumed = self._move.kind, self._resumed
        if not resumed:
            _refuse_changed(part.legs, kind)
        if kind is Kind.TRASH:
            self._take_out(part.legs)
            return
        there = tuple(leg for leg in part.legs if not _is_back(leg, kind))
        if kind is Kind.COPY:
            carrying.throw(carrying.backwards(there))
        else:
            there = tuple(leg for leg in there if leg.target and os.path.lexists(leg.target))
            carrying.move(carrying.backwards(there), resumed=resumed)

    def _take_out(self, legs: Legs) -> None:
        for leg in legs:
            try:
                carrying.bring_back(leg, self._records)
            except FileNotFoundError as error:
                if not leg.is_companion:
                    raise HandoverError("It is not in the trash any more.", leg.source) from error
            except OSError as error:
                raise carrying.in_words(error, leg.source, leg.source) from error


def _with_marks(
    part: Part, note: Callable[[str], object], cancelled: Callable[[], bool]
) -> dict[Path, Made]:
    """How the copies are written that carry their marks inside."""

    def maker(marks: Marks) -> Made:
        return lambda source, unfinished: write_marked(source, unfinished, marks, note, cancelled)

    makers = {}
    for path, text in part.marks.items():
        try:
            makers[path] = maker(marks_of(as_written(text)))
        except (ValueError, TypeError, LookupError, AttributeError):
            note("Its marks could not be read: the copy is as the photo is.")
    return makers


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
