"""Quarter turns beside EXIF's orientations: against Pillow's own reading of them."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageOps

from core.errors import PhotoError
from core.photos.decode import decode_to_fit
from core.photos.turns import (
    own_orientation,
    quarters_between,
    turn_pixels,
    turn_point,
    turn_size,
    turned,
)
from tests.raw_files import make_dng

PIXELS = np.arange(6 * 9 * 3, dtype=np.uint8).reshape(6, 9, 3)


def upright(orientation: int) -> np.ndarray:
    image = Image.fromarray(PIXELS)
    exif = image.getexif()
    exif[0x0112] = orientation
    image.info["exif"] = exif.tobytes()
    return np.asarray(ImageOps.exif_transpose(image))


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("quarters", [-1, 0, 1, 2, 3, 5])
def test_a_turn_shows_the_upright_picture_turned(orientation, quarters):
    wanted = turned(orientation, quarters)
    assert quarters_between(orientation, wanted) == quarters % 4
    expected = turn_pixels(upright(orientation), quarters)
    np.testing.assert_array_equal(upright(wanted), expected)
    assert turned(wanted, -quarters) == orientation


def test_clockwise_means_that_the_left_side_comes_to_the_top():
    turned_once = turn_pixels(PIXELS, 1)
    np.testing.assert_array_equal(turned_once[0, :, 0], PIXELS[::-1, 0, 0])
    assert turned_once.flags.c_contiguous


@pytest.mark.parametrize("suffix", ["jpg", "tif", "png", "webp"])
@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
def test_the_files_own_orientation(tmp_path, orientation, suffix):
    path = tmp_path / f"a.{suffix}"
    exif = Image.Exif()
    exif[0x0112] = orientation
    Image.fromarray(PIXELS).save(path, exif=exif)
    assert own_orientation(path) == orientation
    assert decode_to_fit(path, None).pixels.shape == upright(orientation).shape


@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
def test_a_raw_files_own_orientation_is_the_cameras_though_it_is_shown_upright(
    tmp_path, orientation
):
    path = tmp_path / "a.dng"
    path.write_bytes(make_dng(np.full((96, 160, 3), 0.5), orientation=orientation))
    assert own_orientation(path) == orientation
    height, width = decode_to_fit(path, None).pixels.shape[:2]
    assert (height > width) == (orientation >= 5)


def test_a_jpeg_that_is_called_a_raw_file_and_a_name_in_no_alphabet(tmp_path):
    exif = Image.Exif()
    exif[0x0112] = 8
    Image.fromarray(PIXELS).save(tmp_path / "a.dng", "JPEG", exif=exif)
    assert own_orientation(tmp_path / "a.dng") == 8
    if sys.platform == "linux":
        odd = tmp_path / os.fsdecode(b"\xff.dng")
        odd.write_bytes(make_dng(np.full((96, 160, 3), 0.5)))
        assert own_orientation(odd) == 1


def test_where_a_file_states_none_or_nonsense(tmp_path):
    Image.fromarray(PIXELS).save(tmp_path / "none.jpg")
    exif = Image.Exif()
    exif[0x0112] = 77
    for suffix in ("jpg", "tif"):
        Image.fromarray(PIXELS).save(tmp_path / f"odd.{suffix}", exif=exif)
    (tmp_path / "raw.dng").write_bytes(make_dng(np.full((96, 160, 3), 0.5), orientation=77))
    assert {own_orientation(path) for path in tmp_path.iterdir()} == {1}


@pytest.mark.parametrize("suffix", ["jpg", "dng"])
def test_of_what_is_no_photo_it_is_not_known(tmp_path, suffix):
    with pytest.raises(PhotoError):
        own_orientation(tmp_path / f"away.{suffix}")


def test_of_heif_its_exif_counts_though_the_picture_is_shown_upright_without_it():
    """What phones write, and programs repeat in sidecars."""
    assert own_orientation(Path(__file__).parent / "quarters.heic") == 6


@pytest.mark.parametrize("quarters", range(4))
def test_sizes_and_points_turn_as_pixels_do(quarters):
    marked = np.zeros((6, 10), np.uint8)
    marked[1, 7] = 1
    turned_once = turn_pixels(marked, quarters)
    assert turn_size((10, 6), quarters) == turned_once.shape[::-1]
    ((row, column),) = np.argwhere(turned_once)
    height, width = turned_once.shape
    expected = ((column + 0.5) / width, (row + 0.5) / height)
    assert turn_point((7.5 / 10, 1.5 / 6), quarters) == pytest.approx(expected)
