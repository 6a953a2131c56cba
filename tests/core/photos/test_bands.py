"""Band by band an array comes out as Pillow makes it of the whole picture."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageOps

from core.photos.bands import convert, resized, turn_picture, upright
from core.photos.colour import to_srgb
from core.photos.decode import REDUCING_GAP, decode_for_scoring, decode_to_fit
from core.photos.windows import sharpest_windows

BICUBIC = Image.Resampling.BICUBIC
SHAPES = ((213, 155), (64, 300), (129, 7), (1, 1))


@pytest.fixture
def wide_profile(matrix_profile: Callable[..., bytes]) -> bytes:
    """Colours wider than sRGB."""
    return matrix_profile([[0.61, 0.31, 0.02], [0.21, 0.63, 0.06], [0.15, 0.06, 0.74]], 1.8)


def noise(height: int, width: int) -> NDArray[np.uint8]:
    return np.random.default_rng(1).integers(0, 256, (height, width, 3), np.uint8)


@pytest.mark.parametrize("orientation", range(10))
@pytest.mark.parametrize("shape", SHAPES)
def test_turned(orientation: int, shape: tuple[int, int]) -> None:
    pixels = noise(*shape)
    found = upright(pixels, orientation)
    assert np.array_equal(found, turn_picture(Image.fromarray(pixels), orientation))
    assert found.flags.c_contiguous


@pytest.mark.parametrize("gap", [None, 1.0, 2.0, 3.0])
@pytest.mark.parametrize("size", [(40, 50), (155, 213), (300, 20), (12, 200), (7, 5), (1, 1)])
def test_resized(size: tuple[int, int], gap: float | None) -> None:
    for shape in SHAPES:
        pixels = noise(*shape)
        wanted = Image.fromarray(pixels).resize(size, BICUBIC, reducing_gap=gap)
        assert np.array_equal(resized(pixels, size, gap), wanted)


def test_converted(wide_profile: bytes) -> None:
    pixels = noise(213, 155)
    wanted = np.asarray(to_srgb(Image.fromarray(pixels), wide_profile))
    assert not np.array_equal(wanted, pixels)
    convert(pixels, lambda image: to_srgb(image, wide_profile))
    assert np.array_equal(pixels, wanted)


@pytest.mark.parametrize("orientation", [1, 3, 5, 6, 8])
def test_a_jpeg_is_decoded_as_pillow_would(
    tmp_path: Path, wide_profile: bytes, orientation: int
) -> None:
    """Also turned and in colours of its own; for a network, for its windows, for the screen."""
    path = tmp_path / "a.jpg"
    exif = Image.Exif()
    exif[0x0112] = orientation
    Image.fromarray(noise(1400, 2100)).save(path, exif=exif, icc_profile=wide_profile)

    def by_pillow(draft: tuple[int, int] | None, size: tuple[int, int], gap: float | None):
        image = Image.open(path)
        image.draft(None, draft)
        return to_srgb(ImageOps.exif_transpose(image), wide_profile).resize(
            size, BICUBIC, reducing_gap=gap
        )

    size = (200, 300) if orientation >= 5 else (300, 200)
    found = decode_for_scoring(path, lambda _width, _height: size)
    assert np.array_equal(found.pixels, by_pillow((700, 700), size, None))
    found = decode_for_scoring(
        path, lambda _width, _height: size, windows=lambda whole: sharpest_windows(whole, 64, (0,))
    )
    assert np.array_equal(found.pixels, by_pillow(None, size, REDUCING_GAP))
    found = decode_to_fit(path, size)
    assert np.array_equal(
        found.pixels, by_pillow((300, 300), found.pixels.shape[1::-1], REDUCING_GAP)
    )
