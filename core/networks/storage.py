"""How a network's numbers are stored in a bundle: compact, and without traces of the machine."""

from __future__ import annotations

import numpy as np
import onnx
import safetensors.torch
import torch
from onnx import TensorProto, helper, numpy_helper
from torch import nn

WORTH_HALVING = 1024
"""Bytes; smaller tensors are left alone."""


def round_to_half(network: nn.Module) -> None:
    """Round all weights of more than one dimension to numbers that float16 can hold, in place.

    Biases and normalisations keep their precision; there is little to be gained from them.
    """
    with torch.no_grad():
        for value in network.state_dict().values():
            if value.ndim > 1 and value.is_floating_point():
                value.copy_(value.half())


def weights_bytes(network: nn.Module, *, half: bool) -> bytes:
    """The state_dict as safetensors; with `half`, rounded weights are stored as float16."""
    state = network.state_dict()
    if half:
        state = {k: v.half() if v.ndim > 1 else v for k, v in state.items()}
    content: bytes = safetensors.torch.save({k: v.contiguous() for k, v in state.items()})
    return content


def graph_bytes(model: onnx.ModelProto, *, half: bool) -> bytes:
    """The graph's file. With `half`, constants that are float16 numbers anyway are stored as such
    and cast when loaded, so that nothing is lost and all arithmetic stays float32."""
    _strip(model)
    if half:
        _halve(model.graph)
    content: bytes = model.SerializeToString(deterministic=True)
    return content


def _strip(model: onnx.ModelProto) -> None:
    """Removes what the exporter tells about its own source files; no reader needs it."""
    graph = model.graph
    parts = (graph.node, graph.input, graph.output, graph.initializer)
    for part in (model, graph, *(item for items in parts for item in items)):
        part.ClearField("doc_string")
        part.ClearField("metadata_props")
    graph.ClearField("value_info")


def _halve(graph: onnx.GraphProto) -> None:
    casts = []
    for tensor in graph.initializer:
        if tensor.data_type != TensorProto.FLOAT:
            continue
        values = numpy_helper.to_array(tensor)
        with np.errstate(over="ignore"):
            half = values.astype(np.float16)
        if values.nbytes <= WORTH_HALVING or not np.array_equal(half.astype(np.float32), values):
            continue
        name = tensor.name
        tensor.CopyFrom(numpy_helper.from_array(half, f"{name}.half"))
        casts.append(helper.make_node("Cast", [tensor.name], [name], to=TensorProto.FLOAT))
    nodes = [*casts, *graph.node]
    graph.ClearField("node")
    graph.node.extend(nodes)
