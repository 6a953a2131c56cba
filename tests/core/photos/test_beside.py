"""A RAW file whose JPEG is broken is shown, scored and told of in its place."""

from __future__ import annotations

import shutil

import numpy as np
import pytest
from PIL import Image

from core.errors import PhotoError
from core.photos.beside import raw_beside
from core.photos.decode import decode_luminance, decode_to_fit
from core.photos.exif import read_exif
from core.photos.opening import Rendering
from core.photos.scan import scan_folder


@pytest.fixture
def pair(tmp_path, dng):
    """A photo of two files, whose JPEG is cut off."""
    (tmp_path / "IMG_1.DNG").write_bytes(dng(np.full((96, 160, 3), 0.4)))
    noise = np.random.default_rng(0).integers(0, 256, (96, 160, 3), np.uint8)
    jpeg = tmp_path / "img_1.jpg"
    Image.fromarray(noise).save(jpeg)
    jpeg.write_bytes(jpeg.read_bytes()[:3000])
    (photo,) = scan_folder(tmp_path)
    assert photo.path == jpeg
    return photo


@pytest.mark.parametrize("content", [None, b"", b"\xff\xd8\xff garbage", b"\0" * 5000])
def test_the_raw_file_is_shown(pair, content):
    if content is not None:
        pair.path.write_bytes(content)
    shown = decode_to_fit(pair.path, (80, 80))
    assert shown.rendering is Rendering.HALF
    assert shown.full_size == (160, 96)


def test_at_full_size_it_is_developed(pair):
    shown = decode_to_fit(pair.path, None)
    assert shown.rendering is Rendering.DEVELOPED
    assert shown.pixels.shape == (96, 160, 3)
    assert decode_luminance(pair.path)[0].shape == (96, 160)


def test_its_facts_are_told(pair):
    pair.path.write_bytes(b"\xff\xd8\xff garbage")
    assert read_exif(pair.path).camera == "Test Camera"


def test_the_error_is_the_jpegs_where_neither_can_be_read(pair):
    (pair.path.parent / "IMG_1.DNG").write_bytes(b"garbage")
    with pytest.raises(PhotoError) as caught:
        decode_to_fit(pair.path, None)
    assert caught.value.path == pair.path


def test_a_jpeg_that_is_gone_is_not_replaced(pair):
    pair.path.unlink()
    with pytest.raises(PhotoError, match="gone"):
        decode_to_fit(pair.path, None)


def test_only_its_own_raw_file_counts(pair, tmp_path):
    for name in ("IMG_1.png", "IMG_2.jpg"):
        path = tmp_path / name
        shutil.copy(pair.path, path)
        assert raw_beside(path) is None
