"""The tables of label-free training (specification 10): ridges on features of several encoders."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from scipy.stats import rankdata

from core.families.ridge import Standard, fit, predicted

Numbers = NDArray[np.float64]

RESAMPLES: Final = 1000
FEW: Final = (30, 60, 100)
DRAWS: Final = 24


@dataclass(frozen=True, slots=True)
class Parted:
    """Rows (places among all photos) to fit to and to ask about."""

    name: str
    fitted: NDArray[np.int64]
    asked: NDArray[np.int64]


def said(features: Numbers, labels: Numbers, parted: Parted) -> Numbers:
    """What a ridge on features (n, D) that was fitted to one part says of the other."""
    standard = Standard.of(features[parted.fitted])
    rows, others = standard(features[parted.fitted]), standard(features[parted.asked])
    gram = rows @ rows.T
    return predicted(fit(gram, labels[parted.fitted]), gram, others @ rows.T)


def table(rows: Mapping[str, Numbers], labels: Numbers, splits: Sequence[Parted]) -> dict[str, Any]:
    """SRCC and PLCC of each row of features on each split, with an interval (95 %, over photos);
    of all splits but the first the median, mean and deviation."""
    found: dict[str, Any] = {}
    for name, features in rows.items():
        each: dict[str, dict[str, Any]] = {}
        for parted in splits:
            scores, true = said(features, labels, parted), labels[parted.asked]
            low, high = np.percentile(_resampled(scores, true), [2.5, 97.5])
            each[parted.name] = {
                "photos": len(true),
                "srcc": srcc(scores, true),
                "plcc": float(np.corrcoef(scores, true)[0, 1]),
                "interval": [float(low), float(high)],
            }
        random = [each[parted.name]["srcc"] for parted in splits[1:]]
        found[name] = {
            "splits": each,
            "median": float(np.median(random)),
            "mean": float(np.mean(random)),
            "deviation": float(np.std(random, ddof=1)),
        }
    return found


def differences(
    rows: Mapping[str, Numbers],
    labels: Numbers,
    splits: Sequence[Parted],
    pairs: Sequence[tuple[str, str]],
) -> list[dict[str, Any]]:
    """Of each pair of rows how far the second lies above the first on the first split, its standard
    error over resampled photos, and whether it exceeds twice that; on the random splits the mean
    and how many have the same sign."""
    found = []
    for first, second in pairs:
        each = [[said(rows[name], labels, parted) for name in (first, second)] for parted in splits]
        fixed, true = each[0], labels[splits[0].asked]
        drawn = _resampled(fixed[1], true) - _resampled(fixed[0], true)
        error = float(np.std(drawn))
        value = srcc(fixed[1], true) - srcc(fixed[0], true)
        random = [
            srcc(two, labels[parted.asked]) - srcc(one, labels[parted.asked])
            for (one, two), parted in zip(each[1:], splits[1:], strict=True)
        ]
        found.append(
            {
                "from": first,
                "to": second,
                "difference": value,
                "standard_error": error,
                "exceeds": abs(value) > 2 * error,
                "random": float(np.mean(random)),
                "random_splits": len(random),
                "same_sign": int(sum(np.sign(one) == np.sign(value) for one in random)),
            }
        )
    return found


def few_labels(
    rows: Mapping[str, Numbers], labels: Numbers, counts: Sequence[int] = FEW, draws: int = DRAWS
) -> dict[str, Any]:
    """SRCC on the photos not drawn, where so many are rated by fifths of the labels (stars): mean
    and deviation over draws, the same draws for all rows."""
    edges = np.quantile(labels, [0.2, 0.4, 0.6, 0.8])
    stars = 1.0 + np.searchsorted(edges, labels).astype(np.float64)
    found: dict[str, Any] = {name: {} for name in rows}
    for count in counts:
        for name, features in rows.items():
            values = []
            for draw in range(draws):
                order = np.random.default_rng([count, draw]).permutation(len(labels))
                parted = Parted("few", order[:count], order[count:])
                values.append(srcc(said(features, stars, parted), labels[parted.asked]))
            found[name][count] = {
                "mean": float(np.mean(values)),
                "deviation": float(np.std(values, ddof=1)),
                "values": values,
            }
    return found


def srcc(scores: Numbers, labels: Numbers) -> float:
    """Spearman's rank correlation."""
    return float(np.corrcoef(rankdata(scores), rankdata(labels))[0, 1])


def _resampled(scores: Numbers, labels: Numbers) -> Numbers:
    """SRCC of resampled photos, the same ones whenever there are as many."""
    random = np.random.default_rng(0)
    drawn = []
    for _ in range(RESAMPLES):
        rows = random.integers(len(labels), size=len(labels))
        drawn.append(srcc(scores[rows], labels[rows]))
    return np.array(drawn)
