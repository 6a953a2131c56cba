"""Contrast and evenness of the theme's colours (no window needed)."""

from __future__ import annotations

import itertools

import pytest

from mobileiqa_gui.theme.colour import Rgb, contrast, from_hex, from_lab, grey
from mobileiqa_gui.theme.score_ramp import INK, ramp
from mobileiqa_gui.theme.tokens import DARK, LIGHT, THEMES, Theme

AA_TEXT = 4.5
AA_PARTS = 3.0
BOTH = pytest.mark.parametrize("theme", [DARK, LIGHT], ids=lambda theme: theme.name)


def lab(colour: Rgb) -> tuple[float, float, float]:
    """CIE Lab of an sRGB colour, written independently of the code under test (skimage's way)."""
    linear = [
        v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4
        for v in (c / 255 for c in (colour.red, colour.green, colour.blue))
    ]
    matrix = (
        (0.412453, 0.357580, 0.180423),
        (0.212671, 0.715160, 0.072169),
        (0.019334, 0.119193, 0.950227),
    )
    white = (0.95047, 1.0, 1.08883)
    xyz = [sum(m * v for m, v in zip(row, linear, strict=True)) for row in matrix]
    f = [
        t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116
        for t in (v / w for v, w in zip(xyz, white, strict=True))
    ]
    return 116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])


def test_greys_have_the_lightness_asked_for_and_no_tint():
    for lightness in (0, 12, 16, 22, 50, 88, 100):
        colour = grey(lightness)
        assert colour.red == colour.green == colour.blue
        assert lab(colour)[0] == pytest.approx(lightness, abs=0.35)


def test_lab_round_trip_of_a_colour():
    assert lab(from_lab(60, -10, 25)) == pytest.approx((60, -10, 25), abs=0.6)


def test_contrast_of_black_on_white_is_21():
    assert contrast(from_hex("#000000"), from_hex("#ffffff")) == pytest.approx(21)


@BOTH
def test_surfaces_are_neutral(theme: Theme):
    for name in ("window", "panel", "field", "hover", "checked", "outline", "text", "secondary"):
        colour = getattr(theme, name)
        assert colour.red == colour.green == colour.blue, name


def test_dark_surfaces_have_the_planned_lightness():
    measured = [lab(colour)[0] for colour in (DARK.window, DARK.panel, DARK.field)]
    assert measured == pytest.approx([12, 16, 22], abs=0.35)


@BOTH
def test_text_is_readable_on_every_surface(theme: Theme):
    surfaces = (theme.window, theme.panel, theme.field, theme.hover)
    assert contrast(theme.text, theme.checked) >= AA_TEXT
    for surface in surfaces:
        assert contrast(theme.text, surface) >= AA_TEXT
        assert contrast(theme.secondary, surface) >= AA_TEXT
        assert contrast(theme.icon, surface) >= AA_TEXT
    assert contrast(theme.text, theme.selection) >= AA_TEXT
    assert contrast(theme.tooltip_text, theme.tooltip) >= AA_TEXT


@BOTH
def test_links_are_readable(theme: Theme):
    for surface in (theme.window, theme.panel, theme.field):
        assert contrast(theme.accent, surface) >= AA_TEXT


@BOTH
def test_what_makes_a_control_known_stands_out_from_every_surface(theme: Theme):
    """Its edge, what is pulled, the ring of the focus; and the ring from an edge without focus."""
    for surface in (theme.window, theme.panel, theme.field):
        for part in (theme.handle, theme.handle_hover, theme.icon, theme.accent):
            assert contrast(part, surface) >= AA_PARTS
    assert contrast(theme.accent, theme.outline) >= AA_PARTS


def test_arrows_are_drawn_in_a_grey_that_serves_both_themes():
    arrow = from_hex("#8c8c8c")
    assert all(contrast(arrow, theme.field) >= AA_PARTS for theme in THEMES.values())


def test_score_ramp_is_even_and_grows_lighter():
    points = [lab(ramp(score)) for score in range(0, 101, 5)]
    steps = [
        sum((a - b) ** 2 for a, b in zip(one, other, strict=True)) ** 0.5
        for one, other in itertools.pairwise(points)
    ]
    assert max(steps) / min(steps) < 1.35, "rounding to 8 bits alone"
    lightness = [point[0] for point in points]
    assert lightness == sorted(lightness)


def test_score_ramp_never_turns_red_or_green():
    for score in range(101):
        _, a, _ = lab(ramp(score))
        assert abs(a) < 5


def test_score_ramp_stays_apart_for_dichromats():
    # Brettel-like check by lightness alone: what remains when all hue is lost.
    low, middle, high = (lab(ramp(score))[0] for score in (0, 50, 100))
    assert middle - low > 20
    assert high - middle > 20


def test_score_ramp_holds_at_its_ends():
    assert ramp(-5) == ramp(0)
    assert ramp(130) == ramp(100)


def test_number_on_a_score_colour_is_readable_in_one_ink():
    for score in range(101):
        assert contrast(INK, ramp(score)) >= AA_TEXT
