"""Heatmaps lie over the photo where they say."""

from __future__ import annotations

import numpy as np
import pytest

from core.families.mobileiqa.maps import (
    ATTENTION,
    FUSED,
    QUALITY_LOST,
    attention_maps,
    difference_maps,
    lost_map,
    offers,
)
from core.results.heatmaps import Floats, Heatmap, MapOffer


def heatmap(values: np.ndarray, offer: MapOffer = FUSED) -> Heatmap:
    return Heatmap(offer, values.astype(np.float32))


@pytest.mark.parametrize(("width", "height"), [(600, 400), (333, 777), (64, 48)])
def test_a_cells_value_stands_at_its_centre(width: int, height: int) -> None:
    values = np.arange(24.0).reshape(4, 6)
    resampled = heatmap(values).resample(width, height)
    assert resampled.shape == (height, width)
    for a in range(4):
        for b in range(6):
            # The pixels around the centre differ by a fraction of the step between cells.
            row, column = int((a + 0.5) / 4 * height), int((b + 0.5) / 6 * width)
            assert resampled[row, column] == pytest.approx(values[a, b], abs=12 * 4 / height + 0.2)


def test_one_bright_cell_has_its_centre_of_mass_in_its_place() -> None:
    for a in range(1, 4):
        for b in range(1, 7):
            values = np.zeros((5, 8))
            values[a, b] = 1
            resampled = heatmap(values).resample(320, 200)
            rows, columns = np.mgrid[:200, :320] + 0.5
            weight = resampled / resampled.sum()
            assert (rows * weight).sum() / 200 == pytest.approx((a + 0.5) / 5, abs=1e-3)
            assert (columns * weight).sum() / 320 == pytest.approx((b + 0.5) / 8, abs=1e-3)


def test_a_flat_map_stays_flat_and_borders_hold_their_value() -> None:
    assert heatmap(np.full((3, 3), 1.5)).resample(50, 20) == pytest.approx(1.5)
    values = np.array([[1.0, 3.0]])
    row = heatmap(values).resample(8, 1)[0]
    assert row == pytest.approx([1, 1, 1.25, 1.75, 2.25, 2.75, 3, 3])


def test_views_come_in_order_and_the_fusion_last() -> None:
    maps = attention_maps(np.stack([np.full((2, 2), i, np.float32) for i in range(4)]))
    assert [m.key for m in maps] == ["view-1", "view-2", "view-3", "fused"]
    assert [m.values[0, 0] for m in maps] == [0, 1, 2, 3]
    assert [m.kind for m in maps] == 4 * [ATTENTION]


@pytest.mark.parametrize(
    ("places", "first", "step", "grid"), [(8, 1, 2, 16), (9, 3, 2, 22), (3, 6, 4, 22)]
)
def test_quality_lost_lies_where_the_place_lies(
    places: int, first: float, step: float, grid: int
) -> None:
    cells = np.arange(grid) + 0.5
    for i in range(1, places - 1):
        for j in range(1, places - 1):
            scores = np.full((places, places), 90, np.float32)
            scores[i, j] = 10
            values = lost_map(scores, evenly(grid), 80, first=first, step=step).values
            assert values.shape == (grid, grid)
            assert values.mean() == pytest.approx(20)
            weight = values - values.min()
            weight /= weight.sum()
            assert weight.sum(1) @ cells == pytest.approx(first + i * step, abs=1e-3)
            assert weight.sum(0) @ cells == pytest.approx(first + j * step, abs=1e-3)


def evenly(grid: int) -> Floats:
    return np.ones((grid, grid), np.float32)


def test_quality_lost_is_held_up_to_the_border() -> None:
    scores = np.full((9, 9), 90, np.float32)
    scores[0, 8] = 10
    values = lost_map(scores, evenly(22), 85, first=3, step=2).values
    assert values[:3, 20:] == pytest.approx(float(values[0, 21]))
    assert values[5:, :17] == pytest.approx(float(values[21, 0]))
    assert values[0, 21] == pytest.approx(9 * values[21, 0])


def test_a_place_that_nobody_looks_at_costs_half_of_what_an_even_share_would() -> None:
    received = np.full((4, 4), 12 / 14, np.float32)
    received[2, 1], received[0, 0] = 4, 0
    values = lost_map(np.full((2, 2), 70, np.float32), received, 70, first=1, step=2).values
    assert values[0, 0] == pytest.approx(15)
    assert values[2, 1] == pytest.approx(75)
    assert values.mean() == pytest.approx(30)


def test_a_photo_that_lost_nothing_loses_nothing_anywhere() -> None:
    perfect = np.full((2, 2), 100, np.float32)
    assert not lost_map(perfect, evenly(4), 100, first=1, step=2).values.any()


def test_evenly_spread_is_called_so() -> None:
    generator = np.random.default_rng(3)
    assert heatmap(1 + 0.01 * generator.standard_normal((8, 8))).is_flat
    assert not heatmap(1 + 0.2 * generator.standard_normal((8, 8))).is_flat
    assert heatmap(40 + 0.5 * generator.standard_normal((8, 8)), QUALITY_LOST).is_flat
    assert not heatmap(40 + 20 * generator.standard_normal((8, 8)), QUALITY_LOST).is_flat


def test_what_is_offered_is_what_is_drawn_by_key_and_place() -> None:
    offered = offers(4)
    assert [offer.key for offer in offered] == [
        *("fused", "view-1", "view-2", "view-3", "view-4", "lost", "apart", "ruled"),
    ]
    assert [str(offer.name) for offer in offered[:2]] == ["All views", "View 1"]
    drawn = attention_maps(np.ones((5, 2, 2), np.float32))
    drawn.append(lost_map(np.ones((2, 2), np.float32), evenly(4), 1, first=1, step=2))
    drawn += difference_maps(np.ones((4, 2, 2), np.float32))
    assert sorted((m.offer for m in drawn), key=lambda offer: offer.place) == list(offered)


def test_maps_turn_with_their_photo() -> None:
    values = np.arange(24.0).reshape(4, 6)
    turned = heatmap(values).turned(1)
    assert turned.values.shape == (6, 4)
    np.testing.assert_array_equal(turned.values[0], values[::-1, 0])
    shown = np.rot90(heatmap(values).resample(60, 40), -1)
    np.testing.assert_allclose(turned.resample(40, 60), shown, atol=1e-5)
    assert turned.offer is FUSED
