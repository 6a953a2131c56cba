"""Columns as data: values, words, and what they are compared by."""

from __future__ import annotations

from datetime import datetime
from math import isnan
from pathlib import Path

import pytest

from core.errors import PhotoError
from core.photos.photo import Photo
from core.results.assessment import Assessment, ModelIdentity
from core.results.columns import (
    DISAGREEMENT,
    FIGURES,
    OPINIONS,
    SCORE,
    TABLE,
    Column,
    Entry,
    Sort,
    of_assessment,
)
from core.results.words import phrase

PHOTO = Photo(Path("/photos/a.jpg"), (Path("/photos/a.jpg"),), 1_000, 1)
MODEL = ModelIdentity("model", "1", "0" * 64, "mobileiqa")
SCORED = Assessment(0.713, 71.26, (68.0, 74.4), 30, 20, MODEL, 0.1)
FAILED = PhotoError("The file is empty.", PHOTO.path)


@pytest.mark.parametrize(
    ("column", "text"),
    [(SCORE, "71.3"), (OPINIONS, "68  74"), (DISAGREEMENT, "3.2")],
)
def test_values_in_words(column, text):
    assert column.text(Entry(PHOTO, SCORED)) == text
    assert column.text(Entry(PHOTO, FAILED)) == ""
    assert column.text(Entry(PHOTO)) == ""


def test_what_is_compared_is_nan_without_a_value():
    assert SCORE.comparable(Entry(PHOTO, SCORED)) == 71.26
    assert isnan(SCORE.comparable(Entry(PHOTO, FAILED)))
    assert isnan(SCORE.comparable(Entry(PHOTO)))


def test_an_assessment_without_opinions_has_no_disagreement():
    alone = Assessment(0.5, 50.0, (), 30, 20, MODEL, 0.1)
    assert DISAGREEMENT.value(Entry(PHOTO, alone)) is None
    assert DISAGREEMENT.text(Entry(PHOTO, alone)) == ""


def test_a_value_of_any_kind_is_compared_by_its_number():
    taken = Column(
        "taken",
        phrase("Taken"),
        lambda _entry: datetime(2026, 11, 27),
        sort=Sort.NUMBER,
        number=datetime.toordinal,
    )
    assert taken.comparable(Entry(PHOTO)) == datetime(2026, 11, 27).toordinal()
    assert taken.text(Entry(PHOTO)) == "2026-11-27 00:00:00"


def test_keys_name_one_column_each():
    assert len({column.key for column in {*TABLE, *FIGURES}}) == 5
    assert of_assessment(lambda a: a.width)(Entry(PHOTO, SCORED)) == 30
