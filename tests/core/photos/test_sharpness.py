"""What is sharp at capture resolution, in sample photos and blurred copies of them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageFilter

from core.photos.decode import decode_luminance, decode_to_fit
from core.photos.opening import Rendering
from core.photos.sharpness import noise_of, read_sharpness, sharpness_of
from tests.raw_files import make_dng

SAMPLES = Path(__file__).parents[3] / "resources" / "samples"
NAMES = ("citrus-fruits.jpg", "fig-in-a-bowl.jpg", "honey-bee.jpg", "bridge-at-night.jpg")


def grey_of(name: str) -> np.ndarray:
    return decode_luminance(SAMPLES / name)[0]


def blurred(grey: np.ndarray, radius: float) -> np.ndarray:
    return np.asarray(Image.fromarray(grey).filter(ImageFilter.GaussianBlur(radius)))


def share(grey: np.ndarray) -> float:
    return float(sharpness_of(grey).marks.mean())


@pytest.mark.parametrize("name", NAMES)
def test_a_blurred_copy_shows_next_to_nothing(name):
    grey = grey_of(name)
    sharp = share(grey)
    assert 0.03 < sharp <= 0.05
    assert share(blurred(grey, 2)) < 0.1 * sharp
    assert share(blurred(grey, 3)) < 0.002 * sharp


def test_out_of_focus_and_shaken_photos_show_little():
    assert share(grey_of("simulated-out-of-focus-citrus-fruits.jpg")) < 0.005
    burst = [share(grey_of(f"simulated-burst-{n}-honey-bee.jpg")) for n in range(1, 6)]
    assert sorted(range(5), key=burst.__getitem__)[:2] == [1, 3], "these two are shaken"


def test_noise_alone_is_not_sharp():
    rng = np.random.default_rng(0)
    for sigma in (3.0, 12.0):
        grey = np.clip(128 + rng.normal(0, sigma, (600, 900)), 0, 255).astype(np.uint8)
        assert noise_of(grey) == pytest.approx(sigma, rel=0.1)
        assert share(grey) < 1e-4


def test_only_the_sharp_part_is_marked_and_it_is_the_sharpest():
    grey = grey_of("dogs-on-roots.jpg")
    height, width = grey.shape
    mixed = blurred(grey, 4).copy()
    right, below = slice(width // 2, width), slice(height // 2, height)
    mixed[below, right] = grey[below, right]
    found = sharpness_of(mixed)
    inside = int(found.marks[below, right].sum())
    assert inside > 0.97 * int(found.marks.sum())
    assert found.sharpest[0] > 0.5
    assert found.sharpest[1] > 0.5


def test_contrast_does_not_matter_only_steepness():
    for low, high in ((40, 210), (110, 150)):
        grey = np.full((200, 200), low, np.uint8)
        grey[:, 100:] = high
        assert sharpness_of(grey).marks[100, 99:101].any()
        assert not sharpness_of(blurred(grey, 2.5)).marks.any()


def test_bands_leave_no_traces():
    """It works in bands of rows: with rows for columns the same pixels are marked."""
    grey = grey_of("honey-bee.jpg")
    marks = sharpness_of(grey).marks
    assert np.array_equal(sharpness_of(np.ascontiguousarray(grey.T)).marks, marks.T)


def test_reduced_marks_keep_thin_edges():
    grey = np.full((256, 256), 50, np.uint8)
    grey[:, 128:] = 200
    found = sharpness_of(grey)
    for factor in (1, 2, 4, 8):
        reduced = found.reduced(factor)
        assert reduced.shape == (256 // factor, 256 // factor)
        assert reduced[100 // factor].max() >= 240
        assert reduced[100 // factor, : 100 // factor].max() == 0


def test_without_a_sharp_edge_the_finest_contrast_is_the_place():
    grey = np.full((600, 900), 120, np.uint8)
    rows, columns = np.mgrid[0:600, 0:900]
    bump = 60 * np.exp(-((rows - 450) ** 2 + (columns - 200) ** 2) / (2 * 20.0**2))
    found = sharpness_of((grey + bump).astype(np.uint8))
    assert not found.marks.any()
    assert found.sharpest == pytest.approx((200 / 900, 450 / 600), abs=0.15)


@pytest.mark.parametrize("orientation", [1, 6, 8])
def test_the_luminance_is_upright(tmp_path, stored, orientation):
    upright = np.zeros((48, 64, 3), np.uint8)
    upright[:24, :32] = 200
    picture = stored(upright if orientation == 1 else upright.swapaxes(0, 1), orientation)
    exif = Image.Exif()
    exif[274] = orientation
    path = tmp_path / "photo.jpg"
    picture.save(path, quality=95, exif=exif)
    grey, size, rendering = decode_luminance(path)
    colour = decode_to_fit(path, None).pixels
    assert (size, rendering) == (grey.shape[::-1], Rendering.FILE)
    assert np.abs(grey.astype(int) - colour[..., 1]).max() <= 6


def test_of_a_raw_with_a_small_preview_the_raw_itself_counts(tmp_path, encoded):
    preview = encoded(Image.new("L", (150, 100), 90).convert("RGB"), "JPEG")
    scene = np.full((200, 300, 3), 0.1)
    scene[:, 150:] = 0.8
    path = tmp_path / "photo.dng"
    path.write_bytes(make_dng(scene, jpeg=preview))
    assert read_sharpness(path).marks.shape == (200, 300)
    assert read_sharpness(path).marks.any()


def test_tiny_photos(tmp_path):
    for size in ((1, 1), (5, 3), (3, 200)):
        path = tmp_path / "tiny.png"
        Image.new("RGB", size, (9, 9, 9)).save(path)
        assert not read_sharpness(path).marks.any()
