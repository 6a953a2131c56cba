"""The nine distortions: what each does to known pixels."""

from __future__ import annotations

import numpy as np
import pytest

from training.learning.degraded import TRAINING_LEVELS
from training.learning.distortions import (
    LADDERS,
    banding,
    contrast_loss,
    from_linear,
    gaussian_blur,
    gaussian_noise,
    motion_blur,
    over_exposure,
    to_linear,
    under_exposure,
)


@pytest.fixture
def picture() -> np.ndarray:
    """Smooth colour with noise, (512, 512, 3) uint8."""
    y, x = np.mgrid[0:512, 0:512] / 3
    smooth = np.stack([x, y, 200 - x], -1)
    noise = np.random.default_rng(3).normal(0, 20, smooth.shape)
    return np.clip(smooth + noise, 0, 255).astype(np.uint8)


def test_linear_light_and_back_is_the_identity():
    coded = np.arange(256.0)
    np.testing.assert_allclose(from_linear(to_linear(coded)), coded, atol=1e-9)


def test_one_stop_doubles_linear_light():
    grey = np.full((8, 8, 3), 90, np.uint8)
    lighter, darker = over_exposure(grey, 1.0), under_exposure(grey, 1.0)
    # 8-bit rounding leaves half a level, about 1 % of linear light here.
    assert to_linear(lighter.astype(float)).mean() == pytest.approx(
        2 * to_linear(np.array(90.0)), rel=0.02
    )
    assert to_linear(darker.astype(float)).mean() == pytest.approx(
        to_linear(np.array(90.0)) / 2, rel=0.02
    )


def test_shake_spreads_a_point_along_its_angle():
    point = np.zeros((513, 513, 3), np.uint8)
    point[256, 256] = 255
    rows, columns = np.nonzero(motion_blur(point, 41, 30.0)[..., 0])
    slope = np.polyfit(columns - 256, -(rows - 256.0), 1)[0]
    assert slope == pytest.approx(np.tan(np.radians(30)), abs=0.03)
    assert np.ptp(columns) == pytest.approx(41 * np.cos(np.radians(30)), abs=3)


def test_blur_widths_scale_with_the_shorter_side():
    edge = np.zeros((256, 512, 3), np.uint8)
    edge[:, 256:] = 255
    twice = np.repeat(np.repeat(edge, 2, 0), 2, 1)
    widths = [
        np.count_nonzero((row > 13) & (row < 242))
        for row in (gaussian_blur(edge, 8.0)[128, :, 0], gaussian_blur(twice, 8.0)[256, :, 0])
    ]
    assert widths[1] == pytest.approx(2 * widths[0], abs=2)


def test_noise_is_the_seeds_own(picture):
    one, same, other = (gaussian_noise(picture, 10, seed) for seed in (5, 5, 6))
    assert np.array_equal(one, same)
    assert not np.array_equal(one, other)
    middle = (picture > 60) & (picture < 195)
    assert np.std(one.astype(float)[middle] - picture[middle]) == pytest.approx(10, rel=0.05)


def test_banding_leaves_so_many_levels(picture):
    assert len(np.unique(banding(picture, 4))) == 4


def test_contrast_loss_keeps_the_mean_luma(picture):
    weights = np.array([0.299, 0.587, 0.114])
    assert (contrast_loss(picture, 0.3) @ weights).mean() == pytest.approx(
        (picture @ weights).mean(), abs=0.5
    )


@pytest.mark.parametrize("ladder", LADDERS)
def test_every_ladder_moves_further_from_the_original(picture, ladder):
    levels = TRAINING_LEVELS[ladder]
    distances = [
        float(np.mean((LADDERS[ladder](picture, p, 7).astype(float) - picture) ** 2))
        for p in (levels[0], levels[2], levels[5])
    ]
    assert 0 < distances[0] < distances[1] < distances[2]
