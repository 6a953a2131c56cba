"""How sharp an eye is, at the picture's own pixels, and whether that can be told.

An edge that a Gaussian of `b` pixels has blurred loses slope when it is blurred again: under a
Gaussian derivative of scale `s` its slope goes as 1 / (b² + s²) squared to one half. From the
energy of the strongest slopes at two scales follows `b` (after Zhuo and Sim, Defocus map estimation
from a single image, 2011). The noise's own share of both energies is known and taken off first, so
grain does not pass for detail. Slopes across and down are measured apart and the worse one counts:
a shaken eye is soft one way only. Thin lines, of which small eyes are made, measure narrower than
plain edges: it is a measure to compare eyes by, right within a factor of about one and a half.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from math import inf

import numpy as np
from numpy.typing import NDArray

from core.faces.face import Eye, EyeSharpness
from core.faces.pieces import Pixels

Floats = NDArray[np.float32]

_FINE, _COARSE = 0.7, 1.4
_STRONGEST = 0.15
# Around the eye, in its widths from its middle.
_REACH_ACROSS, _REACH_DOWN = 0.8, 0.5
_LEAST_SIDE_PX = 8
# Rounding to whole levels leaves this much noise in any picture.
_LEAST_NOISE = 0.3
_TELLS_FROM = 8.0
_NO_SLOPE_LEFT_PX = 9.0
# From this width on an eye is measured at half its pixels, from twice this at a third, ...
_LARGE_PX = 200.0
# What a sharp eye may measure: small ones show thin lines, large ones the soft edge of the iris.
_WIDTHS_PX, _SHARP_PX = (12.0, 50.0), (1.2, 1.45)
_SHARP_SHARE = 0.0075
_SOFT_FROM = 1.12
# An eye narrower than this share of the other one is seen too much from the side to count.
_COUNTS_FROM = 0.6


def noise_of(area: Floats) -> float:
    """Standard deviation of the noise in luma (H, W): the median of second differences, each way
    once (Immerkaer's mask, 1996), which edges move little."""
    if min(area.shape) < 3:
        return _LEAST_NOISE
    across = area[:, 2:] - 2 * area[:, 1:-1] + area[:, :-2]
    both = across[2:] - 2 * across[1:-1] + across[:-2]
    return max(_LEAST_NOISE, float(np.median(np.abs(both))) / 0.6745 / 6)


def luma_of(pixels: Pixels) -> Floats:
    """(H, W) 0..255."""
    return np.asarray(pixels @ np.array([0.299, 0.587, 0.114], np.float32), np.float32)


def blur_of_eye(
    pixels: Pixels, middle: tuple[float, float], width_px: float, noise: float
) -> float | None:
    """The Gaussian's standard deviation in pixels (0: as sharp as pixels can show); None where no
    slope stands out of the noise."""
    across, down = max(width_px * _REACH_ACROSS, 4.0), max(width_px * _REACH_DOWN, 4.0)
    left, right = (round(middle[0] + side * across) for side in (-1, 1))
    top, below = (round(middle[1] + side * down) for side in (-1, 1))
    piece = pixels[max(0, top) : max(0, below), max(0, left) : max(0, right)]
    if min(piece.shape[:2]) < _LEAST_SIDE_PX:
        return None
    step = 1 + int(width_px / _LARGE_PX)
    luma = _binned(luma_of(piece), step)
    measured = [_blur_along(luma, axis, noise / step) for axis in (0, 1)]
    told = [blur for blur in measured if blur is not None]
    return step * max(told) if len(told) == len(measured) else None


def sharper(eyes: Sequence[Eye]) -> Eye:
    """The sharper of two eyes: focus lies on one of them."""
    widest = max(eye.width_px for eye in eyes)
    counting = [eye for eye in eyes if eye.width_px >= _COUNTS_FROM * widest]
    return min(counting, key=lambda eye: inf if eye.blur_px is None else eye.blur_px)


def sharpness_of(eye: Eye) -> float | None:
    """Out of 100, which is as sharp as any eye need be; below 90 it is called soft, at 50 it is
    blurred twice as much as a sharp one may be. None where nothing in the region tells."""
    if eye.blur_px is None:
        return None
    return 100 * min(1.0, _most_of_sharp(eye.width_px) / max(eye.blur_px, 1e-3))


def _most_of_sharp(width_px: float) -> float:
    """What a sharp eye of that width may measure, pixels."""
    return max(float(np.interp(width_px, _WIDTHS_PX, _SHARP_PX)), _SHARP_SHARE * width_px)


def judged(blur_px: float | None, width_px: float) -> EyeSharpness:
    """Of an eye of that width; between sharp and soft it cannot be told."""
    if blur_px is None:
        return EyeSharpness.UNKNOWN
    sharp = _most_of_sharp(width_px)
    if blur_px <= sharp:
        return EyeSharpness.SHARP
    return EyeSharpness.SOFT if blur_px >= sharp * _SOFT_FROM else EyeSharpness.UNKNOWN


def _binned(luma: Floats, step: int) -> Floats:
    height, width = (side // step * step for side in luma.shape)
    cut = luma[:height, :width].reshape(height // step, step, width // step, step)
    return np.asarray(cut.mean((1, 3)), np.float32)


def _blur_along(luma: Floats, axis: int, noise: float) -> float | None:
    fine, coarse = (_slope(luma, axis, scale) for scale in (_FINE, _COARSE))
    strength = np.abs(coarse)
    strong = strength >= np.quantile(strength, 1 - _STRONGEST)
    energies = []
    for slope, scale in ((fine, _FINE), (coarse, _COARSE)):
        # Of white noise under a two-dimensional Gaussian derivative.
        of_noise = noise**2 / (8 * np.pi * scale**4)
        energies.append((float(np.mean(slope[strong] ** 2)) - of_noise, of_noise))
    (signal, _), (coarse_signal, coarse_noise) = energies
    if coarse_signal < _TELLS_FROM**2 * coarse_noise:
        return None
    ratio = signal / coarse_signal
    if ratio <= 1.0:
        return _NO_SLOPE_LEFT_PX
    blur = (_COARSE**2 - ratio * _FINE**2) / (ratio - 1)
    return min(float(np.sqrt(max(blur, 0.0))), _NO_SLOPE_LEFT_PX)


def _slope(luma: Floats, axis: int, scale: float) -> Floats:
    gaussian, derivative = _kernels(scale)
    return _filtered(_filtered(luma, derivative, axis), gaussian, 1 - axis)


@cache
def _kernels(scale: float) -> tuple[Floats, Floats]:
    reach = int(np.ceil(4 * scale))
    places = np.arange(-reach, reach + 1, dtype=np.float32)
    gaussian = np.exp(-(places**2) / (2 * scale**2))
    gaussian /= gaussian.sum()
    return gaussian, places / scale**2 * gaussian


def _filtered(luma: Floats, kernel: Floats, axis: int) -> Floats:
    """Correlated with the kernel along an axis; continued by its edge."""
    reach, length = len(kernel) // 2, luma.shape[axis]
    missing = [(0, 0), (0, 0)]
    missing[axis] = (reach, reach)
    padded = np.pad(luma, missing, "edge")
    total = np.zeros_like(luma)
    for start, weight in enumerate(kernel):
        part = padded[start : start + length] if axis == 0 else padded[:, start : start + length]
        total += weight * part
    return total
