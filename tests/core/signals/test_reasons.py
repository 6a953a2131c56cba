"""Reasons are said of what was done to a photo, and of nothing else."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from core.photos.decode import decode_to_fit
from core.signals.reasons import Direction, Kind, Place, Reason, reasons
from core.signals.sampling import GRID, Pixels
from core.signals.signals import measured
from tests.core.signals.conftest import SAMPLES
from training.learning.distortions import (
    banding,
    contrast_loss,
    down_up,
    gaussian_blur,
    gaussian_noise,
    jpeg,
    motion_blur,
    over_exposure,
    under_exposure,
)

FAULTS: dict[str, tuple[Callable[[Pixels], Pixels], Kind]] = {
    "blur": (lambda photo: gaussian_blur(photo, 4.2), Kind.SOFT),
    "enlarged": (lambda photo: down_up(photo, 5.2), Kind.SOFT),
    "shake": (lambda photo: motion_blur(photo, 19, 0), Kind.MOTION),
    "noise": (lambda photo: gaussian_noise(photo, 20, 1), Kind.NOISE),
    "strong jpeg": (lambda photo: jpeg(photo, 9), Kind.COMPRESSION),
    "jpeg saved again": (lambda photo: jpeg(jpeg(photo, 9), 95), Kind.COMPRESSION),
    "jpeg cropped": (lambda photo: jpeg(photo, 9)[3:, 5:], Kind.COMPRESSION),
    "too long": (lambda photo: over_exposure(photo, 3.6), Kind.OVER),
    "too short": (lambda photo: under_exposure(photo, 3.8), Kind.UNDER),
    "flat": (lambda photo: contrast_loss(photo, 0.2), Kind.LOW_CONTRAST),
    "few levels": (lambda photo: banding(photo, 5), Kind.BANDING),
}
TURNED = {"as it is": 0, "a quarter": 1, "half": 2, "three quarters": 3}


def said(pixels: Pixels) -> tuple[Reason, ...]:
    return reasons(measured(pixels))


def kinds(pixels: Pixels) -> list[Kind]:
    return [reason.kind for reason in said(pixels)]


def test_nothing_is_said_of_clean_photos(clean):
    assert {name: said(pixels) for name, pixels in clean.items()} == dict.fromkeys(clean, ())


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_told_by_its_own_reason(clean, fault):
    worsen, kind = FAULTS[fault]
    found = {name: kinds(worsen(pixels)) for name, pixels in clean.items()}
    assert all(kind in each for each in found.values()), found


@pytest.mark.parametrize("fault", ["blur", "enlarged", "shake"])
def test_what_is_soft_and_what_is_shaken_are_told_apart(clean, fault):
    worsen, kind = FAULTS[fault]
    other = Kind.MOTION if kind is Kind.SOFT else Kind.SOFT
    found = {name: kinds(worsen(pixels)) for name, pixels in clean.items()}
    assert not any(other in each for each in found.values()), found


@pytest.mark.parametrize(
    ("angle", "direction"),
    [
        (0, Direction.HORIZONTAL),
        (45, Direction.RISING),
        (90, Direction.VERTICAL),
        (135, Direction.FALLING),
        (170, Direction.HORIZONTAL),
    ],
)
def test_a_shake_has_its_direction(clean, angle, direction):
    for name, pixels in clean.items():
        found = [each.direction for each in said(motion_blur(pixels, 19, angle)) if each.direction]
        assert found == [direction], name


RISING: dict[str, tuple[Callable[[Pixels, float], Pixels], tuple[float, ...]]] = {
    "blur": (gaussian_blur, (0.5, 1.2, 1.8, 2.8, 4.2, 6.2)),
    "noise": (lambda photo, sigma: gaussian_noise(photo, sigma, 1), (1, 4, 7, 12, 20, 32)),
    "strong jpeg": (jpeg, (85, 48, 27, 16, 9, 4)),
    "too long": (over_exposure, (0.2, 1.0, 1.6, 2.2, 2.9, 3.6)),
    "too short": (under_exposure, (0.2, 1.0, 1.5, 2.2, 3.0, 3.8)),
    "flat": (contrast_loss, (0.9, 0.65, 0.47, 0.33, 0.2, 0.1)),
}


@pytest.mark.parametrize("fault", RISING)
def test_worse_and_worse_it_is_not_said_then_not_sure_then_sure(clean, fault):
    worsen, levels = RISING[fault]
    kind = FAULTS[fault][1]
    seen = set()
    for pixels in clean.values():
        own = [[r for r in said(worsen(pixels, level)) if r.kind is kind] for level in levels]
        stages = [0 if not each else 2 if each[0].sure else 1 for each in own]
        assert stages == sorted(stages)
        assert (stages[0], stages[-1]) == (0, 2)
        seen.update(stages)
    assert seen == {0, 1, 2}


@pytest.mark.parametrize("turned", TURNED)
@pytest.mark.parametrize("mirrored", [False, True])
@pytest.mark.parametrize("fault", ["none", "blur", "shake", "noise", "strong jpeg", "too long"])
def test_a_turned_or_mirrored_photo_is_said_the_same_of(clean, turned, mirrored, fault):
    """A direction turns with the photo; all else stays."""
    pixels = clean["forest-stream"]
    if fault != "none":
        pixels = FAULTS[fault][0](pixels)
    moved = np.rot90(pixels, TURNED[turned])
    moved = np.ascontiguousarray(moved[:, ::-1] if mirrored else moved)
    before, after = said(pixels), said(moved)
    assert [(each.kind, each.place, each.sure) for each in after] == [
        (each.kind, each.place, each.sure) for each in before
    ]
    assert [each.number for each in after] == pytest.approx(
        [each.number for each in before], rel=0.1
    )
    if fault == "shake":  # along the x axis
        upright = TURNED[turned] % 2
        expected = Direction.VERTICAL if upright else Direction.HORIZONTAL
        assert [each.direction for each in after] == [expected]


def test_a_rising_shake_falls_in_the_mirror(clean):
    shaken = motion_blur(clean["fig-in-a-bowl"], 19, 45)
    assert [each.direction for each in said(shaken)] == [Direction.RISING]
    mirrored = np.ascontiguousarray(shaken[:, ::-1])
    assert [each.direction for each in said(mirrored)] == [Direction.FALLING]


def test_grain_in_the_shadows_alone(clean):
    """As a photo brightened afterwards has it."""
    for name in ("forest-stream", "city-from-above", "fig-in-a-bowl"):
        pixels = clean[name]
        noisy = gaussian_noise(pixels, 18, 1)
        dark = pixels.mean(axis=2, keepdims=True) < 80
        (found,) = said(np.where(dark, noisy, pixels))
        assert (found.kind, found.place, found.sure) == (Kind.NOISE, Place.SHADOWS, True), name
        assert found.number == pytest.approx(12, abs=4)  # luma of channels that differ


def test_soft_in_the_middle_is_never_sure(clean):
    pixels = clean["city-from-above"]
    blurred = gaussian_blur(pixels, 4.2)
    mixed = pixels.copy()
    mixed[128:384, 192:576] = blurred[128:384, 192:576]
    assert [(each.kind, each.place, each.sure) for each in said(mixed)] == [
        (Kind.SOFT, Place.PART, False)
    ]
    around = blurred.copy()
    around[128:384, 192:576] = pixels[128:384, 192:576]
    assert said(around) == ()  # as a shallow depth of field is


@pytest.mark.parametrize("blurs", [Place.SUBJECT, Place.BACKGROUND])
def test_a_map_of_the_subject_says_which_side_is_soft(clean, blurs):
    pixels = clean["forest-stream"]
    blurred = gaussian_blur(pixels, 4.2)
    subject = np.zeros((GRID, GRID), np.float32)
    subject[4:12, 2:8] = 1
    inside = np.kron(subject, np.ones((32, 48), np.float32))[..., None] > 0
    mixed = np.where(inside == (blurs is Place.SUBJECT), blurred, pixels)
    (found,) = reasons(measured(mixed), subject)
    assert (found.kind, found.place) == (Kind.SOFT, blurs)
    assert reasons(measured(pixels), subject) == ()


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("simulated-compression-bridge-at-night", Kind.COMPRESSION),
        ("simulated-motion-blur-mountain-path", Kind.MOTION),
        ("simulated-burst-2-honey-bee", Kind.MOTION),
        ("simulated-noise-dandelions", Kind.NOISE),
        ("simulated-out-of-focus-citrus-fruits", Kind.SOFT),
        ("simulated-over-exposure-fig-in-a-bowl", Kind.OVER),
        ("simulated-under-exposure-spaniels", Kind.UNDER),
    ],
)
def test_the_simulated_samples(name, kind):
    found = said(decode_to_fit(SAMPLES / f"{name}.jpg", None).pixels)
    assert [(each.kind, each.sure) for each in found] == [(kind, True)]


@pytest.mark.parametrize(
    "name",
    ["butterfly.png", "after-the-rain.jpg", "citrus-fruits.jpg", "dandelions.jpg", "astronaut.png"],
)
def test_what_is_meant_is_no_fault(name):
    """Low and high key, a shallow depth of field, a portrait."""
    assert said(decode_to_fit(SAMPLES / name, None).pixels) == ()


@pytest.mark.parametrize("stronger", ["blur", "shake"])
def test_a_large_photo_is_judged_coarsely_where_nothing_fine_is_left(clean, stronger):
    """Blurred by a share of the picture: no window at full size holds an edge."""
    large = np.kron(clean["city-from-above"], np.ones((4, 4, 1), np.uint8))
    worsen = {
        "blur": lambda photo: gaussian_blur(photo, 4.2),
        "shake": lambda photo: motion_blur(photo, 19, 90),
    }[stronger]
    (found,) = said(worsen(large))
    assert found.kind is FAULTS[stronger][1]
    assert found.direction is (Direction.VERTICAL if stronger == "shake" else None)


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.integers(1, 300),
    st.integers(1, 300),
    st.sampled_from(["plain", "noise", "stripes", "ramp"]),
    st.integers(0, 255),
)
def test_any_picture_can_be_measured(height, width, content, level):
    """Of any size, and with nothing in it to judge."""
    y, x = np.mgrid[:height, :width]
    grey = {
        "plain": np.full((height, width), level),
        "noise": np.random.default_rng(level).integers(0, 256, (height, width)),
        "stripes": (x // 4 % 2) * level,
        "ramp": (x + y) % 256,
    }[content]
    pixels = np.repeat(grey.astype(np.uint8)[..., None], 3, axis=2)
    signals = measured(pixels)
    assert (signals.width, signals.height) == (width, height)
    for reason in reasons(signals):
        assert np.isfinite(reason.number)
