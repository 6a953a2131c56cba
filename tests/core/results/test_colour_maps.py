"""The heatmaps' colours mean the same for every photo and for every eye."""

from __future__ import annotations

import numpy as np
import pytest

from core.families.mobileiqa.maps import FUSED, QUALITY_LOST
from core.families.registry import families
from core.results.colour_maps import colourise, ramp, strength
from core.results.heatmaps import Heatmap, Scale

KINDS = {kind.key: kind for family in families() for kind in family.map_kinds}

# Machado, Oliveira and Fernandes 2009, severity 1.0, applied to linear RGB.
EYES = {
    "common": np.eye(3),
    "protanopia": np.array(
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ]
    ),
    "deuteranopia": np.array(
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ]
    ),
    "tritanopia": np.array(
        [
            [1.255528, -0.076749, -0.178779],
            [-0.078411, 0.930809, 0.147602],
            [0.004733, 0.691367, 0.303900],
        ]
    ),
}


def lightness(rgb, eye):
    """CIE L* of sRGB colours as that eye sees them."""
    srgb = rgb / 255
    linear = np.where(srgb <= 0.04045, srgb / 12.92, ((srgb + 0.055) / 1.055) ** 2.4)
    seen = np.clip(linear @ EYES[eye].T, 0, 1)
    y = seen @ [0.2126, 0.7152, 0.0722]
    return np.where(y > 0.008856, 116 * np.cbrt(y) - 16, 903.3 * y)


def attention(values):
    return Heatmap(FUSED, np.asarray(values, np.float32))


def lost(values):
    return Heatmap(QUALITY_LOST, np.asarray(values, np.float32))


@pytest.mark.parametrize("eye", EYES)
@pytest.mark.parametrize("kind", KINDS)
def test_lightness_alone_tells_strength_to_every_eye(kind, eye):
    steps = np.diff(lightness(ramp(KINDS[kind])[::15, :3].astype(float), eye))
    assert steps.min() > 0.8
    assert steps.max() < 4 * np.median(steps)


@pytest.mark.parametrize("kind", KINDS)
def test_alpha_rises_with_strength_and_never_hides_the_photo(kind):
    alpha = ramp(KINDS[kind])[:, 3].astype(int)
    assert alpha[0] == 0
    assert (np.diff(alpha) >= 0).all()
    assert 160 < alpha[-1] < 200


def test_half_average_and_twice_the_attention_lie_at_the_ends_and_the_middle():
    at = strength(np.array([0.0, 0.25, 0.5, 1.0, 2.0, 50.0], np.float32), Scale(0.5, 2.0, "log2"))
    np.testing.assert_allclose(at, [0, 0, 0, 0.5, 1, 1], atol=1e-6)


def test_lost_points_are_linear_over_the_scale():
    at = strength(np.array([-5, 0, 25, 100, 120], np.float32), Scale(0.0, 100.0))
    np.testing.assert_allclose(at, [0, 0, 0.25, 1, 1], atol=1e-6)


def test_the_same_value_has_the_same_colour_in_every_map():
    weak = colourise(attention([[1.0, 1.01], [1.0, 0.99]]))
    strong = colourise(attention([[1.0, 5.0], [0.1, 2.0]]))
    np.testing.assert_array_equal(weak[0, 0], strong[0, 0])
    spread = np.ptp(weak.astype(int), axis=(0, 1))
    assert spread.max() <= 5, "a nearly flat map must look nearly flat"


def test_the_overlay_covers_the_photo_in_its_own_orientation():
    overlay = colourise(attention([[0.25, 0.25, 0.25], [0.25, 0.25, 4.0]]), (300, 100))
    assert overlay.shape == (100, 300, 4)
    assert overlay.dtype == np.uint8
    strongest = np.unravel_index(overlay[..., 3].argmax(), overlay.shape[:2])
    assert strongest[0] > 50
    assert strongest[1] > 200
    assert colourise(lost([[0, 100]])).shape == (1, 2, 4)


def test_the_two_kinds_cannot_be_taken_for_one_another():
    attention, lost = (ramp(KINDS[kind])[:, :3].astype(int) for kind in ("attention", "lost"))
    difference = attention - lost
    assert np.linalg.norm(difference, axis=1).min() > 40


@pytest.mark.parametrize("kind", KINDS)
def test_the_legend_names_the_ends_of_the_fixed_scale_in_their_places(kind):
    ticks, scale = KINDS[kind].ticks, KINDS[kind].scale
    assert [ticks[0].position, ticks[-1].position] == [0.0, 1.0]
    assert f"{scale.low:g}" in ticks[0].text or ticks[0].text == "nothing lost"
    assert f"{scale.high:g}" in ticks[-1].text


def test_the_average_and_the_middle_stand_where_they_lie():
    for kind, value, text in (("attention", 1.0, "average"), ("lost", 50.0, "50")):
        (at,) = strength(np.array([value], np.float32), KINDS[kind].scale)
        (tick,) = [tick for tick in KINDS[kind].ticks if tick.text == text]
        assert tick.position == pytest.approx(float(at))
