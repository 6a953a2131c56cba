"""HEIC, as phones store it: `quarters.heic` is the picture `upright` turned by 90 degrees.

It was written by pillow-heif, whose encoder is no part of the program.
"""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from pathlib import Path

import numpy as np
import pytest

from core.errors import PhotoError
from core.photos.decode import decode_for_scoring, decode_to_fit
from core.photos.exif import read_exif, read_exif_quickly
from core.photos.opening import Content

HEIC = Path(__file__).parent / "quarters.heic"
TAKEN = datetime(2024, 5, 6, 7, 8, 9, 250_000, timezone(timedelta(hours=2)))


def test_it_comes_upright_exactly_once(upright):
    for decoded in (
        decode_to_fit(HEIC, None),
        decode_for_scoring(HEIC, lambda *size: size),
        decode_for_scoring(Content(HEIC.read_bytes(), HEIC), lambda *size: size),
    ):
        assert decoded.full_size == (96, 64)
        assert np.abs(decoded.pixels.astype(int) - upright).max() <= 4
    assert decode_to_fit(HEIC, (48, 48)).pixels.shape == (32, 48, 3)


def test_it_tells_its_facts():
    found = read_exif(HEIC)
    assert (found.camera, found.taken) == ("Apple iPhone 12", TAKEN)
    assert (found.width, found.height) == (96, 64)
    assert read_exif_quickly(HEIC).taken == TAKEN


@pytest.mark.parametrize("kept", [0.1, 0.5, 0.9])
def test_a_truncated_one_is_refused(tmp_path, kept):
    content = HEIC.read_bytes()
    path = tmp_path / "photo.heic"
    path.write_bytes(content[: int(len(content) * kept)])
    with pytest.raises(PhotoError) as caught:
        decode_to_fit(path, None)
    assert caught.value.path == path
