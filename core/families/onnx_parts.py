"""The part of an ONNX graph that some of its outputs need.

ONNX Runtime computes every output of a graph, whichever are asked for.
"""

from __future__ import annotations

from collections.abc import Collection

from core.families.protobuf import Bytes, fields, of_bytes

_MODEL_GRAPH = 7
_GRAPH_NODE, _GRAPH_OUTPUT = 1, 12
_NODE_INPUT, _NODE_OUTPUT, _NODE_ATTRIBUTE = 1, 2, 5
_VALUE_NAME = 1
_ATTRIBUTE_GRAPHS = (6, 11)
"""Numbers of fields (onnx.proto)."""


def leading_to(model: bytes, outputs: Collection[str]) -> bytes:
    """A serialised ModelProto without the other outputs, and without the nodes that only those
    need. As it is where nodes hold graphs of their own, which may read anything."""
    return b"".join(
        of_bytes(_MODEL_GRAPH, _part(value, outputs))
        if number == _MODEL_GRAPH and isinstance(value, Bytes)
        else whole
        for number, value, whole in fields(model)
    )


def _part(graph: Bytes, outputs: Collection[str]) -> bytes:
    nodes = _values(graph, _GRAPH_NODE)
    if any(_holds_graphs(node) for node in nodes):
        return bytes(graph)
    makers = {name: at for at, node in enumerate(nodes) for name in _names(node, _NODE_OUTPUT)}
    wanted_names = {name.encode() for name in outputs}
    waiting, needed = list(wanted_names), set[int]()
    while waiting:
        at = makers.get(waiting.pop())
        if at is not None and at not in needed:
            needed.add(at)
            waiting += _names(nodes[at], _NODE_INPUT)
    kept, at = [], -1
    for number, value, whole in fields(graph):
        wanted = True
        if number == _GRAPH_NODE:
            at += 1
            wanted = at in needed
        elif number == _GRAPH_OUTPUT and isinstance(value, Bytes):
            wanted = not wanted_names.isdisjoint(_names(value, _VALUE_NAME))
        if wanted:
            kept.append(whole)
    return b"".join(kept)


def _holds_graphs(node: Bytes) -> bool:
    return any(
        field.number in _ATTRIBUTE_GRAPHS
        for attribute in _values(node, _NODE_ATTRIBUTE)
        for field in fields(attribute)
    )


def _names(message: Bytes, number: int) -> list[bytes]:
    return [bytes(value) for value in _values(message, number)]


def _values(message: Bytes, number: int) -> list[Bytes]:
    return [
        field.value
        for field in fields(message)
        if field.number == number and isinstance(field.value, Bytes)
    ]
