"""Carries between the window, its settings and the colours of its screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtWidgets import QWidget

from mobileiqa_gui.screen.profile import ScreenProfile
from mobileiqa_gui.settings import schema

if TYPE_CHECKING:
    from mobileiqa_gui.settings.session import Session
    from mobileiqa_gui.workbench import Workbench


class ScreenLink(QObject):
    """The profile follows the window from screen to screen, the chosen file and, as a colour
    manager may have set another one, each return to the window."""

    def __init__(self, window: QWidget, bench: Workbench, session: Session) -> None:
        super().__init__(window)
        self._window, self._bench, self._session = window, bench, session
        self._followed: QObject | None = None
        bench.screen.changed.connect(self._tell)
        bench.screen.set_chosen(session.screen_profile)
        session.changed.connect(self._take_setting)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show:
            handle = self._window.windowHandle()
            if handle is not None and handle is not self._followed:
                self._followed = handle
                self._bench.screen.follow(handle)
        elif event.type() == QEvent.Type.WindowActivate:
            self._bench.screen.look()
        return super().eventFilter(watched, event)

    @Slot(str)
    def _take_setting(self, key: str) -> None:
        if key == schema.SCREEN_PROFILE.key:
            self._bench.screen.set_chosen(self._session.screen_profile)

    @Slot(object)
    def _tell(self, profile: ScreenProfile) -> None:
        if profile.problem:
            self._bench.notice.emit(profile.problem)
