"""The views' opinions as numbered dots over a scale of 0 to 100, the score as a mark below it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QHelpEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from mobileiqa_gui.families.mobileiqa.opinions import Opinion, lanes
from mobileiqa_gui.theme import current, qcolor, score_colour, score_ink, text_font
from mobileiqa_gui.theme.tokens import SPACE, TEXT_SMALL

_DOT = 7.0
_TICK = 3.0
_MARK = 6.0
# Opinions that lie close stand above one another, in so many rows at most.
_ROWS = 3
_SCALE = (0, 20, 40, 60, 80, 100)


class OpinionLine(QWidget):
    """Shows opinions and the score; an empty scale without them. A dot's tip names it."""

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

    def dots(self) -> list[tuple[Opinion, QPointF]]:
        """Every opinion with the middle of its dot; no two dots touch but in the highest row."""
        at = [self.place_of(opinion.score) for opinion in self._opinions]
        rows = lanes(at, 2 * _DOT + 1)
        step = 2 * _DOT + 1
        return [
            (opinion, QPointF(x, self._line_at() - min(row, _ROWS - 1) * step))
            for opinion, x, row in zip(self._opinions, at, rows, strict=True)
        ]

    def words_at(self, place: QPointF) -> str:
        """The name and number of the dot there, or of the score's mark; empty beside them."""
        for opinion, middle in reversed(self.dots()):
            if (place - middle).manhattanLength() <= 1.5 * _DOT:
                return f"{opinion.name}: {opinion.text}"
        if self._score is not None and abs(place.x() - self.place_of(self._score)) <= _MARK:
            return self.tr("Score: {score}").format(score=f"{self._score:.0f}")
        return ""

    def sizeHint(self) -> QSize:
        line = QFontMetricsF(text_font(TEXT_SMALL)).height()
        return QSize(216, round(self._line_at() + _TICK + _MARK + SPACE + line))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            words = self.words_at(QPointF(event.pos()))
            if words:
                QToolTip.showText(event.globalPos(), words, self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_scale(painter)
        if self._score is not None:
            for number, (opinion, middle) in enumerate(self.dots(), 1):
                colour = score_colour(opinion.score)
                # A rim in the panel's own grey keeps dots apart that lie close.
                painter.setPen(QPen(qcolor(theme.panel), 1.5))
                painter.setBrush(colour)
                painter.drawEllipse(middle, _DOT, _DOT)
                painter.setFont(_number_font())
                painter.setPen(score_ink())
                box = QRectF(middle.x() - _DOT, middle.y() - _DOT, 2 * _DOT, 2 * _DOT)
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number))
            self._paint_score(painter, self.place_of(self._score))
        painter.end()

    def _paint_scale(self, painter: QPainter) -> None:
        theme, line_at = current(), self._line_at()
        painter.setPen(QPen(qcolor(theme.outline), 2, c=Qt.PenCapStyle.RoundCap))
        left, right = self.place_of(0), self.place_of(100)
        painter.drawLine(QPointF(left, line_at), QPointF(right, line_at))
        painter.setFont(text_font(TEXT_SMALL))
        metrics = QFontMetricsF(painter.font())
        for value in _SCALE:
            x = self.place_of(value)
            painter.setPen(QPen(qcolor(theme.outline), 1))
            painter.drawLine(QPointF(x, line_at), QPointF(x, line_at + _TICK))
            words = str(value)
            width = metrics.horizontalAdvance(words)
            start = min(max(0.0, x - width / 2), self.width() - width)
            painter.setPen(qcolor(theme.secondary))
            base = line_at + _TICK + _MARK + SPACE + metrics.ascent()
            painter.drawText(QPointF(start, base), words)

    def _paint_score(self, painter: QPainter, at: float) -> None:
        tip = QPointF(at, self._line_at() + 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(qcolor(current().text))
        left, right = QPointF(-5, _MARK + 2), QPointF(5, _MARK + 2)
        painter.drawPolygon(QPolygonF([tip, tip + left, tip + right]))

    def _line_at(self) -> float:
        return _DOT + 1 + (_ROWS - 1) * (2 * _DOT + 1)


def _number_font() -> QFont:
    """As large as a dot allows, whatever the text size."""
    font = text_font(TEXT_SMALL, 600)
    font.setPixelSize(9)
    return font
