"""Adaptive average pooling as a matrix."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def pooling_matrix(length: int, bins: int, runs: int = 1) -> NDArray[np.float32]:
    """Adaptive average pooling of `length` positions to `bins`, as a (bins, length) matrix.

    Bin i averages positions floor(i * length / bins) .. ceil((i + 1) * length / bins) - 1;
    neighbouring bins may share a position. With `runs`, which divides `length`, so many positions
    in a row are averaged first, and `bins` are made of what that leaves. The networks and the
    engine pool by these matrices, so one exported graph takes photos of any shape.
    """
    if runs > 1:
        return np.repeat(pooling_matrix(length // runs, bins), runs, 1) / np.float32(runs)
    matrix = np.zeros((bins, length), np.float32)
    for i in range(bins):
        low, high = i * length // bins, -(-(i + 1) * length // bins)
        matrix[i, low:high] = 1.0 / (high - low)
    return matrix
