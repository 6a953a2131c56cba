"""A run's events for people at a terminal."""

from __future__ import annotations

import math
from typing import TextIO

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskID, TextColumn

from core.commands.terminal import printable
from training.runs import events as ev
from training.wording import duration, rate

_STAGES = {
    "starting": "Starting",
    "data": "Reading the data set",
    "pixels": "Decoding photos",
    "weights": "Loading weights",
    "measuring": "Measuring features",
    "training": "Training",
    "validating": "Validating",
    "testing": "Testing",
    "comparing": "Measuring other models",
    "exporting": "Writing the model file",
}
_PARTS = {"train": "training", "val": "validation", "test": "test"}
_FEW = 100
_MODELS = {"teacher": "its teacher", "default": "the app's default model"}


class PeopleView:
    """Shows stages as one moving bar, epochs and notices as lines. For `with`."""

    def __init__(self, stream: TextIO) -> None:
        self._console = Console(file=stream, highlight=False, markup=False, emoji=False)
        self._bar = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            TextColumn("{task.completed:.0f}/{task.total:.0f} {task.fields[about]}"),
            console=self._console,
            transient=True,
        )
        self._task: TaskID | None = None
        self._stage = ""

    def __enter__(self) -> PeopleView:
        self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._bar.stop()

    def hear(self, event: ev.Event, _line: str) -> None:
        """Show one event."""
        if isinstance(event, ev.Progress):
            self._progress(event)
        elif isinstance(event, ev.Stage):
            self._show_stage(event)
        else:
            text = line_for(event)
            if text:
                self._console.print(text)

    def _show_stage(self, event: ev.Stage) -> None:
        self._stage = _STAGES.get(event.stage, event.stage)
        if event.stage == "training":
            self._stage = event.detail.capitalize()
        if self._task is not None:
            self._bar.remove_task(self._task)
        self._task = self._bar.add_task(self._stage, total=1, about="")

    def _progress(self, event: ev.Progress) -> None:
        if self._task is None:
            return
        about = []
        if event.loss is not None:
            about.append(f"loss {event.loss:.4g}")
        if event.images_per_second:
            about.append(rate(event.images_per_second))
        if event.eta_high_s is not None and event.eta_low_s is not None:
            about.append(f"{duration(event.eta_low_s, event.eta_high_s)} left")
        self._bar.update(
            self._task, completed=event.done, total=event.total, about=", ".join(about)
        )


def line_for(event: ev.Event) -> str:
    """The line that stays on screen for an event; empty for most."""
    match event:
        case ev.Hello():
            return f"{'Going on' if event.resumed else 'Beginning'} on {event.device}"
        case ev.RoundBegan(part="final"):
            return "Now on all photos"
        case ev.RoundBegan():
            count = event.count - (event.part == "fold")
            return f"{event.part.capitalize()} {event.number} of {count}"
        case ev.Metric(part="train"):
            return f"Epoch {event.epoch}: loss {_number(event.values.get('loss'))}"
        case ev.Metric():
            few = f" (from {event.photos} photos: rough)" if 0 < event.photos < _FEW else ""
            return f"  {_PARTS[event.part]}: {_figures(event.values)}{few}"
        case ev.Compared():
            whose = f"{_MODELS[event.model]} ({printable(event.name)})"
            return f"  {_PARTS[event.part]}, {whose}: {_figures(event.values)}"
        case ev.Checkpoint(best=True):
            return "  the best so far"
        case ev.Warned():
            return f"Note: {printable(event.message)}"
        case ev.Acknowledged():
            return f"Asked to {event.command}"
        case ev.Failed():
            path = f" ({printable(event.path)})" if event.path else ""
            return f"Error: {printable(event.message)}{path}"
        case ev.Stopped():
            return f"Ended: {event.reason}. {printable(event.message)}".rstrip()
        case ev.Done():
            model = f". Its model file: {printable(event.bundle)}" if event.bundle else ""
            return f"Finished ({event.why}); the best epoch is {event.best_epoch}{model}"
    return ""


def _figures(values: dict[str, float | None]) -> str:
    return ", ".join(
        f"{n.upper()} {_number(values.get(n))}" for n in ("srcc", "plcc", "krcc", "rmse")
    )


def _number(value: float | None) -> str:
    return "none" if value is None or not math.isfinite(value) else f"{value:.4f}"
