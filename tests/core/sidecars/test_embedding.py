"""Copies with marks inside: the packet is read back, the picture is the same."""

from __future__ import annotations

import io
import json
import shutil
import subprocess
from pathlib import Path

import numpy as np
import pytest
import rawpy
from hypothesis import given, settings, strategies as st
from PIL import Image, TiffImagePlugin

from core.errors import SidecarError
from core.marks.marks import Colour, Flag, MarkChange, Marks
from core.sidecars.embedded import embedded_packet, embedded_statements
from core.sidecars.embedding import NotEmbeddedError, marked_copy, picture_of, with_xmp
from tests.core.sidecars import packets
from tests.core.sidecars.conftest import CASES

MARKS = Marks(5, Flag.PICK, "Green", Colour.GREEN)
FOREIGN = packets.said('xmp:Rating="1" dc:source="Anna"')
DNG = CASES / "develop-acr16" / "IMG_2041.NEF"  # a DNG in truth


def photo(suffix: str, *, xmp: bytes | None, big: bool = False) -> bytes:
    """A small picture with EXIF and, where wanted, a packet."""
    picture = Image.radial_gradient("L").resize((80, 60)).convert("RGB")
    exif = Image.Exif()
    exif[0x010F] = "Maker"
    file = io.BytesIO()
    if suffix == "tif":
        tags = TiffImagePlugin.ImageFileDirectory_v2()
        tags[270] = "a description"
        if xmp is not None:
            tags[700] = xmp
            tags.tagtype[700] = 1
        compression = None if big else "tiff_lzw"  # Pillow leaves LZW to a library of its own
        picture.save(file, "TIFF", tiffinfo=tags, big_tiff=big, compression=compression)
        assert file.getvalue()[2] == (43 if big else 42)
    elif suffix == "png":
        picture.save(file, "PNG", exif=exif)
        return file.getvalue() if xmp is None else with_xmp(file.getvalue(), xmp)
    else:
        picture.save(file, "JPEG", exif=exif, **({} if xmp is None else {"xmp": xmp}))
    return file.getvalue()


@pytest.mark.parametrize("xmp", [None, FOREIGN], ids=["no XMP before", "XMP before"])
@pytest.mark.parametrize(
    ("suffix", "big"), [("jpg", False), ("png", False), ("tif", False), ("tif", True)]
)
def test_marks_stand_in_the_copy_and_the_picture_is_the_same(tmp_path, suffix, big, xmp):
    content = photo(suffix, xmp=xmp, big=big)
    path = tmp_path / f"a.{suffix}"
    copy = marked_copy(content, path, MARKS)
    path.write_bytes(copy)
    (statement,) = embedded_statements(path)
    assert (statement.stars, statement.flag, statement.label) == (5, Flag.PICK, "Green")
    assert picture_of(copy) == picture_of(content)
    with Image.open(io.BytesIO(content)) as before, Image.open(path) as after:
        assert np.array_equal(np.asarray(before), np.asarray(after))
        assert dict(after.getexif()).get(0x010F) == dict(before.getexif()).get(0x010F)
    packet = embedded_packet(io.BytesIO(copy))
    assert packet is not None
    assert (b'dc:source="Anna"' in packet) is (xmp is not None)
    assert marked_copy(copy, path, MARKS) == copy


def test_a_dng_is_developed_to_the_same_picture(tmp_path):
    content = DNG.read_bytes()
    path = tmp_path / "a.dng"
    path.write_bytes(marked_copy(content, path, MarkChange(stars=2)))
    (statement,) = embedded_statements(path)
    assert statement.stars == 2
    with rawpy.imread(str(DNG)) as before, rawpy.imread(str(path)) as after:
        assert np.array_equal(before.raw_image, after.raw_image)
        assert np.array_equal(before.postprocess(), after.postprocess())
    assert path.read_bytes()[8 : len(content)] == content[8:]


def test_other_raw_files_are_left_alone():
    with pytest.raises(SidecarError, match="sidecar"):
        marked_copy(DNG.read_bytes(), Path("a.nef"), MARKS)


@pytest.mark.parametrize(
    "content",
    [b"", b"GIF89a", b"\xff\xd8\xff\xe0\x00\x10JFIF", b"\x89PNG\r\n\x1a\n\0\0", b"II*\0\x08"],
)
def test_other_and_damaged_files_are_refused_with_a_sentence(content):
    with pytest.raises(NotEmbeddedError):
        with_xmp(content, FOREIGN)
    with pytest.raises(SidecarError, match="without marks inside"):
        marked_copy(content, Path("a.jpg"), MARKS)


