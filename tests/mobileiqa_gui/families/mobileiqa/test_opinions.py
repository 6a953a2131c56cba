"""What the views think, in words and on the line."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF

from core.families.mobileiqa.maps import view_name
from core.results.assessment import Assessment, ModelIdentity
from mobileiqa_gui.families.mobileiqa.opinion_line import OpinionLine
from mobileiqa_gui.families.mobileiqa.opinions import (
    AGREE_BELOW,
    DISAGREE_FROM,
    agreement_text,
    lanes,
    opinions_of,
    outside_text,
    spread_text,
)


def assessed(score: float, *opinions: float) -> Assessment:
    names = tuple(view_name(number) for number in range(1, len(opinions) + 1))
    model = ModelIdentity("MobileIQA Small", "1.0", "ab" * 32, "mobileiqa", opinions=names)
    return Assessment(score / 100, score, opinions, 6000, 4000, model, 0.1)


def test_opinions_carry_the_names_that_the_model_gives_them():
    photo = assessed(72.4, 70.2, 73.9, 74.4)
    assert [(o.name, o.text) for o in opinions_of(photo, str)] == [
        ("View 1", "70"),
        ("View 2", "74"),
        ("View 3", "74"),
    ]
    assert agreement_text(photo) == "Views agree"
    assert spread_text(photo) == "Spread 1.9 points"


@pytest.mark.parametrize(
    ("spread", "text"),
    [
        (0.0, "Views agree"),
        (AGREE_BELOW - 0.01, "Views agree"),
        (AGREE_BELOW, "Views differ a little"),
        (DISAGREE_FROM - 0.01, "Views differ a little"),
        (DISAGREE_FROM, "Views disagree: not sure"),
        (30.0, "Views disagree: not sure"),
    ],
)
def test_agreement_follows_the_standard_deviation(spread, text):
    assert agreement_text(assessed(50, 50 - spread, 50 + spread)) == text


@pytest.mark.parametrize("opinions", [(), (55.0,)])
def test_nothing_is_said_of_agreement_without_two_opinions(opinions):
    photo = assessed(55, *opinions)
    assert agreement_text(photo) == ""
    assert spread_text(photo) == ""


@pytest.mark.parametrize(
    ("score", "says"), [(60.0, "above"), (40.0, "below"), (50.4, ""), (51.4, ""), (47.6, "")]
)
def test_a_score_outside_its_opinions_is_said_to_be(score, says):
    words = outside_text(assessed(score, 50.0, 51.0, 48.0))
    assert (says in words) if says else words == ""


def test_dots_that_lie_close_stand_above_one_another():
    assert lanes([10, 50, 90], 15) == [0, 0, 0]
    assert lanes([50, 52, 51], 15) == [0, 2, 1]
    assert lanes([50, 52, 70], 15) == [0, 1, 0]
    assert lanes([], 15) == []


def test_every_dot_is_named_where_it_is_drawn(qtbot):
    line = OpinionLine()
    qtbot.addWidget(line)
    line.resize(240, line.sizeHint().height())
    told = assessed(66.0, 50.0, 51.0, 80.0)
    line.show_opinions(opinions_of(told, str), told.score)
    dots = line.dots()
    assert [line.words_at(middle) for _, middle in dots] == [
        "View 1: 50",
        "View 2: 51",
        "View 3: 80",
    ]
    apart = dots[0][1] - dots[1][1]
    assert apart.manhattanLength() >= 15
    assert all(line.rect().contains(middle.toPoint()) for _, middle in dots)
    assert line.words_at(QPointF(line.place_of(10), 2)) == ""
    below = QPointF(line.place_of(told.score), line.height() - 2)
    assert line.words_at(below) == f"Score: {told.score:.0f}"
