"""Mixed precision: where it is possible, and what stays in 32 bits."""

from __future__ import annotations

import contextlib
from functools import partial
from typing import Any

import torch
from torch import Tensor, nn

_KINDS = {"bf16": torch.bfloat16, "fp16": torch.float16}


def mixes(precision: str, device: str) -> bool:
    """Whether a device ("cpu", "cuda", "mps") computes in this precision, or in float32 instead."""
    return device == "cuda" or (device == "cpu" and precision == "bf16")


def autocast(precision: str, device: str) -> contextlib.AbstractContextManager[object]:
    """What forward passes are computed within."""
    kind = _KINDS.get(precision)
    if kind is None or not mixes(precision, device):
        return contextlib.nullcontext()
    return torch.autocast(device, kind)


def spare_depthwise(module: nn.Module) -> None:
    """On a CPU the gradient of a depthwise convolution takes 3 to 10 times as long in bfloat16 as
    in float32 (oneDNN has no kernel of its own for it): such gradients are taken in float32."""
    for part in module.modules():
        if isinstance(part, nn.Conv2d) and part.groups > 1:
            # As an attribute of its own: names and values of parameters stay as they are.
            part._conv_forward = partial(_convolved, part)  # type: ignore[method-assign]


def _convolved(part: nn.Conv2d, x: Tensor, weight: Tensor, bias: Tensor | None) -> Tensor:
    if x.device.type != "cpu" or not torch.is_autocast_enabled("cpu") or bias is not None:
        plain: Tensor = nn.Conv2d._conv_forward(part, x, weight, bias)
        return plain
    assert not isinstance(part.padding, str)
    how = (list(part.stride), list(part.padding), part.groups)
    found: Tensor = _Depthwise.apply(x.bfloat16(), weight.bfloat16(), *how)
    return found


class _Depthwise(torch.autograd.Function):
    """A convolution of bfloat16 whose gradient is computed in float32."""

    @staticmethod
    def forward(
        ctx: Any, x: Tensor, weight: Tensor, stride: list[int], padding: list[int], groups: int
    ) -> Tensor:
        ctx.save_for_backward(x, weight)
        ctx.how = (stride, padding, [1, 1], False, [0, 0], groups)
        return torch.ops.aten.convolution(x, weight, None, *ctx.how)  # type: ignore[no-any-return]

    @staticmethod
    def backward(ctx: Any, *gradients: Tensor) -> tuple[Tensor | None, ...]:
        x, weight = ctx.saved_tensors
        wanted = [*ctx.needs_input_grad[:2], False]
        of_x, of_weight, _ = torch.ops.aten.convolution_backward(
            gradients[0].float(), x.float(), weight.float(), None, *ctx.how, wanted
        )
        return (of_x.bfloat16() if of_x is not None else None), of_weight, None, None, None
