"""The words for scores."""

from __future__ import annotations

import math

import pytest

from core.results.assessment import BANDS, USUAL_BANDS, Assessment, ModelIdentity


def band(score: float, limits: tuple[float, ...] = USUAL_BANDS) -> str:
    model = ModelIdentity("m", "1", "0" * 64, "mobileiqa", limits)
    return Assessment(0.5, score, (), 3, 2, model, 0.1).band


@pytest.mark.parametrize("limits", [USUAL_BANDS, (12.5, 37.0, 50.0, 99.0)])
def test_a_score_at_a_limit_is_of_the_band_above_it(limits):
    for place, limit in enumerate(limits):
        assert band(limit, limits) == BANDS[place + 1]
        assert band(math.nextafter(limit, 0), limits) == BANDS[place]


def test_the_ends_of_the_scale_have_their_bands():
    assert (band(0.0), band(100.0)) == (BANDS[0], BANDS[-1])
