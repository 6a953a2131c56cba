"""The app's own pages: the guide, all keys, and what the app is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mobileiqa_gui.commands.registry import Registry


class AppPages(QObject):
    """Opens them over the window; they are imported when they are wanted. `asked(id)`: a page
    wants that command."""

    asked = Signal(str)

    def __init__(
        self,
        registry: Registry,
        change_keys: Callable[[], object],
        topic: Callable[[], str],
        window: QWidget,
    ) -> None:
        """`topic()` is the view or panel that a person may want help with now."""
        super().__init__(window)
        self._registry, self._change_keys, self._window = registry, change_keys, window
        self._topic = topic

    def show_guide(self) -> None:
        from mobileiqa_gui.guide.page import GuidePage

        page = self._window.findChild(GuidePage) or GuidePage(self._window)
        page.show()
        page.raise_()
        page.activateWindow()
        page.show_place(self._topic())

    def show_keys(self) -> None:
        from mobileiqa_gui.commands.key_sheet import KeySheet

        sheet = KeySheet(self._registry, self._window)
        sheet.change_wanted.connect(self._change_keys)
        sheet.show()

    def show_about(self) -> None:
        from mobileiqa_gui.about import AboutPage

        page = AboutPage(self._window)
        page.questions.asked.connect(self.asked)
        page.show()
