"""Kernel ridge regression on features that are kept, and scores by folds that never saw a photo."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import scipy.linalg
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Rows = NDArray[np.intp]
PENALTY = 0.3


def squared_distances(features: Floats) -> Floats:
    """(N, N) between rows of (N, D), their mean 1."""
    squares = (features * features).sum(1)
    found = squares[:, None] + squares[None] - 2 * (features @ features.T)
    np.maximum(found, 0, out=found)
    return np.asarray(found / found.mean(), np.float32)


def gaussian(distances: Sequence[Floats]) -> Floats:
    """The kernel of features of several kinds, which count alike; from squared distances of mean
    1."""
    return np.asarray(np.exp(-sum(distances[1:], distances[0]) / len(distances)), np.float32)


def laplacian(distances: Sequence[Floats]) -> Floats:
    """The same, sharper near 0."""
    return np.asarray(np.exp(-np.sqrt(sum(distances[1:], distances[0]) / len(distances))))


def linear(features: Sequence[Floats]) -> Floats:
    """The kernel of a linear ridge on features (N, D) of several kinds, each channel's deviation
    1."""
    scaled = [(one - one.mean(0)) / (one.std(0) + 1e-6) for one in features]
    products = [one @ one.T / one.shape[1] for one in scaled]
    return np.asarray(sum(products[1:], products[0]) / len(products), np.float32)


def fitted(
    kernel: Floats,
    labels: Floats,
    learn: Rows,
    weights: Floats | None = None,
    penalty: float = PENALTY,
    among: Floats | None = None,
) -> Floats:
    """What a ridge on the rows `learn` says of all rows. `weights` of the rows, all rows' mean 1;
    `among` is added to the kernel while learning alone: what rows share that is not in their
    features."""
    chosen = kernel[np.ix_(learn, learn)].copy()
    if among is not None:
        chosen += among[np.ix_(learn, learn)]
    chosen[np.diag_indices_from(chosen)] += penalty / (1 if weights is None else weights[learn])
    mean = labels[learn].mean()
    by = scipy.linalg.solve(chosen, labels[learn] - mean, assume_a="pos", overwrite_a=True)
    return np.asarray(kernel[:, learn] @ by + mean, np.float32)


def out_of_fold(
    kernel: Floats,
    labels: Floats,
    folds: Rows,
    *,
    keep: NDArray[np.bool_] | None = None,
    weights: Floats | None = None,
    penalty: float = PENALTY,
    among: Floats | None = None,
    without: int = 0,
) -> Floats:
    """Each row's score by the folds (numbers from 1) without it; NaN in the fold `without`, which
    none of them learns from. `keep`: learn from these rows alone."""
    found = np.full(len(labels), np.nan, np.float32)
    for fold in sorted(set(folds.tolist()) - {without}):
        learnt = (folds != fold) & (folds != without)
        learn = np.nonzero(learnt if keep is None else learnt & keep)[0]
        asked = folds == fold
        found[asked] = fitted(kernel, labels, learn, weights, penalty, among)[asked]
    return found
