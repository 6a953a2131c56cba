"""The view's page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from mobileiqa_gui.workbench import Workbench


class ComparePage(QWidget):
    """Works only while it is shown."""

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
