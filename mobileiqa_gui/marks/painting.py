"""Marks on a picture: stars lower left, the flag upper left, the label as a line with its sign
below.

What the model thinks is a number on a coloured pill, lower right; what a person decided is drawn
in white on dark, without numbers, so that both are told apart at a glance.
"""

from __future__ import annotations

import math
from functools import cache
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from core.marks.marks import Flag, Marks
from mobileiqa_gui.theme import current, icon_pixmap, qcolor, text_font
from mobileiqa_gui.theme.colour import grey
from mobileiqa_gui.theme.label_colours import label_colour, label_sign
from mobileiqa_gui.theme.tokens import TEXT_SMALL

STAR: Final = 11.0
BADGE: Final = 18.0
LABEL_HEIGHT: Final = 3.0
SIGN: Final = 9.0
_WHITE: Final = grey(97)
_GROUND: Final = QColor(0, 0, 0, 150)
_VEIL: Final = QColor(0, 0, 0, 140)


def paint_marks(
    painter: QPainter,
    picture: QRectF,
    marks: Marks,
    *,
    in_conflict: bool = False,
    ratio: float = 1.0,
    margin: float = 6.0,
    room_right: float = 40.0,
) -> None:
    """Paints on and below a picture; `room_right` is kept free for the score, logical pixels.

    A rejected picture is veiled. In a narrow picture the stars are one star and a digit.
    """
    if not marks and not in_conflict:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    margin = min(margin, round(min(picture.width(), picture.height()) / 24))
    if marks.flag is Flag.REJECT:
        painter.fillRect(picture, _VEIL)
    if marks.flag is not None:
        name = "flag" if marks.flag is Flag.PICK else "x"
        _paint_badge(painter, picture.topLeft() + QPointF(margin, margin), name, ratio)
    if in_conflict:
        corner = picture.topRight() + QPointF(-margin - BADGE, margin)
        _paint_badge(painter, corner, "git-compare", ratio)
    if marks.stars:
        room = picture.width() - 2 * margin - room_right
        place = picture.bottomLeft() + QPointF(margin, -margin)
        _paint_stars(painter, place, marks.stars, room)
    if marks.colour is not None:
        line = QRectF(picture.left(), picture.bottom() + 1, picture.width(), LABEL_HEIGHT)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(label_colour(marks.colour))
        painter.drawRoundedRect(line, 1, 1)
        sign = QRectF(0, 0, SIGN, SIGN)
        sign.moveCenter(QPointF(picture.center().x(), line.top() - 1))
        painter.setPen(QPen(_GROUND, 1))
        painter.drawPath(label_sign(marks.colour, sign))
    elif marks.label is not None:
        # Words of one's own have no colour: a line in the text's.
        line = QRectF(picture.left(), picture.bottom() + 1, picture.width(), LABEL_HEIGHT)
        painter.setPen(QPen(qcolor(current().secondary), 1, Qt.PenStyle.DashLine))
        painter.drawLine(line.topLeft() + QPointF(0, 1.5), line.topRight() + QPointF(0, 1.5))
    painter.restore()


def _paint_badge(painter: QPainter, corner: QPointF, name: str, ratio: float) -> None:
    ground = QRectF(corner.x(), corner.y(), BADGE, BADGE)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_GROUND)
    painter.drawRoundedRect(ground, 4, 4)
    side = 12
    inset = (BADGE - side) / 2
    painter.drawPixmap(corner + QPointF(inset, inset), icon_pixmap(name, side, ratio, _WHITE))


def _paint_stars(painter: QPainter, corner: QPointF, stars: int, room: float) -> None:
    """`corner` is the lower left one of what is painted."""
    compact = stars * STAR + 10 > room
    painter.setFont(text_font(TEXT_SMALL, 600))
    metrics = painter.fontMetrics()
    text = str(stars) if compact and stars > 1 else ""
    count = 1 if compact else stars
    width = count * STAR + (metrics.horizontalAdvance(text) + 2 if text else 0) + 8
    ground = QRectF(corner.x(), corner.y() - BADGE, width, BADGE)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_GROUND)
    painter.drawRoundedRect(ground, BADGE / 2, BADGE / 2)
    painter.setBrush(qcolor(_WHITE))
    for number in range(count):
        centre = QPointF(ground.left() + 4 + STAR * (number + 0.5), ground.center().y())
        painter.drawPath(star_path(STAR / 2 - 0.5).translated(centre))
    if text:
        painter.setPen(qcolor(_WHITE))
        words = ground.adjusted(4 + STAR + 1, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)


@cache
def star_path(radius: float) -> QPainterPath:
    """A five-pointed star around the origin, one point up."""
    path = QPainterPath()
    for step in range(10):
        length = radius if step % 2 == 0 else radius * 0.45
        angle = -math.pi / 2 + step * math.pi / 5
        point = QPointF(length * math.cos(angle), length * math.sin(angle))
        path.lineTo(point) if step else path.moveTo(point)
    path.closeSubpath()
    return path
