"""Noise, where a photo is smooth.

Immerkaer's operator (Fast Noise Variance Estimation, 1996) cancels plain gradients and leaves noise
and texture; the quieter of many small blocks hold little texture. Blocks at black or white hold no
noise at all and are left out.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.signals.sampling import Floats

_SIDE = 14
_BLACK, _WHITE = 6, 249
SHADOWS_BELOW = 72
_QUIET = 0.2
# Of the mean absolute response of the operator to white noise.
_PER_DEVIATION = np.float32(np.sqrt(np.pi / 2) / 6)
# So many blocks, and such a share of them, make a part of the tones worth a statement.
_LEAST_BLOCKS, _LEAST_SHARE = 20, 0.05


@dataclass(frozen=True, slots=True)
class Grain:
    """Standard deviation of the noise in levels of 255: of the whole, in the shadows, and in all
    that is brighter; 0 where too little can be judged."""

    whole: float
    shadows: float
    brighter: float


def grain_of(windows: Floats) -> Grain:
    """Of (256, h, w) luma."""
    deviations, means = _blocks(windows)
    judged = (means > _BLACK) & (means < _WHITE)
    dark = judged & (means < SHADOWS_BELOW)
    bright = judged & (means >= SHADOWS_BELOW)
    return Grain(*(_quiet(deviations[part], len(means)) for part in (judged, dark, bright)))


def _quiet(deviations: Floats, blocks: int) -> float:
    if len(deviations) < max(_LEAST_BLOCKS, _LEAST_SHARE * blocks):
        return 0.0
    return float(np.quantile(deviations, _QUIET))


def _blocks(windows: Floats) -> tuple[Floats, Floats]:
    """The deviation and the mean of each block of 14 pixels."""
    across = windows[:, :, 2:] - 2 * windows[:, :, 1:-1] + windows[:, :, :-2]
    both = np.abs(across[:, 2:] - 2 * across[:, 1:-1] + across[:, :-2])
    height, width = (length // _SIDE for length in both.shape[1:])
    middle = windows[:, 1 : 1 + height * _SIDE, 1 : 1 + width * _SIDE]
    deviations = _block_means(both[:, : height * _SIDE, : width * _SIDE])
    return deviations * _PER_DEVIATION, _block_means(middle)


def _block_means(values: Floats) -> Floats:
    """Of (n, h, w), h and w multiples of the block's side: one long row of means."""
    rows = np.add.reduceat(values, np.arange(0, values.shape[1], _SIDE), axis=1)
    both = np.add.reduceat(rows, np.arange(0, values.shape[2], _SIDE), axis=2)
    return (both.ravel() / (_SIDE * _SIDE)).astype(np.float32)
