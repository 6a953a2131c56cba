"""What training changes, and how it becomes a checkpoint from which another process goes on."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from core.errors import RunError
from training.learning.optimising import make_optimiser
from training.learning.tasks import Spread
from training.learning.trained_network import TrainedNetwork, prepare
from training.plain import plain
from training.recipes.config_file import config_from_plain, config_to_plain
from training.recipes.settings import RunConfig
from training.runs.standing import Standing, changed_settings
from training.worker.checkpoints import Saved


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


def to_state(
    learner: Learner, config: RunConfig, fingerprint: str, teacher_sha256: str
) -> dict[str, Any]:
    """Tensors and plain values, all that a process needs to go on exactly."""
    bridge = learner.trained.bridge
    return {
        "format": 1,
        "config": config_to_plain(config),
        "fingerprint": fingerprint,
        "teacher_sha256": teacher_sha256,
        "network": learner.trained.network.state_dict(),
        "bridge": bridge.state_dict() if bridge is not None else {},
        "optimiser": learner.optimiser.state_dict(),
        "scaler": learner.scaler.state_dict(),
        "average": dict(learner.average),
        "spread": plain(learner.spread) if learner.spread is not None else None,
        "origin": learner.origin,
        "standing": dataclasses.asdict(learner.standing),
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


def check_continues(
    saved: Saved, config: RunConfig, fingerprint: str, teacher_sha256: str, folder: Path
) -> None:
    """Refuse to go on with other settings, photos or another teacher. Raises RunError."""
    changed = changed_settings(config_from_plain(saved.state["config"]), config)
    if changed:
        raise RunError(
            f"The settings have changed since this run began ({', '.join(changed)}): put them back "
            "in config.toml, or start a new run with them.",
            folder,
        )
    if saved.state["fingerprint"] != fingerprint:
        raise RunError(
            "The photos or labels have changed since this run began: put them back, or start a "
            "new run.",
            folder,
        )
    if saved.state["teacher_sha256"] != teacher_sha256:
        raise RunError(
            "The teacher has changed since this run began: put it back, or start a new run.", folder
        )
