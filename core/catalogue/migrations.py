"""Numbered steps of a database's schema, taken one by one with a backup before each."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from core.catalogue.connections import connect
from core.errors import CatalogueError


@dataclass(frozen=True, slots=True)
class Migration:
    """One step of the schema. A released migration is never edited; a new one is added."""

    number: int
    title: str
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Schema:
    """What a kind of database file holds; `title` is what a person reads it is.

    `application_id` marks the file as ours, so that another program's database is never altered.
    """

    title: str
    application_id: int
    migrations: tuple[Migration, ...]

    @property
    def newest(self) -> int:
        return self.migrations[-1].number


class NewerSchemaError(CatalogueError):
    """The file was made by a newer version of the program."""


class ForeignDatabaseError(CatalogueError):
    """The file is the database of another program."""


def migrate(
    connection: sqlite3.Connection, path: Path, schema: Schema, *, keep_backup: bool = True
) -> None:
    """Brings the schema to the newest migration, with a backup of an older file before each step.

    Each step is one transaction: it happens wholly or not at all, and of two processes one does it.
    Raises CatalogueError for a database of a newer program or of another program.
    """
    keep_backup = keep_backup and version_of(connection, path, schema) > 0
    while (version := version_of(connection, path, schema)) < schema.newest:
        step = next(m for m in schema.migrations if m.number > version)
        connection.execute("BEGIN IMMEDIATE")
        try:
            if version_of(connection, path, schema) == version:  # else another process was quicker
                if keep_backup:
                    back_up(path, f"schema-{version}")
                for statement in step.statements:
                    connection.execute(statement)
                connection.execute(f"PRAGMA application_id = {schema.application_id}")
                connection.execute(f"PRAGMA user_version = {step.number}")
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise


def version_of(connection: sqlite3.Connection, path: Path, schema: Schema) -> int:
    """The file's schema number, 0 for a new file.

    Raises NewerSchemaError and ForeignDatabaseError for what is not a file that we know.
    """
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (objects,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if objects and application != schema.application_id:
        raise ForeignDatabaseError(
            "This is the database of another program. Move it away or set MOBILEIQA_HOME.", path
        )
    if version > schema.newest:
        raise NewerSchemaError(
            f"This {schema.title} was made by a newer version of the program (schema {version}, "
            f"this program knows {schema.newest}). Update the program.",
            path,
        )
    return int(version)


def back_up(path: Path, title: str) -> Path:
    """Copies the database, as last committed, into `backups` beside it; returns the copy."""
    folder = path.parent / "backups"
    folder.mkdir(exist_ok=True)
    target = free_name(folder / f"{path.stem}-{title}-{now_in_names()}{path.suffix}")
    with closing(connect(path)) as source, closing(sqlite3.connect(target)) as copy:
        source.backup(copy)
    return target


def now_in_names() -> str:
    """The local time as it stands in file names."""
    return datetime.now().strftime("%Y-%m-%d-%H%M%S")


def free_name(wanted: Path) -> Path:
    """`wanted`, or that name with a number where there is such a file already."""
    name, count = wanted, 1
    while name.exists():
        count += 1
        name = wanted.with_name(f"{wanted.stem}-{count}{wanted.suffix}")
    return name
