"""Quarter turns beside EXIF's orientations: against Pillow's own reading of them."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageOps

from core.photos.decode import decode_to_fit
from core.photos.turns import own_orientation, quarters_between, turn_pixels, turned

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


@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
def test_the_files_own_orientation(tmp_path, orientation):
    exif = Image.Exif()
    exif[0x0112] = orientation
    Image.fromarray(PIXELS).save(tmp_path / "a.jpg", exif=exif)
    assert own_orientation(tmp_path / "a.jpg") == orientation
    assert decode_to_fit(tmp_path / "a.jpg", None).pixels.shape == upright(orientation).shape
