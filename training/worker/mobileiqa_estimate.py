"""What a run of MobileIQA's recipes costs, found by trying it."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

import torch

from core.errors import RunError
from training.learning.data import Parts, load_parts
from training.recipes.rounds import count_of, has_rounds, rounds_of
from training.recipes.settings import RunConfig
from training.recipes.stages import all_epochs
from training.runs.estimate import Estimate
from training.runs.reporting import peak_bytes
from training.worker import checkpoints
from training.worker.devices import choose_device, devices
from training.worker.environment import describe_device
from training.worker.estimating import disk_free_bytes, memory_of, with_warnings
from training.worker.learner import Learner, to_state
from training.worker.parallel import Group
from training.worker.photos import make_copies
from training.worker.setup import make_teacher
from training.worker.trial import Found, Trial


def try_mobileiqa(config: RunConfig, seconds: float) -> Estimate:
    """Fetch and check the weights, decode some photos, take a few steps with the full batch for so
    many seconds (at least one step), and work the rest out. Raises as a dry run does."""
    if has_rounds(config):
        return _of_rounds(config, seconds)
    device = choose_device(config.machine.device, Group())
    teacher = make_teacher(config, device)
    parts = load_parts(config.data)
    with tempfile.TemporaryDirectory() as folder:
        trial = Trial(config, parts, teacher, device, Path(folder))
        _check_batches(config, parts, trial)
        return _estimate(config, parts, trial, trial.try_out(seconds), device)


def _check_batches(config: RunConfig, parts: Parts, trial: Trial) -> None:
    """What a run finds out in its first epoch, of all its photos. Raises RunError."""
    count = len(parts.samples["train"])
    if config.training.whole_batches and count < config.training.batch:
        raise RunError("No batch is full: lower training.batch, or training.whole_batches.")
    store = trial.full_stores()[0]
    learnt = set(parts.samples["train"])
    make_copies(config, store, [n for n, one in enumerate(store.samples) if one in learnt])


def _of_rounds(config: RunConfig, seconds: float) -> Estimate:
    """The first round is tried; the others cost the same but for decoding, which they share."""
    one, count = try_mobileiqa(rounds_of(config)[0].config, seconds), count_of(config)
    total, low, high = (
        one.decoding_s + count * (each - one.decoding_s)
        for each in (one.total_s, one.total_low_s, one.total_high_s)
    )
    return replace(one, total_s=total, total_low_s=low, total_high_s=high)


def _estimate(
    config: RunConfig, parts: Parts, trial: Trial, found: Found, device: torch.device
) -> Estimate:
    photos = {str(part): len(samples) for part, samples in parts.samples.items()}
    shapes = trial.shapes
    # Copies beside each batch cost the same whatever the batch holds.
    steps = shapes.steps if config.degraded.sources else shapes.batches
    checked_s = found.scored
    epoch_s = steps * found.step + photos["val"] * checked_s
    stores = trial.full_stores()
    missing = [full.missing() for full in stores]
    decoding_s = sum(n * each for n, each in zip(missing, found.decoded, strict=True))
    epochs = all_epochs(config)
    total_s = decoding_s + epochs * epoch_s + (photos["val"] + photos["test"]) * checked_s
    low, high = (epochs * steps * (pick(found.steps) - found.step) for pick in (min, max))
    on_gpu = device.type == "cuda"
    estimate = Estimate(
        photos=photos,
        steps_an_epoch=shapes.steps,
        images_per_second=photos["train"] / (steps * found.step),
        epoch_s=epoch_s,
        decoding_s=decoding_s,
        total_s=total_s,
        memory_bytes=torch.cuda.max_memory_reserved() if on_gpu else peak_bytes(),
        memory_available_bytes=memory_of(device),
        pixels_bytes=sum(
            n * sum(p.width * p.height * 3 for p in s.stored) // len(s.stored)
            for n, s in zip(missing, trial.stores, strict=True)
            if config.data.cache
        ),
        run_bytes=_run_bytes(trial.learner, config),
        disk_free_bytes=disk_free_bytes(stores[0].folder),
        device=describe_device(device),
        parameters=sum(p.numel() for p in trial.learner.trained.network.parameters()),
        weights=trial.origin,
        timed_steps=len(found.steps),
        total_low_s=total_s + low,
        total_high_s=total_s + high,
        devices=devices(),
    )
    return with_warnings(estimate)


def _run_bytes(learner: Learner, config: RunConfig) -> int:
    """Two checkpoints, the best weights and the model file (graphs and weights)."""
    weights: int = sum(v.nbytes for v in learner.trained.network.state_dict().values())
    averages = weights if config.training.ema else 0
    state = len(checkpoints.state_bytes(to_state(learner)))
    return checkpoints.KEPT * (state + weights + averages) + weights + 2 * weights
