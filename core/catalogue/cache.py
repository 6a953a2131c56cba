"""What can be made again: photos' contents and facts, and what models said of them."""

from __future__ import annotations

import json
import math
import os
import sqlite3
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from core.catalogue import cache_statements as sql, kept_values
from core.catalogue.faults import Fault, fault_of, in_words
from core.catalogue.opening import Opened, move_aside, open_cache
from core.catalogue.set_aside import Statement
from core.catalogue.writer import Writer
from core.errors import CatalogueError
from core.photos.facts import READER, Facts
from core.photos.photo import Photo
from core.photos.reading import RULES
from core.photos.sameness import Fingerprint
from core.photos.scan import never
from core.photos.stamp import Stamp
from core.results.assessment import Assessment, ModelIdentity

_Key = tuple[str, str, str]
_Row = tuple[Any, ...]  # SQLite's rows are untyped; STRICT tables keep them to the schema


class Known(NamedTuple):
    """A kept assessment, and when it was recorded (see core.catalogue.times)."""

    assessment: Assessment
    recorded_at: str


class Measured(NamedTuple):
    """What was measured on a photo's pixels: which measurement, by which version, its result."""

    kind: str
    version: int
    value: bytes


class KnownFacts(NamedTuple):
    """Facts read earlier; not `is_whole` where an earlier version read fewer of them."""

    facts: Facts
    is_whole: bool


