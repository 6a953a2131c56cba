"""Quarter turns of EXIF orientations, against Pillow's own idea of them."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageOps

from core.sidecars.values import turned

STORED = Image.fromarray(np.arange(6, dtype=np.uint8).reshape(2, 3))


def seen(orientation: int) -> np.ndarray:
    picture = STORED.copy()
    picture.getexif()[0x0112] = orientation
    return np.asarray(ImageOps.exif_transpose(picture))


@pytest.mark.parametrize("orientation", range(1, 9))
def test_what_is_seen_turns_by_a_quarter(orientation):
    clockwise = turned(orientation, clockwise=True)
    assert np.array_equal(seen(clockwise), np.rot90(seen(orientation), -1))
    assert turned(clockwise, clockwise=False) == orientation
