"""Epochs: steps, validation, the best so far, when to stop."""

from __future__ import annotations

import contextlib
import csv
import io
import math
import time
from itertools import chain
from typing import Literal

from core.files import write_atomically
from training.runs.events import Metric, Progress, Warned, Worst
from training.runs.reporting import resident_bytes
from training.worker.board import Board
from training.worker.lesson import Course, Lesson, Stepped, Surroundings
from training.worker.pace import Pace
from training.worker.saving import Saver
from training.worker.soundness import broken_down, check_steps, check_weights

_INTERVAL_S = 0.5
_SKIPPED_AT_MOST, _SKIPPED_AT_MOST_SCALED = 5, 50

Why = Literal["all epochs", "no further gain"]


class Loop:
    """Trains a learner through one stage, from wherever it stands: `around.config` are the stage's
    settings, `course` its steps, `epochs` those of all stages. Followers have no saver."""

    def __init__(
        self,
        around: Surroundings,
        lesson: Lesson,
        course: Course,
        saver: Saver | None,
        board: Board,
        epochs: int,
    ) -> None:
        self._around, self._lesson, self._course = around, lesson, course
        self._learner, self._config = lesson.learner, around.config
        self._saver, self._board, self._epochs = saver, board, epochs
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
        standing, around = self._learner.standing, self._around
        check_weights(self._learner, self._config, around.paths.folder)
        train = self._train_figures()
        started = time.monotonic()
        val, worst = self._course.measure()
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
                photos = self._lesson.photos.get(part, 0)
                place = (standing.epoch, standing.step)
                around.voice.emit(Metric(part, *place, dict(values), photos))  # type: ignore[arg-type]
                self._board.scalars(part, values, standing.step)
        if worst:
            around.voice.emit(Worst("val", standing.epoch, standing.step, worst))
        if self._saver is not None:
            self._saver.save(best=improved)
            with contextlib.suppress(OSError):  # the disk is full: told by the saver
                write_atomically(around.paths.metrics, _csv(standing.history))

    def _epoch(self) -> None:
        standing, around, saver = self._learner.standing, self._around, self._saver
        steps = self._course.steps
        around.voice.stage("training", f"epoch {standing.epoch + 1} of {self._epochs}")
        taken = self._course.epoch(standing.epoch, standing.position)
        for _ in range(standing.position, steps):
            if around.requests.wants_checkpoint() and saver is not None:
                saver.save()
            started = time.monotonic()
            stepped = next(taken)()
            self._account(stepped)
            seconds = time.monotonic() - started
            standing.seconds += seconds
            self._pace.step(seconds, stepped.photos)
            self._tell(stepped, steps)
            if saver is not None and saver.is_due():
                saver.save()

    def _check_steps(self) -> None:
        standing, training = self._learner.standing, self._config.training
        check_steps(
            standing,
            self._config,
            self._around.paths.folder,
            scaled=self._learner.scaler.is_enabled(),
            stage_ends=standing.epoch + 1 - standing.stage_epoch >= training.epochs,
        )

    def _account(self, stepped: Stepped) -> None:
        standing = self._learner.standing
        standing.step += 1
        standing.position += 1
        self._around.voice.position.step = standing.step
        if stepped.moved:
            standing.skipped = 0
            standing.photos_seen += stepped.photos
            for name, value in stepped.terms.items():
                standing.sums[name] = standing.sums.get(name, 0.0) + value * stepped.photos
            return
        standing.skipped += 1
        scaled = self._learner.scaler.is_enabled()
        names = ", ".join(stepped.names)
        if standing.skipped >= (_SKIPPED_AT_MOST_SCALED if scaled else _SKIPPED_AT_MOST):
            what = (
                f"at step {standing.step} the gradient has not been a number for "
                f"{standing.skipped} steps in a row"
            )
            raise broken_down(what, self._config, self._around.paths.folder)
        if not scaled:
            message = f"Step {standing.step} was skipped: its gradient is no number ({names} ...)."
            self._around.voice.emit(Warned("not-finite", message))

    def _tell(self, stepped: Stepped, steps: int) -> None:
        now = time.monotonic()
        standing, epochs = self._learner.standing, self._epochs
        if now - self._told < _INTERVAL_S and standing.position < steps:
            return
        self._told = now
        left = (epochs - standing.epoch) * steps - standing.position
        eta = self._pace.remaining_s(left, epochs - standing.epoch)
        loss = sum(stepped.terms.values())
        self._around.voice.emit(
            Progress(
                "training",
                standing.position,
                steps,
                epoch=standing.epoch + 1,
                epochs=epochs,
                step=standing.step,
                loss=loss,
                learning_rate=stepped.rate,
                images_per_second=self._pace.images_per_second,
                eta_low_s=eta[0] if eta else None,
                eta_high_s=eta[1] if eta else None,
                memory_bytes=resident_bytes(),
            )
        )
        self._board.scalars("step", {"loss": loss, "learning_rate": stepped.rate}, standing.step)

    def _train_figures(self) -> dict[str, float]:
        standing = self._learner.standing
        count = max(1, standing.photos_seen)
        figures = {name: total / count for name, total in standing.sums.items()}
        figures = {"loss": sum(figures.values()), **figures}
        figures["learning_rate"] = max(float(g["lr"]) for g in self._learner.optimiser.param_groups)
        figures["seconds"] = standing.seconds
        return figures

    def _is_best(self, val: dict[str, float]) -> bool:
        """Whether this epoch is the best so far; the last one is where no figure says so."""
        standing = self._learner.standing
        by = self._config.training.best_by
        if by == "last" or (by != "sum" and by not in val):
            val = {}
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
