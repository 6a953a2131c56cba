"""Opens the settings; their pages are imported when they are wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from mobileiqa_gui.settings.own_keys import OwnKeys
from mobileiqa_gui.settings.session import Session
from mobileiqa_gui.workers.decision_copies import DecisionCopies

if TYPE_CHECKING:
    from mobileiqa_gui.settings.page import SettingsPage


class SettingsOpening(QObject):
    """`show` opens the pages over the window, `show_keys` at the keys."""

    def __init__(
        self, session: Session, keys: OwnKeys, copies: DecisionCopies, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session, self._keys, self._copies = session, keys, copies
        self._window = window

    def show(self) -> None:
        self._open()

    def show_keys(self) -> None:
        self._open().show_keys()

    def _open(self) -> SettingsPage:
        from mobileiqa_gui.settings.page import SettingsPage

        page = self._window.findChild(SettingsPage)
        if page is None:
            page = SettingsPage(self._session, self._keys, self._copies, self._window)
        page.show()
        page.raise_()
        page.activateWindow()
        return page
