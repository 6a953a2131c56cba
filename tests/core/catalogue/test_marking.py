"""Marks in the ledger: set, undone, redone; and which word holds where files say another."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from core.catalogue.catalogue import Catalogue
from core.catalogue.decisions import Decision, Held, Statement, decisions_of, held, statements_of
from core.catalogue.files import copied, moved
from core.catalogue.mark_values import marks_of, values_of
from core.catalogue.marking import GiveStars, Marking, SetMarks, phrase_of
from core.marks.marks import UNMARKED, Colour, Flag, MarkChange, Marks
from core.photos.photo import Photo

RED = MarkChange(label=("Red", Colour.RED))


def photo(name: str, *others: str) -> Photo:
    path = Path("/shoot") / name
    return Photo(path, (path, *(path.with_name(other) for other in others)), 10, 20)


def marked(catalogue: Catalogue, *photos: Photo) -> dict[str, Marks]:
    found = decisions_of(catalogue.ledger, photos)
    return {path.name: held(decisions, {}).marks for path, decisions in found.items()}


def mark(catalogue: Catalogue, change: MarkChange, *photos: Photo, said: Marks | None = None):
    return catalogue.perform(SetMarks(tuple(Marking.of(p, change, said) for p in photos)))


def test_stars_by_scores_are_told_from_a_persons(tmp_path):
    a, b = photo("a.jpg"), photo("b.jpg")
    by_score, own = Marks(4, by_score=True), Marks(4)
    with Catalogue.open(tmp_path) as catalogue:
        given = tuple(Marking.of(one, MarkChange(stars=4)) for one in (a, b))
        catalogue.perform(GiveStars(given))
        mark(catalogue, MarkChange(stars=4), b)
    with Catalogue.open(tmp_path) as catalogue:
        assert marked(catalogue, a, b) == {"a.jpg": by_score, "b.jpg": own}
        assert (by_score.own, own.own) == (UNMARKED, own)
        catalogue.undo()
        assert marked(catalogue, b) == {"b.jpg": by_score}
        mark(catalogue, MarkChange(flag=Flag.PICK), b)
        (decisions,) = decisions_of(catalogue.ledger, [b]).values()
    assert held(decisions, {}).marks.own == Marks(flag=Flag.PICK)
    later = datetime.now(UTC) + timedelta(days=1)
    assert held(decisions, statements_of(Marks(4), 0)).marks.by_score  # in its own sidecar
    assert held(decisions, {"stars": Statement(2, later)}).marks == Marks(2, Flag.PICK)


def test_marks_are_set_undone_and_redone_over_restarts(tmp_path):
    a, b = photo("a.jpg", "a.nef"), photo("b.jpg")
    with Catalogue.open(tmp_path) as catalogue:
        changed = mark(catalogue, MarkChange(stars=3), a, b)
        assert changed.marked == {*a.files, *b.files}
        mark(catalogue, MarkChange(flag=Flag.REJECT), b)
        mark(catalogue, RED, b)
        assert marked(catalogue, a, b) == {
            "a.jpg": Marks(3),
            "b.jpg": Marks(3, Flag.REJECT, "Red", Colour.RED),
        }
        assert str(catalogue.next_undo()) == "Label Red: 1 photo"
        assert catalogue.next_redo() is None
    with Catalogue.open(tmp_path) as catalogue:
        for _ in range(2):
            assert catalogue.undo().changed.marked == set(b.files)
        assert marked(catalogue, b) == {"b.jpg": Marks(3)}
        assert str(catalogue.next_redo()) == "Rejected: 1 photo"
    with Catalogue.open(tmp_path) as catalogue:
        assert str(catalogue.redo().words) == "Rejected: 1 photo"
        assert marked(catalogue, b) == {"b.jpg": Marks(3, Flag.REJECT)}
        assert str(catalogue.redo().words) == "Label Red: 1 photo"
        assert catalogue.redo() is None
        assert marked(catalogue, b) == {"b.jpg": Marks(3, Flag.REJECT, "Red", Colour.RED)}
        for words in ("Label Red: 1 photo", "Rejected: 1 photo", "3 stars: 2 photos"):
            assert str(catalogue.undo().words) == words
        assert marked(catalogue, a, b) == {}


def test_what_is_done_afresh_ends_redoing(tmp_path):
    a = photo("a.jpg")
    with Catalogue.open(tmp_path) as catalogue:
        mark(catalogue, MarkChange(stars=1), a)
        mark(catalogue, MarkChange(stars=2), a)
        catalogue.undo()
        mark(catalogue, MarkChange(stars=4), a)
        assert catalogue.next_redo() is None
        assert catalogue.redo() is None
        catalogue.undo()
        assert marked(catalogue, a) == {"a.jpg": Marks(1)}
        assert str(catalogue.redo().words) == "4 stars: 1 photo"


def test_undoing_follows_files_that_moved_meanwhile(tmp_path):
    a = photo("a.jpg")
    target = Path("/elsewhere/b.jpg")
    with Catalogue.open(tmp_path) as catalogue:
        mark(catalogue, MarkChange(stars=1), a)
        mark(catalogue, MarkChange(stars=5), a)
        with catalogue.ledger.change() as ledger:
            moved(ledger, a.path, target)
        there = Photo(target, (target,), 10, 20)
        assert marked(catalogue, a, there) == {"b.jpg": Marks(5)}
        assert catalogue.undo().changed.marked == {target}
        assert marked(catalogue, a, there) == {"b.jpg": Marks(1)}


def test_a_copy_has_its_originals_marks_and_keeps_its_own(tmp_path):
    a, b = photo("a.jpg"), photo("b.jpg")
    with Catalogue.open(tmp_path) as catalogue:
        mark(catalogue, MarkChange(stars=4, flag=Flag.PICK), a)
        mark(catalogue, MarkChange(stars=1), b)
        with catalogue.ledger.change() as ledger:
            copied(ledger, a.path, b.path)
            copied(ledger, Path("/nowhere"), b.path)
        assert marked(catalogue, a, b) == {
            "a.jpg": Marks(4, Flag.PICK),
            "b.jpg": Marks(1, Flag.PICK),
        }


def test_a_pair_has_the_newest_decision_of_either_file(tmp_path):
    jpeg, raw, pair = photo("a.jpg"), photo("a.nef"), photo("a.jpg", "a.nef")
    with Catalogue.open(tmp_path) as catalogue:
        mark(catalogue, MarkChange(stars=1), jpeg)
        mark(catalogue, MarkChange(stars=4), raw)
        assert marked(catalogue, pair) == {"a.jpg": Marks(4)}


def test_many_photos_are_one_operation_and_one_undo(tmp_path):
    photos = [photo(f"{number}.jpg") for number in range(1201)]
    with Catalogue.open(tmp_path) as catalogue:
        mark(catalogue, MarkChange(stars=2), *photos)
        assert str(catalogue.next_undo()) == "2 stars: 1201 photos"
        assert set(marked(catalogue, *photos).values()) == {Marks(2)}
        catalogue.undo()
        assert marked(catalogue, *photos) == {}


@pytest.mark.parametrize(
    ("change", "one", "three"),
    [
        (MarkChange(stars=0), "No stars: 1 photo", "No stars: 3 photos"),
        (MarkChange(stars=1), "1 star: 1 photo", "1 star: 3 photos"),
        (MarkChange(stars=5), "5 stars: 1 photo", "5 stars: 3 photos"),
        (MarkChange(flag=Flag.PICK), "Picked: 1 photo", "Picked: 3 photos"),
        (MarkChange(flag=Flag.REJECT), "Rejected: 1 photo", "Rejected: 3 photos"),
        (MarkChange(flag=None), "No flag: 1 photo", "No flag: 3 photos"),
        (RED, "Label Red: 1 photo", "Label Red: 3 photos"),
        (
            MarkChange(label=(None, Colour.BLUE)),
            "Label blue: 1 photo",
            "Label blue: 3 photos",
        ),
        (MarkChange(label=(None, None)), "No label: 1 photo", "No label: 3 photos"),
    ],
)
def test_what_was_marked_in_words(change, one, three):
    assert str(phrase_of([Marking((), change)])) == one
    assert str(phrase_of([Marking((), change)] * 3)) == three


def test_different_marks_at_once_are_told_as_marks():
    both = [Marking((), MarkChange(stars=1)), Marking((), MarkChange(stars=2))]
    assert str(phrase_of(both)) == "Marks: 2 photos"


# --- which word holds --------------------------------------------------------------------------

NOON = datetime(2026, 11, 27, 12, tzinfo=UTC)
LATER, EARLIER = NOON + timedelta(minutes=1), NOON - timedelta(minutes=1)


def test_without_a_decision_the_files_words_hold():
    assert held({}, {"stars": Statement(4, NOON)}) == Held(Marks(4))
    assert held({}, {}) == Held(UNMARKED)


def test_a_decision_holds_while_the_files_say_what_they_said_then():
    decided = {"stars": Decision(5, NOON, said=2)}
    assert held(decided, {}) == Held(Marks(5))
    # an editor wrote other things into the sidecar, and left its old stars
    assert held(decided, {"stars": Statement(2, LATER)}) == Held(Marks(5))
    # written into the sidecar by us
    assert held(decided, {"stars": Statement(5, LATER)}) == Held(Marks(5))


def test_where_the_files_changed_since_the_newer_word_counts_and_both_are_a_conflict():
    decided = {"stars": Decision(5, NOON, said=2)}
    assert held(decided, {"stars": Statement(3, LATER)}) == Held(Marks(3), conflict=True)
    assert held(decided, {"stars": Statement(3, EARLIER)}) == Held(Marks(5), conflict=True)


def test_each_property_for_itself():
    decided = {
        "stars": Decision(0, NOON, said=2),
        "flag": Decision("pick", NOON),
    }
    said = {
        "stars": Statement(2, EARLIER),
        "label": Statement(["Gelb", "yellow"], LATER),
    }
    assert held(decided, said) == Held(Marks(0, Flag.PICK, "Gelb", Colour.YELLOW))


def test_files_that_bear_no_mark_state_nothing():
    assert statements_of(UNMARKED, 10**18) == {}
    assert set(statements_of(Marks(2, Flag.PICK), 10**18)) == {"stars", "flag"}


marks = st.builds(
    Marks,
    stars=st.integers(0, 5),
    flag=st.sampled_from([None, *Flag]),
    label=st.none() | st.text(min_size=1, max_size=20),
    colour=st.sampled_from([None, *Colour]),
)


@given(marks)
def test_marks_go_through_the_ledgers_json(one):
    assert marks_of(values_of(one)) == one
