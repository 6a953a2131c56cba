"""A dot for each reference on a line of 0 to 100, their median as a mark below it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from mobileiqa_gui.theme import current, qcolor, score_colour, text_font
from mobileiqa_gui.theme.tokens import SPACE, TEXT_SMALL

_DOT = 5.0
_MARK = 6.0
_TICK = 3.0
# Dots that would touch stand above one another, in so many rows at most.
_ROWS = 3
_SCALE = (0, 20, 40, 60, 80, 100)


class DotLine(QWidget):
    """`pressed(number)`: a person clicks a dot. A dot's tip names its reference."""

    pressed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dots: list[tuple[str, float]] = []
        self._median: float | None = None
        self._chosen: int | None = None
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Scores against each reference"))

    def show_dots(
        self, dots: Sequence[tuple[str, float]], median: float | None, chosen: int | None = None
    ) -> None:
        """Names and scores (0..100), their median, and which one is looked at."""
        self._dots, self._median, self._chosen = list(dots), median, chosen
        self.setAccessibleDescription(", ".join(f"{name}: {score:.0f}" for name, score in dots))
        self.update()

    def places(self) -> list[QPointF]:
        """The middle of each dot, logical pixels."""
        taken: list[QPointF] = []
        for _, score in self._dots:
            x, row = self._place_of(score), 0
            while row < _ROWS - 1 and any(
                abs(x - other.x()) < 2 * _DOT and self._height(row) == other.y() for other in taken
            ):
                row += 1
            taken.append(QPointF(x, self._height(row)))
        return taken

    def dot_at(self, place: QPointF) -> int | None:
        """The number of the dot there; None beside them."""
        for number, middle in reversed(list(enumerate(self.places()))):
            if (place - middle).manhattanLength() <= 1.5 * _DOT:
                return number
        return None

    def sizeHint(self) -> QSize:
        line = QFontMetricsF(text_font(TEXT_SMALL)).height()
        return QSize(216, round(self._line_at() + _TICK + _MARK + SPACE + line))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            number = self.dot_at(QPointF(event.pos()))
            if number is None:
                QToolTip.hideText()
            else:
                name, score = self._dots[number]
                QToolTip.showText(event.globalPos(), f"{name}: {score:.0f}", self)
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self.dot_at(event.position()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        number = self.dot_at(event.position())
        if number is not None:
            self.pressed.emit(number)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_scale(painter)
        theme = current()
        for number, middle in enumerate(self.places()):
            is_chosen = number == self._chosen
            painter.setPen(QPen(qcolor(theme.text if is_chosen else theme.panel), 1.5))
            painter.setBrush(score_colour(self._dots[number][1]))
            painter.drawEllipse(middle, _DOT, _DOT)
        if self._median is not None:
            tip = QPointF(self._place_of(self._median), self._line_at() + 2)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(qcolor(theme.text))
            left, right = QPointF(-5, _MARK + 2), QPointF(5, _MARK + 2)
            painter.drawPolygon(QPolygonF([tip, tip + left, tip + right]))
        painter.end()

    def _paint_scale(self, painter: QPainter) -> None:
        theme, line_at = current(), self._line_at()
        painter.setPen(QPen(qcolor(theme.outline), 2, c=Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(self._place_of(0), line_at), QPointF(self._place_of(100), line_at))
        painter.setFont(text_font(TEXT_SMALL))
        metrics = QFontMetricsF(painter.font())
        for value in _SCALE:
            x, words = self._place_of(value), str(value)
            painter.setPen(QPen(qcolor(theme.outline), 1))
            painter.drawLine(QPointF(x, line_at), QPointF(x, line_at + _TICK))
            width = metrics.horizontalAdvance(words)
            start = min(max(0.0, x - width / 2), self.width() - width)
            painter.setPen(qcolor(theme.secondary))
            base = line_at + _TICK + _MARK + SPACE + metrics.ascent()
            painter.drawText(QPointF(start, base), words)

    def _place_of(self, score: float) -> float:
        margin = _DOT + 1
        return margin + min(100.0, max(0.0, score)) / 100 * (self.width() - 2 * margin)

    def _height(self, row: int) -> float:
        return self._line_at() - row * 2 * _DOT

    def _line_at(self) -> float:
        return _DOT + 1 + (_ROWS - 1) * 2 * _DOT
