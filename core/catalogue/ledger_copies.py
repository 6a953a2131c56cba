"""Verified copies of the ledger: one each day of use, the last seven kept."""

from __future__ import annotations

import re
import shutil
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Final

from core.catalogue.connections import DamagedDatabaseError, check, connect, connect_read_only
from core.catalogue.ledger_schema import LEDGER
from core.catalogue.migrations import free_name, now_in_names, version_of
from core.errors import CatalogueError
from core.files import replace, sync_folder, unfinished_name

KEPT: Final = 7
_DAILY: Final = re.compile(r"-day-(\d{4}-\d\d-\d\d)$")
_REPLACED: Final = re.compile(r"-replaced-(\d{4}-\d\d-\d\d)-\d{6}(-\d+)?$")


@dataclass(frozen=True, slots=True)
class LedgerCopy:
    """A copy of the ledger that can be put back.

    `day` is when it was made. `was_replaced`: it was the ledger until a person put back a copy.
    """

    path: Path
    day: date
    was_replaced: bool


def copies_folder(ledger: Path) -> Path:
    return ledger.parent / "backups"


def copies(ledger: Path) -> list[LedgerCopy]:
    """The daily copies and the replaced ledgers, newest first."""
    found = []
    for path in copies_folder(ledger).glob(f"{ledger.stem}-*{ledger.suffix}"):
        for pattern in (_DAILY, _REPLACED):
            match = pattern.search(path.stem)
            if match is not None:
                day = date.fromisoformat(match[1])
                found.append(LedgerCopy(path, day, pattern is _REPLACED))
    return sorted(found, key=lambda copy: (copy.day, copy.path.name), reverse=True)


def copy_of_day(ledger: Path, day: date) -> Path:
    return copies_folder(ledger) / f"{ledger.stem}-day-{day.isoformat()}{ledger.suffix}"


def keep_copy(ledger: Path, day: date) -> None:
    """Makes the copy of a day unless there is one, and lets go of all but the last seven.

    Raises OSError, sqlite3.Error or DamagedDatabaseError; earlier copies stay then.
    """
    target = copy_of_day(ledger, day)
    if target.exists():
        return
    target.parent.mkdir(exist_ok=True)
    make_copy(ledger, target)
    daily = [copy for copy in copies(ledger) if not copy.was_replaced]
    for old in daily[KEPT:]:
        old.path.unlink(missing_ok=True)


def make_copy(ledger: Path, target: Path) -> None:
    """Copies as last committed, reads the copy through, and only then gives it its name.

    Raises OSError, sqlite3.Error or DamagedDatabaseError.
    """
    unfinished = unfinished_name(target)
    try:
        with closing(connect_read_only(ledger)) as source, closing(connect(unfinished)) as copy:
            source.backup(copy)
            # One file without a log, which could be left behind when a copy is carried elsewhere.
            copy.execute("PRAGMA journal_mode = DELETE")
            check(copy)
        replace(unfinished, target)
    finally:
        unfinished.unlink(missing_ok=True)
    sync_folder(target.parent)


def verify_copy(copy: Path) -> None:
    """Raises CatalogueError unless the file is a sound ledger that this program knows."""
    try:
        with closing(connect_read_only(copy)) as connection:
            if version_of(connection, copy, LEDGER) == 0:
                raise CatalogueError("This copy is empty. Choose another one.", copy)
            check(connection)
    except (sqlite3.Error, DamagedDatabaseError) as error:
        raise CatalogueError(
            f"This copy cannot be put back: {error}. Choose another one.", copy
        ) from error


def exchange(ledger: Path, copy: Path) -> None:
    """Puts a copy in the ledger's place and keeps the present one among the copies.

    No process may have the ledger open. Raises OSError, sqlite3.Error or DamagedDatabaseError;
    the ledger is then what it was.
    """
    folder = copies_folder(ledger)
    folder.mkdir(exist_ok=True)
    kept = free_name(folder / f"{ledger.stem}-replaced-{now_in_names()}{ledger.suffix}")
    incoming = unfinished_name(ledger)
    try:
        make_copy(copy, incoming)
        # Bytes, not SQLite's copy: the present one may be unreadable.
        for ending in ("-wal", ""):
            with suppress(FileNotFoundError):
                shutil.copy2(_beside(ledger, ending), _beside(kept, ending))
        sync_folder(folder)
        # A ledger must never meet another one's log, which would be played into it.
        for ending in ("-wal", "-shm"):
            _beside(ledger, ending).unlink(missing_ok=True)
        replace(incoming, ledger)
    finally:
        incoming.unlink(missing_ok=True)
    sync_folder(ledger.parent)


def _beside(database: Path, ending: str) -> Path:
    return database.with_name(database.name + ending)


def day_of(moment: datetime) -> date:
    """The day of a moment where this machine stands."""
    return moment.astimezone().date()
