"""What is drawn upon a heatmap: the value at the pointer, and the line between photo and map."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from mobileiqa_gui.loupe.viewport import Rect
from mobileiqa_gui.theme import current, qcolor, text_font
from mobileiqa_gui.theme.tokens import RADIUS, SPACE, SPACE_2, SPACE_3, TEXT_SMALL

# Within so many logical pixels of the line it is taken hold of.
WIPE_REACH_PX = 8
_RING_PX = 4.0
_HANDLE_PX = 28.0


def draw_reading(painter: QPainter, at: QPointF, words: str, field: QRectF) -> None:
    """A ring at a place and what is said of it on a small plate beside it (logical pixels)."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, width in ((QColor(0, 0, 0, 160), 3.0), (QColor(255, 255, 255), 1.25)):
        painter.setPen(QPen(colour, width))
        painter.drawEllipse(at, _RING_PX, _RING_PX)
    painter.setFont(text_font(TEXT_SMALL))
    metrics = QFontMetricsF(painter.font())
    size = metrics.boundingRect(QRectF(0, 0, field.width(), 1000), 0, words).size()
    plate = QRectF(0, 0, size.width() + 2 * SPACE_2, size.height() + 2 * SPACE)
    plate.moveTopLeft(at + QPointF(SPACE_3, SPACE_3))
    if plate.right() > field.right():
        plate.moveRight(max(at.x() - SPACE_3, min(plate.width(), field.right())))
    if plate.bottom() > field.bottom():
        plate.moveBottom(at.y() - SPACE_3)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(qcolor(current().tooltip, 0.92))
    painter.drawRoundedRect(plate, RADIUS, RADIUS)
    painter.setPen(qcolor(current().tooltip_text))
    painter.drawText(plate.adjusted(SPACE_2, SPACE, 0, 0), words)
    painter.restore()


def draw_wipe(painter: QPainter, edge: float, place: Rect, ratio: float) -> None:
    """The line at `edge` down the photo in `place`, with a handle (device pixels)."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    middle = place.top + place.height / 2
    for colour, width in ((QColor(0, 0, 0, 120), 3.0), (QColor(255, 255, 255), 1.5)):
        pen = QPen(colour, width * ratio)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawLine(QPointF(edge, place.top), QPointF(edge, place.top + place.height))
        painter.setPen(QPen(colour, 2 * width * ratio))
        half = _HANDLE_PX / 2 * ratio
        painter.drawLine(QPointF(edge, middle - half), QPointF(edge, middle + half))
    painter.restore()
