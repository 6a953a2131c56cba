"""What models that never saw a photo say of it, and which of them say it best.

    python -m training.evaluation.unseen FEATURES LABELS OUT

FEATURES is the folder of training.evaluation.frozen_features, LABELS its CSV. Kernel ridge on them
over five folds of whole groups of `train` (those of `data.folds = 5`, `data.split = "held-out"`);
`val` is not read. Writes OUT/scores.csv for `distill.scores`, OUT/without-N.csv, the same from four
folds alone, for a student that is asked about fold N, and OUT/judged.json and judged.md: several
tries beside the first, each with SRCC, its difference and 95 % intervals over groups.
"""

from __future__ import annotations

import argparse
import csv
import io
import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from scipy.stats import norm, rankdata

from core.files import write_atomically
from training.evaluation import kernel_ridge
from training.evaluation.frozen_features import kept
from training.evaluation.kernel_ridge import Floats, out_of_fold
from training.learning.data import open_data
from training.recipes.settings import Data

FOLDS: Final = 5
PARTS: Final = ("all", "ss01", "ss02", "ss03")
FIRST: Final = "both"
_RESAMPLES: Final = 500
_HUBER: Final = 0.08  # of labels on 0..1: residuals beyond count less


@dataclass(frozen=True)
class Photos:
    """Photos of `train` that have features, in one order; folds count from 1."""

    names: list[str]
    labels: Floats
    subsets: NDArray[np.str_]
    groups: NDArray[np.str_]
    folds: NDArray[np.intp]
    features: dict[str, Floats]

    @cached_property
    def distances(self) -> dict[str, Floats]:
        """Between photos, by kind of features."""
        return {k: kernel_ridge.squared_distances(one) for k, one in self.features.items()}

    @cached_property
    def kernel(self) -> Floats:
        """Of both kinds together."""
        return kernel_ridge.gaussian(list(self.distances.values()))

    @cached_property
    def resamples(self) -> list[NDArray[np.intp]]:
        """Rows of whole groups, drawn with repetition."""
        of_group = [np.nonzero(self.groups == name)[0] for name in np.unique(self.groups)]
        random = np.random.default_rng(0)
        drawn = (random.integers(len(of_group), size=len(of_group)) for _ in range(_RESAMPLES))
        return [np.concatenate([of_group[n] for n in numbers]) for numbers in drawn]

    def srcc(self, scores: Floats, part: str, rows: NDArray[np.intp] | None = None) -> float:
        """Agreement of a part's photos, or of those among `rows`."""
        chosen = np.arange(len(self.names)) if rows is None else rows
        if part != "all":
            chosen = chosen[self.subsets[chosen] == part]
        said, labels = rankdata(scores[chosen]), rankdata(self.labels[chosen])
        return float(np.corrcoef(said, labels)[0, 1])


def read_photos(features: Path, labels: Path) -> Photos:
    """Photos whose features are there, in the folds that a run with `data.folds` has."""
    names, seen = kept(features, "train")
    folder, fold_of, sample_of = str(labels.parent), {}, {}
    for fold in range(1, FOLDS + 1):
        _, split = open_data(Data(folder=folder, split="held-out", folds=FOLDS, fold=fold))
        for sample in split.val:
            fold_of[sample.name], sample_of[sample.name] = fold, sample
    samples = [sample_of[name] for name in names]
    return Photos(
        names,
        np.array([sample.quality for sample in samples], np.float32),
        np.array([sample.subset for sample in samples]),
        np.array([sample.group for sample in samples]),
        np.array([fold_of[name] for name in names]),
        seen,
    )


Try = Callable[[Photos], Floats]


def _of(photos: Photos, *kinds: str) -> Floats:
    kernel = kernel_ridge.gaussian([photos.distances[kind] for kind in kinds])
    return out_of_fold(kernel, photos.labels, photos.folds)


def _both(photos: Photos, **options: Any) -> Floats:
    return out_of_fold(photos.kernel, photos.labels, photos.folds, **options)


def _mean_of_both(photos: Photos) -> Floats:
    return np.asarray((_of(photos, "lite") + _of(photos, "dino")) / 2)


