"""The histogram: red, green and blue as areas, luma as a line, marks for clipped tones."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from mobileiqa_gui.inspector.tones import NOTABLE_SHARE, Tones, share_text
from mobileiqa_gui.theme import current, qcolor
from mobileiqa_gui.theme.colour import from_lab
from mobileiqa_gui.theme.tokens import RADIUS, SPACE

_HEIGHT = 80
_MARK = 6.0
# Muted, equally light; where they overlap they add up (dark theme) or darken (light theme).
_CHANNELS = {
    "dark": (from_lab(42, 42, 26), from_lab(42, -36, 30), from_lab(42, 8, -44)),
    "light": (from_lab(80, 26, 14), from_lab(80, -26, 20), from_lab(80, 0, -24)),
}


class Histogram(QWidget):
    """Draws `Tones`; an empty field while there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tones: Tones | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Histogram"))

    def show_tones(self, tones: Tones | None) -> None:
        """Draw these, or nothing."""
        self._tones = tones
        words = ""
        if tones is not None:
            words = self.tr("{shadows} of the pixels are black, {highlights} are blown out").format(
                shadows=share_text(tones.shadows), highlights=share_text(tones.highlights)
            )
            words += "\n" + (
                self.tr("Measured on a reduced copy: single clipped pixels do not count")
                if tones.reduced
                else self.tr("Measured on the photo's own pixels, none averaged")
            )
        self.setAccessibleDescription(words)
        self.setToolTip(words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(216, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(qcolor(theme.window if theme.name == "dark" else theme.field))
        painter.drawRoundedRect(QRectF(self.rect()), RADIUS, RADIUS)
        if self._tones is not None:
            inner = QRectF(self.rect()).adjusted(SPACE, 2.0 * SPACE + 2, -SPACE, -SPACE)
            self._paint_curves(painter, inner, self._tones)
            self._paint_marks(painter, self._tones)
        painter.end()

    def _paint_curves(self, painter: QPainter, inner: QRectF, tones: Tones) -> None:
        theme = current()
        mode = QPainter.CompositionMode
        dark = theme.name == "dark"
        painter.setCompositionMode(
            mode.CompositionMode_Screen if dark else mode.CompositionMode_Multiply
        )
        for colour, heights in zip(_CHANNELS[theme.name], tones.curves[:3], strict=True):
            line = _line(inner, heights)
            area = QPolygonF([inner.bottomLeft(), *line, inner.bottomRight()])
            painter.setBrush(qcolor(colour))
            painter.drawPolygon(area)
        painter.setCompositionMode(mode.CompositionMode_SourceOver)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(qcolor(theme.icon), 1))
        painter.drawPolyline(_line(inner, tones.curves[3]))

    def _paint_marks(self, painter: QPainter, tones: Tones) -> None:
        """Triangles in the upper corners, filled where tones are clipped."""
        top = SPACE + 1.0
        left, right = SPACE + 1.0, self.width() - SPACE - 1.0
        for outer, inwards, share in ((left, 1, tones.shadows), (right, -1, tones.highlights)):
            corner = QPointF(outer, top)
            triangle = QPolygonF(
                [corner, corner + QPointF(inwards * _MARK, 0), corner + QPointF(0, _MARK)]
            )
            clipped = share >= NOTABLE_SHARE
            colour = qcolor(current().text if clipped else current().outline)
            painter.setPen(Qt.PenStyle.NoPen if clipped else QPen(colour, 1))
            painter.setBrush(colour if clipped else QColor(0, 0, 0, 0))
            painter.drawPolygon(triangle)


def _line(inner: QRectF, heights: NDArray[np.float64]) -> list[QPointF]:
    step = inner.width() / 255
    return [
        QPointF(inner.left() + step * tone, inner.bottom() - height * inner.height())
        for tone, height in enumerate(heights.tolist())
    ]
