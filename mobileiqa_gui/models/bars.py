"""A quiet plot of a few shares: names, bars, values."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mobileiqa_gui.models.figures import Bar
from mobileiqa_gui.theme import current, qcolor, text_font
from mobileiqa_gui.theme.tokens import SPACE_2, SPACE_3, TEXT_BODY

_THICK = 6
_LEAST_BAR = 60


class Bars(QWidget):
    """Row by row: the names in one column as wide as the longest, bars that end at their shares
    of one width, the values in words."""

    def __init__(self, bars: Sequence[Bar], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars = tuple(bars)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        spoken = "; ".join(f"{bar.label}: {bar.value}" for bar in self._bars)
        self.setAccessibleName(spoken)

    def sizeHint(self) -> QSize:
        return QSize(480, round(self._row_height() * len(self._bars)))

    def minimumSizeHint(self) -> QSize:
        labels, values = self._columns()
        width = labels + values + _LEAST_BAR + 2 * SPACE_3
        return QSize(round(width), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, height = current(), self._row_height()
        labels, values = self._columns()
        left = labels + SPACE_3
        room = max(1.0, self.width() - left - values - SPACE_3)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(text_font(TEXT_BODY))
        middle = Qt.AlignmentFlag.AlignVCenter
        for number, bar in enumerate(self._bars):
            top = number * height
            painter.setPen(qcolor(theme.secondary))
            painter.drawText(QRectF(0, top, labels + 1, height), middle, bar.label)
            painter.setPen(Qt.PenStyle.NoPen)
            line = QRectF(left, top + (height - _THICK) / 2, room, _THICK)
            painter.setBrush(qcolor(theme.outline, 0.6))
            painter.drawRoundedRect(line, _THICK / 2, _THICK / 2)
            line.setWidth(max(_THICK, room * bar.share))
            painter.setBrush(qcolor(theme.icon))
            painter.drawRoundedRect(line, _THICK / 2, _THICK / 2)
            painter.setPen(qcolor(theme.text))
            place = QRectF(left + room + SPACE_3, top, values + 1, height)
            painter.drawText(place, middle, bar.value)

    def _row_height(self) -> float:
        return QFontMetricsF(text_font(TEXT_BODY)).height() + SPACE_2

    def _columns(self) -> tuple[float, float]:
        """The widths of the names and of the values."""
        metrics = QFontMetricsF(text_font(TEXT_BODY))
        widths = [
            (metrics.horizontalAdvance(bar.label), metrics.horizontalAdvance(bar.value))
            for bar in self._bars
        ]
        return max(label for label, _ in widths), max(value for _, value in widths)
