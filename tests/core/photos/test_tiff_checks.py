"""Damage inside a TIFF's strips and tiles is told, as in files of the same coding."""

from __future__ import annotations

import io
from pathlib import Path

import imagecodecs
import numpy as np
import pytest
import tifffile
from PIL import Image

from core.errors import PhotoError
from core.photos.decode import decode_for_scoring
from core.photos.jpeg import NO_END
from core.photos.opening import Content
from core.photos.tiff_checks import TOO_LONG

PHOTO = Image.open(Path(__file__).parent / "damage" / "sound.jpg").convert("RGB")
STRIPS, TILES = {"rowsperstrip": 64}, {"tile": (128, 128)}


def decoded(data):
    return decode_for_scoring(Content(data, Path("photo.tif")), None)


def reason(data):
    with pytest.raises(PhotoError, match="damaged or incomplete") as caught:
        decoded(data)
    return caught.value.message


def written(compression, **options):
    buffer = io.BytesIO()
    pixels = np.asarray(PHOTO)
    tifffile.imwrite(
        buffer, pixels, photometric="rgb", metadata=None, compression=compression, **options
    )
    return buffer.getvalue()


def by_libtiff(compression):
    """As libtiff writes it: with one set of JPEG tables for all strips."""
    buffer = io.BytesIO()
    PHOTO.save(buffer, "TIFF", compression=compression)
    return buffer.getvalue()


FILES = {
    f"{compression} {name}": written(compression, **lies)
    for compression in ("jpeg", "deflate", "lzw", "packbits", "zstd", "webp")
    for name, lies in (("strips", STRIPS), ("tiles", TILES))
}
FILES |= {
    f"libtiff's {name}": by_libtiff(name)
    for name in ("jpeg", "tiff_lzw", "tiff_adobe_deflate", "packbits")
}


def parts_of(data):
    """(offset, length) of each strip or tile."""
    with tifffile.TiffFile(io.BytesIO(data)) as tiff:
        page = tiff.pages[0]
        return list(zip(page.dataoffsets, page.databytecounts, strict=True))


def with_part(data, number, content):
    """The file with another content of one part, which must not be longer (but the
    last)."""
    start, length = parts_of(data)[number]
    with tifffile.TiffFile(io.BytesIO(data)) as tiff:
        tag = tiff.pages[0].tags.get("StripByteCounts") or tiff.pages[0].tags["TileByteCounts"]
        width = {3: 2, 4: 4, 16: 8}[tag.dtype]
        place = tag.valueoffset + number * width
    assert len(content) <= length or start + length == len(data)
    changed = bytearray(data)
    changed[start : start + len(content)] = content
    changed[place : place + width] = len(content).to_bytes(width, "little")
    return bytes(changed)


@pytest.mark.parametrize("name", FILES)
def test_sound_ones_are_read_without_a_word(name):
    found = decoded(FILES[name])
    assert found.warning is None
    assert np.abs(found.pixels.astype(int) - np.asarray(PHOTO)).mean() < 4


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("lost", ["zeros", "ff", "cut"])
def test_a_part_that_lost_its_rest_is_told(name, lost):
    data = FILES[name]
    for number, (start, length) in enumerate(parts_of(data)):
        kept = data[start : start + length // 2]
        rest = {"zeros": bytes(1), "ff": b"\xff", "cut": b""}[lost] * (length - len(kept))
        reason(with_part(data, number, kept + rest))


@pytest.mark.parametrize("name", [name for name in FILES if "jpeg" in name])
def test_the_words_of_libjpeg_count_in_every_part(name):
    """Half of one part belongs to another: only the decoder's warning tells."""
    data = FILES[name]
    (first, length), (other, _) = parts_of(data)[:2]
    mixed = data[first : first + length // 2] + data[other + length // 2 : other + length]
    assert "extraneous" in reason(with_part(data, 0, mixed[:length])) or "premature" in reason(
        with_part(data, 0, mixed[:length])
    )


def test_a_missing_end_mark_of_a_jpeg_part_is_harmless():
    data = FILES["jpeg strips"]
    start, length = parts_of(data)[1]
    found = decoded(with_part(data, 1, data[start : start + length - 2]))
    assert found.warning == NO_END
    assert np.array_equal(found.pixels, decoded(data).pixels)


def test_more_than_a_strip_holds_is_told():
    """What a turned bit makes of LZW data often enough."""
    pixels = np.asarray(PHOTO)
    data = FILES["lzw strips"]
    longer = imagecodecs.lzw_encode(pixels[:63].tobytes() + bytes(384 * 3 * 3))
    found = decoded(with_part(data, 0, longer))
    assert found.warning == TOO_LONG


def test_a_last_strip_as_long_as_the_others_is_sound():
    """So some programs write it."""
    pixels = np.asarray(PHOTO)[:250]
    buffer = io.BytesIO()
    tifffile.imwrite(buffer, pixels, photometric="rgb", metadata=None, compression="lzw", **STRIPS)
    data = buffer.getvalue()
    strip = np.concatenate([pixels[192:], np.zeros((6, 384, 3), np.uint8)])
    found = decoded(with_part(data, 3, imagecodecs.lzw_encode(strip.tobytes())))
    assert found.warning is None
    assert np.array_equal(found.pixels, pixels)
