"""XMP and EXIF ratings in every kind of photo file, read without its pixels."""

from __future__ import annotations

import io
import os
import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image, TiffImagePlugin

from core.errors import PhotoError
from core.sidecars.embedded import embedded_packet, embedded_statements
from core.sidecars.statement import Kind
from tests.core.sidecars import packets

PACKET = packets.said('xmp:Rating="4" xmp:Label="Blue"')


def picture() -> Image.Image:
    return Image.radial_gradient("L").resize((48, 32)).convert("RGB")


def found(path: Path) -> list[tuple[str, int | None]]:
    return [(statement.kind, statement.stars) for statement in embedded_statements(path)]


def rated(rating: int | None = None, percent: int | None = None) -> Image.Exif:
    exif = Image.Exif()
    if rating is not None:
        exif[0x4746] = rating
    if percent is not None:
        exif[0x4749] = percent
    return exif


@pytest.mark.parametrize("suffix", ["jpg", "png", "webp", "avif", "tif"])
def test_xmp_and_exif_of_a_format(tmp_path, suffix):
    path = tmp_path / f"a.{suffix}"
    if suffix == "tif":
        tags = TiffImagePlugin.ImageFileDirectory_v2()
        tags[700], tags[0x4746] = PACKET, 2
        tags.tagtype[700], tags.tagtype[0x4746] = 1, 3
        picture().save(path, tiffinfo=tags)
    elif suffix == "png":
        picture().save(path, exif=rated(2))
        add_chunk(path, b"XML:com.adobe.xmp\0\0\0\0\0" + PACKET)
    else:
        picture().save(path, exif=rated(2), xmp=PACKET)
    assert found(path) == [(Kind.XMP, 4), (Kind.EXIF, 2)]


def add_chunk(path: Path, body: bytes) -> None:
    content = path.read_bytes()
    chunk = b"iTXt" + body
    chunk = struct.pack(">I", len(body)) + chunk + struct.pack(">I", zlib.crc32(chunk))
    path.write_bytes(content[:-12] + chunk + content[-12:])  # behind the pixels, before the end


def test_a_compressed_text_of_a_png(tmp_path):
    path = tmp_path / "a.png"
    picture().save(path)
    add_chunk(path, b"XML:com.adobe.xmp\0\1\0en\0\0" + zlib.compress(PACKET))
    assert found(path) == [(Kind.XMP, 4)]


def test_a_text_that_grows_without_end_says_nothing(tmp_path):
    path = tmp_path / "a.png"
    picture().save(path)
    add_chunk(path, b"XML:com.adobe.xmp\0\1\0\0\0" + zlib.compress(b" " * 2**25))
    assert found(path) == []


@pytest.mark.parametrize("big", [False, True])
def test_a_tiff_with_its_directory_behind_the_pixels(tmp_path, big):
    path = tmp_path / "a.tif"
    tags = TiffImagePlugin.ImageFileDirectory_v2()
    tags[700] = PACKET
    tags.tagtype[700] = 1
    picture().save(path, tiffinfo=tags, big_tiff=big)
    assert found(path) == [(Kind.XMP, 4)]


@pytest.mark.parametrize(
    ("exif", "stars"),
    [
        (rated(5), 5),
        (rated(0), None),
        (rated(0, 75), 4),
        (rated(None, 50), 3),
        (rated(7), 5),
        (rated(65535), None),  # what exiv2 makes of a rejection
        (rated(), None),
    ],
)
def test_exif_ratings(tmp_path, exif, stars):
    path = tmp_path / "a.jpg"
    picture().save(path, exif=exif)
    assert found(path) == ([] if stars is None else [(Kind.EXIF, stars)])


