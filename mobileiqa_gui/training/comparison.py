"""A run's model beside others: its teacher, another run, the app's default. No Qt widgets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from core.errors import RunError
from mobileiqa_gui.numbers import in_digits
from mobileiqa_gui.training.wording import figure
from mobileiqa_gui.translation import translate
from training.interface import (
    Agreement,
    Cost,
    RunConfig,
    RunPaths,
    RunResult,
    RunSummary,
    read_config,
    read_fingerprint,
)

_LONGEST = 26


@dataclass(frozen=True, slots=True)
class Rival:
    """Another finished run. `is_alone`: the same network on the same photos, without a teacher;
    `same_photos`: its figures can be compared at all."""

    folder: Path
    name: str
    is_alone: bool
    same_photos: bool

    @property
    def words(self) -> str:
        """How a list to choose from names it."""
        if self.is_alone:
            return translate("comparison", "{name} (no teacher)").format(name=self.name)
        if not self.same_photos:
            return translate("comparison", "{name} (other photos)").format(name=self.name)
        return self.name


@dataclass(frozen=True, slots=True)
class Column:
    """One model's figures by part; `tip` says more than its name."""

    name: str
    parts: dict[str, Agreement]
    cost: Cost | None = None
    tip: str = ""


@dataclass(frozen=True, slots=True)
class Figures:
    """A table: one column a model, one row a figure with its name and a tip."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...] = field(default=())
    tips: tuple[str, ...] = field(default=())


def rivals_of(paths: RunPaths, runs: Sequence[RunSummary]) -> tuple[Rival, ...]:
    """The other finished runs, those that tell most first; each group in the given order."""
    try:
        own: RunConfig | None = read_config(paths)
    except RunError:
        own = None
    mark = read_fingerprint(paths)
    ranked = []
    for run in runs:
        is_itself = run.paths.folder == paths.folder
        if is_itself or run.status.state != "finished" or not run.paths.result.is_file():
            continue
        same = bool(mark) and read_fingerprint(run.paths) == mark
        alone = same and _is_alone(run.config, own)
        epochs = run.config.training.epochs if run.config is not None else 0
        longer = own is None or epochs != own.training.epochs
        rival = Rival(run.paths.folder, run.about.name, alone, same)
        ranked.append(((not alone, alone and longer, not same), rival))
    ranked.sort(key=lambda pair: pair[0])
    return tuple(rival for _, rival in ranked)


def suggested(rivals: Sequence[Rival]) -> Rival | None:
    """The run to show beside without being asked: what the teacher was good for."""
    return rivals[0] if rivals and rivals[0].is_alone else None


def _is_alone(other: RunConfig | None, own: RunConfig | None) -> bool:
    return (
        own is not None
        and other is not None
        and bool(own.distill.teacher)
        and not other.distill.teacher
        and other.network == own.network
    )


def figures_of(
    result: RunResult, part: str, rival: Rival | None = None, beside: RunResult | None = None
) -> Figures:
    """This model, then its teacher, then the chosen run, then the app's default model."""
    columns = [
        Column(translate("comparison", "This model"), result.parts, result.cost, result.name)
    ]
    if result.teacher:
        columns.append(
            Column(translate("comparison", "Its teacher"), result.teacher, result.teacher_cost)
        )
    if rival is not None and beside is not None:
        name = (
            translate("comparison", "Without a teacher") if rival.is_alone else _short(rival.name)
        )
        columns.append(Column(name, beside.parts, beside.cost, rival.words))
    if result.default:
        tip = translate(
            "comparison",
            "{name}, the model the app begins with. Photos of this data set may have been among "
            "those it learnt from.",
        ).format(name=result.default_name)
        columns.append(
            Column(
                translate("comparison", "App's default"), result.default, result.default_cost, tip
            )
        )
    return _filled(tuple(columns), part)


def _filled(columns: tuple[Column, ...], part: str) -> Figures:
    rows, tips = [], []
    for key, name, tip in _agreements():
        found = [column.parts.get(part) for column in columns]
        rows.append((name, *(_agreement(each, key) for each in found)))
        tips.append(tip)
    costs = [column.cost for column in columns]
    if any(costs):
        rows += [
            (
                translate("comparison", "Parameters"),
                *(_cost(c, lambda c: f"{c.parameters / 1e6:.1f} M") for c in costs),
            ),
            (
                translate("comparison", "GMAC"),
                *(_cost(c, lambda c: in_digits(c.gmac, 2)) for c in costs),
            ),
            (translate("comparison", "Time a photo"), *(_cost(c, _milliseconds) for c in costs)),
        ]
        tips += [
            translate("comparison", "Numbers that were learnt"),
            translate("comparison", "Thousand million multiplications and additions for one photo"),
            translate("comparison", "Median of five on this device, by torch"),
        ]
    return Figures(columns, tuple(rows), tuple(tips))


def _agreements() -> tuple[tuple[str, str, str], ...]:
    return (
        (
            "srcc",
            translate("comparison", "Order (SRCC)"),
            translate("comparison", "1: photos stand in the order of their labels; 0: any"),
        ),
        (
            "plcc",
            translate("comparison", "Values (PLCC)"),
            translate("comparison", "1: scores lie on a line with the labels"),
        ),
        (
            "plcc4",
            translate("comparison", "PLCC, mapped"),
            translate("comparison", "The same after a logistic curve was fitted"),
        ),
        (
            "krcc",
            translate("comparison", "Pairs (KRCC)"),
            translate("comparison", "Pairs in the right order less those in the wrong one"),
        ),
        (
            "rmse",
            translate("comparison", "Error (RMSE)"),
            translate("comparison", "Typical distance from the label, of 0 to 1"),
        ),
    )


def _agreement(figures: Agreement | None, key: str) -> str:
    if figures is None:
        return figure(None)
    text = figure(getattr(figures, key))
    if key in figures.deviations:
        return translate("comparison", "{value} ± {deviation}").format(
            value=text, deviation=figure(figures.deviations[key])
        )
    if key not in figures.intervals:
        return text
    low, high = figures.intervals[key]
    return translate("comparison", "{value} ({low} to {high})").format(
        value=text, low=figure(low, 2), high=figure(high, 2)
    )


def _cost(cost: Cost | None, words: Callable[[Cost], str]) -> str:
    return words(cost) if cost is not None else figure(None)


def _milliseconds(cost: Cost) -> str:
    return translate("comparison", "{count} ms").format(count=in_digits(cost.latency_s * 1000))


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1].rstrip()}…"
