"""Boxes of ISO base media files: HEIF, AVIF, CR3."""

from __future__ import annotations

from collections.abc import Iterator


def boxes(data: bytes, kind: bytes, start: int, stop: int) -> Iterator[slice]:
    """Contents of the boxes of one kind that lie side by side in data[start:stop]."""
    return (content for found, content in all_boxes(data, start, stop) if found == kind)


def all_boxes(data: bytes, start: int, stop: int) -> Iterator[tuple[bytes, slice]]:
    """Kinds and contents of all boxes that lie side by side in data[start:stop]."""
    while start + 8 <= stop:
        size = int.from_bytes(data[start : start + 4], "big")
        header = 8
        if size == 1:
            size = int.from_bytes(data[start + 8 : start + 16], "big")
            header = 16
        end = stop if size == 0 else min(start + size, stop)
        if size != 0 and size < header:
            return
        yield data[start + 4 : start + 8], slice(start + header, end)
        start = end


def stated_nclx(data: bytes) -> tuple[int, int] | None:
    """Colour primaries and transfer characteristics (ITU-T H.273) of the primary picture, as its
    `colr` box of kind nclx says; None where it says none."""
    try:
        return _nclx(data)
    except (IndexError, ValueError):
        return None


def _nclx(data: bytes) -> tuple[int, int] | None:
    for meta in boxes(data, b"meta", 0, len(data)):
        inside = slice(meta.start + 4, meta.stop)
        primary = _primary_item(data, inside)
        for properties in boxes(data, b"iprp", inside.start, inside.stop):
            container = next(boxes(data, b"ipco", properties.start, properties.stop), None)
            if container is None:
                continue
            listed = list(all_boxes(data, container.start, container.stop))
            numbers = _associated(data, properties, primary)
            for number in numbers:
                kind, content = listed[number - 1] if 0 < number <= len(listed) else (b"", None)
                if kind == b"colr" and content is not None:
                    body = data[content]
                    if body[:4] == b"nclx" and len(body) >= 8:
                        return int.from_bytes(body[4:6], "big"), int.from_bytes(body[6:8], "big")
    return None


def _primary_item(data: bytes, meta: slice) -> int:
    for content in boxes(data, b"pitm", meta.start, meta.stop):
        body = data[content]
        return int.from_bytes(body[4:6] if body[0] == 0 else body[4:8], "big")
    return 1


def _associated(data: bytes, properties: slice, item: int) -> list[int]:
    """The numbers, from 1, of the properties of an item."""
    for content in boxes(data, b"ipma", properties.start, properties.stop):
        body = data[content]
        wide_items, wide_numbers = body[0] >= 1, bool(body[3] & 1)
        position = 8
        for _ in range(int.from_bytes(body[4:8], "big")):
            width = 4 if wide_items else 2
            found = int.from_bytes(body[position : position + width], "big")
            count = body[position + width]
            position += width + 1
            step = 2 if wide_numbers else 1
            ends = range(position + step, position + step * count + 1, step)
            if found == item:
                mask = 0x7FFF if wide_numbers else 0x7F
                return [int.from_bytes(body[end - step : end], "big") & mask for end in ends]
            position += step * count
            if position > len(body):
                break
    return []
