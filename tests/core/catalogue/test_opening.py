"""Opening: migrations with backups, damaged files, other programs' files, several processes."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from core.catalogue import connections
from core.catalogue.cache import Cache, Known, KnownFacts
from core.catalogue.cache_schema import CACHE
from core.catalogue.connections import connect
from core.catalogue.migrations import Migration, migrate
from core.errors import CatalogueError
from core.photos.facts import Facts
from core.photos.photo import Photo
from core.results.assessment import Assessment, ModelIdentity

MODEL = ModelIdentity("student", "1", "m" * 64, "mobileiqa")
AT = "2026-11-27 12:00:00.000000"
NEXT = Migration(CACHE.newest + 1, "a test", ("CREATE TABLE extra (n INTEGER)",))
NEXT_SCHEMA = replace(CACHE, migrations=(*CACHE.migrations, NEXT))


def fill(path: Path, count: int = 300) -> list[Photo]:
    photos = [Photo(Path(f"/p/{n}.jpg"), (), n, n) for n in range(count)]
    with closing(Cache.open(path)) as cache:
        for photo in photos:
            result = Assessment(0.5, 50.0, (50.0,), 30, 20, MODEL, 0.1)
            cache.record(photo, f"{photo.size_bytes:064}", "p", Known(result, AT), None)
    return photos


def known(path: Path, photos: list[Photo]) -> int:
    with closing(Cache.open(path)) as cache:
        return len(cache.assessments(photos, MODEL, "p"))


def tables(path: Path) -> set[str]:
    with closing(sqlite3.connect(path)) as connection:
        return {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}


def test_a_new_catalogue_is_in_wal_mode_with_foreign_keys_and_no_backup(tmp_path):
    path = tmp_path / "deep" / "er" / "c.sqlite3"
    photos = fill(path)
    assert known(path, photos) == len(photos)
    with closing(connect(path)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
            connection.execute("UPDATE assessments SET model_id = 99")
    assert not (path.parent / "backups").exists()


def test_a_migration_keeps_the_data_and_leaves_a_backup_of_the_file_before_it(tmp_path):
    path = tmp_path / "c.sqlite3"
    photos = fill(path)
    with closing(connect(path)) as connection:
        migrate(connection, path, NEXT_SCHEMA)
    assert "extra" in tables(path)
    (backup,) = (tmp_path / "backups").iterdir()
    assert f"schema-{CACHE.newest}" in backup.name
    assert "extra" not in tables(backup)
    assert known(backup, photos) == len(photos)


def test_a_failing_migration_changes_nothing(tmp_path):
    path = tmp_path / "c.sqlite3"
    photos = fill(path)
    broken = Migration(NEXT.number, "broken", (*NEXT.statements, "CREATE TABLE extra (again)"))
    with closing(connect(path)) as connection, pytest.raises(sqlite3.OperationalError):
        migrate(connection, path, replace(CACHE, migrations=(*CACHE.migrations, broken)))
    assert "extra" not in tables(path)
    assert known(path, photos) == len(photos)


def test_a_catalogue_of_a_newer_program_is_refused_and_left_alone(tmp_path):
    path = tmp_path / "c.sqlite3"
    fill(path)
    with closing(connect(path)) as connection:
        migrate(connection, path, NEXT_SCHEMA)
    with pytest.raises(CatalogueError, match="newer version") as caught:
        Cache.open(path)
    assert caught.value.path == path
    assert "extra" in tables(path)


def test_another_programs_database_is_refused_and_left_alone(tmp_path):
    path = tmp_path / "c.sqlite3"
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE theirs (n INTEGER)")
    with pytest.raises(CatalogueError, match="another program"):
        Cache.open(path)
    assert tables(path) == {"theirs"}


def overwrite_pages(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xa5" * 8 * 4096)


def cut_in_half(path: Path) -> None:
    with path.open("r+b") as file:
        file.truncate(path.stat().st_size // 2 // 4096 * 4096)


def replace_by_text(path: Path) -> None:
    path.write_text("this was once a database\n" * 100)


@pytest.mark.parametrize("damage", [overwrite_pages, cut_in_half, replace_by_text])
def test_a_damaged_database_is_moved_aside_with_a_notice(tmp_path, damage):
    path = tmp_path / "c.sqlite3"
    photos = fill(path)
    damage(path)
    remains = path.read_bytes()
    with closing(Cache.open(path)) as cache:
        (aside,) = tmp_path.glob("c-damaged-*.sqlite3")
        assert str(aside) in cache.notice
        assert aside.read_bytes() == remains
        assert cache.assessments(photos, MODEL, "p") == {}
    assert known(path, fill(path)) == len(photos)


def test_a_damaged_database_that_is_open_elsewhere_is_left_where_it_is(tmp_path, monkeypatch):
    monkeypatch.setattr(connections, "BUSY_TIMEOUT_S", 0.2)
    path = tmp_path / "c.sqlite3"
    fill(path)
    with closing(Cache.open(path)):
        replace_by_text(path)
        with pytest.raises(CatalogueError, match="open in another window"):
            Cache.open(path)
        assert path.read_text().startswith("this was once")
    with closing(Cache.open(path)) as cache:
        assert "moved" in cache.notice


def test_a_second_damage_does_not_overwrite_the_first_remains(tmp_path):
    path = tmp_path / "c.sqlite3"
    for text in ("first " * 1000, "second " * 1000):
        path.write_text(text)
        Cache.open(path).close()
    contents = sorted(aside.read_text() for aside in tmp_path.glob("c-damaged-*.sqlite3"))
    assert contents == ["first " * 1000, "second " * 1000]


def test_a_folder_that_cannot_be_made_is_one_plain_error(tmp_path):
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(CatalogueError, match="MOBILEIQA_HOME"):
        Cache.open(tmp_path / "file" / "c.sqlite3")


OPEN_AND_RECORD = """
import sys
from contextlib import closing
from pathlib import Path
from core.catalogue.cache import Cache, Known, KnownFacts
from core.photos.facts import Facts
from core.photos.photo import Photo
from core.results.assessment import Assessment, ModelIdentity

