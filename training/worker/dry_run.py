"""A few steps of a run, to tell what all of it will cost. Nothing is kept."""

from __future__ import annotations

import torch

from core.errors import RunError
from training.recipes.settings import RunConfig
from training.runs.estimate import Estimate
from training.worker.recipes import work_of
from training.worker.work import too_large

TRIAL_S = 20.0


def dry_run(config: RunConfig, *, seconds: float = TRIAL_S) -> Estimate:
    """Fetch and check the weights, prepare some photos, take a few steps with the full batch for so
    many seconds (at least one step), and work the rest out.

    Raises RunError, DatasetError, BundleError, CheckpointError: what the run itself would refuse,
    or too little memory for the batch, with what to do.
    """
    if config.machine.threads:
        torch.set_num_threads(config.machine.threads)
    try:
        return work_of(config).estimate(config, seconds)
    except torch.OutOfMemoryError as error:
        raise RunError(too_large(config)) from error
