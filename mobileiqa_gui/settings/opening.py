"""Opens the settings' page; it is imported when it is wanted."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from mobileiqa_gui.workers.decision_copies import DecisionCopies


class SettingsOpening(QObject):
    """`show` opens the page over the window."""

    def __init__(self, copies: DecisionCopies, window: QWidget) -> None:
        super().__init__(window)
        self._copies, self._window = copies, window

    def show(self) -> None:
        from mobileiqa_gui.settings.page import SettingsPage

        SettingsPage(self._copies, self._window).show()
