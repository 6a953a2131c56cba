"""What can be made again: photos' contents and capture times, and what models said of them."""

from __future__ import annotations

import json
import math
import sqlite3
import threading
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from core.catalogue.opening import Opened, open_cache
from core.catalogue.set_aside import Statement
from core.catalogue.writer import Writer
from core.errors import CatalogueError
from core.photos.photo import Photo
from core.results.assessment import Assessment, ModelIdentity

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
INSERT INTO assessments (file_sha256, model_id, policy, raw, score, opinions, width, height,
    seconds, family_values, recorded_at)
SELECT ?2, id, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11 FROM models WHERE sha256 = ?1
ON CONFLICT (file_sha256, model_id, policy) DO UPDATE SET
    raw = excluded.raw, score = excluded.score, opinions = excluded.opinions,
    width = excluded.width, height = excluded.height, seconds = excluded.seconds,
    family_values = excluded.family_values, recorded_at = excluded.recorded_at
"""

_RECORD_FEATURES = """
INSERT INTO features (file_sha256, model_id, length, vector, recorded_at)
SELECT ?2, id, ?3, ?4, ?5 FROM models WHERE sha256 = ?1
ON CONFLICT (file_sha256, model_id) DO UPDATE SET
    length = excluded.length, vector = excluded.vector, recorded_at = excluded.recorded_at
"""

_ASSESSMENT_COLUMNS = (
    "a.recorded_at, a.raw, a.score, a.opinions, a.width, a.height, a.seconds, a.family_values"
)

# CROSS JOIN keeps the order: each wanted photo is looked up, never the whole table read.
_UNCHANGED = """
FROM temp.wanted w
CROSS JOIN photos p ON p.path = w.path AND p.size_bytes = w.size_bytes AND p.mtime_ns = w.mtime_ns
"""

_FIND_BY_STAMP = f"""
SELECT w.number, {_ASSESSMENT_COLUMNS} {_UNCHANGED}
CROSS JOIN models m ON m.sha256 = ?
CROSS JOIN assessments a
    ON a.file_sha256 = p.file_sha256 AND a.model_id = m.id AND a.policy = ?
