"""Colours as files state them, against colour arithmetic in floating point."""

from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path

import numpy as np
import pytest
from PIL import ExifTags, Image, ImageCms

from core.photos.colour import BACKGROUND
from core.photos.decode import decode_to_fit
from core.photos.exif import read_exif
from core.photos.opening import opened
from core.photos.stated_colour import ColourSource

D65 = (0.3127, 0.3290)
SRGB = ((0.64, 0.33), (0.30, 0.60), (0.15, 0.06))
ADOBE = ((0.64, 0.33), (0.21, 0.71), (0.15, 0.06))
P3 = ((0.680, 0.320), (0.265, 0.690), (0.150, 0.060))
BT2020 = ((0.708, 0.292), (0.170, 0.797), (0.131, 0.046))


@pytest.fixture
def colours():
    """(64, 96, 3): muted colours, which every space here holds in sRGB too."""
    rows, columns = np.mgrid[0:64, 0:96]
    waves = [np.sin(rows / (9 + i) + 2 * i) * np.cos(columns / (11 - i)) for i in range(3)]
    return np.round(130 + 40 * np.stack(waves, axis=-1)).astype(np.uint8)


def matrix(primaries):
    columns = np.array([(x / y, 1, (1 - x - y) / y) for x, y in primaries]).T
    x, y = D65
    return columns * np.linalg.solve(columns, (x / y, 1, (1 - x - y) / y))


def srgb_curve(signal):
    return np.where(signal <= 0.04045, signal / 12.92, ((signal + 0.055) / 1.055) ** 2.4)


def to_srgb(pixels, primaries, curve=srgb_curve):
    """What (H, W, 3) levels of a space with a white of D65 are in sRGB."""
    light = curve(pixels / 255) @ (np.linalg.inv(matrix(SRGB)) @ matrix(primaries)).T
    light = np.clip(light, 0, 1)
    return 255 * np.where(light <= 0.0031308, light * 12.92, 1.055 * light ** (1 / 2.4) - 0.055)


def exif_of(space, index=None):
    exif = Image.Exif()
    exif[ExifTags.Base.Make] = "Test"
    exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.ColorSpace] = space
    if index is not None:
        exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.IFD.Interop] = {1: index}
    return exif


def assert_converted(path, expected, source, name, tolerance=1.5):
    pixels = decode_to_fit(path, None).pixels
    assert np.abs(pixels.astype(float) - expected).mean() <= tolerance
    told = read_exif(path)
    assert (told.colour_source, told.profile) == (source, name)


@pytest.mark.parametrize(
    ("name", "space", "index"),
    [
        ("photo.jpg", 65535, "R03"),
        ("photo.jpg", 2, None),
        ("_DSC0001.jpg", 65535, None),
        ("photo.tif", 2, None),
        ("photo.webp", 65535, "R03"),
        ("photo.png", 65535, "R03"),
    ],
)
def test_adobe_rgb_by_exif(tmp_path, colours, name, space, index):
    path = tmp_path / name
    lossless = {"photo.webp": {"lossless": True}}.get(name, {"quality": 98, "subsampling": 0})
    lossless = {} if name in ("photo.tif", "photo.png") else lossless
    Image.fromarray(colours).save(path, exif=exif_of(space, index).tobytes(), **lossless)
    expected = to_srgb(colours, ADOBE, lambda signal: signal ** (563 / 256))
    assert np.abs(expected - colours).mean() > 3
    assert_converted(path, expected, ColourSource.EXIF, "Adobe RGB")


