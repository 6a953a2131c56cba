"""What differs between two runs: a line a setting."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from mobileiqa_gui.theme import set_ring
from mobileiqa_gui.theme.tokens import SPACE_2
from mobileiqa_gui.training.run_history import Difference, HistoryLine, between
from mobileiqa_gui.training.widgets import heading, label

_MOST_ROWS = 8


class Differences(QWidget):
    """Hidden unless two runs are chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.same = label("", "secondary")
        self.table = QTableWidget(0, 3)
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.table.setAccessibleName(self.tr("What differs"))
        self.table.setTabKeyNavigation(False)
        set_ring(self.table)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_2)
        column.addWidget(heading(self.tr("What differs between them")))
        column.addWidget(self.same)
        column.addWidget(self.table)
        self.hide()

    def compare(self, chosen: Sequence[HistoryLine]) -> None:
        """Show how two runs differ; anything but two hides it."""
        self.setVisible(len(chosen) == 2)
        if len(chosen) != 2:
            return
        first, second = chosen
        found = between(first, second)
        self.table.setHorizontalHeaderLabels([self.tr("Setting"), first.name, second.name])
        self._fill(found)
        self.same.setText("" if found else self.tr("Nothing: their settings are the same."))
        self.same.setVisible(not found)
        self.table.setVisible(bool(found))

    def _fill(self, found: Sequence[Difference]) -> None:
        self.table.setRowCount(len(found))
        for row, one in enumerate(found):
            for place, text in enumerate((one.key, one.first, one.second)):
                item = QTableWidgetItem(text)
                item.setToolTip(one.text if place == 0 else text)
                self.table.setItem(row, place, item)
        shown = min(len(found), _MOST_ROWS)
        rows = sum(self.table.rowHeight(row) for row in range(shown))
        around = self.table.horizontalHeader().sizeHint().height() + 2 * self.table.frameWidth()
        self.table.setFixedHeight(around + rows)
