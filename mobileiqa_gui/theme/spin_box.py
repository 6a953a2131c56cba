"""Fields for numbers whose digits stand as far in as the words of other fields.

Qt gives the field inside no padding that a style sheet asks for.
"""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractSpinBox, QDoubleSpinBox, QSpinBox, QWidget

# With the two pixels that Qt leaves by itself the padding of other fields.
_LEFT = 8


class SpinBox(QSpinBox):
    """For a whole number."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _pad(self)


class DoubleSpinBox(QDoubleSpinBox):
    """For a number with decimals."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _pad(self)


def _pad(box: QAbstractSpinBox) -> None:
    box.lineEdit().setTextMargins(_LEFT, 0, 0, 0)
