"""Rows of the settings: a tick or a choice, with a calm sentence below, kept as it is changed."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from mobileiqa_gui.settings.schema import Setting
from mobileiqa_gui.settings.session import Session
from mobileiqa_gui.theme import set_role
from mobileiqa_gui.theme.tokens import SPACE, SPACE_2, SPACE_3, SPACE_6

# Where the text of a tick begins.
_INDENT = SPACE_6


def sentence(text: str, parent: QWidget, *, indent: int = 0) -> QLabel:
    """A wrapped explanation."""
    label = QLabel(text, parent)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setContentsMargins(indent, 0, 0, 0)
    set_role(label, "secondary")
    return label


class SettingRows(QWidget):
    """A column of rows, filled from the top."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, SPACE_3, 0, 0)
        self._column.setSpacing(SPACE)
        self._column.addStretch(1)
        self._ticks: dict[str, tuple[Setting[bool], QCheckBox]] = {}
        session.changed.connect(self._follow)

    def add(self, *widgets: QWidget) -> None:
        """One row of widgets that belong together, one below the other."""
        for widget in widgets:
            self._column.insertWidget(self._column.count() - 1, widget)
        self._column.insertSpacing(self._column.count() - 1, SPACE_3)

    def add_tick(self, setting: Setting[bool], text: str, about: str) -> QCheckBox:
        """Yes or no."""
        tick = QCheckBox(text, self)
        tick.setToolTip(text)
        tick.setChecked(self.session.read(setting))
        tick.toggled.connect(lambda on: self.session.write(setting, on))
        self.add(tick, sentence(about, self, indent=_INDENT))

        self._ticks[setting.key] = setting, tick
        return tick

    @Slot(str)
    def _follow(self, key: str) -> None:
        """A tick that is set elsewhere too, by a button say."""
        if key in self._ticks:
            setting, tick = self._ticks[key]
            tick.setChecked(self.session.read(setting))

    def add_choice(
        self, setting: Setting[str], text: str, choices: Mapping[str, str], about: str
    ) -> QComboBox:
        """One of a few: `choices` are their words by the stored value."""
        box = QComboBox(self)
        for value, words in choices.items():
            box.addItem(words, value)
        box.setAccessibleName(text)
        box.setToolTip(text)
        box.setCurrentIndex(box.findData(self.session.read(setting)))
        box.activated.connect(lambda n: self.session.write(setting, box.itemData(n)))
        row = QWidget(self)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE_2)
        line.addWidget(QLabel(text, row))
        line.addWidget(box)
        line.addStretch(1)
        self.add(row, sentence(about, self))
        return box
