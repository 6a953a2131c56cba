"""How far taste and score agree with the ratings, each with its interval, on one scale."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.families.taste.agreement import Agreement, Interval
from mobileiqa_gui.theme import current, qcolor, text_font
from mobileiqa_gui.theme.tokens import SPACE, SPACE_2, TEXT_BODY, TEXT_SMALL

_LINE_PX: Final = 8
_DOT_PX: Final = 4.0


class AgreementPlot(QWidget):
    """Three rows: the taste, the score alone, what the taste adds; of a model without a score the
    first alone. 0 has a line of its own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._agreed: Agreement | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_agreement(self, agreed: Agreement | None) -> None:
        self._agreed = agreed
        self.setVisible(agreed is not None)
        spoken = "; ".join(f"{name}: {_likely(one)}" for name, one in self._rows())
        self.setAccessibleName(spoken)
        self.setToolTip(
            self.tr(
                "Rank correlation with ratings that were left out: 0 is chance, 1 the same order. "
                "The line shows where it is likely to lie (95 %)."
            )
        )
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(220, 3 * self._row_height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rows = self._rows()
        low = min((one.low for _, one in rows), default=0.0)
        scale = _Scale(min(0.0, low), 1.0, self.width() - 2 * _DOT_PX)
        for number, (name, one) in enumerate(rows):
            self._paint_row(painter, number * self._row_height(), scale, name, one)

    def _paint_row(
        self, painter: QPainter, top: int, scale: _Scale, name: str, one: Interval
    ) -> None:
        theme = current()
        body, small = text_font(TEXT_BODY), text_font(TEXT_SMALL)
        height = QFontMetrics(body).height()
        text = QRectF(0, top, self.width(), height)
        painter.setFont(body)
        painter.setPen(qcolor(theme.text))
        painter.drawText(text, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
        value = f"{one.value:.2f}"
        painter.drawText(text, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, value)
        painter.setFont(small)
        painter.setPen(qcolor(theme.secondary))
        likely = self.tr("{low} to {high}").format(low=f"{one.low:.2f}", high=f"{one.high:.2f}")
        room = text.adjusted(0, 0, -QFontMetrics(body).horizontalAdvance(value) - SPACE_2, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, likely)
        middle = top + height + SPACE + _LINE_PX / 2
        left, right = scale(scale.low), scale(scale.high)
        painter.setPen(QPen(qcolor(theme.separator), 1))
        painter.drawLine(QPointF(left, middle), QPointF(right, middle))
        zero = scale(0.0)
        painter.setPen(QPen(qcolor(theme.outline), 1))
        half = _LINE_PX / 2
        painter.drawLine(QPointF(zero, middle - half), QPointF(zero, middle + half))
        painter.setPen(QPen(qcolor(theme.secondary), 2))
        painter.drawLine(QPointF(scale(one.low), middle), QPointF(scale(one.high), middle))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(qcolor(theme.text))
        painter.drawEllipse(QPointF(scale(one.value), middle), _DOT_PX, _DOT_PX)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _rows(self) -> list[tuple[str, Interval]]:
        if self._agreed is None:
            return []
        rows = (
            (self.tr("Your taste"), self._agreed.taste),
            (self.tr("The score"), self._agreed.score),
            (self.tr("Taste adds"), self._agreed.gain),
        )
        return [(name, one) for name, one in rows if one is not None]

    def _row_height(self) -> int:
        return QFontMetrics(text_font(TEXT_BODY)).height() + SPACE + _LINE_PX + SPACE_2


class _Scale:
    """From a figure to a place across the plot."""

    def __init__(self, low: float, high: float, width: float) -> None:
        self.low, self.high = low, high
        self._width = width

    def __call__(self, figure: float) -> float:
        share = (figure - self.low) / (self.high - self.low)
        return _DOT_PX + min(1.0, max(0.0, share)) * self._width


def _likely(one: Interval) -> str:
    return f"{one.value:.2f} ({one.low:.2f} … {one.high:.2f})"
