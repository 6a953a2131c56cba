"""One model's figures beside others': a column a model, a row a figure."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from mobileiqa_gui.theme.tokens import SPACE_2
from mobileiqa_gui.training.comparison import Figures


class FiguresTable(QTableWidget):
    """As high as its rows: the page scrolls, not the table."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 0, parent)
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Figures"))
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)

    def show_figures(self, figures: Figures) -> None:
        """Replace what is shown."""
        self.setColumnCount(1 + len(figures.columns))
        self.setRowCount(len(figures.rows))
        self.setHorizontalHeaderItem(0, QTableWidgetItem(""))
        for number, column in enumerate(figures.columns, 1):
            item = QTableWidgetItem(column.name)
            item.setToolTip(column.tip)
            self.setHorizontalHeaderItem(number, item)
        for row, (cells, tip) in enumerate(zip(figures.rows, figures.tips, strict=True)):
            for number, text in enumerate(cells):
                item = QTableWidgetItem(text)
                item.setToolTip(tip)
                self.setItem(row, number, item)
        self._fit()

    def _fit(self) -> None:
        rows = sum(self.rowHeight(number) for number in range(self.rowCount()))
        bar = self.horizontalScrollBar()
        below = bar.sizeHint().height() if self.horizontalHeader().length() > self.width() else 0
        height = self.horizontalHeader().sizeHint().height()
        self.setFixedHeight(height + rows + SPACE_2 + below)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
