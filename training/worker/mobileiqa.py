"""What is MobileIQA's own in a run: photos with labels, a teacher, levels kept on disk."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any, Final

import torch
from torch import Tensor
from torch.utils.data import Dataset

from core.errors import RunError
from training.learning import trained_file
from training.learning.batches import portions, with_copies
from training.learning.loading import Loader
from training.learning.optimising import rate_factor, set_rates
from training.learning.sampling import epoch_batches
from training.learning.teacher import Teacher
from training.learning.trained_network import training_mode
from training.recipes.settings import RunConfig
from training.recipes.stages import stage_configs
from training.runs.estimate import Estimate
from training.runs.events import Warned, WorstPhoto
from training.runs.folder import RunPaths
from training.runs.outcome import RunResult
from training.worker.checkpoints import Saved
from training.worker.continuing import check_continues
from training.worker.finishing import Finish
from training.worker.learner import Learner, new_learner, restore, to_state
from training.worker.lesson import Step, Stepped, Surroundings
from training.worker.mobileiqa_estimate import try_mobileiqa
from training.worker.model_file import export_mobileiqa
from training.worker.own_labels import with_kept_stars
from training.worker.photos import Photos, open_photos
from training.worker.rows import open_rows
from training.worker.setup import begin, make_teacher, make_trained
from training.worker.stepping import Stepper
from training.worker.validating import measure_epoch

_NAMED = 4


class MobileIqaCourse:
    """The steps of one stage, whose settings `around` has. `rows` gives what they load."""

    def __init__(
        self,
        around: Surroundings,
        learner: Learner,
        photos: Photos,
        rows: Dataset[list[Tensor]],
        teacher: Teacher | None,
    ) -> None:
        self._around, self._learner, self._photos = around, learner, photos
        self._config = around.config
        self._stepper = Stepper(learner, around.config, photos.facts, teacher, around.group)
        self._sizes = photos.store.sizes
        pin = self._stepper.device.type == "cuda"
        self._loader = Loader(rows, workers=around.config.machine.workers, pin=pin)
        self.steps = len(self._order(0))
        if not self.steps:
            raise RunError("No batch is full: lower training.batch, or training.whole_batches.")

    def epoch(self, epoch: int, first: int) -> Iterator[Step]:
        """One step a batch, from the `first` on."""
        config, group = self._config, self._around.group
        training = config.training
        batches = with_copies(
            self._order(epoch),
            self._sizes,
            self._photos.copies,
            config.degraded,
            seed=config.seed,
            epoch=epoch,
        )
        training_mode(self._learner.trained.network, training)
        plan = [
            portions(batch, training.accumulate, group.processes, group.rank)
            for batch in batches[first:]
        ]
        flat = list(chain.from_iterable(plan))
        stream = zip(flat, self._loader.batches([p.keys(epoch) for p in flat]), strict=True)
        for parts in plan:
            yield partial(self._step, stream, len(parts), parts[0].share.part)

    def _step(self, stream: Any, count: int, rows: tuple[int, ...]) -> Stepped:
        config, standing = self._config, self._learner.standing
        epochs, done = config.training.epochs, standing.step - standing.stage_step
        rate = set_rates(
            self._learner.optimiser, rate_factor(done, self.steps, epochs, config.optimiser)
        )
        stepped = self._stepper.step(stream, count, done / (self.steps * epochs))
        names = tuple(self._photos.store.samples[row].name for row in rows[:_NAMED])
        return replace(stepped, rate=rate, names=names)

    def measure(self) -> tuple[dict[str, float], tuple[WorstPhoto, ...]]:
        """Agreement with the labels of the validation photos."""
        protocol = self._config.protocol.kind == "folds" and bool(self._config.data.fold)
        return measure_epoch(self._learner, self._photos, self._around, keeps=protocol)

    def _order(self, epoch: int) -> list[tuple[int, ...]]:
        training = self._config.training
        return epoch_batches(
            self._photos.rows["train"],
            self._sizes,
            batch=training.batch,
            shuffle=training.shuffle,
            seed=self._config.seed,
            epoch=epoch,
            whole=training.whole_batches,
        )


class MobileIqaLesson:
    """One run's photos, teacher and learner in this process."""

    def __init__(
        self, around: Surroundings, photos: Photos, teacher: Teacher | None, learner: Learner
    ) -> None:
        self._around, self._photos, self._teacher = around, photos, teacher
        self.config, self.learner = around.config, learner
        self._rows: Dataset[list[Tensor]] | None = None

    @property
    def identity(self) -> tuple[str, str]:
        """The photos with labels and parts, and the teacher with others that score them."""
        return _identity(self._photos, self._teacher)

    @property
    def photos(self) -> Mapping[str, int]:
        """Those of each part that can be read."""
        return {part: len(rows) for part, rows in self._photos.rows.items()}

    @property
    def facts(self) -> Mapping[str, Any]:
        """Where the backbone's weights come from."""
        return {"backbone_weights": self.learner.origin}

    def remember(self, paths: RunPaths) -> None:
        """The declared data set."""
        self._photos.parts.save_declaration(paths.dataset)

    def begin(self) -> MobileIqaCourse:
        """The stage that stands now; what it keeps on disk is made first."""
        if self._rows is None:
            around = self._around
            self._rows = open_rows(
                self.config, self._photos, self.learner.trained, self._teacher, around.voice,
                around.group,
            )  # fmt: skip
        stage = stage_configs(self.config)[self.learner.standing.stage]
        around = replace(self._around, config=stage)
        return MobileIqaCourse(around, self.learner, self._photos, self._rows, self._teacher)

    def next_stage(self) -> MobileIqaCourse:
        """It begins with the weights that this one kept."""
        config = stage_configs(self.config)[self.learner.standing.stage + 1]
        self.learner.next_stage(config, self._best())
        return self.begin()

    def state(self) -> dict[str, Any]:
        """Network, bridge, optimiser, averages, the teacher's spread."""
        return to_state(self.learner)

    def weights(self) -> bytes:
        """With the network's description in the header."""
        standing, run_id = self.learner.standing, self._around.about.run_id
        about = trained_file.describe(self.config, run_id, standing.epoch, standing.step)
        return trained_file.to_bytes(self.learner.kept_weights(), about)

    def finish(self, device: torch.device) -> RunResult:
        """Figures on validation and test, the teacher's and the default model's beside."""
        around = self._around
        finish = Finish(
            around.paths, around.about, self.config, self._photos, around.voice, around.pooled
        )
        return finish.finish(self.learner.standing, self.learner.origin, self._teacher, device)

    def _best(self) -> dict[str, Tensor]:
        """The weights that a stage has kept, on all processes."""
        learner, group = self.learner, self._around.group
        if learner.standing.best_epoch == learner.standing.epoch:
            return learner.kept_weights()
        read = trained_file.read(self._around.paths.best)[0] if group.leads else None
        weights = group.from_leader(read)
        assert weights is not None
        return weights


