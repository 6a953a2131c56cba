"""The palettes are those they are said to be."""

from __future__ import annotations

import matplotlib
import numpy as np
import pytest

from core.families.mobileiqa.maps import APART, ATTENTION, LOST, RULED


@pytest.mark.parametrize(
    ("kind", "name", "first", "last"),
    [(ATTENTION, "viridis", 0.06, 1.0), (LOST, "magma", 0.12, 0.94)],
)
def test_the_anchors_are_the_named_maps_own_colours(kind, name, first, last):
    at = np.linspace(first, last, len(kind.palette))
    colours = matplotlib.colormaps[name](at)[:, :3]
    assert np.array_equal(np.rint(255 * colours).astype(int), kind.palette)


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        (ATTENTION, (0.25, 1.0, 4.0, 32.0)),
        (LOST, (0.05, 0.2, 0.8, 3.2)),
        (APART, (1.0, 4.0, 16.0, 64.0)),
        (RULED, (0.25, 1.0, 32.0)),
    ],
)
def test_ticks_stand_where_their_values_lie(kind, values):
    at = kind.scale.position(np.array(values, np.float32))
    assert [tick.position for tick in kind.ticks] == pytest.approx(at.tolist(), abs=1e-6)
