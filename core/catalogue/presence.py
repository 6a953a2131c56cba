"""Tells the processes that use one catalogue of each other, through locks on a file beside it."""

from __future__ import annotations

import os
import sqlite3
from contextlib import suppress
from pathlib import Path

from core.catalogue import connections
from core.catalogue.faults import Fault, fault_of


class Presence:
    """A lock that every process shares while it has the catalogue open.

    Whoever must rename the file takes it alone: SQLite finds a database's logs by name, so a
    database renamed while it is open elsewhere would be mixed up with its successor. The lock file
    is an empty SQLite database, for the sake of locks that work on every system and end with the
    process; one that something was written into is emptied. Where it cannot be made (a read-only
    folder) nothing can be renamed either.
    """

    def __init__(self, catalogue: Path) -> None:
        self._path = catalogue.with_name(catalogue.stem + ".lock")
        self._connection = self._connected()
        self.share()

    def share(self) -> None:
        """Waits while another process is alone with the catalogue; then nobody can be.

        Raises sqlite3.OperationalError if that lasts too long.
        """
        try:
            self._share()
        except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
            # The latter: a message of SQLite in which it names what is no text.
            if isinstance(error, sqlite3.DatabaseError) and fault_of(error) is not Fault.DAMAGED:
                raise
            self._repair()

    def _share(self) -> None:
        if self._connection is None:
            return
        self._release()
        self._connection.execute("BEGIN")
        self._connection.execute("SELECT count(*) FROM sqlite_master").fetchone()

    def _connected(self) -> sqlite3.Connection | None:
        with suppress(sqlite3.OperationalError):
            return sqlite3.connect(
                self._path,
                timeout=connections.BUSY_TIMEOUT_S,
                isolation_level=None,
                check_same_thread=False,
            )
        return None

    def _repair(self) -> None:
        """Empties the lock file, which never holds anything. It stays the same file, so that who
        has it open still keeps others out; where it cannot be emptied there is no lock."""
        self.close()
        try:
            os.truncate(self._path, 0)
        except OSError:
            self._connection = None
        else:
            self._connection = self._connected()
            self._share()

    def be_alone(self) -> bool:
        """Waits until no other process has the catalogue open; False if one still has."""
        if self._connection is None:
            return False
        self._release()
        try:
            self._connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.DatabaseError:
            return False
        return True

    def close(self) -> None:
        """Lets go."""
        if self._connection is not None:
            self._connection.close()

    def _release(self) -> None:
        if self._connection is not None and self._connection.in_transaction:
            self._connection.execute("ROLLBACK")
