"""Low scores that may be meant, and others that are not."""

from __future__ import annotations

import numpy as np
import pytest

from core.photos.decode import decode_to_fit
from core.photos.facts import Facts
from core.signals.intent import LOW_SCORE, Intent, intent
from core.signals.sampling import Pixels
from core.signals.signals import measured
from tests.core.signals.conftest import SAMPLES
from training.learning.distortions import gaussian_blur, motion_blur, over_exposure, under_exposure

LOW = LOW_SCORE - 10


def meant(pixels: Pixels, facts: Facts | None = None, score: float | None = LOW):
    return intent(measured(pixels), facts, score)


def in_focus(sharp: Pixels, rest: Pixels) -> Pixels:
    """Sharp in one place, the rest as given."""
    mixed = rest.copy()
    mixed[128:384, 256:544] = sharp[128:384, 256:544]
    return mixed


def test_only_of_a_low_score(clean):
    photo = clean["city-from-above"]
    shallow = measured(in_focus(photo, gaussian_blur(photo, 4.2)))
    assert intent(shallow, None, LOW) == (Intent.SHALLOW_DEPTH,)
    assert intent(shallow, None, LOW_SCORE) == ()
    assert intent(shallow, None, None) == ()
    assert intent(shallow, None, LOW_SCORE, low=70) == (Intent.SHALLOW_DEPTH,)


@pytest.mark.parametrize("name", ["city-from-above", "forest-stream", "mountain-path"])
def test_a_shallow_depth_of_field_is_sharp_in_one_place(clean, name):
    photo = clean[name]
    blurred = gaussian_blur(photo, 4.2)
    assert meant(in_focus(photo, blurred)) == (Intent.SHALLOW_DEPTH,)
    assert meant(photo) == ()
    assert meant(blurred) == ()
    stopped_down = Facts(aperture=16.0)
    assert meant(in_focus(photo, blurred), stopped_down) == ()


@pytest.mark.parametrize("angle", [0, 90])
def test_panning_smears_one_way_around_what_is_sharp(clean, angle):
    photo = clean["forest-stream"]
    shaken = motion_blur(photo, 28, angle)
    followed = in_focus(photo, shaken)
    assert Intent.PANNING in meant(followed)
    assert Intent.PANNING in meant(followed, Facts(shutter_s=1 / 30))
    assert Intent.PANNING not in meant(followed, Facts(shutter_s=1 / 2000))
    assert Intent.PANNING not in meant(shaken)
    assert Intent.PANNING not in meant(in_focus(photo, gaussian_blur(photo, 4.2)))


def test_black_and_white(clean):
    photo = clean["mountain-path"]
    grey = np.repeat(photo.mean(axis=2, keepdims=True).astype(np.uint8), 3, axis=2)
    assert meant(grey) == (Intent.BLACK_AND_WHITE,)
    assert Intent.BLACK_AND_WHITE not in meant(under_exposure(grey, 5.5))
    assert Intent.BLACK_AND_WHITE not in meant(over_exposure(grey, 6))


def test_low_and_high_key(clean):
    photo = clean["city-from-above"]
    lit = under_exposure(photo, 2.6)
    lit[200:280, 300:460] = over_exposure(photo, 1)[200:280, 300:460]
    assert Intent.LOW_KEY in meant(lit)
    assert Intent.LOW_KEY not in meant(under_exposure(photo, 2.6))
    bright = (210 + photo // 6).astype(np.uint8)
    bright[200:280, 300:460] = 40 + photo[200:280, 300:460] // 3
    assert Intent.HIGH_KEY in meant(bright)
    assert Intent.HIGH_KEY not in meant(over_exposure(photo, 7))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("dandelions.jpg", ()),
        ("butterfly.png", ()),
    ],
)
def test_samples(name, expected):
    assert meant(decode_to_fit(SAMPLES / name, None).pixels) == expected
