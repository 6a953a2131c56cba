"""Runs of a few photos for a step or two: how they are set, and what is left of them."""

from __future__ import annotations

import torch

from training.learning.trained_file import load_network

SHORTER = {"input.kind": "shorter-side", "input.side": "64", "input.limit": "96",
           "input.multiple": "8"}  # fmt: skip

LOOSE = ("seconds",)  # what depends on the clock


def exact(state: dict) -> dict:
    """A checkpoint's state without clock times and settings that may differ."""
    standing = {k: v for k, v in state["standing"].items() if k not in LOOSE}
    standing["history"] = [
        {k: v for k, v in row.items() if k != "train_seconds"} for row in standing["history"]
    ]
    return {**{k: v for k, v in state.items() if k != "config"}, "standing": standing}


def weights_of(run) -> dict[str, torch.Tensor]:
    return load_network(run.paths.best)[0].state_dict()
