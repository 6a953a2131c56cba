"""A calibration fitted to a person's stars keeps the model's order and comes near the stars."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.optimize import isotonic_regression

from core.bundles.fitting import calibration_of, distance, fitted, score_of_stars
from core.bundles.manifest import UNCALIBRATED
from core.errors import BundleError


def rated(count: int = 60, seed: int = 0) -> tuple[list[float], list[int]]:
    """Raw outputs within a narrow range, and stars that follow them roughly."""
    random = np.random.default_rng(seed)
    raws = random.uniform(0.4, 0.6, count)
    stars = np.clip(np.round((raws - 0.4) * 20 + 1 + random.normal(0, 0.7, count)), 1, 5)
    return raws.tolist(), stars.astype(int).tolist()


def test_it_is_the_isotonic_regression_of_the_stars():
    raws, stars = rated()
    order = np.argsort(raws)
    wanted = isotonic_regression([score_of_stars(stars[n]) for n in order]).x
    table = calibration_of(raws, stars)
    knots = dict(zip(table.score, table.raw, strict=True))
    assert set(np.round(wanted, 6)) <= set(np.round(list(knots), 6))
    assert list(table.raw) == sorted(table.raw)
    assert list(table.score) == sorted(table.score)
    assert (table.score[0], table.score[-1]) == (0.0, 100.0)
    assert table.calibrated


def test_scores_come_nearer_to_the_stars_and_keep_their_order():
    raws, stars = rated()
    table = calibration_of(raws, stars)
    assert distance(table, raws, stars) < 0.7 * distance(UNCALIBRATED, raws, stars)
    scores = [table(raw) for raw in sorted(raws)]
    assert scores == sorted(scores)
    assert (table(0.0), table(1.0)) == (0.0, 100.0)


@pytest.mark.parametrize(
    ("raws", "stars", "words"),
    [
        (*rated(19), "20 scored photos or more"),
        ([n / 30 for n in range(30)], [3] * 30, "not the same to all"),
        ([n / 30 for n in range(30)], [5] * 15 + [1] * 15, "does not follow your stars"),
    ],
)
def test_what_cannot_be_fitted_is_said(raws, stars, words):
    with pytest.raises(BundleError, match=words):
        calibration_of(raws, stars)


def test_the_file_is_the_same_network_with_another_table(tiny_bundle, tmp_path):
    raws, stars = rated()
    made = fitted(tiny_bundle, raws, stars, tmp_path / "mine.iqa")
    assert made.manifest.name == "Tiny, my stars"
    assert made.manifest.members == tiny_bundle.manifest.members
    assert made.manifest.calibration == calibration_of(raws, stars)
