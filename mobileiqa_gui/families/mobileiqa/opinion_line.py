"""The views' opinions as dots on a line from 0 to 100, the score as a mark below it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from mobileiqa_gui.families.mobileiqa.opinions import Opinion
from mobileiqa_gui.theme import current, qcolor, score_colour

_DOT = 5.0
_HEIGHT = 24
_LINE_AT = 10.0


class OpinionLine(QWidget):
    """Shows opinions and the score; an empty line without them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._opinions: tuple[Opinion, ...] = ()
        self._score: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Opinions"))

    def show_opinions(self, opinions: tuple[Opinion, ...], score: float | None) -> None:
        """Draw these opinions and the score 0..100, or none."""
        self._opinions, self._score = opinions, score
        self.setAccessibleDescription(", ".join(f"{o.name}: {o.text}" for o in opinions))
        self.update()

    def place_of(self, score: float) -> float:
        """Where on the line (logical pixels from the left) a score of 0..100 lies."""
        margin = _DOT + 1
        return margin + min(100.0, max(0.0, score)) / 100 * (self.width() - 2 * margin)

    def sizeHint(self) -> QSize:
        return QSize(216, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(qcolor(theme.outline), 2, c=Qt.PenCapStyle.RoundCap))
        left, right = self.place_of(0), self.place_of(100)
        painter.drawLine(QPointF(left, _LINE_AT), QPointF(right, _LINE_AT))
        if self._score is not None:
            # A rim in the panel's own grey keeps dots apart that lie close.
            painter.setPen(QPen(qcolor(theme.panel), 1.5))
            for opinion in self._opinions:
                painter.setBrush(score_colour(opinion.score))
                painter.drawEllipse(QPointF(self.place_of(opinion.score), _LINE_AT), _DOT, _DOT)
            self._paint_score(painter, self.place_of(self._score))
        painter.end()

    def _paint_score(self, painter: QPainter, at: float) -> None:
        tip = QPointF(at, _LINE_AT + _DOT + 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(qcolor(current().text))
        painter.drawPolygon(QPolygonF([tip, tip + QPointF(-4, 6), tip + QPointF(4, 6)]))