path, number = Path(sys.argv[1]), int(sys.argv[2])
sys.stdin.readline()
with closing(Cache.open(path)) as cache:
    for n in range(100):
        photo = Photo(Path(f"/p/{number}-{n}.jpg"), (), n, n)
        model = ModelIdentity("s", "1", "m" * 64, "f")
        result = Assessment(0.5, float(number), (), 3, 2, model, 0.1)
        cache.record(photo, f"{number}-{n}", "p", Known(result, "2026-01-01"), None)
        if n % 10 == 0:
            cache.flush()
    cache.flush()
"""


@pytest.mark.parametrize("damaged", [False, True])
def test_processes_that_open_a_new_or_damaged_catalogue_at_once_share_it(tmp_path, damaged):
    path = tmp_path / "c.sqlite3"
    if damaged:
        path.write_bytes(b"not a database" * 1000)
    count = 4
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", OPEN_AND_RECORD, str(path), str(number)],
            stdin=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        for number in range(count)
    ]
    for process in processes:  # all are started and wait for this line
        process.stdin.write(b"go\n")
        process.stdin.flush()
    for process in processes:
        _, errors = process.communicate(timeout=120)
        assert process.returncode == 0, errors.decode()
    photos = [Photo(Path(f"/p/{p}-{n}.jpg"), (), n, n) for p in range(count) for n in range(100)]
    assert known(path, photos) == len(photos)
    assert len(list(tmp_path.glob("c-damaged-*.sqlite3"))) == int(damaged)


def test_capture_times_of_earlier_versions_stay_until_the_files_are_read_again(tmp_path):
    path = tmp_path / "c.sqlite3"
    former = replace(CACHE, migrations=CACHE.migrations[:3])
    photos = [Photo(Path(f"/p/{n}.jpg"), (), n, n) for n in range(3)]
    with closing(connect(path)) as connection:
        migrate(connection, path, former)
        for photo, text in zip(photos, ("2024-05-06T07:08:09+02:00", "", None), strict=True):
            connection.execute(
                "INSERT INTO photos (path, size_bytes, mtime_ns, captured_at) VALUES (?, ?, ?, ?)",
                (*photo.stamp.stored, text),
            )
        connection.commit()
    taken = datetime.fromisoformat("2024-05-06T07:08:09+02:00")
    with closing(Cache.open(path)) as cache:
        assert cache.facts(photos) == {
            photos[0].path: KnownFacts(Facts(taken), is_whole=False),
            photos[1].path: KnownFacts(Facts(), is_whole=False),
        }
        cache.record_facts({photos[0]: Facts(taken, "X100V")})
        cache.flush()
        assert cache.facts(photos)[photos[0].path] == KnownFacts(Facts(taken, "X100V"), True)
    assert any("schema-3" in backup.name for backup in (tmp_path / "backups").iterdir())
