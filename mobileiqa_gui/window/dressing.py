"""The theme and the text size in use, as a person or the system chooses them."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from mobileiqa_gui.settings.session import Session
from mobileiqa_gui.theme import apply_theme
from mobileiqa_gui.theme.tokens import Appearance


class Dressing(QObject):
    """`dressed` follows each change, also one that the system makes while it is followed."""

    dressed = Signal()

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._app().styleHints().colorSchemeChanged.connect(self._system_changed)

    def set_theme(self, wanted: Appearance) -> None:
        self._session.theme = wanted
        self._dress(self._app().styleHints().colorScheme())

    def set_text_scale(self, scale: float) -> None:
        self._session.text_scale = scale
        self._dress(self._app().styleHints().colorScheme())

    @Slot(Qt.ColorScheme)
    def _system_changed(self, scheme: Qt.ColorScheme) -> None:
        if self._session.theme == "system":
            self._dress(scheme)

    def _dress(self, scheme: Qt.ColorScheme) -> None:
        session = self._session
        apply_theme(self._app(), session.theme, scale=session.text_scale, system=scheme)
        self.dressed.emit()

    def _app(self) -> QApplication:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        return app
