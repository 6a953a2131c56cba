"""Caps Lock as a key of its own: it can be no shortcut, and reaches the window unhandled."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

_FIELDS = (QLineEdit, QTextEdit, QPlainTextEdit, QAbstractSpinBox)


class CapsLock(QObject):
    """`pressed` whenever Caps Lock is pressed in the window; whether the keyboard's lamp is lit is
    not told: another window may have changed it, so a button that follows counts presses alone.

    Typing in a field and in a menu is left alone: there capitals are meant.
    """

    pressed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            is_caps = event.key() == Qt.Key.Key_CapsLock and not event.isAutoRepeat()
            if is_caps and not self._is_typing(watched):
                self.pressed.emit()
        return super().eventFilter(watched, event)

    def _is_typing(self, window: QObject) -> bool:
        assert isinstance(window, QWidget)
        return isinstance(window.focusWidget(), _FIELDS)
