"""Synthetic distortions of one photo: nine ladders, mild to severe.

Images are (H, W, 3) uint8 sRGB; each distortion starts from the original, computes in float64 and
rounds once. Blur widths and motion lengths are for a shorter side of 512 pixels and scale with it.
"""

from __future__ import annotations

import io
import math
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from scipy import ndimage

Pixels = NDArray[np.uint8]
Floats = NDArray[np.float64]


def to_linear(coded: Floats) -> Floats:
    """sRGB-coded values 0..255 to linear light 0..1 (IEC 61966-2-1)."""
    v = coded / 255
    return np.where(v <= 0.04045, v / 12.92, ((v + 0.055) / 1.055) ** 2.4)


def from_linear(linear: Floats) -> Floats:
    """Linear light, clipped to 0..1, to sRGB-coded values 0..255."""
    v = np.clip(linear, 0, 1)
    return np.where(v <= 0.0031308, 12.92 * v, 1.055 * v ** (1 / 2.4) - 0.055) * 255


def _round(x: Floats) -> Pixels:
    return np.floor(np.clip(x, 0, 255) + 0.5).astype(np.uint8)


def _scale(image: Pixels) -> float:
    return float(min(image.shape[:2])) / 512


def gaussian_blur(image: Pixels, sigma_px: float) -> Pixels:
    """Gaussian blur of coded values."""
    sigma = sigma_px * _scale(image)
    x = image.astype(np.float64)
    return _round(ndimage.gaussian_filter(x, (sigma, sigma, 0), mode="nearest", truncate=4.0))


def _motion_kernel(length: float, angle_degrees: float) -> Floats:
    radius = math.ceil(length / 2) + 1
    kernel = np.zeros((2 * radius + 1, 2 * radius + 1))
    angle = math.radians(angle_degrees)
    for t in np.linspace(-length / 2, length / 2, 16 * math.ceil(length) + 1):
        column, row = radius + t * math.cos(angle), radius - t * math.sin(angle)
        c, r = math.floor(column), math.floor(row)
        fc, fr = column - c, row - r
        for dr, wr in ((0, 1 - fr), (1, fr)):
            for dc, wc in ((0, 1 - fc), (1, fc)):
                if wr * wc > 0:
                    kernel[r + dr, c + dc] += wr * wc
    normalised: Floats = kernel / kernel.sum()
    return normalised


def motion_blur(image: Pixels, length_px: float, angle_degrees: float = 30.0) -> Pixels:
    """Straight shake in linear light, counter-clockwise angle from the x axis."""
    kernel = _motion_kernel(length_px * _scale(image), angle_degrees)
    linear = to_linear(image.astype(np.float64))
    radius = kernel.shape[0] // 2
    padded = np.pad(linear, ((radius, radius), (radius, radius), (0, 0)), mode="edge")
    shaken = np.zeros_like(linear)
    height, width = image.shape[:2]
    # The kernel has few non-zero cells: adding shifted copies is far cheaper than a convolution.
    for r, c in zip(*np.nonzero(kernel), strict=True):
        top, left = 2 * radius - r, 2 * radius - c
        shaken += kernel[r, c] * padded[top : top + height, left : left + width]
    return _round(from_linear(shaken))


def gaussian_noise(image: Pixels, sigma_8bit: float, seed: int) -> Pixels:
    """White noise on coded values; the seed feeds numpy's frozen RandomState stream."""
    noise = np.random.RandomState(seed).standard_normal(image.shape)
    return _round(image + sigma_8bit * noise)


def jpeg(image: Pixels, quality: float) -> Pixels:
    """Baseline JPEG with 4:2:0 subsampling, decoded again."""
    buffer = io.BytesIO()
    Image.fromarray(image).save(
        buffer, "JPEG", quality=round(quality), subsampling=2, optimize=False, progressive=False
    )
    with Image.open(buffer) as decoded:
        return np.asarray(decoded.convert("RGB"))


def over_exposure(image: Pixels, ev: float) -> Pixels:
    """Linear light times 2^ev, clipped at white."""
    return _round(from_linear(to_linear(image.astype(np.float64)) * 2.0**ev))


def under_exposure(image: Pixels, ev: float) -> Pixels:
    """Linear light times 2^-ev."""
    return over_exposure(image, -ev)


def contrast_loss(image: Pixels, factor: float) -> Pixels:
    """Coded values drawn towards the mean Rec. 601 luma."""
    x = image.astype(np.float64)
    mean = float((x @ np.array([0.299, 0.587, 0.114])).mean())
    return _round(mean + factor * (x - mean))


def down_up(image: Pixels, factor: float) -> Pixels:
    """Bicubic reduction by `factor` and back."""
    height, width = image.shape[:2]
    small = (
        max(1, math.floor(width / factor + 0.5)),
        max(1, math.floor(height / factor + 0.5)),
    )
    picture = Image.fromarray(image).resize(small, Image.Resampling.BICUBIC)
    return np.asarray(picture.resize((width, height), Image.Resampling.BICUBIC))


def banding(image: Pixels, levels_per_channel: float) -> Pixels:
    """Uniform quantiser per channel, without dither."""
    steps = levels_per_channel - 1
    return _round(np.floor(image / 255 * steps + 0.5) / steps * 255)


LADDERS: dict[str, Callable[[Pixels, float, int], Pixels]] = {
    "gaussian_blur": lambda image, p, _: gaussian_blur(image, p),
    "motion_blur": lambda image, p, seed: motion_blur(image, p, 30.0 if seed < 0 else seed % 180),
    "gaussian_noise": lambda image, p, seed: gaussian_noise(image, p, seed),
    "jpeg": lambda image, p, _: jpeg(image, p),
    "over_exposure": lambda image, p, _: over_exposure(image, p),
    "under_exposure": lambda image, p, _: under_exposure(image, p),
    "contrast_loss": lambda image, p, _: contrast_loss(image, p),
    "down_up": lambda image, p, _: down_up(image, p),
    "banding": lambda image, p, _: banding(image, p),
}