def _without_tenths(photos: Photos) -> Floats:
    distances = [
        kernel_ridge.squared_distances(one[:, : 2 * one.shape[1] // 3])
        for one in photos.features.values()
    ]
    return out_of_fold(kernel_ridge.gaussian(distances), photos.labels, photos.folds)


def _other_kernel(photos: Photos, *, laplacian: bool) -> Floats:
    if laplacian:
        kernel = kernel_ridge.laplacian(list(photos.distances.values()))
    else:
        kernel = kernel_ridge.linear(list(photos.features.values()))
    return out_of_fold(kernel, photos.labels, photos.folds, penalty=0.3 if laplacian else 0.03)


def _some(photos: Photos, share: float) -> Floats:
    """Of whole groups."""
    groups = np.unique(photos.groups)
    chosen = np.random.default_rng(1).permutation(groups)[: round(share * len(groups))]
    return _both(photos, keep=np.isin(photos.groups, chosen))


def _scenes(photos: Photos) -> Floats:
    """Photos of a scene share what is not their quality: only their differences teach."""
    return _both(photos, among=np.asarray(photos.groups[:, None] == photos.groups, np.float32))


def _subsets_alike(photos: Photos) -> Floats:
    counts = {subset: (photos.subsets == subset).mean() for subset in set(photos.subsets)}
    weights = np.array([1 / counts[subset] for subset in photos.subsets], np.float32)
    return _both(photos, weights=np.asarray(weights / weights.mean(), np.float32))


def _labels_alike(photos: Photos) -> Floats:
    counts, edges = np.histogram(photos.labels, 20, (0, 1))
    place = np.clip(np.digitize(photos.labels, edges) - 1, 0, 19)
    weights = 1 / np.sqrt(np.maximum(counts, 5)[place])
    return _both(photos, weights=np.asarray(weights / weights.mean(), np.float32))


def _less_of(photos: Photos, subset: str, weight: float) -> Floats:
    return _both(photos, weights=np.where(photos.subsets == subset, weight, 1).astype(np.float32))


def _robust(photos: Photos) -> Floats:
    """Huber: each fold's own residuals say which labels count less."""
    found = np.full(len(photos.names), np.nan, np.float32)
    for fold in range(1, FOLDS + 1):
        learn = np.nonzero(photos.folds != fold)[0]
        weights = np.ones(len(photos.names), np.float32)
        for _ in range(3):
            said = kernel_ridge.fitted(photos.kernel, photos.labels, learn, weights)
            away = np.abs(said - photos.labels)
            weights = np.asarray(np.minimum(1, _HUBER / np.maximum(away, 1e-6)), np.float32)
        found[photos.folds == fold] = said[photos.folds == fold]
    return found


def _by_rank(photos: Photos) -> Floats:
    """Labels as normal scores of their rank: errors at the crowded end count more."""
    ranks = norm.ppf((rankdata(photos.labels) - 0.5) / len(photos.labels)).astype(np.float32)
    return out_of_fold(photos.kernel, ranks, photos.folds)


TRIES: Final[dict[str, tuple[str, Try]]] = {
    FIRST: ("", _both),
    "EfficientNet-Lite0 alone": ("teacher", lambda p: _of(p, "lite")),
    "DINOv2 alone": ("teacher", lambda p: _of(p, "dino")),
    "mean of those two": ("teacher", _mean_of_both),
    "without the highest tenths": ("input", _without_tenths),
    "half of the groups": ("data", lambda p: _some(p, 0.5)),
    "a quarter of the groups": ("data", lambda p: _some(p, 0.25)),
    "the three subsets count alike": ("data", _subsets_alike),
    "linear ridge": ("head", lambda p: _other_kernel(p, laplacian=False)),
    "Laplacian kernel": ("head", lambda p: _other_kernel(p, laplacian=True)),
    "penalty 0.1": ("head", lambda p: _both(p, penalty=0.1)),
    "penalty 1": ("head", lambda p: _both(p, penalty=1.0)),
    "only differences within scenes teach": ("loss", _scenes),
    "ss02 counts a third": ("loss", lambda p: _less_of(p, "ss02", 1 / 3)),
    "Huber": ("loss", _robust),
    "rare labels count more": ("loss", _labels_alike),
    "labels by rank": ("loss", _by_rank),
}
"""By name: what kind of change, and its out-of-fold scores."""


def judged(photos: Photos, scores: Floats, first: Floats) -> dict[str, Any]:
    """SRCC of each part and the difference from the `first` ones, with intervals."""
    found: dict[str, Any] = {}
    for part in PARTS:
        each = np.array(
            [(photos.srcc(scores, part, r), photos.srcc(first, part, r)) for r in photos.resamples]
        )
        low, high = np.nanpercentile(each[:, 0], [2.5, 97.5])
        less, more = np.nanpercentile(each[:, 0] - each[:, 1], [2.5, 97.5])
        own = photos.srcc(scores, part)
        found[part] = {
            "srcc": own,
            "interval": [float(low), float(high)],
            "difference": own - photos.srcc(first, part),
            "of difference": [float(less), float(more)],
        }
    return found


def table(found: dict[str, Any]) -> str:
    """As Markdown."""
    lines = [
        "| try | differs in | all | ss01 | ss02 | ss03 | difference, all (95 %) |",
        "|---|---|---|---|---|---|---|",
    ]
    for name, one in found["tries"].items():
        parts = " | ".join(f"{one['parts'][part]['srcc']:.3f}" for part in PARTS)
        whole = one["parts"]["all"]
        low, high = whole["of difference"]
        difference = f"{whole['difference']:+.4f} [{low:+.4f}, {high:+.4f}]" if one["kind"] else ""
        lines.append(f"| {name} | {one['kind']} | {parts} | {difference} |")
    return "\n".join(lines) + "\n"


def scores_csv(names: list[str], scores: Floats) -> bytes:
    """For `distill.scores`: brought to 0..1; photos without a score are left out."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["name", "score"])
    pairs = zip(names, np.clip(scores, 0, 1), strict=True)
    writer.writerows([name, f"{score:.5f}"] for name, score in pairs if not np.isnan(score))
    return text.getvalue().encode()


def main() -> None:
    """Command line: see the module's text."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("features", type=Path)
    parser.add_argument("labels", type=Path)
    parser.add_argument("out", type=Path)
    given = parser.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    photos = read_photos(given.features, given.labels.absolute())
    first = _both(photos)
    write_atomically(given.out / "scores.csv", scores_csv(photos.names, first))
    for fold in range(1, FOLDS + 1):
        scores = scores_csv(photos.names, _both(photos, without=fold))
        write_atomically(given.out / f"without-{fold}.csv", scores)
    found: dict[str, Any] = {"photos": len(photos.names), "tries": {}}
    found["groups"] = len(np.unique(photos.groups))
    for name, (kind, scores_by) in TRIES.items():
        parts = judged(photos, scores_by(photos), first)
        found["tries"][name] = {"kind": kind, "parts": parts}
        write_atomically(given.out / "judged.json", json.dumps(found, indent=1).encode())
        write_atomically(given.out / "judged.md", table(found).encode())


if __name__ == "__main__":
    main()
