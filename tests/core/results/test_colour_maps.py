"""The heatmaps' colours mean the same for every photo and for every eye."""

from __future__ import annotations

import numpy as np
import pytest

from core.families.mobileiqa.maps import ATTENTION, FUSED, LOST, QUALITY_LOST, RULED, VIEW_RULED
from core.families.registry import families
from core.results.colour_maps import USUAL_OPACITY, colourise, legend_colours, ramp
from core.results.heatmaps import Heatmap
from core.results.map_fields import strength

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
@pytest.mark.parametrize("kind", [key for key in KINDS if not KINDS[key].hues])
def test_lightness_alone_tells_strength_to_every_eye(kind, eye):
    steps = np.diff(lightness(ramp(KINDS[kind])[::15].astype(float), eye))
    assert steps.min() > 0.8
    assert steps.max() < 4 * np.median(steps)


def chromaticity(rgb, eye):
    """What is left of colours without their lightness: linear shares as that eye sees them."""
    srgb = np.asarray(rgb, float) / 255
    linear = np.where(srgb <= 0.04045, srgb / 12.92, ((srgb + 0.055) / 1.055) ** 2.4)
    seen = np.clip(linear @ EYES[eye].T, 1e-4, 1)
    return seen / seen.sum()


@pytest.mark.parametrize("eye", [eye for eye in EYES if eye != "tritanopia"])
def test_the_first_three_hues_are_told_apart_by_the_usual_kinds_of_colour_blindness(eye):
    hues = RULED.hues[:3]
    for n, one in enumerate(hues):
        for other in hues[:n]:
            apart = np.abs(chromaticity(one, eye) - chromaticity(other, eye)).max()
            lighter = abs(np.subtract(*lightness(np.array([one, other], float), eye)))
            assert apart > 0.1 or lighter > 15


def test_ten_points_lost_are_seen_at_the_usual_opacity():
    """Evenly, against none; and in a fifth of a photo that lost twenty all over."""
    seen = lightness(legend_colours(ramp(LOST), USUAL_OPACITY).astype(float), "common")
    for before, after in ((0.0, 0.1), (0.2, 0.7)):
        at = strength(lost([[before, after]]))[0]
        less, more = seen[np.rint(255 * at).astype(int)]
        assert more - less > 4


def test_the_scale_of_attention_holds_what_networks_show():
    values = np.array([0.0, 0.25, 1.0, 4.0, 32.0, 243.0], np.float32)
    at = np.clip(ATTENTION.scale.position(values), 0, 1)
    np.testing.assert_allclose(at, [0, 0, 2 / 7, 4 / 7, 1, 1], atol=1e-6)
    assert ATTENTION.scale.position(values)[-1] > 1, "beyond the scale, not at its end"
    for value in (0.5, 7.0):
        place = float(ATTENTION.scale.position(np.float32([value]))[0])
        assert ATTENTION.scale.value(place) == pytest.approx(value)


def test_the_scale_of_points_lost_goes_by_octaves():
    at = strength(lost([[-5, 0, 0.05, 0.4, 3.2, 7]]))
    np.testing.assert_allclose(at, [[0, 0, 0, 0.5, 1, 1]], atol=1e-6)


def test_the_same_value_has_the_same_colour_in_every_map():
    weak = colourise(attention([[1.0, 1.01], [1.0, 0.99]]))
    strong = colourise(attention([[1.0, 50.0], [0.1, 2.0]]))
    np.testing.assert_array_equal(weak[0, 0], strong[0, 0])
    spread = np.ptp(weak.astype(int), axis=(0, 1))
    assert spread.max() <= 5, "a nearly flat map must look nearly flat"


def test_the_colours_cover_the_photo_in_its_own_orientation():
    colours = colourise(attention([[0.25, 0.25, 0.25], [0.25, 0.25, 32.0]]), (300, 100))
    assert colours.shape == (100, 300, 3)
    assert colours.dtype == np.uint8
    away = np.abs(colours.astype(int) - ramp(ATTENTION)[-1]).sum(axis=2)
    row, column = np.unravel_index(away.argmin(), away.shape)
    assert row > 50
    assert column > 200
    assert colourise(lost([[0, 100]])).shape == (1, 2, 3)


def test_between_cells_lies_the_colour_of_the_value_between_them_on_the_legend():
    (row,) = colourise(attention([[0.5, 8.0]]), (101, 1))
    (halfway,) = np.rint(255 * ATTENTION.scale.position(np.float32([2.0]))).astype(int)
    np.testing.assert_allclose(row[50].astype(int), ramp(ATTENTION)[halfway], atol=2)


def test_no_kind_can_be_taken_for_another():
    kinds = list(KINDS)
    for n, one in enumerate(kinds):
        for other in kinds[:n]:
            difference = ramp(KINDS[one]).astype(int) - ramp(KINDS[other])
            # Dark and light ends are dark and light in any hue.
            assert np.linalg.norm(difference[64:192], axis=1).min() > 40


def test_who_rules_is_the_hue_and_how_much_is_the_strength():
    values = np.array([[32.0, 32.0], [0.25, 0.25]], np.float32)
    map_ = Heatmap(VIEW_RULED, values, np.array([[0, 1], [0, 1]], np.uint8))
    (one, other), (weak, weak_too) = colourise(map_)
    assert tuple(one) == RULED.hues[0]
    assert tuple(other) == RULED.hues[1]
    np.testing.assert_array_equal(weak, weak_too)
    smooth = colourise(map_, (40, 40))
    np.testing.assert_array_equal(smooth[0, 0], one)
    np.testing.assert_array_equal(smooth[0, -1], other)
    between = (np.add(one.astype(int), other) / 2).round()
    np.testing.assert_allclose(smooth[0, 19:21].mean(0), between, atol=8)


@pytest.mark.parametrize("kind", KINDS)
def test_the_legend_names_the_ends_of_the_fixed_scale_in_their_places(kind):
    ticks, scale = KINDS[kind].ticks, KINDS[kind].scale
    assert [ticks[0].position, ticks[-1].position] == [0.0, 1.0]
    assert {0.0: "0", 0.25: "1/4", 0.05: "0.05", 1.0: "the same"}[scale.low] in ticks[0].text
    assert f"{scale.high:g}" in ticks[-1].text


def test_the_average_and_the_middle_stand_where_they_lie():
    for kind, value, text in (("attention", 1.0, "average"), ("lost", 0.8, "0.8")):
        (at,) = KINDS[kind].scale.position(np.array([value], np.float32))
        (tick,) = [tick for tick in KINDS[kind].ticks if tick.text == text]
        assert tick.position == pytest.approx(float(at))
