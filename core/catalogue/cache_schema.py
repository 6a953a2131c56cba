"""The cache's tables, as a list of numbered migrations."""

from __future__ import annotations

from core.catalogue.migrations import Migration, Schema

# `path` holds the bytes of the absolute path (os.fsencode), since a file name need not be text.
# `file_sha256` belongs to exactly this size and time; NULL: not read yet.
# `captured_at` is ISO 8601; NULL: not read yet, '': the file holds no capture time (to schema 3).
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

# Further figures of a model's family, a JSON object of numbers by column key.
_FAMILY_VALUES = "ALTER TABLE assessments ADD COLUMN family_values TEXT NOT NULL DEFAULT '{}'"

# One vector a content and model: `length` numbers, float16, little-endian.
_FEATURES = """
CREATE TABLE features (
    file_sha256 TEXT NOT NULL,
    model_id INTEGER NOT NULL REFERENCES models (id) ON DELETE CASCADE,
    length INTEGER NOT NULL,
    vector BLOB NOT NULL,
    recorded_at TEXT NOT NULL,
    PRIMARY KEY (file_sha256, model_id)
) STRICT
"""

# The file whose content was read: inode and ctime (core.photos.stamp) when it was listed, and the
# hash of its head, middle and tail (core.photos.sameness). NULL, all or the inode: not known.
_FINGERPRINT = (
    "ALTER TABLE photos ADD COLUMN inode INTEGER",
    "ALTER TABLE photos ADD COLUMN ctime_ns INTEGER",
    "ALTER TABLE photos ADD COLUMN sample TEXT",
)

# What is read from the file's head (core.photos.facts): a JSON object, NULL where it was not read.
# `facts_reader` is the number of the reading; 0 read capture times alone.
_FACTS = (
    "ALTER TABLE photos ADD COLUMN facts TEXT",
    "ALTER TABLE photos ADD COLUMN facts_reader INTEGER",
    """
    UPDATE photos SET facts_reader = 0,
        facts = iif(captured_at = '', '{}', json_object('captured', captured_at))
    WHERE captured_at IS NOT NULL
    """,
    "ALTER TABLE photos DROP COLUMN captured_at",
)

# What a sidecar or a photo says of marks (core.sidecars): a JSON list, for its size and time.
_STATEMENTS = """
CREATE TABLE statements (
    path BLOB PRIMARY KEY,
    size_bytes INTEGER NOT NULL,
    mtime_ns INTEGER NOT NULL,
    said TEXT NOT NULL
) STRICT, WITHOUT ROWID
"""

# Which reading of files (core.photos.reading) gave the picture that the vector is of.
_READING = "ALTER TABLE features ADD COLUMN reading INTEGER NOT NULL DEFAULT 1"

# What is irregular about the photo's file, sentences; NULL: nothing.
_WARNING = "ALTER TABLE assessments ADD COLUMN warning TEXT"

# What is measured on a photo's picture beside its score: one row a content and kind of measurement,
# in the version that measured it.
_MEASUREMENTS = """
CREATE TABLE measurements (
    file_sha256 TEXT NOT NULL,
    kind TEXT NOT NULL,
    version INTEGER NOT NULL,
    value BLOB NOT NULL,
    PRIMARY KEY (file_sha256, kind)
) STRICT
"""

CACHE = Schema(
    title="catalogue",
    application_id=0x4D495141,  # "MIQA"
    migrations=(
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
        Migration(2, "values of families, and features", (_FAMILY_VALUES, _FEATURES)),
        Migration(3, "fingerprints of files", _FINGERPRINT),
        Migration(4, "facts of files", _FACTS),
        Migration(5, "what sidecars and photos say of marks", (_STATEMENTS,)),
        Migration(6, "readings of files", (_READING,)),
        Migration(7, "what is irregular about photos' files", (_WARNING,)),
        Migration(8, "what is measured on photos", (_MEASUREMENTS,)),
    ),
)
