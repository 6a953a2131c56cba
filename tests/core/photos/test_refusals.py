"""Damage, kinds that are not read, and limits of libraries are three things, told as such."""

from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path

import imagecodecs
import numpy as np
import pytest
from PIL import Image

from core.errors import PhotoError
from core.photos.decode import decode_for_scoring
from core.photos.opening import Content
from core.photos.refusals import sentence_of

SAMPLES = Path(__file__).parent / "damage"
JPEG, AVIF, HEIC, WEBP = (
    (SAMPLES / f"sound.{suffix}").read_bytes() for suffix in ("jpg", "avif", "heic", "webp")
)


def told(data):
    with pytest.raises(PhotoError) as caught:
        decode_for_scoring(Content(data, Path("photo.jpg")), None)
    return caught.value.message


def bmp():
    buffer = io.BytesIO()
    Image.new("RGB", (30, 20)).save(buffer, "BMP")
    return buffer.getvalue()


def jpeg_of(width, height):
    place = JPEG.index(b"\xff\xc0")
    return JPEG[: place + 5] + struct.pack(">HH", height, width) + JPEG[place + 9 :]


def described_as(data, width, height):
    place = data.index(b"ispe")
    return data[: place + 8] + struct.pack(">II", width, height) + data[place + 16 :]


def png_of(depth):
    def chunk(kind, content):
        return (
            struct.pack(">I", len(content))
            + kind
            + content
            + struct.pack(">I", zlib.crc32(kind + content))
        )

    header = struct.pack(">IIBBBBB", 8, 8, depth, 0, 0, 0, 0)
    pixels = chunk(b"IDAT", zlib.compress(bytes(100)))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + pixels + chunk(b"IEND", b"")


@pytest.mark.parametrize("part", [0.9, 0.5, 0.3, 0.02])
@pytest.mark.parametrize("data", [JPEG, AVIF, HEIC, WEBP], ids=["jpeg", "avif", "heic", "webp"])
def test_what_is_cut_off_is_damaged(data, part):
    message = told(data[: int(len(data) * part)])
    assert message.startswith("The file is damaged or incomplete")
    assert "copy it again" in message


@pytest.mark.parametrize("part", [0.9, 0.5, 0.3])
def test_a_cut_avif_says_that_it_is_too_short(part):
    assert "shorter than it says" in told(AVIF[: int(len(AVIF) * part)])


def test_a_beginning_that_is_known_and_nothing_else_is_damage():
    for data in (b"GIF89a\x10\0", b"\xff\xd8\xff\xe0\0\x10", bmp()[:20], png_of(8)[:20]):
        message = told(data)
        assert message.startswith("The file is damaged or incomplete")
        assert "unpack" not in message


@pytest.mark.parametrize(
    "data",
    [
        imagecodecs.jpeg8_encode(np.zeros((16, 16), "u2"), bitspersample=12),
        imagecodecs.jpeg8_encode(np.zeros((16, 16), "u2"), bitspersample=16, lossless=True),
        bmp()[:30] + struct.pack("<I", 4) + bmp()[34:],
        bmp()[:28] + struct.pack("<H", 64) + bmp()[30:],
        HEIC.replace(b"hvc1", b"vvc1"),
        png_of(3),
    ],
    ids=["jpeg of 12 bits", "lossless jpeg", "jpeg in bmp", "bmp of 64 bits", "vvc", "png"],
)
def test_kinds_that_no_decoder_knows_are_not_called_damaged_alone(data):
    message = told(data)
    assert message.startswith("This kind of picture is not read here")
    assert "or its beginning is damaged" in message
    assert "this driver" not in message


@pytest.mark.parametrize(
    ("data", "size"),
    [
        (jpeg_of(65_501, 3), "65,500"),
        (described_as(AVIF, 32_769, 100), "32,769"),
        (described_as(AVIF, 17_000, 16_000), "17,000"),
    ],
)
def test_limits_of_decoders_are_no_damage(data, size):
    message = told(data)
    assert message.startswith("The picture is larger than is read here")
    assert size in message
    assert "damaged" not in message


@pytest.mark.parametrize("data", [jpeg_of(65_000, 65_000), described_as(HEIC, 65_000, 65_000)])
def test_our_own_limit_is_told(data):
    assert "more than 300 megapixels" in told(data)


@pytest.mark.parametrize(
    "words",
    [
        "Memory allocation error: Security limit exceeded: Too many items",
        "Decompressed data too large for PngImagePlugin.MAX_TEXT_CHUNK",
        "Too much memory used in text chunks: 70000000>MAX_TEXT_MEMORY",
    ],
)
def test_words_of_limits(words):
    assert sentence_of(ValueError(words)).startswith("The picture is larger than is read here")
