"""Writing under bad conditions: full disk, read-only places, a killed process, a busy database."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing
from pathlib import Path

import pytest

from core.catalogue.catalogue import CACHE_NAME, Catalogue
from core.errors import CatalogueError
from core.photos.photo import Photo
from core.results.assessment import Assessment, ModelIdentity

MODEL = ModelIdentity("student", "1", "m" * 64)
RESULT = Assessment(0.5, 50.0, (50.0,), 30, 20, MODEL, 0.1)
ROOT = Path(__file__).parents[3]

needs_posix = pytest.mark.skipif(os.name != "posix", reason="uses POSIX limits and signals")


def photos(count: int) -> list[Photo]:
    return [Photo(Path(f"/p/{n}.jpg"), (), n, n) for n in range(count)]


def run_child(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    preamble = (
        "import sys\nfrom pathlib import Path\nfrom tests.core.catalogue.test_writer import *\n"
    )
    return subprocess.run(
        [sys.executable, "-c", preamble + code, *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


FULL_DISK = """
import resource
catalogue = Catalogue.open(Path(sys.argv[1]))
_, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, hard))
many = photos(3000)
for photo in many:
    catalogue.record(photo, f"{photo.size_bytes:064}", "p", RESULT)
try:
    catalogue.flush()
except CatalogueError as error:
    assert "cannot be saved" in str(error) and catalogue.problem is error
else:
    raise SystemExit("the disk was not full")
assert catalogue.assessment_by_hash(many[0], f"{2999:064}", MODEL, "p") == RESULT
resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
catalogue.flush()
assert catalogue.problem is None
assert len(catalogue.assessments_for(many, MODEL, "p")) == len(many)
catalogue.close()
"""


@needs_posix
def test_on_a_full_disk_results_wait_and_are_saved_once_there_is_room(tmp_path):
    done = run_child(FULL_DISK, str(tmp_path))
    assert done.returncode == 0, done.stderr


CLOSE_ON_FULL_DISK = """
import resource
catalogue = Catalogue.open(Path(sys.argv[1]))
resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
catalogue.record(photos(1)[0], "f", "p", RESULT)
catalogue.close()
assert "cannot be saved" in str(catalogue.problem)
"""


@needs_posix
def test_closing_on_a_full_disk_ends_and_keeps_the_reason(tmp_path):
    done = run_child(CLOSE_ON_FULL_DISK, str(tmp_path))
    assert done.returncode == 0, done.stderr


READ_ONLY = """
import os
from core.catalogue.forgetting import ForgetResults
folder = Path(sys.argv[1])
if os.geteuid() == 0:
    os.setgroups([])
    os.setegid(65534)
    os.seteuid(65534)
for name in ("new", "old"):
    try:
        with Catalogue.open(folder / name) as catalogue:
            print(name, len(catalogue.assessments_for(photos(5), MODEL, "p")))
            catalogue.record(photos(1)[0], "f", "p", RESULT)
            assert not catalogue.ledger.is_writable
            assert "only be read" in catalogue.notice
            try:
                catalogue.perform(ForgetResults(Path("/p")))
            except CatalogueError as error:
                assert "Nothing was changed" in str(error) and "permissions" in str(error), error
            else:
                raise SystemExit("it was performed")
        print(catalogue.problem)
    except CatalogueError as error:
        print(name, error)
"""


@needs_posix
def test_a_read_only_folder_gives_a_plain_error_or_reading_without_saving():
    with tempfile.TemporaryDirectory(dir="/tmp") as text:
        folder = Path(text)
        with Catalogue.open(folder / "old") as catalogue:
            for photo in photos(5):
                catalogue.record(photo, f"{photo.size_bytes:064}", "p", RESULT)
        files = [folder / "old" / name for name in ("cache.sqlite3", "ledger.sqlite3")]
        before = [file.read_bytes() for file in files]
        for file in files:
            file.chmod(0o444)
        for each in (folder, folder / "old"):
            each.chmod(0o555)
        done = run_child(READ_ONLY, str(folder))
        for each in (folder, folder / "old"):
            each.chmod(0o755)
        assert done.returncode == 0, done.stderr
        assert "cache.sqlite3: The catalogue cannot be opened" in done.stdout
        assert "cannot be saved" in done.stdout or "old/cache.sqlite3: The cat" in done.stdout
        assert [file.read_bytes() for file in files] == before


KILLED = """
import os, signal
catalogue = Catalogue.open(Path(sys.argv[1]))
for photo in photos(50):
    catalogue.record(photo, f"{photo.size_bytes:064}", "p", RESULT)
catalogue.flush()
for photo in photos(5000):
    catalogue.record(photo, f"{photo.size_bytes:064}", "p", RESULT)
os.kill(os.getpid(), signal.SIGKILL)
"""


@needs_posix
def test_a_killed_process_loses_nothing_that_was_saved(tmp_path):
    path = tmp_path
    assert run_child(KILLED, str(path)).returncode == -signal.SIGKILL
    with Catalogue.open(path) as catalogue:
        assert catalogue.notice is None
        assert len(catalogue.assessments_for(photos(50), MODEL, "p")) == 50


def test_a_database_held_by_another_process_is_waited_for(tmp_path):
    path = tmp_path
    with Catalogue.open(path) as catalogue:
        with closing(sqlite3.connect(path / CACHE_NAME, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            catalogue.record(photos(1)[0], "f", "p", RESULT)
            assert (
                catalogue.assessment_by_hash(photos(1)[0], "g", MODEL, "p") is None
            )  # never waits
            other.execute("COMMIT")
        catalogue.flush()
        assert catalogue.problem is None
        assert len(catalogue.assessments_for(photos(1), MODEL, "p")) == 1


def test_nothing_is_taken_after_closing(tmp_path):
    catalogue = Catalogue.open(tmp_path)
    catalogue.close()
    with pytest.raises(CatalogueError, match="closed"):
        catalogue.record(photos(1)[0], "f", "p", RESULT)
