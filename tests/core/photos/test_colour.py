"""Modes and colour spaces, through real files."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image, ImageCms

from core.photos.colour import BACKGROUND, profile_name, srgb_on_screen
from core.photos.decode import decode_for_scoring, decode_to_fit

# Linear sRGB and Display P3 colorants as XYZ under D50 (rows: red, green, blue).
SRGB = np.array([[0.4361, 0.2225, 0.0139], [0.3851, 0.7169, 0.0971], [0.1431, 0.0606, 0.7141]])
P3 = np.array([[0.5151, 0.2412, -0.0011], [0.2920, 0.6922, 0.0419], [0.1571, 0.0666, 0.7841]])


def pixels_of(path):
    pixels = decode_to_fit(path, None).pixels
    assert np.array_equal(decode_for_scoring(path, lambda *size: size).pixels, pixels)
    return pixels.astype(int)


def swatches():
    """(8, 8, 3) uint8 of muted colours, inside every colour space met here."""
    return np.random.default_rng(3).integers(60, 190, (8, 8, 3), np.uint8)


def srgb_encoded(linear):
    linear = np.clip(linear, 0, 1)
    return 255 * np.where(linear <= 0.0031308, 12.92 * linear, 1.055 * linear ** (1 / 2.4) - 0.055)


def save(tmp_path, image, name="photo.png", **options):
    path = tmp_path / name
    image.save(path, **options)
    return path


@pytest.mark.parametrize(("colorants", "gamma"), [(P3, 2.2), (SRGB, 1.0), (SRGB[::-1], 2.2)])
def test_embedded_profile_is_applied(tmp_path, matrix_profile, colorants, gamma):
    icc = matrix_profile(colorants.tolist(), gamma)
    values = swatches()
    path = save(tmp_path, Image.fromarray(values), icc_profile=icc)
    linear = (values / 255) ** gamma @ colorants @ np.linalg.inv(SRGB)
    assert np.abs(pixels_of(path) - srgb_encoded(linear)).max() <= 2


@pytest.mark.parametrize("file_format", ["JPEG", "WEBP", "TIFF", "AVIF"])
def test_the_profile_of_every_format_counts(tmp_path, matrix_profile, file_format):
    swapped = matrix_profile(SRGB[::-1].tolist(), 2.2)
    path = save(
        tmp_path,
        Image.new("RGB", (16, 16), (200, 110, 70)),
        format=file_format,
        icc_profile=swapped,
    )
    assert np.abs(pixels_of(path) - [70, 110, 200]).max() <= 8


def test_an_srgb_profile_changes_nothing(tmp_path):
    icc = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    path = save(tmp_path, Image.fromarray(swatches()), icc_profile=icc)
    assert np.array_equal(pixels_of(path), swatches())


def test_a_profile_that_moves_colours_by_a_few_levels_is_applied(tmp_path, matrix_profile):
    """sRGB's own colours with a plain power of 2.2: shadows are some 3 to 8 levels darker."""
    values = swatches() // 5
    icc = matrix_profile(SRGB.tolist(), 2.2)
    pixels = pixels_of(save(tmp_path, Image.fromarray(values), icc_profile=icc))
    wanted = srgb_encoded((values / 255) ** 2.2)
    assert 3 <= np.abs(wanted - values).max() <= 15
    assert np.abs(pixels - wanted).max() <= 1.5


def test_a_grey_profile_is_applied(tmp_path, matrix_profile):
    path = save(tmp_path, Image.new("L", (4, 4), 128), icc_profile=matrix_profile(None, 1.0))
    assert np.abs(pixels_of(path) - srgb_encoded(128 / 255)).max() <= 1


@pytest.mark.parametrize("mode", ["RGB", "L", "CMYK"])
@pytest.mark.parametrize("kind", ["broken", "cut", "of another space"])
def test_a_profile_that_does_not_fit_is_ignored(tmp_path, matrix_profile, mode, kind):
    rgb, grey = matrix_profile(P3.tolist(), 2.2), matrix_profile(None, 1.0)
    other = grey if mode == "RGB" else rgb
    icc = {"broken": b"\0" * 500, "cut": other[:150], "of another space": other}[kind]
    image = Image.new(mode, (8, 8), {"RGB": (90, 60, 30), "L": 90, "CMYK": (10, 20, 30, 40)}[mode])
    plain = pixels_of(save(tmp_path, image, "plain.tif"))
    assert np.array_equal(pixels_of(save(tmp_path, image, "icc.tif", icc_profile=icc)), plain)


