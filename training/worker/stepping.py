"""One step of training: the losses of a batch, their gradients, new weights.

Losses that compare photos with each other want all photos of a batch at once. Where it is computed
in parts, a first pass without gradients gathers what the network says of all of them; the gradients
of those losses by that are then handed to each part in turn (Gao et al., 2021, "Scaling deep
contrastive learning batch size under memory limited setup", arXiv 2101.06983). So parts change
memory and time, never weights.
"""

from __future__ import annotations

import contextlib
import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn

from training.learning.answers import PARTS
from training.learning.batches import Portion
from training.learning.loading import as_windows, normalised
from training.learning.precision import autocast
from training.learning.sampling import Cut, draw_part, step_seed
from training.learning.seen import Known, Seen, Task, Taught
from training.learning.tasks import make_tasks
from training.learning.teacher import Teacher
from training.learning.trained_network import OF_LEVELS
from training.recipes.settings import RunConfig
from training.worker.knowing import TOLD_BY_WINDOWS, Facts, known_of, split, weight_of
from training.worker.learner import Learner
from training.worker.lesson import Stepped
from training.worker.parallel import Group


@dataclass(frozen=True, slots=True)
class _Compared:
    """What the losses that compare all photos come to, and their gradients by the scores (N,) and
    opinions (N, V) of the photos of all parts and processes."""

    terms: dict[str, Tensor]
    by_raw: Tensor
    by_opinions: Tensor


