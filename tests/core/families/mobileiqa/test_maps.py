"""The palettes are those they are said to be."""

from __future__ import annotations

import matplotlib
import numpy as np
import pytest

from core.families.mobileiqa.maps import ATTENTION, LOST


@pytest.mark.parametrize(
    ("kind", "name", "first", "last"),
    [(ATTENTION, "cividis", 0.0, 1.0), (LOST, "magma", 0.2, 0.85)],
)
def test_the_anchors_are_the_named_maps_own_colours(kind, name, first, last):
    at = np.linspace(first, last, len(kind.palette))
    colours = matplotlib.colormaps[name](at)[:, :3]
    assert np.array_equal(np.rint(255 * colours).astype(int), kind.palette)
