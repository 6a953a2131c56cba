"""The list of what is handed over: each photo, what goes along, and the size."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from core.handover.companions import Group
from mobileiqa_gui.handover.wording import row_of
from mobileiqa_gui.theme import set_ring

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class GatheredTable(QTableWidget):
    """Read only; long names are elided in the middle and told whole in the tool tip."""

    def __init__(self, groups: Sequence[Group], parent: QWidget | None = None) -> None:
        super().__init__(len(groups), 3, parent)
        self.setHorizontalHeaderLabels([self.tr("Photo"), self.tr("Goes along"), self.tr("Size")])
        self.setAccessibleName(self.tr("Photos and what goes along"))
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        set_ring(self)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        size_head = self.horizontalHeaderItem(2)
        if size_head is not None:
            size_head.setTextAlignment(_RIGHT)
        for row, group in enumerate(groups):
            for column, text in enumerate(row_of(group)):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                if column == 2:
                    item.setTextAlignment(_RIGHT)
                self.setItem(row, column, item)

    def show_rows(self, count: int) -> None:
        """As high as so many rows."""
        self.ensurePolished()
        self.horizontalHeader().ensurePolished()
        row = self.rowHeight(0) if self.rowCount() else self.verticalHeader().defaultSectionSize()
        edges = 2 * self.frameWidth()
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + count * row + edges)
