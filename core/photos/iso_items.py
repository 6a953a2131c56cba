"""Where the picture data of a HEIF or AVIF file lie, and whether they can be what an encoder wrote.

Source: ISO/IEC 14496-12, clause 8.11 (items and their locations).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from core.photos.damage import DamageError, lost_sector
from core.photos.iso_boxes import boxes

# HEVC never has three zero bytes in a row but in the lengths of its units (emulation prevention).
_ZEROS_NEVER_IN_HEVC: Final = bytes(16)
_MAX_ITEMS: Final = 10_000


@dataclass(frozen=True, slots=True)
class _Item:
    kind: bytes
    extents: tuple[tuple[int, int], ...]


def check_items(data: bytes) -> None:
    """Raises DamageError where the primary picture lies beyond the file's end, or where a sector of
    equal bytes stands in its place: no arithmetic coder writes one."""
    for item in _picture_items(data):
        for start, stop in item.extents:
            if stop > len(data):
                raise DamageError("the file is shorter than it says")
            if lost_sector(data, start, stop, b"\xff") is not None:
                raise DamageError("FF bytes instead of picture data")
            zeros = lost_sector(data, start, stop, b"\0") is not None
            if item.kind == b"hvc1":
                zeros = zeros or data.find(_ZEROS_NEVER_IN_HEVC, start, stop) >= 0
            if zeros:
                raise DamageError("zeros instead of picture data")


def largest_stated_size(data: bytes) -> tuple[int, int]:
    """The (width, height) in pixels of the largest picture that is described; (0, 0) for none."""
    sizes = [(0, 0)]
    for meta in boxes(data, b"meta", 0, len(data)):
        for properties in boxes(data, b"iprp", meta.start + 4, meta.stop):
            for container in boxes(data, b"ipco", properties.start, properties.stop):
                for body in _bodies(data, b"ispe", container):
                    if len(body) >= 12:
                        sizes.append((_number(body, 4, 4), _number(body, 8, 4)))
    return max(sizes, key=lambda size: size[0] * size[1])


def _picture_items(data: bytes) -> list[_Item]:
    """The primary item, or the tiles that it is put together from; none where that is unclear."""
    try:
        for meta in boxes(data, b"meta", 0, len(data)):
            inside = slice(meta.start + 4, meta.stop)
            kinds = _kinds(data, inside)
            places = dict(_places(data, inside))
            wanted = _tiles(data, inside, _primary(data, inside))
            return [
                _Item(kinds[number], places[number])
                for number in wanted
                if number in places and kinds.get(number) in (b"hvc1", b"av01")
            ]
    except IndexError:
        pass  # the decoder says what is wrong with it
    return []


def _primary(data: bytes, meta: slice) -> int:
    for body in _bodies(data, b"pitm", meta):
        return _number(body, 4, 2 if body[0] == 0 else 4)
    return 1


def _tiles(data: bytes, meta: slice, item: int) -> list[int]:
    """The items that `item` is derived from (reference dimg), itself where there are none."""
    for references in boxes(data, b"iref", meta.start, meta.stop):
        width = 2 if data[references.start] == 0 else 4
        for derived in boxes(data, b"dimg", references.start + 4, references.stop):
            body = data[derived]
            if _number(body, 0, width) == item:
                count = _number(body, width, 2)
                start = width + 2
                return [_number(body, start + width * each, width) for each in range(count)]
    return [item]


def _kinds(data: bytes, meta: slice) -> dict[int, bytes]:
    found = {}
    for items in boxes(data, b"iinf", meta.start, meta.stop):
        first = items.start + (6 if data[items.start] == 0 else 8)
        for entry in boxes(data, b"infe", first, items.stop):
            body = data[entry]
            width = 4 if body[0] >= 3 else 2
            found[_number(body, 4, width)] = body[6 + width : 10 + width]
    return found


def _places(data: bytes, meta: slice) -> Iterator[tuple[int, tuple[tuple[int, int], ...]]]:
    """Items and where their bytes lie in the file; those that lie elsewhere are left out."""
    for body in _bodies(data, b"iloc", meta):
        version = body[0]
        sizes = body[4] >> 4, body[4] & 15, body[5] >> 4, body[5] & 15 if version else 0
        offset_width, length_width, base_width, index_width = sizes
        id_width = 4 if version == 2 else 2
        count = _number(body, 6, id_width)
        place = 6 + id_width
        for _ in range(min(count, _MAX_ITEMS)):
            number = _number(body, place, id_width)
            place += id_width
            method = _number(body, place, 2) & 15 if version else 0
            place += 2 * bool(version) + 2
            base = _number(body, place, base_width)
            place += base_width
            extents = []
            extent_count = _number(body, place, 2)
            place += 2
            for _ in range(min(extent_count, _MAX_ITEMS)):
                place += index_width
                start = base + _number(body, place, offset_width)
                length = _number(body, place + offset_width, length_width)
                place += offset_width + length_width
                extents.append((start, start + length))
            if method == 0:
                yield number, tuple(extents)


def _number(body: bytes, place: int, width: int) -> int:
    if place + width > len(body):
        raise IndexError
    return int.from_bytes(body[place : place + width], "big")


def _bodies(data: bytes, kind: bytes, meta: slice) -> Iterator[bytes]:
    return (data[content] for content in boxes(data, kind, meta.start, meta.stop))
