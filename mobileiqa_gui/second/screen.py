"""Opening and closing the window for a second screen; where it stood is remembered."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QWidget

from mobileiqa_gui.second.window import SecondWindow
from mobileiqa_gui.settings.session import Session

if TYPE_CHECKING:
    from mobileiqa_gui.workbench import Workbench


class SecondScreen(QObject):
    """The window is made when it is wanted for the first time.

    On a second screen it fills that; with one screen it is a window like others.
    """

    def __init__(self, bench: Workbench, session: Session, owner: QWidget) -> None:
        super().__init__(owner)
        self._bench, self._session, self._owner = bench, session, owner
        self._actions: list[QAction] = []
        self.window: SecondWindow | None = None

    def offer(self, actions: Iterable[QAction]) -> None:
        """What keys do there as they do in the main window."""
        self._actions = list(actions)

    def restore(self) -> None:
        """As it was when the app was closed."""
        if self._session.is_shown("second"):
            self._open()

    def toggle(self) -> None:
        """Opens it, or closes it."""
        if self.window is not None and self.window.isVisible():
            self.window.close()
        else:
            self._open()
            self._session.set_shown("second", True)

    def close(self) -> None:
        """The main window closes: open or not is remembered as it is."""
        if self.window is not None:
            self._remember_place()
            self.window.close_with_owner()

    def _open(self) -> None:
        if self.window is None:
            self.window = SecondWindow(self._bench, self._owner)
            self.window.addActions(self._actions)
            self.window.closed.connect(self._take_closing)
            if not self.window.restoreGeometry(self._session.second_geometry):
                self._place(self.window)
        self.window.show()
        self.window.activateWindow()

    def _place(self, window: SecondWindow) -> None:
        """On another screen than the main window's, where there is one."""
        others = [s for s in QGuiApplication.screens() if s is not self._owner.screen()]
        if others:
            window.setGeometry(others[0].availableGeometry())
            window.showMaximized()

    @Slot()
    def _take_closing(self) -> None:
        self._remember_place()
        self._session.set_shown("second", False)

    def _remember_place(self) -> None:
        if self.window is not None and self.window.isVisible():
            self._session.second_geometry = self.window.saveGeometry()