class Cache:
    """The file of what can be made again. Safe from several threads and several processes.

    What is recorded is queued to one writer thread. It is a memory, not a condition of work: when
    it cannot be read photos count as unknown, when it cannot be written results wait, and
    `problem` says why. A row that is not as it was written counts as unknown, and so is made again
    (core.catalogue.kept_values).
    """

    def __init__(self, path: Path, opened: Opened) -> None:
        self.path = path
        self.notice = opened.notice
        self._presence = opened.presence
        self._reader = opened.connection
        self._reading = threading.Lock()
        self._read_problem: CatalogueError | None = None
        self._is_damaged = False
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
        if (self._is_damaged or self._writer.is_damaged) and self._presence.be_alone():
            with suppress(OSError):
                move_aside(self.path)  # what its opening did not notice; the next one begins anew
        self._presence.close()

    @property
    def problem(self) -> CatalogueError | None:
        """Why results are at present not read or not saved; None when all is well."""
        return self._writer.problem or self._read_problem

    def flush(self) -> None:
        """Waits until all that was recorded is saved. Raises CatalogueError if it cannot be."""
        self._writer.flush()

    def assessments(
        self,
        photos: Sequence[Photo],
        model: ModelIdentity,
        policy: str,
        cancelled: Callable[[], bool] = never,
    ) -> dict[Path, Known]:
        """The assessments of those photos that are unchanged, by the photo's path.

        Here as in the other look-ups, files are looked at only where their inode or ctime changed,
        and that until `cancelled`.
        """
        rows = self._look_up(photos, sql.FIND_BY_STAMP, (model.sha256, policy), cancelled)
        found = ((photos[row[0]].path, _known(row[2:], model)) for row in rows)
        return {path: known for path, known in found if known is not None}

    def assessment_of(self, file_sha256: str, model: ModelIdentity, policy: str) -> Known | None:
        """The assessment of this content, under whatever path it was met; None if there is none."""
        waiting = self._unwritten.get((file_sha256, model.sha256, policy))
        if waiting is not None:
            return waiting
        parameters = (model.sha256, file_sha256, policy)
        rows = self._read(lambda reader: reader.execute(sql.FIND_BY_HASH, parameters).fetchall())
        return _known(rows[0], model) if rows else None

    def record(
        self,
        photo: Photo,
        file_sha256: str,
        policy: str,
        known: Known,
        features: NDArray[np.float16] | None,
        sample: str | None = None,
    ) -> None:
        """Remembers content, assessment and features of a photo. Returns at once.

        `sample` is that of core.photos.sameness; without it the photo's stamp alone counts later.
        Raises ValueError if the raw output or the score is not a finite number, or if the features
        are no vector of float16.
        """
        assessment, model = known.assessment, known.assessment.model
        figures = _figures(assessment)
        statements: list[Statement] = [
            (sql.RECORD_MODEL, (model.sha256, model.name, model.version)),
            (sql.RECORD_CONTENT, _content(photo, file_sha256, sample)),
            (
                sql.RECORD_ASSESSMENT,
                (model.sha256, file_sha256, policy, *figures, known.recorded_at),
            ),
        ]
        if features is not None:
            statements.append(_of_features(file_sha256, model, features, known.recorded_at))
        key = (file_sha256, model.sha256, policy)
        self._unwritten[key] = known
        self._writer.submit(tuple(statements), done=lambda: self._written(key, known))

    def record_features(
        self,
        photo: Photo,
        file_sha256: str,
        model: ModelIdentity,
        features: NDArray[np.float16],
        recorded_at: str,
        sample: str | None = None,
    ) -> None:
        """Remembers content and features of a photo, of a model that gives nothing else. Returns at
        once. Raises ValueError if the features are no vector of float16."""
        statements: tuple[Statement, ...] = (
            (sql.RECORD_MODEL, (model.sha256, model.name, model.version)),
            (sql.RECORD_CONTENT, _content(photo, file_sha256, sample)),
            _of_features(file_sha256, model, features, recorded_at),
        )
        self._writer.submit(statements, done=_nothing)

    def record_content(self, photo: Photo, file_sha256: str, sample: str | None = None) -> None:
        """Remembers what content a photo has. Returns at once."""
        statement = (sql.RECORD_CONTENT, _content(photo, file_sha256, sample))
        self._writer.submit((statement,), done=_nothing)

    def features(
        self,
        photos: Sequence[Photo],
        model_sha256: str,
        cancelled: Callable[[], bool] = never,
    ) -> dict[Path, NDArray[np.float16]]:
        """The kept vectors of unchanged photos, by path; those of another length are left out."""
        found = {}
        rows = self._look_up(photos, sql.FIND_FEATURES, (model_sha256, RULES), cancelled)
        for number, _, length, vector in rows:
            values = kept_values.vector_of(length, vector)
            if values is not None:
                found[photos[number].path] = values
        return found

    def features_of(self, file_sha256: str, model_sha256: str) -> NDArray[np.float16] | None:
        """The kept vector of this content, under whatever path it was met; None if there is none,
        or one of another length than it says."""
        query, parameters = sql.FIND_FEATURES_BY_HASH, (model_sha256, file_sha256, RULES)
        rows = self._read(lambda reader: reader.execute(query, parameters).fetchall())
        return kept_values.vector_of(*rows[0]) if rows else None

    def measurements(
        self,
        photos: Sequence[Photo],
        kind: str,
        version: int,
        cancelled: Callable[[], bool] = never,
    ) -> dict[Path, bytes]:
        """What was measured on unchanged photos, by path, as `record_measurements` took it.

        `kind` names the measurement, `version` whoever measures; other versions' do not count.
        """
        rows = self._look_up(photos, sql.FIND_MEASUREMENTS, (kind, version), cancelled)
        return {photos[number].path: value for number, _, value in rows}

    def measured_of(self, file_sha256: str, kind: str, version: int) -> bytes | None:
        """What was measured on this content, under whatever path it was met; None if nothing."""
        query, parameters = sql.FIND_MEASURED, (file_sha256, kind, version)
        rows = self._read(lambda reader: reader.execute(query, parameters).fetchall())
        return bytes(rows[0][0]) if rows else None

    def paths_of(self, file_sha256: str) -> list[Path]:
        """Where this content was met."""
        query = sql.FIND_PATHS
        rows = self._read(lambda reader: reader.execute(query, (file_sha256,)).fetchall())
        return [Path(os.fsdecode(path)) for (path,) in rows]

    def record_measured(self, file_sha256: str, measured: Iterable[Measured]) -> None:
        """Remembers what was measured on the pixels of this content. Returns at once."""
        statements = tuple((sql.RECORD_MEASURED, (file_sha256, *each)) for each in measured)
        if statements:
            self._writer.submit(statements, done=_nothing)

    def record_measurements(self, kind: str, version: int, measured: Mapping[Photo, bytes]) -> None:
        """Remembers what was measured on photos that were scored. Returns at once."""
        statements = tuple(
            (sql.RECORD_MEASUREMENT, (*photo.stamp.stored, kind, version, value))
            for photo, value in measured.items()
        )
        if statements:
            self._writer.submit(statements, done=_nothing)

    def facts(
        self, photos: Sequence[Photo], cancelled: Callable[[], bool] = never
    ) -> dict[Path, KnownFacts]:
        """Facts read earlier, by path."""
        rows = self._look_up(photos, sql.FIND_FACTS, (), cancelled)
        found = ((photos[number].path, kept_values.facts_of(*told)) for number, _, *told in rows)
        return {path: KnownFacts(*facts) for path, facts in found if facts is not None}

    def record_facts(self, facts: Mapping[Photo, Facts]) -> None:
        """Remembers what photos' files say. Returns at once."""
        statements = tuple(
            (sql.RECORD_FACTS, (*photo.stamp.stored, json.dumps(told.to_json()), READER))
            for photo, told in facts.items()
        )
        if statements:
            self._writer.submit(statements, done=_nothing)

    def statements(self, stamps: Sequence[Stamp]) -> dict[Stamp, str]:
        """What files said of marks when they were read last, as `record_statements` took it."""
        wanted = [(number, *stamp.stored, None, None) for number, stamp in enumerate(stamps)]
        rows = self._rows_of(wanted, sql.FIND_STATEMENTS, ())
        return {stamps[number]: said for number, _, said in rows}

    def record_statements(self, said: Mapping[Stamp, str]) -> None:
        """Remembers what files say of marks. Returns at once."""
        statements = tuple(
            (sql.RECORD_STATEMENTS, (*stamp.stored, text)) for stamp, text in said.items()
        )
        if statements:
            self._writer.submit(statements, done=_nothing)

    def _written(self, key: _Key, known: Known) -> None:
        if self._unwritten.get(key) is known:  # else a newer one waits
            del self._unwritten[key]

    def _look_up(
        self,
        photos: Sequence[Photo],
        query: str,
        parameters: tuple[str | int, ...],
        cancelled: Callable[[], bool],
    ) -> list[_Row]:
        """Rows of `query` over the photos' stamps, without those of files that are changed.

        Its first columns are the photo's number and whether the file must be looked at.
        """
        return [
            row
            for row in self._rows_of(_wanted(photos), query, parameters)
            if not row[1] or (not cancelled() and self._is_still(photos[row[0]]))
        ]

    def _rows_of(
        self, wanted: Iterable[_Row], query: str, parameters: tuple[str | int, ...]
    ) -> list[_Row]:
        """Rows of a query over stamps, which it finds in the table `wanted`."""

        def work(reader: sqlite3.Connection) -> list[_Row]:
            reader.execute(sql.CREATE_WANTED)
            reader.execute("BEGIN")
            try:
                reader.executemany(
                    "INSERT INTO temp.wanted VALUES (?, ?, ?, ?, ?, ?)",
                    wanted,
                )
                return reader.execute(query, parameters).fetchall()
            finally:
                reader.execute("ROLLBACK")

        return self._read(work)

    def _is_still(self, photo: Photo) -> bool:
        """Whether a file with another inode or ctime holds what was read; these are remembered."""
        stamp = photo.stamp
        rows = self._read(lambda r: r.execute(sql.FIND_FINGERPRINT, stamp.stored).fetchall())
        if not rows:
            return False
        before = Fingerprint(stamp, *rows[0])
        try:
            now = before.renewed(photo.path)
        except OSError:
            return False
        if now is not None and now is not before:
            values = (now.inode, now.ctime_ns, *stamp.stored, now.sha256)
            self._writer.submit(((sql.RENEW_FINGERPRINT, values),), done=_nothing)
        return now is not None

    def _read(self, work: Callable[[sqlite3.Connection], list[_Row]]) -> list[_Row]:
        with self._reading:
            try:
                rows = work(self._reader)
            except sqlite3.Error as error:
                self._is_damaged |= fault_of(error) is Fault.DAMAGED
                self._read_problem = CatalogueError(
                    f"Saved results cannot be read: {in_words(error)}. Photos are scored again.",
                    self.path,
                )
                return []
            self._read_problem = None
            return rows


