"""Whether an ONNX graph keeps numbers in other files, told from its bytes.

ONNX Runtime would look for them in the current folder, and a model file holds all of its own. The
`onnx` package is for training alone, and would copy the whole graph; this walks over it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

Bytes = bytes | memoryview

_TENSOR, _SPARSE, _ATTRIBUTE, _NODE, _GRAPH, _FUNCTION, _TRAINING, _MODEL = range(8)
_WITHIN: Final[Mapping[int, Mapping[int, int]]] = {
    _MODEL: {7: _GRAPH, 20: _TRAINING, 25: _FUNCTION},
    _TRAINING: {1: _GRAPH, 2: _GRAPH},
    _GRAPH: {1: _NODE, 5: _TENSOR, 15: _SPARSE},
    _FUNCTION: {7: _NODE, 11: _ATTRIBUTE},
    _NODE: {5: _ATTRIBUTE},
    _ATTRIBUTE: {5: _TENSOR, 6: _GRAPH, 10: _TENSOR, 11: _GRAPH, 22: _SPARSE, 23: _SPARSE},
    _SPARSE: {1: _TENSOR, 2: _TENSOR},
}
"""Which field of which message holds a message that may lead to a tensor (onnx.proto)."""
_EXTERNAL_DATA, _DATA_LOCATION = 13, 14
_VARINT, _BYTES = 0, 2
_FIXED: Final = {1: 8, 5: 4}
_LONGEST_VARINT: Final = 10


def keeps_numbers_outside(graph: bytes) -> bool:
    """Whether any tensor of a serialised ModelProto lies in another file.

    Of bytes that are no ModelProto as far as they can be read; the runtime refuses them.
    """
    waiting: list[tuple[int, Bytes]] = [(_MODEL, memoryview(graph))]
    while waiting:
        kind, message = waiting.pop()
        for number, value in _fields(message):
            if kind == _TENSOR:
                if number == _EXTERNAL_DATA or (number == _DATA_LOCATION and value != 0):
                    return True
            elif not isinstance(value, int) and number in _WITHIN[kind]:
                waiting.append((_WITHIN[kind][number], value))
    return False


def _fields(message: Bytes) -> Iterator[tuple[int, int | Bytes]]:
    """Number and value of each field; other fixed-size values are passed over."""
    at = 0
    while at < len(message):
        tag, at = _varint(message, at)
        number, wire = tag >> 3, tag & 7
        if wire == _VARINT:
            value, at = _varint(message, at)
            yield number, value
        elif wire == _BYTES:
            length, at = _varint(message, at)
            yield number, message[at : at + length]
            at += length
        elif wire in _FIXED:
            at += _FIXED[wire]
        else:
            return


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
