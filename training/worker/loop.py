"""Epochs: steps, validation, the best so far, when to stop."""

from __future__ import annotations

import contextlib
import csv
import io
import math
import time
from itertools import chain
from typing import Literal

from torch import Tensor
from torch.utils.data import Dataset

from core.errors import RunError
from core.files import write_atomically
from training.learning.batches import portions, with_copies
from training.learning.loading import Loader
from training.learning.optimising import rate_factor, set_rates
from training.learning.sampling import epoch_batches
from training.learning.teacher import Teacher
from training.learning.trained_network import training_mode
from training.runs.events import Metric, Progress, Warned, Worst
from training.runs.reporting import resident_bytes
from training.worker.board import Board
from training.worker.learner import Learner
from training.worker.pace import Pace
from training.worker.photos import Photos
from training.worker.soundness import broken_down, check_steps, check_weights
from training.worker.stepping import Stepped, Stepper
from training.worker.validating import Tools, measure_epoch

_INTERVAL_S = 0.5
_SKIPPED_AT_MOST, _SKIPPED_AT_MOST_SCALED = 5, 50

Why = Literal["all epochs", "no further gain"]


class Loop:
    """Trains a learner through one stage, from wherever it stands. `rows` gives what steps load;
    `epochs` are those of all stages."""

    def __init__(
        self,
        tools: Tools,
        learner: Learner,
        photos: Photos,
        rows: Dataset[list[Tensor]],
        teacher: Teacher | None,
        board: Board,
        epochs: int,
    ) -> None:
        self._tools, self._learner, self._photos = tools, learner, photos
        config = tools.config
        self._config, self._epochs = config, epochs
        self._stepper = Stepper(learner, config, photos.facts, teacher, tools.group)
        self._sizes = photos.store.sizes
        self._board = board
        pin = self._stepper.device.type == "cuda"
        self._loader = Loader(rows, workers=config.machine.workers, pin=pin)
        self._pace = Pace()
        self._told = 0.0

    def train(self) -> Why:
        """All epochs of the stage that are left. Raises Ending (wishes), RunError,
        CannotSaveError."""
        standing = self._learner.standing
        while standing.epoch - standing.stage_epoch < self._config.training.epochs:
            if self._has_converged():
                return "no further gain"
            self._epoch()
            self._check_steps()
            self.validate()
        return "no further gain" if self._has_converged() else "all epochs"

    def validate(self) -> None:
        """End the epoch: figures on validation, the best kept, everything saved. Raises RunError
        where nothing that was learnt is a number; nothing of it is saved."""
        standing, tools = self._learner.standing, self._tools
        check_weights(self._learner, self._config, tools.paths.folder)
        train = self._train_figures()
        started = time.monotonic()
        val, worst = measure_epoch(self._learner, self._photos, tools)
        self._pace.validation(time.monotonic() - started)
        standing.epoch += 1
        standing.position = 0
        standing.sums, standing.photos_seen = {}, 0
        improved = self._is_best(val)
        standing.history.append(
            {"epoch": standing.epoch, "step": standing.step}
            | {f"train_{name}": value for name, value in train.items()}
            | {f"val_{name}": value for name, value in val.items()}
        )
        for part, values in (("train", train), ("val", val)):
            if values:
                photos = len(self._photos.rows[part])  # type: ignore[index]
                place = (standing.epoch, standing.step)
                tools.voice.emit(Metric(part, *place, dict(values), photos))  # type: ignore[arg-type]
                self._board.scalars(part, values, standing.step)
        if worst:
            tools.voice.emit(Worst("val", standing.epoch, standing.step, worst))
        if tools.saver is not None:
            tools.saver.save(best=improved)
            with contextlib.suppress(OSError):  # the disk is full: told by the saver
                write_atomically(tools.paths.metrics, _csv(standing.history))

    def _epoch(self) -> None:
        standing, config = self._learner.standing, self._config
        tools = self._tools
        training = config.training
        order = epoch_batches(
            self._photos.rows["train"],
            self._sizes,
            batch=training.batch,
            shuffle=training.shuffle,
            seed=config.seed,
            epoch=standing.epoch,
            whole=training.whole_batches,
        )
        if not order:
            raise RunError("No batch is full: lower training.batch, or training.whole_batches.")
        batches = with_copies(
            order,
            self._sizes,
            self._photos.copies,
            config.degraded,
            seed=config.seed,
            epoch=standing.epoch,
        )
        tools.voice.stage("training", f"epoch {standing.epoch + 1} of {self._epochs}")
        training_mode(self._learner.trained.network, training)
        group = tools.group
        plan = [
            portions(batch, training.accumulate, group.processes, group.rank)
            for batch in batches[standing.position :]
        ]
        flat = list(chain.from_iterable(plan))
        keys = [portion.keys(standing.epoch) for portion in flat]
        stream = zip(flat, self._loader.batches(keys), strict=True)
        for parts in plan:
            if tools.requests.wants_checkpoint() and tools.saver is not None:
                tools.saver.save()
            started = time.monotonic()
            done = standing.step - standing.stage_step
            factor = rate_factor(done, len(order), training.epochs, config.optimiser)
            rate = set_rates(self._learner.optimiser, factor)
            way = done / (len(order) * training.epochs)
            stepped = self._stepper.step(stream, len(parts), way)
            self._account(stepped, parts[0].share.part)
            seconds = time.monotonic() - started
            standing.seconds += seconds
            self._pace.step(seconds, stepped.photos)
            self._tell(stepped, rate, len(order))
            if tools.saver is not None and tools.saver.is_due():
                tools.saver.save()

    def _check_steps(self) -> None:
        standing, training = self._learner.standing, self._config.training
        check_steps(
            standing,
            self._config,
            self._tools.paths.folder,
            scaled=self._learner.scaler.is_enabled(),
            stage_ends=standing.epoch + 1 - standing.stage_epoch >= training.epochs,
        )

    def _account(self, stepped: Stepped, rows: tuple[int, ...]) -> None:
        standing = self._learner.standing
        standing.step += 1
        standing.position += 1
        self._tools.voice.position.step = standing.step
        if stepped.moved:
            standing.skipped = 0
            standing.photos_seen += stepped.photos
            for name, value in stepped.terms.items():
                standing.sums[name] = standing.sums.get(name, 0.0) + value * stepped.photos
            return
        standing.skipped += 1
        scaled = self._learner.scaler.is_enabled()
        names = ", ".join(self._photos.store.samples[row].name for row in rows[:4])
        if standing.skipped >= (_SKIPPED_AT_MOST_SCALED if scaled else _SKIPPED_AT_MOST):
            what = (
                f"at step {standing.step} the gradient has not been a number for "
                f"{standing.skipped} steps in a row"
            )
            raise broken_down(what, self._config, self._tools.paths.folder)
        if not scaled:
            message = f"Step {standing.step} was skipped: its gradient is no number ({names} ...)."
            self._tools.voice.emit(Warned("not-finite", message))

    def _tell(self, stepped: Stepped, rate: float, steps: int) -> None:
        now = time.monotonic()
        standing, epochs = self._learner.standing, self._epochs
        if now - self._told < _INTERVAL_S and standing.position < steps:
            return
        self._told = now
        left = (epochs - standing.epoch) * steps - standing.position
        eta = self._pace.remaining_s(left, epochs - standing.epoch)
        loss = sum(stepped.terms.values())
        self._tools.voice.emit(
            Progress(
                "training",
                standing.position,
                steps,
                epoch=standing.epoch + 1,
                epochs=epochs,
                step=standing.step,
                loss=loss,
                learning_rate=rate,
                images_per_second=self._pace.images_per_second,
                eta_low_s=eta[0] if eta else None,
                eta_high_s=eta[1] if eta else None,
                memory_bytes=resident_bytes(),
            )
        )
        self._board.scalars("step", {"loss": loss, "learning_rate": rate}, standing.step)

    def _train_figures(self) -> dict[str, float]:
        standing = self._learner.standing
        count = max(1, standing.photos_seen)
        figures = {name: total / count for name, total in standing.sums.items()}
        figures = {"loss": sum(figures.values()), **figures}
        figures["learning_rate"] = max(float(g["lr"]) for g in self._learner.optimiser.param_groups)
        figures["seconds"] = standing.seconds
        return figures

    def _is_best(self, val: dict[str, float]) -> bool:
        """Whether this epoch is the best so far. Without validation the last one is."""
        standing = self._learner.standing
        by = self._config.training.best_by
        val = {} if by == "last" else val
        value = val["srcc"] + val["plcc"] + val["krcc"] if val and by == "sum" else val.get(by, 0.0)
        if not math.isfinite(value):
            value = -math.inf
        if standing.best is None or not val or value > standing.best:
            standing.best, standing.best_epoch, standing.waited = value, standing.epoch, 0
            return True
        standing.waited += 1
        return False

    def _has_converged(self) -> bool:
        patience = self._config.training.patience
        return bool(patience) and self._learner.standing.waited >= patience


def _csv(history: list[dict[str, float]]) -> bytes:
    columns = list(dict.fromkeys(chain.from_iterable(history)))
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, columns)
    writer.writeheader()
    writer.writerows(history)
    return text.getvalue().encode()
