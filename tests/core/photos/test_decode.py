from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
from PIL import Image

from core.photos.decode import decode_for_scoring, decode_to_fit
from core.photos.opening import Content

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
        decode_for_scoring(Content(path.read_bytes(), path), same_size, full_decode=True),
    ):
        assert decoded.full_size == (96, 64)
        assert difference(decoded.pixels, upright) <= (0 if file_format in LOSSLESS else 12)
        assert decoded.pixels.flags.c_contiguous
        assert decoded.pixels.dtype == np.uint8


def smooth_noise(width, height, seed=0):
    coarse = np.random.default_rng(seed).integers(0, 256, (height // 40, width // 40, 3), np.uint8)
    return Image.fromarray(coarse).resize((width, height), Image.Resampling.BICUBIC)


@pytest.fixture
def large_jpeg(tmp_path):
    path = tmp_path / "large.jpg"
    smooth_noise(1600, 1200).save(path, quality=90)
    return path


@pytest.mark.parametrize(
    ("wanted", "scale"),
    [((100, 75), 8), ((101, 75), 4), ((200, 150), 4), ((400, 300), 2), ((401, 300), 1)],
)
def test_scoring_resizes_once_from_a_decode_of_at_least_twice_the_size(large_jpeg, wanted, scale):
    with Image.open(large_jpeg) as image:
        image.draft(None, (1600 // scale, 1200 // scale))
        assert image.size == (1600 // scale, 1200 // scale)
        expected = np.asarray(image.resize(wanted, Image.Resampling.BICUBIC))
    decoded = decode_for_scoring(large_jpeg, lambda width, height: wanted)
    assert np.array_equal(decoded.pixels, expected)
    assert decoded.full_size == (1600, 1200)


def test_full_decode_is_one_bicubic_resize_of_all_pixels(large_jpeg):
    with Image.open(large_jpeg) as image:
        expected = np.asarray(image.resize((100, 75), Image.Resampling.BICUBIC))
    decoded = decode_for_scoring(large_jpeg, lambda width, height: (100, 75), full_decode=True)
    assert np.array_equal(decoded.pixels, expected)


def test_the_size_that_is_right_already_is_not_resized(large_jpeg):
    with Image.open(large_jpeg) as image:
        expected = np.asarray(image)
    assert np.array_equal(decode_for_scoring(large_jpeg, same_size).pixels, expected)


def test_size_for_gets_the_upright_full_size_and_a_turned_photo_its_reduced_decode(
    tmp_path, exif_with
):
    path = tmp_path / "portrait.jpg"
    smooth_noise(1600, 800).save(path, exif=exif_with(6))
    asked = []

    def size_for(width, height):
        asked.append((width, height))
        return 100, 200

    decoded = decode_for_scoring(path, size_for)
    assert asked == [(800, 1600)]
    with Image.open(path) as image:
        image.draft(None, (400, 200))
        assert image.size == (400, 200)
        turned = image.transpose(Image.Transpose.ROTATE_270)
        expected = np.asarray(turned.resize((100, 200), Image.Resampling.BICUBIC))
    assert np.array_equal(decoded.pixels, expected)


def test_what_size_for_raises_passes_through(large_jpeg):
    def refuse(width, height):
        raise KeyError("no such size")

    with pytest.raises(KeyError):
        decode_for_scoring(large_jpeg, refuse)


@pytest.mark.parametrize(
    ("box", "size"),
    [
        (None, (1600, 1200)),
        ((4000, 4000), (1600, 1200)),
        ((800, 800), (800, 600)),
        ((800, 300), (400, 300)),
        ((1, 1), (1, 1)),
    ],
)
def test_fits_into_the_box_and_is_never_enlarged(large_jpeg, box, size):
    decoded = decode_to_fit(large_jpeg, box)
    assert decoded.pixels.shape == (size[1], size[0], 3)
    assert decoded.full_size == (1600, 1200)


def test_a_very_narrow_photo_keeps_a_pixel(tmp_path):
    path = tmp_path / "line.png"
    Image.new("RGB", (1000, 2)).save(path)
    assert decode_to_fit(path, (100, 100)).pixels.shape == (1, 100, 3)


def test_for_the_screen_a_reduced_decode_looks_like_the_full_one(large_jpeg):
    with Image.open(large_jpeg) as image:
        full = image.resize((300, 225), Image.Resampling.LANCZOS)
    decoded = decode_to_fit(large_jpeg, (300, 300))
    assert np.abs(decoded.pixels.astype(int) - np.asarray(full)).mean() < 2


@pytest.mark.parametrize("file_format", ["JPEG", "PNG", "WEBP", "TIFF", "BMP", "GIF", "AVIF"])
def test_every_format_is_known_by_its_content_under_any_name(tmp_path, file_format):
    grey = Image.new("L", (24, 16), 100)
    for name in ("right.png", "wrong.jpg", "raw.nef", "none"):
        path = tmp_path / name
        grey.save(path, file_format)
        if name == "raw.nef" and file_format in ("TIFF", "BMP"):
            continue  # a RAW file may begin like these
        pixels = decode_to_fit(path, None).pixels
        assert pixels.shape == (16, 24, 3)
        assert difference(pixels, 100) <= 2


def test_the_first_frame_of_an_animation(tmp_path):
    frames = [Image.new("RGB", (20, 10), colour) for colour in ("red", "blue", "lime")]
    for name in ("a.gif", "a.png", "a.webp", "a.tif", "a.avif"):
        path = tmp_path / name
        frames[0].save(path, save_all=True, append_images=frames[1:])
        assert difference(decode_to_fit(path, None).pixels, np.array([255, 0, 0])) <= 3


def test_the_first_picture_of_an_mpo_at_a_reduced_scale(tmp_path):
    path = tmp_path / "photo.jpg"
    first, second = smooth_noise(800, 600, 1), smooth_noise(800, 600, 2)
    first.save(path, "MPO", save_all=True, append_images=[second])
    decoded = decode_for_scoring(path, lambda width, height: (100, 75))
    expected = np.asarray(first.resize((100, 75)))
    assert decoded.full_size == (800, 600)
    assert np.abs(decoded.pixels.astype(int) - expected).mean() < 2


def test_threads_get_the_same_pixels(tmp_path, matrix_profile):
    icc = matrix_profile([[0.39, 0.22, 0.01], [0.44, 0.72, 0.1], [0.14, 0.06, 0.71]], 1.8)
    paths = [tmp_path / f"{number}.jpg" for number in range(6)]
    for number, path in enumerate(paths):
        smooth_noise(320, 240, number).save(path, icc_profile=icc)
    alone = [decode_to_fit(path, (100, 100)).pixels for path in paths]
    with ThreadPoolExecutor(6) as pool:
        together = list(pool.map(lambda path: decode_to_fit(path, (100, 100)).pixels, paths * 10))
    assert all(np.array_equal(together[i], alone[i % 6]) for i in range(60))


def test_pixels_cannot_be_changed_by_one_of_their_users(large_jpeg):
    with pytest.raises(ValueError, match="read-only"):
        decode_to_fit(large_jpeg, (100, 100)).pixels[0, 0, 0] = 1
