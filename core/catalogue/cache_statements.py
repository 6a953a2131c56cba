"""What the cache asks and tells its database."""

from __future__ import annotations

RECORD_MODEL = """
INSERT INTO models (sha256, name, version) VALUES (?, ?, ?)
ON CONFLICT (sha256) DO UPDATE SET name = excluded.name, version = excluded.version
"""

# What was known of a file with another size, time or content is no longer true of this one.
RECORD_CONTENT = """
INSERT INTO photos (path, size_bytes, mtime_ns, file_sha256, inode, ctime_ns, sample)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
ON CONFLICT (path) DO UPDATE SET
    (facts, facts_reader) = (
        SELECT facts, facts_reader
        WHERE size_bytes = ?2 AND mtime_ns = ?3 AND ifnull(file_sha256, ?4) = ?4
    ),
    size_bytes = ?2, mtime_ns = ?3, file_sha256 = ?4, inode = ?5, ctime_ns = ?6, sample = ?7
"""

RECORD_FACTS = """
INSERT INTO photos (path, size_bytes, mtime_ns, facts, facts_reader) VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (path) DO UPDATE SET
    (file_sha256, inode, ctime_ns, sample) = (
        SELECT file_sha256, inode, ctime_ns, sample WHERE size_bytes = ?2 AND mtime_ns = ?3
    ),
    size_bytes = ?2, mtime_ns = ?3, facts = ?4, facts_reader = ?5
"""

RECORD_ASSESSMENT = """
INSERT INTO assessments (file_sha256, model_id, policy, raw, score, opinions, width, height,
    seconds, family_values, warning, recorded_at)
SELECT ?2, id, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12 FROM models WHERE sha256 = ?1
ON CONFLICT (file_sha256, model_id, policy) DO UPDATE SET
    raw = excluded.raw, score = excluded.score, opinions = excluded.opinions,
    width = excluded.width, height = excluded.height, seconds = excluded.seconds,
    family_values = excluded.family_values, warning = excluded.warning,
    recorded_at = excluded.recorded_at
"""

RECORD_FEATURES = """
INSERT INTO features (file_sha256, model_id, length, vector, recorded_at, reading)
SELECT ?2, id, ?3, ?4, ?5, ?6 FROM models WHERE sha256 = ?1
ON CONFLICT (file_sha256, model_id) DO UPDATE SET
    length = excluded.length, vector = excluded.vector, recorded_at = excluded.recorded_at,
    reading = excluded.reading
"""

_ASSESSMENT_COLUMNS = (
    "a.recorded_at, a.raw, a.score, a.opinions, a.width, a.height, a.seconds, a.family_values, "
    "a.warning"
)

# Whether the file must be looked at; NULL, and so no, where one of the two is not known.
_IS_SUSPECT = "p.inode <> w.inode OR p.ctime_ns <> w.ctime_ns"

# CROSS JOIN keeps the order: each wanted photo is looked up, never the whole table read.
_SAME_STAMP = """
FROM temp.wanted w
CROSS JOIN photos p ON p.path = w.path AND p.size_bytes = w.size_bytes AND p.mtime_ns = w.mtime_ns
"""

FIND_BY_STAMP = f"""
SELECT w.number, {_IS_SUSPECT}, {_ASSESSMENT_COLUMNS} {_SAME_STAMP}
CROSS JOIN models m ON m.sha256 = ?
CROSS JOIN assessments a
    ON a.file_sha256 = p.file_sha256 AND a.model_id = m.id AND a.policy = ?
"""

FIND_BY_HASH = f"""
SELECT {_ASSESSMENT_COLUMNS} FROM models m
JOIN assessments a ON a.model_id = m.id
WHERE m.sha256 = ? AND a.file_sha256 = ? AND a.policy = ?
"""

FIND_FEATURES = f"""
SELECT w.number, {_IS_SUSPECT}, f.length, f.vector {_SAME_STAMP}
CROSS JOIN models m ON m.sha256 = ?
CROSS JOIN features f
    ON f.file_sha256 = p.file_sha256 AND f.model_id = m.id AND f.reading = ?
"""

FIND_FEATURES_BY_HASH = """
SELECT f.length, f.vector FROM models m
JOIN features f ON f.model_id = m.id
WHERE m.sha256 = ? AND f.file_sha256 = ? AND f.reading = ?
"""

FIND_FACTS = f"""
SELECT w.number, {_IS_SUSPECT}, p.facts, p.facts_reader {_SAME_STAMP} WHERE p.facts IS NOT NULL
"""

FIND_FINGERPRINT = """
SELECT inode, ctime_ns, sample, file_sha256 FROM photos
WHERE path = ? AND size_bytes = ? AND mtime_ns = ? AND sample IS NOT NULL
"""

# Not where the content was recorded anew meanwhile.
RENEW_FINGERPRINT = """
UPDATE photos SET inode = ?, ctime_ns = ?
WHERE path = ? AND size_bytes = ? AND mtime_ns = ? AND file_sha256 = ?
"""

# Of a photo whose content is known; of another one it could not be found again.
RECORD_MEASUREMENT = """
INSERT INTO measurements (file_sha256, kind, version, value)
SELECT file_sha256, ?4, ?5, ?6 FROM photos
WHERE path = ?1 AND size_bytes = ?2 AND mtime_ns = ?3 AND file_sha256 IS NOT NULL
ON CONFLICT (file_sha256, kind) DO UPDATE SET version = excluded.version, value = excluded.value
"""

RECORD_MEASURED = """
INSERT INTO measurements (file_sha256, kind, version, value) VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (file_sha256, kind) DO UPDATE SET version = excluded.version, value = excluded.value
"""

FIND_MEASUREMENTS = f"""
SELECT w.number, {_IS_SUSPECT}, f.value {_SAME_STAMP}
CROSS JOIN measurements f
    ON f.file_sha256 = p.file_sha256 AND f.kind = ? AND f.version = ?
"""

FIND_MEASURED = "SELECT value FROM measurements WHERE file_sha256 = ? AND kind = ? AND version = ?"

FIND_PATHS = "SELECT path FROM photos WHERE file_sha256 = ? ORDER BY path"

CREATE_WANTED = """
CREATE TEMP TABLE IF NOT EXISTS wanted (
    number INTEGER PRIMARY KEY, path BLOB, size_bytes INTEGER, mtime_ns INTEGER,
    inode INTEGER, ctime_ns INTEGER
)
"""

RECORD_STATEMENTS = """
INSERT INTO statements (path, size_bytes, mtime_ns, said) VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (path) DO UPDATE SET size_bytes = ?2, mtime_ns = ?3, said = ?4
"""

FIND_STATEMENTS = """
SELECT w.number, 0, s.said FROM temp.wanted w
CROSS JOIN statements s ON s.path = w.path AND s.size_bytes = w.size_bytes
    AND s.mtime_ns = w.mtime_ns
"""
