"""Before a contact sheet is written: its title, and whether heatmaps are on it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.handover.contact_sheet import ALONE_UP_TO
from mobileiqa_gui.theme import set_role
from mobileiqa_gui.theme.tokens import SPACE, SPACE_2, SPACE_4, SPACE_6
from mobileiqa_gui.wording import photos_in_words

WIDTH, CHARACTERS = 480, 64


class SheetDialog(QDialog):
    """`confirmed(title, with maps)`; closed otherwise nothing happens. Opened with `show`."""

    confirmed = Signal(str, bool)

    def __init__(
        self, photos: int, title: str, *, can_explain: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Contact sheet"))
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_6, SPACE_6, SPACE_6, SPACE_4)
        column.setSpacing(SPACE_2)
        heading = self.tr("Contact sheet of {photos}").format(photos=photos_in_words(photos))
        column.addWidget(self._text(heading, "title"))
        about = (
            self.tr("One HTML file with the pictures inside, for a browser or for paper.")
            if photos <= ALONE_UP_TO
            else self.tr("An HTML file and a folder of pictures, for a browser or for paper.")
        )
        column.addWidget(self._text(about, "secondary"))
        column.addSpacing(SPACE)
        form = QGridLayout()
        form.setHorizontalSpacing(SPACE_2)
        self.title = QLineEdit(title, self)
        label = QLabel(self.tr("Title"), self)
        label.setBuddy(self.title)
        form.addWidget(label, 0, 0)
        form.addWidget(self.title, 0, 1)
        column.addLayout(form)
        self.maps = QCheckBox(self.tr("With a heatmap beside each photo, which takes longer"), self)
        self.maps.setEnabled(can_explain)
        column.addWidget(self.maps)
        column.addSpacing(SPACE)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.go = QPushButton(self.tr("Save as…"), self)
        buttons.addButton(self.go, QDialogButtonBox.ButtonRole.AcceptRole)
        self.go.setDefault(True)
        buttons.accepted.connect(self._confirm)
        buttons.rejected.connect(self.close)
        column.addWidget(buttons)
        width = max(WIDTH, self.fontMetrics().averageCharWidth() * CHARACTERS)
        self.setFixedSize(width, column.totalHeightForWidth(width))
        self.title.setFocus()
        self.title.selectAll()

    def _text(self, text: str, role: str) -> QLabel:
        label = QLabel(text, self)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        set_role(label, role)
        return label

    def _confirm(self) -> None:
        self.confirmed.emit(self.title.text().strip(), self.maps.isChecked())
        self.close()
