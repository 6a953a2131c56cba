"""A network against the labels of one part: figures, and each photo's prediction."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from training.datasets.sample import Sample
from training.evaluation.agreement import INTERVAL_SEED, agreement
from training.learning.predicting import Predictions
from training.runs.figures import Agreement, Prediction


def prediction_of(
    sample: Sample, raw: float | None, opinions: Sequence[float] = (), error: str = ""
) -> Prediction:
    """What a network says of a sample, or why it says nothing."""
    return Prediction(
        str(sample.path),
        sample.name,
        sample.label,
        sample.quality,
        raw,
        tuple(map(float, opinions)),
        sample.subset or "",
        sample.group or "",
        error,
    )


def predictions_of(samples: Sequence[Sample], found: Predictions) -> list[Prediction]:
    """Predictions of the rows that were scored."""
    return [
        prediction_of(samples[row], float(raw), opinions)
        for row, raw, opinions in zip(found.rows, found.raw, found.opinions, strict=True)
    ]


def figures_of(predictions: Sequence[Prediction], *, bootstrap: int) -> Agreement:
    """Agreement over the photos that have a score, the same in whatever order they come."""
    scored = sorted(
        (one for one in predictions if one.raw is not None), key=lambda one: (one.name, one.path)
    )
    raw = np.array([one.raw for one in scored], dtype=np.float64)
    quality = np.array([one.quality for one in scored], dtype=np.float64)
    return agreement(raw, quality, bootstrap=bootstrap, seed=INTERVAL_SEED)
