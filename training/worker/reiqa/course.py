"""The steps of learning without labels."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import Final

import numpy as np
import torch
from torch import Tensor, nn

from core.errors import RunError
from core.networks.reiqa.network import Encoder
from training.evaluation.feature_probes import Faulty, knows, make_faulty
from training.learning.loading import Key, Loader
from training.learning.precision import autocast
from training.learning.reiqa.contrast import ContrastLearner
from training.learning.reiqa.encoding import encoded
from training.learning.reiqa.moco import accuracy, contrast_loss, follow, logits
from training.learning.reiqa.pairs import Make, Pairs
from training.learning.reiqa.rates import rate_of
from training.learning.reiqa.versions import quality_pairs
from training.learning.reiqa.views import content_pairs
from training.learning.sampling import Share, shares
from training.recipes.reiqa import QUALITY_ENCODER
from training.recipes.settings import RunConfig
from training.runs.events import WorstPhoto
from training.worker.lesson import Step, Stepped, Surroundings
from training.worker.reiqa.photos import OwnPhotos

_ORDER = 15  # keeps the random stream apart from others
_NAMED: Final = 4


def make_of(config: RunConfig) -> Make:
    """How the recipe makes pairs of a window."""
    return quality_pairs if config.recipe == QUALITY_ENCODER else content_pairs


class PretrainCourse:
    """All steps of a run; it has one stage."""

    def __init__(self, around: Surroundings, learner: ContrastLearner, photos: OwnPhotos) -> None:
        self._around, self._learner, self._photos = around, learner, photos
        config = self._config = around.config
        device = learner.device
        pairs = Pairs(photos.windows, config.pretrain, make_of(config), config.seed)
        self._loader = Loader(pairs, workers=config.machine.workers, pin=device.type == "cuda")
        self._module = around.group.wrapped(learner.fast, buffers=False)
        self._asks = Asks(config, photos)
        self.batch = min(config.training.batch, len(photos.rows))
        self.steps = len(photos.rows) // self.batch
        if self.batch < around.group.processes:
            raise RunError("There are more processes than photos in a step: start fewer.")

    def epoch(self, epoch: int, first: int) -> Iterator[Step]:
        """Full batches alone, each photo once at most."""
        group = self._around.group
        random = np.random.default_rng([self._config.seed, _ORDER, epoch])
        rows = [self._photos.rows[n] for n in random.permutation(len(self._photos.rows))]
        batches = [
            tuple(rows[n * self.batch : (n + 1) * self.batch]) for n in range(first, self.steps)
        ]
        plan = [shares(batch, 1, group.processes, group.rank)[0] for batch in batches]
        keys = [[Key(row, epoch) for row in share.rows] for share in plan]
        self._learner.fast.train()
        self._learner.slow.train()
        for share, given in zip(plan, self._loader.batches(keys), strict=True):
            yield partial(self._step, share, given)

    def measure(self) -> tuple[dict[str, float], tuple[WorstPhoto, ...]]:
        """What the encoder knows of faults in photos kept aside, all processes alike."""
        around = self._around
        if not self._photos.aside:
            return {}, ()
        around.voice.stage("validating")
        figures = self._asks.figures(self._learner, around) if around.group.leads else {}
        return around.group.from_leader(figures), ()

    def _step(self, share: Share, given: list[Tensor]) -> Stepped:
        learner, config = self._learner, self._config
        standing, group = learner.standing, self._around.group
        way = standing.position / self.steps
        rate = rate_of(config.optimiser, config.training.epochs, standing.epoch + 1, way)
        for one in learner.optimiser.param_groups:
            one["lr"] = rate
        count = given[0].shape[1]
        query, key = (self._pictures(images) for images in given)
        learner.optimiser.zero_grad(set_to_none=True)
        with autocast(config.machine.precision, learner.device.type):
            queries = self._module(query).float()
            with torch.no_grad():
                keys = learner.slow(key).float()
        same = torch.arange(len(share.rows), device=learner.device).repeat_interleave(count)
        found = logits(
            queries, keys, learner.queue.keys, config.pretrain.temperature,
            same=same if config.pretrain.same_photo else None,
        )  # fmt: skip
        weight = len(share.rows) / share.batch  # the launcher averages over processes
        loss = contrast_loss(found) * weight
        learner.scaler.scale(loss * group.processes).backward()  # type: ignore[no-untyped-call]
        learner.scaler.unscale_(learner.optimiser)
        limit = config.optimiser.clip_norm or math.inf
        moving = (p for p in learner.fast.parameters() if p.requires_grad)
        finite = bool(torch.isfinite(nn.utils.clip_grad_norm_(moving, limit)))
        if finite or learner.scaler.is_enabled():
            learner.scaler.step(learner.optimiser)
        learner.scaler.update()
        if finite:
            follow(learner.slow, learner.fast, config.pretrain.momentum)
            of_pairs = replace(
                share,
                counts=tuple(each * count for each in share.counts),
            )
            learner.queue.push(group.of_all(keys, of_pairs))
        terms = {"contrast": float(group.total(loss))}
        names = self._photos.names(share.part[:_NAMED])
        return Stepped(terms, len(share.part), finite, rate, names)

    def _pictures(self, images: Tensor) -> Tensor:
        """(B, N, 3, H, W) bytes to (B * N, 3, H, W) on 0..1, colours innermost: a step is a third
        faster so on a processor."""
        moved = images.flatten(0, 1).to(self._learner.device, non_blocking=True)
        return moved.float().div_(255).contiguous(memory_format=torch.channels_last)


class Asks:
    """What is asked of an encoder about photos kept aside; their faults are made once."""

    def __init__(self, config: RunConfig, photos: OwnPhotos) -> None:
        self._config, self._photos = config, photos
        self._faulty: Faulty | None = None

    def figures(self, learner: ContrastLearner, around: Surroundings) -> dict[str, float]:
        """By the encoder as it stands: faults told apart, steps in order, and how often a query is
        nearest to its own key."""
        encoder = learner.fast.encoder
        encoder.eval()
        try:
            found = self.known(encoder, around)
            found["contrast"] = self._contrast(learner)
        finally:
            encoder.train()
        return found

    def known(self, encoder: Encoder, around: Surroundings) -> dict[str, float]:
        """The same of any encoder, but for its keys."""
        config = self._config
        if self._faulty is None:
            windows = (self._photos.windows.window(row, 0) for row in self._photos.aside)
            self._faulty = make_faulty(windows, config.pretrain.crop, around.voice.poll)
        found = knows(partial(encoded, encoder), self._faulty, around.voice.poll)
        return {"faults": found.faults, "operations": found.operations, "order": found.order}

    def _contrast(self, learner: ContrastLearner) -> float:
        config, device = self._config, learner.device
        pairs = Pairs(self._photos.windows, config.pretrain, make_of(config), config.seed)
        right, count = 0.0, 0
        learner.fast.eval()
        learner.slow.eval()
        with torch.inference_mode():
            for row in self._photos.aside:
                query, key = (one.to(device).float() / 255 for one in pairs[Key(row, 0)])
                same = torch.zeros(len(query), dtype=torch.int64, device=device)
                found = logits(
                    learner.fast(query), learner.slow(key), learner.queue.keys,
                    config.pretrain.temperature, same=same,
                )  # fmt: skip
                right += accuracy(found) * len(query)
                count += len(query)
        learner.fast.train()
        learner.slow.train()
        return right / count
