"""The catalogue of earlier versions becomes the cache, whole and once.

`former/catalogue.sqlite3` was made by commit 065ae9e: 12 photos, 18 results of two models, 4
capture times.
"""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from core.catalogue.cache import KnownFacts
from core.catalogue.catalogue import CACHE_NAME, Catalogue
from core.catalogue.opening import FORMER_NAME
from core.errors import CatalogueError
from core.photos.facts import Facts
from core.photos.photo import Photo
from core.results.assessment import Assessment, ModelIdentity

FORMER = Path(__file__).with_name("former") / FORMER_NAME
STUDENT = ModelIdentity("student", "1.2", "a" * 64, "mobileiqa", (10.0, 20.0, 30.0, 40.0))
TEACHER = ModelIdentity("teacher", "1", "b" * 64, "mobileiqa")
POLICY = "768x512"
PHOTOS = [
    Photo(Path(f"/photos/Holiday/{n}.jpg"), (), 1000 + n, 1_700_000_000_000_000_000 + n)
    for n in range(12)
]


@pytest.fixture
def home(tmp_path):
    shutil.copy(FORMER, tmp_path / FORMER_NAME)
    return tmp_path


def result(number: int, model: ModelIdentity) -> Assessment:
    score = 5.0 * number + (model is TEACHER)
    opinions = (score, score + 1, 1 / 3)
    return Assessment(score / 100, score, opinions, 6000, 4000, model, 0.125)


def holds_everything(catalogue: Catalogue) -> bool:
    zone = timezone(timedelta(hours=2))
    times = {
        PHOTOS[n].path: KnownFacts(
            Facts(datetime(2024, 5, 6, 7, n, 9, 250_000, zone) if n else None), is_whole=False
        )
        for n in range(0, 12, 3)
    }
    students = {photo.path: result(n, STUDENT) for n, photo in enumerate(PHOTOS)}
    teachers = {PHOTOS[n].path: result(n, TEACHER) for n in range(1, 12, 2)}
    return (
        catalogue.assessments_for(PHOTOS, STUDENT, POLICY) == students
        and catalogue.assessments_for(PHOTOS, TEACHER, POLICY) == teachers
        and catalogue.facts_of(PHOTOS) == times
    )


def test_no_score_and_no_capture_time_is_lost_and_the_old_file_stays(home):
    with Catalogue.open(home) as catalogue:
        assert catalogue.notice is None
        assert holds_everything(catalogue)
        found = catalogue.assessment_by_hash(PHOTOS[3], f"{3:064x}", STUDENT, POLICY)
        assert found == result(3, STUDENT)
        assert catalogue.features_for(PHOTOS, STUDENT.sha256) == {}
    assert (home / FORMER_NAME).read_bytes() == FORMER.read_bytes()
    with Catalogue.open(home) as catalogue:
        assert holds_everything(catalogue)


def test_of_its_files_no_inode_is_known_so_that_stamps_alone_count(home):
    photos = [replace(photo, inode=5, ctime_ns=7) for photo in PHOTOS]
    with Catalogue.open(home) as catalogue:
        found = catalogue.assessments_for(photos, STUDENT, POLICY)
        assert found == catalogue.assessments_for(PHOTOS, STUDENT, POLICY)
        assert len(found) == len(PHOTOS)
        assert len(catalogue.facts_of(photos)) == 4


def test_what_the_old_log_still_holds_is_taken_over_too(home):
    with closing(sqlite3.connect(home / FORMER_NAME)) as old_program:
        old_program.execute("UPDATE assessments SET score = 99.0 WHERE raw = 0.0")
        old_program.commit()
        with Catalogue.open(home) as catalogue:
            found = catalogue.assessments_for(PHOTOS[:1], STUDENT, POLICY)
            assert found[PHOTOS[0].path].score == 99.0


def test_it_is_not_taken_over_twice(home):
    with Catalogue.open(home) as catalogue:
        catalogue.record(PHOTOS[0], f"{0:064x}", POLICY, result(7, STUDENT))
    with Catalogue.open(home) as catalogue:
        again = catalogue.assessments_for(PHOTOS, STUDENT, POLICY)
        assert again[PHOTOS[0].path] == result(7, STUDENT)


def test_a_cache_that_is_there_already_is_kept(tmp_path):
    with Catalogue.open(tmp_path) as catalogue:
        catalogue.record(PHOTOS[0], "f" * 64, POLICY, result(7, STUDENT))
    shutil.copy(FORMER, tmp_path / FORMER_NAME)
    with Catalogue.open(tmp_path) as catalogue:
        found = catalogue.assessments_for(PHOTOS, STUDENT, POLICY)
        assert found == {PHOTOS[0].path: result(7, STUDENT)}


def test_a_damaged_one_is_said_and_stays_where_it_is(home):
    (home / FORMER_NAME).write_bytes(b"no database " * 1000)
    with Catalogue.open(home) as catalogue:
        assert "cannot be taken over" in catalogue.notice
        assert catalogue.assessments_for(PHOTOS, STUDENT, POLICY) == {}
    assert (home / FORMER_NAME).read_bytes() == b"no database " * 1000


def test_one_of_a_newer_program_is_refused_and_tried_again(home):
    with closing(sqlite3.connect(home / FORMER_NAME)) as connection:
        connection.execute("PRAGMA user_version = 99")
    for _ in range(2):
        with pytest.raises(CatalogueError, match="newer version"):
            Catalogue.open(home)
        assert not (home / CACHE_NAME).exists()
        assert not list(home.glob(".*"))


OPEN = """
import sys
from pathlib import Path
from tests.core.catalogue.test_taking_over import *
sys.stdin.readline()
with Catalogue.open(Path(sys.argv[1])) as catalogue:
    assert holds_everything(catalogue)
    assert catalogue.notice is None
    assert catalogue.ledger.is_writable
"""


def test_processes_that_open_it_at_once_take_it_over_once(home):
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", OPEN, str(home)],
            cwd=Path(__file__).parents[3],
            stdin=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        for _ in range(3)
    ]
    for process in processes:
        process.stdin.write(b"go\n")
        process.stdin.flush()
    for process in processes:
        _, errors = process.communicate(timeout=120)
        assert process.returncode == 0, errors.decode()
    assert not list(home.glob(".*"))
    assert not list(home.glob("*.part*"))
