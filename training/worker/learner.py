"""What MobileIQA's training changes, and how it becomes part of a checkpoint."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor

from training.learning.optimising import make_optimiser
from training.learning.tasks import Spread
from training.learning.trained_network import TrainedNetwork, prepare
from training.plain import plain
from training.recipes.settings import RunConfig
from training.runs.standing import Standing


@dataclass(slots=True)
class Learner:
    """The parts of a run that training changes, and what was measured before it.

    `average` are the averaged weights by name, empty where none are kept.
    """

    trained: TrainedNetwork
    optimiser: torch.optim.Optimizer
    scaler: torch.amp.GradScaler
    average: dict[str, Tensor]
    spread: Spread | None
    origin: str
    standing: Standing

    def kept_weights(self) -> dict[str, Tensor]:
        """The weights that count: averaged where averages are kept."""
        return {**self.trained.network.state_dict(), **self.average}

    def next_stage(self, config: RunConfig, weights: dict[str, Tensor]) -> None:
        """Begin a stage of these settings with these weights of the network; what bridges to a
        teacher goes on as it is."""
        self.trained.network.load_state_dict(weights)
        prepare(self.trained.network, config.training, recompute=config.machine.recompute)
        self.optimiser = make_optimiser(self.trained, config.optimiser)
        self.scaler = _scaler(config, next(self.trained.parameters()).device)
        self.average = _average(config, self.trained)
        self.standing.next_stage()


def new_learner(
    config: RunConfig, trained: TrainedNetwork, *, spread: Spread | None = None, origin: str = ""
) -> Learner:
    """A learner of a stage, before its first step."""
    return Learner(
        trained=trained,
        optimiser=make_optimiser(trained, config.optimiser),
        scaler=_scaler(config, next(trained.parameters()).device),
        average=_average(config, trained),
        spread=spread,
        origin=origin,
        standing=Standing(),
    )


def _scaler(config: RunConfig, device: torch.device) -> torch.amp.GradScaler:
    scaled = config.machine.precision == "fp16" and device.type == "cuda"
    return torch.amp.GradScaler(device.type, enabled=scaled)


def _average(config: RunConfig, trained: TrainedNetwork) -> dict[str, Tensor]:
    return {
        name: parameter.detach().clone()
        for name, parameter in trained.network.named_parameters()
        if config.training.ema and parameter.requires_grad
    }


def to_state(learner: Learner) -> dict[str, Any]:
    """Tensors and plain values, all that a process needs to go on exactly, but for the standing."""
    bridge = learner.trained.bridge
    return {
        "network": learner.trained.network.state_dict(),
        "bridge": bridge.state_dict() if bridge is not None else {},
        "optimiser": learner.optimiser.state_dict(),
        "scaler": learner.scaler.state_dict(),
        "average": dict(learner.average),
        "spread": plain(learner.spread) if learner.spread is not None else None,
        "origin": learner.origin,
    }


def restore(learner: Learner, state: dict[str, Any]) -> None:
    """Put a saved state into a freshly made learner."""
    learner.trained.network.load_state_dict(state["network"])
    if learner.trained.bridge is not None:
        learner.trained.bridge.load_state_dict(state["bridge"])
    learner.optimiser.load_state_dict(state["optimiser"])
    learner.scaler.load_state_dict(state["scaler"])
    for name, tensor in state["average"].items():
        learner.average[name].copy_(tensor)
    spread = state["spread"]
    learner.spread = Spread(tuple(spread["x"]), tuple(spread["dof"])) if spread else None
    learner.origin = state["origin"]
    learner.standing = Standing(**state["standing"])
