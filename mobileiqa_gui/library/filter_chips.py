"""What is asked beside stars, flags and labels: a chip for each column, to change or take away."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from core.results.columns import Column
from mobileiqa_gui.families.words import translated
from mobileiqa_gui.library.filter_words import has_chip, part_text
from mobileiqa_gui.library.photo_filter import PhotoFilter
from mobileiqa_gui.theme import set_icon
from mobileiqa_gui.theme.flow import FlowLayout
from mobileiqa_gui.theme.tokens import SPACE, SPACE_2, SPACE_3
from mobileiqa_gui.wording import on_button

_LONGEST = 48


class Chip(QFrame):
    """What is asked of one column, in words; a cross takes it away."""

    def __init__(self, column: Column, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.column = column
        self.setProperty("chip", True)
        self.words = QToolButton(self)
        self.words.setText(on_button(_shortened(text)))
        self.words.setToolTip(self.tr("{filter}. Click to change it").format(filter=text))
        self.words.setAccessibleName(text)
        self.cross = QToolButton(self)
        set_icon(self.cross, "x")
        heading = translated(column.heading)
        self.cross.setToolTip(self.tr("Do not filter by “{heading}”").format(heading=heading))
        self.cross.setAccessibleName(self.cross.toolTip())
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(0)
        for button in (self.words, self.cross):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)


class FilterChips(QWidget):
    """`edit_wanted(column, chip)` when a chip is clicked, `gone(key)` when its cross is."""

    edit_wanted = Signal(object, object)
    gone = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chips: dict[str, Chip] = {}
        self._flow = FlowLayout(self, SPACE_2)
        self._flow.setContentsMargins(SPACE_3, SPACE, SPACE_2, SPACE_2)
        self.hide()

    def show_filter(self, wanted: PhotoFilter, columns: Iterable[Column]) -> None:
        """A chip for each column that something is asked of."""
        asked = {c.key: c for c in columns if c.key in wanted.keys and has_chip(c)}
        for key in self.chips.keys() - asked.keys():
            chip = self.chips.pop(key)
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        for key, column in asked.items():
            text = part_text(column, wanted)
            if key not in self.chips:
                self._add(column, text)
            elif self.chips[key].words.accessibleName() != text:
                words = self.chips[key].words
                words.setText(on_button(_shortened(text)))
                words.setAccessibleName(text)
        self.setVisible(bool(self.chips))
        self.updateGeometry()

    def _add(self, column: Column, text: str) -> None:
        chip = self.chips[column.key] = Chip(column, text, self)
        chip.words.clicked.connect(lambda: self.edit_wanted.emit(column, chip))
        chip.cross.clicked.connect(lambda: self.gone.emit(column.key))
        self._flow.addWidget(chip)
        chip.show()


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
