"""One step of training: the losses of a batch, their gradients, new weights."""

from __future__ import annotations

import contextlib
import math
from collections.abc import Iterator
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from training.learning.loading import normalised
from training.learning.losses import error, feature_terms, score_terms, sum_of
from training.learning.sampling import Share, step_seed
from training.learning.teacher import Teacher
from training.learning.trained_network import Seen
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


class Stepper:
    """Computes steps; holds nothing that a checkpoint would need."""

    def __init__(
        self,
        learner: Learner,
        config: RunConfig,
        labels: Tensor,
        teacher: Teacher | None,
        group: Group,
    ) -> None:
        self._learner, self._config, self._group = learner, config, group
        self._teacher = teacher
        self.device = next(learner.trained.parameters()).device
        self._labels = labels.to(self.device)
        buffers = not config.training.freeze_batch_norm
        self._module = group.wrapped(learner.trained, buffers=buffers)
        self._moving = [p for p in learner.trained.parameters() if p.requires_grad]

    def step(self, parts: Iterator[tuple[Share, list[Tensor]]], count: int) -> Stepped:
        """Take `count` parts of a batch, each with its images, and move the weights once."""
        learner, settings = self._learner, self._config.optimiser
        standing = learner.standing
        torch.manual_seed(step_seed(self._config.seed, standing.step, self._group.rank))
        learner.optimiser.zero_grad(set_to_none=True)
        sums: dict[str, Tensor] = {}
        photos = 0
        for number in range(count):
            share, images = next(parts)
            last = number == count - 1
            with self._without_exchange(not last):
                terms = self._part(share, images)
            for name, value in terms.items():
                sums[name] = sums.get(name, torch.zeros_like(value)) + value
            photos += len(share.part)
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

    def _part(self, share: Share, images: list[Tensor]) -> dict[str, Tensor]:
        """Forward and backward of one part; its terms, as shares of the batch's means."""
        config, learner = self._config, self._learner
        own = config.input
        with self._autocast():
            seen: Seen = self._module(normalised(images[0], own.mean, own.std, self.device))
        raw, opinions, x, dof = (tensor.float() for tensor in seen)
        part_weight = len(share.part) / share.batch
        rows = torch.tensor(share.part, device=self.device)
        labels = self._labels[rows]
        all_raw, all_opinions = (self._group.of_all(t, share) for t in (raw, opinions))
        scores = score_terms(all_raw, all_opinions, labels, config.loss)
        features: dict[str, Tensor] = {}
        if self._teacher is not None:
            teacher_raw, *wanted = self._taught(images)
            if config.distill.teacher_score:
                taught = self._group.of_all(teacher_raw, share)
                scores["teacher"] = config.distill.teacher_score * error(
                    all_raw, taught, config.loss.kind
                )
            if learner.trained.bridge is not None:
                features = feature_terms(
                    (x, dof), (wanted[0], wanted[1]), config.distill, config.loss.kind,
                    learner.spread,
                )  # fmt: skip
        own_weight = 0.0 if share.is_idle else len(share.rows) / share.batch
        weighted = {name: value * part_weight for name, value in scores.items()}
        own_terms = {name: value * own_weight for name, value in features.items()}
        # The launcher's averaging over processes is undone, so that shares add up.
        total = self._group.processes * sum_of({**weighted, **own_terms, "idle": 0.0 * raw.sum()})
        learner.scaler.scale(total).backward()  # type: ignore[no-untyped-call]
        told = {name: value.detach() for name, value in weighted.items()}
        for name, value in own_terms.items():
            told[name] = self._group.total(value)
        return told

    @torch.no_grad()
    def _taught(self, images: list[Tensor]) -> tuple[Tensor, Tensor, Tensor]:
        """The teacher's raw output, x and DOF as they are compared."""
        assert self._teacher is not None
        teacher = self._teacher
        image = normalised(images[-1], teacher.mean, teacher.std, self.device)
        with self._autocast():
            x, out = teacher.network.outputs(image)
        x, dof = x.float(), out.dof.float()
        bridge = self._learner.trained.bridge
        if bridge is not None:
            x, dof = bridge.compared(x, dof)
        return out.raw.float(), x, dof

    @torch.no_grad()
    def _follow(self) -> None:
        """Let the averaged weights follow; they follow closely in the beginning."""
        average = self._learner.average
        if not average:
            return
        step = self._learner.standing.step + 1
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
