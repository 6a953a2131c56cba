"""Faults laid upon pixels in memory, so that a network can be asked what it minds.

Strength runs from 0 (none) to 1; sizes go with the photo's long side, so that a fault looks the
same on a photo of any size. No file is ever touched.
"""

from __future__ import annotations

import io
from enum import StrEnum
from functools import cache
from typing import Final

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray
from PIL import Image, ImageFilter

Pixels = NDArray[np.uint8]

# At full strength: the blur's sigma as a part of the long side, the grain's deviation of 255, stops
# of light, JPEG's quality.
_BLUR: Final = 0.006
_GRAIN: Final = 48.0
_DARK_STOPS: Final = 5.0
_LIGHT_STOPS: Final = 3.0
_QUALITIES: Final = (95, 3)
# So many random numbers are drawn once; each row of grain begins at another of them.
_DRAWN: Final = 1 << 20

BLOCK: Final = 16
"""Pixels of a side of what is compressed together."""

# A wider blur is made at a reduced size at which it is about as wide.
_FINE_SIGMA: Final = 2.0


class Fault(StrEnum):
    """What can be laid on."""

    BLUR = "blur"
    GRAIN = "grain"
    DARK = "dark"
    BLOWN = "blown"
    COMPRESSION = "compression"


def margin(fault: Fault, strength: float, long_side: int) -> int:
    """So many pixels beyond a region have a part in it: those that a blur draws from, and a whole
    block of compression."""
    if fault is Fault.BLUR:
        return int(3 * _sigma(strength, long_side)) + 1
    return BLOCK if fault is Fault.COMPRESSION else 0


def laid(
    pixels: Pixels,
    fault: Fault,
    strength: float,
    long_side: int,
    seed: int | tuple[int, ...] = 0,
) -> Pixels:
    """A copy of (H, W, 3) sRGB pixels with the fault everywhere; `long_side` is that of the whole
    photo, of which these may be a part. Grain goes by the seed."""
    if fault is Fault.BLUR:
        return _blurred(pixels, _sigma(strength, long_side))
    if fault is Fault.GRAIN:
        return _grainy(pixels, _GRAIN * strength, np.random.default_rng(seed))
    if fault is Fault.COMPRESSION:
        best, worst = _QUALITIES
        content = io.BytesIO()
        quality = round(best + (worst - best) * strength)
        Image.fromarray(pixels).save(content, "JPEG", quality=quality)
        return np.asarray(Image.open(content).convert("RGB"))
    stops = -_DARK_STOPS * strength if fault is Fault.DARK else _LIGHT_STOPS * strength
    return _exposed(stops)[pixels]


def _grainy(pixels: Pixels, deviation: float, random: np.random.Generator) -> Pixels:
    height, width, channels = pixels.shape
    drawn = np.resize(_normal(), max(_DRAWN, 2 * width * channels))
    levels = np.rint(drawn * deviation).astype(np.int16)
    rows = sliding_window_view(levels, width * channels)
    grain = rows[random.integers(len(rows), size=height)].reshape(pixels.shape)
    grain += pixels
    return np.asarray(np.clip(grain, 0, 255), np.uint8)


@cache
def _normal() -> NDArray[np.float32]:
    return np.random.default_rng(0).standard_normal(_DRAWN, np.float32)


def _blurred(pixels: Pixels, sigma: float) -> Pixels:
    """By a Gaussian; a wide one at a reduced size, where nothing fine is left to lose."""
    image = Image.fromarray(pixels)
    factor = int(sigma / _FINE_SIGMA)
    if factor < 2:
        return np.asarray(image.filter(ImageFilter.GaussianBlur(sigma)))
    small = image.reduce(factor).filter(ImageFilter.GaussianBlur(sigma / factor))
    # Of the last column and row a part may lie beyond the photo.
    part = (0.0, 0.0, image.width / factor, image.height / factor)
    return np.asarray(small.resize(image.size, Image.Resampling.BICUBIC, box=part))


def _sigma(strength: float, long_side: int) -> float:
    return _BLUR * strength * long_side


def _exposed(stops: float) -> NDArray[np.uint8]:
    """For each of the 256 levels the one that so many stops more light give (sRGB, IEC 61966-2-1);
    beyond white all is white."""
    srgb = np.arange(256) / 255
    linear = np.where(srgb <= 0.04045, srgb / 12.92, ((srgb + 0.055) / 1.055) ** 2.4)
    lit = np.clip(linear * 2**stops, 0, 1)
    back = np.where(lit <= 0.0031308, 12.92 * lit, 1.055 * lit ** (1 / 2.4) - 0.055)
    levels: NDArray[np.uint8] = np.rint(255 * back).astype(np.uint8)
    return levels
