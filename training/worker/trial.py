"""A few steps of a run on a few of its photos, in a folder that goes again."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import cycle, islice
from pathlib import Path

import torch
from torch import Tensor

from core.errors import RunError
from training.datasets.sample import Sample
from training.learning.batches import Portion, portions, with_copies
from training.learning.copies import plan_copies
from training.learning.copy_store import Copies, CopyStore
from training.learning.data import Parts
from training.learning.further_copies import plan_further
from training.learning.loading import Flips, Loader, Pictures
from training.learning.measuring import evenly
from training.learning.pixels import PixelStore
from training.learning.predicting import predict
from training.learning.store import Store
from training.learning.teacher import Teacher
from training.learning.trained_network import training_mode
from training.learning.windows import CopyWindowStore, WindowStore
from training.recipes.settings import RunConfig
from training.worker.knowing import Facts
from training.worker.learner import new_learner
from training.worker.parallel import Group
from training.worker.photos import boxes_of, make_stores
from training.worker.setup import load_weights, make_trained
from training.worker.shapes import Clock, Shapes, look_at
from training.worker.stepping import Stepper

_TIMED_STEPS = 3
_PHOTOS = 24
_DECODING_SHARE = 0.25


@dataclass(frozen=True, slots=True)
class Found:
    """What a trial found, in seconds: a photo decoded, for each store; each timed step; a photo
    scored. `steps` leave out the first one, unless it was the only one."""

    decoded: tuple[float, ...]
    steps: tuple[float, ...]
    scored: float

    @property
    def step(self) -> float:
        """The mean of the steps."""
        return sum(self.steps) / len(self.steps)


class Trial:
    """Weights are fetched and checked as the run will; then time runs, `seconds` of it or one step,
    whichever is longer."""

    def __init__(
        self, config: RunConfig, parts: Parts, teacher: Teacher | None, device: torch.device,
        folder: Path,
    ) -> None:  # fmt: skip
        """Raises RunError where there are no such weights."""
        # A trial asks the teacher itself: its answers are there only once all have been asked for.
        distill = replace(config.distill, keep_answers=False)
        self._config = config = replace(config, distill=distill)
        self._parts, self._teacher, self._device = parts, teacher, device
        self._folder = folder
        self.stores: list[PixelStore] = []
        self._own: list[Store] = []
        self.shapes = Shapes()
        trained = make_trained(config, teacher, device)
        self.origin = load_weights(config, trained.network)
        training_mode(trained.network, config.training)
        self.learner = new_learner(_without_averages(config), trained)

    def try_out(self, seconds: float) -> Found:
        """Decode some photos, take some steps with the full batch, score some photos."""
        clock = Clock(seconds)
        policy, samples = self._config.input.policy, self._parts.samples["train"]
        self.shapes = look_at(samples, policy, self._config.training.batch, clock)
        decoded = self._decode(clock)
        self._own = self._student_stores()
        store = self.stores[0]
        # The photo of the largest batch comes first.
        rows = [n for n, place in enumerate(store.stored) if not place.error]
        if not rows:
            raise RunError("None of the first photos can be read.", self._parts.dataset.root)
        steps = self._time_steps(rows, clock)
        rows = rows[:1] if clock.is_up else rows
        own, training = self._config.input, self._config.training
        started = time.perf_counter()
        predict(self.learner.trained.network, self._own, rows, mean=own.mean, std=own.std,
                batch=max(1, training.batch // training.accumulate))  # fmt: skip
        scored = (time.perf_counter() - started) / len(rows)
        return Found(tuple(decoded), tuple(steps), scored)

    def full_stores(self) -> list[PixelStore]:
        """The stores of all photos, as the run will have them."""
        first, second = make_stores(self._config, self._parts, self._teacher)
        return [first, *([second] if second else [])]

    def _decode(self, clock: Clock) -> list[float]:
        """Decode one photo of the largest batch, then as many others as a part of the time allows;
        seconds a photo for each store."""
        samples, whole = self._parts.samples["train"], self.full_stores()
        threads = self._config.machine.threads or os.cpu_count() or 1
        first = samples[self.shapes.example]
        one = sum(self._timed([first], store, "first", 1)[1] for store in whole)
        allowed = int(_DECODING_SHARE * clock.seconds * threads / max(1e-6, one))
        others = evenly(range(len(samples)), max(1, min(_PHOTOS, allowed)))
        chosen = [first, *(samples[n] for n in others if n != self.shapes.example)]
        found = []
        for like in whole:
            store, seconds = self._timed(chosen, like, "some", threads)
            self.stores.append(store)
            found.append(seconds / len(chosen))
        return found

    def _timed(
        self, samples: Sequence[Sample], like: PixelStore, folder: str, threads: int
    ) -> tuple[PixelStore, float]:
        store = PixelStore(samples, like.policy, keep=True, root=self._folder / folder)
        started = time.perf_counter()
        store.prepare(lambda _done, _total: None, lambda: None, threads)
        return store, time.perf_counter() - started

    def _student_stores(self) -> list[Store]:
        """The chosen photos, and their windows where the network sees detail."""
        store = self.stores[0]
        if not self._config.network.detail:
            return [store]
        root = store.folder.parent
        windows = WindowStore(store, self._config.input.crops, keep=True, root=root)
        windows.prepare(lambda _done, _total: None, lambda: None, 1)
        return [store, windows]

    def _time_steps(self, rows: list[int], clock: Clock) -> list[float]:
        """Seconds of each step with the largest batch there is; the first one warms up and counts
        only where it stayed alone."""
        config, store = self._config, self.stores[0]
        sizes = store.sizes
        same = [row for row in rows if sizes[row] == sizes[rows[0]]]
        copies = self._copies(store, same)
        photos = tuple(islice(cycle(same), self.shapes.largest_batch))
        (batch,) = with_copies([photos], sizes, copies, config.degraded, seed=config.seed, epoch=0)
        labels = torch.tensor([s.quality for s in store.samples], dtype=torch.float32)
        subsets = tuple(sample.subset or "" for sample in store.samples)
        facts = Facts(labels, subsets, copies)
        stepper = Stepper(self.learner, config, facts, self._teacher, Group())
        plan = portions(batch, config.training.accumulate, 1, 0)
        times: list[float] = []
        while len(times) <= _TIMED_STEPS and not (times and clock.is_up):
            started = time.perf_counter()
            stepper.step(self._stream(plan, copies), len(plan))
            self._wait()
            times.append(time.perf_counter() - started)
        return times[1:] or times

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
        stores = [*self._own, *self.stores[1:]]
        rows = Pictures(stores, mirrored, copies, own=len(self._own))
        keys = [portion.keys(0) for portion in plan]
        return zip(plan, Loader(rows).batches(keys), strict=True)

    def _wait(self) -> None:
        if self._device.type == "cuda":
            torch.cuda.synchronize(self._device)


def _without_averages(config: RunConfig) -> RunConfig:
    """A trial keeps no averages; what they would take is counted apart."""
    return replace(config, training=replace(config.training, ema=0.0))
