"""Whether what a run has learnt still is numbers: where it is not, no further step mends it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from core.errors import RunError
from training.recipes.settings import RunConfig
from training.runs.standing import Standing
from training.worker.lesson import Learner


def broken_down(what: str, config: RunConfig, folder: Path) -> RunError:
    """The error of a run that has broken down, with what to change; `what` is a clause."""
    optimiser = config.optimiser
    ways = [f"a lower optimiser.rate (it is {optimiser.rate:g})"]
    if not 0 < optimiser.clip_norm <= 1:
        ways.append("optimiser.clip_norm set to 1")
    if config.machine.precision != "float32":
        ways.append("machine.precision float32")
    listed = ", or with ".join(filter(None, [", with ".join(ways[:-1]), ways[-1]]))
    return RunError(f"Training has broken down: {what}. Start again with {listed}.", folder)


def check_steps(
    standing: Standing, config: RunConfig, folder: Path, *, scaled: bool, stage_ends: bool
) -> None:
    """Raises RunError where no step of an epoch moved the weights: each gradient was no number.

    With a loss that is scaled (`scaled`: fp16) first steps are left out while the scale is sought;
    there the whole stage must have passed in vain.
    """
    in_epoch = standing.position
    if not scaled and in_epoch and standing.skipped >= in_epoch:
        what = f"no step of epoch {standing.epoch + 1} gave a gradient that is a number"
        raise broken_down(what, config, folder)
    steps = standing.step - standing.stage_step
    if scaled and stage_ends and steps and standing.skipped >= steps:
        raise broken_down("no step gave a gradient that is a number", config, folder)


def check_weights(learner: Learner, config: RunConfig, folder: Path) -> None:
    """Raises RunError where a weight that would be kept is no number: in the network, its
    statistics, or in the averages alone."""
    for name, tensor in learner.kept_weights().items():
        if tensor.is_floating_point() and not bool(torch.isfinite(tensor).all()):
            averaged = " averaged" if name in learner.average else ""
            what = (
                f"after epoch {learner.standing.epoch + 1} the{averaged} weights are no numbers "
                f"(in {name})"
            )
            raise broken_down(what, config, folder)


def check_scores(
    raw: NDArray[np.float64], config: RunConfig, folder: Path, where: str = ""
) -> None:
    """Raises RunError where not a single score is a number. `where`: of which photos, and when."""
    if len(raw) and not np.isfinite(raw).any():
        raise broken_down(f"no score{where} is a number", config, folder)
