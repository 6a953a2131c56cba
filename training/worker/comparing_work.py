"""What is CVRKD-IQA's own in a run: photos beside good ones, encoded once; a teacher that sees the
originals."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any, Final

import numpy as np
import torch
from torch import Tensor, nn

from core.errors import RunError
from core.networks.cvrkd.network import Cvrkd
from core.networks.cvrkd.presets import PRESETS
from training.datasets.sample import Part
from training.evaluation.agreement import quick_figures
from training.evaluation.predictions import prediction_of
from training.learning.cvrkd.fresh import FreshWindows
from training.learning.cvrkd.lesson import begin_anew, losses, scores, trained_parameters
from training.learning.cvrkd.losses import Role, published_rate
from training.learning.cvrkd.material import HIGH, LOW, Batch
from training.learning.cvrkd.weights import Trained, load_trained, to_bytes
from training.learning.optimising import rate_factor, set_rates
from training.learning.precision import autocast
from training.learning.weights import load_backbone_weights
from training.recipes.comparing import may_begin_as_teacher, role_of
from training.recipes.settings import RunConfig
from training.runs.estimate import Estimate
from training.runs.events import WorstPhoto
from training.runs.figures import Prediction, worst_of
from training.runs.folder import RunPaths
from training.runs.outcome import RunResult
from training.runs.standing import Standing
from training.worker.checkpoints import Saved
from training.worker.comparing_finish import Finish, export_again
from training.worker.comparing_material import Photos, open_photos
from training.worker.comparing_trial import try_comparing
from training.worker.continuing import check_continues
from training.worker.lesson import Step, Stepped, Surroundings
from training.worker.soundness import check_scores

WORST_TOLD: Final = 6
_NAMED: Final = 4
_OF_ORDER: Final = 15


class Learner:
    """A network of which all but the backbone learns."""

    def __init__(self, network: Cvrkd, config: RunConfig, origin: str) -> None:
        self.network, self.origin = network, origin
        self.standing = Standing()
        self._config = config
        network.requires_grad_(False)
        for parameter in trained_parameters(network):
            parameter.requires_grad_(True)
        self.optimiser = self.new_optimiser()
        self.scaler = torch.amp.GradScaler("cpu", enabled=False)
        self.average: dict[str, Tensor] = {}

    def new_optimiser(self) -> torch.optim.Optimizer:
        """Adam or AdamW; biases and norms are not decayed unless all is."""
        settings = self._config.optimiser
        groups = []
        for decayed in (False, True):
            group = [
                p
                for p in trained_parameters(self.network)
                if (p.ndim > 1 or settings.decay_everything) is decayed
            ]
            decay = settings.weight_decay if decayed else 0.0
            about = {"lr": settings.rate, "peak": settings.rate, "weight_decay": decay}
            groups += [{"params": group, **about}] if group else []
        kind = torch.optim.AdamW if settings.kind == "adamw" else torch.optim.Adam
        return kind(groups)

    def kept_weights(self) -> dict[str, Tensor]:
        """The network's own: no averages are kept."""
        return dict(self.network.state_dict())


class _Losses(nn.Module):
    """The terms of a batch as a module, which several processes want to wrap."""

    def __init__(
        self, network: Cvrkd, role: Role, teacher: Cvrkd | None, config: RunConfig
    ) -> None:
        super().__init__()
        self.network = network
        self._role, self._config = role, config
        self._taught_by = [teacher]  # a list: the teacher is no part of the module

    def forward(self, batch: Batch) -> dict[str, Tensor]:
        """The weighted terms, means over the batch."""
        compared, machine = self._config.compared, self._config.machine
        with autocast(machine.precision, batch.labels.device.type):
            return losses(
                self.network, batch, self._role, self._taught_by[0],
                weight=compared.features, rule=compared.rule,
            )  # fmt: skip


