"""A range of scores to choose with two handles, over a small histogram of the folder's scores."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from mobileiqa_gui.theme import current, qcolor, score_colour

BINS = 25
_HANDLE = 6.0
_TRACK_FROM_BOTTOM = 8.0


class ScoreRange(QWidget):
    """Whole points of the column called `heading`, both ends inclusive.

    `changed(low, high)` while a handle moves.

    Left/Right move the handle in use by a point, with Shift by ten; Up/Down choose the handle.
    """

    changed = Signal(int, int)
    accessible_role = QAccessible.Role.Slider

    def __init__(self, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = heading
        self.low, self.high = 0, 100
        self._counts: NDArray[np.intp] = np.zeros(BINS, np.intp)
        self._moves_high = False
        self._dragging = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setToolTip(
            self.tr("Drag the ends to show photos of these scores; arrow keys work too")
        )
        self._describe()

    def sizeHint(self) -> QSize:
        return QSize(220, 36)

    def set_range(self, low: int, high: int) -> None:
        """Shows a range; emits nothing."""
        self.low, self.high = low, high
        self._describe()
        self.update()

    def set_histogram(self, counts: NDArray[np.intp]) -> None:
        """How many photos have a score in each of `BINS` equal parts of 0..100."""
        self._counts = counts
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_histogram(painter)
        y, theme = self._track_y, current()
        painter.setPen(QPen(qcolor(theme.outline), 3, c=Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(self._x(0), y), QPointF(self._x(100), y))
        painter.setPen(QPen(qcolor(theme.handle_hover), 3, c=Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(self._x(self.low), y), QPointF(self._x(self.high), y))
        for value, is_high in ((self.low, False), (self.high, True)):
            in_use = self.hasFocus() and is_high == self._moves_high
            # Hollow, too: colour alone would not tell which one the arrow keys move.
            edge, width = (theme.accent, 3) if in_use else (theme.panel, 1)
            size = _HANDLE - 1 if in_use else _HANDLE
            painter.setPen(QPen(qcolor(edge), width))
            painter.setBrush(qcolor(theme.panel if in_use else theme.icon))
            painter.drawEllipse(QPointF(self._x(value), y), size, size)

    def _paint_histogram(self, painter: QPainter) -> None:
        most = int(self._counts.max(initial=0))
        if most == 0:
            return
        room = self._track_y - _HANDLE - 3
        width = (self._x(100) - self._x(0)) / BINS
        painter.setPen(Qt.PenStyle.NoPen)
        for number, count in enumerate(self._counts.tolist()):
            middle = (number + 0.5) * 100 / BINS
            inside = self.low <= middle <= self.high
            colour = score_colour(middle) if inside else qcolor(current().outline)
            height = max(1.5, room * count / most) if count else 0
            left = self._x(0) + number * width
            painter.setBrush(colour)
            painter.drawRect(QRectF(left + 0.5, room - height, width - 1, height))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        value = self._value(event.position().x())
        nearer_high = abs(value - self.high) < abs(value - self.low)
        tie = abs(value - self.high) == abs(value - self.low)
        self._moves_high = nearer_high or (tie and value > self.high)
        self._dragging = True
        self._move_to(value)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragging:
            self._move_to(self._value(event.position().x()))

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._dragging = False

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        self._set(0, 100)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = 10 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
        value = self.high if self._moves_high else self.low
        if event.key() == Qt.Key.Key_Left:
            self._move_to(value - step)
        elif event.key() == Qt.Key.Key_Right:
            self._move_to(value + step)
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._moves_high = event.key() == Qt.Key.Key_Up
            self.update()
        else:
            super().keyPressEvent(event)

    @property
    def _track_y(self) -> float:
        return self.height() - _TRACK_FROM_BOTTOM

    def _x(self, value: float) -> float:
        return _HANDLE + 1 + value / 100 * (self.width() - 2 * _HANDLE - 2)

    def _value(self, x: float) -> int:
        value = (x - _HANDLE - 1) / max(1.0, self.width() - 2 * _HANDLE - 2) * 100
        return min(100, max(0, round(value)))

    def _move_to(self, value: int) -> None:
        value = min(100, max(0, value))
        if self._moves_high:
            self._set(self.low, max(value, self.low))
        else:
            self._set(min(value, self.high), self.high)

    def _set(self, low: int, high: int) -> None:
        if (low, high) != (self.low, self.high):
            self.set_range(low, high)
            self.changed.emit(low, high)
        self.update()

    def _describe(self) -> None:
        self.setAccessibleName(
            self.tr("{heading} from {low} to {high}").format(
                heading=self._heading, low=self.low, high=self.high
            )
        )
