"""An XMP packet into a TIFF or DNG: the first directory is written again behind everything else.

All bytes but the header's pointer to that directory stay where they are, so every offset in the
file, known here or not, stays true.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_XMP, _SUB_DIRECTORIES = 700, 330
_BYTES = 1
_SIZES: Final = {3: 2, 4: 4, 5: 8, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4, 16: 8, 17: 8, 18: 8}
_FORMATS: Final = {1: "B", 3: "H", 4: "I", 13: "I", 16: "Q", 18: "Q"}
_DATA: Final = {273: 279, 324: 325, 513: 514}  # places of strips, tiles, a JPEG, and their lengths
# Width, height, bits, compression, photometric, samples, rows a strip, planes, tile, JPEG tables.
_READING: Final = (256, 257, 258, 259, 262, 277, 278, 284, 317, 322, 323, 339, 347)
_MAX_DIRECTORIES = 1_000


@dataclass(frozen=True, slots=True)
class _Layout:
    order: str
    width: int  # of an offset: 4, in BigTIFF 8

    @property
    def word(self) -> str:
        return "I" if self.width == 4 else "Q"

    @property
    def count_format(self) -> str:
        return self.order + ("H" if self.width == 4 else "Q")

    @property
    def entry_size(self) -> int:
        return 12 if self.width == 4 else 20


@dataclass(frozen=True, slots=True)
class _Directory:
    entries: dict[int, bytes]
    next_offset: int


def is_tiff(content: bytes) -> bool:
    """Whether these are TIFF, BigTIFF or DNG; other RAW files have numbers of their own."""
    return content[:4] in (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")


def with_packet(content: bytes, packet: bytes) -> bytes:
    """The file with this packet as the XMP of its first picture.

    Raises ValueError or struct.error.
    """
    layout = _layout(content)
    directory = _directory(content, layout, _first(content, layout))
    result = bytearray(content)
    place = _aligned(result)
    result += packet
    words = f"{layout.order}HH{layout.word}{layout.word}"
    entry = struct.pack(words, _XMP, _BYTES, len(packet), place)
    if len(packet) <= layout.width:
        raise ValueError("a packet that is none")
    start = _aligned(result)
    entries = sorted((directory.entries | {_XMP: entry}).items())
    result += struct.pack(layout.count_format, len(entries))
    result += b"".join(one for _, one in entries)
    result += struct.pack(layout.order + layout.word, directory.next_offset)
    if layout.width == 4 and len(result) >= 2**32:
        raise ValueError("a file that is too large for its offsets")
    struct.pack_into(layout.order + layout.word, result, layout.width, start)
    return bytes(result)


def picture_pieces(content: bytes) -> Iterator[bytes]:
    """Of every directory: the tags that say how its data are read, and the data.

    Raises ValueError or struct.error.
    """
    layout = _layout(content)
    waiting = [_first(content, layout)]
    seen: set[int] = set()
    while waiting:
        offset = waiting.pop(0)
        if offset == 0 or offset in seen:
            continue
        seen.add(offset)
        if len(seen) > _MAX_DIRECTORIES:
            raise ValueError("too many directories")
        directory = _directory(content, layout, offset)
        yield b"directory"
        for tag in _READING:
            if tag in directory.entries:
                yield repr((tag, _raw(content, layout, directory.entries[tag]))).encode()
        for places, lengths in _DATA.items():
            if places in directory.entries and lengths in directory.entries:
                yield from _data(content, layout, directory, places, lengths)
        if _SUB_DIRECTORIES in directory.entries:
            waiting += _numbers(content, layout, directory.entries[_SUB_DIRECTORIES])
        waiting.append(directory.next_offset)


def _data(
    content: bytes, layout: _Layout, directory: _Directory, places: int, lengths: int
) -> Iterator[bytes]:
    starts = _numbers(content, layout, directory.entries[places])
    for start, length in zip(
        starts, _numbers(content, layout, directory.entries[lengths]), strict=False
    ):
        yield content[start : start + length]


def _layout(content: bytes) -> _Layout:
    return _Layout("<" if content[:2] == b"II" else ">", 8 if b"+" in content[2:4] else 4)


def _first(content: bytes, layout: _Layout) -> int:
    return int(struct.unpack_from(layout.order + layout.word, content, layout.width)[0])


def _directory(content: bytes, layout: _Layout, offset: int) -> _Directory:
    (count,) = struct.unpack_from(layout.count_format, content, offset)
    start = offset + struct.calcsize(layout.count_format)
    stop = start + count * layout.entry_size
    if stop + layout.width > len(content):
        raise ValueError("a directory that is cut off")
    entries: dict[int, bytes] = {}
    for place in range(start, stop, layout.entry_size):
        entry = content[place : place + layout.entry_size]
        entries[struct.unpack_from(f"{layout.order}H", entry)[0]] = entry
    (following,) = struct.unpack_from(layout.order + layout.word, content, stop)
    return _Directory(entries, following)


def _raw(content: bytes, layout: _Layout, entry: bytes) -> bytes:
    """An entry's value as it stands."""
    _, kind, count = struct.unpack_from(f"{layout.order}HH{layout.word}", entry)
    size = _SIZES.get(kind, 1) * count
    inline = entry[4 + layout.width :]
    if size <= layout.width:
        return inline[:size]
    (offset,) = struct.unpack(layout.order + layout.word, inline)
    if offset + size > len(content):
        raise ValueError("a value that is cut off")
    return content[offset : offset + size]


def _numbers(content: bytes, layout: _Layout, entry: bytes) -> list[int]:
    kind = struct.unpack_from(f"{layout.order}H", entry, 2)[0]
    if kind not in _FORMATS:
        raise ValueError("places that are no numbers")
    raw = _raw(content, layout, entry)
    count = len(raw) // struct.calcsize(layout.order + _FORMATS[kind])
    return list(struct.unpack(f"{layout.order}{count}{_FORMATS[kind]}", raw))


def _aligned(content: bytearray) -> int:
    """The next even place: directories begin on a word."""
    content += b"\0" * (len(content) % 2)
    return len(content)
