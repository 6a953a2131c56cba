"""The colours of labels, as a person gave them: muted, and told apart by the colour-blind too.

They are no score colours: those are a ramp of one hue each theme, on a pill with a number.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QColor

from core.marks.marks import Colour

_COLOURS: Final = {
    Colour.RED: "#d2544a",
    Colour.YELLOW: "#e0c04a",
    Colour.GREEN: "#5aa869",
    Colour.BLUE: "#4f86d9",
    Colour.PURPLE: "#9a6fc4",
}


def label_colour(colour: Colour) -> QColor:
    """The same in both themes: it lies on photos."""
    return QColor(_COLOURS[colour])
