"""Between cells, and around them."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from core.families.mobileiqa.maps import FUSED, QUALITY_LOST
from core.results.heatmaps import Heatmap
from core.results.map_fields import PARTS, contours, held_by, smooth


def attention(values):
    return Heatmap(FUSED, np.asarray(values, np.float32))


@pytest.mark.parametrize("shape", [(1, 1), (1, 4), (5, 1), (16, 16), (9, 14)])
def test_a_smooth_field_meets_every_cell_and_stays_within_its_neighbours(shape):
    cells = np.random.default_rng(4).uniform(0, 1, shape).astype(np.float32)
    rows, columns = shape
    field = smooth(cells, columns * 9, rows * 9)
    np.testing.assert_allclose(field[4::9, 4::9], cells, atol=1e-5)
    assert field.min() >= cells.min() - 1e-6
    assert field.max() <= cells.max() + 1e-6


def test_a_rising_row_rises_everywhere_and_has_no_corner():
    cells = np.array([[0.0, 0.1, 0.9, 1.0]], np.float32)
    (row,) = smooth(cells, 400, 1)
    assert (np.diff(row) >= -1e-6).all()
    assert np.abs(np.diff(row, 2)).max() < 1e-3


def test_the_fewest_cells_that_hold_a_part_are_found():
    values = np.array([[6.0, 1.0], [2.0, 1.0]], np.float32)
    np.testing.assert_array_equal(held_by(values, 0.5), [[True, False], [False, False]])
    np.testing.assert_array_equal(held_by(values, 0.8), [[True, False], [True, False]])
    assert held_by(values, 1.0).all()


def inside(lines, x, y):
    """Whether a point lies within the closed lines, by crossings of the ray to the right."""
    crossings = 0
    for line in lines:
        for (x1, y1), (x2, y2) in pairwise(line):
            if (y1 > y) != (y2 > y):
                crossings += x < x1 + (y - y1) / (y2 - y1) * (x2 - x1)
    return crossings % 2 == 1


@pytest.mark.parametrize("true_cells", [False, True])
@pytest.mark.parametrize("seed", range(5))
def test_lines_enclose_exactly_the_cells_that_hold_50_and_80_percent(seed, true_cells):
    spread = np.random.default_rng(seed).normal(0, 1.5, (12, 12))
    map_ = attention(np.exp(spread))
    found = contours(map_, true_cells=true_cells)
    assert [contour.part for contour in found] == list(PARTS)
    for contour in found:
        within = held_by(map_.values, contour.part)
        for row, column in np.ndindex(within.shape):
            # A little beside the centre, which a line may pass through a traced grid's point.
            x, y = (column + 0.5) / 12, (row + 0.5) / 12
            assert inside(contour.lines, x, y) == within[row, column]


def test_one_cell_that_holds_nearly_all_has_its_lines_around_it():
    values = np.full((16, 16), 0.05, np.float32)
    values[3, 11] = 243.0
    for contour in contours(attention(values)):
        points = np.concatenate(contour.lines)
        assert np.abs(points.mean(axis=0) - (11.5 / 16, 3.5 / 16)).max() < 0.01
        assert np.ptp(points, axis=0).max() < 2 / 16
        assert np.ptp(points, axis=0).min() > 0.3 / 16


def test_a_flat_map_and_one_that_shares_nothing_out_have_no_lines():
    assert contours(attention(np.ones((8, 8)))) == ()
    assert contours(Heatmap(QUALITY_LOST, np.arange(64, dtype=np.float32).reshape(8, 8))) == ()
