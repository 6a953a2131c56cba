"""Instead of the wizard, where the program came without the half that trains."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core import training_half
from mobileiqa_gui.theme import set_role
from mobileiqa_gui.theme.tokens import SPACE_2, SPACE_3, SPACE_4, SPACE_6

WIDTH = 520


class TrainingAbsent(QDialog):
    """Says what is missing and names the two commands that bring it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Train a model"))
        self.commands = "\n".join(training_half.commands())
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_6, SPACE_6, SPACE_6, SPACE_4)
        column.setSpacing(SPACE_3)
        column.addWidget(self._text(self.tr("Training needs a further installation"), "title"))
        column.addWidget(
            self._text(
                self.tr(
                    "This build leaves out what only training needs (2 to 7 GB). With Python 3.11 "
                    "or newer, these two commands in the program's source folder bring it and "
                    "start the app:"
                )
            )
        )
        shown = self._text(self.commands)
        shown.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        shown.setAccessibleName(self.tr("Commands"))
        column.addWidget(shown)
        column.addWidget(
            self._text(
                self.tr(
                    "Your marks, scores and models are the same there. What you like can be learnt "
                    "here, from your stars and flags: My taste, in the menu."
                ),
                "secondary",
            )
        )
        column.addSpacing(SPACE_2)
        column.addLayout(self._buttons())
        self.setFixedWidth(WIDTH)
        self.resize(WIDTH, column.totalHeightForWidth(WIDTH))

    def _buttons(self) -> QHBoxLayout:
        copy = QPushButton(self.tr("Copy the commands"), self)
        copy.clicked.connect(lambda: QApplication.clipboard().setText(self.commands))
        close = QPushButton(self.tr("Close"), self)
        close.setDefault(True)
        close.clicked.connect(self.close)
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        row.addStretch(1)
        row.addWidget(copy)
        row.addWidget(close)
        return row

    def _text(self, text: str, role: str = "") -> QLabel:
        label = QLabel(text, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        if role:
            set_role(label, role)
        return label
