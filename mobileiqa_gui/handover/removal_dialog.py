"""Before rejected photos go: how many, which, what goes along, and where to."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from core.handover import trash
from core.handover.companions import Gathered
from core.handover.plans import REJECTED
from mobileiqa_gui.handover.gathered_table import GatheredTable
from mobileiqa_gui.handover.wording import remarks, summary
from mobileiqa_gui.theme import set_role
from mobileiqa_gui.theme.tokens import SPACE, SPACE_2, SPACE_4, SPACE_6
from mobileiqa_gui.wording import on_button, photos_in_words

WIDTH, TABLE_ROWS = 600, 8
# A line of text of this length is easy to read; the dialog widens with larger text.
CHARACTERS = 72


class RemovalDialog(QDialog):
    """`confirmed("trash" | "rejected")`; closed otherwise nothing happens.

    Opened with `show`: the photos behind stay usable.
    """

    confirmed = Signal(str)

    def __init__(
        self,
        gathered: Gathered,
        folder: Path,
        *,
        hidden: int = 0,
        destination: str = "trash",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._photos = sum(len(group.photos) for group in gathered.groups)
        title = self.tr("Remove the rejected photos")
        self.setWindowTitle(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_6, SPACE_6, SPACE_6, SPACE_4)
        column.setSpacing(SPACE_2)
        column.addWidget(self._text(title, "title"))
        column.addWidget(self._text(summary(gathered), "secondary"))
        column.addSpacing(SPACE)
        self.table = GatheredTable(gathered.groups, self)
        self.table.show_rows(min(max(len(gathered.groups), 3), TABLE_ROWS))
        column.addWidget(self.table)
        self.remarks = self._text("\n".join(remarks(gathered, hidden)), "secondary")
        self.remarks.setVisible(bool(self.remarks.text()))
        column.addWidget(self.remarks)
        column.addSpacing(SPACE_2)
        self.to_trash = QRadioButton(self.tr("Put them into the trash"), self)
        self.to_rejected = QRadioButton(
            self.tr("Move them to the folder “{rejected}” in {folder}").format(
                rejected=REJECTED, folder=on_button(folder.name or str(folder))
            ),
            self,
        )
        for choice in (self.to_trash, self.to_rejected):
            column.addWidget(choice)
            choice.toggled.connect(self._follow)
        self.way_back = self._text("", "secondary")
        column.addWidget(self.way_back)
        column.addSpacing(SPACE_2)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.go = QPushButton(self)
        self.go.setEnabled(self._photos > 0)
        buttons.addButton(self.go, QDialogButtonBox.ButtonRole.AcceptRole)
        self.go.setDefault(True)
        buttons.accepted.connect(self._confirm)
        buttons.rejected.connect(self.close)
        column.addWidget(buttons)
        (self.to_rejected if destination == "rejected" else self.to_trash).setChecked(True)
        self._fit()
        self.go.setFocus()

    def _text(self, text: str, role: str) -> QLabel:
        label = QLabel(text, self)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        set_role(label, role)
        return label

    def _follow(self) -> None:
        photos = photos_in_words(self._photos)
        if self.to_trash.isChecked():
            self.go.setText(self.tr("Put {photos} into the trash").format(photos=photos))
            back = (
                self.tr("Undo takes them out of the trash again.")
                if trash.gives_back()
                else self.tr("The system's trash can give them back; undo cannot.")
            )
        else:
            self.go.setText(self.tr("Move {photos}").format(photos=photos))
            back = self.tr("Undo brings them back.")
        self.way_back.setText(back)

    def _fit(self) -> None:
        """As high as the words need; a wrapped text tells its height only for a width."""
        width = max(WIDTH, self.fontMetrics().averageCharWidth() * CHARACTERS)
        column = self.layout()
        assert column is not None
        self.setFixedSize(width, column.totalHeightForWidth(width))

    def _confirm(self) -> None:
        self.confirmed.emit("trash" if self.to_trash.isChecked() else "rejected")
        self.close()
