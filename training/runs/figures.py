"""What is reported of a network: agreement with labels, cost, single photos. No torch in here."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Agreement:
    """Figures over N photos; nan where a figure does not exist (a constant has no correlation).

    `plcc4` and `plcc5` are PLCC after the logistic mapping with four and five parameters, `rmse`
    is on the labels' 0..1. `intervals` hold percentile-bootstrap 95 % limits by figure; `notes` say
    why a figure is missing. `deviations` hold standard deviations over splits, where the figures
    are medians of them.
    """

    photos: int
    srcc: float
    plcc: float
    plcc4: float
    plcc5: float
    krcc: float
    rmse: float
    intervals: dict[str, tuple[float, float]] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    deviations: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Cost:
    """Parameters; GMAC (torch's count of floating-point operations, halved) and seconds for one
    photo of width x height on `device`, the median of five after one to warm up."""

    parameters: int
    gmac: float
    latency_s: float
    width: int
    height: int
    device: str


@dataclass(frozen=True, slots=True)
class Prediction:
    """One photo: `label` as published, `quality` the same on 0..1 (higher is better), `raw` the
    network's output on that scale, `opinions` its views'; None and an `error` where it cannot be
    read."""

    path: str
    name: str
    label: float
    quality: float
    raw: float | None
    opinions: tuple[float, ...] = ()
    subset: str = ""
    group: str = ""
    error: str = ""


def worst_of(predictions: Iterable[Prediction], count: int) -> list[Prediction]:
    """The `count` photos whose output is farthest from their label, the farthest first; those
    without a finite output are left out."""
    missed = [
        (abs(one.raw - one.quality), one)
        for one in predictions
        if one.raw is not None and math.isfinite(one.raw)
    ]
    missed.sort(key=lambda pair: pair[0], reverse=True)
    return [one for _, one in missed[:count]]
