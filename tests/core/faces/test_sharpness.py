"""Sharp eyes told from soft ones, by light or in noise, and where it cannot be told."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import ndimage

from core.faces.face import EyeSharpness
from core.faces.sharpness import blur_of_eye, judged, noise_of


def blurred(pixels: np.ndarray, sigma: float) -> np.ndarray:
    return ndimage.gaussian_filter(pixels.astype(np.float32), (sigma, sigma, 0))


def whole(pixels: np.ndarray) -> np.ndarray:
    return np.clip(np.round(pixels), 0, 255).astype(np.uint8)


def grained(pixels: np.ndarray, sigma: float) -> np.ndarray:
    return whole(pixels + np.random.default_rng(5).normal(0, sigma, pixels.shape))


def said(finder, pixels) -> EyeSharpness:
    (face,) = finder.faces(pixels)
    return face.sharpness


@pytest.mark.parametrize("sigma", [2, 4])
def test_blurred_eyes_are_soft(finder, astronaut, sigma):
    assert said(finder, whole(blurred(astronaut, sigma))) is EyeSharpness.SOFT


def test_noise_makes_nothing_sharp_and_nothing_soft(finder, astronaut):
    assert said(finder, grained(astronaut, 8)) is EyeSharpness.SHARP
    assert said(finder, grained(blurred(astronaut, 2), 4)) is EyeSharpness.SOFT
    drowned = said(finder, grained(blurred(astronaut, 4), 9))
    assert drowned is not EyeSharpness.SHARP


@pytest.mark.parametrize("axis", [0, 1])
def test_a_shaken_eye_is_soft(finder, astronaut, axis):
    shaken = ndimage.uniform_filter1d(astronaut.astype(np.float32), 8, axis=axis)
    assert said(finder, whole(shaken)) is EyeSharpness.SOFT


@pytest.mark.parametrize("light", [0.25, 0.5])
def test_it_does_not_depend_on_contrast(finder, astronaut, light):
    assert said(finder, whole(astronaut * light)) is EyeSharpness.SHARP
    assert said(finder, whole(blurred(astronaut, 2) * light)) is EyeSharpness.SOFT


def test_the_blur_of_an_edge_is_measured_in_noise_too():
    square = np.zeros((80, 120), np.float32)
    square[20:60, 30:90] = 120
    before = 0.0
    for sigma in (0.8, 1.2, 1.8, 2.5, 4.0):
        edges = ndimage.gaussian_filter(square, sigma)[..., None].repeat(3, axis=2) + 60
        measured = blur_of_eye(whole(edges), (60, 40), 70, 0.3)
        # Plain edges measure wider than an eye's thin lines do, on which judgement rests.
        assert 0.9 * sigma < measured < 1.9 * sigma
        assert measured > before + 0.2
        # Noise drawn for three channels is weaker in their luma.
        assert blur_of_eye(grained(edges, 3), (60, 40), 70, 3 * 0.67) == pytest.approx(
            measured, rel=0.15
        )
        before = measured


def test_plain_skin_tells_nothing():
    plain = np.full((80, 120, 3), 150, np.uint8)
    assert blur_of_eye(plain, (60, 40), 70, 0.3) is None
    assert blur_of_eye(grained(plain, 6), (60, 40), 70, 6 * 0.67) is None
    assert judged(None, 70) is EyeSharpness.UNKNOWN


def test_an_eye_outside_the_picture_tells_nothing(astronaut):
    assert blur_of_eye(astronaut, (-40, 100), 20, 0.5) is None
    assert blur_of_eye(astronaut, (100, 600), 20, 0.5) is None


def test_what_counts_as_sharp_grows_with_the_eye():
    assert judged(1.3, 12) is EyeSharpness.UNKNOWN
    assert judged(1.3, 50) is EyeSharpness.SHARP
    assert judged(2.5, 100) is EyeSharpness.SOFT
    assert judged(2.5, 400) is EyeSharpness.SHARP


@pytest.mark.parametrize("sigma", [2.0, 6.0])
def test_noise_is_measured_beside_edges(sigma):
    area = np.zeros((100, 100), np.float32)
    area[:, 50:] = 200
    noisy = area + np.random.default_rng(2).normal(0, sigma, area.shape)
    assert noise_of(noisy.astype(np.float32)) == pytest.approx(sigma, rel=0.12)
    assert noise_of(np.zeros((2, 9), np.float32)) > 0
