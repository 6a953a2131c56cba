"""One thread that writes to the database, in batches."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Final

from core.catalogue.opening import connect
from core.errors import CatalogueError

Statement = tuple[str, tuple[object, ...]]
Change = tuple[tuple[Statement, ...], Callable[[], None]]

# How long a change waits for others to share its transaction; also the most a crash can lose.
_GATHER_S: Final = 0.2
# After a failure (disk full, database busy) the same changes are tried again.
_RETRY_S: Final = 3.0


class Writer:
    """Takes changes from any thread and commits them in order, many to a transaction.

    A batch that cannot be written is kept and tried again; `problem` says why meanwhile.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._condition = threading.Condition()
        self._waiting: list[Change] = []
        self._submitted = 0
        self._committed = 0
        self._attempts = 0
        self._busy = False
        self._hurried = False
        self._closing = False
        self.problem: CatalogueError | None = None
        self._thread = threading.Thread(target=self._run, name="catalogue-writer", daemon=True)
        self._thread.start()

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
            while self._committed < target:
                if self.problem is not None and self._attempts >= last_attempt:
                    raise self.problem
                self._hurried = True
                self._condition.notify_all()
                self._condition.wait()

    def close(self) -> None:
        """Writes what is waiting, once, and ends the thread. What failed stays in `problem`."""
        with self._condition:
            self._closing = True
            self._condition.notify_all()
        self._thread.join()

    def _run(self) -> None:
        connection: sqlite3.Connection | None = None
        while batch := self._next_batch():
            try:
                connection = connection or connect(self._path)
                _commit(connection, batch)
            except sqlite3.Error as error:
                self._failed(batch, error)
            else:
                self._succeeded(batch)
        if connection is not None:
            connection.close()

    def _next_batch(self) -> list[Change]:
        """Waits for changes; an empty batch means the end."""
        with self._condition:
            self._condition.wait_for(lambda: self._waiting or self._closing)
            pause = _GATHER_S if self.problem is None else _RETRY_S
            self._condition.wait_for(lambda: self._hurried or self._closing, timeout=pause)
            self._hurried = False
            self._busy = True
            batch, self._waiting = self._waiting, []
            return batch

    def _succeeded(self, batch: list[Change]) -> None:
        for _, done in batch:
            done()
        with self._condition:
            self.problem = None
            self._committed += len(batch)
            self._attempts += 1
            self._busy = False
            self._condition.notify_all()

    def _failed(self, batch: list[Change], error: sqlite3.Error) -> None:
        with self._condition:
            self.problem = CatalogueError(
                f"Results cannot be saved: {error}. Check the disk's free space and permissions.",
                self._path,
            )
            # A closing writer tries once and lets go: the photos will be scored again.
            self._waiting = [] if self._closing else batch + self._waiting
            self._attempts += 1
            self._busy = False
            self._condition.notify_all()


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
