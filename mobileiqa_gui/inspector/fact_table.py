"""A quiet table of labels and values."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from mobileiqa_gui.inspector.facts import Fact, breakable
from mobileiqa_gui.theme import set_role
from mobileiqa_gui.theme.tokens import SPACE, SPACE_3


class FactTable(QWidget):
    """Shows facts in rows; rows are kept and reused from photo to photo."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[QLabel, QLabel]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SPACE_3)
        self._grid.setVerticalSpacing(SPACE)
        self._grid.setColumnStretch(1, 1)

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """Replace all rows."""
        while len(self._rows) < len(facts):
            self._add_row()
        for index, (label, value) in enumerate(self._rows):
            known = index < len(facts)
            label.setVisible(known)
            value.setVisible(known)
            if known:
                label.setText(facts[index].label)
                value.setText(breakable(facts[index].value))
                value.setAccessibleName(f"{facts[index].label}: {facts[index].value}")

    def facts(self) -> list[tuple[str, str]]:
        """What is shown, without the chances to break lines."""
        return [
            (label.text(), value.text().replace("\u200b", ""))
            for label, value in self._rows
            if not value.isHidden()
        ]

    def _add_row(self) -> None:
        row = len(self._rows)
        label, value = QLabel(self), QLabel(self)
        set_role(label, "secondary")
        value.setWordWrap(True)
        value.setTextFormat(Qt.TextFormat.PlainText)
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(label, row, 0, top)
        self._grid.addWidget(value, row, 1, top)
        self._rows.append((label, value))
