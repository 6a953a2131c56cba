"""Connections to a database file, their settings and the check of the file's structure."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from pathlib import Path
from typing import Final, Literal

# How long one process waits for another before it gives up.
BUSY_TIMEOUT_S: Final = 10.0

Synchronous = Literal["NORMAL", "FULL"]


class DamagedDatabaseError(Exception):
    """The file is not a readable SQLite database, or its structure is broken."""


def connect(path: Path, synchronous: Synchronous = "NORMAL") -> sqlite3.Connection:
    """A connection in autocommit mode with foreign keys on, usable from any one thread at a time.

    In WAL mode a crash of the program loses nothing committed. A power cut loses at most the last
    batches with NORMAL and nothing committed with FULL, never the structure. Raises sqlite3.Error.
    """
    connection = sqlite3.connect(
        path, timeout=BUSY_TIMEOUT_S, isolation_level=None, check_same_thread=False
    )
    return _set_up(connection, synchronous)


def connect_read_only(path: Path, mode: str = "mode=ro") -> sqlite3.Connection:
    """A connection that changes nothing in the file, not even by tidying up its log.

    Raises sqlite3.Error.
    """
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?{mode}",
        uri=True,
        timeout=BUSY_TIMEOUT_S,
        isolation_level=None,
        check_same_thread=False,
    )
    return _set_up(connection, "FULL")


def connect_unchanging(path: Path) -> sqlite3.Connection:
    """As connect_read_only, but for a change that a killed program left half-made.

    Where the file has no write-ahead log, only a connection that may write can take that back.
    Raises sqlite3.Error.
    """
    try:
        return _probed(connect_read_only(path))
    except sqlite3.OperationalError:
        if not path.with_name(f"{path.name}-journal").exists():
            raise
        return connect(path, "FULL")


def connect_for_reading(path: Path) -> sqlite3.Connection:
    """As connect_read_only, also in a folder where no log may be made. Raises sqlite3.Error."""
    try:
        return _probed(connect_read_only(path))
    except sqlite3.OperationalError:
        if path.with_name(f"{path.name}-wal").exists():
            raise
        return connect_read_only(path, "mode=ro&immutable=1")


def _probed(connection: sqlite3.Connection) -> sqlite3.Connection:
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection


def _set_up(connection: sqlite3.Connection, synchronous: Synchronous) -> sqlite3.Connection:
    connection.text_factory = _text
    try:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA temp_store = MEMORY")
        connection.execute(f"PRAGMA synchronous = {synchronous}")
    except UnicodeDecodeError as error:
        connection.close()
        raise _in_text(error) from error
    except BaseException:
        connection.close()
        raise
    return connection


def _in_text(error: UnicodeDecodeError) -> sqlite3.DatabaseError:
    """What SQLite said of a schema whose names are no text: Python fails to decode the message."""
    said = sqlite3.DatabaseError(error.object.decode("utf-8", "replace"))
    said.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
    return said


def _text(stored: bytes) -> str:
    """A text in which a bit turned is still a text: one row must not hide all the others."""
    return stored.decode("utf-8", "replace")


def check(connection: sqlite3.Connection, *, thoroughly: bool = False) -> None:
    """Reads the structure of every table; raises DamagedDatabaseError on the first fault.

    `thoroughly`: indexes are compared with their tables too, which takes several times as long.
    """
    pragma = "integrity_check" if thoroughly else "quick_check"
    (verdict,) = connection.execute(f"PRAGMA {pragma}(1)").fetchone()
    if verdict != "ok":
        # The fault stands below a line of asterisks with the database's name.
        lines = [line for line in str(verdict).splitlines() if not line.startswith("***")]
        raise DamagedDatabaseError(lines[0] if lines else str(verdict))


def mend_indexes(connection: sqlite3.Connection) -> None:
    """Compares indexes with their tables, and makes them anew where they differ: what an index
    misses is never found, and recorded again for ever. Tables stay as they are.

    Where the file may not be written now, the next opening mends it. Raises DamagedDatabaseError
    where more than indexes is wrong.
    """
    try:
        check(connection, thoroughly=True)
    except DamagedDatabaseError as damage:
        try:
            connection.execute("REINDEX")
        except sqlite3.OperationalError:
            return
        except sqlite3.DatabaseError as error:
            raise damage from error
        check(connection, thoroughly=True)


def use_write_ahead_log(connection: sqlite3.Connection) -> None:
    """Readers and the writer then do not wait for one another; without it all works, slower."""
    # The mode lasts in the file. The switch fails while another process makes it, on some
    # network disks and on read-only files; the next opening tries again.
    if connection.execute("PRAGMA journal_mode").fetchone() != ("wal",):
        with suppress(sqlite3.OperationalError):
            connection.execute("PRAGMA journal_mode = WAL")
