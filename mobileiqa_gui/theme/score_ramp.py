"""Score colours: slate blue (0) through neutral to pale sand (100). No Qt.

A straight line in CIE Lab, so that equal steps of score are equal steps to the eye; it runs along
blue-yellow with rising lightness, the axis that red-green colour blindness leaves alone. Neither
end says "delete" or "keep": the number beside it does the talking.
"""

from __future__ import annotations

from mobileiqa_gui.theme.colour import Rgb, from_lab

# Light enough for the same dark ink all along: a number that turns white at some score catches the
# eye there, and says nothing.
_LOW = (51.0, 2.0, -32.0)
_HIGH = (92.0, -2.0, 36.0)
INK = Rgb(4, 4, 4)
"""What is written on any of them."""


def ramp(score: float) -> Rgb:
    """The colour of a score; values outside 0..100 take the nearest end."""
    t = min(1.0, max(0.0, score / 100))
    return from_lab(*(low + t * (high - low) for low, high in zip(_LOW, _HIGH, strict=True)))
