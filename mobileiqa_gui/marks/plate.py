"""The marks of the photo in sight, on a small plate over the field's lower left corner."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from core.marks.marks import UNMARKED, Marks
from mobileiqa_gui.marks.line import marks_width, paint_marks_line
from mobileiqa_gui.theme import current, qcolor
from mobileiqa_gui.theme.tokens import RADIUS, SPACE_2, SPACE_3

_HEIGHT: Final = 24
_LINE: Final = 400.0


class MarksPlate(QWidget):
    """Lies over `field` and stays in its corner; there are no marks, there is no plate.

    It is what one sees of marks when everything but the photo is hidden.
    """

    def __init__(self, field: QWidget) -> None:
        super().__init__(field)
        self._field = field
        self._marks = UNMARKED
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        field.installEventFilter(self)

    def show_marks(self, marks: Marks) -> None:
        self._marks = marks
        self.setVisible(bool(marks))
        self._place()
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(qcolor(current().panel, 0.82))
        painter.drawRoundedRect(QRectF(self.rect()), RADIUS, RADIUS)
        room = QRectF(self.rect()).adjusted(SPACE_2, 0, -SPACE_2, 0)
        paint_marks_line(painter, room, self._marks, _LINE, self.devicePixelRatioF())
        painter.end()

    def _place(self) -> None:
        width = round(marks_width(self._marks, _LINE)) + SPACE_2
        self.setGeometry(SPACE_3, self._field.height() - _HEIGHT - SPACE_3, width, _HEIGHT)
        self.raise_()
