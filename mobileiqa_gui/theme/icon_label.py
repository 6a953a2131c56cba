"""An icon that stands by itself, in no button."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from mobileiqa_gui.theme.icons import icon_pixmap
from mobileiqa_gui.theme.state import current


class Icon(QLabel):
    """An icon of the theme, drawn anew with each change of the theme."""

    def __init__(self, name: str, side: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._side = name, side
        self.setFixedSize(side, side)

    def set_name(self, name: str) -> None:
        self._name = name
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        pixmap = icon_pixmap(self._name, self._side, self.devicePixelRatioF(), current().secondary)
        painter.drawPixmap(0, 0, pixmap)
