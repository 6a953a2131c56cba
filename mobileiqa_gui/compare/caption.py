"""The line below a pane's photo: name, remark or facts, score."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.marks.marks import UNMARKED, Marks
from mobileiqa_gui.marks.line import marks_width, paint_marks_line
from mobileiqa_gui.theme import current, qcolor, score_colour, score_ink, text_font
from mobileiqa_gui.theme.tokens import SPACE, SPACE_2, TEXT_SMALL

_DOT = " · "
_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
# A name is not cut below so many letters' width for the sake of facts.
_LEAST_NAME = 72.0


@dataclass(frozen=True, slots=True)
class Caption:
    """`role` is said before the name ("Champion"); `marked` are the marks in words; `remark` stands
    in place of the facts (what happened to the file), and `sentence` says more of it. `score` is
    0..100, `beside` how it differs from the reference's."""

    name: str
    role: str = ""
    marks: Marks = UNMARKED
    marked: str = ""
    facts: tuple[str, ...] = ()
    remark: str = ""
    sentence: str = ""
    score: float | None = None
    beside: str = ""

    @property
    def words(self) -> str:
        """All of it in one line, to be read out."""
        score = "" if self.score is None else f"{round(self.score)} {self.beside}".strip()
        parts = (self.role, self.name, self.marked, self.remark, *self.facts, score)
        return ", ".join(part for part in parts if part)


class CaptionLine(QWidget):
    """In a narrow pane the facts give way first, then the role, then the ending and the beginning
    of the name; of several stars one and their number is left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caption = Caption("")
        self._strong = False
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @property
    def caption(self) -> Caption:
        return self._caption

    def show_caption(self, caption: Caption, *, strong: bool) -> None:
        """`strong`: of the pane that has the focus."""
        if (caption, strong) != (self._caption, self._strong):
            self._caption, self._strong = caption, strong
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, caption_height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, caption = current(), self._caption
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(self.rect()).adjusted(SPACE, 0, -SPACE, 0)
        room.setRight(self._paint_score(painter, room))
        bold, plain = text_font(TEXT_SMALL, 600 if self._strong else 400), text_font(TEXT_SMALL)
        if caption.role and room.width() > 2 * _LEAST_NAME:
            self._write(painter, room, caption.role, plain, qcolor(theme.secondary))
        width = QFontMetricsF(bold).horizontalAdvance(caption.name)
        name = QRectF(room)
        name.setWidth(room.width() - marks_width(caption.marks, self.width()))
        if caption.remark:
            name.setWidth(min(width + SPACE_2, name.width(), max(_LEAST_NAME, room.width() / 2)))
        colour = qcolor(theme.text if self._strong else theme.secondary)
        text = _shortened(caption.name, QFontMetricsF(bold), name.width())
        used = self._write(painter, name, text, bold, colour, Qt.TextElideMode.ElideLeft)
        room.setLeft(name.left() if used else room.left())
        paint_marks_line(painter, room, caption.marks, self.width(), self.devicePixelRatioF())
        if caption.remark:
            self._write(painter, room, caption.remark, plain, qcolor(theme.text))
        else:
            text = _fitting(caption.facts, plain, room.width())
            self._write(painter, room, text, plain, qcolor(theme.secondary))
        painter.end()

    def _paint_score(self, painter: QPainter, room: QRectF) -> float:
        """From the right; returns where the rest has to end."""
        caption, right = self._caption, room.right()
        if caption.score is None:
            return right
        plain, bold = text_font(TEXT_SMALL), text_font(TEXT_SMALL, 600)
        if caption.beside:
            width = QFontMetricsF(plain).horizontalAdvance(caption.beside)
            painter.setFont(plain)
            painter.setPen(qcolor(current().secondary))
            place = QRectF(right - width, room.top(), width + 1, room.height())
            painter.drawText(place, _MIDDLE, caption.beside)
            right -= width + SPACE
        text = str(round(caption.score))
        width = max(26.0, QFontMetricsF(bold).horizontalAdvance(text) + 12)
        height = QFontMetricsF(bold).height() + 3
        pill = QRectF(right - width, room.center().y() - height / 2, width, height)
        colour = score_colour(caption.score)
        painter.setPen(QPen(QColor(0, 0, 0, 90), 1))
        painter.setBrush(colour)
        painter.drawRoundedRect(pill, height / 2, height / 2)
        painter.setPen(score_ink())
        painter.setFont(bold)
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)
        return pill.left() - SPACE_2

    def _write(
        self,
        painter: QPainter,
        room: QRectF,
        text: str,
        font: QFont,
        colour: QColor,
        elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> bool:
        """At the left of the room, which begins after it then; False where there is no text."""
        if not text or room.width() <= 0:
            return False
        metrics = QFontMetricsF(font)
        shown = metrics.elidedText(text, elide, room.width())
        painter.setFont(font)
        painter.setPen(colour)
        painter.drawText(room, _MIDDLE, shown)
        room.setLeft(room.left() + metrics.horizontalAdvance(shown) + SPACE_2)
        return True


def caption_height() -> int:
    """Logical pixels, at the present text scale."""
    return round(QFontMetricsF(text_font(TEXT_SMALL)).height()) + SPACE_2 + SPACE


def _shortened(name: str, metrics: QFontMetricsF, width: float) -> str:
    """Without its ending where there is no room for it: the numbers before it tell photos apart."""
    return name if metrics.horizontalAdvance(name) <= width else Path(name).stem


def _fitting(facts: tuple[str, ...], font: QFont, width: float) -> str:
    """As many facts as there is room for, from the first on; none is cut."""
    metrics, text = QFontMetricsF(font), ""
    for fact in facts:
        longer = f"{text}{_DOT}{fact}" if text else fact
        if metrics.horizontalAdvance(longer) > width:
            break
        text = longer
    return text