@pytest.mark.parametrize("name", ["photo.jpg", "photo.tif"])
def test_cmyk_is_not_inverted(tmp_path, name):
    cyan = Image.new("CMYK", (16, 16), (255, 0, 0, 0))
    assert np.abs(pixels_of(save(tmp_path, cyan, name)) - [0, 255, 255]).max() <= 3
    paper = Image.new("CMYK", (16, 16), (0, 0, 0, 0))
    assert pixels_of(save(tmp_path, paper, name)).min() >= 253


def test_lab(tmp_path):
    path = save(tmp_path, Image.new("LAB", (4, 4), (138, 209, 198)), "lab.tif")
    # CIELAB 54.3, 81, 70 under D50 is pure sRGB red
    assert np.abs(pixels_of(path) - [255, 0, 0]).max() <= 6


def ramp_16_bit():
    return np.linspace(0, 65535, 256).astype(np.uint16).reshape(16, 16)


@pytest.mark.parametrize("name", ["grey.tif", "grey.png"])
def test_16_bit_grey_is_scaled_not_clipped(tmp_path, name):
    pixels = pixels_of(save(tmp_path, Image.fromarray(ramp_16_bit()), name))
    assert np.abs(pixels[..., 0].ravel() - np.arange(256)).max() <= 1
    assert np.array_equal(pixels[..., 0], pixels[..., 2])


def test_dark_16_bit_grey_stays_dark(tmp_path):
    values = np.full((8, 8), 600, np.uint16)
    values[0, 0] = 300
    assert pixels_of(save(tmp_path, Image.fromarray(values), "dark.tif")).max() == 2


def test_16_bit_colour_is_scaled(tmp_path, rgb16_tiff):
    values = np.stack([ramp_16_bit(), ramp_16_bit()[::-1], ramp_16_bit().T], axis=-1)
    path = tmp_path / "colour.tif"
    path.write_bytes(rgb16_tiff(values))
    assert np.abs(pixels_of(path) - values / 257).max() <= 1


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (np.array([[0, 32768, 65535]], np.int32), [0, 128, 255]),
        (np.array([[0, 500_000, 2_000_000]], np.int32), [0, 64, 255]),
        (np.array([[0.0, 0.5, 1.0]], np.float32), [0, 128, 255]),
        (np.array([[-1.0, np.nan, np.inf]], np.float32), [0, 0, 0]),
        (np.array([[0.0, 65535.0, 6553.5]], np.float32), [0, 255, 26]),
    ],
)
def test_grey_of_32_bits(tmp_path, values, expected):
    path = save(tmp_path, Image.fromarray(values), "deep.tif")
    assert pixels_of(path)[0, :, 0].tolist() == expected


def over_background(colour, alpha):
    return np.array(colour) * alpha / 255 + np.array(BACKGROUND) * (1 - alpha / 255)


@pytest.mark.parametrize("alpha", [0, 100, 255])
@pytest.mark.parametrize("name", ["a.png", "a.tif", "a.webp"])
def test_alpha_is_laid_over_grey(tmp_path, name, alpha):
    image = Image.new("RGBA", (8, 8), (250, 20, 60, alpha))
    options = {"lossless": True, "exact": True} if name == "a.webp" else {}
    pixels = pixels_of(save(tmp_path, image, name, **options))
    assert np.abs(pixels - over_background((250, 20, 60), alpha)).max() <= 1


def test_grey_with_alpha(tmp_path):
    pixels = pixels_of(save(tmp_path, Image.new("LA", (4, 4), (200, 51))))
    assert np.abs(pixels - over_background((200, 200, 200), 51)).max() <= 1


def test_alpha_with_a_profile(tmp_path, matrix_profile):
    swapped = matrix_profile(SRGB[::-1].tolist(), 2.2)
    image = Image.new("RGBA", (4, 4), (200, 60, 20, 128))
    pixels = pixels_of(save(tmp_path, image, icc_profile=swapped))
    assert np.abs(pixels - over_background((20, 60, 200), 128)).max() <= 4


