"""Lab, HSV and YCbCr of sRGB colours, as scikit-image has them (D65, 2 degrees). All (H, W, 3).

Source: IEC 61966-2-1, CIE 15, ITU-R BT.601; the rounded constants are scikit-image's own.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

_XYZ: Final = np.array(
    [[0.412453, 0.357580, 0.180423], [0.212671, 0.715160, 0.072169], [0.019334, 0.119193, 0.950227]]
)
_WHITE: Final = np.array([0.95047, 1.0, 1.08883])
_YCBCR: Final = np.array(
    [[65.481, 128.553, 24.966], [-37.797, -74.203, 112.0], [112.0, -93.786, -18.214]]
)
_YCBCR_ZERO: Final = np.array([16.0, 128.0, 128.0])


def as_rgb(image: NDArray[np.uint8]) -> Floats:
    """0..255 to 0..1 by a product, as scikit-image does: a quotient is cut off to other bytes."""
    return np.asarray(image * (1 / 255))


def rgb_to_lab(rgb: Floats) -> Floats:
    """sRGB 0..1 to L 0..100, a and b."""
    linear = np.where(rgb > 0.04045, ((rgb + 0.055) / 1.055) ** 2.4, rgb / 12.92)
    xyz = linear @ _XYZ.T / _WHITE
    f = np.where(xyz > 0.008856, np.cbrt(xyz), 7.787 * xyz + 16 / 116)
    x, y, z = f[..., 0], f[..., 1], f[..., 2]
    return np.stack([116 * y - 16, 500 * (x - y), 200 * (y - z)], -1)


def lab_to_rgb(lab: Floats) -> Floats:
    """L 0..100, a and b to sRGB, clipped to 0..1."""
    y = (lab[..., 0] + 16) / 116
    x, z = y + lab[..., 1] / 500, y - lab[..., 2] / 200
    f = np.stack([x, y, np.maximum(z, 0)], -1)
    xyz = np.where(f > 0.2068966, f**3, (f - 16 / 116) / 7.787) * _WHITE
    linear = xyz @ np.linalg.inv(_XYZ).T
    coded = 1.055 * np.maximum(linear, 0.0031308) ** (1 / 2.4) - 0.055
    return np.asarray(np.clip(np.where(linear > 0.0031308, coded, linear * 12.92), 0, 1))


def rgb_to_hsv(rgb: Floats) -> Floats:
    """sRGB 0..1 to hue, saturation and value, 0..1 each."""
    value, spread = rgb.max(-1), np.ptp(rgb, -1)
    safe = np.where(spread == 0, 1, spread)
    r, g, b = rgb[..., 0], rgb[..., 1], rgb[..., 2]
    hue = np.where(r == value, (g - b) / safe, 0.0)
    hue = np.where(g == value, 2 + (b - r) / safe, hue)
    hue = np.where(b == value, 4 + (r - g) / safe, hue)
    hue = np.where(spread == 0, 0, hue / 6 % 1)
    saturation = np.where(value == 0, 0, spread / np.where(value == 0, 1, value))
    return np.stack([hue, saturation, value], -1)


def hsv_to_rgb(hsv: Floats) -> Floats:
    """The inverse of `rgb_to_hsv`; a negative saturation inverts the hue."""
    hue, saturation, value = hsv[..., 0], hsv[..., 1], hsv[..., 2]
    sector = np.floor(hue * 6)
    part = hue * 6 - sector
    p = value * (1 - saturation)
    q = value * (1 - part * saturation)
    t = value * (1 - (1 - part) * saturation)
    six = [(value, t, p), (q, value, p), (p, value, t), (p, q, value), (t, p, value), (value, p, q)]
    number = (sector.astype(int) % 6)[..., None]
    return np.choose(number, [np.stack(colour, -1) for colour in six])


def rgb_to_ycbcr(rgb: Floats) -> Floats:
    """sRGB 0..1 to Y 16..235 and Cb, Cr 16..240."""
    return np.asarray(rgb @ _YCBCR.T + _YCBCR_ZERO)


def ycbcr_to_rgb(ycbcr: Floats) -> Floats:
    """The inverse of `rgb_to_ycbcr`, not clipped."""
    return np.asarray((ycbcr - _YCBCR_ZERO) @ np.linalg.inv(_YCBCR).T)
