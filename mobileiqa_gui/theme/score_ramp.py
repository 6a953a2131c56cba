"""Score colours: dark slate blue (0) through neutral to pale sand (100). No Qt.

A straight line in CIE Lab, so that equal steps of score are equal steps to the eye; it runs along
blue-yellow with rising lightness, the axis that red-green colour blindness leaves alone. Neither
end says "delete" or "keep": the number beside it does the talking.
"""

from __future__ import annotations

from mobileiqa_gui.theme.colour import Rgb, contrast, from_lab

_LOW = (36.0, 2.0, -30.0)
_HIGH = (84.0, -2.0, 38.0)
_INK = (Rgb(255, 255, 255), Rgb(4, 4, 4))


def ramp(score: float) -> Rgb:
    """The colour of a score; values outside 0..100 take the nearest end."""
    t = min(1.0, max(0.0, score / 100))
    return from_lab(*(low + t * (high - low) for low, high in zip(_LOW, _HIGH, strict=True)))


def ink_on(background: Rgb) -> Rgb:
    """White or near-black, whichever is easier to read on the background."""
    return max(_INK, key=lambda ink: contrast(ink, background))
