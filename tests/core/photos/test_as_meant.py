"""PNG, BMP and GIF: opacity and canvas as the formats mean them."""

from __future__ import annotations

import io
import struct
import zlib

import numpy as np
import pytest
from PIL import Image

from core.photos.colour import BACKGROUND
from core.photos.decode import decode_to_fit


def pixels_of(data, path):
    path.write_bytes(data)
    return decode_to_fit(path, None).pixels


def chunk(kind, body):
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png(values, depth, colour_type, transparent):
    """Of (H, W) or (H, W, 3) numbers of `depth` bits; `transparent` is the value of tRNS."""
    height, width = values.shape[:2]
    rows = values.reshape(height, -1)
    if depth == 16:
        packed = rows.astype(">u2").view(np.uint8)
    else:
        bits = np.unpackbits(rows.astype(np.uint8)[..., None], axis=-1)[..., 8 - depth :]
        packed = np.packbits(bits.reshape(height, -1), axis=-1)
    filtered = np.concatenate([np.zeros((height, 1), np.uint8), packed], axis=-1)
    header = struct.pack(">IIBBBBB", width, height, depth, colour_type, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"tRNS", struct.pack(f">{len(transparent)}H", *transparent))
        + chunk(b"IDAT", zlib.compress(filtered.tobytes()))
        + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize("depth", [1, 2, 4, 8, 16])
def test_the_transparent_grey_of_a_png(tmp_path, depth):
    top = 2**depth - 1
    values = np.arange(40 * 13, dtype=np.int64).reshape(13, 40) % (top + 1) * 1
    if depth == 16:
        values *= 126
    transparent = int(values[1, 1])
    expected = np.round(values * 255 / top)
    expected[values == transparent] = BACKGROUND[0]
    pixels = pixels_of(png(values, depth, 0, (transparent,)), tmp_path / "photo.png")
    assert np.abs(pixels[..., 0] - expected).max() <= 1


@pytest.mark.parametrize("depth", [8, 16])
def test_the_transparent_colour_of_a_png(tmp_path, depth):
    """In 16 bits colours differ that are the same in 8."""
    top = 2**depth - 1
    rows, columns = np.mgrid[0:9, 0:11]
    values = np.stack([rows + columns + further for further in (0, 40, 90)], axis=-1)
    transparent = tuple(int(part) for part in values[4, 4])
    expected = np.round(values * 255 / top)
    expected[(values == transparent).all(axis=-1)] = BACKGROUND
    pixels = pixels_of(png(values, depth, 2, transparent), tmp_path / "photo.png")
    assert np.abs(pixels - expected).max() <= 1


def bmp_v5(rgba):
    """32 bits a pixel with masks for every channel, as Photoshop and screenshots have it."""
    height, width, _ = rgba.shape
    data = rgba[::-1, :, [2, 1, 0, 3]].tobytes()
    header = struct.pack("<IiiHHIIiiII", 124, width, height, 1, 32, 3, len(data), 0, 0, 0, 0)
    header += struct.pack("<IIII", 0xFF0000, 0xFF00, 0xFF, 0xFF000000) + b"BGRs"
    header = header.ljust(124, b"\0")
    return b"BM" + struct.pack("<IHHI", 138 + len(data), 0, 0, 138) + header + data


def test_a_bmp_whose_opacity_is_empty_has_its_colours(tmp_path, upright):
    empty = np.concatenate([upright, np.zeros_like(upright[..., :1])], axis=-1)
    assert np.array_equal(pixels_of(bmp_v5(empty), tmp_path / "photo.bmp"), upright)


def test_the_profile_of_a_bmp_counts(tmp_path, upright, matrix_profile):
    srgb = [[0.4361, 0.2225, 0.0139], [0.3851, 0.7169, 0.0971], [0.1431, 0.0606, 0.7141]]
    profile = matrix_profile(srgb, 1.0)
    plain = bmp_v5(np.concatenate([upright, np.zeros_like(upright[..., :1])], axis=-1))
    data = bytearray(plain + profile)
    data[14 + 56 : 14 + 60] = b"DEBM"
    data[14 + 112 : 14 + 120] = struct.pack("<II", len(plain) - 14, len(profile))
    path = tmp_path / "photo.bmp"
    light = upright / 255
    expected = 255 * np.where(light <= 0.0031, light * 12.92, 1.055 * light ** (1 / 2.4) - 0.055)
    assert np.abs(pixels_of(bytes(data), path) - expected).mean() < 2


def test_the_opacity_of_a_bmp_that_has_some(tmp_path, upright):
    alpha = np.full_like(upright[..., :1], 255)
    alpha[:32] = 0
    pixels = pixels_of(bmp_v5(np.concatenate([upright, alpha], axis=-1)), tmp_path / "photo.bmp")
    assert (pixels[:32] == BACKGROUND).all()
    assert np.array_equal(pixels[32:], upright[32:])


def test_a_gif_is_empty_where_its_first_frame_does_not_reach(tmp_path):
    frame = Image.new("P", (10, 6), 1)
    frame.putpalette([200, 0, 0, 0, 150, 0] + [0] * 762)
    buffer = io.BytesIO()
    frame.save(buffer, "GIF")
    data = bytearray(buffer.getvalue())
    data[6:10] = struct.pack("<HH", 20, 12)  # the canvas
    place = data.index(b",\0\0\0\0\x0a\0\x06\0")
    data[place + 1 : place + 5] = struct.pack("<HH", 4, 3)  # where the frame lies
    pixels = pixels_of(bytes(data), tmp_path / "photo.gif")
    expected = np.full((12, 20, 3), BACKGROUND[0])
    expected[3:9, 4:14] = (0, 150, 0)
    assert np.array_equal(pixels, expected)


def test_a_gif_that_fills_its_canvas(tmp_path, upright):
    buffer = io.BytesIO()
    Image.fromarray(upright).save(buffer, "GIF")
    expected = np.asarray(Image.open(buffer).convert("RGB"))
    assert np.array_equal(pixels_of(buffer.getvalue(), tmp_path / "photo.gif"), expected)
