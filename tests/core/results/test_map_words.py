"""Maps in words."""

from __future__ import annotations

import numpy as np
import pytest

from core.families.mobileiqa.maps import FUSED, QUALITY_LOST, difference_maps
from core.results.heatmaps import Heatmap
from core.results.map_words import figure, percent, reading, ruler_at, spread


@pytest.mark.parametrize(
    ("value", "text"),
    [(0, "0"), (0.001, "<0.01"), (0.07, "0.07"), (0.5, "0.5"), (9.94, "9.9"), (12.4, "12"),
     (203.2, "203")],
)  # fmt: skip
def test_a_figure_has_the_digits_that_count(value, text):
    assert figure(value) == text


def test_the_value_under_the_pointer_is_the_cells_own_also_beyond_the_scale():
    values = np.full((4, 4), 0.05, np.float32)
    values[1, 2] = 203
    map_ = Heatmap(FUSED, values)
    assert str(reading(map_, 0.6, 0.3)) == "203× the average"
    assert str(reading(map_, 0.49, 0.3)) == "0.05× the average"
    assert str(reading(map_, 1.0, 1.0)) == "0.05× the average"
    said = "203 points lost, 13 on average"
    assert str(reading(Heatmap(QUALITY_LOST, values), 0.6, 0.3)) == said


def test_evenly_spread_and_all_on_one_spot_are_said():
    assert str(spread(Heatmap(FUSED, np.ones((8, 8), np.float32)))).startswith("Evenly spread")
    spot = np.full((8, 8), 0.2, np.float32)
    spot[2, 2] = 40
    assert str(spread(Heatmap(FUSED, spot))) == "Mostly on one spot: one cell holds 76 %"
    half = np.ones((8, 8), np.float32)
    half[0] = 7
    said = "Half of it in 8 of 64 cells; the brightest holds 6.2 %"
    assert str(spread(Heatmap(FUSED, half))) == said
    assert percent(0.0625) == "6.2"
    points = np.linspace(12, 48, 64, dtype=np.float32).reshape(8, 8)
    assert str(spread(Heatmap(QUALITY_LOST, points))) == "From 12 to 48 in this photo"


def test_who_rules_is_named():
    views = np.float32([[[4.0, 0.5]], [[0.5, 1.0]]])
    apart, ruled = difference_maps(views)
    assert [str(ruler_at(ruled, x, 0.5)) for x in (0.2, 0.8)] == ["View 1", "View 2"]
    assert ruler_at(apart, 0.2, 0.5) is None
    np.testing.assert_allclose(apart.values, [[8, 2]])
    assert difference_maps(views[:1]) == []
    turned = ruled.turned(2)
    assert str(ruler_at(turned, 0.2, 0.5)) == "View 2"
