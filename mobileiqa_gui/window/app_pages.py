"""The app's own pages: all keys, and what the app is."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from mobileiqa_gui.commands.registry import Registry


class AppPages(QObject):
    """Opens them over the window; they are imported when they are wanted."""

    def __init__(self, registry: Registry, window: QWidget) -> None:
        super().__init__(window)
        self._registry, self._window = registry, window

    def show_keys(self) -> None:
        from mobileiqa_gui.commands.key_sheet import KeySheet

        KeySheet(self._registry, self._window).show()

    def show_about(self) -> None:
        from mobileiqa_gui.about import AboutPage

        AboutPage(self._window).show()
