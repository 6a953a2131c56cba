"""The page of the screen: a profile where the system tells none."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton, QWidget

from mobileiqa_gui.inspector.elided_label import ElidedLabel
from mobileiqa_gui.settings import schema
from mobileiqa_gui.settings.rows import SettingRows, sentence
from mobileiqa_gui.settings.session import Session
from mobileiqa_gui.theme.tokens import SPACE_2


class ScreenPage(SettingRows):
    """A page of the settings."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.name = ElidedLabel(self)
        self.choose = QPushButton(self.tr("Choose a file…"), self)
        self.choose.setToolTip(self.tr("An ICC profile of this screen"))
        self.choose.clicked.connect(self._ask)
        self.none = QPushButton(self.tr("None"), self)
        self.none.setToolTip(self.tr("Use no profile file"))
        self.none.clicked.connect(lambda: self._take(None))
        row = QWidget(self)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE_2)
        line.addWidget(QLabel(self.tr("Profile of the screen"), row))
        line.addWidget(self.name, 1)
        for button in (self.choose, self.none):
            button.setAutoDefault(False)
            line.addWidget(button)
        about = self.tr(
            "Where the system tells the screen's profile, that one is used. Else photos are shown "
            "through this file; without one the screen is taken for an sRGB screen."
        )
        self.add(row, sentence(about, self))
        self._show()

    def _ask(self) -> None:
        profile = self.session.read(schema.SCREEN_PROFILE)
        wanted, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Profile of the screen"),
            str(profile.parent if profile is not None else Path.home()),
            self.tr("ICC profiles (*.icc *.icm *.ICC *.ICM)"),
        )
        if wanted:
            self._take(Path(wanted))

    def _take(self, profile: Path | None) -> None:
        self.session.write(schema.SCREEN_PROFILE, profile)
        self._show()

    def _show(self) -> None:
        profile = self.session.read(schema.SCREEN_PROFILE)
        self.name.set_full_text(profile.name if profile is not None else self.tr("None"))
        self.name.setToolTip(str(profile) if profile is not None else "")
        self.none.setEnabled(profile is not None)
