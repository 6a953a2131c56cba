"""The ledger's tables, as a list of numbered migrations, and what families add to them."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from core.catalogue.migrations import Migration, NewerSchemaError, Schema, back_up

# One row an operation. `arguments` are JSON objects; an operation without an inverse cannot be
# undone. Moments are text as in core.catalogue.times. Migration 2 adds what does an undone
# operation again.
_JOURNAL = """
CREATE TABLE journal (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    arguments TEXT NOT NULL,
    inverse_name TEXT,
    inverse_arguments TEXT,
    performed_at TEXT NOT NULL,
    undone_at TEXT
) STRICT
"""

# Results of photos in `folder` (bytes of the absolute path; not below) that were recorded up to
# `marked_at` do not count. Once `settled_at` is set, what only such folders hold is deleted.
_FORGOTTEN = """
CREATE TABLE forgotten (
    folder BLOB PRIMARY KEY,
    marked_at TEXT NOT NULL,
    settled_at TEXT
) STRICT
"""

_FAMILY_TABLES = """
CREATE TABLE family_tables (
    family TEXT PRIMARY KEY,
    version INTEGER NOT NULL
) STRICT
"""

# A file that something was decided about. `path` and `folder` are bytes of where it was last seen;
# size, modification time (nanoseconds since 1970), content and the moment of the shot (as EXIF
# has it) are those of when it was last read for it: by them it is known again elsewhere.
_FILES = """
CREATE TABLE files (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    path BLOB NOT NULL UNIQUE,
    folder BLOB NOT NULL,
    size_bytes INTEGER,
    mtime_ns INTEGER,
    sha256 TEXT,
    captured TEXT
) STRICT
"""

# What was decided, a row a property (stars, flag, label, orientation, group). `value` is JSON;
# `said` what the photo and its sidecars said of the property at that moment, JSON as well, NULL
# where it was not known.
_DECISIONS = """
CREATE TABLE decisions (
    file INTEGER NOT NULL REFERENCES files (id),
    property TEXT NOT NULL,
    value TEXT NOT NULL,
    decided_at TEXT NOT NULL,
    said TEXT,
    PRIMARY KEY (file, property)
) STRICT, WITHOUT ROWID
"""

# A move, a copy or a throwing away, written down before the first file is touched. `kind` as in
# core.handover.plans; folders are made below `base` alone, `made` (a JSON list of texts) are those
# that were not there before. `wanted` is where the files are to stand, 'there' or 'back', NULL
# before anything was begun; `settled` is 1 once they do.
_MOVES = """
CREATE TABLE moves (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    base BLOB NOT NULL,
    made TEXT NOT NULL,
    wanted TEXT,
    settled INTEGER NOT NULL,
    planned_at TEXT NOT NULL
) STRICT
"""

# The files of a move. Those with the same `part` go together or not at all. Size and modification
# time (nanoseconds since 1970) are those of the file where it stands. `marks` (JSON) go into a
# copy's own metadata. `done`: 1 once it stands at its target,
# 2 where it never went and is left alone for good. `reason`: why.
_MOVED_FILES = """
CREATE TABLE moved_files (
    move INTEGER NOT NULL REFERENCES moves (id),
    number INTEGER NOT NULL,
    part INTEGER NOT NULL,
    source BLOB NOT NULL,
    target BLOB,
    size_bytes INTEGER NOT NULL,
    mtime_ns INTEGER NOT NULL,
    is_shown INTEGER NOT NULL,
    is_companion INTEGER NOT NULL,
    marks TEXT,
    done INTEGER NOT NULL,
    reason TEXT,
    PRIMARY KEY (move, number)
) STRICT, WITHOUT ROWID
"""

# Marks that are to be written into the sidecars of a photo: `files` is the JSON list of the numbers
# of its files, `change` and `score` are JSON objects (core.catalogue.mark_values).
_SIDECAR_QUEUE = """
CREATE TABLE sidecar_queue (
    files TEXT PRIMARY KEY,
    change TEXT NOT NULL,
    score TEXT,
    undo INTEGER NOT NULL,
    asked_at TEXT NOT NULL
) STRICT
"""

# Sidecars as this program left them, by the hash of what it wrote: whoever undoes leaves alone what
# others changed since. `replaced` is the content before (zlib); NULL where there was no sidecar.
_SIDECARS = """
CREATE TABLE sidecars (
    path BLOB NOT NULL,
    sha256 TEXT NOT NULL,
    replaced BLOB,
    written_at TEXT NOT NULL,
    PRIMARY KEY (path, sha256)
) STRICT, WITHOUT ROWID
"""

# Photos that a person named as good, to compare others with: known by their content; `path` is
# where a member lay when the set was made.
_REFERENCE_SETS = """
CREATE TABLE reference_sets (
    name TEXT PRIMARY KEY,
    made_at TEXT NOT NULL
) STRICT, WITHOUT ROWID
"""
_REFERENCES = """
CREATE TABLE reference_members (
    name TEXT NOT NULL REFERENCES reference_sets (name) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    path BLOB NOT NULL,
    PRIMARY KEY (name, place)
) STRICT, WITHOUT ROWID
"""

LEDGER = Schema(
    title="ledger",
    application_id=0x4D49514C,  # "MIQL"
    migrations=(
        Migration(
            1,
            "journal, forgotten folders, tables of families",
            (_JOURNAL, _FORGOTTEN, _FAMILY_TABLES),
        ),
        Migration(
            2,
            "files, and what was decided about them",
            (
                _FILES,
                "CREATE INDEX files_by_folder ON files (folder)",
                "CREATE INDEX files_by_size ON files (size_bytes)",
                _DECISIONS,
                "ALTER TABLE journal ADD COLUMN redo_name TEXT",
                "ALTER TABLE journal ADD COLUMN redo_arguments TEXT",
            ),
        ),
        Migration(
            3,
            "moves and their files",
            (
                _MOVES,
                _MOVED_FILES,
                "CREATE INDEX moved_files_by_source ON moved_files (move, source)",
            ),
        ),
        Migration(4, "marks on their way into sidecars", (_SIDECAR_QUEUE, _SIDECARS)),
        Migration(5, "reference sets", (_REFERENCE_SETS, _REFERENCES)),
    ),
)


@dataclass(frozen=True, slots=True)
class FamilyTables:
    """The ledger tables of a family of models, with migrations numbered from 1 for itself.

    The tables' names begin with the family's name, so that families do not meet.
    """

    family: str
    migrations: tuple[Migration, ...]


def migrate_families(
    connection: sqlite3.Connection, path: Path, families: Sequence[FamilyTables]
) -> None:
    """Brings every family's tables to its newest migration, with a backup before each step.

    Raises NewerSchemaError where a newer program made them; tables of families that are not among
    these stay as they are.
    """
    for tables in families:
        newest = tables.migrations[-1].number
        while (version := _version(connection, path, tables)) < newest:
            step = next(m for m in tables.migrations if m.number > version)
            connection.execute("BEGIN IMMEDIATE")
            try:
                if _version(connection, path, tables) == version:
                    if version > 0:
                        back_up(path, f"{tables.family}-{version}")
                    for statement in step.statements:
                        connection.execute(statement)
                    connection.execute(
                        "INSERT INTO family_tables VALUES (?1, ?2) "
                        "ON CONFLICT (family) DO UPDATE SET version = ?2",
                        (tables.family, step.number),
                    )
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise


def check_families(
    connection: sqlite3.Connection, path: Path, families: Sequence[FamilyTables]
) -> None:
    """Raises NewerSchemaError where a newer program made a family's tables."""
    for tables in families:
        _version(connection, path, tables)


def _version(connection: sqlite3.Connection, path: Path, tables: FamilyTables) -> int:
    query = "SELECT version FROM family_tables WHERE family = ?"
    row = connection.execute(query, (tables.family,)).fetchone()
    version = int(row[0]) if row else 0
    newest = tables.migrations[-1].number
    if version > newest:
        raise NewerSchemaError(
            f"Its tables for {tables.family} were made by a newer version of the program "
            f"({version}, this program knows {newest}). Update the program.",
            path,
        )
    return version
