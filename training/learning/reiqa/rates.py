"""The learning rate of label-free training (specification 4): a cosine over all epochs, over whose
first ones it rises in a straight line to where the cosine then is."""

from __future__ import annotations

import math
from typing import Final

from training.recipes.settings import Optimiser

WARM_FROM: Final = 0.01 / 12
"""Where the published warm-up begins, as a share of the highest rate."""


def rate_of(settings: Optimiser, epochs: int, epoch: int, way: float) -> float:
    """The rate in an epoch (from 1) of which the share `way` (0..1) is done.

    The cosine changes with the epochs, counted from 1, or with every step, as `update` says.
    """
    warm, at = settings.warmup_epochs, epoch - 1 + way
    if at < warm:
        top = warm_up_to(settings, epochs)
        low = min(top, WARM_FROM * settings.rate)
        return low + (top - low) * at / warm
    return _cosine(settings, epochs, at if settings.update == "step" else epoch)


def warm_up_to(settings: Optimiser, epochs: int) -> float:
    """The rate that the warm-up ends at."""
    return _cosine(settings, epochs, settings.warmup_epochs)


def _cosine(settings: Optimiser, epochs: int, at: float) -> float:
    share = (1 + math.cos(math.pi * min(1.0, at / epochs))) / 2
    return settings.rate * (settings.floor + (1 - settings.floor) * share)
