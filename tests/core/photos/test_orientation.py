"""Photos come upright, whatever writes down how they are to be turned, and in whatever numbers."""

from __future__ import annotations

import io
import struct

import numpy as np
import pytest
from PIL import Image

from core.photos.decode import decode_to_fit
from core.photos.exif import read_exif
from core.photos.facts import read_facts
from core.photos.orientation import in_xmp

ATTRIBUTE = '<rdf:Description xmlns:t="http://ns.adobe.com/tiff/1.0/" t:Orientation="{}"/>'
ELEMENT = (
    '<rdf:Description xmlns:tiff="http://ns.adobe.com/tiff/1.0/">'
    "<tiff:Orientation>{}</tiff:Orientation></rdf:Description>"
)


def packet(form, orientation):
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        f'{form.format(orientation)}</rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
    ).encode()


def assert_upright(path, upright, tolerance=12):
    decoded = decode_to_fit(path, None)
    height, width, _ = upright.shape
    assert decoded.full_size == (width, height)
    assert np.abs(decoded.pixels.astype(int) - upright).max() <= tolerance
    told, facts = read_exif(path), read_facts(path)
    assert (told.width, told.height) == (facts.width, facts.height) == (width, height)


KINDS = {"byte": (1, "<B3x"), "short": (3, "<H2x"), "long": (4, "<I"), "sbyte": (6, "<b3x"),
         "sshort": (8, "<h2x"), "slong": (9, "<i")}  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("suffix", ["jpg", "png", "webp"])
def test_exif_in_any_integer_type(tmp_path, upright, stored, kind, suffix):
    code, layout = KINDS[kind]
    entry = struct.pack("<HHI", 274, code, 1) + struct.pack(layout, 6)
    exif = b"Exif\0\0II*\0\x08\0\0\0\x01\0" + entry + b"\0\0\0\0"
    path = tmp_path / f"photo.{suffix}"
    options = {"quality": 95, "subsampling": 0} if suffix == "jpg" else {}
    options = {"lossless": True} if suffix == "webp" else options
    stored(upright, 6).save(path, exif=exif, **options)
    assert_upright(path, upright)


@pytest.mark.parametrize("kind", KINDS)
def test_a_tiff_in_any_integer_type(tmp_path, upright, stored, kind):
    path = tmp_path / "photo.tif"
    stored(upright, 6).save(path, tiffinfo={274: 6})
    short = struct.pack("<HHI", 274, 3, 1)
    code, layout = KINDS[kind]
    entry = short + struct.pack("<H2x", 6)
    data = path.read_bytes()
    assert data.count(entry) == 1
    entry_of_kind = struct.pack("<HHI", 274, code, 1) + struct.pack(layout, 6)
    path.write_bytes(data.replace(entry, entry_of_kind))
    assert_upright(path, upright, tolerance=0)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_an_avif_is_turned_by_its_container(tmp_path, upright, stored, exif_with, orientation):
    """Pillow writes both; what EXIF says is not done once more."""
    path = tmp_path / "photo.avif"
    options = {"quality": 97, "subsampling": "4:4:4", "exif": exif_with(orientation)}
    stored(upright, orientation).save(path, **options)
    assert_upright(path, upright)


def test_the_xmp_of_a_gif(tmp_path, upright, stored, encoded):
    data = encoded(stored(upright, 8), "GIF")
    place = data.index(b",\0\0\0\0")
    trailer = b"\x01" + bytes(range(255, -1, -1)) + b"\0"
    said = b"!\xff\x0bXMP DataXMP" + packet(ATTRIBUTE, 8) + trailer
    path = tmp_path / "photo.gif"
    path.write_bytes(data[:place] + said + data[place:])
    assert_upright(path, upright, tolerance=30)


@pytest.mark.parametrize("form", [ATTRIBUTE, ELEMENT])
@pytest.mark.parametrize("suffix", ["jpg", "png", "webp", "tif"])
def test_xmp_where_exif_is_silent(tmp_path, upright, stored, form, suffix):
    path = tmp_path / f"photo.{suffix}"
    image, xmp = stored(upright, 8), packet(form, 8)
    options = {"xmp": xmp}
    if suffix == "jpg":
        options |= {"quality": 95, "subsampling": 0}
    elif suffix == "webp":
        options["lossless"] = True
    elif suffix == "png":
        from PIL import PngImagePlugin

        text = PngImagePlugin.PngInfo()
        text.add_itxt("XML:com.adobe.xmp", xmp.decode())
        options = {"pnginfo": text}
    elif suffix == "tif":
        options = {"tiffinfo": {700: xmp}}
    image.save(path, **options)
    assert_upright(path, upright)


def test_exif_wins_over_xmp(tmp_path, upright, stored, exif_with):
    path = tmp_path / "photo.jpg"
    options = {"exif": exif_with(6), "xmp": packet(ATTRIBUTE, 3)}
    stored(upright, 6).save(path, quality=95, subsampling=0, **options)
    assert_upright(path, upright)


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("compression", [None, "tiff_lzw"])
def test_a_tiff_is_turned_and_keeps_its_shape(tmp_path, upright, stored, orientation, compression):
    path = tmp_path / "photo.tif"
    stored(upright, orientation).save(path, tiffinfo={274: orientation}, compression=compression)
    assert_upright(path, upright, tolerance=0)


def test_exif_behind_the_pixels_of_a_png(tmp_path, upright, stored, exif_with, encoded):
    data = encoded(stored(upright, 6), "PNG", exif=exif_with(6))
    start = data.index(b"eXIf") - 4
    stop = start + 12 + int.from_bytes(data[start : start + 4], "big")
    end = data.index(b"IEND") - 4
    path = tmp_path / "photo.png"
    path.write_bytes(data[:start] + data[stop:end] + data[start:stop] + data[end:])
    assert_upright(path, upright, tolerance=0)


@pytest.mark.parametrize(
    "said",
    [
        b"",
        b"<x>Orientation",
        packet(ATTRIBUTE, 9),
        packet(ATTRIBUTE, "left"),
        packet(ATTRIBUTE.replace("adobe.com/tiff", "example.org/tiff"), 6),
        b'<!DOCTYPE x [<!ENTITY a "6">]>' + packet(ATTRIBUTE, 6),
        packet(ATTRIBUTE, 6)[:-60],
        None,
        7,
    ],
)
def test_xmp_that_does_not_say(said):
    assert in_xmp(said) is None


def test_a_turned_container_is_not_turned_again(tmp_path, upright, stored, exif_with):
    """What EXIF says in an AVIF was true before it was put in."""
    path = tmp_path / "photo.avif"
    buffer = io.BytesIO()
    Image.fromarray(upright).save(buffer, "AVIF", quality=95, xmp=packet(ATTRIBUTE, 6))
    path.write_bytes(buffer.getvalue())
    decoded = decode_to_fit(path, None)
    assert decoded.full_size == (96, 64)
