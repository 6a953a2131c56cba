"""Two maps of one kind against one another."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from core.families.mobileiqa.maps import FUSED, LOST, QUALITY_LOST, VIEW_RULED
from core.results.comparing import difference
from core.results.heatmaps import Heatmap, Scale
from core.results.map_words import reading


def attention(values):
    return Heatmap(FUSED, np.asarray(values, np.float32))


def test_attention_is_compared_by_its_ratio_within_the_scale():
    found = difference(attention([[1.0, 8.0, 0.01]]), attention([[4.0, 2.0, 500.0]]))
    np.testing.assert_allclose(found.values, [[4.0, 0.25, 32 / 0.25]], rtol=1e-5)
    assert str(reading(found, 0.1, 0.5)) == "4.0× as much with the second model"
    position = found.kind.scale.position(np.float32([1.0]))
    assert position[0] == pytest.approx(0.5), "no difference is the middle"


def test_values_on_a_linear_scale_are_compared_by_their_difference():
    points = replace(QUALITY_LOST, kind=replace(LOST, scale=Scale(0, 80)))
    one, other = (Heatmap(points, np.float32([values])) for values in ([10, 50], [30, 20]))
    found = difference(one, other)
    np.testing.assert_allclose(found.values, [[20, -30]], atol=1e-4)
    assert (found.kind.scale.low, found.kind.scale.high) == (-40, 40)


def test_grids_of_different_sizes_meet_on_the_finer_one():
    coarse, fine = np.full((4, 4), 2.0), np.full((6, 6), 4.0)
    found = difference(attention(coarse), attention(fine))
    assert found.values.shape == (6, 6)
    np.testing.assert_allclose(found.values, 2.0, rtol=1e-5)


def test_maps_of_different_kinds_are_not_compared():
    lost = Heatmap(QUALITY_LOST, np.ones((2, 2), np.float32))
    assert difference(attention(np.ones((2, 2))), lost) is None
    ruled = Heatmap(VIEW_RULED, np.ones((2, 2), np.float32), np.zeros((2, 2), np.uint8))
    assert difference(ruled, ruled) is None
