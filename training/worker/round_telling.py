"""The events of a run's rounds, told as those of one run."""

from __future__ import annotations

import time
from dataclasses import replace
from statistics import fmean

from training.runs.events import Event, Metric, Progress, Warned
from training.worker.voice import Voice


class Teller:
    """Tells the rounds' events as those of one run: what is left counts all rounds, and a warning
    is told once."""

    def __init__(self, voice: Voice, count: int) -> None:
        self._voice, self._count = voice, count
        self._number = 1
        self._begun = time.monotonic()
        self._seconds: list[float] = []
        self._warned: set[str] = set()
        self.pooled: dict[int, dict[str, float]] = {}
        """Once all are trained on: what the folds said together after each epoch."""

    def begun(self, number: int) -> None:
        """A round begins."""
        self._number, self._begun = number, time.monotonic()

    def ended(self) -> None:
        """The round is over."""
        self._seconds.append(time.monotonic() - self._begun)

    def tell(self, event: Event) -> None:
        """Tell an event of a round."""
        if isinstance(event, Warned):
            is_known = event.message in self._warned
            self._warned.add(event.message)
            if is_known or (self.pooled and event.code == "no-validation"):
                return
        if isinstance(event, Progress):
            event = self._whole(event)
        self._voice.emit(event)
        if isinstance(event, Metric) and event.part == "train" and event.epoch in self.pooled:
            values = dict(self.pooled[event.epoch])
            self._voice.emit(Metric("val", event.epoch, event.step, values))  # type: ignore[arg-type]

    def _whole(self, event: Progress) -> Progress:
        """With the time of the rounds that follow."""
        if event.eta_low_s is None or event.eta_high_s is None:
            return event
        so_far = time.monotonic() - self._begun
        after = self._count - self._number
        low, high = (
            eta + after * (fmean(self._seconds) if self._seconds else so_far + eta)
            for eta in (event.eta_low_s, event.eta_high_s)
        )
        return replace(event, eta_low_s=low, eta_high_s=high)
