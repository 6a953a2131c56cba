"""What the views think, in words (no window needed)."""

from __future__ import annotations

import pytest

from core.families.mobileiqa.maps import view_name
from core.results.assessment import Assessment, ModelIdentity
from mobileiqa_gui.families.mobileiqa.opinions import (
    AGREE_BELOW,
    DISAGREE_FROM,
    agreement_text,
    opinions_of,
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
