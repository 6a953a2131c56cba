"""Writing under bad conditions: full disk, read-only places, a killed process, a busy database."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from core.catalogue import connections
from core.catalogue.catalogue import CACHE_NAME, Catalogue
from core.catalogue.faults import REFUSALS, Fault, fault_of, in_words
from core.catalogue.forgetting import ForgetResults
from core.catalogue.set_aside import set_aside_file
from core.catalogue.writer import Writer
from core.errors import CatalogueError
from core.photos.photo import Photo
from core.results.assessment import Assessment, ModelIdentity

MODEL = ModelIdentity("student", "1", "m" * 64, "mobileiqa")
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
    assert "cannot be saved: the disk is full" in str(error) and catalogue.problem is error
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


LEDGER_ON_FULL_DISK = """
import resource
from core.catalogue.forgetting import ForgetResults
catalogue = Catalogue.open(Path(sys.argv[1]))
catalogue.perform(ForgetResults(Path("/first")))
_, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (0, hard))
try:
    catalogue.perform(ForgetResults(Path("/second")))
except CatalogueError as error:
    assert "Nothing was changed: the disk is full" in str(error), error
else:
    raise SystemExit("the disk was not full")
assert catalogue.ledger.is_writable
assert str(catalogue.next_undo()) == "Forget the results of “first”"
resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
catalogue.perform(ForgetResults(Path("/third")))
assert str(catalogue.next_undo()) == "Forget the results of “third”"
catalogue.close()
"""


@needs_posix
def test_on_a_full_disk_an_operation_is_refused_and_the_next_one_goes(tmp_path):
    done = run_child(LEDGER_ON_FULL_DISK, str(tmp_path))
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


READ_ONLY_LEDGER = """
import os
from core.catalogue.ledger import Ledger
if os.geteuid() == 0:
    os.setgroups([])
    os.setegid(65534)
    os.seteuid(65534)