@pytest.mark.parametrize(
    ("name", "space", "index", "source"),
    [
        ("photo.jpg", 65535, None, ColourSource.NOTHING),
        ("photo.jpg", 65535, "R98", ColourSource.NOTHING),
        ("_DSC0001.jpg", 1, None, ColourSource.EXIF),
        ("_DSC0001.jpg", 1, "R98", ColourSource.EXIF),
    ],
)
def test_no_adobe_rgb_where_exif_does_not_say_so(tmp_path, colours, name, space, index, source):
    path = tmp_path / name
    Image.fromarray(colours).save(path, exif=exif_of(space, index), quality=98, subsampling=0)
    told = None if source is ColourSource.NOTHING else "sRGB"
    assert_converted(path, colours, source, told)


def test_a_profile_wins_over_exif(tmp_path, colours):
    path = tmp_path / "photo.jpg"
    icc = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    exif = exif_of(65535, "R03")
    Image.fromarray(colours).save(path, exif=exif, icc_profile=icc, quality=98, subsampling=0)
    assert_converted(path, colours, ColourSource.PROFILE, "sRGB built-in")


@pytest.mark.parametrize("icc", [b"no profile", "grey"])
def test_a_profile_that_cannot_be_used_states_nothing(tmp_path, colours, matrix_profile, icc):
    path = tmp_path / "photo.jpg"
    icc = matrix_profile(None, 1.8) if icc == "grey" else icc
    exif = exif_of(65535, "R03")
    Image.fromarray(colours).save(path, exif=exif, icc_profile=icc, quality=98, subsampling=0)
    expected = to_srgb(colours, ADOBE, lambda signal: signal ** (563 / 256))
    assert_converted(path, expected, ColourSource.EXIF, "Adobe RGB")


def heif_or_avif(colours, code_points):
    """An AVIF whose nclx says that; Pillow writes BT.709 and sRGB."""
    buffer = io.BytesIO()
    Image.fromarray(colours).save(buffer, "AVIF", quality=97, subsampling="4:4:4")
    data = bytearray(buffer.getvalue())
    place = data.index(b"nclx") + 4
    data[place : place + 4] = struct.pack(">HH", *code_points)
    return bytes(data)


@pytest.mark.parametrize(
    ("points", "primaries", "name"),
    [((12, 13), P3, "Display P3"), ((9, 1), BT2020, "BT.2020"), ((1, 13), SRGB, "sRGB")],
)
def test_nclx(tmp_path, colours, points, primaries, name):
    path = tmp_path / "photo.avif"
    path.write_bytes(heif_or_avif(colours, points))
    assert_converted(path, to_srgb(colours, primaries), ColourSource.CODE_POINTS, name)


def test_nclx_of_a_heic(tmp_path):
    heic = Path(__file__).parent / "quarters.heic"
    stored = decode_to_fit(heic, None).pixels  # which says sRGB
    data = bytearray(heic.read_bytes())
    place = data.index(b"nclx") + 4
    data[place : place + 4] = struct.pack(">HH", 12, 13)
    path = tmp_path / "photo.heic"
    path.write_bytes(data)
    expected = to_srgb(stored, P3)
    assert np.abs(expected - stored).mean() > 5
    assert_converted(path, expected, ColourSource.CODE_POINTS, "Display P3")


def test_nclx_that_leaves_it_open(tmp_path, colours):
    path = tmp_path / "photo.avif"
    path.write_bytes(heif_or_avif(colours, (2, 2)))
    assert_converted(path, colours, ColourSource.NOTHING, None)


def png_with(colours, *chunks):
    buffer = io.BytesIO()
    Image.fromarray(colours).save(buffer, "PNG")
    data = buffer.getvalue()
    added = b"".join(
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        for kind, body in chunks
    )
    return data[:33] + added + data[33:]


def gamma(value):
    return b"gAMA", struct.pack(">I", round(value * 100_000))


def chromaticities(primaries):
    numbers = [*D65, *(part for pair in primaries for part in pair)]
    return b"cHRM", struct.pack(">8I", *(round(number * 100_000) for number in numbers))


