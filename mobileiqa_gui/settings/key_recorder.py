"""Takes the next key a person presses, as a key to be given to a command."""

from __future__ import annotations

import sys

from PySide6.QtCore import QEvent, QKeyCombination, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLabel, QWidget

from mobileiqa_gui.commands.keymap import normal

# The code of the key "1" in the row of digits; the others follow, 0 comes last.
_ROW_OF_DIGITS = {"linux": 10, "win32": 2}
_SHIFT = Qt.KeyboardModifier.ShiftModifier


def key_of(event: QKeyEvent) -> str:
    """The key of an event as one would give it to a command; empty for Shift and the like alone.

    Shift does not count where it only makes another sign of the key ("?"), for on another
    keyboard that sign has a key of its own; where the sign is made of a digit, it is Shift and the
    digit, as all digits carry marks.
    """
    held, key = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier, event.key()
    if key == Qt.Key.Key_Backtab:
        key = Qt.Key.Key_Tab
    elif held & _SHIFT and _is_sign(key):
        digit = _digit_of(event)
        if digit and held == _SHIFT:
            return f"Shift+{digit}"
        held &= ~_SHIFT
    elif held & _SHIFT and event.text().isdigit():
        held &= ~_SHIFT  # a keyboard on which digits need Shift
    sequence = QKeySequence(QKeyCombination(held, Qt.Key(key)))
    return normal(sequence.toString(QKeySequence.SequenceFormat.PortableText))


def _is_sign(key: int) -> bool:
    return 0x20 < key < 0x1000000 and not chr(key).isalnum()


def _digit_of(event: QKeyEvent) -> str:
    place = event.nativeScanCode() - _ROW_OF_DIGITS.get(sys.platform, 0x10000)
    return "1234567890"[place] if 0 <= place < 10 else ""


class KeyRecorder(QLabel):
    """Listens while it has the focus: `recorded(key)`; `left` on Esc and when the focus goes."""

    recorded = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setText(self.tr("Press a key"))
        self.setAccessibleName(self.tr("Press a key"))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # no command runs meanwhile
            return True
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._take(event)
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def _take(self, event: QKeyEvent) -> None:
        key = key_of(event)
        if key == "Esc":
            self.left.emit()
        elif key and not event.isAutoRepeat():
            self.recorded.emit(key)
