"""Serialised protocol buffers, walked over without their schema.

The `onnx` package is for training alone, and would copy a whole graph to look at a part of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

Bytes = bytes | memoryview

_VARINT, _BYTES = 0, 2
_FIXED: Final = {1: 8, 5: 4}
_LONGEST_VARINT: Final = 10


class Field(NamedTuple):
    """One field of a message: its number, what it holds (None for a value of fixed size), and all
    its bytes, tag included."""

    number: int
    value: int | Bytes | None
    whole: Bytes


def fields(message: Bytes) -> Iterator[Field]:
    """The fields of a message in their order, as far as it can be read."""
    at = 0
    while at < len(message):
        start = at
        tag, at = _varint(message, at)
        number, wire = tag >> 3, tag & 7
        value: int | Bytes | None = None
        if wire == _VARINT:
            value, at = _varint(message, at)
        elif wire == _BYTES:
            length, at = _varint(message, at)
            value, at = message[at : at + length], at + length
        elif wire in _FIXED:
            at += _FIXED[wire]
        else:
            return
        yield Field(number, value, message[start:at])


def of_bytes(number: int, value: Bytes) -> bytes:
    """A field that holds a message or a text."""
    return _as_varint(number << 3 | _BYTES) + _as_varint(len(value)) + bytes(value)


def _varint(message: Bytes, at: int) -> tuple[int, int]:
    value = 0
    for place in range(_LONGEST_VARINT):
        if at >= len(message):
            break
        byte = message[at]
        at += 1
        value |= (byte & 0x7F) << (7 * place)
        if byte < 0x80:
            break
    return value, at


def _as_varint(value: int) -> bytes:
    found = bytearray()
    while value > 0x7F:
        found.append(value & 0x7F | 0x80)
        value >>= 7
    found.append(value)
    return bytes(found)
