"""A reference set gets its name, and a person is told what speaks against its photos."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from core.scoring.reference_doubts import Doubt
from mobileiqa_gui.references.words import warnings
from mobileiqa_gui.theme import set_role
from mobileiqa_gui.theme.tokens import SPACE_2, SPACE_4
from mobileiqa_gui.wording import photos_in_words

_WIDTH = 440


class NamingDialog(QDialog):
    """`named(name)` once a person has given one."""

    named = Signal(str)

    def __init__(
        self,
        proposed: str,
        count: int,
        doubts: Mapping[Path, tuple[Doubt, ...]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Make a reference set"))
        self.name = QLineEdit(proposed, self)
        self.name.setAccessibleName(self.tr("Name"))
        self.name.selectAll()
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_4, SPACE_4, SPACE_4, SPACE_4)
        column.setSpacing(SPACE_2)
        column.addWidget(
            self._label(
                self.tr("{photos} that you call good, to compare others with. Name of the set:")
                .format(photos=photos_in_words(count))
            )
        )  # fmt: skip
        column.addWidget(self.name)
        self.warnings = self._label("\n".join(warnings(doubts, count)))
        set_role(self.warnings, "secondary")
        self.warnings.setVisible(bool(self.warnings.text()))
        column.addWidget(self.warnings)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.make_button = buttons.addButton(
            self.tr("Make the set"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.make_button.setDefault(True)
        buttons.accepted.connect(self._accept)
        buttons.rejected.connect(self.reject)
        self.name.textChanged.connect(self._check)
        column.addSpacing(SPACE_2)
        column.addWidget(buttons)
        self.setFixedWidth(_WIDTH)
        self._check()
        # Wrapped text tells its true height only for a width.
        self.resize(_WIDTH, column.totalHeightForWidth(_WIDTH))

    def _label(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label

    def _check(self) -> None:
        self.make_button.setEnabled(bool(self.name.text().strip()))

    def _accept(self) -> None:
        self.named.emit(self.name.text().strip())
        self.accept()
