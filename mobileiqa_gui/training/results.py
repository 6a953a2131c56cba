"""A run's result as a table and lists. No Qt widgets."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from core.errors import RunError
from mobileiqa_gui.training.wording import figure
from mobileiqa_gui.window.wording import duration_in_words
from training.interface import (
    Agreement,
    Prediction,
    RunPaths,
    RunResult,
    RunSummary,
    read_predictions,
    read_result,
)

WORST = 20
FIGURES = (("srcc", "SRCC"), ("plcc", "PLCC"), ("krcc", "KRCC"), ("rmse", "RMSE"))


def _tr(text: str) -> str:
    return QCoreApplication.translate("results", text)


@dataclass(frozen=True, slots=True)
class Outcome:
    """A result with its predictions on the part that counts most ("test", else "val"), and the same
    kind of run without a teacher, where there is one on the same data."""

    paths: RunPaths
    result: RunResult
    part: str
    predictions: tuple[Prediction, ...]
    alone: RunResult | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table: whose figures on which photos, each with its interval."""

    name: str
    part: str
    cells: tuple[str, ...]


def load_outcome(paths: RunPaths, runs: Sequence[RunSummary]) -> Outcome:
    """Read what a finished run has left. Raises RunError."""
    result = read_result(paths.result)
    part = "test" if "test" in result.parts else "val"
    predictions: list[Prediction] = []
    if part in result.parts:
        predictions = read_predictions(paths.predictions(part))
    return Outcome(paths, result, part, tuple(predictions), _alone(paths, runs))


def _alone(paths: RunPaths, runs: Sequence[RunSummary]) -> RunResult | None:
    """The newest student trained without a teacher on the same photos and for as many epochs."""
    own = next((run for run in runs if run.paths.folder == paths.folder), None)
    if own is None or own.config is None or not own.config.distill.teacher:
        return None
    for run in runs:
        config = run.config
        if (
            config is not None
            and run.status.state == "finished"
            and config.recipe == own.config.recipe
            and not config.distill.teacher
            and config.data == own.config.data
            and config.network == own.config.network
            and config.training.epochs == own.config.training.epochs
        ):
            try:
                return read_result(run.paths.result)
            except RunError:
                continue
    return None


def table_of(outcome: Outcome) -> list[Line]:
    """The model's own lines first, then its teacher's and those of the same model without one."""
    result = outcome.result
    lines = [_line(_tr("This model"), part, f) for part, f in _parts(result.parts)]
    lines += [_line(_tr("Its teacher"), part, f) for part, f in _parts(result.teacher)]
    if outcome.alone is not None:
        lines += [
            _line(_tr("Without a teacher"), part, f) for part, f in _parts(outcome.alone.parts)
        ]
    return lines


def _parts(parts: dict[str, Agreement]) -> list[tuple[str, Agreement]]:
    return [(part, parts[part]) for part in ("test", "val") if part in parts]


def _line(name: str, part: str, figures: Agreement) -> Line:
    words = {"test": _tr("{count} test photos"), "val": _tr("{count} kept aside")}
    cells = []
    for key, _ in FIGURES:
        text = figure(getattr(figures, key))
        if key in figures.intervals:
            low, high = figures.intervals[key]
            text = _tr("{value} ({low} to {high})").format(
                value=text, low=figure(low, 2), high=figure(high, 2)
            )
        cells.append(text)
    return Line(name, words[part].format(count=f"{figures.photos:,}"), tuple(cells))


def worst_of(predictions: Sequence[Prediction], count: int = WORST) -> list[Prediction]:
    """The photos whose score is farthest from their label, the farthest first."""
    scored = [p for p in predictions if p.raw is not None and math.isfinite(p.raw)]
    return sorted(scored, key=lambda p: abs((p.raw or 0.0) - p.quality), reverse=True)[:count]


def summary_of(result: RunResult) -> str:
    """How it came to be, in one line."""
    parts = []
    if result.why == "stopped":
        parts.append(_tr("stopped early"))
    elif result.why == "no further gain":
        parts.append(_tr("ended when nothing was gained any more"))
    parts.append(
        _tr("best epoch {best} of {epochs}").format(best=result.best_epoch, epochs=result.epochs)
    )
    parts.append(_tr("trained for {time}").format(time=duration_in_words(result.seconds)))
    if result.cost is not None:
        parts.append(
            _tr("{count} parameters").format(count=f"{result.cost.parameters / 1e6:.1f} M")
        )
        parts.append(
            _tr("{time} ms a photo here").format(time=f"{result.cost.latency_s * 1000:.0f}")
        )
    text = " · ".join(parts)
    return text[:1].upper() + text[1:]


def verdict_of(outcome: Outcome) -> str:
    """What the figures mean, in a sentence; no claim without figures."""
    figures = outcome.result.parts.get(outcome.part)
    if figures is None or not math.isfinite(figures.srcc):
        return _tr("No figures: there were no photos to measure on, or all scores are equal.")
    share = (figures.krcc + 1) / 2
    words = _tr(
        "Of two {photos}, it puts the better one first in about {share} of 100 cases."
    ).format(
        photos=_tr("photos it has never seen") if outcome.part == "test" else _tr("photos"),
        share=f"{share * 100:.0f}",
    )
    if figures.photos < 100:
        words += " " + _tr("With {count} photos, that is a rough figure.").format(
            count=figures.photos
        )
    return words
