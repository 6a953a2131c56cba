"""Opens the database file: connection settings, migrations with backups, damaged files."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from core.catalogue.presence import BUSY_TIMEOUT_S, Presence
from core.catalogue.schema import APPLICATION_ID, MIGRATIONS, Migration
from core.errors import CatalogueError

_DAMAGE_CODES = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


class DamagedDatabaseError(Exception):
    """The file is not a readable SQLite database, or its structure is broken."""


def connect(path: Path) -> sqlite3.Connection:
    """A connection in autocommit mode with foreign keys on, usable from any one thread at a time.

    Raises sqlite3.Error.
    """
    connection = sqlite3.connect(
        path, timeout=BUSY_TIMEOUT_S, isolation_level=None, check_same_thread=False
    )
    try:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA temp_store = MEMORY")
        # In WAL mode a crash of the program loses nothing committed and a power cut at most
        # the last batches, never the structure.
        connection.execute("PRAGMA synchronous = NORMAL")
    except BaseException:
        connection.close()
        raise
    return connection


@dataclass(frozen=True, slots=True)
class Opened:
    """An open database. `notice`: None, or a sentence that a damaged file was moved aside."""

    connection: sqlite3.Connection
    presence: Presence
    notice: str | None = None


def open_database(path: Path) -> Opened:
    """Opens or creates the database at `path`, migrated to the newest schema.

    Raises CatalogueError where the file cannot be opened, created or is not a catalogue, and where
    it is damaged while another process has it open.
    """
    presence = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        presence = Presence(path)
        try:
            return Opened(_open_sound(path), presence)
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


def is_damage(error: sqlite3.Error) -> bool:
    """Whether the error means a broken file, as opposed to a busy, full or read-only one."""
    code = getattr(error, "sqlite_errorcode", None)
    return code is not None and (code & 0xFF) in _DAMAGE_CODES


def _open_sound(path: Path) -> sqlite3.Connection:
    connection = None
    try:
        connection = connect(path)
        _check(connection)
        migrate(connection, path)
        _use_write_ahead_log(connection)
    except sqlite3.Error as error:
        if connection is not None:
            connection.close()
        if is_damage(error):
            raise DamagedDatabaseError(str(error)) from error
        raise
    except BaseException:
        if connection is not None:
            connection.close()
        raise
    return connection


def _check(connection: sqlite3.Connection) -> None:
    """Reads the structure of every table; raises DamagedDatabaseError on the first fault."""
    (verdict,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if verdict != "ok":
        raise DamagedDatabaseError(str(verdict).splitlines()[0])


def _use_write_ahead_log(connection: sqlite3.Connection) -> None:
    """Readers and the writer then do not wait for one another; without it all works, slower."""
    # The mode lasts in the file. The switch fails while another process makes it, on some
    # network disks and on read-only files; the next opening tries again.
    if connection.execute("PRAGMA journal_mode").fetchone() != ("wal",):
        with suppress(sqlite3.OperationalError):
            connection.execute("PRAGMA journal_mode = WAL")


def migrate(
    connection: sqlite3.Connection, path: Path, migrations: Sequence[Migration] = MIGRATIONS
) -> None:
    """Brings the schema to the newest migration, with a backup of the file before each step.

    Each step is one transaction: it happens wholly or not at all, and of two processes one does it.
    Raises CatalogueError for a database of a newer program or of another program.
    """
    newest = migrations[-1].number
    while (version := _version(connection, path, newest)) < newest:
        step = next(m for m in migrations if m.number > version)
        connection.execute("BEGIN IMMEDIATE")
        try:
            if _version(connection, path, newest) == version:  # else another process was quicker
                if version > 0:
                    back_up(path, version)
                for statement in step.statements:
                    connection.execute(statement)
                connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                connection.execute(f"PRAGMA user_version = {step.number}")
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise


def _version(connection: sqlite3.Connection, path: Path, newest: int) -> int:
    """The file's schema number, 0 for a new file; refuses what is not a catalogue we know."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (objects,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if objects and application != APPLICATION_ID:
        raise CatalogueError(
            "This is the database of another program. Move it away or set MOBILEIQA_HOME.", path
        )
    if version > newest:
        raise CatalogueError(
            f"This catalogue was made by a newer version of the program (schema {version}, "
            f"this program knows {newest}). Update the program.",
            path,
        )
    return int(version)


def back_up(path: Path, version: int) -> Path:
    """Copies the database, as last committed, into `backups` beside it; returns the copy."""
    folder = path.parent / "backups"
    folder.mkdir(exist_ok=True)
    target = _free_name(folder / f"{path.stem}-schema-{version}-{_now()}{path.suffix}")
    with closing(connect(path)) as source, closing(sqlite3.connect(target)) as copy:
        source.backup(copy)
    return target


def move_aside(path: Path) -> Path:
    """Renames a damaged database, and its log files, to a name with the date; returns it."""
    target = _free_name(path.with_name(f"{path.stem}-damaged-{_now()}{path.suffix}"))
    # The database last: a new one must never meet the old one's log, which would be played into it.
    for ending in ("-wal", "-shm", ""):
        with suppress(FileNotFoundError):
            path.with_name(path.name + ending).rename(target.with_name(target.name + ending))
    return target


def _now() -> str:
    return datetime.now().strftime("%Y-%m-%d-%H%M%S")


def _free_name(wanted: Path) -> Path:
    name, count = wanted, 1
    while name.exists():
        count += 1
        name = wanted.with_name(f"{wanted.stem}-{count}{wanted.suffix}")
    return name
