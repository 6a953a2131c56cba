"""Files that something was decided about: a number that stays theirs wherever they move.

All functions work inside a transaction of the ledger. Paths are absolute.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable
from pathlib import Path

from core.catalogue.forgetting import folder_of
from core.photos.stamp import path_bytes


def file_id(ledger: sqlite3.Connection, path: Path) -> int:
    """The number of the file at `path`; a file that has none yet gets one."""
    known = id_of(ledger, path)
    if known is not None:
        return known
    cursor = ledger.execute(
        "INSERT INTO files (path, folder) VALUES (?, ?)", (path_bytes(path), folder_of(path))
    )
    assert cursor.lastrowid is not None
    return cursor.lastrowid


def id_of(ledger: sqlite3.Connection, path: Path) -> int | None:
    """The number of the file at `path`, None where it has none."""
    row = ledger.execute("SELECT id FROM files WHERE path = ?", (path_bytes(path),)).fetchone()
    return int(row[0]) if row else None


def paths_of(ledger: sqlite3.Connection, ids: Iterable[int]) -> list[Path]:
    """Where these files are now, as far as the ledger knows."""
    return [
        Path(os.fsdecode(row[0]))
        for number in ids
        if (row := ledger.execute("SELECT path FROM files WHERE id = ?", (number,)).fetchone())
    ]


def moved(ledger: sqlite3.Connection, source: Path, target: Path) -> None:
    """A file went from `source` to `target`: what was decided about it goes along.

    So does what is known of a sidecar that we wrote (core.catalogue.sidecar_queue).

    What was decided about another file at `target` earlier, which is gone then, is forgotten.
    """
    if path_bytes(source) == path_bytes(target):
        return
    ledger.execute("DELETE FROM sidecars WHERE path = ?", (path_bytes(target),))
    ledger.execute(
        "UPDATE sidecars SET path = ? WHERE path = ?", (path_bytes(target), path_bytes(source))
    )
    number = id_of(ledger, source)
    if number is None:
        return
    former = id_of(ledger, target)
    if former is not None:
        forget(ledger, former)
    ledger.execute(
        "UPDATE files SET path = ?, folder = ? WHERE id = ?",
        (path_bytes(target), folder_of(target), number),
    )


def copied(ledger: sqlite3.Connection, source: Path, target: Path) -> None:
    """`target` is a copy of `source`: what was decided about that holds for it too.

    What was decided about `target` itself stays.
    """
    number = id_of(ledger, source)
    if number is None:
        return
    ledger.execute(
        "INSERT OR IGNORE INTO decisions (file, property, value, decided_at, said) "
        "SELECT ?, property, value, decided_at, said FROM decisions WHERE file = ?",
        (file_id(ledger, target), number),
    )


def forget(ledger: sqlite3.Connection, number: int) -> None:
    """Nothing is known of this file any more."""
    ledger.execute("DELETE FROM decisions WHERE file = ?", (number,))
    ledger.execute("DELETE FROM files WHERE id = ?", (number,))
