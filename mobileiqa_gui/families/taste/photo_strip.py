"""A few photos as small pictures, each with a line below; a click goes there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QFontMetrics,
    QHelpEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from core.photos.photo import Photo
from mobileiqa_gui.spoken import tell_current
from mobileiqa_gui.theme import current, qcolor, text_font
from mobileiqa_gui.theme.tokens import SPACE, TEXT_SMALL

COLUMNS: Final = 4
_PICTURE: Final = 3 / 4
"""Height by width of a picture's place."""


@dataclass(frozen=True, slots=True)
class StripItem:
    """A photo, the line below it, and its tool tip."""

    photo: Photo
    line: str
    tip: str


class PhotoStrip(QWidget):
    """`chosen(path)`: a person goes to a photo. `picture` gives what is at hand of one."""

    chosen = Signal(object)
    accessible_role = QAccessible.Role.List

    def __init__(
        self, picture: Callable[[Photo], QImage | None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.items: Sequence[StripItem] = ()
        self._picture = picture
        self._focused = 0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_items(self, items: Sequence[StripItem]) -> None:
        if items != self.items:
            self.items, self._focused = items, 0
            self.setFixedHeight(self._height())
            self._tell_current()
            self.update()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self.setFixedHeight(self._height())

    def sizeHint(self) -> QSize:
        return QSize(COLUMNS * 60, self._height())

    def cell(self, number: int) -> QRect:
        """Where an item stands, its line included."""
        width, height = self._cell_size()
        row, column = divmod(number, COLUMNS)
        return QRect(column * (width + SPACE), row * (height + SPACE), width, height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme = QPainter(self), current()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setFont(text_font(TEXT_SMALL))
        for number, item in enumerate(self.items):
            cell = self.cell(number)
            place = QRect(cell.left(), cell.top(), cell.width(), round(cell.width() * _PICTURE))
            painter.fillRect(place, qcolor(theme.field))
            image = self._picture(item.photo)
            if image is not None and not image.isNull():
                painter.drawImage(_fitted(image, place), image)
            if self.hasFocus() and number == self._focused:
                painter.setPen(QPen(qcolor(theme.accent), 2))
                painter.drawRect(place.adjusted(1, 1, -1, -1))
            painter.setPen(qcolor(theme.secondary))
            below = cell.adjusted(0, place.height(), 0, 0)
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, item.line)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        number = self._at(event.position().toPoint().x(), event.position().toPoint().y())
        if event.button() is Qt.MouseButton.LeftButton and number is not None:
            self.chosen.emit(self.items[number].photo.path)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -COLUMNS,
            Qt.Key.Key_Down: COLUMNS,
        }
        key = Qt.Key(event.key())
        if key in steps and self.items:
            self._focused = min(max(self._focused + steps[key], 0), len(self.items) - 1)
            self._tell_current()
            self.update()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.items:
            self.chosen.emit(self.items[self._focused].photo.path)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            number = self._at(event.pos().x(), event.pos().y())
            if number is not None:
                QToolTip.showText(event.globalPos(), self.items[number].tip, self)
                return True
        return super().event(event)

    def _tell_current(self) -> None:
        tell_current(self, self.items[self._focused].tip if self.items else "")

    def _at(self, x: int, y: int) -> int | None:
        return next((n for n in range(len(self.items)) if self.cell(n).contains(x, y)), None)

    def _cell_size(self) -> tuple[int, int]:
        width = max(20, (self.width() - (COLUMNS - 1) * SPACE) // COLUMNS)
        has_lines = any(item.line for item in self.items)
        line = QFontMetrics(text_font(TEXT_SMALL)).height() + SPACE if has_lines else 0
        return width, round(width * _PICTURE) + line

    def _height(self) -> int:
        rows = -(-len(self.items) // COLUMNS)
        return max(0, rows * (self._cell_size()[1] + SPACE) - SPACE)


def _fitted(image: QImage, place: QRect) -> QRect:
    size = image.size().scaled(place.size(), Qt.AspectRatioMode.KeepAspectRatio)
    rect = QRect(0, 0, size.width(), size.height())
    rect.moveCenter(place.center())
    return rect
