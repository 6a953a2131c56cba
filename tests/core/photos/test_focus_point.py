"""Where cameras say they focused, in maker's notes written byte by byte."""

from __future__ import annotations

import io
import struct
from pathlib import Path

import pytest
from PIL import Image

from core.errors import PhotoError
from core.photos.focus_point import read_focus_point
from tests.raw_files import tiff_directory

SIZE = (6000, 4000)
EXIF_AT = 8


def shorts(*values: int) -> bytes:
    return struct.pack(f"<{len(values)}H", *(value & 0xFFFF for value in values))


def photo(path: Path, make: str, note, *, model: str = "Test", orientation=1, more=None, xmp=b""):
    """A JPEG whose EXIF block holds the maker's note; `note` gets the offset it will lie at."""
    strings = {271: ("A", tuple(make.encode() + b"\0")), 272: ("A", tuple(model.encode() + b"\0"))}
    turn = {} if orientation is None else {274: ("H", (orientation,))}
    main = {**strings, **turn, 34665: ("I", (0,))}
    exif_at = EXIF_AT + len(tiff_directory(main, EXIF_AT))
    main[34665] = ("I", (exif_at,))
    exif = {40962: ("I", (SIZE[0],)), 40963: ("I", (SIZE[1],)), **(more or {})}
    probe = note(0)
    note_at = 0
    if probe:
        exif[37500] = ("B", tuple(probe))
        note_at = exif_at + len(tiff_directory({**exif, 37500: ("B", (0,) * 6)}, exif_at)) - 6
        # The note is the last long value of the directory, as 37500 is below only the sizes, which
        # fit into their entries.
        exif[37500] = ("B", tuple(note(note_at)))
    block = b"II*\0" + struct.pack("<I", EXIF_AT) + tiff_directory(main, EXIF_AT)
    block += tiff_directory(exif, exif_at)
    if probe:
        assert block[note_at : note_at + len(probe)] == note(note_at)
    buffer = io.BytesIO()
    options = {"xmp": xmp} if xmp else {}
    Image.new("RGB", (60, 40)).save(buffer, "JPEG", exif=b"Exif\0\0" + block, **options)
    path.write_bytes(buffer.getvalue())
    return path


def canon(mode: int, in_focus: int):
    """AFInfo2 of three points in a frame of 3000 x 2000; the last lies up and to the right."""
    info = (2 * 21, mode, 3, 3, *SIZE, 3000, 2000)
    lists = (100,) * 3 + (80,) * 3 + (-600, 0, 750) + (-200, 0, 500) + (in_focus,)
    return lambda at: tiff_directory({0x26: ("H", tuple(v & 0xFFFF for v in info + lists))}, at)


def nikon(info: bytes):
    inner = {0xB7: ("B", tuple(info))}
    header = b"Nikon\0\2\x10\0\0" + b"II*\0" + struct.pack("<I", 8)
    return lambda _at: header + tiff_directory(inner, 8)


def nikon_info(version: bytes, place: int, *, contrast: int = 1) -> bytes:
    info = bytearray(place + 12)
    info[:4], info[4] = version, contrast
    struct.pack_into("<4H", info, place, *SIZE, 4500, 1000)
    return bytes(info)


def olympus(header: bytes):
    def make(_at: int) -> bytes:
        main = {0x2020: ("I", (0,))}
        settings_at = len(header) + len(tiff_directory(main, len(header)))
        main[0x2020] = ("I", (settings_at,))
        area = struct.unpack(">I", bytes((180, 56, 202, 72)))[0]
        settings = {0x304: ("I", (0, area, 0))}
        return header + tiff_directory(main, len(header)) + tiff_directory(settings, settings_at)

    return make


def fujifilm(_at: int) -> bytes:
    return b"FUJIFILM" + struct.pack("<I", 12) + tiff_directory({0x1023: ("H", (4500, 1000))}, 12)


def panasonic(at: int) -> bytes:
    place = {0x4D: ("R", ((192, 256), (64, 256)))}
    return b"Panasonic\0\0\0" + tiff_directory(place, at + 12)


def sony(mode: int):
    entries = {0x201B: ("B", (mode,)), 0x2027: ("H", (*SIZE, 4500, 1000))}
    return lambda at: tiff_directory(entries, at)


