"""Opens the cache's file: damaged ones are moved aside, and the catalogue of old is taken over."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from core.catalogue.cache_schema import CACHE
from core.catalogue.connections import (
    DamagedDatabaseError,
    check,
    connect,
    connect_unchanging,
    mend_indexes,
    use_write_ahead_log,
)
from core.catalogue.faults import Fault, fault_of
from core.catalogue.layout import sound_version_of
from core.catalogue.migrations import free_name, migrate, now_in_names
from core.catalogue.presence import Presence
from core.errors import CatalogueError
from core.files import put_where_none_is, unfinished_name

FORMER_NAME = "catalogue.sqlite3"
"""One file of earlier versions, in which all lay that the cache holds now."""

_SPOILT: Final = (Fault.DAMAGED, Fault.OURS)
"""What SQLite finds wrong with a cache while it is opened; a table that cannot be asked is spoilt
too. What can be made again is not worth more than a new beginning."""


@dataclass(frozen=True, slots=True)
class Opened:
    """An open database. `notice`: None, or a sentence that a damaged file was moved aside."""

    connection: sqlite3.Connection
    presence: Presence
    notice: str | None = None


def open_cache(path: Path) -> Opened:
    """Opens or creates the cache at `path`, migrated to the newest schema.

    Where there is none yet but a catalogue of an earlier version lies beside it, it begins with
    all that this one holds. Raises CatalogueError where the file cannot be opened, created or is
    not a cache, and where it is damaged while another process has it open.
    """
    presence = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        presence = Presence(path)
        notice = _take_over(path.with_name(FORMER_NAME), path)
        try:
            return Opened(_open_sound(path), presence, notice)
        except DamagedDatabaseError as damage:
            return _replace_damaged(path, presence, damage)
    except (OSError, sqlite3.Error, DamagedDatabaseError) as error:
        _close(presence)
        raise CatalogueError(
            f"The catalogue cannot be opened: {error}. Check the disk's free space and "
            "the folder's permissions, or set MOBILEIQA_HOME to another folder.",
            path,
        ) from error
    except BaseException:
        _close(presence)
        raise


def _take_over(former: Path, path: Path) -> str | None:
    """Makes the cache of the former catalogue; returns what a person should know of it.

    The copy appears whole and migrated or not at all, so a failure is tried again at the next
    opening; of several processes one puts its copy in place. The former file is only read.
    """
    if path.exists() or not former.exists():
        return None
    unfinished = unfinished_name(path)
    try:
        _copy_migrated(former, unfinished)
        put_where_none_is(unfinished, path)
    except DamagedDatabaseError as damage:
        return (
            f"The catalogue of an earlier version, {former}, is damaged ({damage}) and cannot be "
            "taken over; it stays where it is. Photos will be scored again."
        )
    finally:
        unfinished.unlink(missing_ok=True)
    return None


def _copy_migrated(former: Path, target: Path) -> None:
    try:
        with closing(connect_unchanging(former)) as source, closing(connect(target)) as copy:
            check(source)
            sound_version_of(source, former, CACHE)
            source.backup(copy)
            # The copy takes over the log's mode, whose files would lie beside the wrong name.
            copy.execute("PRAGMA journal_mode = DELETE")
            migrate(copy, target, CACHE, keep_backup=False)
    except sqlite3.Error as error:
        if fault_of(error) in _SPOILT:
            raise DamagedDatabaseError(str(error)) from error
        raise


def _replace_damaged(path: Path, presence: Presence, damage: DamagedDatabaseError) -> Opened:
    if not presence.be_alone():
        raise CatalogueError(
            f"The catalogue is damaged ({damage}) and still open in another window or command. "
            "Close those and try again; it will then be moved aside and a new one begun.",
            path,
        )
    notice = None
    try:
        connection = _open_sound(path)  # another process may just have replaced it
    except DamagedDatabaseError:
        aside = move_aside(path)
        notice = (
            f"The catalogue was damaged ({damage}) and has been moved to {aside}. "
            "A new one was begun; photos will be scored again."
        )
        connection = _open_sound(path)
    presence.share()
    return Opened(connection, presence, notice)


def _close(presence: Presence | None) -> None:
    if presence is not None:
        presence.close()


def _open_sound(path: Path) -> sqlite3.Connection:
    connection = None
    try:
        connection = connect(path)
        check(connection)
        sound_version_of(connection, path, CACHE)
        mend_indexes(connection)
        migrate(connection, path, CACHE)
        _refuse_unwritable(connection, path)
        use_write_ahead_log(connection)
    except sqlite3.Error as error:
        if connection is not None:
            connection.close()
        if fault_of(error) in _SPOILT:
            raise DamagedDatabaseError(str(error)) from error
        raise
    except BaseException:
        if connection is not None:
            connection.close()
        raise
    return connection


def _refuse_unwritable(connection: sqlite3.Connection, path: Path) -> None:
    """Raises DamagedDatabaseError where SQLite takes a file for read-only that is not: its header
    asks for another way of writing."""
    try:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("ROLLBACK")
    except sqlite3.OperationalError as error:
        as_it_acts = os.access in os.supports_effective_ids
        may_write = os.access(path, os.W_OK, effective_ids=as_it_acts)
        if may_write and error.sqlite_errorcode == sqlite3.SQLITE_READONLY:
            raise DamagedDatabaseError(str(error)) from error


def move_aside(path: Path) -> Path:
    """Renames a damaged database, and its log files, to a name with the date; returns it."""
    target = free_name(path.with_name(f"{path.stem}-damaged-{now_in_names()}{path.suffix}"))
    # The database last: a new one must never meet the old one's log, which would be played into it.
    for ending in ("-wal", "-shm", ""):
        with suppress(FileNotFoundError):
            path.with_name(path.name + ending).rename(target.with_name(target.name + ending))
    return target
