"""Operations of the bank on colours, tones and noise. (H, W, 3) uint8 in and out."""

from __future__ import annotations

import io

import numpy as np
from PIL import Image, ImageFilter
from scipy import ndimage

from training.learning.distortions.bytes import Floats, Pixels, as_bytes, as_parts
from training.learning.distortions.colour_spaces import (
    as_rgb,
    hsv_to_rgb,
    lab_to_rgb,
    rgb_to_hsv,
    rgb_to_lab,
    rgb_to_ycbcr,
    ycbcr_to_rgb,
)

_LUMA = np.array([0.2989, 0.5870, 0.1140])


def colour_diffusion(image: Pixels, strength: float) -> Pixels:
    """a and b blurred, and multiplied by the strength."""
    lab = rgb_to_lab(as_rgb(image))
    for channel in (1, 2):
        blurred = ndimage.gaussian_filter(lab[..., channel], 1.5 * strength + 2, mode="nearest")
        lab[..., channel] = blurred * strength
    return as_bytes(lab_to_rgb(lab))


def colour_shift(image: Pixels, strength: float, random: np.random.Generator) -> Pixels:
    """Green moved to the right, blended in where there are edges.

    By the sum of both parts of a vector of length `strength`, each rounded: the published code
    means a direction and loses it. What is pushed out on the right comes in on the left.
    """
    direction = random.random(2)
    parts = np.round(strength * direction / np.linalg.norm(direction)).astype(int)
    border = int(parts.max())
    padded = np.pad(image[..., 1], border, mode="symmetric")
    moved = np.roll(padded, int(parts.sum()))[border:-border, border:-border]
    damaged = as_parts(image)
    blend = _edges(damaged)
    damaged[..., 1] += blend * (as_parts(moved) - damaged[..., 1])
    return as_bytes(damaged)


def _edges(parts: Floats) -> Floats:
    """Where colours are shifted, 0..1: along edges of the luma."""
    gradient = np.hypot(*np.gradient(parts @ _LUMA))
    spread = _stretched(ndimage.gaussian_filter(gradient, 4, mode="nearest"))
    spread = _stretched(np.maximum(spread, 0.1))
    return _stretched(np.clip(spread, *np.percentile(spread, [1, 99])))


def _stretched(values: Floats) -> Floats:
    low, high = values.min(), values.max()
    return np.asarray((values - low) / (high - low if high > low else 1.0))


def saturation(image: Pixels, factor: float) -> Pixels:
    """Saturation times `factor`."""
    hsv = rgb_to_hsv(as_rgb(image))
    hsv[..., 1] *= factor
    return as_bytes(hsv_to_rgb(hsv))


def oversaturation(image: Pixels, factor: float) -> Pixels:
    """a and b times `factor`."""
    lab = rgb_to_lab(as_rgb(image))
    lab[..., 1:] *= factor
    return as_bytes(lab_to_rgb(lab))


def jpeg(image: Pixels, quality: float) -> Pixels:
    """Pillow's JPEG at that quality."""
    buffer = io.BytesIO()
    Image.fromarray(image).save(buffer, "JPEG", quality=round(quality))
    with Image.open(buffer) as decoded:
        return np.asarray(decoded.convert("RGB"))


def white_noise(image: Pixels, variance: float, random: np.random.Generator) -> Pixels:
    """Of each channel."""
    return as_bytes(_noisy(as_parts(image), variance, random))


def channel_noise(image: Pixels, variance: float, random: np.random.Generator) -> Pixels:
    """Of luma and the two colour differences."""
    noisy = _noisy(rgb_to_ycbcr(as_rgb(image)) / 255, variance, random)
    return as_bytes(ycbcr_to_rgb(noisy * 255))


def impulse_noise(image: Pixels, share: float, random: np.random.Generator) -> Pixels:
    """That share of the pixels is black or white."""
    chance = random.random(image.shape[:2])
    damaged = image.copy()
    damaged[chance < share / 2] = 0
    damaged[(chance >= share / 2) & (chance < share)] = 255
    return damaged


def multiplicative_noise(image: Pixels, variance: float, random: np.random.Generator) -> Pixels:
    """The more, the brighter."""
    parts = as_parts(image)
    return as_bytes(parts * (1 + np.sqrt(variance) * random.standard_normal(parts.shape)))


def denoising_residue(image: Pixels, variance: float, random: np.random.Generator) -> Pixels:
    """White noise, then a blur."""
    noisy = Image.fromarray(white_noise(image, variance, random))
    blur = ImageFilter.GaussianBlur(3) if random.random() < 0.5 else ImageFilter.BoxBlur(2)
    return np.asarray(noisy.filter(blur))


def brighten(image: Pixels, strength: float) -> Pixels:
    """A curve through black and white that lifts the middle by half the strength."""
    return _curved(image, strength)


def darken(image: Pixels, strength: float) -> Pixels:
    """A curve through black and white that lowers the middle by half the strength."""
    parts = as_parts(image)
    return as_bytes((1 - 2 * strength) * parts + 2 * strength * parts**2)


def _curved(image: Pixels, lift: float) -> Pixels:
    parts = as_parts(image)
    lab = rgb_to_lab(parts)
    lab[..., 0] = 100 * _lifted(lab[..., 0] / 100, lift)
    return as_bytes((2 * _lifted(parts, lift) + lab_to_rgb(lab)) / 3)


def _lifted(parts: Floats, lift: float) -> Floats:
    return np.clip((1 + 2 * lift) * parts - 2 * lift * parts**2, 0, 1)


def mean_shift(image: Pixels, shift: float) -> Pixels:
    """All values plus `shift`."""
    return as_bytes(as_parts(image) + shift)


def contrast(image: Pixels, strength: float) -> Pixels:
    """A cubic fitted through five points of an S whose steepness is `strength`."""
    at = np.array([0.0, 0.3, 0.5, 0.7, 1.0])
    to = np.array([0.0, 0.25 - strength / 4, 0.5, 0.75 + strength / 4, 1.0])
    curve: Floats = np.polyval(np.polyfit(at, to, 3), as_parts(image)).astype(np.float64)
    return as_bytes(curve)


def _noisy(values: Floats, variance: float, random: np.random.Generator) -> Floats:
    return np.asarray(values + np.sqrt(variance) * random.standard_normal(values.shape))
