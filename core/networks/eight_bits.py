"""Convolutions of a graph in eight bits: about two thirds of the time on a CPU, a quarter of the
weights."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
from numpy.typing import NDArray
from onnx import ModelProto, NodeProto, numpy_helper
from onnxruntime.quantization import (
    CalibrationDataReader,
    CalibrationMethod,
    QuantFormat,
    QuantType,
    quantize_static,
)

from core.networks.storage import graph_bytes

Floats = NDArray[np.float32]
Feeds = dict[str, Floats]

KEPT = 3
"""So many first convolutions stay in 32 bits: their few channels differ most in range."""
_FEEDING = ("Conv", "Clip", "Relu", "Add")
"""What a backbone's convolutions take their input from; those behind moments of a level, whose
range is wide, cost little and stay in 32 bits."""
_MOST = 64
"""Weights are whole numbers from -64 to 64: seven bits and one more value."""
_MEASURED = 12
"""Photos of which the means of inputs are taken."""


def in_eight_bits(graph: bytes, feeds: Iterable[Feeds], kept: int = KEPT) -> bytes:
    """The graph with a backbone's convolutions, and the activations behind them, in eight bits;
    the first `kept` of them, and sums, as they are. Each has a bias, as torch's exporter and ONNX
    Runtime leave them.

    Static, one scale a channel for weights, ranges from what the graph gives for `feeds`. Weights
    use seven of their bits, so that sums of products hold in 16 bits on processors without
    instructions for them (ONNX Runtime's documentation, "Quantize ONNX models": reduce_range). What
    rounding the weights adds to each channel on average is taken off its bias (Nagel and others,
    2019, arXiv 1906.04721, section 4.2).
    """
    given = list(feeds)
    with tempfile.TemporaryDirectory() as folder:
        whole, made = Path(folder) / "whole.onnx", Path(folder) / "made.onnx"
        _unfolded(graph, whole)
        model = onnx.load(whole)
        chosen = _of_backbone(model)[kept:]
        left = {node.name for node in model.graph.node} - {node.name for node in chosen}
        _correct(model, chosen, _means(model, chosen, given[:_MEASURED]))
        onnx.save(model, whole)
        quantize_static(
            str(whole),
            str(made),
            _Reader(given),
            quant_format=QuantFormat.QDQ,
            op_types_to_quantize=["Conv", "Clip"],
            per_channel=True,
            reduce_range=True,
            activation_type=QuantType.QUInt8,
            weight_type=QuantType.QInt8,
            nodes_to_exclude=sorted(left - _activations(model, chosen)),
            calibrate_method=CalibrationMethod.MinMax,
        )
        return graph_bytes(onnx.load(made), half=True)


def _of_backbone(model: ModelProto) -> list[NodeProto]:
    """Its convolutions of other layers' maps or the image, in their order."""
    makers = {name: node.op_type for node in model.graph.node for name in node.output}
    return [
        node
        for node in model.graph.node
        if node.op_type == "Conv" and makers.get(node.input[0], "Conv") in _FEEDING
    ]


def _activations(model: ModelProto, convolutions: Sequence[NodeProto]) -> set[str]:
    """The names of those right behind convolutions."""
    made = {node.output[0] for node in convolutions}
    return {
        node.name for node in model.graph.node if node.op_type == "Clip" and node.input[0] in made
    }


def _means(
    model: ModelProto, convolutions: Sequence[NodeProto], feeds: Sequence[Feeds]
) -> dict[str, Floats]:
    """Of each input of the convolutions the mean of every channel."""
    names = list(dict.fromkeys(node.input[0] for node in convolutions))
    watched = ModelProto()
    watched.CopyFrom(model)
    kind = onnx.TensorProto.FLOAT
    watched.graph.output.extend(onnx.helper.make_tensor_value_info(n, kind, None) for n in names)
    session = onnxruntime.InferenceSession(
        watched.SerializeToString(), providers=["CPUExecutionProvider"]
    )
    each = [[values.mean((0, 2, 3)) for values in session.run(names, f)] for f in feeds]
    return {
        name: np.mean(values, 0)
        for name, values in zip(names, zip(*each, strict=True), strict=True)
    }


def _correct(
    model: ModelProto, convolutions: Sequence[NodeProto], means: dict[str, Floats]
) -> None:
    """Takes off the biases what rounded weights add on average."""
    stored = {tensor.name: tensor for tensor in model.graph.initializer}
    for node in convolutions:
        weight = numpy_helper.to_array(stored[node.input[1]])
        largest = np.abs(weight).max((1, 2, 3), keepdims=True)
        step = np.where(largest > 0, largest, 1) / _MOST
        added = (np.rint(weight / step) * step - weight).sum((2, 3))  # (outputs, inputs of a group)
        mean = means[node.input[0]].reshape(-1, weight.shape[1])  # (groups, inputs of a group)
        shift = added * np.repeat(mean, len(weight) // len(mean), 0)
        bias = numpy_helper.to_array(stored[node.input[2]]) - shift.sum(1)
        stored[node.input[2]].CopyFrom(
            numpy_helper.from_array(bias.astype(np.float32), node.input[2])
        )


def _unfolded(graph: bytes, target: Path) -> None:
    """The graph with its stored constants cast already, which the quantiser wants."""
    options = onnxruntime.SessionOptions()
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_BASIC
    options.optimized_model_filepath = str(target)
    onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])


class _Reader(CalibrationDataReader):  # type: ignore[misc]  # onnxruntime has no types
    def __init__(self, feeds: Iterable[Feeds]) -> None:
        self._feeds: Iterator[Feeds] = iter(feeds)

    def get_next(self) -> Feeds | None:
        return next(self._feeds, None)
