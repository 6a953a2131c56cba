"""What tables a database should hold, and whether it does; spoilt files told from others'."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from functools import cache
from pathlib import Path

from core.catalogue.connections import DamagedDatabaseError
from core.catalogue.migrations import (
    ForeignDatabaseError,
    NewerSchemaError,
    Schema,
    version_of,
)

Layout = Mapping[str, frozenset[str]]
"""The columns of each table, by their names; an index is a table without columns."""


def sound_version_of(connection: sqlite3.Connection, path: Path, schema: Schema) -> int:
    """The number of the file's schema, 0 for a new file; its tables are all there.

    A file with our tables and another mark, or with no more than our tables and a higher number,
    is taken for a spoilt one. Raises DamagedDatabaseError for such, and as version_of for what is
    not ours.
    """
    with one_moment(connection):
        found = _layout_of(connection)
        try:
            version = version_of(connection, path, schema)
        except ForeignDatabaseError as error:
            known = _layout_at(schema, schema.newest)
            if not any(columns and found.get(table) == columns for table, columns in known.items()):
                raise
            raise DamagedDatabaseError("its mark is not the program's") from error
        except NewerSchemaError as error:
            # A newer program's file holds something more; one that does not is of this version.
            if not _is_within(found, _layout_at(schema, schema.newest)):
                raise
            raise DamagedDatabaseError("its version number is not of this program") from error
        refuse_lacking(connection, schema, version)
    return version


@contextmanager
def one_moment(connection: sqlite3.Connection) -> Iterator[None]:
    """What is read inside is as it was at one moment: another process may be making the tables."""
    connection.execute("BEGIN")
    try:
        yield
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def refuse_lacking(connection: sqlite3.Connection, schema: Schema, version: int) -> None:
    """Raises DamagedDatabaseError where a table or a column of this version is not there."""
    found = _layout_of(connection)
    if version < 0 or (version == 0 and found):
        raise DamagedDatabaseError("its version number is not of this program")
    for table, columns in _layout_at(schema, version).items():
        if table not in found:
            raise DamagedDatabaseError(f"{table} is missing")
        for column in columns - found[table]:
            raise DamagedDatabaseError(f"the column {column} of {table} is missing")


def _is_within(found: Layout, known: Layout) -> bool:
    return all(table in known and columns <= known[table] for table, columns in found.items())


def _layout_of(connection: sqlite3.Connection) -> Layout:
    """What a file holds. Raises sqlite3.Error where its list of tables cannot be read."""
    names = connection.execute(
        "SELECT name, type FROM sqlite_master "
        "WHERE type IN ('table', 'index') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
    ).fetchall()
    return {name: _columns(connection, name) if kind == "table" else frozenset()
            for name, kind in names}  # fmt: skip


def _columns(connection: sqlite3.Connection, table: str) -> frozenset[str]:
    rows = connection.execute("SELECT name FROM pragma_table_info(?)", (table,))
    return frozenset(name for (name,) in rows)


@cache
def _layout_at(schema: Schema, version: int) -> Layout:
    """What a file of this version holds."""
    with closing(sqlite3.connect(":memory:")) as fresh:
        for step in schema.migrations:
            if step.number <= version:
                for statement in step.statements:
                    fresh.execute(statement)
        return _layout_of(fresh)
