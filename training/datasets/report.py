"""What a check of a data set reports: problems, and figures on labels and picture sizes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal

import numpy as np

from training.datasets.sample import DataSet

Severity = Literal["error", "warning"]
Kind = Literal[
    "missing", "unreadable", "listed-twice", "same-picture", "shared-group",
    "label-range", "label-spread", "count", "few", "small", "layout",
]  # fmt: skip

BINS = 20
SMALLEST_SIDE = 64  # pixels; below it hardly anything of a photo's quality is left to see


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, in one sentence; `path` is the file or folder to look at."""

    severity: Severity
    kind: Kind
    message: str
    path: Path


@dataclass(frozen=True, slots=True)
class Labels:
    """The labels as published: extremes, mean, standard deviation, and a histogram.

    `edges` are BINS + 1 values over the declared range, widened to hold every label.
    """

    low: float
    high: float
    mean: float
    deviation: float
    counts: tuple[int, ...]
    edges: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Sizes:
    """Upright sizes (width, height) in pixels of the readable pictures."""

    smallest: tuple[int, int]
    largest: tuple[int, int]
    most_frequent: tuple[int, int]
    different: int


@dataclass(frozen=True, slots=True)
class Report:
    """What a check found. `duplicates` are names of identical files, one tuple for each picture.

    `parts` counts pictures by part ("none" for those in no part), `unusable` names those to
    exclude: missing, unreadable, and where the same picture is in two parts all but one of each.
    `complete` is False for a check that was cancelled.
    """

    pictures: int
    parts: dict[str, int]
    labels: Labels | None
    sizes: Sizes | None
    problems: tuple[Problem, ...]
    duplicates: tuple[tuple[str, ...], ...]
    unusable: tuple[str, ...]
    complete: bool

    @property
    def passed(self) -> bool:
        """True when the check went to its end and found no error."""
        return self.complete and all(problem.severity != "error" for problem in self.problems)

    def to_json(self) -> dict[str, Any]:
        """Plain values, for another process or a file."""
        values = asdict(self)
        for problem in values["problems"]:
            problem["path"] = str(problem["path"])
        return {**values, "passed": self.passed}


def label_figures(dataset: DataSet) -> Labels | None:
    """The figures over all labels; None without any."""
    values = np.array([sample.label for sample in dataset.samples])
    if values.size == 0:
        return None
    low, high = float(values.min()), float(values.max())
    extremes = min(low, dataset.scale.low), max(high, dataset.scale.high)
    counts, edges = np.histogram(values, bins=BINS, range=extremes)
    return Labels(
        low,
        high,
        float(values.mean()),
        float(values.std()),
        tuple(int(count) for count in counts),
        tuple(float(edge) for edge in edges),
    )


def size_figures(sizes: Iterable[tuple[int, int]]) -> Sizes | None:
    """The figures over all sizes (width, height); None without any."""
    counts = Counter(sizes)
    if not counts:
        return None

    def area(size: tuple[int, int]) -> int:
        return size[0] * size[1]

    return Sizes(
        min(counts, key=area), max(counts, key=area), counts.most_common(1)[0][0], len(counts)
    )
