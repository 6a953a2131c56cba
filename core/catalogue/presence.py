"""Tells the processes that use one catalogue of each other, through locks on a file beside it."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from pathlib import Path

from core.catalogue import connections


class Presence:
    """A lock that every process shares while it has the catalogue open.

    Whoever must rename the file takes it alone: SQLite finds a database's logs by name, so a
    database renamed while it is open elsewhere would be mixed up with its successor. The lock file
    is an empty SQLite database, for the sake of locks that work on every system and end with the
    process. Where it cannot be made (a read-only folder) nothing can be renamed either.
    """

    def __init__(self, catalogue: Path) -> None:
        self._connection: sqlite3.Connection | None = None
        with suppress(sqlite3.OperationalError):
            self._connection = sqlite3.connect(
                catalogue.with_name(catalogue.stem + ".lock"),
                timeout=connections.BUSY_TIMEOUT_S,
                isolation_level=None,
                check_same_thread=False,
            )
        self.share()

    def share(self) -> None:
        """Waits while another process is alone with the catalogue; then nobody can be.

        Raises sqlite3.OperationalError if that lasts too long.
        """
        if self._connection is None:
            return
        self._release()
        self._connection.execute("BEGIN")
        self._connection.execute("SELECT count(*) FROM sqlite_master").fetchone()

    def be_alone(self) -> bool:
        """Waits until no other process has the catalogue open; False if one still has."""
        if self._connection is None:
            return False
        self._release()
        try:
            self._connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError:
            return False
        return True

    def close(self) -> None:
        """Lets go."""
        if self._connection is not None:
            self._connection.close()

    def _release(self) -> None:
        if self._connection is not None and self._connection.in_transaction:
            self._connection.execute("ROLLBACK")
