"""Which columns of a CSV file say what, and what range the labels have."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QWidget

from mobileiqa_gui.theme import set_role
from mobileiqa_gui.theme.tokens import SPACE_2, SPACE_3
from mobileiqa_gui.training.widgets import button

_NONE = "–"


class TableForm(QWidget):
    """`declared(entry)`: the data set as a person declared it, an entry of a data-set file."""

    declared = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entry: dict[str, Any] = {}
        self._files: dict[str, tuple[str, ...]] = {}
        self.file = QComboBox()
        self.picture, self.label = QComboBox(), QComboBox()
        self.split, self.group = QComboBox(), QComboBox()
        self.rater, self.deviation, self.votes = QComboBox(), QComboBox(), QComboBox()
        self.low, self.high = QLineEdit(), QLineEdit()
        self.direction = QComboBox()
        self.direction.addItem(self.tr("Higher is better"), "up")
        self.direction.addItem(self.tr("Lower is better"), "down")
        self.apply = button("", self.tr("Read the labels as chosen here"))
        self.ask(False)
        self.apply.clicked.connect(self._declare)
        self.file.currentTextChanged.connect(self._fill_columns)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE_3)
        grid.setVerticalSpacing(SPACE_2)
        cells = (
            (self.tr("Label file"), self.file),
            (self.tr("Photo"), self.picture),
            (self.tr("Label"), self.label),
            (self.tr("Part, if given"), self.split),
            (self.tr("Scene, if given"), self.group),
            (self.tr("Lowest label"), self.low),
            (self.tr("Highest label"), self.high),
            (self.tr("Direction"), self.direction),
            (self.tr("Rater, if given"), self.rater),
            (self.tr("Deviation, if given"), self.deviation),
            (self.tr("Votes, if given"), self.votes),
        )
        for index, (name, field) in enumerate(cells):
            title = QLabel(name)
            set_role(title, "caption")
            title.setBuddy(field)
            field.setAccessibleName(name)
            field.setMinimumWidth(120)
            at_row, column = divmod(index, 4)
            grid.addWidget(title, 2 * at_row, column)
            grid.addWidget(field, 2 * at_row + 1, column)
        grid.addWidget(self.apply, 7, 3)
        for column in range(4):
            grid.setColumnStretch(column, 1)

    def ask(self, asked: bool) -> None:
        """Whether what is shown is to be confirmed, or may only be changed."""
        self.apply.setText(self.tr("Take it like this") if asked else self.tr("Read again"))

    def show_entry(self, entry: Mapping[str, Any], files: Mapping[str, tuple[str, ...]]) -> None:
        """Show what was guessed or declared; emits nothing."""
        self._entry, self._files = dict(entry), dict(files)
        columns = entry.get("columns") or {}
        self.file.blockSignals(True)
        self.file.clear()
        self.file.addItems(list(files))
        self.file.setCurrentText(str(columns.get("file", "")))
        self.file.blockSignals(False)
        self._fill_columns(self.file.currentText())
        for key, box in self._boxes().items():
            box.setCurrentText(str(columns.get(key) or _NONE))
        low, high = entry.get("range") or ("", "")
        self.low.setText(f"{low:g}" if isinstance(low, float | int) else "")
        self.high.setText(f"{high:g}" if isinstance(high, float | int) else "")
        self.direction.setCurrentIndex(1 if entry.get("direction") == "down" else 0)

    def _boxes(self) -> dict[str, QComboBox]:
        return {
            "picture": self.picture,
            "label": self.label,
            "split": self.split,
            "group": self.group,
            "rater": self.rater,
            "deviation": self.deviation,
            "votes": self.votes,
        }

    def _fill_columns(self, file: str) -> None:
        names = self._files.get(file, ())
        for key, box in self._boxes().items():
            before = box.currentText()
            box.clear()
            box.addItems(names if key in ("picture", "label") else [_NONE, *names])
            if before in names:
                box.setCurrentText(before)

    def _declare(self) -> None:
        columns = dict(self._entry.get("columns") or {"subset": None, "folder": ""})
        if columns.get("file") != self.file.currentText():  # files for other parts go with it
            columns.pop("more", None)
        columns["file"] = self.file.currentText()
        for key, box in self._boxes().items():
            text = box.currentText()
            columns[key] = text if text and text != _NONE else None
        entry = self._entry | {"columns": columns, "direction": self.direction.currentData()}
        try:
            entry["range"] = [_number(self.low.text()), _number(self.high.text())]
        except ValueError:
            entry["range"] = None
        self.declared.emit(entry)


def _number(text: str) -> float:
    return float(text.strip().replace(",", "."))
