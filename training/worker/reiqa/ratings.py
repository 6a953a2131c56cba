"""Whether what was learned without ratings helps with a person's own: their stars in the folder."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from core.bundles.bundle import open_bundle
from core.errors import DatasetError, MobileIqaError
from core.families.reiqa.fitting import fit_regression, write_fitted
from core.families.ridge import Standard, fit
from core.networks.reiqa.network import Encoder
from training.datasets.layouts import stars
from training.evaluation.agreement import quick_figures
from training.learning.reiqa.encoding import features_of, policy_of
from training.recipes.settings import RunConfig
from training.runs.outcome import Probe
from training.worker.lesson import Surroundings

FEWEST: Final = 30
"""Rated photos, below which nothing is said of them."""
_RESAMPLES: Final = 1000

Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class RatedPhotos:
    """Features (n, D) of rated photos by the encoder that was trained, their grades, and what was
    found."""

    features: Numbers
    grades: Numbers
    probe: Probe


def ratings_probe(around: Surroundings, before: Encoder, after: Encoder) -> RatedPhotos | None:
    """A ridge on each encoder's features, each photo left out in turn; None where too few photos
    of the folder are rated."""
    rated = _rated(around.config)
    if len(rated) < FEWEST:
        return None
    tell = around.voice.progress("testing")
    policy = policy_of(around.config)
    found: list[list[NDArray[np.float32]]] = []
    grades = []
    for number, (path, grade) in enumerate(rated, 1):
        around.voice.poll()
        try:
            found.append([features_of(one, path, policy) for one in (before, after)])
        except MobileIqaError:  # told when it was cut, or not of the photos that are learned from
            continue
        grades.append(grade)
        tell(number, len(rated))
    if len(grades) < FEWEST or len(set(grades)) < 2:
        return None
    true = np.array(grades, dtype=np.float64)
    rows = [np.stack([pair[n] for pair in found]).astype(np.float64) for n in (0, 1)]
    said = [_left_out(one, true) for one in rows]
    values = [quick_figures(one, true)["srcc"] for one in said]
    gain = _gain(said[0], said[1], true)
    return RatedPhotos(rows[1], true, Probe("ratings", values[0], values[1], len(true), gain))


def with_score(path: Path, rated: RatedPhotos, name: str) -> None:
    """Let a model file of features score, by a ridge on all rated photos. Raises BundleError."""
    linear, _ = fit_regression(rated.features, rated.grades)
    write_fitted(path, [open_bundle(path)], linear, rated.grades, name=name)


def _rated(config: RunConfig) -> list[tuple[Path, float]]:
    folder = Path(config.data.folder)
    try:
        _, kept = stars.read(folder, None)
    except DatasetError:
        return []
    return [(folder / name, float(grade)) for name, grade, _ in kept]


def _left_out(features: Numbers, grades: Numbers) -> Numbers:
    rows = Standard.of(features)(features)
    return fit(rows @ rows.T, grades).left_out


def _gain(before: Numbers, after: Numbers, true: Numbers) -> tuple[float, float]:
    """Between which two the difference of both correlations likely lies (95 %), over photos."""
    random = np.random.default_rng(0)
    drawn = []
    for _ in range(_RESAMPLES):
        rows = random.integers(len(true), size=len(true))
        if np.ptp(true[rows]) == 0:
            continue
        one, two = (quick_figures(said[rows], true[rows])["srcc"] for said in (before, after))
        drawn.append(two - one)
    low, high = np.nanpercentile(drawn, [2.5, 97.5])
    return float(low), float(high)
