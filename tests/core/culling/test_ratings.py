"""Stars and flags as labels: what each says, and of which photos they say nothing."""

from __future__ import annotations

from pathlib import Path

from core.culling.groups import Group, Kind
from core.culling.ratings import Rated, is_judged, rated
from core.marks.marks import UNMARKED, Colour, Flag, Marks

A, B, C, D, E = (Path(f"/photos/{name}.jpg") for name in "abcde")


def grades(marks: dict[Path, Marks], *groups: Group) -> dict[str, int]:
    return {one.path.stem: one.grade for one in rated([A, B, C, D, E], marks, groups).photos}


def test_stars_stand_whatever_the_flag():
    marks = {
        A: Marks(stars=1),
        B: Marks(stars=5, flag=Flag.PICK),
        C: Marks(stars=2, flag=Flag.REJECT),
    }
    assert grades(marks) == {"a": 1, "b": 5, "c": 2}


def test_stars_that_scores_gave_are_no_grade():
    marks = {A: Marks(stars=4, by_score=True), B: Marks(4, Flag.REJECT, by_score=True), C: Marks(4)}
    assert grades(marks) == {"b": 0, "c": 4}
    assert [is_judged(marks[path]) for path in (A, B, C)] == [False, True, True]


def test_a_flag_alone_is_worth_keeping_or_below_every_star():
    marks = {A: Marks(flag=Flag.PICK), B: Marks(flag=Flag.REJECT)}
    ratings = rated([A, B, C], marks, ())
    assert ratings.photos == (Rated(A, 4, by_flag=True), Rated(B, 0, by_flag=True))
    assert ratings.unrated == 1


def test_a_colour_label_says_nothing_of_quality():
    assert grades({A: Marks(label="Red", colour=Colour.RED)}) == {}
    assert not is_judged(Marks(label="Red", colour=Colour.RED))
    assert not is_judged(UNMARKED)
    assert not is_judged(None)


def test_what_was_rejected_beside_a_better_one_of_its_burst_is_left_out():
    burst = Group(Kind.BURST, (A, B, C))
    rejected = Marks(flag=Flag.REJECT)
    for liked in (Marks(flag=Flag.PICK), Marks(stars=3)):
        ratings = rated([A, B, C, D], {A: liked, B: rejected, D: rejected}, [burst])
        assert [one.path for one in ratings.photos] == [A, D]
        assert (ratings.beside_better, ratings.unrated) == (1, 1)
    # The whole burst rejected: each of them was.
    assert grades({A: rejected, B: rejected}, burst) == {"a": 0, "b": 0}
    # A rejection that has stars says with them what it is worth.
    assert grades({A: Marks(stars=4), B: Marks(stars=1, flag=Flag.REJECT)}, burst) == {
        "a": 4,
        "b": 1,
    }


def test_photos_of_one_group_are_known_to_belong_together():
    groups = [Group(Kind.BURST, (A, B)), Group(Kind.PANORAMA, (C, D))]
    stars = Marks(stars=3)
    ratings = rated([A, B, C, E], dict.fromkeys((A, B, C, E), stars), groups)
    assert [one.group for one in ratings.photos] == [0, 0, 1, None]
    assert ratings.groups == 1  # of the panorama only one has stars
    assert {one.grade for one in ratings.photos} == {3}
