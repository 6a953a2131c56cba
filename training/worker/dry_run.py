"""A few steps of a run, to tell what all of it will cost. Nothing is kept."""

from __future__ import annotations

import shutil
import sys
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
from training.worker.devices import devices
from training.worker.environment import describe_device
from training.worker.learner import Learner, to_state
from training.worker.parallel import Group
from training.worker.photos import make_copies
from training.worker.setup import choose_device, make_teacher
from training.worker.trial import Found, Trial
from training.worker.work import too_large

TRIAL_S = 20.0


def dry_run(config: RunConfig, *, seconds: float = TRIAL_S) -> Estimate:
    """Fetch and check the weights, decode some photos, take a few steps with the full batch for so
    many seconds (at least one step), and work the rest out.

    Raises RunError, DatasetError, BundleError, CheckpointError: what the run itself would refuse,
    or too little memory for the batch, with what to do.
    """
    if has_rounds(config):
        return _of_rounds(config, seconds)
    if config.machine.threads:
        torch.set_num_threads(config.machine.threads)
    device = choose_device(config.machine.device, Group())
    teacher = make_teacher(config, device)
    parts = load_parts(config.data)
    try:
        with tempfile.TemporaryDirectory() as folder:
            trial = Trial(config, parts, teacher, device, Path(folder))
            _check_batches(config, parts, trial)
            return _estimate(config, parts, trial, trial.try_out(seconds), device)
    except torch.OutOfMemoryError as error:
        raise RunError(too_large(config)) from error


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
    one, count = dry_run(rounds_of(config)[0].config, seconds=seconds), count_of(config)
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
        memory_available_bytes=_memory(device),
        pixels_bytes=sum(
            n * sum(p.width * p.height * 3 for p in s.stored) // len(s.stored)
            for n, s in zip(missing, trial.stores, strict=True)
            if config.data.cache
        ),
        run_bytes=_run_bytes(trial.learner, config),
        disk_free_bytes=shutil.disk_usage(_existing(stores[0].folder)).free,
        device=describe_device(device),
        parameters=sum(p.numel() for p in trial.learner.trained.network.parameters()),
        weights=trial.origin,
        timed_steps=len(found.steps),
        total_low_s=total_s + low,
        total_high_s=total_s + high,
        devices=devices(),
    )
    return _with_warnings(estimate)


def _run_bytes(learner: Learner, config: RunConfig) -> int:
    """Two checkpoints, the best weights and the model file (graphs and weights)."""
    weights: int = sum(v.nbytes for v in learner.trained.network.state_dict().values())
    averages = weights if config.training.ema else 0
    state = len(checkpoints.state_bytes(to_state(learner, config, "", "")))
    return checkpoints.KEPT * (state + weights + averages) + weights + 2 * weights


def _with_warnings(estimate: Estimate) -> Estimate:
    found = []
    if estimate.pixels_bytes + estimate.run_bytes > estimate.disk_free_bytes:
        found.append(
            "The disk has too little room: free some, choose another data.cache_folder, or set "
            "data.cache to false."
        )
    available = estimate.memory_available_bytes
    if available and estimate.memory_bytes > 0.9 * available:
        found.append("Memory will be short: raise training.accumulate or take a smaller input.")
    return replace(estimate, warnings=tuple(found))


def _memory(device: torch.device) -> int:
    """All memory of the GPU; what the machine has left, with this process's own (0: unknown)."""
    if device.type == "cuda":
        return int(torch.cuda.mem_get_info(device)[1])
    if not sys.platform.startswith("linux"):
        return 0
    for line in Path("/proc/meminfo").read_text(encoding="ascii").splitlines():
        if line.startswith("MemAvailable:"):
            return int(line.split()[1]) * 1024 + peak_bytes()
    return 0


def _existing(folder: Path) -> Path:
    while not folder.exists():
        folder = folder.parent
    return folder
