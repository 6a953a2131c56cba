"""The copies of what a person decided: listed, and put back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from mobileiqa_gui.inspector.facts import bytes_text, day_text
from mobileiqa_gui.theme import set_ring, set_role
from mobileiqa_gui.theme.tokens import SPACE_2, SPACE_3
from mobileiqa_gui.workers.decision_copies import DecisionCopies, KeptCopy

if TYPE_CHECKING:
    from core.catalogue.ledger_copies import LedgerCopy


class CopiesPage(QWidget):
    """A page of the settings."""

    def __init__(self, copies: DecisionCopies, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._copies = copies
        self._kept: list[KeptCopy] = []
        self.table = self._make_table()
        self.put_back = QPushButton(self.tr("Put back"), self)
        self.put_back.setToolTip(
            self.tr("Make this copy what holds; what holds now is kept as a copy")
        )
        self.put_back.setAutoDefault(False)
        self.put_back.clicked.connect(self._put_back)
        self.message = self._text("", "secondary")
        self._lay_out()
        self.table.itemSelectionChanged.connect(self._follow)
        copies.listed.connect(self._show)
        copies.was_put_back.connect(self._tell_put_back)
        copies.failed.connect(self._tell_failure)
        self._follow()
        copies.look()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE_3, 0, 0)
        column.setSpacing(SPACE_2)
        about = self.tr(
            "On each day of use a copy is made of what you decided; the last seven are kept. "
            "Scores are not part of it: they can be made again."
        )
        column.addWidget(self._text(about, "secondary"))
        column.addSpacing(SPACE_2)
        column.addWidget(self.table, 1)
        row = QHBoxLayout()
        row.setSpacing(SPACE_3)
        row.addWidget(self.message, 1)
        row.addWidget(self.put_back, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)

    def _say(self, text: str) -> None:
        self.message.setText(text)

    def _make_table(self) -> QTableWidget:
        table = QTableWidget(0, 3, self)
        table.setHorizontalHeaderLabels([self.tr("Day"), self.tr("Size"), self.tr("What it is")])
        table.setAccessibleName(self.tr("Copies of your decisions"))
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        set_ring(table)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        header.setHighlightSections(False)
        return table

    def _text(self, text: str, role: str) -> QLabel:
        label = QLabel(text, self)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        set_role(label, role)
        return label

    # --- what is kept --------------------------------------------------------------------------

    @property
    def chosen(self) -> LedgerCopy | None:
        """The copy that is selected."""
        row = self.table.currentRow()
        is_selected = bool(self.table.selectedItems()) and row < len(self._kept)
        return self._kept[row].copy if is_selected else None

    @Slot(list)
    def _show(self, kept: list[KeptCopy]) -> None:
        self._kept = kept
        self.table.clearSelection()
        self.table.setRowCount(len(kept))
        for row, each in enumerate(kept):
            what = (
                self.tr("What held before")
                if each.copy.was_replaced
                else self.tr("Copy of the day")
            )
            for column, text in enumerate(
                (day_text(each.copy.day), bytes_text(each.size_bytes), what)
            ):
                self.table.setItem(row, column, QTableWidgetItem(text))
        if not kept and not self.message.text():
            self._say(self.tr("There are no copies."))

    def _follow(self) -> None:
        self.put_back.setEnabled(self.chosen is not None)

    def _put_back(self) -> None:
        if self.chosen is not None:
            self.put_back.setEnabled(False)
            self._copies.put_back(self.chosen)

    @Slot(object)
    def _tell_put_back(self, copy: LedgerCopy) -> None:
        text = self.tr(
            "What you had decided by {day} holds again. What held until now is in the list."
        )
        self._say(text.format(day=day_text(copy.day)))
        self._copies.look()

    @Slot(str)
    def _tell_failure(self, message: str) -> None:
        self._say(message)
        self._follow()
