"""Figures against scipy, mappings that undo what they should, failures that are told."""

from __future__ import annotations

import math

import numpy as np
import pytest
from scipy.stats import kendalltau, pearsonr, spearmanr

from training.evaluation.agreement import agreement, logistic4, logistic5, quick_figures

_RANDOM = np.random.default_rng(1)
LABELS = _RANDOM.random(200)
SCORES = np.clip(LABELS + _RANDOM.normal(0, 0.1, 200), 0, 1)


def test_plain_figures():
    found = quick_figures(SCORES, LABELS)
    assert found == pytest.approx(
        {
            "srcc": spearmanr(SCORES, LABELS)[0],
            "plcc": pearsonr(SCORES, LABELS)[0],
            "krcc": kendalltau(SCORES, LABELS)[0],
            "rmse": math.sqrt(np.mean((SCORES - LABELS) ** 2)),
        }
    )


def test_a_logistic_relation_is_undone_by_the_mapping():
    curved = logistic4(SCORES, 1.0, 0.0, 0.3, 0.08)
    found = agreement(SCORES, curved, bootstrap=0, seed=0)
    assert found.plcc < 0.97
    assert found.plcc4 > 0.9999
    assert found.plcc5 > 0.999
    assert found.notes == ()
    assert found.intervals == {}
    falling = agreement(-SCORES, LABELS, bootstrap=0, seed=0)
    assert falling.srcc < -0.8
    assert falling.plcc4 > 0.8  # the mapping is free to turn round
    assert logistic5(np.zeros(1), 1, 1, 0, 0, 0.2)[0] == pytest.approx(0.2)


def test_intervals_hold_the_figure_and_follow_the_seed():
    found = agreement(SCORES, LABELS, bootstrap=200, seed=5)
    for name in ("srcc", "plcc", "krcc", "rmse"):
        low, high = found.intervals[name]
        assert low < getattr(found, name) < high
    assert found.intervals == agreement(SCORES, LABELS, bootstrap=200, seed=5).intervals
    assert found.intervals != agreement(SCORES, LABELS, bootstrap=200, seed=6).intervals
    few = agreement(SCORES[:20], LABELS[:20], bootstrap=200, seed=5)
    assert np.ptp(few.intervals["srcc"]) > np.ptp(found.intervals["srcc"])


@pytest.mark.parametrize(
    ("scores", "words"),
    [
        (np.full(50, 0.5), "equal"),
        (np.array([0.1] * 49 + [math.nan]), "no numbers"),
    ],
)
def test_what_cannot_be_told_says_why(scores, words):
    found = agreement(scores, LABELS[:50], bootstrap=10, seed=0)
    assert math.isnan(found.srcc)
    assert math.isnan(found.plcc4)
    assert any(words in note for note in found.notes)
    assert any("4-parameter" in note for note in found.notes)


def test_few_photos():
    found = agreement(SCORES[:3], LABELS[:3], bootstrap=10, seed=0)
    assert math.isnan(found.plcc5)
    assert any("too few" in note for note in found.notes)
    nothing = agreement(SCORES[:0], LABELS[:0], bootstrap=10, seed=0)
    assert (nothing.photos, math.isnan(nothing.rmse)) == (0, True)
