"""What learning without labels costs, found by trying it on a few photos."""

from __future__ import annotations

import tempfile
import time
from dataclasses import replace
from pathlib import Path

import torch

from core.errors import RunError
from training.learning.measuring import evenly
from training.learning.reiqa.contrast import ContrastLearner, new_learner
from training.learning.reiqa.windows import Windows
from training.recipes.settings import RunConfig
from training.runs.estimate import Estimate
from training.runs.folder import About, RunPaths
from training.runs.reporting import Position, peak_bytes
from training.runs.requests import Requests
from training.worker import checkpoints
from training.worker.devices import choose_device, devices
from training.worker.environment import describe_device
from training.worker.estimating import disk_free_bytes, memory_of, with_warnings
from training.worker.lesson import Surroundings
from training.worker.parallel import Group
from training.worker.reiqa.course import PretrainCourse
from training.worker.reiqa.photos import OwnPhotos, cutting_of, paths_of, root_of
from training.worker.voice import Voice

_PHOTOS = 12
_TIMED_STEPS = 3


def estimate(config: RunConfig, seconds: float) -> Estimate:
    """Cut windows out of some photos, take some steps with the full batch. Raises RunError."""
    ends = time.monotonic() + seconds
    device = choose_device(config.machine.device, Group())
    paths = paths_of(config)
    full = Windows(paths, cutting_of(config), root_of(config))
    aside = min(config.pretrain.probe_photos, len(paths) // 5) // 2 * 2
    learned = len(paths) - aside
    learner = new_learner(config, device)
    with tempfile.TemporaryDirectory() as folder:
        chosen = [paths[n] for n in evenly(range(len(paths)), _PHOTOS)]
        windows = Windows(chosen, cutting_of(config), Path(folder))
        cut_s = _cut(windows) / len(chosen)
        rows = [row for row, place in enumerate(windows.stored) if not place.error]
        if not rows:
            raise RunError(
                f"None of the first photos can be learned from: {windows.stored[0].error}",
                chosen[0],
            )
        batch = min(config.training.batch, learned)
        again = tuple(rows[n % len(rows)] for n in range(batch))
        whole = replace(config, training=replace(config.training, batch=batch))
        around = _around(whole, Path(folder))
        course = PretrainCourse(around, learner, OwnPhotos(windows, again, ()))
        times = _steps(course, device, ends)
        started = time.monotonic()
        asked = PretrainCourse(around, learner, OwnPhotos(windows, again, tuple(rows[:2])))
        asked.measure()
        asking_s = (time.monotonic() - started) / len(rows[:2]) * aside
    steps = learned // batch
    step_s = sum(times) / len(times)
    missing = full.missing()
    epochs = config.training.epochs
    total_s = missing * cut_s + epochs * steps * step_s + (epochs + 1) * asking_s
    low, high = (epochs * steps * (pick(times) - step_s) for pick in (min, max))
    side = config.pretrain.window
    on_gpu = device.type == "cuda"
    return with_warnings(
        Estimate(
            photos={"train": learned, "val": aside, "test": 0},
            steps_an_epoch=steps,
            images_per_second=batch / step_s,
            epoch_s=steps * step_s + asking_s,
            decoding_s=missing * cut_s,
            total_s=total_s,
            memory_bytes=torch.cuda.max_memory_reserved() if on_gpu else peak_bytes(),
            memory_available_bytes=memory_of(device),
            pixels_bytes=missing * config.pretrain.windows * side * side * 3,
            run_bytes=_run_bytes(learner),
            disk_free_bytes=disk_free_bytes(full.folder),
            device=describe_device(device),
            parameters=sum(p.numel() for p in learner.fast.encoder.parameters()),
            weights=learner.origin,
            timed_steps=len(times),
            total_low_s=total_s + low,
            total_high_s=total_s + high,
            devices=devices(),
        )
    )


def _cut(windows: Windows) -> float:
    started = time.monotonic()
    windows.prepare(lambda _done, _total: None, lambda: None, 1)
    return time.monotonic() - started


def _around(config: RunConfig, folder: Path) -> Surroundings:
    """A run that nobody hears of."""
    voice = Voice(lambda _event: None, lambda: None, Position())
    about = About("dry", "dry run", 0.0)
    requests = Requests(Group(), None)
    return Surroundings(RunPaths(folder), about, config, Group(), voice, requests)


def _steps(course: PretrainCourse, device: torch.device, ends: float) -> list[float]:
    """Seconds of some steps; the first one warms up and counts only where it stayed alone."""
    times: list[float] = []
    epoch = 0
    while len(times) <= _TIMED_STEPS and not (times and time.monotonic() >= ends):
        for step in course.epoch(epoch, 0):
            started = time.monotonic()
            step()
            if device.type == "cuda":
                torch.cuda.synchronize(device)
            times.append(time.monotonic() - started)
            break
        epoch += 1
    return times[1:] or times


def _run_bytes(learner: ContrastLearner) -> int:
    """Two checkpoints, the best weights and the model file."""
    weights = sum(value.nbytes for value in learner.kept_weights().values())
    state = len(checkpoints.state_bytes(learner.state()))
    return int(checkpoints.KEPT * (state + weights) + 2 * weights)
