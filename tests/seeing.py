"""What eyes make of rendered pixels: contrast by the definition of WCAG 2."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage


def pixels(image: QImage) -> NDArray[np.uint8]:
    """Of an opaque picture: height × width × 3, red first."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    values = np.frombuffer(plain.constBits(), np.uint8)
    return values.reshape(plain.height(), -1, 4)[:, : plain.width(), 2::-1].copy()


def luminance(colours: NDArray[np.uint8]) -> NDArray[np.float64]:
    """Relative luminance, 0..1, of sRGB colours in the last axis."""
    encoded = colours / 255
    linear = np.where(encoded <= 0.04045, encoded / 12.92, ((encoded + 0.055) / 1.055) ** 2.4)
    return linear @ np.array([0.2126, 0.7152, 0.0722])


def ratio(one: NDArray[np.float64], other: NDArray[np.float64]) -> NDArray[np.float64]:
    """Contrast of luminances, 1..21."""
    return (np.maximum(one, other) + 0.05) / (np.minimum(one, other) + 0.05)


def contrasts(one: QImage, other: QImage) -> NDArray[np.float64]:
    """Of each pixel of one picture with the same of another of its size."""
    return ratio(luminance(pixels(one)), luminance(pixels(other)))