@pytest.mark.parametrize("name", ["a.png", "a.gif", "a.bmp"])
def test_palette(tmp_path, name):
    image = Image.new("P", (4, 4), 1)
    image.putpalette([0, 0, 0, 10, 200, 30])
    assert (pixels_of(save(tmp_path, image, name)) == [10, 200, 30]).all()


@pytest.mark.parametrize("name", ["a.png", "a.gif"])
def test_a_transparent_palette_colour(tmp_path, name):
    image = Image.new("P", (4, 4), 1)
    image.putpalette([0, 0, 0, 10, 200, 30])
    image.putpixel((0, 0), 0)
    pixels = pixels_of(save(tmp_path, image, name, transparency=1))
    assert (pixels[1, 1] == BACKGROUND).all()
    assert (pixels[0, 0] == 0).all()


def test_a_transparent_colour_of_png(tmp_path):
    image = Image.new("RGB", (4, 4), (1, 2, 3))
    image.putpixel((0, 0), (9, 9, 9))
    pixels = pixels_of(save(tmp_path, image, transparency=(1, 2, 3)))
    assert (pixels[1, 1] == BACKGROUND).all()
    assert (pixels[0, 0] == 9).all()


@pytest.mark.parametrize("name", ["a.png", "a.tif", "a.bmp"])
def test_black_and_white(tmp_path, name):
    image = Image.new("1", (9, 3), 1)
    image.putpixel((0, 0), 0)
    pixels = pixels_of(save(tmp_path, image, name))
    assert (pixels[0, 0] == 0).all()
    assert (pixels[1:] == 255).all()


# The screen


def by_image_cms(values, source, target):
    transform = ImageCms.buildTransform(
        source,
        target,
        "RGB",
        "RGB",
        ImageCms.Intent.RELATIVE_COLORIMETRIC,
        ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )
    return np.asarray(transform.apply(Image.fromarray(values)))


def profile_of(icc):
    return ImageCms.ImageCmsProfile(io.BytesIO(icc))


def test_a_photo_is_brought_to_the_screen_at_once(tmp_path, matrix_profile):
    """By way of sRGB a colour outside it would be lost."""
    wide, screen = matrix_profile(P3.tolist(), 2.2), matrix_profile(P3.tolist(), 1.8)
    values = np.full((8, 8, 3), (10, 230, 20), np.uint8)
    path = save(tmp_path, Image.fromarray(values), icc_profile=wide)
    shown = decode_to_fit(path, None, screen=screen).pixels
    assert np.array_equal(shown, by_image_cms(values, profile_of(wide), profile_of(screen)))
    lost = decode_to_fit(path, None).pixels
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
    assert not np.array_equal(shown, by_image_cms(lost, srgb, profile_of(screen)))


@pytest.mark.parametrize("mode", ["RGB", "L", "RGBA"])
def test_a_photo_without_a_profile_is_srgb_on_the_screen(tmp_path, matrix_profile, mode):
    screen = matrix_profile(P3.tolist(), 2.2)
    image = Image.fromarray(swatches()).convert(mode)
    path = save(tmp_path, image)
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
    expected = by_image_cms(np.asarray(image.convert("RGB")), srgb, profile_of(screen))
    assert np.array_equal(decode_to_fit(path, None, screen=screen).pixels, expected)
    plain = np.ascontiguousarray(np.asarray(image.convert("RGB")))
    assert np.array_equal(srgb_on_screen(plain, screen), expected)


def test_a_photo_in_the_screens_own_colours_stays_as_it_is(tmp_path, matrix_profile):
    screen = matrix_profile(P3.tolist(), 2.2)
    path = save(tmp_path, Image.fromarray(swatches()), icc_profile=screen)
    assert np.array_equal(decode_to_fit(path, None, screen=screen).pixels, swatches())
    assert srgb_on_screen(swatches(), None).tolist() == swatches().tolist()


def test_only_sound_profiles_of_rgb_screens_have_a_name(matrix_profile):
    assert profile_name(matrix_profile(P3.tolist(), 2.2)) == "test"
    for broken in (
        b"",
        b"nonsense",
        matrix_profile(None, 2.2),
        matrix_profile(P3.tolist(), 2.2)[:180],
    ):
        with pytest.raises(ValueError, match="profile"):
            profile_name(broken)
