"""What a run remembers between two processes, and how it becomes a checkpoint."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from core.errors import RunError
from training.learning.losses import Spread
from training.learning.trained_network import TrainedNetwork
from training.plain import plain
from training.recipes.config_file import config_from_plain, config_to_plain
from training.recipes.settings import RunConfig
from training.worker.checkpoints import Saved

_MAY_CHANGE = ("name", "preset", "machine", "result")
_TRAINING_MAY_CHANGE = ("epochs", "patience", "accumulate")
_DATA_MAY_CHANGE = ("folder", "file", "cache", "cache_folder")


@dataclass(slots=True)
class Standing:
    """Where training stands. `position` counts the finished steps of `epoch` (epochs from 0),
    `step` those of the whole run; `sums` are the epoch's loss terms so far, weighted by photos.

    `best` is None before the first validation; `waited` counts epochs since the best; `skipped`
    steps in a row whose gradient was no number. `history` holds one dict an epoch. `ended` says
    why training is over, once it is.
    """

    epoch: int = 0
    position: int = 0
    step: int = 0
    best: float | None = None
    best_epoch: int = 0
    waited: int = 0
    skipped: int = 0
    photos_seen: int = 0
    seconds: float = 0.0
    ended: str = ""
    sums: dict[str, float] = field(default_factory=dict)
    history: list[dict[str, float]] = field(default_factory=list)


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
    before = _fixed(config_from_plain(saved.state["config"]))
    now = _fixed(config)
    changed = sorted(key for key in now if now[key] != before.get(key))
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


def _fixed(config: RunConfig) -> dict[str, Any]:
    """Every setting that must not change within a run, by key."""
    found: dict[str, Any] = {}
    for section, values in config_to_plain(config).items():
        if section in _MAY_CHANGE:
            continue
        free = {"training": _TRAINING_MAY_CHANGE, "data": _DATA_MAY_CHANGE}.get(section, ())
        if section == "distill":
            free = ("teacher",)  # its content is compared instead
        if isinstance(values, dict):
            found |= {f"{section}.{k}": v for k, v in values.items() if k not in free}
        else:
            found[section] = values
    return found
