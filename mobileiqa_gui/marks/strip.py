"""Flag, stars and label as a row of small controls: shows a photo's marks and sets them."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from core.marks.marks import MOST_STARS, UNMARKED, Colour, Flag, Marks
from mobileiqa_gui.commands.command import Command, tip
from mobileiqa_gui.marks.commands import LABELS, PICK, REJECT, STARS
from mobileiqa_gui.marks.marking import Marking
from mobileiqa_gui.marks.painting import star_path
from mobileiqa_gui.marks.presenter import Press
from mobileiqa_gui.theme import current, icon_pixmap, qcolor
from mobileiqa_gui.theme.label_colours import label_colour, label_sign

_SIDE: Final = 16
_GAP: Final = 6


class MarksStrip(QWidget):
    """`pressed(Press)` when a person clicks a star, a flag or a colour.

    Clicking the stars that a photo has takes them off, as in other programs. Keys do the same, so
    the row takes no keyboard focus.
    """

    pressed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks = UNMARKED
        self._hovered: int | None = None
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._places = self._lay_out()
        self.show_marks(UNMARKED)

    def show_marks(self, marks: Marks) -> None:
        self._marks = marks
        self.setAccessibleName(self._in_words(marks))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(self._places[-1][1].right()) + 1, _SIDE)

    def _lay_out(self) -> list[tuple[Press, QRectF, Command[Marking]]]:
        """What each place sets, where it is, and the command of the same."""
        presses: list[tuple[Press, Command[Marking]] | None] = [
            (Press(flag=Flag.PICK), PICK),
            (Press(flag=Flag.REJECT), REJECT),
            None,
            *((Press(stars=number), STARS[number]) for number in range(1, MOST_STARS + 1)),
            None,
            *((Press(colour=each), LABELS[place]) for place, each in enumerate(Colour)),
        ]
        places, left = [], 0.0
        for press in presses:
            if press is None:
                left += _GAP
                continue
            places.append((press[0], QRectF(left, 0, _SIDE, _SIDE), press[1]))
            left += _SIDE
        return places

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, (press, place, _) in enumerate(self._places):
            hovered = number == self._hovered
            if press.flag is not None:
                self._paint_flag(painter, place, press.flag, hovered=hovered)
            elif press.stars is not None:
                self._paint_star(painter, place, press.stars, hovered=hovered)
            elif press.colour is not None:
                self._paint_colour(painter, place, press.colour, hovered=hovered)

    def _paint_flag(self, painter: QPainter, place: QRectF, flag: Flag, *, hovered: bool) -> None:
        theme, on = current(), self._marks.flag is flag
        if on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(qcolor(theme.checked))
            painter.drawRoundedRect(place, 3, 3)
        colour = theme.text if on or hovered else theme.handle
        pixmap = icon_pixmap(
            "flag" if flag is Flag.PICK else "x", 12, self.devicePixelRatioF(), colour
        )
        painter.drawPixmap(place.topLeft() + QPointF(2, 2), pixmap)

    def _paint_star(self, painter: QPainter, place: QRectF, stars: int, *, hovered: bool) -> None:
        theme, on = current(), stars <= self._marks.stars
        star = star_path(6.5).translated(place.center())
        painter.setPen(QPen(qcolor(theme.text if on or hovered else theme.handle), 1))
        painter.setBrush(qcolor(theme.text) if on else Qt.BrushStyle.NoBrush)
        painter.drawPath(star)

    def _paint_colour(
        self, painter: QPainter, place: QRectF, colour: Colour, *, hovered: bool
    ) -> None:
        theme, on = current(), self._marks.colour is colour
        painter.setPen(QPen(qcolor(theme.text), 1.5) if on or hovered else Qt.PenStyle.NoPen)
        painter.setBrush(label_colour(colour))
        if not on:
            painter.setOpacity(1.0 if hovered else 0.55)
        inset = 2 if on else 3
        painter.drawPath(label_sign(colour, place.adjusted(inset, inset, -inset, -inset)))
        painter.setOpacity(1.0)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._at(event.position()))

    def enterEvent(self, event: QEnterEvent) -> None:
        self._hover(self._at(event.position()))

    def leaveEvent(self, _event: QEvent) -> None:
        self._hover(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        number = self._at(event.position())
        if event.button() is not Qt.MouseButton.LeftButton or number is None:
            return
        press = self._places[number][0]
        if press.stars is not None and press.stars == self._marks.stars:
            press = Press(stars=0)
        self.pressed.emit(press)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            number = self._at(QPointF(event.pos()))
            text = tip(self._places[number][2]) if number is not None else ""
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)

    def _at(self, point: QPointF) -> int | None:
        return next(
            (i for i, (_, place, _) in enumerate(self._places) if place.contains(point)), None
        )

    def _hover(self, number: int | None) -> None:
        if number != self._hovered:
            self._hovered = number
            self.update()

    def _in_words(self, marks: Marks) -> str:
        """For those who hear it."""
        flags = {Flag.PICK: self.tr("picked"), Flag.REJECT: self.tr("rejected")}
        parts = [
            flags[marks.flag] if marks.flag else "",
            self.tr("{stars} of 5 stars").format(stars=marks.stars) if marks.stars else "",
            self.tr("label {label}").format(label=marks.label or marks.colour or "")
            if marks.label or marks.colour
            else "",
        ]
        return ", ".join(filter(None, parts)) or self.tr("no marks")
