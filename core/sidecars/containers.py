"""Where the XMP packet and the EXIF block of a photo file stand, without reading its pixels.

Every finder takes an open file and gives the parts that it finds. On damaged files they raise
ValueError, struct.error, OSError or zlib.error, and nothing else.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from core.sidecars.exif_ratings import MAX_EMBEDDED_BYTES

JPEG_XMP = b"http://ns.adobe.com/xap/1.0/\0"
JPEG_EXIF = b"Exif\0\0"
PNG_XMP = b"XML:com.adobe.xmp\0"
_CR3_XMP = bytes.fromhex("be7acfcb97a942e89c71999491e3afac")
_MAX_PARTS = 100_000  # segments, chunks or boxes
_STANDALONE = {0x01, *range(0xD0, 0xD9)}  # JPEG markers without a length


@dataclass(slots=True)
class Parts:
    """The packet and the EXIF block of a file, None where there is none."""

    xmp: bytes | None = None
    exif: bytes | None = None


def of_jpeg(file: BinaryIO, start: int = 0) -> Parts:
    """Of a JPEG; of an extended packet the main part, in which all marks stand."""
    parts = Parts()
    file.seek(start + 2)
    for _ in range(_MAX_PARTS):
        marker = file.read(2)
        while marker == b"\xff\xff":  # filling
            marker = marker[:1] + file.read(1)
        if len(marker) < 2 or marker[0] != 0xFF or marker[1] in (0xDA, 0xD9):
            break
        if marker[1] in _STANDALONE:
            continue
        length = int.from_bytes(file.read(2), "big") - 2
        if length < 0:
            break
        if marker[1] != 0xE1:
            file.seek(length, 1)
            continue
        content = file.read(length)
        if content.startswith(JPEG_XMP):
            parts.xmp = parts.xmp or content[len(JPEG_XMP) :]
        elif content.startswith(JPEG_EXIF):
            parts.exif = parts.exif or content
    return parts


def of_png(file: BinaryIO) -> Parts:
    """Of a PNG: iTXt, compressed or not, and eXIf."""
    parts = Parts()
    file.seek(8)
    for _ in range(_MAX_PARTS):
        head = file.read(8)
        if len(head) < 8 or head[4:] == b"IEND":
            break
        length = int.from_bytes(head[:4], "big")
        if head[4:] in (b"iTXt", b"eXIf") and length <= MAX_EMBEDDED_BYTES:
            content = file.read(length)
            if head[4:] == b"eXIf":
                parts.exif = content
            elif content.startswith(PNG_XMP):
                parts.xmp = _international_text(content)
            file.seek(4, 1)
        else:
            file.seek(length + 4, 1)
    return parts


def _international_text(content: bytes) -> bytes:
    compressed = content[len(PNG_XMP)] if len(content) > len(PNG_XMP) else 0
    _language, _, rest = content[len(PNG_XMP) + 2 :].partition(b"\0")
    _keyword, _, text = rest.partition(b"\0")
    return _inflated(text) if compressed else text


def _inflated(data: bytes) -> bytes:
    machine = zlib.decompressobj()
    text = machine.decompress(data, MAX_EMBEDDED_BYTES)
    if machine.unconsumed_tail:
        raise ValueError("a text that grows without end")
    return text


def of_webp(file: BinaryIO) -> Parts:
    """Of a WebP: its RIFF chunks."""
    parts = Parts()
    file.seek(12)
    for _ in range(_MAX_PARTS):
        head = file.read(8)
        if len(head) < 8:
            break
        length = int.from_bytes(head[4:], "little")
        if head[:4] in (b"XMP ", b"EXIF") and length <= MAX_EMBEDDED_BYTES:
            content = file.read(length)
            if head[:4] == b"EXIF":
                parts.exif = content
            else:
                parts.xmp = content
            file.seek(length % 2, 1)
        else:
            file.seek(length + length % 2, 1)
    return parts


def of_raf(file: BinaryIO) -> Parts:
    """Of a Fujifilm RAW: of the JPEG inside."""
    file.seek(84)
    start = int.from_bytes(file.read(4), "big")
    return of_jpeg(file, start)


def of_boxes(file: BinaryIO) -> Parts:
    """Of HEIF and AVIF (items of the meta box) and of CR3 (a box of Adobe's own)."""
    parts = Parts()
    for kind, start, end in boxes(file, 0, file.seek(0, 2)):
        if kind == b"meta":
            _of_meta(file, start + 4, end, parts)
        elif kind == b"uuid":
            file.seek(start)
            if file.read(16) == _CR3_XMP and end - start <= MAX_EMBEDDED_BYTES:
                parts.xmp = file.read(end - start - 16)
    return parts


def boxes(file: BinaryIO, start: int, end: int) -> Iterator[tuple[bytes, int, int]]:
    """Kind, beginning and end of the content of each box between two places."""
    for _ in range(_MAX_PARTS):
        if start + 8 > end:
            return
        file.seek(start)
        head = file.read(16)
        size, header = int.from_bytes(head[:4], "big"), 8
        if size == 1:
            size, header = int.from_bytes(head[8:16], "big"), 16
        stop = end if size == 0 else start + size
        if stop > end or stop < start + header:
            return
        yield head[4:8], start + header, stop
        start = stop


def _of_meta(file: BinaryIO, start: int, end: int, parts: Parts) -> None:
    wanted: dict[int, str] = {}
    places: dict[int, list[tuple[int, int]]] = {}
    idat = 0
    for kind, first, last in boxes(file, start, end):
        if kind not in (b"iinf", b"iloc", b"idat") or last - first > MAX_EMBEDDED_BYTES:
            continue
        if kind == b"idat":
            idat = first
        elif kind == b"iinf":
            wanted = dict(_items(file, first, last))
        else:
            file.seek(first)
            places = _locations(file.read(last - first))
    for item, what in wanted.items():
        content = b"".join(_extents(file, places.get(item, []), idat))
        if what == "xmp":
            parts.xmp = parts.xmp or content
        elif len(content) > 4:  # an offset stands before the block
            parts.exif = parts.exif or content[4 + int.from_bytes(content[:4], "big") :]


def _items(file: BinaryIO, start: int, end: int) -> Iterator[tuple[int, str]]:
    """Numbers of the items that are XMP or EXIF."""
    file.seek(start)
    first = start + (6 if file.read(1) == b"\0" else 8)
    for kind, begin, stop in boxes(file, first, end):
        if kind != b"infe" or stop - begin > 65_536:
            continue
        file.seek(begin)
        content = file.read(stop - begin)
        if content[0] < 2:
            continue
        wide = 4 if content[0] >= 3 else 2
        number = int.from_bytes(content[4 : 4 + wide], "big")
        item_type, names = content[6 + wide : 10 + wide], content[10 + wide :].split(b"\0")
        if item_type == b"Exif":
            yield number, "exif"
        elif item_type == b"mime" and b"application/rdf+xml" in names[1:2]:
            yield number, "xmp"


# A place is (offset, length); a negative offset counts from the beginning of the idat box.
def _locations(data: bytes) -> dict[int, list[tuple[int, int]]]:
    version = data[0]
    sizes = struct.unpack_from(">H", data, 4)[0]
    offset_size, length_size, base_size = sizes >> 12, sizes >> 8 & 15, sizes >> 4 & 15
    index_size = sizes & 15 if version > 0 else 0
    wide = 4 if version == 2 else 2
    place = 6

    def number(size: int) -> int:
        nonlocal place
        if place + size > len(data):
            raise ValueError("item locations that end too early")
        place += size
        return int.from_bytes(data[place - size : place], "big")

    found: dict[int, list[tuple[int, int]]] = {}
    left = _MAX_PARTS
    for _ in range(number(wide)):
        item = number(wide)
        method = number(2) & 15 if version > 0 else 0
        number(2)  # the file of the data: this one
        base = number(base_size)
        extents = []
        count = number(2)
        left -= count  # of places without a size any number fits into a few bytes
        if left < 0:
            raise ValueError("more item locations than any photo has")
        for _ in range(count):
            number(index_size)
            offset, length = base + number(offset_size), number(length_size)
            extents.append((-1 - offset if method == 1 else offset, length))
        if method in (0, 1):
            found[item] = extents
    return found


def _extents(file: BinaryIO, extents: list[tuple[int, int]], idat: int) -> Iterator[bytes]:
    left = MAX_EMBEDDED_BYTES
    for offset, length in extents:
        left -= length
        if left < 0:
            raise ValueError("an item that is larger than any metadata")
        file.seek(idat - 1 - offset if offset < 0 else offset)
        yield file.read(length)
