"""The ledger: what it promises for what a person decided, and when it must not be written."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from core.catalogue import connections
from core.catalogue.connections import connect
from core.catalogue.ledger import Ledger
from core.catalogue.ledger_schema import LEDGER, FamilyTables
from core.catalogue.migrations import Migration
from core.catalogue.operations import Journal
from core.errors import CatalogueError
from tests.core.catalogue.operations import KINDS, Note, notes

FIRST_DAY = datetime(2026, 11, 1, 12, tzinfo=UTC)


class Clock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.now = FIRST_DAY

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


def note(ledger: Ledger, clock: Clock, text: str) -> None:
    Journal(ledger, KINDS, clock).perform(Note(text))


def overwrite_a_page(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xa5" * 4096)


def replace_by_text(path: Path) -> None:
    path.write_text("this was once a ledger\n" * 1000)


def newer_schema(path: Path) -> None:
    with closing(connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {LEDGER.newest + 1}")


def another_programs(path: Path) -> None:
    with closing(connect(path)) as connection:
        connection.execute("PRAGMA application_id = 77")


def test_every_commit_reaches_the_disk(tmp_path):
    with closing(Ledger.open(tmp_path / "ledger.sqlite3")) as ledger, ledger.change() as writing:
        assert writing.execute("PRAGMA synchronous").fetchone() == (2,)  # FULL
        assert writing.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert writing.execute("PRAGMA application_id").fetchone() == (0x4D49514C,)


@pytest.mark.parametrize(
    ("spoil", "says"),
    [
        (overwrite_a_page, "damaged"),
        (replace_by_text, "damaged"),
        (newer_schema, "newer version"),
        (another_programs, "another program"),
    ],
)
def test_a_ledger_that_cannot_be_trusted_is_only_read_and_left_as_it_is(
    tmp_path, clock, spoil, says
):
    path = tmp_path / "ledger.sqlite3"
    with closing(Ledger.open(path, clock=clock)) as ledger:
        note(ledger, clock, "first")
    spoil(path)
    remains = path.read_bytes()
    with closing(Ledger.open(path, clock=clock)) as ledger:
        assert not ledger.is_writable
        assert says in ledger.reason
        assert ledger.notice == ledger.reason
        with pytest.raises(CatalogueError, match=f"Nothing was changed.*{says}"):
            note(ledger, clock, "second")
        ledger.rows("SELECT * FROM journal")  # nothing, or what can still be read
    assert path.read_bytes() == remains
    assert [each.name for each in tmp_path.iterdir() if "damaged" in each.name] == []


def test_a_ledger_of_a_newer_program_can_be_read(tmp_path, clock):
    path = tmp_path / "ledger.sqlite3"
    with closing(Ledger.open(path, clock=clock)) as ledger:
        note(ledger, clock, "kept")
    newer_schema(path)
    with closing(Ledger.open(path, clock=clock)) as ledger:
        assert notes(ledger) == ["kept"]


def test_a_busy_ledger_refuses_and_takes_the_next_change(tmp_path, clock, monkeypatch):
    monkeypatch.setattr(connections, "BUSY_TIMEOUT_S", 0.05)
    path = tmp_path / "ledger.sqlite3"
    with (
        closing(Ledger.open(path, clock=clock)) as ledger,
        closing(sqlite3.connect(path, isolation_level=None)) as other,
    ):
        note(ledger, clock, "first")
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(CatalogueError, match="another window or program"):
            note(ledger, clock, "second")
        other.execute("COMMIT")
        note(ledger, clock, "third")
        assert notes(ledger) == ["first", "third"]


def test_a_ledger_that_was_busy_when_opened_takes_changes_later(tmp_path, clock, monkeypatch):
    monkeypatch.setattr(connections, "BUSY_TIMEOUT_S", 0.05)
    path = tmp_path / "ledger.sqlite3"
    Ledger.open(path, clock=clock).close()
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        ledger = Ledger.open(path, clock=clock)
        assert not ledger.is_writable
        other.execute("COMMIT")
    with closing(ledger):
        note(ledger, clock, "now")
        assert ledger.is_writable
        assert notes(ledger) == ["now"]


def fail_halfway(ledger: Ledger, error: Exception | None = None) -> None:
    with ledger.change() as writing:
        writing.execute("INSERT INTO forgotten VALUES (x'2f', '2026', NULL)")
        if error is not None:
            raise error
        writing.execute("INSERT INTO no_such_table VALUES (1)")


def test_a_fault_of_ours_undoes_the_whole_change_and_says_so(tmp_path, clock):
    with closing(Ledger.open(tmp_path / "ledger.sqlite3", clock=clock)) as ledger:
        with pytest.raises(CatalogueError, match="fault in this program"):
            fail_halfway(ledger)
        assert ledger.rows("SELECT * FROM forgotten") == []
        note(ledger, clock, "goes on")
        assert notes(ledger) == ["goes on"]


def test_what_is_raised_inside_a_change_undoes_it_and_passes_through(tmp_path, clock):
    with closing(Ledger.open(tmp_path / "ledger.sqlite3", clock=clock)) as ledger:
        with pytest.raises(KeyError):
            fail_halfway(ledger, KeyError())
        assert ledger.rows("SELECT * FROM forgotten") == []


HALF_MADE = """
import os, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA journal_mode = DELETE")
connection.execute("PRAGMA cache_size = 1")
connection.execute("BEGIN")
for number in range(2000):
    connection.execute("INSERT INTO notes VALUES (?, '')", (f"half {number} " * 20,))