@pytest.mark.parametrize(
    ("make", "model", "note"),
    [
        ("Canon", "Canon EOS R6", canon(2, 0b100)),
        ("NIKON CORPORATION", "NIKON Z 6", nikon(nikon_info(b"0300", 0x2A, contrast=2))),
        ("NIKON CORPORATION", "NIKON Z 7_2", nikon(nikon_info(b"0301", 0x2A))),
        ("NIKON CORPORATION", "NIKON Z 9", nikon(nikon_info(b"0400", 0x3E))),
        ("NIKON CORPORATION", "NIKON D90", nikon(nikon_info(b"0100", 0x10))),
        ("NIKON CORPORATION", "NIKON D5", nikon(nikon_info(b"0101", 0x46))),
        ("SONY", "ILCE-7M4", sony(2)),
        ("FUJIFILM", "X-T5", fujifilm),
        ("Panasonic", "DC-S5", panasonic),
        ("OLYMPUS CORPORATION", "E-M1", olympus(b"OLYMPUS\0II\3\0")),
        ("OM Digital Solutions", "OM-1", olympus(b"OM SYSTEM\0\0\0II\4\0")),
    ],
)
def test_the_point_of_each_maker(tmp_path, make, model, note):
    path = photo(tmp_path / "photo.jpg", make, note, model=model)
    assert read_focus_point(path) == pytest.approx((0.75, 0.25), abs=0.005)


@pytest.mark.parametrize(
    ("orientation", "upright"),
    [(1, (0.75, 0.25)), (3, (0.25, 0.75)), (6, (0.75, 0.75)), (8, (0.25, 0.25)), (2, (0.25, 0.25))],
)
def test_it_is_a_place_of_the_upright_photo(tmp_path, orientation, upright):
    path = photo(tmp_path / "photo.jpg", "FUJIFILM", fujifilm, orientation=orientation)
    assert read_focus_point(path) == pytest.approx(upright)


def test_where_xmp_alone_says_how_the_photo_is_turned(tmp_path):
    xmp = (
        b'<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        b'<rdf:Description xmlns:tiff="http://ns.adobe.com/tiff/1.0/" tiff:Orientation="6"/>'
        b"</rdf:RDF></x:xmpmeta>"
    )
    path = photo(tmp_path / "photo.jpg", "FUJIFILM", fujifilm, orientation=None, xmp=xmp)
    assert read_focus_point(path) == pytest.approx((0.75, 0.75))


def test_several_points_in_focus_give_their_middle(tmp_path):
    path = photo(tmp_path / "photo.jpg", "Canon", canon(2, 0b101), model="Canon EOS R6")
    assert read_focus_point(path) == pytest.approx((0.525, 0.425))


def test_compact_cameras_of_canon_count_downwards(tmp_path):
    path = photo(tmp_path / "photo.jpg", "Canon", canon(2, 0b100), model="Canon PowerShot G7 X")
    assert read_focus_point(path) == pytest.approx((0.75, 0.75))


def test_phones_name_the_subject(tmp_path):
    area = {37396: ("H", (4500, 1000, 300, 300))}
    path = photo(tmp_path / "photo.jpg", "Apple", lambda _at: b"", more=area)
    assert read_focus_point(path) == pytest.approx((0.75, 0.25))


@pytest.mark.parametrize(
    ("make", "note"),
    [
        ("Canon", canon(0, 0b100)),
        ("Canon", canon(2, 0)),
        ("NIKON CORPORATION", nikon(nikon_info(b"0100", 0x10, contrast=0))),
        ("NIKON CORPORATION", nikon(nikon_info(b"0300", 0x2A, contrast=1))),
        ("NIKON CORPORATION", nikon(nikon_info(b"0999", 0x10))),
        ("NIKON CORPORATION", lambda _at: b"Nikon\0\2\x10\0\0II*\0\xff\xff\xff\x7f"),
        ("SONY", sony(0)),
        ("Panasonic", lambda _at: b"Panasonic\0\0\0" + b"\xff" * 40),
        ("Unknown", lambda _at: b"nothing that anybody knows"),
        ("", lambda _at: b""),
    ],
)
def test_what_the_camera_does_not_say(tmp_path, make, note):
    assert read_focus_point(photo(tmp_path / "photo.jpg", make, note)) is None


def test_no_exif_and_no_file(tmp_path):
    path = tmp_path / "plain.png"
    Image.new("RGB", (4, 4)).save(path)
    assert read_focus_point(path) is None
    with pytest.raises(PhotoError):
        read_focus_point(tmp_path / "gone.jpg")