def _wanted(photos: Sequence[Photo]) -> Iterator[_Row]:
    for number, photo in enumerate(photos):
        path, size_bytes, mtime_ns = photo.stamp.stored
        yield number, path, size_bytes, mtime_ns, photo.inode, photo.ctime_ns


def _content(photo: Photo, file_sha256: str, sample: str | None) -> tuple[object, ...]:
    """What a photo holds, as columns; its fingerprint only where sample and ctime are known."""
    known = sample is not None and photo.ctime_ns is not None
    of_file = (photo.inode, photo.ctime_ns, sample) if known else (None, None, None)
    return (*photo.stamp.stored, file_sha256, *of_file)


def _figures(assessment: Assessment) -> tuple[object, ...]:
    """The numbers of an assessment in the order of their columns, raw output to warning."""
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
        assessment.warning,
    )


def _known(row: _Row, model: ModelIdentity) -> Known | None:
    found = kept_values.assessment_of(row, model)
    return None if found is None else Known(*found)


def _of_features(
    file_sha256: str, model: ModelIdentity, features: NDArray[np.float16], recorded_at: str
) -> Statement:
    vector = _stored_vector(features)
    values = (model.sha256, file_sha256, len(features), vector, recorded_at, RULES)
    return sql.RECORD_FEATURES, values


def _stored_vector(features: NDArray[np.float16]) -> bytes:
    if features.dtype != np.float16 or features.ndim != 1:
        raise ValueError(f"not a vector of float16: {features.dtype}, {features.shape}")
    return features.astype(kept_values.STORED_FLOAT).tobytes()


def _nothing() -> None:
    pass
