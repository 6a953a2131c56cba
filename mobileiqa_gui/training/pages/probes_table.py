"""What an encoder knew before it learned without ratings, and what it knows now."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from mobileiqa_gui.theme.tokens import SPACE_2, SPACE_6
from mobileiqa_gui.training.widgets import label


class ProbesTable(QWidget):
    """A line a question."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SPACE_6)
        self._grid.setVerticalSpacing(SPACE_2)
        self._grid.setColumnStretch(4, 1)
        self.lines: tuple[tuple[str, str, str, str], ...] = ()

    def show_lines(self, lines: Sequence[tuple[str, str, str, str]]) -> None:
        """What was asked, the answers before and after, and of how many photos."""
        self.setVisible(bool(lines))
        self.lines = tuple(lines)
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        head = (self.tr("Asked about photos kept aside"), self.tr("Before"), self.tr("Now"),
                self.tr("Photos"))  # fmt: skip
        for row, texts in enumerate((head, *self.lines) if lines else ()):
            for column, text in enumerate(texts):
                made = label(text, "caption" if row == 0 else "strong" if column == 2 else "")
                made.setWordWrap(False)
                side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
                made.setAlignment(side)
                self._grid.addWidget(made, row, column)
