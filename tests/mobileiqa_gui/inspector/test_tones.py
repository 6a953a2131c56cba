"""The histogram's figures (no window needed)."""

from __future__ import annotations

import numpy as np
import pytest

from mobileiqa_gui.inspector.tones import share_text, tones


def field(*colour: int) -> np.ndarray:
    return np.full((40, 60, 3), colour, np.uint8)


def test_a_single_tone_is_a_single_bar_in_every_curve():
    curves = tones(field(200, 100, 50)).curves
    luma = 0.2126 * 200 + 0.7152 * 100 + 0.0722 * 50
    tops = [int(curve.argmax()) for curve in curves]
    assert tops == pytest.approx([200, 100, 50, luma], abs=1)
    assert np.count_nonzero(curves) == 4


def test_clipping_counts_pixels():
    pixels = field(120, 120, 120)
    pixels[:10] = 0
    pixels[10:30, :, 0] = 255
    found = tones(pixels)
    assert found.shadows == pytest.approx(10 / 40)
    assert found.highlights == pytest.approx(20 / 40)


def test_single_clipped_pixels_of_a_large_photo_count_unaveraged():
    pixels = np.full((3000, 4000, 3), 120, np.uint8)
    clipped = np.random.default_rng(5).random((3000, 4000)) < 0.02
    pixels[clipped] = 255
    found = tones(pixels)
    assert found.highlights == pytest.approx(clipped.mean(), rel=0.03)
    assert np.count_nonzero(found.curves[0]) == 2  # the two values there are, none between


def test_one_dark_channel_is_a_colour_not_a_lost_shadow():
    assert tones(field(180, 0, 0)).shadows == 0


def test_clipped_ends_do_not_flatten_the_rest():
    rng = np.random.default_rng(3)
    pixels = rng.integers(60, 200, (200, 200, 3)).astype(np.uint8)
    pixels[:100] = 255
    middle = tones(pixels).curves[:, 80:180]
    assert middle.mean() > 0.5


def test_heights_stay_within_the_field():
    rng = np.random.default_rng(4)
    curves = tones(rng.integers(0, 256, (64, 64, 3)).astype(np.uint8)).curves
    assert curves.min() >= 0
    assert curves.max() <= 1


@pytest.mark.parametrize(
    ("share", "text"),
    [(0.0, "0 %"), (0.0004, "<0.1 %"), (0.031, "3.1 %"), (0.0999, "10 %"), (0.42, "42 %")],
)
def test_shares(share, text):
    assert share_text(share).replace("\u00a0", " ") == text
