"""The local database of photos and what models said of them."""

from __future__ import annotations

import json
import math
import os
import sqlite3
import threading
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any

from core.catalogue.opening import Opened, open_database
from core.catalogue.writer import Writer
from core.errors import CatalogueError
from core.photos.photo import Photo
from core.places import data_folder
from core.results.assessment import Assessment, ModelIdentity

CATALOGUE_NAME = "catalogue.sqlite3"

_RECORD_MODEL = """
INSERT INTO models (sha256, name, version) VALUES (?, ?, ?)
ON CONFLICT (sha256) DO UPDATE SET name = excluded.name, version = excluded.version
"""

# What was known of a file with another size or time is no longer true of this one.
_RECORD_CONTENT = """
INSERT INTO photos (path, size_bytes, mtime_ns, file_sha256) VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (path) DO UPDATE SET
    captured_at = CASE WHEN size_bytes = ?2 AND mtime_ns = ?3 THEN captured_at END,
    size_bytes = ?2, mtime_ns = ?3, file_sha256 = ?4
"""

_RECORD_CAPTURE_TIME = """
INSERT INTO photos (path, size_bytes, mtime_ns, captured_at) VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (path) DO UPDATE SET
    file_sha256 = CASE WHEN size_bytes = ?2 AND mtime_ns = ?3 THEN file_sha256 END,
    size_bytes = ?2, mtime_ns = ?3, captured_at = ?4
"""

_RECORD_ASSESSMENT = """
INSERT INTO assessments
    (file_sha256, model_id, policy, raw, score, opinions, width, height, seconds)
SELECT ?2, id, ?3, ?4, ?5, ?6, ?7, ?8, ?9 FROM models WHERE sha256 = ?1
ON CONFLICT (file_sha256, model_id, policy) DO UPDATE SET
    raw = excluded.raw, score = excluded.score, opinions = excluded.opinions,
    width = excluded.width, height = excluded.height, seconds = excluded.seconds,
    recorded_at = excluded.recorded_at
"""

_ASSESSMENT_COLUMNS = "a.raw, a.score, a.opinions, a.width, a.height, a.seconds, m.name, m.version"

# CROSS JOIN keeps the order: each wanted photo is looked up, never the whole table read.
_FIND_BY_STAMP = f"""
SELECT w.number, {_ASSESSMENT_COLUMNS} FROM temp.wanted w
CROSS JOIN photos p ON p.path = w.path AND p.size_bytes = w.size_bytes AND p.mtime_ns = w.mtime_ns
CROSS JOIN models m ON m.sha256 = ?
CROSS JOIN assessments a
    ON a.file_sha256 = p.file_sha256 AND a.model_id = m.id AND a.policy = ?
"""

_FIND_BY_HASH = f"""
SELECT {_ASSESSMENT_COLUMNS} FROM models m
JOIN assessments a ON a.model_id = m.id
WHERE m.sha256 = ? AND a.file_sha256 = ? AND a.policy = ?
"""

_FIND_CAPTURE_TIMES = """
SELECT w.number, p.captured_at FROM temp.wanted w
CROSS JOIN photos p ON p.path = w.path AND p.size_bytes = w.size_bytes AND p.mtime_ns = w.mtime_ns
WHERE p.captured_at IS NOT NULL
"""

_CREATE_WANTED = """
CREATE TEMP TABLE IF NOT EXISTS wanted (
    number INTEGER PRIMARY KEY, path BLOB, size_bytes INTEGER, mtime_ns INTEGER
)
"""

_Key = tuple[str, str, str]
_Row = tuple[Any, ...]  # SQLite's rows are untyped; STRICT tables keep them to the schema


