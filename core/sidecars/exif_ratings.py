"""The ratings and the XMP that stand in a TIFF structure: TIFF and DNG files, most RAW files, EXIF.

Only the first directory is read: some hundred bytes of any file.
"""

from __future__ import annotations

import io
import struct
from dataclasses import dataclass
from typing import BinaryIO, Final

_RATING, _PERCENT, _XMP = 0x4746, 0x4749, 700
_BYTE_TYPES = {1, 2, 6, 7}  # BYTE, ASCII, SBYTE, UNDEFINED
_NUMBER_FORMATS: Final = {1: "B", 3: "H", 4: "I", 16: "Q"}
_MAGIC: Final = {  # by byte order: TIFF, BigTIFF; Olympus and Panasonic have numbers of their own
    b"II": {42: 4, 43: 8, 0x4F52: 4, 0x5352: 4, 0x55: 4},
    b"MM": {42: 4, 43: 8, 0x4F52: 4},
}
_MAX_ENTRIES = 65_536
MAX_EMBEDDED_BYTES: Final = 16 * 2**20


@dataclass(frozen=True, slots=True)
class TiffMarks:
    """`rating` and `percent` are EXIF 0x4746 and 0x4749 as they stand; `xmp` a whole packet."""

    rating: int | None = None
    percent: int | None = None
    xmp: bytes | None = None


def tiff_marks(file: BinaryIO, start: int = 0) -> TiffMarks:
    """Of the TIFF structure that begins at `start`; empty where there is none.

    Raises struct.error, ValueError or OSError on damaged structures.
    """
    file.seek(start)
    head = file.read(16)
    order = {b"II": "<", b"MM": ">"}.get(head[:2])
    if order is None or len(head) < 8:
        return TiffMarks()
    (magic,) = struct.unpack_from(f"{order}H", head, 2)
    width = _MAGIC[head[:2]].get(magic)
    if width is None:
        return TiffMarks()
    directory = struct.unpack_from(f"{order}{'I' if width == 4 else 'Q'}", head, width)[0]
    found = _Directory(file, start, order, width).values(directory)
    rating, percent, xmp = found.get(_RATING), found.get(_PERCENT), found.get(_XMP)
    return TiffMarks(
        rating if isinstance(rating, int) else None,
        percent if isinstance(percent, int) else None,
        xmp if isinstance(xmp, bytes) else None,
    )


def exif_marks(data: bytes) -> TiffMarks:
    """Of an EXIF block, with or without the letters before it. Raises as tiff_marks does."""
    return tiff_marks(io.BytesIO(data.removeprefix(b"Exif\0\0")))


class _Directory:
    """The entries of one directory; offsets have `width` bytes (4, in BigTIFF 8)."""

    def __init__(self, file: BinaryIO, start: int, order: str, width: int) -> None:
        self._file, self._start, self._order, self._width = file, start, order, width

    def values(self, offset: int) -> dict[int, int | bytes]:
        self._file.seek(self._start + offset)
        count_format = "H" if self._width == 4 else "Q"
        counted = self._file.read(struct.calcsize(count_format))
        (count,) = struct.unpack(self._order + count_format, counted)
        size = 12 if self._width == 4 else 20
        entries = self._file.read(size * min(count, _MAX_ENTRIES))
        return {
            tag: value
            for place in range(0, len(entries) - size + 1, size)
            for tag, value in self._entry(entries[place : place + size])
        }

    def _entry(self, entry: bytes) -> list[tuple[int, int | bytes]]:
        word = "I" if self._width == 4 else "Q"
        tag, kind, count = struct.unpack_from(f"{self._order}HH{word}", entry)
        inline = entry[4 + self._width :]
        if tag in (_RATING, _PERCENT) and count >= 1 and kind in _NUMBER_FORMATS:
            number_format = self._order + _NUMBER_FORMATS[kind]
            if struct.calcsize(number_format) <= len(inline):
                return [(tag, struct.unpack_from(number_format, inline)[0])]
        if tag == _XMP and kind in _BYTE_TYPES and self._width < count <= MAX_EMBEDDED_BYTES:
            (offset,) = struct.unpack(self._order + word, inline)
            self._file.seek(self._start + offset)
            return [(tag, self._file.read(count))]
        return []
