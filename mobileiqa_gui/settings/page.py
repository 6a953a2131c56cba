"""The settings: a few pages under one roof, each of which keeps what is changed at once."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTabWidget, QVBoxLayout, QWidget

from mobileiqa_gui.guide.places import HELP
from mobileiqa_gui.settings.copies_page import CopiesPage
from mobileiqa_gui.settings.data_page import DataPage
from mobileiqa_gui.settings.keys_page import KeysPage
from mobileiqa_gui.settings.language_page import LanguagePage
from mobileiqa_gui.settings.marks_page import MarksPage
from mobileiqa_gui.settings.own_keys import OwnKeys
from mobileiqa_gui.settings.screen_page import ScreenPage
from mobileiqa_gui.settings.session import Session
from mobileiqa_gui.theme.tokens import SPACE_3, SPACE_4, SPACE_6
from mobileiqa_gui.workers.decision_copies import DecisionCopies

# Characters and lines of usual text that the pages are to have room for, at any text size.
COLUMNS, LINES = 84, 36


class SettingsPage(QDialog):
    """Opened with `show`: the photos behind stay usable."""

    def __init__(
        self,
        session: Session,
        keys: OwnKeys,
        copies: DecisionCopies,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty(HELP, "settings")
        self.setWindowTitle(self.tr("Settings"))
        self.tabs = QTabWidget(self)  # Tab goes there first
        self.marks = MarksPage(session, self)
        self.keys = KeysPage(keys, self)
        self.screen_page = ScreenPage(session, self)
        self.language = LanguagePage(session, self)
        self.copies = CopiesPage(copies, self)
        self.data = DataPage(session, copies.tasks, self)
        self.tabs.addTab(self.marks, self.tr("Marks and sidecars"))
        self.tabs.addTab(self.keys, self.tr("Keys"))
        self.tabs.addTab(self.screen_page, self.tr("Screen"))
        self.tabs.addTab(self.language, self.tr("Language"))
        self.tabs.addTab(self.copies, self.tr("Copies of your decisions"))
        self.tabs.addTab(self.data, self.tr("Your data"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.close)
        for button in buttons.buttons():
            button.setAutoDefault(False)  # type: ignore[attr-defined]  # Enter is the pages'
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_6, SPACE_4, SPACE_6, SPACE_4)
        column.setSpacing(SPACE_3)
        column.addWidget(self.tabs, 1)
        column.addWidget(buttons)
        self._fit()

    def show_keys(self) -> None:
        """Brings the page of keys to the front."""
        self.tabs.setCurrentWidget(self.keys)
        self.keys.search.setFocus()

    def done(self, result: int) -> None:
        self._session.save()
        super().done(result)

    def _fit(self) -> None:
        text = self.fontMetrics()
        size = self.sizeHint()
        size.setWidth(max(size.width(), COLUMNS * text.averageCharWidth()))
        size.setHeight(LINES * text.lineSpacing())
        screen = self.screen().availableSize()
        self.resize(size.boundedTo(screen * 0.92))
