"""Whether an ONNX graph keeps numbers in other files, told from its bytes.

ONNX Runtime would look for them in the current folder, and a model file holds all of its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from core.families.protobuf import Bytes, fields

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


def keeps_numbers_outside(graph: bytes) -> bool:
    """Whether any tensor of a serialised ModelProto lies in another file.

    Of bytes that are no ModelProto as far as they can be read; the runtime refuses them.
    """
    waiting: list[tuple[int, Bytes]] = [(_MODEL, memoryview(graph))]
    while waiting:
        kind, message = waiting.pop()
        for number, value, _ in fields(message):
            if value is None:
                continue
            if kind == _TENSOR:
                if number == _EXTERNAL_DATA or (number == _DATA_LOCATION and value != 0):
                    return True
            elif not isinstance(value, int) and number in _WITHIN[kind]:
                waiting.append((_WITHIN[kind][number], value))
    return False
