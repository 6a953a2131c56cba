"""Convolutions of a graph in eight bits: about half the time on a CPU, a quarter of the weights."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
from numpy.typing import NDArray
from onnxruntime.quantization import (
    CalibrationDataReader,
    CalibrationMethod,
    QuantFormat,
    QuantType,
    quantize_static,
)

from core.networks.storage import graph_bytes

Feeds = dict[str, NDArray[np.float32]]

KEPT = 6
"""So many first convolutions stay in 32 bits: their few channels differ most in range."""


def in_eight_bits(graph: bytes, feeds: Iterable[Feeds]) -> bytes:
    """The graph with its convolutions, and what lies between them, in eight bits; the first KEPT of
    them as they are.

    Static, one scale a channel for weights, ranges from what the graph gives for `feeds`. Weights
    use seven of their bits, so that sums of products hold in 16 bits on processors without
    instructions for them (ONNX Runtime's documentation, "Quantize ONNX models": reduce_range).
    """
    with tempfile.TemporaryDirectory() as folder:
        whole, made = Path(folder) / "whole.onnx", Path(folder) / "made.onnx"
        _unfolded(graph, whole)
        nodes = onnx.load(whole).graph.node
        first = [node.name for node in nodes if node.op_type == "Conv"][:KEPT]
        quantize_static(
            str(whole),
            str(made),
            _Reader(feeds),
            quant_format=QuantFormat.QDQ,
            op_types_to_quantize=["Conv", "Clip", "Add"],
            per_channel=True,
            reduce_range=True,
            activation_type=QuantType.QUInt8,
            weight_type=QuantType.QInt8,
            nodes_to_exclude=first,
            calibrate_method=CalibrationMethod.MinMax,
        )
        return graph_bytes(onnx.load(made), half=True)


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
