"""Parameter groups, the optimiser and the learning rate of each step."""

from __future__ import annotations

import math
from typing import Any

import torch
from torch import nn

from training.learning.lars import MOMENTUM, Lars
from training.learning.trained_network import TrainedNetwork
from training.recipes.settings import Optimiser


def make_optimiser(trained: TrainedNetwork, settings: Optimiser) -> torch.optim.Optimizer:
    """An optimiser over four groups: backbone and new layers, with and without decay.

    Biases, norms and gammas (all of one dimension) are not decayed unless `decay_everything`. Each
    group keeps its highest rate as `peak`.
    """
    backbone = {id(p) for p in trained.network.backbone.parameters()}
    groups: dict[tuple[bool, bool], list[nn.Parameter]] = {}
    for parameter in trained.parameters():
        if parameter.requires_grad:
            decayed = parameter.ndim > 1 or settings.decay_everything
            groups.setdefault((id(parameter) in backbone, decayed), []).append(parameter)
    made = []
    for (in_backbone, decayed), parameters in sorted(groups.items(), key=lambda g: g[0]):
        peak = settings.backbone_rate if in_backbone else settings.rate
        made.append(
            {
                "params": parameters,
                "lr": peak,
                "peak": peak,
                "weight_decay": settings.weight_decay if decayed else 0.0,
            }
        )
    return optimiser_of(settings, made)


def optimiser_of(settings: Optimiser, groups: list[dict[str, Any]]) -> torch.optim.Optimizer:
    """The optimiser of groups that have rate and decay of their own."""
    if settings.kind == "lars":
        return Lars(groups)
    if settings.kind == "sgd":
        return torch.optim.SGD(groups, lr=settings.rate, momentum=MOMENTUM)
    return (torch.optim.AdamW if settings.kind == "adamw" else torch.optim.Adam)(groups)


def rate_factor(step: int, steps_an_epoch: int, epochs: int, settings: Optimiser) -> float:
    """The share of its peak that the learning rate has in step `step` (from 0).

    A straight rise over the warm-up, then half a cosine down to the floor, where it stays. The
    settings' warm-up steps rise while the cosine runs.
    """
    rise = min(1.0, (step + 1) / settings.warmup_steps) if settings.warmup_steps else 1.0
    return rise * _falling(step, steps_an_epoch, epochs, settings)


def _falling(step: int, steps_an_epoch: int, epochs: int, settings: Optimiser) -> float:
    warmup = settings.warmup_epochs * steps_an_epoch
    if step < warmup:
        return (step + 1) / max(1.0, warmup)
    at = step / steps_an_epoch
    if settings.update == "epoch":
        at = float(math.floor(at))
    last = settings.cosine_epochs or float(epochs)
    if last <= settings.warmup_epochs:
        return 1.0
    way = (at - settings.warmup_epochs) / (last - settings.warmup_epochs)
    way = min(1.0, max(0.0, way))
    return settings.floor + (1 - settings.floor) * (1 + math.cos(math.pi * way)) / 2


def set_rates(optimiser: torch.optim.Optimizer, factor: float) -> float:
    """Give every group its peak rate times `factor`; returns the highest."""
    for group in optimiser.param_groups:
        group["lr"] = group["peak"] * factor
    return max(float(group["lr"]) for group in optimiser.param_groups)
