"""The ridge against the plain formula, row by row."""

from __future__ import annotations

import numpy as np
import pytest

from core.families.ridge import Standard, fit, predicted

COUNT, FEATURES = 23, 60


@pytest.fixture
def rows():
    return np.random.default_rng(1).normal(2, 3, (COUNT, FEATURES))


@pytest.fixture
def values(rows):
    return rows[:, 0] - rows[:, 1] + np.random.default_rng(2).normal(size=COUNT)


def plain(rows, values, penalty, others):
    """Solved in the features, with a mean that is not penalised."""
    mean, level = rows.mean(0), values.mean()
    centred = rows - mean
    weights = np.linalg.solve(
        centred.T @ centred + penalty * np.eye(rows.shape[1]), centred.T @ (values - level)
    )
    return level + (others - mean) @ weights


@pytest.mark.parametrize("penalty", [10.0, 1e3, 1e5])
def test_it_is_the_ridge_of_the_textbook(rows, values, penalty):
    others = np.random.default_rng(3).normal(2, 3, (7, FEATURES))
    gram = rows @ rows.T
    fitted = fit(gram, values, np.array([penalty]))
    assert fitted.penalty == penalty
    expected = plain(rows, values, penalty, others)
    np.testing.assert_allclose(predicted(fitted, gram, others @ rows.T), expected, rtol=1e-9)


@pytest.mark.parametrize("penalty", [10.0, 1e3])
def test_rows_left_out_are_those_that_a_fit_without_them_would_say(rows, values, penalty):
    fitted = fit(rows @ rows.T, values, np.array([penalty]))
    for row in range(COUNT):
        rest = np.arange(COUNT) != row
        alone = plain(rows[rest], values[rest], penalty, rows[row : row + 1])
        assert fitted.left_out[row] == pytest.approx(alone[0], rel=1e-8)
    residuals = values - fitted.left_out
    assert fitted.deviation == pytest.approx(np.sqrt((residuals**2).mean()))


def test_the_penalty_is_the_one_whose_error_left_out_is_least(rows, values):
    gram, penalties = rows @ rows.T, np.logspace(0, 7, 15)
    errors = [fit(gram, values, np.array([penalty])).deviation for penalty in penalties]
    assert fit(gram, values, penalties).penalty == penalties[int(np.argmin(errors))]


def test_values_that_follow_nothing_are_smoothed_to_their_mean(rows):
    noise = np.random.default_rng(5).normal(size=COUNT)
    fitted = fit(rows @ rows.T, noise, np.array([10.0, 1e9]))
    assert fitted.penalty == 1e9
    assert predicted(fitted, rows @ rows.T, rows @ rows.T) == pytest.approx(noise.mean(), abs=1e-3)


def test_a_feature_that_never_changes_stays_what_it_is(rows):
    rows[:, 5] = 7.0
    standard = Standard.of(rows)
    standardised = standard(rows)
    assert np.isfinite(standardised).all()
    assert (standardised[:, 5] == 0).all()
    assert standardised[:, 0].std() == pytest.approx(1)
