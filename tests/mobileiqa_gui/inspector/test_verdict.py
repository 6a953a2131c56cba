"""Scores in words (no window needed)."""

from __future__ import annotations

import pytest

from core.results.assessment import Assessment, ModelIdentity
from mobileiqa_gui.inspector.verdict import rank_text, verdict

MODEL = ModelIdentity("MobileIQA Small", "1.0", "ab" * 32, "mobileiqa")


def assessed(score: float, *opinions: float) -> Assessment:
    return Assessment(score / 100, score, opinions, 6000, 4000, MODEL, 0.1)


def test_a_verdict_in_words():
    words = verdict(assessed(72.4, 70.2, 73.9, 74.4), 81.6)
    assert words.score_text == "72"
    assert words.band == "Good"
    assert words.rank == "Better than 81 % of this folder"
    assert words.model == "Scored by MobileIQA Small 1.0"
    assert words.spoken == "Score 72 of 100, Good, Better than 81 % of this folder"


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
