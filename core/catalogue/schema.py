"""The catalogue's tables, as a list of numbered migrations."""

from __future__ import annotations

from dataclasses import dataclass

# "MIQA": marks the file as ours, so that another program's database is never altered.
APPLICATION_ID = 0x4D495141


@dataclass(frozen=True, slots=True)
class Migration:
    """One step of the schema. A released migration is never edited; a new one is added."""

    number: int
    title: str
    statements: tuple[str, ...]


# `path` holds the bytes of the absolute path (os.fsencode), since a file name need not be text.
# `file_sha256` belongs to exactly this size and time; NULL: not read yet.
# `captured_at` is ISO 8601; NULL: not read yet, '': the file holds no capture time.
_PHOTOS = """
CREATE TABLE photos (
    id INTEGER PRIMARY KEY,
    path BLOB NOT NULL UNIQUE,
    size_bytes INTEGER NOT NULL,
    mtime_ns INTEGER NOT NULL,
    file_sha256 TEXT,
    captured_at TEXT
) STRICT
"""

_MODELS = """
CREATE TABLE models (
    id INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    version TEXT NOT NULL
) STRICT
"""

# Keyed by content, not by photo: copies, renamed and moved files share one result.
# `opinions` is a JSON array of score points; `recorded_at` is UTC.
_ASSESSMENTS = """
CREATE TABLE assessments (
    file_sha256 TEXT NOT NULL,
    model_id INTEGER NOT NULL REFERENCES models (id) ON DELETE CASCADE,
    policy TEXT NOT NULL,
    raw REAL NOT NULL,
    score REAL NOT NULL,
    opinions TEXT NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    seconds REAL NOT NULL,
    recorded_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP,
    PRIMARY KEY (file_sha256, model_id, policy)
) STRICT, WITHOUT ROWID
"""

MIGRATIONS: tuple[Migration, ...] = (
    Migration(
        1,
        "photos and their assessments",
        (
            _PHOTOS,
            "CREATE INDEX photos_by_content ON photos (file_sha256)",
            _MODELS,
            _ASSESSMENTS,
        ),
    ),
)