class Catalogue:
    """Results kept between runs. Safe to use from several threads and several processes.

    A result belongs to a file's content, a model and an input policy; a photo whose path, size and
    modification time are unchanged is taken to hold the content that was read last.

    What is recorded is queued to one writer thread. The catalogue is a memory, not a condition of
    work: when it cannot be read photos count as unknown, when it cannot be written results wait,
    and `problem` says why.
    """

    def __init__(self, path: Path, opened: Opened) -> None:
        self.path = path
        self.notice = opened.notice
        """What a person should know about the opening, such as a damaged file moved aside."""
        self._presence = opened.presence
        self._reader = opened.connection
        self._reading = threading.Lock()
        self._read_problem: CatalogueError | None = None
        self._unwritten: dict[_Key, Assessment] = {}
        self._writer = Writer(path)

    @classmethod
    def open(cls, path: Path | None = None) -> Catalogue:
        """Opens or creates the catalogue (by default the one in the data folder).

        Raises CatalogueError if that is impossible. A damaged file is renamed, see `notice`.
        """
        path = (path or data_folder() / CATALOGUE_NAME).absolute()
        return cls(path, open_database(path))

    def close(self) -> None:
        """Writes what is waiting and closes; what could not be written is told by `problem`."""
        self._writer.close()
        with self._reading:
            self._reader.close()
        self._presence.close()

    def __enter__(self) -> Catalogue:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def problem(self) -> CatalogueError | None:
        """Why results are at present not read or not saved; None when all is well."""
        return self._writer.problem or self._read_problem

    def flush(self) -> None:
        """Waits until all that was recorded is saved. Raises CatalogueError if it cannot be."""
        self._writer.flush()

    def assessments_for(
        self, photos: Sequence[Photo], model_sha256: str, policy: str
    ) -> dict[Path, Assessment]:
        """The saved assessments of those photos whose stamp is unchanged, by the photo's path."""
        rows = self._look_up(photos, _FIND_BY_STAMP, (model_sha256, policy))
        return {photos[row[0]].path: _assessment(row[1:], model_sha256) for row in rows}

    def assessment_by_hash(
        self, file_sha256: str, model_sha256: str, policy: str
    ) -> Assessment | None:
        """The assessment of this content, under whatever path it was met; None if there is none."""
        waiting = self._unwritten.get((file_sha256, model_sha256, policy))
        if waiting is not None:
            return waiting
        parameters = (model_sha256, file_sha256, policy)
        rows = self._read(lambda reader: reader.execute(_FIND_BY_HASH, parameters).fetchall())
        return _assessment(rows[0], model_sha256) if rows else None

    def record(self, photo: Photo, file_sha256: str, policy: str, assessment: Assessment) -> None:
        """Remembers that `photo` holds this content and what the model says of it. Returns at once.

        Raises ValueError if the raw output or the score is not a finite number.
        """
        if not (math.isfinite(assessment.raw) and math.isfinite(assessment.score)):
            raise ValueError(f"not a result: raw {assessment.raw}, score {assessment.score}")
        model = assessment.model
        figures = (
            float(assessment.raw),
            float(assessment.score),
            json.dumps([float(opinion) for opinion in assessment.opinions]),
            int(assessment.width),
            int(assessment.height),
            float(assessment.seconds),
        )
        key = (file_sha256, model.sha256, policy)
        self._unwritten[key] = assessment
        self._writer.submit(
            (
                (_RECORD_MODEL, (model.sha256, model.name, model.version)),
                (_RECORD_CONTENT, (*_stamp(photo), file_sha256)),
                (_RECORD_ASSESSMENT, (model.sha256, file_sha256, policy, *figures)),
            ),
            done=lambda: self._written(key),
        )

    def capture_times(self, photos: Sequence[Photo]) -> dict[Path, datetime | None]:
        """Capture times read earlier, by path; None: the photo is known to hold none.

        Photos never read, or changed since, are left out.
        """
        rows = self._look_up(photos, _FIND_CAPTURE_TIMES, ())
        return {
            photos[number].path: datetime.fromisoformat(text) if text else None
            for number, text in rows
        }

    def record_capture_times(self, times: Mapping[Photo, datetime | None]) -> None:
        """Remembers capture times (None: the photo holds none). Returns at once."""
        statements = tuple(
            (_RECORD_CAPTURE_TIME, (*_stamp(photo), time.isoformat() if time else ""))
            for photo, time in times.items()
        )
        if statements:
            self._writer.submit(statements, done=_nothing)

    def _written(self, key: _Key) -> None:
        self._unwritten.pop(key, None)

    def _look_up(
        self, photos: Sequence[Photo], query: str, parameters: tuple[str, ...]
    ) -> list[_Row]:
        """Rows of `query` over the photos' stamps, which it finds in the table `wanted`."""

        def work(reader: sqlite3.Connection) -> list[_Row]:
            reader.execute(_CREATE_WANTED)
            reader.execute("BEGIN")
            try:
                reader.executemany(
                    "INSERT INTO temp.wanted VALUES (?, ?, ?, ?)",
                    ((number, *_stamp(photo)) for number, photo in enumerate(photos)),
                )
                return reader.execute(query, parameters).fetchall()
            finally:
                reader.execute("ROLLBACK")

        return self._read(work)

    def _read(self, work: Callable[[sqlite3.Connection], list[_Row]]) -> list[_Row]:
        with self._reading:
            try:
                rows = work(self._reader)
            except sqlite3.Error as error:
                self._read_problem = CatalogueError(
                    f"Saved results cannot be read: {error}. Photos are scored again.", self.path
                )
                return []
            self._read_problem = None
            return rows


def _stamp(photo: Photo) -> tuple[bytes, int, int]:
    """The photo's stamp as stored: absolute path as bytes, numbers within SQLite's 64 bits."""
    path = photo.path if photo.path.is_absolute() else photo.path.absolute()
    return (os.fsencode(path), photo.size_bytes, _signed_64_bits(photo.mtime_ns))


def _signed_64_bits(number: int) -> int:
    """Wraps times after the year 2262, which some file systems can hold, to negative numbers."""
    return (number + 2**63) % 2**64 - 2**63


def _assessment(row: _Row, model_sha256: str) -> Assessment:
    raw, score, opinions, width, height, seconds, name, version = row
    return Assessment(
        raw=raw,
        score=score,
        opinions=tuple(json.loads(opinions)),
        width=width,
        height=height,
        model=ModelIdentity(name, version, model_sha256),
        seconds=seconds,
    )


def _nothing() -> None:
    pass
