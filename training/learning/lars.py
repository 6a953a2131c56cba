"""LARS: momentum whose step is as long, in each layer, as the layer's weights allow.

Source: You, Gitman, Ginsburg, "Large Batch Training of Convolutional Networks" (arXiv 1708.03888),
as Re-IQA's published training has it (specification 4): decay 1e-4, momentum 0.9, trust 0.001;
parameters of one dimension (biases, norms) get neither scaling nor decay.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import torch
from torch import Tensor

MOMENTUM, TRUST = 0.9, 0.001


class Lars(torch.optim.Optimizer):
    """Parameters or groups of them, each group with its own `lr` and `weight_decay`."""

    def __init__(
        self,
        params: Iterable[Any],
        lr: float = 1.0,
        *,
        weight_decay: float = 0.0,
        momentum: float = MOMENTUM,
        trust: float = TRUST,
    ) -> None:
        about = {"lr": lr, "weight_decay": weight_decay, "momentum": momentum, "trust": trust}
        super().__init__(params, about)

    @torch.no_grad()
    def step(self, closure: Callable[[], float] | None = None) -> float | None:  # type: ignore[override]
        """One step; `closure` computes loss and gradients anew, where it is given."""
        loss = None
        if closure is not None:
            with torch.enable_grad():
                loss = closure()
        for group in self.param_groups:
            for parameter in group["params"]:
                if parameter.grad is None:
                    continue
                move = _scaled(parameter, parameter.grad, group) if parameter.ndim > 1 else (
                    parameter.grad
                )  # fmt: skip
                kept = self.state[parameter].get("momentum")
                if kept is None:
                    kept = self.state[parameter]["momentum"] = torch.zeros_like(parameter)
                kept.mul_(group["momentum"]).add_(move)
                parameter.sub_(kept, alpha=group["lr"])
        return loss


def _scaled(parameter: Tensor, gradient: Tensor, group: dict[str, Any]) -> Tensor:
    """The gradient with its decay, as long as `trust` times the weights."""
    move = gradient.add(parameter, alpha=group["weight_decay"])
    weights, length = parameter.norm(), move.norm()
    ratio = torch.where(
        (weights > 0) & (length > 0), group["trust"] * weights / length, torch.ones_like(length)
    )
    return move * ratio