class ComparingCourse:
    """The steps of a run: batches of what is kept, or of windows cut anew."""

    def __init__(
        self, around: Surroundings, learner: Learner, photos: Photos, teacher: Cvrkd | None
    ) -> None:
        self._around, self._learner, self._photos = around, learner, photos
        self._config, self._role = around.config, photos.role
        self._device = next(learner.network.parameters()).device
        own = _Losses(learner.network, photos.role, teacher, around.config)
        self._module = around.group.wrapped(own, buffers=False)
        fresh = FreshWindows(photos.material, photos.seeing, photos.role)
        self._fresh = fresh if self._config.compared.fresh else None
        self.steps = len(self._order(0))
        if not self.steps:
            raise RunError("No batch is full: lower training.batch, or training.whole_batches.")

    def epoch(self, epoch: int, first: int) -> Iterator[Step]:
        """One step a batch, from the `first` on."""
        as_published = self._config.compared.rates == "as published"
        if as_published and not first:  # the published loop throws Adam's moments away
            self._learner.optimiser = self._learner.new_optimiser()
        self._learner.network.train()
        if self._config.training.freeze_batch_norm:
            self._learner.network.backbone.eval()
        for rows in self._order(epoch)[first:]:
            yield partial(self._step, rows, epoch)

    def _step(self, rows: tuple[int, ...], epoch: int) -> Stepped:
        learner, group = self._learner, self._around.group
        rate = self._rate(epoch)
        mine = rows[group.rank :: group.processes]
        batch = self._batch(mine, epoch)
        learner.optimiser.zero_grad(set_to_none=True)
        terms: dict[str, Tensor] = self._module(batch)
        share = len(mine) / len(rows)
        total = group.processes * share * torch.stack([*terms.values()]).sum()
        total.backward()  # type: ignore[no-untyped-call]  # torch is untyped there
        parameters = trained_parameters(learner.network)
        limit = self._config.optimiser.clip_norm or float("inf")
        norm = nn.utils.clip_grad_norm_(parameters, limit)
        finite = bool(torch.isfinite(norm))
        if finite:
            learner.optimiser.step()
        told = {name: float(group.total(share * value)) for name, value in terms.items()}
        names = tuple(self._photos.material.samples[row].name for row in rows[:_NAMED])
        return Stepped(told, len(rows), finite, rate, names)

    def measure(self) -> tuple[dict[str, float], tuple[WorstPhoto, ...]]:
        """Agreement with the labels of the validation photos."""
        if not self._photos.material.rows["val"] or not self._config.training.measure_epochs:
            return {}, ()
        voice = self._around.voice
        voice.stage("validating")
        said = predictions(self._learner.network, self._photos, "val", voice.poll)
        raw = np.array([one.raw for one in said], dtype=np.float64)
        check_scores(raw, self._config, self._around.paths.folder, " of the photos kept aside")
        labels = np.array([one.quality for one in said])
        figures = quick_figures(raw, labels)
        figures["loss"] = float(np.abs(raw - labels).mean())
        worst = tuple(
            WorstPhoto(one.path, one.name, one.label, one.quality, one.raw or 0.0)
            for one in worst_of(said, WORST_TOLD)
        )
        return figures, worst

    def _batch(self, rows: tuple[int, ...], epoch: int) -> Batch:
        if self._fresh is not None:
            return self._fresh.batch(self._learner.network, rows, epoch, self._device)
        return self._photos.material.batch(rows, epoch, self._device)

    def _rate(self, epoch: int) -> float:
        optimiser, settings = self._learner.optimiser, self._config.optimiser
        if self._config.compared.rates == "as published":
            return set_rates(optimiser, published_rate(self._role, epoch) / settings.rate)
        epochs = self._config.training.epochs
        step = self._learner.standing.step
        return set_rates(optimiser, rate_factor(step, self.steps, epochs, settings))

    def _order(self, epoch: int) -> list[tuple[int, ...]]:
        training, rows = self._config.training, list(self._photos.material.rows["train"])
        if training.shuffle:
            random = np.random.default_rng([self._config.seed, _OF_ORDER, epoch])
            rows = [rows[n] for n in random.permutation(len(rows))]
        batches = [tuple(rows[n : n + training.batch]) for n in range(0, len(rows), training.batch)]
        least = training.batch if training.whole_batches else self._around.group.processes
        return [batch for batch in batches if len(batch) >= least]


class ComparingLesson:
    """One run's photos, teacher and learner in this process."""

    def __init__(
        self, around: Surroundings, photos: Photos, teacher: Trained | None, learner: Learner
    ) -> None:
        self._around, self._data, self._teacher = around, photos, teacher
        self.config, self.learner = around.config, learner

    @property
    def identity(self) -> tuple[str, str]:
        """Photos, labels, references and what encodes them; the teacher."""
        return identity_of(self._data, self._teacher)

    @property
    def photos(self) -> Mapping[str, int]:
        """Those of each part that can be read."""
        return {part: len(rows) for part, rows in self._data.material.rows.items()}

    @property
    def facts(self) -> Mapping[str, Any]:
        """Where the backbone's weights come from."""
        return {"backbone_weights": self.learner.origin}

    def remember(self, paths: RunPaths) -> None:
        """The declared data set."""
        self._data.parts.save_declaration(paths.dataset)

    def begin(self) -> ComparingCourse:
        """All of it is one stage."""
        teacher = self._teacher.network if self._teacher is not None else None
        return ComparingCourse(self._around, self.learner, self._data, teacher)

    def next_stage(self) -> ComparingCourse:
        """There is none: these recipes read no stages."""
        raise RunError("This recipe has one stage.", self._around.paths.folder)

    def state(self) -> dict[str, Any]:
        """Network and optimiser."""
        return {
            "network": self.learner.network.state_dict(),
            "optimiser": self.learner.optimiser.state_dict(),
            "origin": self.learner.origin,
        }

    def weights(self) -> bytes:
        """With what they are of in the header."""
        preset = self.learner.network.preset
        seeing, role = self._data.seeing, self._data.role
        return to_bytes(self.learner.kept_weights(), preset, role, seeing)

    def finish(self, device: torch.device) -> RunResult:
        """Figures on validation and test, the teacher's beside, and the model file."""
        predict = partial(predictions, poll=self._around.voice.poll)
        finish = Finish(self._around, self.config, self._data, predict)
        return finish.finish(self.learner.standing, self.learner.origin, self._teacher, device)


