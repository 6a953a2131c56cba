"""Before photos are copied or moved: the folder, their names, and how the first ones will look."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.handover.companions import Gathered
from core.handover.plans import Kind
from mobileiqa_gui.folder.dialog import choose_folder
from mobileiqa_gui.handover.transfer_draft import PREVIEWED, TransferDraft
from mobileiqa_gui.handover.wording import remarks, summary
from mobileiqa_gui.theme import set_role, set_tab_order
from mobileiqa_gui.theme.menu import Menu
from mobileiqa_gui.theme.tokens import SPACE, SPACE_2, SPACE_4, SPACE_6
from mobileiqa_gui.wording import photos_in_words

WIDTH = 640
CHARACTERS = 72


class TransferDialog(QDialog):
    """`confirmed(draft)`; closed otherwise nothing happens. Opened with `show`."""

    confirmed = Signal(object)

    def __init__(
        self, draft: TransferDraft, gathered: Gathered, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.draft = draft
        self.folder = QLineEdit(str(draft.folder or ""), self)
        self.template = QLineEdit(draft.template, self)
        self.preview = self._text("", "secondary")
        self.embed = self._make_embed()
        self.go = QPushButton(self)
        self._lay_out(draft, gathered)
        for field in (self.folder, self.template):
            field.textChanged.connect(self._follow)
        self.embed.toggled.connect(self._follow)
        self._follow()
        self._fit()
        self.template.setFocus()
        self.template.selectAll()

    def _lay_out(self, draft: TransferDraft, gathered: Gathered) -> None:
        photos = photos_in_words(len(draft.subjects))
        copies = draft.kind is Kind.COPY
        title = (self.tr("Copy {photos}") if copies else self.tr("Move {photos}")).format(
            photos=photos
        )
        self.setWindowTitle(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_6, SPACE_6, SPACE_6, SPACE_4)
        column.setSpacing(SPACE_2)
        column.addWidget(self._text(title, "title"))
        along = self.tr(
            "{summary}. Sidecars, sound and all else that belongs to a photo goes along."
        )
        column.addWidget(self._text(along.format(summary=summary(gathered)), "secondary"))
        column.addSpacing(SPACE)
        column.addLayout(self._make_form())
        notes = self._text("\n".join(remarks(gathered)), "secondary")
        notes.setVisible(bool(notes.text()))
        column.addWidget(notes)
        column.addWidget(self.embed)
        column.addSpacing(SPACE)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.go.setText(title)
        buttons.addButton(self.go, QDialogButtonBox.ButtonRole.AcceptRole)
        self.go.setDefault(True)
        buttons.accepted.connect(self._confirm)
        buttons.rejected.connect(self.close)
        column.addWidget(buttons)

    def _make_embed(self) -> QCheckBox:
        text = self.tr("Write stars, flag and label into the copies (JPEG, TIFF, DNG)")
        box = QCheckBox(text, self)
        box.setToolTip(
            self.tr("For programs that read no sidecars of such files; the picture stays the same")
        )
        box.setChecked(self.draft.embeds)
        box.setVisible(self.draft.kind is Kind.COPY)
        return box

    def _make_form(self) -> QGridLayout:
        form = QGridLayout()
        form.setHorizontalSpacing(SPACE_2)
        form.setVerticalSpacing(SPACE_2)
        self.folder.setAccessibleName(self.tr("Folder"))
        choose = QPushButton(self.tr("Choose…"), self)
        choose.setToolTip(self.tr("Choose the folder the photos go to"))
        choose.setAutoDefault(False)
        choose.clicked.connect(self._choose)
        self.template.setAccessibleName(self.tr("Names"))
        insert = QPushButton(self.tr("Insert"), self)
        insert.setToolTip(self.tr("Insert something that differs from photo to photo"))
        insert.setAutoDefault(False)
        insert.setMenu(self._field_menu(insert))
        self.preview.setMinimumHeight((PREVIEWED + 1) * self.fontMetrics().lineSpacing())
        self.preview.setAlignment(Qt.AlignmentFlag.AlignTop)
        for row, (text, field, button) in enumerate(
            (
                (self.tr("Folder"), self.folder, choose),
                (self.tr("Names"), self.template, insert),
            )
        ):
            label = QLabel(text, self)
            label.setBuddy(field)
            form.addWidget(label, row, 0)
            form.addWidget(field, row, 1)
            form.addWidget(button, row, 2)
        form.addWidget(self.preview, 2, 1, 1, 2)
        form.setColumnStretch(1, 1)
        set_tab_order(self.folder, choose, self.template, insert, self.embed)
        return form

    def _field_menu(self, parent: QWidget) -> QMenu:
        menu = Menu(parent)
        for text, field in (
            (self.tr("Present name"), "{name}"),
            (self.tr("Date of the shot"), "{date:%Y-%m-%d}"),
            (self.tr("Time of the shot"), "{time:%H%M%S}"),
            (self.tr("Counter"), "{counter:04}"),
            (self.tr("Camera"), "{camera}"),
            (self.tr("Stars"), "{stars}"),
            (self.tr("Score"), "{score}"),
            (self.tr("Label"), "{label}"),
        ):
            action = menu.addAction(f"{text}\t{field}")
            action.triggered.connect(lambda _on=False, field=field: self._insert(field))
        return menu

    def _insert(self, field: str) -> None:
        self.template.insert(field)
        self.template.setFocus()

    def _text(self, text: str, role: str) -> QLabel:
        label = QLabel(text, self)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        set_role(label, role)
        return label

    def _choose(self) -> None:
        present = Path(self.folder.text()) if self.folder.text() else None
        chosen = choose_folder(self, self.tr("Choose a folder"), present)
        if chosen is not None:
            self.folder.setText(str(chosen))

    def _follow(self) -> None:
        draft = self.draft
        text = self.folder.text().strip()
        draft.folder = Path(text).expanduser().absolute() if text else None
        draft.template = self.template.text()
        draft.embeds = self.embed.isChecked()
        names, problem = draft.preview(), draft.problem()
        if len(draft.subjects) > PREVIEWED and names:
            names[-1] += ", …"
        self.preview.setText("\n".join([*names, *filter(None, [problem])]))
        self.go.setEnabled(not problem)

    def _fit(self) -> None:
        width = max(WIDTH, self.fontMetrics().averageCharWidth() * CHARACTERS)
        column = self.layout()
        assert column is not None
        self.setFixedSize(width, column.totalHeightForWidth(width) + SPACE_4)

    def _confirm(self) -> None:
        if not self.draft.problem():
            self.confirmed.emit(self.draft)
            self.close()
