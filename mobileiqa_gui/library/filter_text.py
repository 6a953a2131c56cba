"""The field for a text that photos are found by."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from mobileiqa_gui.commands.tips import keep_tip
from mobileiqa_gui.theme import icon

_FILTER = ("library.filter", "\\")


class FilterText(QLineEdit):
    """With a sign for what it is, and a cross while there is something to clear."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("Name, camera, lens, label"))
        words = self.tr("Show photos whose name, folder, camera, lens or label contains this text")
        self.setAccessibleName(words)
        keep_tip(self, _FILTER, words)
        self.setMaximumWidth(240)
        self.setMinimumWidth(100)
        place = QLineEdit.ActionPosition
        self._magnifier = self.addAction(icon("search"), place.LeadingPosition)
        self._wipe = self.addAction(icon("x"), place.TrailingPosition)
        self._wipe.setToolTip(self.tr("Clear the text"))
        self._wipe.setVisible(False)
        self._wipe.triggered.connect(self.clear)
        self.textChanged.connect(lambda text: self._wipe.setVisible(bool(text)))

    def refresh_theme(self) -> None:
        self._magnifier.setIcon(icon("search"))
        self._wipe.setIcon(icon("x"))
