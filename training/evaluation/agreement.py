"""How well scores agree with labels: SRCC, PLCC, KRCC, RMSE, with intervals.

PLCC is given raw and after a logistic mapping, as usual since VQEG (Final report on the validation
of objective models of video quality assessment, 2000, phase I: four parameters; Sheikh, Sabir and
Bovik, IEEE TIP 15(11), 2006: five parameters). A fit that fails is reported, never hidden.
"""

from __future__ import annotations

import math
import warnings
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import OptimizeWarning, curve_fit
from scipy.stats import kendalltau, pearsonr, spearmanr

from training.runs.figures import Agreement

Floats = NDArray[np.float64]
CONFIDENCE = 0.95
INTERVAL_SEED = 0
"""Of the resamples: one for runs and `evaluate`, so that equal predictions have equal intervals."""


def quick_figures(scores: Floats, labels: Floats) -> dict[str, float]:
    """SRCC, PLCC, KRCC and RMSE of (N,) scores and labels."""
    return {name: figure(scores, labels) for name, figure in _FIGURES.items()}


def agreement(scores: Floats, labels: Floats, *, bootstrap: int, seed: int) -> Agreement:
    """All figures, with intervals from so many resamples of the photos (0: none)."""
    plain = quick_figures(scores, labels)
    notes = []
    if not np.isfinite(scores).all():
        notes.append("Some scores are no numbers.")
    elif len(scores) > 1 and np.ptp(scores) == 0:
        notes.append("All scores are equal, so no correlation exists.")
    mapped = {}
    for count, curve in ((4, logistic4), (5, logistic5)):
        mapped[count], reason = _mapped_plcc(scores, labels, curve, count)
        if reason:
            notes.append(f"The {count}-parameter mapping could not be fitted: {reason}.")
    return Agreement(
        photos=len(scores),
        srcc=plain["srcc"],
        plcc=plain["plcc"],
        plcc4=mapped[4],
        plcc5=mapped[5],
        krcc=plain["krcc"],
        rmse=plain["rmse"],
        intervals=_intervals(scores, labels, bootstrap, seed),
        notes=tuple(notes),
    )


def logistic4(x: Floats, high: float, low: float, middle: float, width: float) -> Floats:
    """(high - low) / (1 + exp(-(x - middle) / |width|)) + low."""
    return (high - low) * _sigmoid((x - middle) / abs(width)) + low


def logistic5(x: Floats, b1: float, b2: float, b3: float, b4: float, b5: float) -> Floats:
    """b1 (1/2 - 1 / (1 + exp(b2 (x - b3)))) + b4 x + b5."""
    return b1 * (0.5 - _sigmoid(-b2 * (x - b3))) + b4 * x + b5


def _sigmoid(x: Floats) -> Floats:
    return np.asarray(1 / (1 + np.exp(-np.clip(x, -500, 500))))


def _mapped_plcc(
    scores: Floats, labels: Floats, curve: Callable[..., Floats], count: int
) -> tuple[float, str]:
    """PLCC after fitting `curve`, or nan and the reason."""
    if len(scores) <= count:
        return math.nan, f"{len(scores)} photos are too few"
    if not np.isfinite(scores).all() or np.ptp(scores) == 0:
        return math.nan, "the scores do not vary"
    spread = float(scores.std()) or 1.0
    start = {
        4: (labels.max(), labels.min(), scores.mean(), spread),
        5: (np.ptp(labels), 1 / spread, scores.mean(), 0.0, labels.mean()),
    }[count]
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", OptimizeWarning)  # only the parameters are used
            with np.errstate(all="ignore"):
                parameters, _ = curve_fit(curve, scores, labels, start, maxfev=20_000)
        return _pearson(curve(scores, *parameters), labels), ""
    except RuntimeError:  # what scipy raises after maxfev evaluations
        return math.nan, "no curve of this kind comes near the scores"
    except ValueError as error:
        return math.nan, " ".join(str(error).split())[:120].rstrip(".")


def _intervals(
    scores: Floats, labels: Floats, resamples: int, seed: int
) -> dict[str, tuple[float, float]]:
    if not resamples or len(scores) < 3:
        return {}
    random = np.random.default_rng(seed)
    found: dict[str, list[float]] = {name: [] for name in _FIGURES}
    for _ in range(resamples):
        rows = random.integers(len(scores), size=len(scores))
        for name, figure in _FIGURES.items():
            found[name].append(figure(scores[rows], labels[rows]))
    edge = (1 - CONFIDENCE) / 2
    intervals = {}
    for name, values in found.items():
        usable = np.array(values)[np.isfinite(values)]
        if usable.size:
            low, high = np.quantile(usable, (edge, 1 - edge))
            intervals[name] = (float(low), float(high))
    return intervals


def _correlation(measure: Callable[[Floats, Floats], tuple[float, float]]) -> Callable[..., float]:
    def figure(a: Floats, b: Floats) -> float:
        constant = len(a) < 2 or np.ptp(a) == 0 or np.ptp(b) == 0
        if constant or not (np.isfinite(a).all() and np.isfinite(b).all()):
            return math.nan
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # near-constant input: the figure itself is reported
            return float(measure(a, b)[0])

    return figure


def _rmse(a: Floats, b: Floats) -> float:
    return float(np.sqrt(np.mean((a - b) ** 2))) if len(a) else math.nan


_pearson = _correlation(pearsonr)
_FIGURES: dict[str, Callable[[Floats, Floats], float]] = {
    "srcc": _correlation(spearmanr),
    "plcc": _pearson,
    "krcc": _correlation(kendalltau),
    "rmse": _rmse,
}
