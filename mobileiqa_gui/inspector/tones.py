"""How a photo's tones are spread: the histogram's figures. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, sqrt

import numpy as np
from numpy.typing import NDArray

from mobileiqa_gui.inspector.facts import NO_BREAK_SPACE
from mobileiqa_gui.numbers import in_digits

# 8-bit values from which a tone counts as lost at either end; one step of tolerance for JPEG.
_DARK_UP_TO = 1
_BRIGHT_FROM = 254
# Rec. 709 weights in 256ths, on the encoded values, as photo tools draw their luma curve.
_LUMA = (np.uint16(54), np.uint16(183), np.uint16(19))
# So many pixels tell any share worth saying; all 24 million of a photo would take half a second.
_MOST_PIXELS = 2_000_000
# Below this share of pixels a clipped tone is not worth a mark.
NOTABLE_SHARE = 0.001


@dataclass(frozen=True, slots=True)
class Tones:
    """`curves` (4, 256) float64: red, green, blue and luma, heights 0..1 (held at 1).

    `shadows` and `highlights` are the shares of pixels, 0..1, that lost their tone: all channels
    at the dark end; any channel at the bright end. `reduced`: measured on a reduced copy, in which
    single clipped pixels are averaged away.
    """

    curves: NDArray[np.float64]
    shadows: float
    highlights: float
    reduced: bool = False


def tones(pixels: NDArray[np.uint8], *, reduced: bool = False) -> Tones:
    """The tones of (H, W, 3) uint8 sRGB pixels, of large photos of every n-th row and column.

    Picking pixels keeps their values as they are, where a smaller copy would average them. Give
    the photo at full size, or say that it is `reduced`.
    """
    step = ceil(sqrt(pixels.shape[0] * pixels.shape[1] / _MOST_PIXELS))
    pixels = pixels[step // 2 :: step, step // 2 :: step]
    red, green, blue = (np.ascontiguousarray(pixels[:, :, c]).ravel() for c in range(3))
    wide = [channel.astype(np.uint16) for channel in (red, green, blue)]
    weighted = wide[0] * _LUMA[0] + wide[1] * _LUMA[1] + wide[2] * _LUMA[2]
    luma = ((weighted + np.uint16(128)) >> 8).astype(np.uint8)
    counts = np.stack([_count(channel) for channel in (red, green, blue, luma)])
    brightest = _count(np.maximum(np.maximum(red, green), blue)) / red.size
    shadows = float(brightest[: _DARK_UP_TO + 1].sum())
    highlights = float(brightest[_BRIGHT_FROM:].sum())
    return Tones(_heights(counts), shadows, highlights, reduced)


def share_text(share: float) -> str:
    """A share of pixels in percent: '0 %', '<0.1 %', '3.1 %', '42 %'."""
    percent = 100 * share
    if percent == 0:
        number = "0"
    elif percent < 0.1:
        number = "<" + in_digits(0.1, 1)
    else:
        number = in_digits(percent, 1) if percent < 9.95 else f"{percent:.0f}"
    return f"{number}{NO_BREAK_SPACE}%"


def _count(channel: NDArray[np.uint8]) -> NDArray[np.float64]:
    return np.bincount(channel, minlength=256).astype(np.float64)


def _heights(counts: NDArray[np.float64]) -> NDArray[np.float64]:
    # Clipped tones pile up in the outer bins and a flat ground in a single one; a scale set by
    # either would press the rest to the floor.
    inner = np.sort(counts[:, 2:-2], axis=None)
    top = max(float(inner[int(0.995 * (inner.size - 1))]), 1.0)
    return np.minimum(counts / top, 1.0)
