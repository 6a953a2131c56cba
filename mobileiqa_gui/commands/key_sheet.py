"""The list of all keys, drawn from the commands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from mobileiqa_gui.commands.command import Command
from mobileiqa_gui.commands.registry import Registry
from mobileiqa_gui.theme import set_role
from mobileiqa_gui.theme.tokens import SPACE, SPACE_4, SPACE_6

KEYS_WIDTH = 120


class KeySheet(QDialog):
    """Closes with Esc, `?` or a click elsewhere."""

    def __init__(self, registry: Registry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keys"))
        self._tables: list[QGridLayout] = []
        self._pressed: list[QLabel] = []
        columns = QHBoxLayout(self)
        columns.setContentsMargins(SPACE_6, SPACE_6, SPACE_6, SPACE_6)
        columns.setSpacing(SPACE_6 * 2)
        sections = registry.sections()
        for half in (sections[:2], sections[2:]):
            column = QVBoxLayout()
            column.setSpacing(SPACE_6)
            for section, commands in half:
                column.addLayout(self._section(section.title, commands))
            column.addStretch(1)
            columns.addLayout(column)
        self._align()

    def _align(self) -> None:
        """What the keys do begins at one line in all groups, at any text size."""
        for label in self._pressed:
            label.ensurePolished()
        widest = max(label.sizeHint().width() for label in self._pressed)
        for table in self._tables:
            table.setColumnMinimumWidth(0, max(KEYS_WIDTH, widest))

    def _section(self, heading: str, commands: Sequence[Command[Any]]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(SPACE)
        title = QLabel(heading, self)
        set_role(title, "strong")
        column.addWidget(title)
        table = QGridLayout()
        table.setHorizontalSpacing(SPACE_4)
        table.setVerticalSpacing(SPACE)
        for row, command in enumerate(commands):
            pressed = QLabel("  ".join(dict.fromkeys(_native(text) for text in command.keys)), self)
            set_role(pressed, "strong")
            self._pressed.append(pressed)
            what = QLabel(command.title, self)
            set_role(what, "secondary")
            table.addWidget(pressed, row, 0, Qt.AlignmentFlag.AlignLeft)
            table.addWidget(what, row, 1)
        self._tables.append(table)
        table.setColumnStretch(1, 1)
        column.addLayout(table)
        return column

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() == "?":
            self.close()
            return
        super().keyPressEvent(event)


_ARROWS = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓", "Return": "Enter"}


def _native(text: str) -> str:
    if text in _ARROWS:
        return _ARROWS[text]
    return QKeySequence(text).toString(QKeySequence.SequenceFormat.NativeText)
