"""One thread that writes to the cache, in batches."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Final

from core.catalogue.connections import DamagedDatabaseError, check, connect
from core.catalogue.faults import REFUSALS, Fault, fault_of, in_words
from core.catalogue.set_aside import Statement, set_aside, set_aside_file
from core.errors import CatalogueError

Change = tuple[tuple[Statement, ...], Callable[[], None]]

# How long a change waits for others to share its transaction; also the most a crash can lose.
_GATHER_S: Final = 0.2
# After a failure (disk full, database busy) the same changes are tried again.
_RETRY_S: Final = 3.0


class Writer:
    """Takes changes from any thread and commits them in order, many to a transaction.

    Changes that wait for better times (a full disk, a busy file) are kept in their order and tried
    again; `problem` says why meanwhile. A change that can never be written, for a fault of this
    program, is set aside in a file (see core.catalogue.set_aside) and the others go on; the first
    one is told by `problem`, and once by `flush`.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._condition = threading.Condition()
        self._waiting: list[Change] = []
        self._submitted = 0
        self._settled = 0
        self._attempts = 0
        self._busy = False
        self._hurried = False
        self._closing = False
        self._waits_for: CatalogueError | None = None
        self._set_aside: CatalogueError | None = None
        self._set_aside_is_told = False
        self._is_damaged = False
        self._thread = threading.Thread(target=self._run, name="catalogue-writer", daemon=True)
        self._thread.start()

    @property
    def problem(self) -> CatalogueError | None:
        """Why changes are not written: for now, or else one that is set aside. None: all well."""
        return self._waits_for or self._set_aside

    @property
    def is_damaged(self) -> bool:
        """Whether the file was found to be damaged."""
        return self._is_damaged

    def submit(self, statements: tuple[Statement, ...], done: Callable[[], None]) -> None:
        """Queues statements to be committed together; `done` is called after the commit."""
        with self._condition:
            if self._closing:
                raise CatalogueError("The catalogue is closed.", self._path)
            self._waiting.append((statements, done))
            self._submitted += 1
            self._condition.notify_all()

    def flush(self) -> None:
        """Waits until everything submitted so far is committed; raises CatalogueError if not."""
        with self._condition:
            target = self._submitted
            # An attempt under way may lack the newest changes; the one after it has them all.
            last_attempt = self._attempts + (2 if self._busy else 1)
            while self._settled < target:
                if self._waits_for is not None and self._attempts >= last_attempt:
                    raise self._waits_for
                self._hurried = True
                self._condition.notify_all()
                self._condition.wait()
            if self._set_aside is not None and not self._set_aside_is_told:
                self._set_aside_is_told = True
                raise self._set_aside

    def close(self) -> None:
        """Writes what is waiting, once, and ends the thread. What failed stays in `problem`."""
        with self._condition:
            self._closing = True
            self._condition.notify_all()
        self._thread.join()

    def _run(self) -> None:
        connection: sqlite3.Connection | None = None
        while batch := self._next_batch():
            error: CatalogueError | None = None
            try:
                connection = connection or connect(self._path)
                self._write(connection, batch)
            except (sqlite3.Error, OSError, DamagedDatabaseError) as reason:
                error = self._in_words(reason)
            self._attempted(batch, error)
        if connection is not None:
            connection.close()

    def _next_batch(self) -> list[Change]:
        """Waits for changes; an empty batch means the end."""
        with self._condition:
            self._condition.wait_for(lambda: self._waiting or self._closing)
            pause = _GATHER_S if self._waits_for is None else _RETRY_S
            self._condition.wait_for(lambda: self._hurried or self._closing, timeout=pause)
            self._hurried = False
            self._busy = True
            batch, self._waiting = self._waiting, []
            return batch

    def _write(self, connection: sqlite3.Connection, batch: list[Change]) -> None:
        """Takes from the front of `batch` what is written or set aside.

        Raises sqlite3.Error, OSError or DamagedDatabaseError for what the rest must wait for.
        """
        try:
            _commit(connection, batch)
        except REFUSALS as error:
            if fault_of(error) is not Fault.OURS:
                raise
        else:
            self._settle(batch, len(batch))
        while batch:  # one of them is at fault: each is tried alone, in their order
            statements, _ = batch[0]
            try:
                _commit(connection, batch[:1])
            except REFUSALS as error:
                if fault_of(error) is not Fault.OURS:
                    raise
                check(connection, thoroughly=True)  # a damaged index refuses what is right
                set_aside(self._path, statements, error)
                self._tell_set_aside(error)
                self._settle(batch, 1, written=False)
            else:
                self._settle(batch, 1)

    def _settle(self, batch: list[Change], count: int, *, written: bool = True) -> None:
        for _, done in batch[:count]:
            if written:
                done()
        del batch[:count]
        with self._condition:
            self._settled += count

    def _tell_set_aside(self, error: BaseException) -> None:
        if self._set_aside is None:
            self._set_aside = CatalogueError(
                f"A result could not be saved: {in_words(error)}, with the file "
                f"{set_aside_file(self._path)}, in which it was set aside.",
                self._path,
            )

    def _attempted(self, rest: list[Change], error: CatalogueError | None) -> None:
        with self._condition:
            self._waits_for = error
            # A closing writer tries once and lets go: the photos will be scored again.
            self._waiting = [] if self._closing else rest + self._waiting
            self._attempts += 1
            self._busy = False
            self._condition.notify_all()

    def _in_words(self, error: Exception) -> CatalogueError:
        self._is_damaged |= fault_of(error) is Fault.DAMAGED
        reason = str(error) if isinstance(error, OSError) else in_words(error)
        return CatalogueError(f"Results cannot be saved: {reason}.", self._path)


def _commit(connection: sqlite3.Connection, batch: list[Change]) -> None:
    connection.execute("BEGIN IMMEDIATE")
    try:
        for statements, _ in batch:
            for sql, parameters in statements:
                connection.execute(sql, parameters)
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
