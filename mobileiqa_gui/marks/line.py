"""Marks in a line of text: a flag or cross, stars, a label's colour."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from core.marks.marks import Flag, Marks
from mobileiqa_gui.marks.painting import star_path
from mobileiqa_gui.theme import current, icon_pixmap, qcolor, text_font
from mobileiqa_gui.theme.label_colours import label_colour, label_sign
from mobileiqa_gui.theme.tokens import SPACE, SPACE_2, TEXT_SMALL

_STAR = 11.0
_FLAG = 12
_LABEL = 9.0
# In a line narrower than this the stars are one star and their number.
_WIDE = 190.0


def marks_width(marks: Marks, line: float) -> float:
    """What they take in a line of that width, logical pixels; 0 for none."""
    parts = [
        _FLAG if marks.flag is not None else 0.0,
        _stars_width(marks.stars, line),
        _LABEL if marks.colour is not None or marks.label is not None else 0.0,
    ]
    shown = [part for part in parts if part]
    return sum(shown) + SPACE * (len(shown) - 1) + SPACE_2 if shown else 0.0


def paint_marks_line(
    painter: QPainter, room: QRectF, marks: Marks, line: float, ratio: float
) -> None:
    """At the left of the room that is left in a line of that width; it begins after them then."""
    width = marks_width(marks, line)
    if not width:
        return
    theme, middle, left = current(), room.center().y(), room.left()
    if marks.flag is not None:
        name = "flag" if marks.flag is Flag.PICK else "x"
        pixmap = icon_pixmap(name, _FLAG, ratio, theme.text)
        painter.drawPixmap(QPointF(left, round(middle - _FLAG / 2)), pixmap)
        left += _FLAG + SPACE
    if marks.stars:
        _paint_stars(painter, QPointF(left, middle), marks.stars, line)
        left += _stars_width(marks.stars, line) + SPACE
    if marks.colour is not None or marks.label is not None:
        place = QRectF(left, middle - _LABEL / 2, _LABEL, _LABEL)
        if marks.colour is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(label_colour(marks.colour))
            painter.drawPath(label_sign(marks.colour, place))
        else:
            # Words of one's own have no colour.
            painter.setPen(QPen(qcolor(theme.secondary), 1, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(place, 2, 2)
    room.setLeft(room.left() + width)


def _paint_stars(painter: QPainter, start: QPointF, stars: int, line: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(qcolor(current().text))
    count = stars if line >= _WIDE else 1
    for number in range(count):
        centre = start + QPointF(_STAR * (number + 0.5), 0)
        painter.drawPath(star_path(_STAR / 2 - 0.5).translated(centre))
    if count < stars:
        font = text_font(TEXT_SMALL, 600)
        painter.setFont(font)
        painter.setPen(qcolor(current().text))
        baseline = start.y() + QFontMetricsF(font).capHeight() / 2
        painter.drawText(QPointF(start.x() + _STAR + 1, baseline), str(stars))


def _stars_width(stars: int, line: float) -> float:
    if stars < 2 or line >= _WIDE:
        return stars * _STAR
    return _STAR + 1 + QFontMetricsF(text_font(TEXT_SMALL, 600)).horizontalAdvance(str(stars))