@pytest.mark.parametrize(
    ("chunks", "primaries", "curve", "source", "name"),
    [
        (
            [(b"cICP", bytes([12, 13, 0, 1]))],
            P3,
            srgb_curve,
            ColourSource.CODE_POINTS,
            "Display P3",
        ),
        ([(b"sRGB", b"\0"), gamma(1.0)], SRGB, srgb_curve, ColourSource.PNG, "sRGB"),
        ([gamma(1 / 2.2)], SRGB, srgb_curve, ColourSource.PNG, "sRGB"),
        ([gamma(1 / 2.2), chromaticities(SRGB)], SRGB, srgb_curve, ColourSource.PNG, "sRGB"),
        ([gamma(1 / 1.8)], SRGB, lambda v: v**1.8, ColourSource.PNG, "PNG, gamma 1.8"),
        ([gamma(1.0)], SRGB, lambda v: v, ColourSource.PNG, "PNG, gamma 1"),
        (
            [gamma(1 / 1.8), chromaticities(ADOBE)],
            ADOBE,
            lambda v: v**1.8,
            ColourSource.PNG,
            "PNG, gamma 1.8",
        ),
        ([], SRGB, srgb_curve, ColourSource.NOTHING, None),
    ],
)
def test_png_chunks(tmp_path, colours, chunks, primaries, curve, source, name):
    path = tmp_path / "photo.png"
    path.write_bytes(png_with(colours, *chunks))
    assert_converted(path, to_srgb(colours, primaries, curve), source, name)


def test_the_gamma_of_a_grey_png(tmp_path, colours):
    path = tmp_path / "photo.png"
    path.write_bytes(png_with(colours[..., 0], gamma(1 / 1.8)))
    grey = np.repeat(colours[..., :1], 3, axis=-1)
    expected = to_srgb(grey, SRGB, lambda signal: signal**1.8)
    assert_converted(path, expected, ColourSource.PNG, "PNG, gamma 1.8")


@pytest.mark.parametrize("transfer", [16, 18])
def test_white_paper_of_an_hdr_picture_is_white(tmp_path, transfer):
    """203 nits are 58 % of PQ's signal and 75 % of HLG's (ITU-R BT.2408)."""
    signal = {16: 0.5807, 18: 0.75}[transfer]
    picture = np.full((32, 32, 3), round(255 * signal), np.uint8)
    picture[:, 16:] = round(255 * signal * 0.6)
    path = tmp_path / "photo.avif"
    path.write_bytes(heif_or_avif(picture, (9, transfer)))
    pixels = decode_to_fit(path, None).pixels
    assert pixels[16, 4].min() >= 250
    assert 40 <= pixels[16, 28].mean() <= 200


@pytest.mark.parametrize("suffix", ["jpg", "png", "avif"])
def test_damaged_statements_state_nothing(tmp_path, colours, suffix):
    """Not one flipped byte of a head may become an error, or touch the pixels' own."""
    buffer = io.BytesIO()
    image = Image.fromarray(colours)
    image.save(buffer, {"jpg": "JPEG"}.get(suffix, suffix.upper()), exif=exif_of(65535, "R03"))
    whole = buffer.getvalue()
    place = whole.index(b"Test")
    for offset in range(-40, 60):
        damaged = bytearray(whole)
        damaged[place + offset] ^= 0x5A
        path = tmp_path / f"photo.{suffix}"
        path.write_bytes(damaged)
        read_exif(path)


def test_transparent_parts_are_background_in_every_space(tmp_path):
    picture = np.zeros((8, 8, 4), np.uint8)
    path = tmp_path / "photo.png"
    path.write_bytes(png_with(picture, gamma(1.0)))
    assert (decode_to_fit(path, None).pixels == BACKGROUND).all()


def test_statements_are_read_without_the_pixels(tmp_path, colours):
    path = tmp_path / "photo.png"
    path.write_bytes(png_with(colours, gamma(1 / 1.8)))
    with opened(path) as photo:
        assert photo.image._im is None
        assert photo.colour.source is ColourSource.PNG