os._exit(0)
"""


def test_what_was_half_made_where_there_is_no_write_ahead_log_is_taken_back(tmp_path, clock):
    path = tmp_path / "ledger.sqlite3"
    with closing(Ledger.open(path, clock=clock)) as ledger:
        note(ledger, clock, "first")
    subprocess.run([sys.executable, "-c", HALF_MADE, str(path)], timeout=60, check=True)
    assert (tmp_path / "ledger.sqlite3-journal").stat().st_size > 0
    with closing(Ledger.open(path, clock=clock)) as ledger:
        assert ledger.notice is None
        assert notes(ledger) == ["first"]
        note(ledger, clock, "second")


# --- families ------------------------------------------------------------------------------------

FACES = FamilyTables("faces", (Migration(1, "names", ("CREATE TABLE faces_names (n TEXT)",)),))
NEWER_FACES = FamilyTables(
    "faces",
    (*FACES.migrations, Migration(2, "ages", ("ALTER TABLE faces_names ADD COLUMN age INTEGER",))),
)


def test_a_familys_tables_are_made_and_migrated_with_a_backup(tmp_path, clock):
    path = tmp_path / "ledger.sqlite3"
    with closing(Ledger.open(path, (FACES,), clock=clock)) as ledger, ledger.change() as writing:
        writing.execute("INSERT INTO faces_names VALUES ('Ada')")
    with closing(Ledger.open(path, (NEWER_FACES,), clock=clock)) as ledger:
        assert ledger.rows("SELECT n, age FROM faces_names") == [("Ada", None)]
    (backup,) = (tmp_path / "backups").glob("ledger-faces-1-*.sqlite3")
    with closing(sqlite3.connect(backup)) as before:
        assert before.execute("SELECT * FROM faces_names").fetchall() == [("Ada",)]


def test_tables_of_a_family_that_is_gone_stay_and_those_of_a_newer_one_are_only_read(
    tmp_path, clock
):
    path = tmp_path / "ledger.sqlite3"
    with (
        closing(Ledger.open(path, (NEWER_FACES,), clock=clock)) as ledger,
        ledger.change() as writing,
    ):
        writing.execute("INSERT INTO faces_names VALUES ('Ada', 36)")
    with closing(Ledger.open(path, clock=clock)) as ledger:
        note(ledger, clock, "without faces")
        assert ledger.rows("SELECT n FROM faces_names") == [("Ada",)]
    with closing(Ledger.open(path, (FACES,), clock=clock)) as ledger:
        assert "faces" in ledger.reason
        assert "newer version" in ledger.reason
        with pytest.raises(CatalogueError, match="newer version"):
            note(ledger, clock, "with old faces")


# --- copies --------------------------------------------------------------------------------------


def test_each_day_of_use_leaves_a_copy_and_the_last_seven_are_kept(tmp_path, clock):
    path = tmp_path / "ledger.sqlite3"
    for day in range(10):
        clock.now = FIRST_DAY + timedelta(days=2 * day)
        with closing(Ledger.open(path, clock=clock)) as ledger:
            note(ledger, clock, f"day {day}")
            note(ledger, clock, f"day {day} again")
    days = [copy.day.day for copy in ledger.copies()]
    assert days == [19, 17, 15, 13, 11, 9, 7]
    with closing(sqlite3.connect(ledger.copies()[0].path)) as copy:
        assert copy.execute("PRAGMA quick_check").fetchone() == ("ok",)
        assert copy.execute("SELECT count(*) FROM journal").fetchone() == (18,)
    assert not list((tmp_path / "backups").glob(".*"))


def test_a_copy_is_one_file_that_needs_no_log_beside_it(tmp_path, clock):
    with closing(Ledger.open(tmp_path / "ledger.sqlite3", clock=clock)) as ledger:
        note(ledger, clock, "first")
        (copy,) = ledger.copies()
    assert copy.path.read_bytes()[18:20] == b"\x01\x01"  # SQLite's file format: 2 is with a log
    assert [path.name for path in copy.path.parent.iterdir()] == [copy.path.name]


def test_a_program_that_runs_over_midnight_copies_before_the_new_days_first_change(tmp_path, clock):
    with closing(Ledger.open(tmp_path / "ledger.sqlite3", clock=clock)) as ledger:
        note(ledger, clock, "today")
        clock.now += timedelta(days=1)
        note(ledger, clock, "tomorrow")
        with closing(sqlite3.connect(ledger.copies()[0].path)) as copy:
            assert copy.execute("SELECT count(*) FROM journal").fetchone() == (1,)


def test_a_copy_that_cannot_be_made_is_said_and_hinders_no_change(tmp_path, clock):
    (tmp_path / "backups").write_text("in the way")
    with closing(Ledger.open(tmp_path / "ledger.sqlite3", clock=clock)) as ledger:
        assert "copy of what you decided could not be made" in ledger.notice
        note(ledger, clock, "all the same")
        assert notes(ledger) == ["all the same"]


@pytest.mark.parametrize("spoil", [None, overwrite_a_page, replace_by_text])
def test_a_copy_is_put_back_and_the_present_ledger_becomes_one(tmp_path, clock, spoil):
    path = tmp_path / "ledger.sqlite3"
    with closing(Ledger.open(path, clock=clock)) as ledger:
        note(ledger, clock, "first")
    clock.now += timedelta(days=1)
    with closing(Ledger.open(path, clock=clock)) as ledger:
        note(ledger, clock, "second")
    if spoil is not None:
        spoil(path)
    remains = path.read_bytes()
    with closing(Ledger.open(path, clock=clock)) as ledger:
        ledger.put_back(ledger.copies()[0])
        assert ledger.is_writable
        assert notes(ledger) == ["first"]
        note(ledger, clock, "third")
        (replaced,) = [copy for copy in ledger.copies() if copy.was_replaced]
        assert replaced.path.read_bytes() == remains
        if spoil is None:
            ledger.put_back(replaced)
            assert notes(ledger) == ["first", "second"]


@pytest.mark.parametrize("is_empty", [False, True])
def test_a_ledger_that_is_gone_is_missed_and_not_begun_anew(tmp_path, clock, is_empty):
    path = tmp_path / "ledger.sqlite3"
    with closing(Ledger.open(path, clock=clock)) as ledger:
        note(ledger, clock, "first")
    clock.now += timedelta(days=1)
    Ledger.open(path, clock=clock).close()
    path.unlink()
    if is_empty:
        path.touch()
    with closing(Ledger.open(path, clock=clock)) as ledger:
        assert "gone or empty" in ledger.notice
        with pytest.raises(CatalogueError, match="Put back a copy"):
            note(ledger, clock, "second")
        assert path.exists() is is_empty
        ledger.put_back(ledger.copies()[0])
        assert notes(ledger) == ["first"]
        note(ledger, clock, "third")
        assert ledger.notice is None


def test_a_damaged_copy_is_refused_and_the_ledger_goes_on(tmp_path, clock):
    with closing(Ledger.open(tmp_path / "ledger.sqlite3", clock=clock)) as ledger:
        note(ledger, clock, "first")
        (copy,) = ledger.copies()
        replace_by_text(copy.path)
        with pytest.raises(CatalogueError, match="cannot be put back"):
            ledger.put_back(copy)
        note(ledger, clock, "second")
        assert notes(ledger) == ["first", "second"]


def test_nothing_is_put_back_while_the_ledger_is_open_elsewhere(tmp_path, clock, monkeypatch):
    monkeypatch.setattr(connections, "BUSY_TIMEOUT_S", 0.05)
    path = tmp_path / "ledger.sqlite3"
    with (
        closing(Ledger.open(path, clock=clock)) as ledger,
        closing(Ledger.open(path, clock=clock)) as other,
    ):
        note(ledger, clock, "first")
        with pytest.raises(CatalogueError, match="open in another window"):
            ledger.put_back(ledger.copies()[0])
        note(other, clock, "second")
        note(ledger, clock, "third")
        assert notes(other) == ["first", "second", "third"]
