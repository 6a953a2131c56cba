"""Adaptive average pooling as a matrix."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def pooling_matrix(length: int, bins: int) -> NDArray[np.float32]:
    """Adaptive average pooling of `length` positions to `bins`, as a (bins, length) matrix.

    Bin i averages positions floor(i * length / bins) .. ceil((i + 1) * length / bins) - 1;
    neighbouring bins may share a position. The networks and the engine pool by these matrices, so
    one exported graph takes photos of any shape.
    """
    matrix = np.zeros((bins, length), np.float32)
    for i in range(bins):
        low, high = i * length // bins, -(-(i + 1) * length // bins)
        matrix[i, low:high] = 1.0 / (high - low)
    return matrix