ledger = Ledger.open(Path(sys.argv[1]) / "ledger.sqlite3")
assert not ledger.is_writable
assert ledger.rows("SELECT name FROM journal") == [("forget-results",)], ledger.problem
assert ledger.problem is None
ledger.close()
"""


@needs_posix
def test_a_ledger_in_a_read_only_folder_is_read():
    with tempfile.TemporaryDirectory(dir="/tmp") as text:
        folder = Path(text)
        with Catalogue.open(folder) as catalogue:
            catalogue.perform(ForgetResults(Path("/p")))
        before = (folder / "ledger.sqlite3").read_bytes()
        (folder / "ledger.sqlite3").chmod(0o444)
        folder.chmod(0o555)
        done = run_child(READ_ONLY_LEDGER, str(folder))
        folder.chmod(0o755)
        assert done.returncode == 0, done.stderr
        assert (folder / "ledger.sqlite3").read_bytes() == before


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


def test_a_busy_database_is_said_and_written_to_once_it_is_free(tmp_path, monkeypatch):
    monkeypatch.setattr(connections, "BUSY_TIMEOUT_S", 0.05)
    photo = photos(1)[0]
    with Catalogue.open(tmp_path) as catalogue:
        with closing(sqlite3.connect(tmp_path / CACHE_NAME, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            catalogue.record(photo, "f", "p", replace(RESULT, score=1.0))
            with pytest.raises(CatalogueError, match="another window or program"):
                catalogue.flush()
            catalogue.record(photo, "f", "p", replace(RESULT, score=2.0))
            other.execute("COMMIT")
        catalogue.flush()
        assert catalogue.problem is None
        assert catalogue.assessments_for([photo], MODEL, "p")[photo.path].score == 2.0


def numbers_file(folder: Path) -> Path:
    path = folder / "numbers.sqlite3"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE numbers (n INTEGER UNIQUE, name BLOB) STRICT")
    return path


def numbers(path: Path) -> list[int]:
    with closing(sqlite3.connect(path)) as connection:
        return [n for (n,) in connection.execute("SELECT n FROM numbers ORDER BY rowid")]


INSERT = "INSERT INTO numbers VALUES (?, ?)"


def test_what_is_tried_again_is_written_before_what_came_meanwhile(tmp_path):
    path = numbers_file(tmp_path)
    set_aside_file(path).mkdir()  # so the attempt breaks off at the change that has to go there
    writer = Writer(path)

    def submit(number: int, done=lambda: None) -> None:
        writer.submit(((INSERT, (number, None)),), done)

    submit(1, done=lambda: submit(3))  # while the attempt is under way
    writer.submit((("no sql at all", ()),), lambda: None)
    submit(2)
    with pytest.raises(CatalogueError, match="cannot be saved"):
        writer.flush()
    set_aside_file(path).rmdir()
    with pytest.raises(CatalogueError, match="fault in this program"):
        writer.flush()
    writer.close()
    assert numbers(path) == [1, 2, 3]


def test_a_change_that_can_never_be_written_is_set_aside_and_the_others_keep_their_order(
    tmp_path,
):
    path = numbers_file(tmp_path)
    written = []
    writer = Writer(path)
    for number in (3, 1, 2):
        writer.submit(((INSERT, (number, None)),), lambda number=number: written.append(number))
    twice = ((INSERT, (7, b"first")), (INSERT, (7, b"\xff")))
    too_large, odd = ((INSERT, (2**70, None)),), ((INSERT, (object(), None)),)
    for poison in (twice, too_large, odd, (("no sql at all", ()),)):
        writer.submit(poison, lambda: written.append(-1))
    writer.submit(((INSERT, (4, None)),), lambda: written.append(4))
    with pytest.raises(CatalogueError, match="fault in this program") as caught:
        writer.flush()
    writer.flush()  # it is said once
    assert str(set_aside_file(path)) in caught.value.message
    assert writer.problem is caught.value
    writer.close()

    assert written == [3, 1, 2, 4]
    assert numbers(path) == [3, 1, 2, 4]
    lines = [json.loads(line) for line in set_aside_file(path).read_text().splitlines()]
    assert [line["reason"].partition(":")[0] for line in lines] == [
        "IntegrityError",
        "OverflowError",
        "ProgrammingError",
        "OperationalError",
    ]
    assert [each["parameters"] for each in lines[0]["statements"]] == [
        [7, {"base64": "Zmlyc3Q="}],
        [7, {"base64": "/w=="}],
    ]
    assert lines[0]["statements"][0]["statement"] == INSERT


def full_disk(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA max_page_count = 2")
        connection.execute("CREATE TABLE t (a)")
        connection.execute("INSERT INTO t VALUES (zeroblob(100000))")


def locked(path: Path) -> None:
    with closing(sqlite3.connect(path)) as one, closing(sqlite3.connect(path, 0)) as other:
        one.execute("BEGIN EXCLUSIVE")
        other.execute("CREATE TABLE t (a)")


def read_only(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA query_only = ON")
        connection.execute("CREATE TABLE t (a)")


def no_folder(path: Path) -> None:
    sqlite3.connect(path / "missing" / "file")


def no_database(path: Path) -> None:
    path.write_bytes(b"text " * 1000)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE t (a)")


def half_a_surrogate(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("SELECT ?", ("\udcff",))


def no_table(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("SELECT * FROM missing")


@pytest.mark.parametrize(
    ("cause", "fault", "says"),
    [
        (full_disk, Fault.FULL, "disk is full"),
        (locked, Fault.BUSY, "another window or program"),
        (read_only, Fault.READ_ONLY, "permissions"),
        (no_folder, Fault.READ_ONLY, "permissions"),
        (no_database, Fault.DAMAGED, "damaged"),
        (half_a_surrogate, Fault.OURS, "report it"),
        (no_table, Fault.OURS, "report it"),
    ],
)
def test_errors_are_told_apart_and_say_what_to_do(tmp_path, cause, fault, says):
    with pytest.raises(REFUSALS) as caught:
        cause(tmp_path / "a.sqlite3")
    assert fault_of(caught.value) is fault
    assert says in in_words(caught.value)


def test_nothing_is_taken_after_closing(tmp_path):
    catalogue = Catalogue.open(tmp_path)
    catalogue.close()
    with pytest.raises(CatalogueError, match="closed"):
        catalogue.record(photos(1)[0], "f", "p", RESULT)