class _MobileIqaWork:
    """Training on labels, alone or from a teacher."""

    def open(
        self, around: Surroundings, saved: Saved | None, device: torch.device
    ) -> MobileIqaLesson:
        """Teacher, photos, then the learner: begun afresh or put back to where it stood."""
        teacher = make_teacher(around.config, device)
        for note in teacher.notes if teacher else ():
            around.voice.emit(Warned("teacher", note))
        config = with_kept_stars(around.config, around.paths, around.group)
        around = replace(around, config=config)
        photos = open_photos(config, teacher, around.voice, around.group)
        learner = _learner(around, saved, teacher, photos, device)
        return MobileIqaLesson(around, photos, teacher, learner)

    def estimate(self, config: RunConfig, seconds: float) -> Estimate:
        """By a few steps with the full batch."""
        return try_mobileiqa(config, seconds)

    def export(self, paths: RunPaths, figures: Path | None) -> Path:
        """With what the settings say now."""
        return export_mobileiqa(paths, figures)


WORK: Final = _MobileIqaWork()


def _learner(
    around: Surroundings,
    saved: Saved | None,
    teacher: Teacher | None,
    photos: Photos,
    device: torch.device,
) -> Learner:
    stages = stage_configs(around.config)
    stage = int(saved.state["standing"].get("stage", 0)) if saved is not None else 0
    config = stages[min(stage, len(stages) - 1)]
    trained = make_trained(config, teacher, device)
    origin, spread = "", None
    if saved is None:
        origin, spread = begin(config, trained, teacher, photos, around.voice)
        spread = around.group.from_leader(spread)
    learner = new_learner(config, trained, spread=spread, origin=origin)
    if saved is not None:
        identity = _identity(photos, teacher)
        check_continues(saved, around.config, identity, around.paths.folder)
        restore(learner, saved.state)
    return learner


def _identity(photos: Photos, teacher: Teacher | None) -> tuple[str, str]:
    others = photos.others.sha256 if photos.others else ""
    return photos.fingerprint, (teacher.sha256 if teacher else "") + others
