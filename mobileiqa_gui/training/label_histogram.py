"""How often each label occurs."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mobileiqa_gui.theme import current, qcolor, text_font
from mobileiqa_gui.theme.tokens import TEXT_SMALL
from training.interface import LabelBins

_BARS = 72
_FOOT = 18


class LabelHistogram(QWidget):
    """Bars over the range of the labels, its ends written below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bins: LabelBins | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Histogram of the labels"))

    def show_bins(self, bins: LabelBins | None) -> None:
        """Draw these, or an empty field."""
        self._bins = bins
        words = ""
        if bins is not None:
            words = self.tr("Labels from {low} to {high}, {mean} on average").format(
                low=f"{bins.low:g}", high=f"{bins.high:g}", mean=f"{bins.mean:.3g}"
            )
        self.setToolTip(words)
        self.setAccessibleDescription(words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, _BARS + _FOOT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(qcolor(theme.field))
        field = QRectF(0, 0, self.width(), _BARS)
        painter.drawRoundedRect(field, 4, 4)
        bins = self._bins
        if bins is not None and max(bins.counts, default=0) > 0:
            self._paint_bars(painter, field.adjusted(6, 6, -6, 0), bins)
            painter.setPen(qcolor(theme.secondary))
            painter.setFont(text_font(TEXT_SMALL))
            foot = QRectF(0, _BARS, self.width(), _FOOT)
            left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
            bottom = Qt.AlignmentFlag.AlignBottom
            painter.drawText(foot, left | bottom, f"{bins.edges[0]:g}")
            painter.drawText(foot, right | bottom, f"{bins.edges[-1]:g}")
        painter.end()

    def _paint_bars(self, painter: QPainter, field: QRectF, bins: LabelBins) -> None:
        painter.setBrush(qcolor(current().handle_hover))
        width = field.width() / len(bins.counts)
        for index, count in enumerate(bins.counts):
            height = field.height() * count / max(bins.counts)
            left = field.left() + index * width
            painter.drawRect(QRectF(left + 0.5, field.bottom() - height, width - 1, height))
