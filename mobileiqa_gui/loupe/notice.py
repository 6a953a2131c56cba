"""What the field says when there is no photo to show."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from mobileiqa_gui.theme import current, icon_pixmap, qcolor, text_font
from mobileiqa_gui.theme.tokens import SPACE_2, SPACE_3, SPACE_6, TEXT_BODY, TEXT_TITLE

_ICON_SIDE = 32
_TEXT_WIDTH = 420.0
_FLAGS = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap


class Notice(QWidget):
    """An icon, a heading and a sentence in the middle of the field. Where that is too small the
    sentence gives way, then the icon."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._icon = self._heading = self._sentence = ""
        self.hide()

    def say(self, icon: str, heading: str, sentence: str) -> None:
        """Show this; the sentence says what to do."""
        self._icon, self._heading, self._sentence = icon, heading, sentence
        self.setAccessibleName(heading)
        self.setAccessibleDescription(sentence)
        self.show()
        self.update()

    def text(self) -> str:
        """What is said."""
        return f"{self._heading}\n{self._sentence}".strip()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        title, body = text_font(TEXT_TITLE, 600), text_font(TEXT_BODY)
        width = min(_TEXT_WIDTH, self.width() - 2.0 * SPACE_6)
        heading = _height(self._heading, title, width)
        sentence = SPACE_2 + _height(self._sentence, body, width)
        icon = float(_ICON_SIDE + SPACE_3)
        room = self.height() - 2.0 * SPACE_2
        if icon + heading + sentence > room:
            sentence = 0.0
        if icon + heading > room:
            icon = 0.0
        left = (self.width() - width) / 2
        top = (self.height() - icon - heading - sentence) / 2
        if icon:
            pixmap = icon_pixmap(self._icon, _ICON_SIDE, self.devicePixelRatioF())
            painter.drawPixmap(round((self.width() - _ICON_SIDE) / 2), round(top), pixmap)
        top += icon
        painter.setFont(title)
        painter.setPen(qcolor(current().text))
        painter.drawText(QRectF(left, top, width, heading), _FLAGS, self._heading)
        if sentence:
            painter.setFont(body)
            painter.setPen(qcolor(current().secondary))
            place = QRectF(left, top + heading + SPACE_2, width, sentence - SPACE_2)
            painter.drawText(place, _FLAGS, self._sentence)
        painter.end()


def _height(text: str, font: QFont, width: float) -> float:
    return QFontMetricsF(font).boundingRect(QRectF(0, 0, width, 10_000), _FLAGS, text).height()
