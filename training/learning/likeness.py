"""How far a distorted picture is from its original, by a formula: the label of a made data set.

The formula stands for no person. Gradient-magnitude similarity (Xue et al., 2014,
doi 10.1109/TIP.2013.2293423) of each colour at half and at a quarter of the size; the mean of the
squared losses on a logarithmic scale, which spreads the labels.
"""

from __future__ import annotations

import math
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

Pixels = NDArray[np.uint8]
Floats = NDArray[np.float32]

_STEADY: Final = np.float32(170)
"""The publication's constant, for gradients of values 0..255."""
_SCALES: Final = 2
LOW, HIGH = 1.0, 5.0
_WORST, _BEST = -0.7, -4.2
"""Decimal logarithms of the loss at which the label is LOW and HIGH."""


def quality(original: Pixels, distorted: Pixels) -> float:
    """The label LOW..HIGH of a picture (H, W, 3) beside its original of the same size."""
    loss = gradient_loss(original, distorted)
    share = (math.log10(max(loss, 1e-12)) - _WORST) / (_BEST - _WORST)
    return LOW + (HIGH - LOW) * min(1.0, max(0.0, share))


def gradient_loss(original: Pixels, distorted: Pixels) -> float:
    """The mean of (1 - similarity) squared over places, colours and scales, 0..1."""
    first, second = original.astype(np.float32), distorted.astype(np.float32)
    losses = []
    for _ in range(_SCALES):
        first, second = _halved(first), _halved(second)
        one, other = _squared_gradient(first), _squared_gradient(second)
        likeness = (2 * np.sqrt(one * other) + _STEADY) / (one + other + _STEADY)
        losses.append(float(np.mean((1 - likeness) ** 2)))
    return sum(losses) / _SCALES


def _halved(image: Floats) -> Floats:
    """The means of 2 x 2 pixels; an odd last row or column is left out."""
    height, width = (length // 2 * 2 for length in image.shape[:2])
    parts = image[:height, :width].reshape(height // 2, 2, width // 2, 2, -1)
    return np.asarray(parts.mean((1, 3)), np.float32)


def _squared_gradient(image: Floats) -> Floats:
    """Of Prewitt's operator, divided by 3 as published."""
    found = [ndimage.prewitt(image, axis, mode="nearest") / 3 for axis in (0, 1)]
    return np.asarray(found[0] ** 2 + found[1] ** 2, np.float32)
