"""Operations: performed, journalled and undone together, over restarts and kills."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from core.catalogue.catalogue import LEDGER_NAME, OPERATIONS, Catalogue
from core.catalogue.operations import Changed
from core.errors import CatalogueError
from tests.core.catalogue.operations import KINDS, Note, notes

ROOT = Path(__file__).parents[3]
needs_posix = pytest.mark.skipif(os.name != "posix", reason="uses POSIX signals")


def open_catalogue(folder: Path) -> Catalogue:
    return Catalogue.open(folder, kinds=KINDS)


def journal(folder: Path) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(folder / LEDGER_NAME)) as connection:
        query = "SELECT name, arguments, undone_at IS NOT NULL FROM journal ORDER BY id"
        return connection.execute(query).fetchall()


def test_an_operation_says_what_it_changed_and_is_written_down(tmp_path):
    with open_catalogue(tmp_path) as catalogue:
        assert catalogue.next_undo() is None
        assert catalogue.undo() is None
        changed = catalogue.perform(Note("a"))
        assert changed == Changed(photos=frozenset({Path("/p/a")}))
        assert str(catalogue.next_undo()) == "Note a"
        assert notes(catalogue.ledger) == ["a"]
    assert journal(tmp_path) == [("test-note", '{"text": "a"}', 0)]


def test_the_last_operations_are_undone_one_by_one_over_restarts(tmp_path):
    with open_catalogue(tmp_path) as catalogue:
        for text in "abc":
            catalogue.perform(Note(text))
    for text, left in (("c", ["a", "b"]), ("b", ["a"])):
        with open_catalogue(tmp_path) as catalogue:
            assert str(catalogue.next_undo()) == f"Note {text}"
            undone = catalogue.undo()
            assert str(undone.words) == f"Note {text}"
            assert undone.changed.photos == {Path("/p") / text}
            assert notes(catalogue.ledger) == left
    with open_catalogue(tmp_path) as catalogue:
        catalogue.perform(Note("d"))
        assert str(catalogue.undo().words) == "Note d"
        assert str(catalogue.undo().words) == "Note a"
        assert catalogue.undo() is None
        assert notes(catalogue.ledger) == []
    assert [undone for _, _, undone in journal(tmp_path)] == [1, 1, 1, 1]


def test_an_operation_that_fails_leaves_no_trace(tmp_path):
    with open_catalogue(tmp_path) as catalogue:
        catalogue.perform(Note("a"))
        with catalogue.ledger.change() as writing:
            writing.execute(
                "CREATE TRIGGER refuses BEFORE INSERT ON journal BEGIN "
                "SELECT RAISE(ABORT, 'refused'); END"
            )
        with pytest.raises(CatalogueError, match=r"Nothing was changed.*refused"):
            catalogue.perform(Note("b"))
        assert notes(catalogue.ledger) == ["a"]
    assert len(journal(tmp_path)) == 1


def test_what_is_not_known_here_is_neither_performed_nor_undone(tmp_path):
    with open_catalogue(tmp_path) as catalogue:
        catalogue.perform(Note("a"))
    with Catalogue.open(tmp_path, kinds=OPERATIONS) as catalogue:
        assert catalogue.next_undo() is None
        assert catalogue.undo() is None
        with pytest.raises(ValueError, match="test-note"):
            catalogue.perform(Note("b"))
        assert notes(catalogue.ledger) == ["a"]


def test_two_windows_undo_each_operation_once(tmp_path):
    with open_catalogue(tmp_path) as one, open_catalogue(tmp_path) as other:
        one.perform(Note("a"))
        other.perform(Note("b"))
        assert str(one.undo().words) == "Note b"
        assert str(other.undo().words) == "Note a"
        assert one.undo() is None


PERFORM_UNTIL_KILLED = """
import sys
from tests.core.catalogue.test_operations import *
with open_catalogue(Path(sys.argv[1])) as catalogue:
    number = int(sys.argv[2])
    while True:
        catalogue.perform(Note(str(number)))
        print("+", number, flush=True)
        if number % 3 == 0:
            catalogue.undo()
            print("-", number, flush=True)
        number += 1
"""


@needs_posix
def test_a_kill_at_any_moment_loses_nothing_acknowledged_and_leaves_nothing_half(tmp_path):
    chance = random.Random(20261127)
    expected: list[str] = []
    for attempt in range(20):
        first = 1000 * (attempt + 1) + 1
        child = subprocess.Popen(
            [sys.executable, "-c", PERFORM_UNTIL_KILLED, str(tmp_path), str(first)],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        said = [child.stdout.readline() for _ in range(chance.randrange(1, 12))]
        for _ in range(chance.randrange(200_000)):  # a moment between two of its lines
            pass
        child.send_signal(signal.SIGKILL)
        # Not `communicate`: it would miss what reading a line has taken in ahead.
        with child:
            rest, errors = child.stdout.read(), child.stderr.read()
        assert child.returncode == -signal.SIGKILL, errors
        # A line that was cut off acknowledges nothing.
        lines = [line.split() for line in (*said, *rest.splitlines()) if len(line.split()) == 2]
        performed = [number for sign, number in lines if sign == "+"]
        undone = [number for sign, number in lines if sign == "-"]
        sure = [*expected, *(number for number in performed if number not in undone)]

        with open_catalogue(tmp_path) as catalogue:
            assert catalogue.notice is None
            found = notes(catalogue.ledger)  # none is half there
        # What the killed one was at, but had not acknowledged, may have been done or not.
        last = int(performed[-1]) if performed else first - 1
        open_to_doubt = {str(last), str(last + 1)} - set(undone)
        if last % 3 or str(last) in undone:
            open_to_doubt.discard(str(last))
        assert set(sure) - open_to_doubt <= set(found) <= set(sure) | open_to_doubt
        kept = {text for name, text, is_undone in _texts(tmp_path) if not is_undone}
        assert kept == set(found)
        expected = found


def _texts(folder: Path) -> list[tuple[object, str, object]]:
    with closing(sqlite3.connect(folder / LEDGER_NAME)) as connection:
        query = "SELECT name, arguments ->> 'text', undone_at IS NOT NULL FROM journal"
        return connection.execute(query).fetchall()
