"""The learning rate of label-free training (specification 4): a cosine over all epochs, over whose
first ones it rises in a straight line to where the cosine then is."""

from __future__ import annotations

import math
from typing import Final

WARM_FROM: Final = 0.01
"""Where the published warm-up begins, whatever the rate it rises to."""


def rate_of(
    highest: float,
    floor: float,
    *,
    epoch: int,
    epochs: int,
    warm_epochs: int,
    way: float,
    warm_from: float = WARM_FROM,
) -> float:
    """The rate in an epoch (from 1) of which the share `way` (0..1) is done.

    It changes from epoch to epoch, and by step while it rises. `floor` is the lowest rate.
    """
    if epoch > warm_epochs:
        return _cosine(highest, floor, epoch, epochs)
    top = warm_up_to(highest, floor, epochs, warm_epochs)
    return warm_from + (top - warm_from) * (epoch - 1 + way) / warm_epochs


def warm_up_to(highest: float, floor: float, epochs: int, warm_epochs: int) -> float:
    """The rate that the warm-up ends at."""
    return _cosine(highest, floor, warm_epochs, epochs)


def _cosine(highest: float, floor: float, epoch: int, epochs: int) -> float:
    return floor + (highest - floor) * (1 + math.cos(math.pi * epoch / epochs)) / 2
