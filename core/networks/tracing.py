"""Networks of any family as ONNX graphs."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from typing import Any, Final

import onnx
import torch
from onnxscript import optimizer
from torch import Tensor, nn

OPSET: Final = 20


def traced(
    module: nn.Module,
    example: tuple[Tensor, ...],
    inputs: Sequence[str],
    outputs: Sequence[str],
    dynamic: tuple[Any, ...] | None = None,
) -> onnx.ModelProto:
    """The module's graph, in evaluation mode, for inputs shaped as the `example`; `dynamic` names
    the sizes of each that may differ. Raises whatever torch's exporter raises."""
    with torch.no_grad(), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about torch's own internals
        program = torch.onnx.export(
            module.eval(),
            example,
            dynamo=True,
            opset_version=OPSET,
            input_names=list(inputs),
            output_names=list(outputs),
            dynamic_shapes=dynamic,
            external_data=False,
            optimize=False,
            verbose=False,
        )
    assert program is not None
    # Torch's own optimisation would merge normalisations into the weights before them, which then
    # could not be stored as the network's own numbers. ONNX Runtime merges them when it loads.
    optimizer.inline(program.model)
    optimizer.fold_constants(program.model)
    optimizer.remove_unused_nodes(program.model)
    return program.model_proto
