"""Several sources together: the newest wins property by property, differences are conflicts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from core.marks.marks import Colour, Flag, Marks
from core.sidecars.statement import Kind, Statement, combined


def one(mtime_ns=1, kind=Kind.SIDECAR, **says) -> Statement:
    return Statement(kind, Path("a.jpg"), mtime_ns, **says)


def test_the_newest_wins_property_by_property_and_silence_takes_nothing_away():
    said = combined([one(1, stars=2, label="Red", colour=Colour.RED), one(2, stars=5)])
    assert said.marks == Marks(5, None, "Red", Colour.RED)
    assert said.conflict


def test_at_equal_dates_the_first_wins():
    assert combined([one(stars=2), one(kind=Kind.XMP, stars=3)]).marks.stars == 2


def test_a_zero_contradicts_nobody_even_where_it_is_newer():
    said = combined([one(1, stars=4), one(2, Kind.XMP, stars=0)])
    assert (said.rating, said.conflict) == (4, False)
    assert [statement.kind for statement in said.statements] == [Kind.SIDECAR]


def test_a_zero_alone_is_a_rating_of_zero_and_nothing_is_none():
    assert combined([one(kind=Kind.XMP, stars=0)]).rating == 0
    assert combined([]).rating is None


@pytest.mark.parametrize(
    ("first", "second", "conflict"),
    [
        ({"label": "Rot", "colour": Colour.RED}, {"label": "red", "colour": Colour.RED}, False),
        ({"label": "Red", "colour": Colour.RED}, {"label": "Blue", "colour": Colour.BLUE}, True),
        ({"label": "Red", "colour": Colour.RED}, {"colour": Colour.RED}, False),
        ({"label": "Red", "colour": Colour.RED}, {"colour": Colour.BLUE}, True),
        ({"label": "Album"}, {"label": "Print"}, True),
        ({"flag": Flag.PICK}, {"flag": Flag.REJECT}, True),
        ({"flag": Flag.PICK}, {"stars": 3}, False),
        ({"stars": 3}, {"stars": 3}, False),
    ],
)
def test_conflicts(first, second, conflict):
    assert combined([one(1, **first), one(2, **second)]).conflict is conflict


def test_orientation_is_a_sidecars_word_alone():
    said = combined([one(1, orientation=6), one(2, Kind.XMP, orientation=1)])
    assert said.orientation == 6


def test_a_statement_comes_back_from_json():
    full = one(
        7, stars=0, flag=Flag.REJECT, label="Rot", colour=Colour.RED, orientation=3,
        extension="NEF", contradicts_itself=True,
    )  # fmt: skip
    for statement in (full, one(8, Kind.EXIF, stars=3), one(9)):
        values = json.loads(json.dumps(statement.as_json()))
        assert Statement.from_json(statement.path, statement.mtime_ns, values) == statement
