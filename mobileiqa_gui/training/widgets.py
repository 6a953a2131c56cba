"""Small parts that the wizard's pages share: choices with a sentence each, labels, numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from mobileiqa_gui.theme import set_role
from mobileiqa_gui.theme.tokens import SPACE, SPACE_2, SPACE_4, SPACE_6

_INDENT = 26


@dataclass(frozen=True, slots=True)
class Option:
    """One choice: its key in code, its name, a sentence about it."""

    key: str
    title: str
    text: str = ""


def label(text: str = "", role: str = "", parent: QWidget | None = None) -> QLabel:
    """A label whose text wraps and can be copied."""
    made = QLabel(text, parent)
    made.setWordWrap(True)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    if role:
        set_role(made, role)
    return made


def heading(text: str) -> QLabel:
    """The small heading of a group."""
    made = label(text, "heading")
    made.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
    return made


def button(text: str, tip: str = "") -> QPushButton:
    """A button that Enter presses while it has the focus only."""
    made = QPushButton(text)
    made.setAutoDefault(False)
    made.setToolTip(tip)
    return made


def line() -> QFrame:
    """A thin horizontal line."""
    made = QFrame()
    made.setProperty("line", True)
    return made


class Options(QWidget):
    """Choices one below the other, each with its sentence; `chosen(key)` when a person chooses."""

    chosen = Signal(str)

    def __init__(self, options: Sequence[Option], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QRadioButton] = {}
        self._below: dict[str, QVBoxLayout] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_4)
        self._texts: dict[str, QLabel] = {}
        for option in options:
            radio = QRadioButton(option.title, self)
            radio.setAccessibleDescription(option.text)
            self._group.addButton(radio)
            self._buttons[option.key] = radio
            block = QVBoxLayout()
            block.setSpacing(SPACE)
            block.addWidget(radio)
            below = QVBoxLayout()
            below.setContentsMargins(_INDENT, 0, 0, 0)
            below.setSpacing(SPACE_2)
            if option.text:
                self._texts[option.key] = label(option.text, "secondary")
                below.addWidget(self._texts[option.key])
            block.addLayout(below)
            self._below[option.key] = below
            column.addLayout(block)
        self._group.buttonClicked.connect(self._clicked)

    def choose(self, key: str) -> None:
        """Show a choice as chosen; emits nothing."""
        self._buttons[key].setChecked(True)

    def say(self, key: str, text: str) -> None:
        """Another sentence below a choice that has one."""
        self._texts[key].setText(text)
        self._buttons[key].setAccessibleDescription(text)

    def button(self, key: str) -> QRadioButton:
        """The button of a choice."""
        return self._buttons[key]

    def add_below(self, key: str, widget: QWidget, *, at_left: bool = False) -> None:
        """Put what belongs to a choice under its sentence; across the column unless `at_left`."""
        place = Qt.AlignmentFlag.AlignLeft if at_left else Qt.AlignmentFlag(0)
        self._below[key].addWidget(widget, 0, place)

    def _clicked(self, clicked: QRadioButton) -> None:
        for key, radio in self._buttons.items():
            if radio is clicked:
                self.chosen.emit(key)


class Number(QWidget):
    """A figure with its name above it."""

    def __init__(self, name: str, tip: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setToolTip(tip)
        self._name = QLabel(name, self)
        set_role(self._name, "caption")
        self._value = QLabel("–", self)
        set_role(self._value, "title")
        self._note = QLabel(" ", self)
        set_role(self._note, "caption")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for part in (self._name, self._value, self._note):
            column.addWidget(part)

    def rename(self, name: str, tip: str) -> None:
        """Another figure stands here."""
        self._name.setText(name)
        self.setToolTip(tip)

    def show_value(self, value: str, note: str = "") -> None:
        """The figure in words, and what belongs to it in small."""
        if self._value.text() != value:
            self._value.setText(value)
        if self._note.text() != (note or " "):
            self._note.setText(note or " ")
        self.setAccessibleName(f"{self._name.text()}: {value} {note}")

    @property
    def text(self) -> str:
        """What is shown."""
        return self._value.text()


def row(*widgets: QWidget, spacing: int = SPACE_2, stretch: bool = True) -> QHBoxLayout:
    """Widgets side by side, to the left."""
    made = QHBoxLayout()
    made.setSpacing(spacing)
    for widget in widgets:
        made.addWidget(widget)
    if stretch:
        made.addStretch(1)
    return made


MARGINS = (SPACE_6 + SPACE_2, SPACE_6, SPACE_6 + SPACE_2, SPACE_4)
