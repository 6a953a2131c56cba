"""How tones are spread: what is lost at either end, and how much of the range is used."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.signals.sampling import Pixels

# 8-bit values from which a tone counts as lost, as in the inspector's histogram.
_DARK_UP_TO, _BRIGHT_FROM = 1, 254
_RARE = 0.01
# A value counts as used from this share of the pixels on.
_USED = 0.0002


@dataclass(frozen=True, slots=True)
class Tones:
    """Shares of pixels 0..1: `clipped` (any channel at white), `white` (all channels), `black` (all
    channels). Levels 0..255: `dark`, `middle` and `bright` are the 1st, 50th and 99th of a hundred
    parts of luma; `spread` is the range between the outer hundredths over all channels together.
    `used`: of the values within that range, the share that occurs. `colour`: the mean difference
    between the largest and the smallest channel, levels."""

    clipped: float
    white: float
    black: float
    dark: float
    middle: float
    bright: float
    spread: float
    used: float
    colour: float


def tones_of(colours: Pixels, luma: NDArray[np.uint8]) -> Tones:
    """Of (..., 3) uint8 sRGB pixels and (...) uint8 luma, each of a fair choice of pixels."""
    red, green, blue = (np.ascontiguousarray(colours[..., index]) for index in range(3))
    highest, lowest = (
        np.maximum(np.maximum(red, green), blue),
        np.minimum(np.minimum(red, green), blue),
    )
    top, bottom, grey = (_shares(values) for values in (highest, lowest, luma))
    dark, middle, bright = (_quantile(grey, share) for share in (_RARE, 0.5, 1 - _RARE))
    first, last = _quantile(top, _RARE), _quantile(top, 1 - _RARE)
    within = top[int(first) : int(last) + 1]
    return Tones(
        clipped=float(top[_BRIGHT_FROM:].sum()),
        white=float(bottom[_BRIGHT_FROM:].sum()),
        black=float(top[: _DARK_UP_TO + 1].sum()),
        dark=dark,
        middle=middle,
        bright=bright,
        spread=last - _quantile(bottom, _RARE),
        used=float((within > _USED).mean()),
        colour=float((highest - lowest).mean()),
    )


def _shares(values: NDArray[np.uint8]) -> NDArray[np.float64]:
    shares: NDArray[np.float64] = np.bincount(values.ravel(), minlength=256) / values.size
    return shares


def _quantile(shares: NDArray[np.float64], quantile: float) -> float:
    return float(min(255, int(np.searchsorted(np.cumsum(shares), quantile))))
