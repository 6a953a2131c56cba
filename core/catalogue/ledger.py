"""What a person decided: a database that is never dropped, emptied or moved aside in silence."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any

from core.catalogue import ledger_copies
from core.catalogue.connections import (
    DamagedDatabaseError,
    check,
    connect,
    connect_for_reading,
    connect_read_only,
    connect_unchanging,
    mend_indexes,
    use_write_ahead_log,
)
from core.catalogue.faults import REFUSALS, Fault, fault_of, in_words
from core.catalogue.layout import one_moment, refuse_lacking
from core.catalogue.ledger_copies import LedgerCopy
from core.catalogue.ledger_schema import (
    LEDGER,
    FamilyTables,
    check_families,
    migrate_families,
)
from core.catalogue.migrations import migrate, version_of
from core.catalogue.presence import Presence
from core.catalogue.times import Clock, utc_now
from core.errors import CatalogueError, reason_of

_Row = tuple[Any, ...]


class Ledger:
    """The database of decisions. Safe from several threads and several processes.

    Every change is one transaction that has reached the disk when `change` ends. A ledger that
    cannot be trusted (damaged, made by a newer program, of another program) or not be written is
    opened for reading alone: `is_writable` is then False and `reason` says why; nothing is done
    to the file. Spoilt indexes alone, which its tables give again, are made anew.
    """

    def __init__(self, path: Path, families: Sequence[FamilyTables], clock: Clock) -> None:
        self.path = path
        self._families = tuple(families)
        self._clock = clock
        self._presence: Presence | None = None
        self._lock = threading.RLock()
        self._reading = threading.Lock()
        self._writer: sqlite3.Connection | None = None
        self._reader: sqlite3.Connection | None = None
        self._reason: str | None = None
        self._may_pass = False  # the reason is a full, busy or read-only place
        self._copy_problem: str | None = None
        self._read_problem: CatalogueError | None = None
        self._copied_day: object = None

    @classmethod
    def open(
        cls,
        path: Path,
        family_tables: Sequence[FamilyTables] = (),
        *,
        clock: Clock = utc_now,
    ) -> Ledger:
        """Opens or creates the ledger, with its families' tables, and makes the day's copy.

        Raises nothing for a bad file or place, see `reason`.
        """
        ledger = cls(path.absolute(), family_tables, clock)
        ledger._open()
        return ledger

    def close(self) -> None:
        with self._lock, self._reading:
            self._let_go()
            if self._presence is not None:
                self._presence.close()
                self._presence = None

    @property
    def is_writable(self) -> bool:
        """Whether changes are taken."""
        return self._reason is None

    @property
    def reason(self) -> str | None:
        """Why no change is taken, in sentences a person can act on; None while all is well."""
        return self._reason

    @property
    def notice(self) -> str | None:
        """What a person should know: that the ledger is not writable, or was not copied today."""
        return self._reason or self._copy_problem

    @property
    def problem(self) -> CatalogueError | None:
        """Why decisions cannot be read at present."""
        return self._read_problem

    def rows(self, query: str, parameters: Sequence[object] = ()) -> list[_Row]:
        """What a query finds; nothing where the ledger cannot be read, and `problem` says why."""
        with self._reading:
            if self._reader is None:
                return []
            try:
                found = self._reader.execute(query, tuple(parameters)).fetchall()
            except sqlite3.Error as error:
                self._read_problem = CatalogueError(
                    f"What you decided cannot be read: {in_words(error)}.", self.path
                )
                return []
            self._read_problem = None
            return found

    @contextmanager
    def change(self) -> Iterator[sqlite3.Connection]:
        """One transaction, on disk when the context ends; it happens wholly or not at all.

        Raises CatalogueError where the ledger is not writable, or was not written; nothing is
        changed then. What is raised inside undoes all and passes through.
        """
        with self._lock:
            if self._may_pass:
                with self._reading:
                    self._let_go()
                    self._connect()
            if self._reason is not None:
                raise CatalogueError(f"Nothing was changed. {self._reason}", self.path)
            self._keep_copy()
            assert self._writer is not None
            try:
                with _transaction(self._writer):
                    yield self._writer
            except sqlite3.Error as error:
                if fault_of(error) is Fault.DAMAGED:
                    self._reason = _damaged(self.path, error)
                raise CatalogueError(
                    f"Nothing was changed: {in_words(error)}.", self.path
                ) from error

    def copies(self) -> list[LedgerCopy]:
        """The copies that can be put back, newest first."""
        return ledger_copies.copies(self.path)

    def put_back(self, copy: LedgerCopy) -> None:
        """Makes a copy the ledger; the present one becomes a copy itself.

        Raises CatalogueError if the copy is not sound, if another window or command has the ledger
        open, or if the files cannot be written.
        """
        ledger_copies.verify_copy(copy.path)
        with self._lock, self._reading:
            if self._presence is None or not self._presence.be_alone():
                self._share()
                raise CatalogueError(
                    "The ledger is open in another window or command. Close those and try again.",
                    self.path,
                )
            try:
                self._let_go()  # closing the last connection brings the log into the file
                ledger_copies.exchange(self.path, copy.path)
            except (OSError, *REFUSALS, DamagedDatabaseError) as error:
                raise CatalogueError(
                    f"The copy could not be put back ({reason_of(error)}). The ledger is as it "
                    "was.",
                    self.path,
                ) from error
            finally:
                self._share()
                self._connect()

    def _open(self) -> None:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._presence = Presence(self.path)
        except (OSError, sqlite3.Error):
            pass  # what is wrong with the place is told below
        self._connect()

    def _share(self) -> None:
        if self._presence is not None:
            with suppress(sqlite3.Error):
                self._presence.share()

    def _connect(self) -> None:
        """Opens the file for writing, or else for reading."""
        self._reason, self._may_pass = None, False
        try:
            self._look_at_file()
            self._writer = connect(self.path, "FULL")
            use_write_ahead_log(self._writer)
            mend_indexes(self._writer)
            migrate(self._writer, self.path, LEDGER)
            migrate_families(self._writer, self.path, self._families)
            self._refuse_read_only(self._writer)
            self._reader = connect_read_only(self.path)
        except CatalogueError as error:
            self._reason = f"What you decided can only be read, not changed. {error.message}"
        except DamagedDatabaseError as error:
            self._reason = _damaged(self.path, error)
        except (OSError, sqlite3.Error) as error:
            self._may_pass = fault_of(error) is not Fault.DAMAGED
            told = _unwritable if self._may_pass else _damaged
            self._reason = told(self.path, error)
        if self._reason is None:
            self._keep_copy()
        else:
            self._read_only()

    def _look_at_file(self) -> None:
        """Checks the ledger before anything is written to it, and that it is there if it was."""
        had_copies = bool(self.copies())  # asked first: another process may be making the ledger
        version = 0
        if self.path.exists():
            with closing(connect_unchanging(self.path)) as connection:
                check(connection)
                with one_moment(connection):
                    version = version_of(connection, self.path, LEDGER)
                    refuse_lacking(connection, LEDGER, version)
                if version > 0:
                    check_families(connection, self.path, self._families)
        if version == 0 and had_copies:
            folder = ledger_copies.copies_folder(self.path)
            raise CatalogueError(
                f"The file {self.path} is gone or empty. Put back a copy in the settings, or move "
                f"the copies in {folder} away to begin anew.",
                self.path,
            )

    def _refuse_read_only(self, connection: sqlite3.Connection) -> None:
        """A file that may only be read opens without complaint, and fails at the first change."""
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("ROLLBACK")

    def _read_only(self) -> None:
        self._let_go()
        with suppress(OSError, sqlite3.Error):
            self._reader = connect_for_reading(self.path)

    def _let_go(self) -> None:
        for connection in (self._reader, self._writer):
            if connection is not None:
                connection.close()
        self._reader = self._writer = None

    def _keep_copy(self) -> None:
        """The first copy of each day, before its first change."""
        day = ledger_copies.day_of(self._clock())
        if day == self._copied_day:
            return
        try:
            ledger_copies.keep_copy(self.path, day)
        except (OSError, sqlite3.Error, DamagedDatabaseError) as error:
            self._copy_problem = (
                f"Today's copy of what you decided could not be made ({reason_of(error)}). Check "
                f"the free space and the permissions of {ledger_copies.copies_folder(self.path)}."
            )
        else:
            self._copied_day = day
            self._copy_problem = None


@contextmanager
def _transaction(connection: sqlite3.Connection) -> Iterator[None]:
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _damaged(path: Path, error: Exception) -> str:
    return (
        f"What you decided can only be read, not changed: the file {path} is damaged ({error}). "
        "Put back a copy of an earlier day in the settings; the damaged file is kept."
    )


def _unwritable(path: Path, error: Exception) -> str:
    if isinstance(error, sqlite3.Error):
        return f"What you decided can only be read, not changed: {in_words(error)} ({path})."
    return (
        f"What you decided can only be read, not changed ({error}). Check the disk's free space "
        "and the folder's permissions, or set MOBILEIQA_HOME to another folder."
    )
