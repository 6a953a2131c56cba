"""Where the camera focused, as it noted in the photo's EXIF.

exifread finds the maker's note in files of all kinds; of its contents it gives no maker's points
whole, so they are looked up here, in the directories that Pillow reads. Layouts after ExifTool's
tables (Canon AFInfo and AFInfo2, Nikon AFInfo2, Sony FocusLocation, Fujifilm FocusPixel, Panasonic
AFPointPosition, Olympus AFAreas) and EXIF 2.32 (SubjectArea, SubjectLocation).
"""

from __future__ import annotations

import io
import struct
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import exifread
from PIL.TiffImagePlugin import ImageFileDirectory_v2

from core.photos.opening import readable
from core.photos.turns import own_orientation

Point = tuple[float, float]

# (x, y) shares of the stored picture -> of the upright one, by EXIF orientation.
_UPRIGHT: Mapping[int, Callable[[float, float], Point]] = {
    2: lambda x, y: (1 - x, y),
    3: lambda x, y: (1 - x, 1 - y),
    4: lambda x, y: (x, 1 - y),
    5: lambda x, y: (y, x),
    6: lambda x, y: (1 - y, x),
    7: lambda x, y: (1 - y, 1 - x),
    8: lambda x, y: (y, 1 - x),
}
_MOST_POINTS = 2048
_OFF = 0


@dataclass(frozen=True, slots=True)
class _Notes:
    """The maker's note with what is needed to read it. `at` is where it lies, counted from the
    beginning of the EXIF block, as most makers count; `size` is that of the stored picture."""

    make: str
    model: str
    note: bytes
    at: int
    size: tuple[int, int] | None


def read_focus_point(path: Path) -> Point | None:
    """(x, y) of what the camera focused on, as shares (0..1) of the upright photo's width and
    height; None where it does not say. Raises PhotoError if the file cannot be read."""
    with readable(path) as file:
        try:
            tags = exifread.process_file(file, details=True, extract_thumbnail=False)
            point = _by_maker(_notes(tags)) or _by_subject(tags)
        except Exception:  # damaged notes raise about anything, in exifread and in Pillow
            return None
    if point is None or not all(0.0 < share < 1.0 for share in point):
        return None
    turn = _UPRIGHT.get(own_orientation(path))  # as it is shown, whoever states how it is turned
    return turn(*point) if turn is not None else point


def _notes(tags: Mapping[str, Any]) -> _Notes:
    entry = tags.get("EXIF MakerNote")
    width = _first(tags, "EXIF ExifImageWidth")
    height = _first(tags, "EXIF ExifImageLength")
    return _Notes(
        make=_text(tags, "Image Make").upper(),
        model=_text(tags, "Image Model"),
        note=bytes(entry.values) if entry is not None else b"",
        at=entry.field_offset if entry is not None else 0,
        size=(width, height) if width and height else None,
    )


def _by_subject(tags: Mapping[str, Any]) -> Point | None:
    """By EXIF's own tags, in pixels of the stored picture; phones write them."""
    size = _notes(tags).size
    for name in ("EXIF SubjectArea", "EXIF SubjectLocation"):
        entry = tags.get(name)
        if size is not None and entry is not None and 2 <= len(entry.values) <= 4:
            return entry.values[0] / size[0], entry.values[1] / size[1]
    return None


def _by_maker(notes: _Notes) -> Point | None:
    if not notes.note:
        return None
    for make, read in _MAKERS.items():
        if notes.make.startswith(make):
            return read(notes)
    return None


# --- the makers ----------------------------------------------------------------------------


def _canon(notes: _Notes) -> Point | None:
    directory = _directory(_in_place(notes), notes.at)
    for tag in (0x26, 0x3C):
        if tag in directory:
            mode, count, _, _, _, width, height = directory[tag][1:8]
            lists = directory[tag][8:]
            if mode == _OFF:
                return None
            return _canon_points(notes, count, (width, height), lists[2 * count :])
    if 0x12 in directory:
        count, (width, height) = directory[0x12][0], directory[0x12][4:6]
        return _canon_points(notes, count, (width, height), directory[0x12][8:])
    return None


