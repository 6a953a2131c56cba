"""The page of the language."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from mobileiqa_gui.language import SYSTEM, languages
from mobileiqa_gui.settings import schema
from mobileiqa_gui.settings.rows import SettingRows
from mobileiqa_gui.settings.session import Session


class LanguagePage(SettingRows):
    """A page of the settings."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.language = self.add_choice(
            schema.LANGUAGE,
            self.tr("Language"),
            {SYSTEM: self.tr("That of the system"), **languages()},
            self.tr(
                "Holds from the next start of MobileIQA. Numbers and dates are written as the "
                "language writes them."
            ),
        )
        if self.language.currentIndex() < 0:  # a language that is gone
            self.language.setCurrentIndex(0)
