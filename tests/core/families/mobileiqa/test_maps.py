"""The palettes are those they are said to be."""

from __future__ import annotations

import matplotlib
import numpy as np
import pytest

from core.families.mobileiqa.maps import ATTENTION, LOST
from core.results.colour_maps import ramp, strength


@pytest.mark.parametrize(
    ("kind", "name", "first", "last"),
    [(ATTENTION, "cividis", 0.0, 1.0), (LOST, "magma", 0.2, 0.85)],
)
def test_the_anchors_are_the_named_maps_own_colours(kind, name, first, last):
    at = np.linspace(first, last, len(kind.palette))
    colours = matplotlib.colormaps[name](at)[:, :3]
    assert np.array_equal(np.rint(255 * colours).astype(int), kind.palette)


@pytest.mark.parametrize(
    ("kind", "values", "alpha"),
    [(ATTENTION, (0.25, 1.0, 4.0), 45), (LOST, (0.0, 50.0, 100.0), 75)],
)
def test_ticks_stand_where_their_values_lie_and_the_middle_is_a_thin_veil(kind, values, alpha):
    at = strength(np.array(values, np.float32), kind.scale)
    assert [tick.position for tick in kind.ticks] == pytest.approx(at.tolist())
    assert ramp(kind)[128, 3] == pytest.approx(alpha, abs=1)