class _ComparingWork:
    """Training of a teacher that sees originals, or a student that sees other good photos."""

    def open(
        self, around: Surroundings, saved: Saved | None, device: torch.device
    ) -> ComparingLesson:
        """Teacher, network, photos (encoded where they are not yet), then where it stood."""
        config = around.config
        role = role_of(config)
        network, origin, teacher = _made(config)
        network.to(device)
        if teacher is not None:
            teacher.network.to(device)
        photos = open_photos(config, role, network, around.voice, around.group)
        learner = Learner(network, config, origin)
        if saved is not None:
            check_continues(saved, config, identity_of(photos, teacher), around.paths.folder)
            network.load_state_dict(saved.state["network"])
            learner.optimiser.load_state_dict(saved.state["optimiser"])
            learner.origin = saved.state["origin"]
            learner.standing = Standing(**saved.state["standing"])
        return ComparingLesson(around, photos, teacher, learner)

    def estimate(self, config: RunConfig, seconds: float) -> Estimate:
        """By encoding some photos and taking some steps."""
        return try_comparing(config, seconds, _made)

    def export(self, paths: RunPaths, figures: Path | None) -> Path:
        """With what the settings say now."""
        return export_again(paths, figures)


WORK: Final = _ComparingWork()


def _made(config: RunConfig) -> tuple[Cvrkd, str, Trained | None]:
    """The network before its first step, where it comes from, and its teacher."""
    teacher = load_trained(Path(config.distill.teacher)) if config.distill.teacher else None
    if teacher is not None:
        check_teacher(teacher, config)
        teacher.network.eval().requires_grad_(False)
    return *make_network(config, teacher), teacher


def make_network(config: RunConfig, teacher: Trained | None) -> tuple[Cvrkd, str]:
    """The network before its first step, and where its weights come from: the teacher's, as ours; a
    trained one's; or the backbone's alone. Raises RunError, BundleError, CheckpointError."""
    torch.manual_seed(config.seed)
    network = Cvrkd(PRESETS[config.compared.network])
    started = None
    if config.weights.source == "bundle":
        started = load_trained(Path(config.weights.file))
    elif teacher is not None and may_begin_as_teacher(config):
        started = teacher
    if started is None:
        origin = load_backbone_weights(network, config.weights)
        begin_anew(network, (LOW + HIGH) / 2 if config.compared.rule == "all blocks" else 0.0)
        return network, origin
    try:
        network.load_state_dict(started.network.state_dict())
    except RuntimeError as error:
        raise RunError(
            "The weights to begin with are of a network of another shape: choose the same "
            "compared.network."
        ) from error
    return network, f"the {started.role} of sha256 {started.sha256[:16]}"


def check_teacher(teacher: Trained, config: RunConfig) -> None:
    """Raises RunError where a student cannot learn from it."""
    if teacher.role != "teacher":
        raise RunError(
            "This network is a student: name a teacher, which was shown originals.",
            config.distill.teacher,
        )
    if teacher.network.preset != PRESETS[config.compared.network]:
        raise RunError(
            "The teacher is a network of another shape: choose its compared.network.",
            config.distill.teacher,
        )


def identity_of(photos: Photos, teacher: Trained | None) -> tuple[str, str]:
    """What a run must not go on without."""
    return photos.fingerprint, teacher.sha256 if teacher is not None else ""


def predictions(
    network: Cvrkd, photos: Photos, part: Part, poll: Callable[[], None] = lambda: None
) -> list[Prediction]:
    """Of each photo of a part the median over its references, on 0..1; a teacher has one: the
    photo's own original."""
    material = photos.material
    rows, role = material.rows[part], photos.role
    count = 1 if role == "teacher" else material.most_aside
    beside = [material.beside(part, row, role)[:count] for row in rows]
    found = scores(network, material.store, [material.view(row) for row in rows], beside, poll)
    return [
        prediction_of(material.samples[row], float(np.median(own) - LOW) / (HIGH - LOW))
        for row, own in zip(rows, found, strict=True)
    ]
