"""A small turning arc that appears only when something takes longer than a blink."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from mobileiqa_gui.theme import current, qcolor
from mobileiqa_gui.theme.motion import is_reduced

DELAY_MS = 150
_TICK_MS = 40
_DEGREES_A_TICK = 15


class Spinner(QWidget):
    """`start` shows it after 150 ms (`appeared`), `stop` hides it; its place is kept.

    It stands still where the system asks for less motion.
    """

    appeared = Signal()

    def __init__(self, parent: QWidget | None = None, side: int = 14) -> None:
        super().__init__(parent)
        self._side = side
        self._angle = 0
        self._is_seen = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._delay = QTimer(self, singleShot=True, interval=DELAY_MS)
        self._delay.timeout.connect(self._appear)
        self._turn = QTimer(self, interval=_TICK_MS)
        self._turn.timeout.connect(self._advance)
        self.setAccessibleName(self.tr("Working"))

    @property
    def is_seen(self) -> bool:
        """Whether it is there."""
        return self._is_seen

    @property
    def turning(self) -> bool:
        """Whether it moves."""
        return self._turn.isActive()

    def start(self) -> None:
        """Work began."""
        if not self._is_seen and not self._delay.isActive():
            self._delay.start()

    def stop(self) -> None:
        """Work ended."""
        self._delay.stop()
        self._turn.stop()
        self._is_seen = False
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._side, self._side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._is_seen:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(qcolor(current().secondary), 1.75)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        circle = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        painter.drawArc(circle, -self._angle * 16, 270 * 16)
        painter.end()

    def _appear(self) -> None:
        self._is_seen = True
        if not is_reduced():
            self._turn.start()
        self.appeared.emit()
        self.update()

    def _advance(self) -> None:
        self._angle = (self._angle + _DEGREES_A_TICK) % 360
        self.update()
