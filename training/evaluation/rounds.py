"""What several trainings say together: folds pooled, splits summed up."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from statistics import fmean, median, stdev
from typing import Final

import numpy as np

from training.evaluation.agreement import quick_figures
from training.runs.figures import Agreement, Prediction

_FIGURES: Final = ("srcc", "plcc", "plcc4", "plcc5", "krcc", "rmse")


def medians(found: Sequence[Agreement]) -> Agreement:
    """Median and standard deviation (of a sample) of each figure over the splits that have it."""
    return _summed_up(found, median)


def means(found: Sequence[Agreement]) -> Agreement:
    """Mean and standard deviation (of a sample) of each figure over the times that have it."""
    return _summed_up(found, fmean)


def _summed_up(
    found: Sequence[Agreement], middle_of: Callable[[Sequence[float]], float]
) -> Agreement:
    middle, spread = dict.fromkeys(_FIGURES, math.nan), dict.fromkeys(_FIGURES, math.nan)
    for name in _FIGURES:
        values = [getattr(figures, name) for figures in found]
        finite = [value for value in values if math.isfinite(value)]
        middle[name] = middle_of(finite) if finite else math.nan
        spread[name] = stdev(finite) if len(finite) > 1 else math.nan
    missing = sum(not math.isfinite(figures.srcc) for figures in found)
    notes = (f"{missing} of {len(found)} splits have no correlation.",) if missing else ()
    return Agreement(
        photos=round(median(figures.photos for figures in found)),
        srcc=middle["srcc"],
        plcc=middle["plcc"],
        plcc4=middle["plcc4"],
        plcc5=middle["plcc5"],
        krcc=middle["krcc"],
        rmse=middle["rmse"],
        notes=notes,
        deviations=spread,
    )


def together(of_folds: Sequence[Sequence[Prediction]]) -> list[Prediction]:
    """All folds' predictions, each photo being in one of them."""
    return [one for fold in of_folds for one in fold]


def quick_figures_of(said: Sequence[Prediction]) -> dict[str, float]:
    """SRCC, PLCC, KRCC and RMSE of predictions that all have a score."""
    raw = np.array([one.raw for one in said], dtype=np.float64)
    return quick_figures(raw, np.array([one.quality for one in said], dtype=np.float64))


def best_epoch(history: Mapping[int, Mapping[str, float]], by: str) -> int:
    """The first epoch of the highest figure; the last one where none has any."""

    def figure(values: Mapping[str, float]) -> float:
        return sum(values[n] for n in ("srcc", "plcc", "krcc")) if by == "sum" else values[by]

    known = {} if by == "last" else {e: figure(values) for e, values in history.items()}
    finite = {epoch: value for epoch, value in known.items() if np.isfinite(value)}
    return max(finite, key=finite.__getitem__) if finite else max(history)