def _canon_points(
    notes: _Notes, count: int, frame: tuple[int, int], values: Sequence[int]
) -> Point | None:
    """The middle of the points in focus: `values` are all x, all y (from the picture's middle),
    and bits that say which. EOS cameras count y upwards."""
    if not 0 < count <= _MOST_POINTS or not all(frame):
        return None
    across = [_signed(value) for value in values[:count]]
    down = [_signed(value) for value in values[count : 2 * count]]
    bits = values[2 * count : 2 * count + (count + 15) // 16]
    sharp = [number for number in range(count) if bits[number // 16] >> number % 16 & 1]
    if not sharp:
        return None
    x = _middle([across[number] for number in sharp]) / frame[0]
    y = _middle([down[number] for number in sharp]) / frame[1]
    return 0.5 + x, 0.5 - y if "EOS" in notes.model else 0.5 + y


def _nikon(notes: _Notes) -> Point | None:
    if not notes.note.startswith(b"Nikon\0\2"):
        return None
    content = notes.note[10:]
    order = ">" if content.startswith(b"MM") else "<"
    (start,) = struct.unpack_from(f"{order}I", content, 4)
    info = _directory(content, start, order).get(0xB7, b"")
    place = {b"0100": 0x10, b"0101": 0x46}.get(info[:4])
    if place is not None and info[4] != 1:
        return None  # found by the phase sensor: a number of a point, without its place
    if info.startswith(b"03") and (info[4] == 2 or (info[:4], info[4]) == (b"0301", 1)):
        place = 0x2A
    elif info.startswith(b"04"):
        place = 0x3E
    if place is None:
        return None
    width, height, x, y = struct.unpack_from(f"{order}4H", info, place)
    return (x / width, y / height) if width and height else None


def _sony(notes: _Notes) -> Point | None:
    header = 12 if notes.note.startswith(b"SONY") else 0
    directory = _directory(_in_place(notes), notes.at + header)
    if _one(directory.get(0x201B)) == _OFF:
        return None  # focused by hand: the middle stands in
    width, height, x, y = directory.get(0x2027, (0, 0, 0, 0))
    return (x / width, y / height) if width and height else None


def _fujifilm(notes: _Notes) -> Point | None:
    (start,) = struct.unpack_from("<I", notes.note, 8)
    pixel = _directory(notes.note, start, "<").get(0x1023)
    if pixel is None or notes.size is None:
        return None
    return pixel[0] / notes.size[0], pixel[1] / notes.size[1]


def _panasonic(notes: _Notes) -> Point | None:
    place = _directory(_in_place(notes), notes.at + 12).get(0x4D)
    return (float(place[0]), float(place[1])) if place is not None else None


def _olympus(notes: _Notes) -> Point | None:
    """The first area; its corners are bytes, 255 for the whole width and height."""
    start = 16 if notes.note.startswith(b"OM SYSTEM") else 12
    main = _directory(notes.note, start, "<")
    settings = _directory(notes.note, int(_one(main[0x2020])), "<")
    areas = settings.get(0x304, ())
    area = next((value for value in areas if value), None)
    if area is None:
        return None
    left, top, right, bottom = struct.pack(">I", area)
    return (left + right) / 510, (top + bottom) / 510


_MAKERS: Mapping[str, Callable[[_Notes], Point | None]] = {
    "CANON": _canon,
    "NIKON": _nikon,
    "SONY": _sony,
    "FUJIFILM": _fujifilm,
    "PANASONIC": _panasonic,
    "OLYMPUS": _olympus,
    "OM DIGITAL": _olympus,
}


# --- directories ---------------------------------------------------------------------------


def _in_place(notes: _Notes) -> bytes:
    """The note where it lies in the EXIF block: so its offsets are right."""
    return bytes(notes.at) + notes.note


def _directory(content: bytes, start: int, order: str = "") -> ImageFileDirectory_v2:
    """The TIFF directory that begins at `start`. Without a byte order the one in which its number
    of entries makes sense."""
    order = order or ("<" if content[start + 1] == 0 else ">")
    directory = ImageFileDirectory_v2(b"II*\0\0\0\0\0" if order == "<" else b"MM\0*\0\0\0\0")
    stream = io.BytesIO(content)
    stream.seek(start)
    directory.load(stream)
    return directory


def _one(value: Any) -> Any:
    return value[0] if isinstance(value, (tuple, bytes)) else value


def _signed(value: int) -> int:
    return value - 0x10000 if value >= 0x8000 else value


def _middle(values: Sequence[int]) -> float:
    return (min(values) + max(values)) / 2


def _first(tags: Mapping[str, Any], name: str) -> int | None:
    entry = tags.get(name)
    value = entry.values[0] if entry is not None and entry.values else None
    return value if isinstance(value, int) else None


def _text(tags: Mapping[str, Any], name: str) -> str:
    entry = tags.get(name)
    return str(entry.values).strip() if entry is not None else ""
