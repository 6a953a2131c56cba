"""The signs of labels, as a person gave them: muted colours that the colour-blind tell apart, and
each with a shape of its own, so that colour is never all there is.

They are no score colours: those are a ramp of one hue each theme, on a pill with a number.
"""

from __future__ import annotations

from functools import cache
from math import cos, pi, sin
from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainterPath, QPolygonF

from core.marks.marks import Colour

_COLOURS: Final = {
    Colour.RED: "#d2544a",
    Colour.YELLOW: "#e0c04a",
    Colour.GREEN: "#5aa869",
    Colour.BLUE: "#4f86d9",
    Colour.PURPLE: "#9a6fc4",
}
# How many corners, and the direction of the first, in turns clockwise from the right.
_CORNERS: Final = {
    Colour.YELLOW: (3, -0.25),
    Colour.GREEN: (4, 0.125),
    Colour.BLUE: (4, 0.0),
    Colour.PURPLE: (3, 0.25),
}
# As large to the eye as the circle, whatever the corners.
_REACH: Final = {Colour.YELLOW: 1.2, Colour.GREEN: 1.3, Colour.BLUE: 1.15, Colour.PURPLE: 1.2}


def label_colour(colour: Colour) -> QColor:
    """The same in both themes: it lies on photos."""
    return QColor(_COLOURS[colour])


def label_sign(colour: Colour, place: QRectF) -> QPainterPath:
    """Its outline in a square: a circle, a triangle up, a square, a diamond, a triangle down."""
    sign = _sign(colour, place.width() / 2)
    return sign.translated(place.center())


@cache
def _sign(colour: Colour, radius: float) -> QPainterPath:
    path = QPainterPath()
    if colour not in _CORNERS:
        path.addEllipse(QPointF(0, 0), radius, radius)
        return path
    count, first = _CORNERS[colour]
    turns = [2 * pi * (first + number / count) for number in range(count)]
    reach = radius * _REACH[colour]
    corners = [QPointF(reach * cos(turn), reach * sin(turn)) for turn in turns]
    path.addPolygon(QPolygonF([*corners, corners[0]]))
    return path