"""

_FIND_BY_HASH = f"""
SELECT {_ASSESSMENT_COLUMNS} FROM models m
JOIN assessments a ON a.model_id = m.id
WHERE m.sha256 = ? AND a.file_sha256 = ? AND a.policy = ?
"""

_FIND_FEATURES = f"""
SELECT w.number, f.length, f.vector {_UNCHANGED}
CROSS JOIN models m ON m.sha256 = ?
CROSS JOIN features f ON f.file_sha256 = p.file_sha256 AND f.model_id = m.id
"""

_FIND_CAPTURE_TIMES = f"SELECT w.number, p.captured_at {_UNCHANGED} WHERE p.captured_at IS NOT NULL"

_CREATE_WANTED = """
CREATE TEMP TABLE IF NOT EXISTS wanted (
    number INTEGER PRIMARY KEY, path BLOB, size_bytes INTEGER, mtime_ns INTEGER
)
"""

_NO_VALUES = "{}"  # mostly; not worth a parser

_STORED_FLOAT: Any = np.dtype("<f2")

_Key = tuple[str, str, str]
_Row = tuple[Any, ...]  # SQLite's rows are untyped; STRICT tables keep them to the schema


class Known(NamedTuple):
    """A kept assessment, and when it was recorded (see core.catalogue.times)."""

    assessment: Assessment
    recorded_at: str


class Cache:
    """The file of what can be made again. Safe from several threads and several processes.

    What is recorded is queued to one writer thread. It is a memory, not a condition of work: when
    it cannot be read photos count as unknown, when it cannot be written results wait, and
    `problem` says why.
    """

    def __init__(self, path: Path, opened: Opened) -> None:
        self.path = path
        self.notice = opened.notice
        self._presence = opened.presence
        self._reader = opened.connection
        self._reading = threading.Lock()
        self._read_problem: CatalogueError | None = None
        self._unwritten: dict[_Key, Known] = {}
        self._writer = Writer(path)

    @classmethod
    def open(cls, path: Path) -> Cache:
        """Opens or creates it. Raises CatalogueError; a damaged file is renamed, see `notice`."""
        return cls(path, open_cache(path))

    def close(self) -> None:
        """Writes what is waiting and closes; what could not be written is told by `problem`."""
        self._writer.close()
        with self._reading:
            self._reader.close()
        self._presence.close()

    @property
    def problem(self) -> CatalogueError | None:
        """Why results are at present not read or not saved; None when all is well."""
        return self._writer.problem or self._read_problem

    def flush(self) -> None:
        """Waits until all that was recorded is saved. Raises CatalogueError if it cannot be."""
        self._writer.flush()

    def assessments(
        self, photos: Sequence[Photo], model: ModelIdentity, policy: str
    ) -> dict[Path, Known]:
        """The assessments of those photos whose stamp is unchanged, by the photo's path."""
        rows = self._look_up(photos, _FIND_BY_STAMP, (model.sha256, policy))
        return {photos[row[0]].path: _known(row[1:], model) for row in rows}

    def assessment_of(self, file_sha256: str, model: ModelIdentity, policy: str) -> Known | None:
        """The assessment of this content, under whatever path it was met; None if there is none."""
        waiting = self._unwritten.get((file_sha256, model.sha256, policy))
        if waiting is not None:
            return waiting
        parameters = (model.sha256, file_sha256, policy)
        rows = self._read(lambda reader: reader.execute(_FIND_BY_HASH, parameters).fetchall())
        return _known(rows[0], model) if rows else None

    def record(
        self,
        photo: Photo,
        file_sha256: str,
        policy: str,
        known: Known,
        features: NDArray[np.float16] | None,
    ) -> None:
        """Remembers content, assessment and features of a photo. Returns at once.

        Raises ValueError if the raw output or the score is not a finite number, or if the features
        are no vector of float16.
        """
        assessment, model = known.assessment, known.assessment.model
        figures = _figures(assessment)
        statements: list[Statement] = [
            (_RECORD_MODEL, (model.sha256, model.name, model.version)),
            (_RECORD_CONTENT, (*photo.stamp.stored, file_sha256)),
            (
                _RECORD_ASSESSMENT,
                (model.sha256, file_sha256, policy, *figures, known.recorded_at),
            ),
        ]
        if features is not None:
            vector = _stored_vector(features)
            values = (model.sha256, file_sha256, len(features), vector, known.recorded_at)
            statements.append((_RECORD_FEATURES, values))
        key = (file_sha256, model.sha256, policy)
        self._unwritten[key] = known
        self._writer.submit(tuple(statements), done=lambda: self._written(key, known))

    def record_content(self, photo: Photo, file_sha256: str) -> None:
        """Remembers what content a photo has. Returns at once."""
        self._writer.submit(((_RECORD_CONTENT, (*photo.stamp.stored, file_sha256)),), done=_nothing)

    def features(
        self, photos: Sequence[Photo], model_sha256: str
    ) -> dict[Path, NDArray[np.float16]]:
        """The kept vectors of unchanged photos, by path; those of another length are left out."""
        found = {}
        for number, length, vector in self._look_up(photos, _FIND_FEATURES, (model_sha256,)):
            if len(vector) == length * _STORED_FLOAT.itemsize:
                values = np.frombuffer(vector, _STORED_FLOAT)
                found[photos[number].path] = values.astype(np.float16, copy=False)
        return found

    def capture_times(self, photos: Sequence[Photo]) -> dict[Path, datetime | None]:
        """Capture times read earlier, by path; None: the photo is known to hold none."""
        rows = self._look_up(photos, _FIND_CAPTURE_TIMES, ())
        return {
            photos[number].path: datetime.fromisoformat(text) if text else None
            for number, text in rows
        }

    def record_capture_times(self, times: Mapping[Photo, datetime | None]) -> None:
        """Remembers capture times (None: the photo holds none). Returns at once."""
        statements = tuple(
            (_RECORD_CAPTURE_TIME, (*photo.stamp.stored, time.isoformat() if time else ""))
            for photo, time in times.items()
        )
        if statements:
            self._writer.submit(statements, done=_nothing)

    def _written(self, key: _Key, known: Known) -> None:
        if self._unwritten.get(key) is known:  # else a newer one waits
            del self._unwritten[key]

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
                    ((number, *photo.stamp.stored) for number, photo in enumerate(photos)),
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


def _figures(assessment: Assessment) -> tuple[object, ...]:
    """The numbers of an assessment in the order of their columns, raw output to family's values."""
    if not (math.isfinite(assessment.raw) and math.isfinite(assessment.score)):
        raise ValueError(f"not a result: raw {assessment.raw}, score {assessment.score}")
    values = {key: float(value) for key, value in assessment.values.items()}
    if not all(map(math.isfinite, values.values())):
        raise ValueError(f"not a result: {values}")
    return (
        float(assessment.raw),
        float(assessment.score),
        json.dumps([float(opinion) for opinion in assessment.opinions]),
        int(assessment.width),
        int(assessment.height),
        float(assessment.seconds),
        json.dumps(values),
    )


def _known(row: _Row, model: ModelIdentity) -> Known:
    recorded_at, raw, score, opinions, width, height, seconds, values = row
    assessment = Assessment(
        raw=raw,
        score=score,
        opinions=tuple(json.loads(opinions)),
        width=width,
        height=height,
        model=model,
        seconds=seconds,
        values=json.loads(values) if values != _NO_VALUES else {},
    )
    return Known(assessment, recorded_at)


def _stored_vector(features: NDArray[np.float16]) -> bytes:
    if features.dtype != np.float16 or features.ndim != 1:
        raise ValueError(f"not a vector of float16: {features.dtype}, {features.shape}")
    return features.astype(_STORED_FLOAT).tobytes()


def _nothing() -> None:
    pass
