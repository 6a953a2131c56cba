"""How photos are turned: decisions, what sidecars say, and what files state themselves."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from core.catalogue.decisions import Decision, Statement
from core.catalogue.mark_values import ORIENTATION
from core.marks.marks import Marks
from core.photos.photo import Photo
from mobileiqa_gui.marks.book import MarksBook

A, B = (Photo(Path(f"/p/{name}.jpg"), (Path(f"/p/{name}.jpg"),), 1, 1) for name in "ab")
NOON = datetime(2026, 11, 27, 12, tzinfo=UTC)
EARLIER, LATER = NOON - timedelta(minutes=1), NOON + timedelta(minutes=1)


@pytest.fixture
def book() -> MarksBook:
    return MarksBook()


def say(book: MarksBook, orientation: int | None, moment: datetime) -> None:
    said = {} if orientation is None else {ORIENTATION: Statement(orientation, moment)}
    book.take_said({A.path: said})


def test_a_sidecar_turns_once_the_files_own_orientation_is_known(book):
    say(book, 6, NOON)
    assert book.turns.wanting([A, B]) == [A]
    assert book.turns.turn(A.path) == 0
    assert book.turns.take_changed() == frozenset()
    book.turns.take_own({A: 1})
    assert book.turns.turn(A.path) == 1
    assert book.turns.take_changed() == {A.path}
    assert book.turns.take_changed() == frozenset()
    assert book.turns.wanting([A, B]) == []


def test_a_sidecar_that_repeats_the_file_turns_nothing(book):
    book.turns.take_own({A: 8})
    say(book, 8, NOON)
    assert book.turns.turn(A.path) == 0
    assert book.turns.take_changed() == frozenset()


def test_a_person_turns_from_what_is_shown_and_the_ledger_does_not_overwrite_it_till_then(book):
    book.turns.take_own({A: 6})
    assert book.turns.orientation(A.path) == book.turns.said(A.path) == 6
    book.turn(A.path, 3, NOON)
    assert book.turns.turn(A.path) == 1
    book.take_decisions([A.path], {})  # read before it was written
    assert book.turns.turn(A.path) == 1
    book.kept([A.path])
    book.take_decisions([A.path], {A.path: {ORIENTATION: Decision(3, NOON, 6)}})
    assert book.turns.orientation(A.path) == 3
    book.take_decisions([A.path], {})  # undone
    assert book.turns.turn(A.path) == 0
    assert book.turns.orientation(A.path) == 6


def test_what_another_program_says_later_counts_and_what_it_repeats_does_not(book):
    book.turns.take_own({A: 1})
    say(book, 1, EARLIER)
    book.turn(A.path, 6, NOON)
    say(book, 1, LATER)  # touched for its stars, say
    assert book.turns.turn(A.path) == 1
    say(book, 3, LATER)
    assert book.turns.turn(A.path) == 2
    say(book, None, LATER)  # the sidecar is gone
    assert book.turns.turn(A.path) == 1


def test_a_turn_after_a_turn_remembers_what_the_files_said_not_the_turn_before(book):
    book.turns.take_own({A: 1})
    say(book, 1, EARLIER)
    book.turn(A.path, 6, NOON)
    book.turn(A.path, 3, NOON)
    say(book, 1, LATER)
    assert book.turns.turn(A.path) == 2


def test_what_sidecars_do_not_say_yet(book):
    assert book.turns.unsaid(A.path) is None
    book.turns.take_own({A: 1})
    assert book.turns.unsaid(A.path) is None
    book.turn(A.path, 8, NOON)
    assert book.turns.unsaid(A.path) == (1, 8)
    say(book, 8, LATER)
    assert book.turns.unsaid(A.path) is None


def test_a_file_that_changed_is_asked_anew(book):
    say(book, 6, NOON)
    book.turns.take_own({A: 1})
    book.turns.take_changed()
    other = Photo(A.path, A.files, 2, 2)
    book.turns.follow([other])
    assert book.turns.turn(A.path) == 0
    assert book.turns.wanting([other]) == [other]
    book.turns.take_own({other: 6})
    assert book.turns.turn(A.path) == 0


def test_a_turn_is_no_mark_and_settles_no_contradiction(book):
    book.turns.take_own({A: 1})
    said = {"stars": Statement(3, NOON), ORIENTATION: Statement(1, NOON)}
    book.take_said({A.path: said}, contradicted=[A.path])
    book.turn(A.path, 6, LATER)
    assert book.is_in_conflict(A.path)
    assert book.marks(A.path) == book.said(A.path) == Marks(3)


def test_another_folder_begins_unturned_but_files_are_not_asked_twice(book):
    book.turns.take_own({A: 1})
    book.turn(A.path, 6, NOON)
    book.clear()
    assert book.turns.turn(A.path) == 0
    assert book.turns.take_changed() == frozenset()
    book.take_decisions([A.path], {A.path: {ORIENTATION: Decision(6, NOON, 1)}})
    assert book.turns.turn(A.path) == 0  # the first one is still on its way into the ledger
    book.kept([A.path])
    book.take_decisions([A.path], {A.path: {ORIENTATION: Decision(6, NOON, 1)}})
    assert book.turns.turn(A.path) == 1
