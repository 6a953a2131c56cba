"""Scores and opinions in words (no window needed)."""

from __future__ import annotations

import pytest

from core.results.assessment import Assessment, ModelIdentity
from mobileiqa_gui.inspector.verdict import AGREE_BELOW, DISAGREE_FROM, rank_text, verdict

MODEL = ModelIdentity("MobileIQA Small", "1.0", "ab" * 32)


def assessed(score: float, *opinions: float) -> Assessment:
    return Assessment(score / 100, score, opinions, 6000, 4000, MODEL, 0.1)


def test_a_verdict_in_words():
    words = verdict(assessed(72.4, 70.2, 73.9, 74.4), 81.6)
    assert words.score_text == "72"
    assert words.band == "Good"
    assert words.rank == "Better than 81 % of this folder"
    assert [(o.name, o.text) for o in words.opinions] == [
        ("View 1", "70"),
        ("View 2", "74"),
        ("View 3", "74"),
    ]
    assert words.agreement == "Views agree"
    assert words.spread == "Spread 1.9 points"
    assert words.model == "Scored by MobileIQA Small 1.0"
    assert words.spoken == "Score 72 of 100, Good, Better than 81 % of this folder"


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
    assert verdict(assessed(50, 50 - spread, 50 + spread), None).agreement == text


@pytest.mark.parametrize("opinions", [(), (55.0,)])
def test_nothing_is_said_of_agreement_without_two_opinions(opinions):
    words = verdict(assessed(55, *opinions), None)
    assert words.agreement == ""
    assert words.spread == ""


@pytest.mark.parametrize(
    ("percentile", "text"),
    [
        (None, ""),
        (0.0, "The lowest score of this folder"),
        (0.5, "Better than 0 % of this folder"),
        (99.9, "Better than 99 % of this folder"),
        (100.0, "The highest score of this folder"),
    ],
)
def test_rank_never_claims_more_than_is_so(percentile, text):
    assert rank_text(percentile) == text
