"""Nothing in the cache can stop the program: turned bits, spoilt rows, missing tables.

It is made again where it is wrong.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from core.catalogue.catalogue import CACHE_NAME, Catalogue
from core.catalogue.said import read_said
from core.scoring.remembering import open_catalogue
from core.scoring.scorer import Scorer
from tests.core.catalogue.kept_files import (
    PHOTOS,
    Kept,
    is_whole,
    seeds,
    turn_bit_of_index,
    turn_bits,
    work,
)


@pytest.mark.parametrize("seed", seeds(25, 300))
def test_a_cache_with_turned_bits_never_ends_scoring(kept: Kept, tmp_path: Path, seed: int) -> None:
    home = kept.copied(tmp_path / "home")
    turn_bits(home / CACHE_NAME, seed)
    for _ in range(3):  # met; begun anew where it shows only at work; whole again
        with open_catalogue(home) as catalogue:
            outcomes, known = work(catalogue, kept.model, kept.photos)
        assert outcomes.keys() == kept.outcomes.keys()
        assert all(0 <= outcome.score <= 100 for outcome in outcomes.values())
    assert known == PHOTOS
    assert catalogue.notice is None
    assert catalogue.problem is None


CACHE_INDEXES = [
    *("sqlite_autoindex_photos_1", "photos_by_content"),
    *("sqlite_autoindex_models_1", "sqlite_autoindex_features_1"),
]


@pytest.mark.parametrize("index", CACHE_INDEXES)
def test_an_index_that_misses_rows_is_made_anew_and_nothing_is_lost(
    kept: Kept, tmp_path: Path, index: str
) -> None:
    home = kept.copied(tmp_path / "home")
    turn_bit_of_index(home / CACHE_NAME, index)
    with open_catalogue(home) as catalogue:
        assert catalogue.notice is None
        assert work(catalogue, kept.model, kept.photos)[1] == PHOTOS
        assert len(catalogue.features_for(kept.photos, kept.model.identity.sha256)) == PHOTOS
    assert is_whole(home / CACHE_NAME)
    assert not list(home.glob("*damaged*"))


def test_an_index_that_cannot_be_made_anew_is_damage(kept: Kept, tmp_path: Path) -> None:
    home = kept.copied(tmp_path / "home")
    turn_bit_of_index(home / CACHE_NAME, "sqlite_autoindex_photos_1")
    with closing(sqlite3.connect(home / CACHE_NAME)) as file, file:
        # As earlier versions did it, which did not find the row: two of one path.
        done = file.execute(
            "INSERT OR IGNORE INTO photos (path, size_bytes, mtime_ns) "
            "SELECT path, size_bytes, mtime_ns FROM photos NOT INDEXED"
        )
        assert done.rowcount >= 1
    with open_catalogue(home) as catalogue:
        assert "was damaged (" in catalogue.notice
        assert "index sqlite_autoindex_photos_1" in catalogue.notice
        assert len(work(catalogue, kept.model, kept.photos)[0]) == PHOTOS
    with open_catalogue(home) as catalogue:
        assert catalogue.notice is None


SPOILT_ROWS = (
    "UPDATE assessments SET opinions = '[1, 2'",
    "UPDATE assessments SET opinions = '5'",
    "UPDATE assessments SET opinions = '[101]'",
    "UPDATE assessments SET opinions = '[NaN]'",
    "UPDATE assessments SET opinions = '[true]'",
    "UPDATE assessments SET opinions = CAST(x'fffe' AS TEXT)",
    "UPDATE assessments SET family_values = '[]'",
    "UPDATE assessments SET family_values = '{\"glow\": null}'",
    "UPDATE assessments SET score = 100.5",
    "UPDATE assessments SET score = -1",
    "UPDATE assessments SET raw = 9e999",
    "UPDATE assessments SET seconds = -1",
    "UPDATE assessments SET width = 0",
    "UPDATE assessments SET height = 1 << 40",
    "UPDATE assessments SET recorded_at = 'x'",
    "UPDATE assessments SET recorded_at = CAST(x'ff' AS TEXT)",
    "UPDATE models SET sha256 = CAST(x'ff' AS TEXT)",
    "UPDATE photos SET file_sha256 = CAST(x'ff' AS TEXT)",
)


@pytest.mark.parametrize("spoil", SPOILT_ROWS)
def test_a_spoilt_row_counts_as_unknown_and_is_made_again(
    kept: Kept, tmp_path: Path, spoil: str
) -> None:
    home = kept.copied(tmp_path / "home")
    with closing(sqlite3.connect(home / CACHE_NAME)) as file, file:
        assert file.execute(spoil).rowcount
    for expected in (0, PHOTOS):
        with open_catalogue(home) as catalogue:
            outcomes, known = work(catalogue, kept.model, kept.photos)
        assert known == expected
        assert catalogue.problem is None
        assert {path: one.score for path, one in outcomes.items()} == {
            path: one.score for path, one in kept.outcomes.items()
        }


@pytest.mark.parametrize(
    "spoil",
    [
        "UPDATE features SET vector = x'00'",
        "UPDATE features SET vector = x'007c007c'",  # twice infinity
        "UPDATE features SET length = 1 << 40",
        'UPDATE photos SET facts = \'{"iso": "many"}\'',
        "UPDATE photos SET facts = '{\"captured\": 5}'",
        "UPDATE photos SET facts = '[1]'",
        "UPDATE photos SET facts = '{\"aperture\": NaN}'",
        "UPDATE photos SET facts = CAST(x'ff' AS TEXT)",
        'UPDATE statements SET said = \'[{"kind": "sidecar", "stars": 99}]\'',
        "UPDATE statements SET said = '[5]'",
        "UPDATE statements SET said = '[]'",
        "UPDATE statements SET said = CAST(x'ff' AS TEXT)",
        "UPDATE photos SET sample = 'x', inode = -1, ctime_ns = 0",
    ],
)
def test_other_spoilt_rows_are_made_again_too(kept: Kept, tmp_path: Path, spoil: str) -> None:
    home = kept.copied(tmp_path / "home")
    with open_catalogue(home) as catalogue:
        before = told(catalogue, kept)
    with closing(sqlite3.connect(home / CACHE_NAME)) as file, file:
        assert file.execute(spoil).rowcount
    for _ in range(2):
        with open_catalogue(home) as catalogue:
            work(catalogue, kept.model, kept.photos)
            assert told(catalogue, kept) == before
        assert catalogue.problem is None


def told(catalogue: Catalogue, kept: Kept) -> object:
    """What is known besides scores, after it was made where it was not."""
    catalogue.flush()
    features = Scorer(kept.model, catalogue).features(kept.photos)
    return (
        {path: vector.tolist() for path, vector in features.items()},
        catalogue.facts_of(kept.photos),
        list(read_said(kept.photos, catalogue.cache)),
    )


@pytest.mark.parametrize("table", ["photos", "models", "assessments", "features", "statements"])
def test_a_missing_table_is_said_once_and_the_cache_begun_anew(
    kept: Kept, tmp_path: Path, table: str
) -> None:
    home = kept.copied(tmp_path / "home")
    with closing(sqlite3.connect(home / CACHE_NAME)) as file, file:
        file.execute(f"DROP TABLE {table}")
    with open_catalogue(home) as catalogue:
        assert f"was damaged ({table} is missing)" in catalogue.notice
        assert len(work(catalogue, kept.model, kept.photos)[0]) == PHOTOS
    with open_catalogue(home) as catalogue:
        assert catalogue.notice is None
        assert work(catalogue, kept.model, kept.photos)[1] == PHOTOS


@pytest.mark.parametrize(
    "pragma",
    ["application_id = 7", "user_version = 69", "user_version = 4", "user_version = -2147483643"],
)
def test_spoilt_marks_of_the_cache_are_told_from_other_programs_files(
    kept: Kept, tmp_path: Path, pragma: str
) -> None:
    home = kept.copied(tmp_path / "home")
    with closing(sqlite3.connect(home / CACHE_NAME)) as file, file:
        file.execute(f"PRAGMA {pragma}")
    with open_catalogue(home) as catalogue:
        assert "was damaged (" in catalogue.notice
    with open_catalogue(home) as catalogue:
        assert catalogue.notice is None


def test_damage_is_told_in_sqlites_own_words(kept: Kept, tmp_path: Path) -> None:
    home = kept.copied(tmp_path / "home")
    content = bytearray((home / CACHE_NAME).read_bytes())
    content[8192 : 8192 + 2048] = bytes([0xA5]) * 2048
    (home / CACHE_NAME).write_bytes(content)
    with open_catalogue(home) as catalogue:
        assert catalogue.notice is not None
        assert "***" not in catalogue.notice
        assert "was damaged (" in catalogue.notice


@pytest.mark.parametrize("name", ["cache.lock", "ledger.lock"])
@pytest.mark.parametrize("content", [b"no database" * 500, bytes(range(256)) * 16])
def test_a_spoilt_lock_file_is_emptied_and_locks_again(
    kept: Kept, tmp_path: Path, name: str, content: bytes
) -> None:
    home = kept.copied(tmp_path / "home")
    (home / name).write_bytes(content)
    with open_catalogue(home) as catalogue:
        assert catalogue.notice is None
        assert work(catalogue, kept.model, kept.photos)[1] == PHOTOS
        assert (home / name).stat().st_size == 0
        with (
            closing(sqlite3.connect(home / name, timeout=0.05)) as other,
            pytest.raises(sqlite3.OperationalError, match="locked"),
        ):
            other.execute("BEGIN EXCLUSIVE")
