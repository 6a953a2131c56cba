"""Which marks the window shows: at once, until the ledger says otherwise."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from core.catalogue.decisions import Decision, Statement
from core.marks.marks import UNMARKED, Colour, Flag, MarkChange, Marks
from mobileiqa_gui.marks.book import MarksBook

A, B = Path("/p/a.jpg"), Path("/p/b.jpg")
NOON = datetime(2026, 11, 27, 12, tzinfo=UTC)
EARLIER, LATER = NOON - timedelta(minutes=1), NOON + timedelta(minutes=1)


@pytest.fixture
def book() -> MarksBook:
    return MarksBook()


def test_a_mark_shows_before_the_ledger_has_it_and_is_not_overwritten_till_then(book):
    book.decide(A, MarkChange(stars=3), NOON)
    assert book.marks(A) == Marks(3)
    assert book.take_decisions([A, B], {}) == {}  # read before it was written
    assert book.marks(A) == Marks(3)
    book.kept([A])
    assert book.take_decisions([A], {}) == {A: UNMARKED}  # refused


def test_of_several_marks_in_a_row_the_last_stays_while_the_first_is_written(book):
    book.decide(A, MarkChange(stars=3), NOON)
    book.decide(A, MarkChange(stars=5), LATER)
    book.kept([A])
    assert book.take_decisions([A], {A: {"stars": Decision(3, NOON)}}) == {}
    book.kept([A])
    assert book.take_decisions([A], {A: {"stars": Decision(5, LATER)}}) == {}
    assert book.marks(A) == Marks(5)


def test_what_files_say_shows_until_a_person_decides_and_not_again_unless_it_changes(book):
    assert book.take_said({A: {"stars": Statement(2, EARLIER)}}) == {A: Marks(2)}
    assert book.said(A) == Marks(2)
    assert book.said(B) is None
    book.decide(A, MarkChange(stars=0), NOON)
    assert book.marks(A) == UNMARKED
    assert book.take_said({A: {"stars": Statement(2, LATER)}}) == {}  # touched, not changed
    assert book.take_said({A: {"stars": Statement(4, LATER)}}) == {A: Marks(4)}
    assert book.is_in_conflict(A)


def test_a_decision_settles_what_files_contradict(book):
    book.take_said({A: {"label": Statement(["Red", "red"], NOON)}}, contradicted=[A])
    assert book.is_in_conflict(A)
    assert not book.is_in_conflict(B)
    book.decide(A, MarkChange(label=("Red", Colour.RED)), LATER)
    assert not book.is_in_conflict(A)
    book.take_said({A: {"label": Statement(["Red", "red"], NOON)}})
    assert not book.is_in_conflict(A)


def test_another_folder_begins_empty(book):
    book.decide(A, MarkChange(flag=Flag.PICK), NOON)
    book.take_said({B: {"stars": Statement(2, NOON)}}, contradicted=[B])
    book.clear()
    assert book.marks(A) == book.marks(B) == UNMARKED
    assert book.said(B) is None
    assert not book.is_in_conflict(B)
