"""Forgetting the results of a folder: a mark in the ledger, its inverse, and the clean-up."""

from __future__ import annotations

import logging
import os
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, ClassVar, Final, Self

from core.catalogue.connections import connect
from core.catalogue.ledger import Ledger
from core.catalogue.operations import Applied, Changed, Operation
from core.catalogue.times import as_text, is_moment
from core.errors import CatalogueError
from core.photos.photo import Photo
from core.photos.stamp import path_bytes
from core.results.words import Phrase, phrase

UNDOABLE_FOR: Final = timedelta(days=1)
"""How long forgotten results stay in the cache at least."""

_log = logging.getLogger(__name__)

_FIND = "SELECT marked_at, settled_at FROM forgotten WHERE folder = ?"
_SET = """
INSERT INTO forgotten (folder, marked_at, settled_at) VALUES (?1, ?2, ?3)
ON CONFLICT (folder) DO UPDATE SET marked_at = ?2, settled_at = ?3
"""


@dataclass(frozen=True, slots=True)
class ForgetResults(Operation):
    """Results of the photos right in `folder` that are known by now no longer count.

    The photos are scored anew; copies of them in other folders keep their results.
    """

    folder: Path
    name: ClassVar[str] = "forget-results"

    @property
    def words(self) -> Phrase:
        return phrase("Forget the results of “{folder}”", folder=_called(self.folder))

    def arguments(self) -> dict[str, Any]:
        return {"folder": _text(self.folder)}

    @classmethod
    def from_arguments(cls, arguments: Mapping[str, Any]) -> Self:
        return cls(Path(arguments["folder"]))

    def apply(self, ledger: sqlite3.Connection, now: str) -> Applied:
        folder = path_bytes(self.folder)
        before = ledger.execute(_FIND, (folder,)).fetchone() or (None, None)
        ledger.execute(_SET, (folder, now, None))
        inverse = RestoreResults(self.folder, *before)
        return Applied(Changed(folders=frozenset({Path(_text(self.folder))})), inverse)


@dataclass(frozen=True, slots=True)
class RestoreResults(Operation):
    """The inverse of ForgetResults: the mark on the folder is what it was before.

    `marked_at` and `settled_at` are of the mark before; None: there was none.
    """

    folder: Path
    marked_at: str | None = None
    settled_at: str | None = None
    name: ClassVar[str] = "restore-results"

    @property
    def words(self) -> Phrase:
        return phrase("Bring back the results of “{folder}”", folder=_called(self.folder))

    def arguments(self) -> dict[str, Any]:
        return {
            "folder": _text(self.folder),
            "marked_at": self.marked_at,
            "settled_at": self.settled_at,
        }

    @classmethod
    def from_arguments(cls, arguments: Mapping[str, Any]) -> Self:
        return cls(Path(arguments["folder"]), arguments["marked_at"], arguments["settled_at"])

    def apply(self, ledger: sqlite3.Connection, now: str) -> Applied:  # noqa: ARG002
        folder = path_bytes(self.folder)
        present = ledger.execute(_FIND, (folder,)).fetchone()
        if present is not None and present[1] is not None:
            return Applied(
                Changed(),
                note=phrase(
                    "The results of “{folder}” were deleted meanwhile: nothing is left to bring "
                    "back.",
                    folder=_called(self.folder),
                ),
            )
        if self.marked_at is None:
            ledger.execute("DELETE FROM forgotten WHERE folder = ?", (folder,))
        else:
            ledger.execute(_SET, (folder, self.marked_at, self.settled_at))
        return Applied(Changed(folders=frozenset({Path(_text(self.folder))})))


class Marks:
    """The marks of forgotten folders, as the ledger has them now."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def all(self) -> dict[bytes, str]:
        """Moments by folder: what was recorded up to then is forgotten."""
        rows = self._ledger.rows("SELECT folder, marked_at FROM forgotten")
        return {folder: moment for folder, moment in rows if is_moment(moment)}

    def of(self, photo: Photo) -> str | None:
        """The moment of the photo's folder, None where nothing is forgotten."""
        rows = self._ledger.rows(_FIND, (folder_of(photo.path),))
        return rows[0][0] if rows and is_moment(rows[0][0]) else None


def folder_of(photo: Path) -> bytes:
    """The folder a photo lies right in, as marks have it."""
    return os.path.dirname(path_bytes(photo))  # noqa: PTH120 - of bytes


def clean_up(cache: Path, ledger: Ledger, now: datetime) -> None:
    """Deletes from the cache what was forgotten more than a day ago, and settles those marks.

    A result stays where any photo outside such folders has its content. Nothing is deleted where
    the ledger or the cache cannot be written: the next opening tries again.
    """
    oldest = as_text(now - UNDOABLE_FOR)
    due = "SELECT folder FROM forgotten WHERE settled_at IS NULL AND marked_at <= ?"
    if not ledger.is_writable or not ledger.rows(due, (oldest,)):
        return
    try:
        # Inside the ledger's transaction, so that no undo comes in between; the mark is settled
        # last, so that what was interrupted is done again.
        with ledger.change() as connection, closing(connect(cache)) as rows:
            folders = [folder for (folder,) in connection.execute(due, (oldest,))]
            marks = dict(
                connection.execute(
                    "SELECT folder, marked_at FROM forgotten "
                    "WHERE settled_at IS NOT NULL OR marked_at <= ?",
                    (oldest,),
                )
            )
            rows.execute("BEGIN IMMEDIATE")
            for folder in folders:
                _delete_forgotten(rows, folder, marks)
            rows.execute("COMMIT")
            connection.executemany(
                "UPDATE forgotten SET settled_at = ? WHERE folder = ?",
                [(as_text(now), folder) for folder in folders],
            )
    except (CatalogueError, sqlite3.Error) as error:
        _log.warning("Forgotten results are not cleaned up yet: %s", error)


def _delete_forgotten(cache: sqlite3.Connection, folder: bytes, marks: dict[bytes, str]) -> None:
    """Deletes what only forgotten photos have, of the contents of the photos in a folder."""
    start = os.path.join(folder, b"")  # noqa: PTH118 - of bytes
    after = start[:-1] + bytes([start[-1] + 1])
    contents = {
        content
        for path, content in cache.execute(
            "SELECT path, file_sha256 FROM photos WHERE path > ? AND path < ?", (start, after)
        )
        if content is not None and os.path.dirname(path) == folder  # noqa: PTH120
    }
    for content in contents:
        holders = cache.execute("SELECT path FROM photos WHERE file_sha256 = ?", (content,))
        moments = [marks.get(os.path.dirname(path)) for (path,) in holders]  # noqa: PTH120
        marked = [moment for moment in moments if moment is not None]
        if len(marked) == len(moments):
            for table in ("assessments", "features"):
                cache.execute(
                    f"DELETE FROM {table} WHERE file_sha256 = ? AND recorded_at <= ?",
                    (content, min(marked)),
                )


def _text(folder: Path) -> str:
    """The absolute path as JSON can hold it: bytes that are no text as lone surrogates."""
    return os.fsdecode(path_bytes(folder))


def _called(folder: Path) -> str:
    return folder.name or str(folder)