def test_a_packet_too_large_for_a_jpeg_is_refused():
    with pytest.raises(NotEmbeddedError, match="too large"):
        with_xmp(photo("jpg", xmp=None), FOREIGN + b" " * 65_536)


def test_a_broken_packet_is_not_replaced():
    with pytest.raises(SidecarError, match="damaged"):
        marked_copy(photo("jpg", xmp=FOREIGN[:-20]), Path("a.jpg"), MARKS)


def test_further_pictures_of_a_jpeg_keep_their_places():
    file = io.BytesIO()
    frames = [Image.new("RGB", (64, 48), colour) for colour in ("red", "blue")]
    frames[0].save(file, "MPO", save_all=True, append_images=frames[1:])
    copy = with_xmp(file.getvalue(), FOREIGN)
    with Image.open(io.BytesIO(copy)) as image:
        image.seek(1)
        red, _, blue = image.convert("RGB").getpixel((5, 5))
    assert blue > 200 > 50 > red
    behind = copy.replace(b"http://ns.adobe.com/xap/1.0/\0", b"x" * 29)
    place = behind.index(b"MPF\0") - 4
    size = int.from_bytes(behind[place + 2 : place + 4], "big") + 2
    segment = b"http://ns.adobe.com/xap/1.0/\0" + FOREIGN
    segment = b"\xff\xe1" + (len(segment) + 2).to_bytes(2, "big") + segment
    with pytest.raises(NotEmbeddedError, match="further pictures"):
        with_xmp(behind[: place + size] + segment + behind[place + size :], FOREIGN)


@pytest.mark.skipif(shutil.which("exiftool") is None, reason="ExifTool is not installed")
def test_exiftool_reads_the_copies_without_complaint(tmp_path):
    paths = []
    for suffix in ("jpg", "png", "tif"):
        for number, xmp in enumerate((None, FOREIGN)):
            path = tmp_path / f"{number}.{suffix}"
            path.write_bytes(marked_copy(photo(suffix, xmp=xmp), path, MARKS))
            paths.append(path)
    dng = tmp_path / "a.dng"
    dng.write_bytes(marked_copy(DNG.read_bytes(), dng, MARKS))
    arguments = ["-j", "-n", "-validate", "-warning", "-XMP:Rating", "-XMP:Label"]
    done = subprocess.run(
        ["exiftool", *arguments, *map(str, [*paths, dng])], capture_output=True, check=True
    )
    for record in json.loads(done.stdout):
        assert (record["Rating"], record["Label"]) == (5, "Green"), record
        assert "Error" not in record, record


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(["jpg", "png", "tif"]), st.integers(0, 5000), st.binary(max_size=8))
def test_damage_is_refused_or_the_picture_stays(suffix, place, junk):
    content = bytearray(photo(suffix, xmp=FOREIGN))
    content[place : place + len(junk)] = junk
    try:
        copy = with_xmp(bytes(content), packets.said('xmp:Rating="2"'))
        same = picture_of(copy) == picture_of(bytes(content))
    except NotEmbeddedError:
        return
    assert same


def test_directories_of_a_tiff_that_go_round_in_a_circle_end():
    content = bytearray(photo("tif", xmp=None, big=True))
    first = int.from_bytes(content[8:16], "little")
    count = int.from_bytes(content[first : first + 8], "little")
    place = first + 8 + 20 * count
    before = picture_of(bytes(content))
    content[place : place + 8] = first.to_bytes(8, "little")
    assert picture_of(bytes(content)) == before


@pytest.mark.parametrize(
    ("suffix", "mark", "beyond"),
    [("jpg", b"\xff\xda", 40), ("png", b"IDAT", 8), ("tif", b"II", 20)],
)
def test_another_picture_is_told_from_the_same(suffix, mark, beyond):
    content = photo(suffix, xmp=FOREIGN)
    other = bytearray(content)
    other[content.index(mark) + beyond] ^= 1  # among the pixels
    assert picture_of(bytes(other)) != picture_of(content)


@pytest.mark.parametrize("tag", [256, 257, 259, 262])
def test_what_says_how_to_read_a_tiff_is_part_of_its_picture(tag):
    content = photo("tif", xmp=None, big=True)
    first = int.from_bytes(content[8:16], "little")
    entries = range(first + 8, len(content), 20)
    place = next(p for p in entries if int.from_bytes(content[p : p + 2], "little") == tag)
    other = bytearray(content)
    other[place + 12] += 1
    assert picture_of(bytes(other)) != picture_of(content)
