"""How often it is trained to tell how good it is: once, by folds, or on many splits."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from mobileiqa_gui.theme.tokens import SPACE_2
from mobileiqa_gui.training.data_look import advice_in_words, measured_choices
from mobileiqa_gui.training.pages.page import COLUMN_WIDTH
from mobileiqa_gui.training.widgets import heading, label, row
from training.interface import Overview


class MeasuredChoice(QWidget):
    """`chosen(protocol)` when a person chooses."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QComboBox()
        self.box.setAccessibleName(self.tr("How it is measured"))
        self.box.setMaximumWidth(COLUMN_WIDTH)
        for key, text in measured_choices():
            self.box.addItem(text, key)
        self.box.activated.connect(lambda index: self.chosen.emit(self.box.itemData(index)))
        self.advice = label("", "secondary")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_2)
        column.addWidget(heading(self.tr("How it is measured")))
        column.addLayout(row(self.box))
        column.addWidget(self.advice)

    def show_choice(self, protocol: str, overview: Overview) -> None:
        """Show what holds for this data set, and why; emits nothing."""
        self.box.setCurrentIndex(self.box.findData(protocol))
        self.advice.setText(advice_in_words(protocol, overview))
        self.advice.setVisible(bool(self.advice.text()))
