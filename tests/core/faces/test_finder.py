"""Where faces are found, at any place, size and turn, and where none is."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from core.faces.face import EyeSharpness, EyesOpen
from core.faces.finder import FaceFinder

SAMPLES = Path(__file__).parents[3] / "resources" / "samples"
# In pixels of the photo, looked up by eye: the middles of both irises.
LEFT_EYE, RIGHT_EYE = (204, 102), (247, 104)


def resized(pixels: np.ndarray, width: int, height: int) -> np.ndarray:
    return np.asarray(Image.fromarray(pixels).resize((width, height), Image.Resampling.LANCZOS))


def inside(pixels: np.ndarray, size: tuple[int, int], left: int, top: int) -> np.ndarray:
    """The photo lying in a larger one of plain grey, (width, height)."""
    larger = np.full((size[1], size[0], 3), 90, np.uint8)
    larger[top : top + pixels.shape[0], left : left + pixels.shape[1]] = pixels
    return larger


def test_the_face_and_its_eyes_lie_where_they_are(finder, astronaut):
    (face,) = finder.faces(astronaut)
    assert face.width_px == pytest.approx(104, abs=6)
    assert face.box.middle == pytest.approx((0.44, 0.25), abs=0.02)
    assert face.box.width * 512 == pytest.approx(face.width_px, abs=1)
    for eye, (x, y) in zip(face.eyes, (LEFT_EYE, RIGHT_EYE), strict=True):
        assert eye.middle[0] * 512 == pytest.approx(x, abs=3)
        assert eye.middle[1] * 512 == pytest.approx(y, abs=3)
        assert 15 < eye.width_px < 22
        assert 0.2 < eye.opening < 0.3
    assert (face.sharpness, face.open) == (EyeSharpness.SHARP, EyesOpen.OPEN)
    x, y = face.between_the_eyes
    assert (x * 512, y * 512) == pytest.approx((225.5, 103), abs=3)


@pytest.mark.parametrize(
    ("size", "left", "top"),
    [
        ((3600, 2400), 60, 100),
        ((3600, 2400), 1560, 950),  # where tiles meet
        ((3600, 2400), 3040, 1850),
        ((2400, 3600), 1000, 1500),
        ((4000, 3000), 1744, 1300),
    ],
)
def test_a_small_face_in_a_large_photo_is_found_wherever_it_lies(
    finder, astronaut, size, left, top
):
    (face,) = finder.faces(inside(astronaut, size, left, top))
    x, y = face.between_the_eyes
    assert x * size[0] == pytest.approx(left + 225.5, abs=4)
    assert y * size[1] == pytest.approx(top + 103, abs=4)
    assert (face.sharpness, face.open) == (EyeSharpness.SHARP, EyesOpen.OPEN)


@pytest.mark.parametrize("times", [2, 6])
def test_a_large_face_is_found_once(finder, astronaut, times):
    side = 512 * times
    (face,) = finder.faces(resized(astronaut, side, side))
    assert face.width_px == pytest.approx(104 * times, rel=0.06)


@pytest.mark.parametrize("angle", [-90, -40, -20, 20, 40, 90])
def test_a_tilted_head_is_read_upright(finder, astronaut, angle):
    turned = np.asarray(Image.fromarray(astronaut).rotate(angle, Image.Resampling.BICUBIC))
    (face,) = finder.faces(turned)
    # The eyes are as far apart as before, and the line through them is turned likewise.
    (left, top), (right, below) = (eye.middle for eye in face.eyes)
    assert np.hypot(right - left, below - top) * 512 == pytest.approx(43, abs=4)
    assert np.degrees(np.arctan2(below - top, right - left)) == pytest.approx(2.7 - angle, abs=5)
    assert face.open is EyesOpen.OPEN


def test_of_mirror_images_the_eyes_are_exchanged(finder, astronaut):
    (face,), (mirrored,) = finder.faces(astronaut), finder.faces(astronaut[:, ::-1])
    for eye, other in zip(face.eyes, reversed(mirrored.eyes), strict=True):
        assert other.middle[0] == pytest.approx(1 - eye.middle[0], abs=0.004)
        assert other.opening == pytest.approx(eye.opening, abs=0.03)


def test_the_largest_face_is_the_first(finder, astronaut):
    photo = inside(astronaut, (1800, 1000), 20, 20)
    photo[:, 600:1600] = resized(astronaut, 1000, 1000)
    large, small = finder.faces(photo)
    assert large.width_px > 1.5 * small.width_px
    assert large.box.left > 0.3 > small.box.left


def test_faces_too_small_to_count_are_left_out(finder, astronaut):
    assert finder.faces(resized(astronaut, 256, 256)) == (), "fifty pixels"
    in_a_wide_one = inside(astronaut, (7000, 1000), 3000, 200)
    assert finder.faces(in_a_wide_one) == (), "1.5 % of the long side"


def test_a_crowd_is_looked_at_up_to_a_number(finder, astronaut, monkeypatch):
    monkeypatch.setattr("core.faces.finder.MOST_FACES", 2)
    head = astronaut[20:220, 120:320]
    assert len(finder.faces(np.concatenate([head] * 4, axis=1))) == 2


@pytest.mark.parametrize(
    "name", ["spaniels.jpg", "white-dog.jpg", "fig-in-a-bowl.jpg", "butterfly.png"]
)
def test_no_face_is_found_where_none_is(finder, name):
    with Image.open(SAMPLES / name) as image:
        assert finder.faces(np.asarray(image.convert("RGB"))) == ()


@pytest.mark.parametrize("size", [(1, 1), (3, 700), (700, 3), (40, 40), (256, 257)])
def test_a_picture_of_any_size_is_searched(finder, size):
    noise = np.random.default_rng(1).integers(0, 256, (*size, 3), np.uint8)
    assert finder.faces(noise) == ()


def test_pixels_that_cannot_be_written_or_lie_apart_are_read(astronaut):
    apart = np.repeat(astronaut, 2, axis=1)[:, ::2]
    apart.flags.writeable = False
    assert len(FaceFinder().faces(apart)) == 1
