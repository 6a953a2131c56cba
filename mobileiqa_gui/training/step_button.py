"""One step: its number or a tick, and its name."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from mobileiqa_gui.theme import current, icon_pixmap, qcolor, text_font
from mobileiqa_gui.theme.tokens import RADIUS, TEXT_BODY, TEXT_SMALL
from mobileiqa_gui.training.wizard import StepView

_HEIGHT = 34
_RING = 20


class StepButton(QAbstractButton):
    """Painted by hand: a ring with the number, filled for the current step, a tick when done."""

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = number
        self._is_done = self._is_current = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_view(self, view: StepView, *, is_current: bool) -> None:
        """Show a step's name and state."""
        self._is_done, self._is_current = view.is_done, is_current
        self.setText(view.title)
        self.setEnabled(view.is_open or is_current)
        tip = "" if view.is_needed else self.tr("Not needed for what you train")
        self.setToolTip(tip)
        state = self.tr("current step") if is_current else self.tr("done") if view.is_done else ""
        self.setAccessibleName(f"{self._number}. {view.title} {state}".strip())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(140, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        field = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(qcolor(theme.accent), 1) if self.hasFocus() else Qt.PenStyle.NoPen)
        ground = theme.checked if self._is_current else theme.hover
        shown = self._is_current or (self.underMouse() and self.isEnabled())
        painter.setBrush(qcolor(ground) if shown else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(field, RADIUS, RADIUS)
        ink = theme.text if self._is_current else theme.secondary
        ink = ink if self.isEnabled() else theme.disabled
        ring = QRectF(8, (self.height() - _RING) / 2, _RING, _RING)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(qcolor(ink), 1.2))
        painter.drawEllipse(ring)
        if self._is_done:
            sign = icon_pixmap("check", 12, self.devicePixelRatioF(), ink)
            painter.drawPixmap(ring.center() - QPointF(6, 6), sign)
        else:
            painter.setFont(text_font(TEXT_SMALL, 500))
            painter.drawText(ring, Qt.AlignmentFlag.AlignCenter, str(self._number))
        painter.setFont(text_font(TEXT_BODY, 600 if self._is_current else 400))
        beside = QRectF(ring.right() + 10, 0, self.width() - ring.right() - 14, self.height())
        painter.drawText(beside, Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.end()
