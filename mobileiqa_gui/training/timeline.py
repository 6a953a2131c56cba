"""What a run's events amount to: curves, the latest figures, warnings. No Qt."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, field

from mobileiqa_gui.core_sentences import of_core
from training.interface import (
    Checkpoint,
    Done,
    Envelope,
    Failed,
    Heartbeat,
    Hello,
    Metric,
    Progress,
    RoundBegan,
    Stage,
    Warned,
    Worst,
)

MOST_POINTS = 2_000
MOST_WARNINGS = 200


@dataclass(slots=True)
class StepPoint:
    """The loss and learning rate of one step; `at` counts epochs from 0."""

    step: int
    at: float
    loss: float
    rate: float


@dataclass(slots=True)
class Timeline:
    """Grows with the events of a run; `epochs` holds each epoch's figures ("train_loss",
    "val_srcc", ...), the last told of an epoch counts; `worst` are the photos missed the farthest
    after the last one. `pace` is the last progress of a training step: other work tells no speed.
    `photos` counts those that each part's figures come from, `most_memory_bytes` the most told.
    Of a run that trains several times all this is of the last `round`."""

    points: list[StepPoint] = field(default_factory=list)
    epochs: dict[int, dict[str, float]] = field(default_factory=dict)
    test: dict[str, float] = field(default_factory=dict)
    best_epoch: int = 0
    stage: str = ""
    detail: str = ""
    progress: Progress | None = None
    pace: Progress | None = None
    photos: dict[str, int] = field(default_factory=dict)
    memory_bytes: int = 0
    most_memory_bytes: int = 0
    device: str = ""
    round: RoundBegan | None = None
    worst: Worst | None = None
    warnings: list[str] = field(default_factory=list)
    failure: Failed | None = None
    done: Done | None = None
    _every: int = 1
    _skipped: int = 0

    def add(self, envelopes: Iterable[Envelope]) -> bool:
        """Take events in; whether a curve has changed."""
        changed = False
        for envelope in envelopes:
            event = envelope.event
            if isinstance(event, Hello):
                self.device, self.failure, self.done = event.device, None, None
                self.progress = self.pace = None
            elif isinstance(event, RoundBegan):
                self._begin(event)
                changed = True
            elif isinstance(event, Stage):
                self.stage, self.detail = event.stage, event.detail
            elif isinstance(event, Progress):
                self.progress, self.stage = event, event.stage
                self._memory(event.memory_bytes)
                self.pace = event if event.stage == "training" else self.pace
                changed |= self._step(event)
            elif isinstance(event, Heartbeat):
                self._memory(event.memory_bytes)
            elif isinstance(event, Metric):
                self._metric(event)
                changed = True
            elif isinstance(event, Worst):
                self.worst = event
            elif isinstance(event, Checkpoint):
                if event.best:
                    self.best_epoch, changed = event.epoch, True
            elif isinstance(event, Warned):
                self.warnings = [*self.warnings[1 - MOST_WARNINGS :], of_core(event.message)]
            elif isinstance(event, Failed):
                self.failure = event
            elif isinstance(event, Done):
                self.done = event
                self.best_epoch = event.best_epoch or self.best_epoch
        return changed

    def _begin(self, event: RoundBegan) -> None:
        """What is told from now on is of another training."""
        self.round = event
        self.points, self.epochs, self.test = [], {}, {}
        self.best_epoch, self.progress, self.worst = 0, None, None
        self._every, self._skipped = 1, 0

    def series(self, name: str) -> tuple[list[int], list[float]]:
        """Epochs and values of one figure, where it is a number."""
        found = sorted(
            (epoch, values[name])
            for epoch, values in self.epochs.items()
            if math.isfinite(values.get(name, math.nan))
        )
        return [epoch for epoch, _ in found], [value for _, value in found]

    @property
    def has_probes(self) -> bool:
        """Whether an encoder is asked about faults, instead of scores about labels."""
        return any("val_faults" in values for values in self.epochs.values())

    def steps_of_all(self, progress: Progress) -> tuple[int, int]:
        """Steps done and in all, while training, those of all rounds counted as this one's."""
        one = progress.epochs * progress.total
        before, rounds = (self.round.number - 1, self.round.count) if self.round else (0, 1)
        return before * one + (progress.epoch - 1) * progress.total + progress.done, rounds * one

    def latest(self, name: str) -> float | None:
        """The last value of a figure."""
        values = self.series(name)[1]
        return values[-1] if values else None

    def best(self, name: str) -> float | None:
        """The figure at the best epoch."""
        value = self.epochs.get(self.best_epoch, {}).get(name, math.nan)
        return value if math.isfinite(value) else None

    def _memory(self, count_bytes: int) -> None:
        self.memory_bytes = count_bytes or self.memory_bytes
        self.most_memory_bytes = max(self.most_memory_bytes, count_bytes)

    def _step(self, event: Progress) -> bool:
        if event.stage != "training" or not event.total:
            return False
        # After a crash steps are worked on again: what was drawn of them goes.
        while self.points and self.points[-1].step >= event.step:
            self.points.pop()
        if event.loss is None or not math.isfinite(event.loss):
            return False
        self._skipped += 1
        if self._skipped < self._every:
            return False
        self._skipped = 0
        at = max(0, event.epoch - 1) + event.done / event.total
        self.points.append(StepPoint(event.step, at, event.loss, event.learning_rate or 0.0))
        if len(self.points) > MOST_POINTS:
            self.points = self.points[::2]
            self._every *= 2
        return True

    def _metric(self, event: Metric) -> None:
        values = {k: v for k, v in event.values.items() if v is not None}
        self.photos[event.part] = event.photos
        if event.part == "test":
            self.test = values
            return
        told = self.epochs.setdefault(event.epoch, {})
        told |= {f"{event.part}_{name}": value for name, value in values.items()}
        for later in [epoch for epoch in self.epochs if epoch > event.epoch]:
            del self.epochs[later]
