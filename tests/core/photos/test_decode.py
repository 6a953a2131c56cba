from __future__ import annotations

import numpy as np
import pytest

from core.photos.decode import decode_for_scoring, decode_to_fit

LOSSLESS = {"PNG": {}, "WEBP": {"lossless": True, "exact": True}, "TIFF": {}}
LOSSY = {"JPEG": {"quality": 95, "subsampling": 0}, "AVIF": {"quality": 95, "subsampling": "4:4:4"}}


def same_size(width, height):
    return width, height


def difference(one, other):
    return int(np.abs(one.astype(int) - other).max())


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("file_format", [*LOSSLESS, *LOSSY])
def test_every_orientation_comes_upright_exactly_once(
    tmp_path, upright, stored, exif_with, encoded, orientation, file_format
):
    options = (LOSSLESS | LOSSY)[file_format]
    image = stored(upright, orientation)
    path = tmp_path / "photo.jpg"  # the suffix does not count, the content does
    path.write_bytes(encoded(image, file_format, exif=exif_with(orientation), **options))
    for decoded in (
        decode_to_fit(path, None),
        decode_for_scoring(path, same_size),
        decode_for_scoring(path.read_bytes(), same_size, full_decode=True),
    ):
        assert decoded.full_size == (96, 64)
        assert difference(decoded.pixels, upright) <= (0 if file_format in LOSSLESS else 12)
        assert decoded.pixels.flags.c_contiguous
        assert decoded.pixels.dtype == np.uint8
