"""One step of training: the losses of a batch, their gradients, new weights."""

from __future__ import annotations

import contextlib
import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn

from training.learning.answers import PARTS
from training.learning.batches import BESIDE, Portion
from training.learning.copies import Box
from training.learning.copy_store import Copies
from training.learning.further_copies import cost_of
from training.learning.loading import as_windows, normalised
from training.learning.sampling import step_seed
from training.learning.tasks import Beside, Known, Rows, Seen, Taught, make_tasks
from training.learning.teacher import Teacher
from training.learning.trained_network import OF_LEVELS
from training.recipes.settings import RunConfig
from training.worker.learner import Learner
from training.worker.parallel import Group


@dataclass(frozen=True, slots=True)
class Stepped:
    """What a step gave: loss terms (means over its photos), photos, and whether weights moved:
    they do not where the gradient is no number."""

    terms: dict[str, float]
    photos: int
    moved: bool


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of all rows of a run: `labels` (N,) on 0..1 and `subsets` of the photos, where
    their subject is (boxes in sixteenths; none where nobody knows), and their degraded copies,
    where there are any."""

    labels: Tensor
    subsets: tuple[str, ...]
    copies: Copies | None = None
    subjects: tuple[Box | None, ...] = ()


FAULTY: tuple[Beside, ...] = ("natives", "regions")
"""Rows with faults that windows alone show."""
_WITHOUT = 5  # keeps the random stream apart from those of photos and copies


class Stepper:
    """Computes the steps of a stage; holds nothing that a checkpoint would need."""

    def __init__(
        self,
        learner: Learner,
        config: RunConfig,
        facts: Facts,
        teacher: Teacher | None,
        group: Group,
    ) -> None:
        self._learner, self._config, self._group = learner, config, group
        self._teacher, self._facts = teacher, facts
        self.device = next(learner.trained.parameters()).device
        self._labels = facts.labels.to(self.device)
        self._tasks = make_tasks(
            config,
            has_teacher=teacher is not None,
            bridged=learner.trained.bridge is not None,
            spread=learner.spread,
        )
        buffers = not config.training.freeze_batch_norm
        self._module = group.wrapped(learner.trained, buffers=buffers)
        self._moving = [p for p in learner.trained.parameters() if p.requires_grad]

    def step(self, parts: Iterator[tuple[Portion, list[Tensor]]], count: int) -> Stepped:
        """Take `count` parts of a batch, each with its images, and move the weights once."""
        learner, settings = self._learner, self._config.optimiser
        standing = learner.standing
        torch.manual_seed(step_seed(self._config.seed, standing.step, self._group.rank))
        learner.optimiser.zero_grad(set_to_none=True)
        sums: dict[str, Tensor] = {}
        photos = 0
        for number in range(count):
            portion, loaded = next(parts)
            last = number == count - 1
            with self._without_exchange(not last):
                terms = self._part(portion, loaded)
            for name, value in terms.items():
                sums[name] = sums.get(name, torch.zeros_like(value)) + value
            photos += len(portion.share.part)
        learner.scaler.unscale_(learner.optimiser)
        limit = settings.clip_norm or math.inf
        norm = nn.utils.clip_grad_norm_(self._moving, limit)
        finite = bool(torch.isfinite(norm))
        if finite or learner.scaler.is_enabled():  # the scaler skips such steps itself
            learner.scaler.step(learner.optimiser)
        learner.scaler.update()
        if finite:
            self._follow()
        return Stepped({name: float(value) for name, value in sums.items()}, photos, finite)

    def _part(self, portion: Portion, loaded: list[Tensor]) -> dict[str, Tensor]:
        """Forward and backward of one part; its terms, as shares of the batch's means."""
        photos = len(portion.share.rows)
        with_detail = self._with_detail()
        with self._autocast():
            shown = self._rows(loaded[:-PARTS] if self._keeps else loaded)
            seen: Seen = self._module(shown, photos, with_detail=with_detail)
        seen = Seen(*(tensor.float() for tensor in seen))
        taught = self._taught(loaded, photos)
        known = self._known(portion, taught)
        parts = self._split(seen, portion)
        weighted, told = {}, {}
        for task in self._tasks:
            weight = task.weight * _weight(task.rows, portion)
            rows = parts[task.rows]
            if task.rows in FAULTY and not with_detail:
                rows = None  # nothing of their faults is seen
            value = (
                weight * task(rows, known[task.rows]) if rows is not None else 0 * seen.raw.sum()
            )
            weighted[task.name] = value
            alone = task.rows != "all photos"
            told[task.name] = self._group.total(value) if alone else value.detach()
        # The launcher's averaging over processes is undone, so that shares add up.
        idle = 0.0 * seen.raw.sum()
        total = self._group.processes * torch.stack([*weighted.values(), idle]).sum()
        self._learner.scaler.scale(total).backward()  # type: ignore[no-untyped-call]
        return told

    def _with_detail(self) -> bool:
        """Whether windows count in this step: the same in all processes and parts."""
        share = self._config.training.without_detail
        standing = self._learner.standing
        drawn = np.random.default_rng([self._config.seed, _WITHOUT, standing.step]).random()
        return bool(drawn >= share) or not self._config.network.detail

    def _rows(self, loaded: list[Tensor]) -> list[Tensor]:
        """What the network is given: pictures normalised, features as they are."""
        own = self._config.input
        if loaded[0].dtype == torch.uint8:
            shown = loaded[: self._own]
            return [normalised(one, own.mean, own.std, self.device) for one in shown]
        kept = loaded[:OF_LEVELS]
        return [one.to(self.device, non_blocking=True).float() for one in kept]

    @property
    def _keeps(self) -> bool:
        """Whether the teacher's answers are loaded with the photos."""
        return self._config.distill.keep_answers and self._teacher is not None

    @property
    def _own(self) -> int:
        """The student's pictures of a photo: itself, and its windows."""
        return 2 if self._config.network.detail else 1

    def _split(self, seen: Seen, portion: Portion) -> dict[Rows, Seen | None]:
        """What is seen of each kind of rows; None of those there are none of."""
        share, of_all = portion.share, self._group.of_all
        photos, triples = len(share.rows), 3 * len(portion.triples)
        composites = 2 * len(portion.composites)

        def rows(first: int, last: int) -> Seen | None:
            if first == last:
                return None
            return Seen(
                raw=seen.raw[first:last],
                logit=seen.logit[first:last],
                opinions=seen.opinions[first:last],
                local=seen.local[first:last],
                received=seen.received[first:last],
                x=seen.x,
                dof=seen.dof,
            )

        first = photos + triples + composites
        found: dict[Rows, Seen | None] = {
            "photos": rows(0, photos),
            "all photos": seen._replace(
                raw=of_all(seen.raw[:photos], share),
                opinions=of_all(seen.opinions[:photos], share),
            ),
            "triples": rows(photos, photos + triples),
            "composites": rows(photos + triples, first),
        }
        for kind in BESIDE:
            count = sum(len(members) for members in portion.beside.get(kind, ()))
            found[kind] = rows(first, first + count)
            first += count
        return found

    def _known(self, portion: Portion, taught: Taught | None) -> dict[Rows, Known]:
        """What is known of each kind of rows."""
        part, facts = portion.share.part, self._facts
        labels = self._labels[torch.tensor(part, device=self.device)]
        subsets = tuple(facts.subsets[row] for row in part)
        shared = None
        if taught is not None:
            shared = Taught(self._group.of_all(taught.raw, portion.share), taught.x, taught.dof)
        shown = tuple(facts.subjects[row] for row in portion.share.rows) if facts.subjects else ()
        found: dict[Rows, Known] = {
            "photos": Known(taught=taught, shown=shown),
            "all photos": Known(labels, subsets, shared),
            "triples": Known(),
            "composites": Known(),
            **dict.fromkeys(BESIDE, Known()),
        }
        if facts.copies is not None:
            of = facts.copies.of
            levels = [(of(low).level, of(high).level) for _, low, high in portion.triples]
            mixed = [of(row) for row, _ in portion.composites]
            found["triples"] = Known(levels=torch.tensor(levels, device=self.device))
            found["composites"] = Known(
                boxes=[copy.box for copy in mixed], strengths=[copy.level for copy in mixed]
            )
            for kind in FAULTY:
                damaged = [row for rows in portion.beside.get(kind, ()) for row in rows[1:]]
                costs = torch.tensor([cost_of(of(row)) for row in damaged], device=self.device)
                found[kind] = Known(costs=costs)
        return found

    @torch.no_grad()
    def _taught(self, loaded: list[Tensor], photos: int) -> Taught | None:
        """What the teacher says of the photos, x and DOF as they are compared."""
        if self._teacher is None:
            return None
        if self._keeps:
            raw, x, dof = (part.to(self.device).float() for part in loaded[-PARTS:])
            return Taught(raw, x.transpose(0, 1), dof.transpose(0, 1))
        teacher = self._teacher
        kept = OF_LEVELS if loaded[0].dtype != torch.uint8 else 0
        given = loaded[kept:] if kept else loaded[self._own :] or loaded
        image, *windows = (
            normalised(one[:photos], teacher.mean, teacher.std, self.device) for one in given
        )
        seeing = windows and teacher.network.preset.detail
        with self._autocast():
            x, out = teacher.network.outputs(image, as_windows(windows[0]) if seeing else None)
        x, dof = x.float(), out.dof.float()
        bridge = self._learner.trained.bridge
        if bridge is not None:
            x, dof = bridge.compared(x, dof)
        return Taught(out.raw.float(), x, dof)

    @torch.no_grad()
    def _follow(self) -> None:
        """Let the averaged weights follow; they follow closely in the beginning."""
        average = self._learner.average
        if not average:
            return
        standing = self._learner.standing
        step = standing.step - standing.stage_step + 1
        decay = min(self._config.training.ema, (1 + step) / (10 + step))
        for name, value in self._learner.trained.network.named_parameters():
            if name in average:
                average[name].lerp_(value, 1 - decay)

    def _autocast(self) -> contextlib.AbstractContextManager[object]:
        kinds = {"bf16": torch.bfloat16, "fp16": torch.float16}
        kind = kinds.get(self._config.machine.precision)
        if kind is None or self.device.type != "cuda":
            return contextlib.nullcontext()
        return torch.autocast("cuda", kind)

    def _without_exchange(self, wanted: bool) -> contextlib.AbstractContextManager[object]:
        module = self._module
        if wanted and isinstance(module, nn.parallel.DistributedDataParallel):
            return module.no_sync()
        return contextlib.nullcontext()


def _weight(rows: Rows, portion: Portion) -> float:
    """The share of the batch's mean that this portion's mean makes up."""
    share = portion.share
    if rows == "all photos":
        return len(share.part) / share.batch
    if rows == "photos":
        return 0.0 if share.is_idle else len(share.rows) / share.batch
    if rows == "triples":
        return len(portion.triples) / max(1, portion.triples_in_batch)
    if rows == "composites":
        return len(portion.composites) / max(1, portion.composites_in_batch)
    return len(portion.beside.get(rows, ())) / max(1, portion.beside_in_batch.get(rows, 0))