@pytest.mark.parametrize("wide", [False, True])
def test_a_canon_raw_of_boxes(tmp_path, wide):
    path = tmp_path / "a.cr3"

    def box(kind: bytes, content: bytes) -> bytes:
        if wide:
            return struct.pack(">I4sQ", 1, kind, 16 + len(content)) + content
        return struct.pack(">I4s", 8 + len(content), kind) + content

    adobe = bytes.fromhex("be7acfcb97a942e89c71999491e3afac")
    path.write_bytes(
        struct.pack(">I4s", 24, b"ftyp")
        + b"crx \0\0\0\1crx isom"
        + box(b"moov", b"\0" * 40)
        + box(b"uuid", adobe + PACKET + b" " * 50 + b"\0")
        + box(b"mdat", b"\0" * 100)
    )
    assert found(path) == [(Kind.XMP, 4)]


def test_a_fujifilm_raw_says_what_its_jpeg_says(tmp_path):
    jpeg = io.BytesIO()
    picture().save(jpeg, "JPEG", exif=rated(2), xmp=PACKET)
    head = b"FUJIFILMCCD-RAW ".ljust(84, b"\0") + struct.pack(">II", 160, len(jpeg.getvalue()))
    path = tmp_path / "a.raf"
    path.write_bytes(head.ljust(160, b"\0") + jpeg.getvalue())
    assert found(path) == [(Kind.XMP, 4), (Kind.EXIF, 2)]


@pytest.mark.parametrize("magic", [b"IIRO", b"IIU\0", b"MMOR"])
def test_raws_whose_tiff_has_another_number(tmp_path, magic):
    order = "<" if magic[:1] == b"I" else ">"
    entry = struct.pack(f"{order}HHIHH", 0x4746, 3, 1, 3, 0)
    path = tmp_path / "a.orf"
    path.write_bytes(magic + struct.pack(f"{order}IH", 8, 1) + entry + b"\0" * 4)
    assert found(path) == [(Kind.EXIF, 3)]


@pytest.mark.parametrize("content", [b"", b"\xff\xd8", b"II*\0", b"nothing", b"\0" * 100])
def test_other_content_says_nothing(tmp_path, content):
    path = tmp_path / "a.jpg"
    path.write_bytes(content)
    assert found(path) == []


def test_a_broken_packet_says_nothing_but_exif_still_counts(tmp_path):
    path = tmp_path / "a.jpg"
    picture().save(path, exif=rated(2), xmp=PACKET[:-40])
    assert found(path) == [(Kind.EXIF, 2)]


def test_a_photo_that_cannot_be_opened_is_an_error_that_names_it(tmp_path):
    with pytest.raises(PhotoError, match=r"gone\.jpg"):
        embedded_statements(tmp_path / "gone.jpg")
    with pytest.raises(PhotoError):
        embedded_statements(tmp_path)


@pytest.mark.skipif(os.name != "posix", reason="uses a POSIX pipe")
def test_a_pipe_is_never_waited_for(tmp_path):
    os.mkfifo(tmp_path / "a.jpg")
    with pytest.raises(PhotoError):
        embedded_statements(tmp_path / "a.jpg")


class Counted(io.FileIO):
    """A file that counts the bytes taken from it."""

    taken = 0

    def readinto(self, buffer, /):
        size = super().readinto(buffer)
        self.taken += size
        return size


def test_little_of_a_photo_is_read(tmp_path):
    path = tmp_path / "a.jpg"
    Image.effect_noise((2000, 1500), 80).save(path, quality=95, xmp=PACKET)
    with Counted(path) as raw, io.BufferedReader(raw) as file:
        assert embedded_packet(file) is not None
        assert raw.taken < 30_000 < 1_000_000 < path.stat().st_size


def test_item_locations_without_end_say_nothing(tmp_path):
    """Sixty thousand items of sixty thousand places each, in half a megabyte."""

    def box(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", 8 + len(content)) + kind + content

    item = struct.pack(">HHHH", 1, 0, 0, 65_535)
    locations = b"\1\0\0\0\0\0" + struct.pack(">H", 60_000) + item * 60_000
    path = tmp_path / "a.heic"
    path.write_bytes(
        box(b"ftyp", b"heic\0\0\0\0mif1heic") + box(b"meta", b"\0" * 4 + box(b"iloc", locations))
    )
    assert found(path) == []
