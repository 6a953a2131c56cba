"""Colour arithmetic for the theme: CIE Lab (D65) to sRGB and WCAG contrast. No Qt."""

from __future__ import annotations

from dataclasses import dataclass

_DELTA = 216 / 24389
_KAPPA = 24389 / 27
_WHITE = (0.95047, 1.0, 1.08883)
_TO_SRGB = (
    (3.2404542, -1.5371385, -0.4985314),
    (-0.9692660, 1.8760108, 0.0415560),
    (0.0556434, -0.2040259, 1.0572252),
)


@dataclass(frozen=True, slots=True)
class Rgb:
    """An opaque sRGB colour, 0..255 a channel."""

    red: int
    green: int
    blue: int

    def __str__(self) -> str:
        return f"#{self.red:02x}{self.green:02x}{self.blue:02x}"


def from_hex(text: str) -> Rgb:
    """The colour written as '#rrggbb'."""
    return Rgb(*(int(text[i : i + 2], 16) for i in (1, 3, 5)))


def from_lab(lightness: float, a: float = 0.0, b: float = 0.0) -> Rgb:
    """sRGB of a CIE Lab colour (D65, lightness 0..100); values outside sRGB are clipped."""
    fy = (lightness + 16) / 116
    xyz = [
        white * _unfold(f)
        for white, f in zip(_WHITE, (fy + a / 500, fy, fy - b / 200), strict=True)
    ]
    linear = (sum(m * v for m, v in zip(row, xyz, strict=True)) for row in _TO_SRGB)
    return Rgb(*(round(255 * _encode(min(1.0, max(0.0, value)))) for value in linear))


def grey(lightness: float) -> Rgb:
    """The neutral grey of that CIE lightness."""
    return from_lab(lightness)


def contrast(one: Rgb, other: Rgb) -> float:
    """WCAG 2 contrast ratio of two colours, 1..21."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _unfold(f: float) -> float:
    cube = f**3
    return cube if cube > _DELTA else (116 * f - 16) / _KAPPA


def _encode(linear: float) -> float:
    return 12.92 * linear if linear <= 0.0031308 else 1.055 * linear ** (1 / 2.4) - 0.055


def _decode(encoded: float) -> float:
    return encoded / 12.92 if encoded <= 0.04045 else ((encoded + 0.055) / 1.055) ** 2.4


def _luminance(colour: Rgb) -> float:
    red, green, blue = (_decode(c / 255) for c in (colour.red, colour.green, colour.blue))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