Loaded = list[tuple[Portion, list[Tensor]]]
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
        self._others = facts.others.to(self.device) if facts.others is not None else None
        tasks = make_tasks(
            config,
            has_teacher=teacher is not None,
            bridged=learner.trained.bridge is not None,
            spread=learner.spread,
            has_others=facts.others is not None,
        )
        self._comparing = [task for task in tasks if task.rows == "all photos"]
        self._own_tasks = [task for task in tasks if task.rows != "all photos"]
        buffers = not config.training.freeze_batch_norm
        self._module = group.wrapped(learner.trained, buffers=buffers)
        self._moving = [p for p in learner.trained.parameters() if p.requires_grad]

    def step(
        self, parts: Iterator[tuple[Portion, list[Tensor]]], count: int, way: float = 0.0
    ) -> Stepped:
        """Take `count` parts of a batch, each with its images, and move the weights once. `way`:
        how much of the stage is done (0..1)."""
        learner, settings = self._learner, self._config.optimiser
        learner.optimiser.zero_grad(set_to_none=True)
        loaded = [next(parts) for _ in range(count)]
        compared = self._compared(loaded, way)
        sums: dict[str, Tensor] = dict(compared.terms) if compared else {}
        for number, (portion, given) in enumerate(loaded):
            with self._without_exchange(number < count - 1):
                terms = self._part(number, portion, given, way, compared)
            for name, value in terms.items():
                sums[name] = sums.get(name, torch.zeros_like(value)) + value
        learner.scaler.unscale_(learner.optimiser)
        limit = settings.clip_norm or math.inf
        norm = nn.utils.clip_grad_norm_(self._moving, limit)
        finite = bool(torch.isfinite(norm))
        if finite or learner.scaler.is_enabled():  # the scaler skips such steps itself
            learner.scaler.step(learner.optimiser)
        learner.scaler.update()
        if finite:
            self._follow()
        photos = sum(len(portion.share.part) for portion, _ in loaded)
        return Stepped({name: float(value) for name, value in sums.items()}, photos, finite)

    def _compared(self, loaded: Loaded, way: float) -> _Compared | None:
        """Losses that compare photos which are in several parts; None where one part has all."""
        parts = [(n, *one) for n, one in enumerate(loaded) if one[0].share.part]
        if len(parts) < 2 or not self._comparing:
            return None
        raws, opinions, taughts = [], [], []
        with torch.no_grad():
            for number, portion, given in parts:
                seen, of_all = self._seen(number, portion, given, way), self._group.of_all
                count = len(portion.share.rows)
                raws.append(of_all(seen.raw[:count], portion.share))
                opinions.append(of_all(seen.opinions[:count], portion.share))
                taught = self._taught(portion, given)
                if taught is not None:
                    taughts.append(of_all(taught.raw, portion.share))
        raw, views = torch.cat(raws).requires_grad_(), torch.cat(opinions).requires_grad_()
        photos = tuple(row for _, portion, _ in parts for row in portion.share.part)
        with torch.enable_grad():
            terms = self._compare(raw, views, photos, torch.cat(taughts) if taughts else None)
            total = torch.stack([*terms.values()]).sum() + 0 * (raw.sum() + views.sum())
            by_raw, by_views = torch.autograd.grad(total, (raw, views))
        told = {name: value.detach() for name, value in terms.items()}
        return _Compared(told, by_raw, by_views)

    def _compare(
        self, raw: Tensor, opinions: Tensor, photos: tuple[int, ...], taught: Tensor | None
    ) -> dict[str, Tensor]:
        """Weighted terms of what compares these photos: raw (N,), opinions (N, V)."""
        none = raw.new_zeros(0)
        seen = Seen(raw, none, opinions, none, none, none, none)
        rows = torch.tensor(photos, device=self.device)
        known = Known(
            self._labels[rows],
            tuple(self._facts.subsets[row] for row in photos),
            Taught(taught, none, none) if taught is not None else None,
            others=self._others[rows] if self._others is not None else None,
        )
        return {task.name: task.weight * task(seen, known) for task in self._comparing}

    def _seen(self, number: int, portion: Portion, given: list[Tensor], way: float) -> Seen:
        """What the network says of a part: the same in both passes."""
        seed = step_seed(self._config.seed, self._learner.standing.step, self._group.rank, number)
        torch.manual_seed(seed)
        module = self._module if torch.is_grad_enabled() else self._learner.trained
        photos = len(portion.share.rows)
        with self._autocast():
            shown = self._rows(portion, given, way)
            seen: Seen = module(shown, photos, with_detail=self._with_detail())
        return Seen(*(tensor.float() for tensor in seen))

    def _part(
        self,
        number: int,
        portion: Portion,
        given: list[Tensor],
        way: float,
        compared: _Compared | None,
    ) -> dict[str, Tensor]:
        """Forward and backward of one part; its terms, as shares of the batch's means."""
        seen = self._seen(number, portion, given, way)
        taught = self._taught(portion, given)
        shares, told = self._own_terms(seen, portion, taught, self._shown_part(portion, way))
        share = portion.share
        if share.part and compared is None:
            of_all = self._group.of_all
            raw, opinions = (of_all(t[: len(share.rows)], share) for t in (seen.raw, seen.opinions))
            said = of_all(taught.raw, share) if taught is not None else None
            terms = self._compare(raw, opinions, share.part, said)
            shares += terms.values()
            told |= {name: value.detach() for name, value in terms.items()}
        elif share.part and compared is not None and not share.is_idle:
            count, first = len(share.rows), share.before + share.first
            mine = slice(first, first + count)
            shares.append((compared.by_raw[mine] * seen.raw[:count]).sum())
            shares.append((compared.by_opinions[mine] * seen.opinions[:count]).sum())
        # Several processes want a gradient of every parameter, whatever a part holds.
        idle = 0.0 * (seen.raw.sum() + seen.x.sum() + seen.dof.sum())
        # The launcher's averaging over processes is undone, so that shares add up.
        total = self._group.processes * torch.stack([*shares, idle]).sum()
        self._learner.scaler.scale(total).backward()  # type: ignore[no-untyped-call]
        return told

    def _own_terms(
        self, seen: Seen, portion: Portion, taught: Taught | None, part: Cut | None
    ) -> tuple[list[Tensor], dict[str, Tensor]]:
        """Terms that are means over rows: this part's shares of them, and all processes'."""
        rows = split(seen, portion)
        epoch = self._learner.standing.epoch
        known = known_of(portion, self._facts, taught, epoch, part, self.device)
        shares, told = [], {}
        for task in self._own_tasks:
            own = rows[task.rows] if self._tells(task, part) else None
            value = 0 * seen.raw.sum()
            if own is not None:
                value = task.weight * weight_of(task.rows, portion) * task(own, known[task.rows])
            shares.append(value)
            told[task.name] = self._group.total(value)
        return shares, told

    def _tells(self, task: Task, part: Cut | None) -> bool:
        """Whether what a step shows can tell anything of a task."""
        if task.rows in TOLD_BY_WINDOWS:
            return self._with_detail()
        return part is None or not (task.rows == "subjects" or task.name in ("x", "dof"))

    def _with_detail(self) -> bool:
        """Whether windows count in this step: the same in all processes and parts."""
        share = self._config.training.without_detail
        standing = self._learner.standing
        drawn = np.random.default_rng([self._config.seed, _WITHOUT, standing.step]).random()
        return bool(drawn >= share) or not self._config.network.detail

    def _shown_part(self, portion: Portion, way: float) -> Cut | None:
        """What a step shows of its pictures; None: all."""
        settings = self._config.training
        if way >= settings.part_until:
            return None
        return draw_part(
            self._config.seed,
            self._learner.standing.step,
            beside=not portion.share.part,
            side=settings.part_side,
            share=settings.part_share,
        )

    def _rows(self, portion: Portion, given: list[Tensor], way: float) -> list[Tensor]:
        """What the network is given: pictures normalised, features as they are."""
        loaded = given[:-PARTS] if self._keeps and portion.share.rows else given
        own = self._config.input
        if loaded[0].dtype == torch.uint8:
            shown = loaded[: self._own]
            return [normalised(one, own.mean, own.std, self.device) for one in shown]
        kept = [one.to(self.device, non_blocking=True).float() for one in loaded[:OF_LEVELS]]
        part = self._shown_part(portion, way)
        if part is None or len(kept) < OF_LEVELS:
            return kept
        return [part.of(kept[0]), part.of(kept[1]), kept[2]]

    @property
    def _keeps(self) -> bool:
        """Whether the teacher's answers are loaded with the photos."""
        return self._config.distill.keep_answers and self._teacher is not None

    @property
    def _own(self) -> int:
        """The student's pictures of a photo: itself, and its windows."""
        return 2 if self._config.network.detail else 1

    @torch.no_grad()
    def _taught(self, portion: Portion, loaded: list[Tensor]) -> Taught | None:
        """What the teacher says of the photos, x and DOF as they are compared."""
        photos = len(portion.share.rows)
        if self._teacher is None or not photos:
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
        return autocast(self._config.machine.precision, self.device.type)

    def _without_exchange(self, wanted: bool) -> contextlib.AbstractContextManager[object]:
        module = self._module
        if wanted and isinstance(module, nn.parallel.DistributedDataParallel):
            return module.no_sync()
        return contextlib.nullcontext()
