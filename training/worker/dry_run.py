"""A few steps of a run, to tell what all of it will cost. Nothing is kept."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path

import torch
from torch import Tensor

from core.errors import RunError
from training.learning.batches import Portion, portions, with_copies
from training.learning.copies import plan_copies
from training.learning.copy_store import Copies, CopyStore
from training.learning.data import Parts, load_parts
from training.learning.further_copies import plan_further
from training.learning.loading import Flips, Loader, Pictures
from training.learning.measuring import evenly
from training.learning.pixels import PixelStore
from training.learning.predicting import predict
from training.learning.store import Store
from training.learning.teacher import Teacher
from training.learning.trained_network import training_mode
from training.learning.windows import CopyWindowStore, WindowStore
from training.recipes.rounds import count_of, has_rounds, rounds_of
from training.recipes.settings import RunConfig
from training.recipes.stages import all_epochs
from training.runs.estimate import Estimate
from training.runs.reporting import peak_bytes
from training.worker import checkpoints
from training.worker.environment import describe_device
from training.worker.knowing import Facts
from training.worker.learner import Learner, new_learner, to_state
from training.worker.parallel import Group
from training.worker.photos import boxes_of, make_stores
from training.worker.setup import choose_device, make_teacher, make_trained
from training.worker.stepping import Stepper
from training.worker.work import too_large

_TIMED_STEPS = 3
_PHOTOS = 24


def dry_run(config: RunConfig) -> Estimate:
    """Decode some photos, take a few steps with the full batch, and work the rest out.

    Weights are random and none are fetched. Raises RunError, DatasetError: what the run itself
    would refuse, or too little memory for the batch, with what to do.
    """
    if has_rounds(config):
        return _of_rounds(config)
    if config.machine.threads:
        torch.set_num_threads(config.machine.threads)
    device = choose_device(config.machine.device, Group())
    teacher = make_teacher(config, device)
    parts = load_parts(config.data)
    try:
        with tempfile.TemporaryDirectory() as folder:
            return _Trial(config, parts, teacher, device, Path(folder)).estimate()
    except torch.OutOfMemoryError as error:
        raise RunError(too_large(config)) from error


def _of_rounds(config: RunConfig) -> Estimate:
    """The first round is tried; the others cost the same but for decoding, which they share."""
    one = dry_run(rounds_of(config)[0].config)
    training_s = one.total_s - one.decoding_s
    return replace(one, total_s=one.decoding_s + count_of(config) * training_s)


class _Trial:
    def __init__(
        self, config: RunConfig, parts: Parts, teacher: Teacher | None, device: torch.device,
        folder: Path,
    ) -> None:  # fmt: skip
        # A trial asks the teacher itself: its answers are there only once all have been asked for.
        distill = replace(config.distill, keep_answers=False)
        config = replace(config, distill=distill)
        self._config, self._parts, self._teacher, self._device = config, parts, teacher, device
        chosen = evenly(range(len(parts.samples["train"])), _PHOTOS)
        samples = [parts.samples["train"][n] for n in chosen]
        self._stores = [
            PixelStore(samples, store.policy, keep=True, root=folder) for store in self._full()
        ]

    def estimate(self) -> Estimate:
        config, parts = self._config, self._parts
        decoding = self._decode()
        self._own = self._student_stores()
        store = self._stores[0]
        rows = [n for n, place in enumerate(store.stored) if not place.error]
        if not rows:
            raise RunError("None of the first photos can be read.", parts.dataset.root)
        learner = self._learner()
        step_s = self._time_steps(learner, rows)
        own = config.input
        started = time.perf_counter()
        predict(learner.trained.network, self._own, rows, mean=own.mean, std=own.std,
                batch=max(1, config.training.batch // config.training.accumulate))  # fmt: skip
        checked_s = (time.perf_counter() - started) / len(rows)
        photos = {str(part): len(samples) for part, samples in parts.samples.items()}
        steps = -(-photos["train"] // config.training.batch)
        epoch_s = steps * step_s + photos["val"] * checked_s
        missing = [full.missing() for full in self._full()]
        decoding_s = sum(n * seconds for n, seconds in zip(missing, decoding, strict=True))
        disk = sum(
            n * sum(p.width * p.height * 3 for p in s.stored) // len(s.stored)
            for n, s in zip(missing, self._stores, strict=True)
            if config.data.cache
        )
        on_gpu = self._device.type == "cuda"
        memory = torch.cuda.max_memory_reserved() if on_gpu else peak_bytes()
        estimate = Estimate(
            photos=photos,
            steps_an_epoch=steps,
            images_per_second=config.training.batch / step_s,
            epoch_s=epoch_s,
            decoding_s=decoding_s,
            total_s=decoding_s
            + all_epochs(config) * epoch_s
            + (photos["val"] + photos["test"]) * checked_s,
            memory_bytes=memory,
            memory_available_bytes=_memory(self._device),
            pixels_bytes=disk,
            run_bytes=self._run_bytes(learner),
            disk_free_bytes=shutil.disk_usage(_existing(self._full()[0].folder)).free,
            device=describe_device(self._device),
            parameters=sum(p.numel() for p in learner.trained.network.parameters()),
        )
        return _with_warnings(estimate)

    def _full(self) -> list[PixelStore]:
        """The stores of all photos, as the run will have them."""
        first, second = make_stores(self._config, self._parts, self._teacher)
        return [first, *([second] if second else [])]

    def _student_stores(self) -> list[Store]:
        """The chosen photos, and their windows where the network sees detail."""
        store = self._stores[0]
        if not self._config.network.detail:
            return [store]
        root = store.folder.parent
        windows = WindowStore(store, self._config.input.crops, keep=True, root=root)
        windows.prepare(lambda _done, _total: None, lambda: None, 1)
        return [store, windows]

    def _decode(self) -> list[float]:
        """Decode the chosen photos; seconds a photo for each store."""
        threads = self._config.machine.threads or os.cpu_count() or 1
        found = []
        for store in self._stores:
            started = time.perf_counter()
            store.prepare(lambda _done, _total: None, lambda: None, threads)
            found.append((time.perf_counter() - started) / len(store.samples))
        return found

    def _learner(self) -> Learner:
        config = self._config
        trained = make_trained(config, self._teacher, self._device)
        training_mode(trained.network, config.training)
        return new_learner(_without_averages(config), trained)

    def _time_steps(self, learner: Learner, rows: list[int]) -> float:
        """Seconds a step: the mean of three after one to warm up."""
        config, store = self._config, self._stores[0]
        sizes = store.sizes
        largest = max((sizes[row] for row in rows), key=lambda size: size[0] * size[1])
        same = [row for row in rows if sizes[row] == largest]
        copies = self._copies(store, same)
        photos = tuple(islice(cycle(same), config.training.batch))
        (batch,) = with_copies([photos], sizes, copies, config.degraded, seed=config.seed, epoch=0)
        labels = torch.tensor([s.quality for s in store.samples], dtype=torch.float32)
        subsets = tuple(sample.subset or "" for sample in store.samples)
        facts = Facts(labels, subsets, copies)
        stepper = Stepper(learner, config, facts, self._teacher, Group())
        plan = portions(batch, config.training.accumulate, 1, 0)
        started = 0.0
        for number in range(1 + _TIMED_STEPS):
            if number == 1:
                self._wait()
                started = time.perf_counter()
            stepper.step(self._stream(plan, copies), len(plan))
        self._wait()
        return (time.perf_counter() - started) / _TIMED_STEPS

    def _copies(self, store: PixelStore, rows: list[int]) -> Copies | None:
        """Degraded copies of the chosen photos, none where none of them is clean enough."""
        few = replace(self._config.degraded, sources=min(self._config.degraded.sources, len(rows)))
        planned = plan_copies(store.samples, rows, few)
        if not planned:
            return None
        planned += plan_further(store.samples, rows, few, boxes_of(self._config))
        root = store.folder.parent
        made = CopyStore(store, planned, keep=True, root=root)
        made.prepare(lambda _done, _total: None, lambda: None, 1)
        if not self._config.network.detail:
            return Copies(made, len(store.samples))
        windows = CopyWindowStore(made, self._config.input.crops, keep=True, root=root)
        windows.prepare(lambda _done, _total: None, lambda: None, 1)
        return Copies(made, len(store.samples), windows)

    def _stream(
        self, plan: list[Portion], copies: Copies | None
    ) -> Iterator[tuple[Portion, list[Tensor]]]:
        own = self._config.input
        mirrored = Flips(self._config.seed, own.flip_horizontal, own.flip_vertical)
        stores = [*self._own, *self._stores[1:]]
        rows = Pictures(stores, mirrored, copies, own=len(self._own))
        keys = [portion.keys(0) for portion in plan]
        return zip(plan, Loader(rows).batches(keys), strict=True)

    def _wait(self) -> None:
        if self._device.type == "cuda":
            torch.cuda.synchronize(self._device)

    def _run_bytes(self, learner: Learner) -> int:
        """Two checkpoints, the best weights and the model file (graphs and weights)."""
        weights: int = sum(v.nbytes for v in learner.trained.network.state_dict().values())
        averages = weights if self._config.training.ema else 0
        state = len(checkpoints.state_bytes(to_state(learner, self._config, "", "")))
        return checkpoints.KEPT * (state + weights + averages) + weights + 2 * weights


def _without_averages(config: RunConfig) -> RunConfig:
    """A trial keeps no averages; what they would take is counted apart."""
    return replace(config, training=replace(config.training, ema=0.0))


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
