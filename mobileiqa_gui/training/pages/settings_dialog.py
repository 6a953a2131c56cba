"""Every setting of a run in one table; what was changed stands out."""

from __future__ import annotations

import json
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from core.errors import RunError
from mobileiqa_gui.core_sentences import of_core
from mobileiqa_gui.theme import set_ring, set_role, text_font
from mobileiqa_gui.theme.tokens import SPACE_3, SPACE_4, TEXT_BODY
from mobileiqa_gui.training.draft import Draft, Role, base_config, run_config
from mobileiqa_gui.training.flat_settings import flat
from mobileiqa_gui.training.widgets import button, label, row
from training.interface import setting_infos, with_setting

# Chosen on the wizard's pages, or no matter of a person's.
_ELSEWHERE = ("name", "recipe", "preset", "data.folder", "data.file", "data.name", "data.reader",
              "data.split", "data.label_column", "data.name_column", "data.direction",
              "data.range", "data.folds", "data.fold", "protocol.kind", "protocol.round",
              "distill.teacher")  # fmt: skip


class SettingsDialog(QDialog):
    """`changed(settings)`: what differs from the preset, by key."""

    changed = Signal(object)

    def __init__(self, draft: Draft, role: Role, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("All settings"))
        self._base = flat(base_config(draft, role))
        self._config = run_config(draft, role)
        self._filling = True
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Find a setting"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self.table = QTableWidget(0, 3)
        self.table.setHorizontalHeaderLabels(
            [self.tr("Setting"), self.tr("Value"), self.tr("What it does")]
        )
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setTabKeyNavigation(False)
        set_ring(self.table)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.AllEditTriggers)
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        self.table.setColumnWidth(0, 210)
        self.table.setColumnWidth(1, 150)
        self.table.itemChanged.connect(self._edited)
        self.message = label("", "secondary")
        reset = button(self.tr("Back to the preset"), self.tr("Undo all changes in this table"))
        reset.clicked.connect(self._reset)
        close = button(self.tr("Close"))
        close.clicked.connect(self.close)
        buttons = row(reset)
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_4, SPACE_4, SPACE_4, SPACE_4)
        column.setSpacing(SPACE_3)
        for each in (self.search, self.table, self.message):
            column.addWidget(each)
        column.addLayout(buttons)
        self.resize(860, 560)
        self._fill()

    def _fill(self) -> None:
        infos = [i for i in setting_infos(self._config.recipe) if i.key not in _ELSEWHERE]
        self.table.setRowCount(len(infos))
        for number, info in enumerate(infos):
            allowed = ", ".join(choice or '""' for choice in info.choices)
            if not allowed and info.low is not None and info.high is not None:
                allowed = self.tr("{low} to {high}").format(
                    low=f"{info.low:g}", high=f"{info.high:g}"
                )
            about = of_core(info.text)
            tip = f"{about}\n{allowed}" if allowed else about
            for column, text in enumerate((info.key, "", about)):
                item = QTableWidgetItem(text)
                item.setToolTip(tip)
                if column != 1:
                    item.setFlags(Qt.ItemFlag.ItemIsEnabled)
                self.table.setItem(number, column, item)
        self._show_values()

    def _show_values(self) -> None:
        self._filling = True
        values = flat(self._config)
        for number in range(self.table.rowCount()):
            key, item = self._item(number, 0).text(), self._item(number, 1)
            item.setText(_text(values[key]))
            is_changed = values[key] != self._base[key]
            item.setFont(text_font(TEXT_BODY, 600 if is_changed else 400))
            self._item(number, 0).setFont(text_font(TEXT_BODY, 600 if is_changed else 400))
        self._filling = False

    def _item(self, number: int, column: int) -> QTableWidgetItem:
        item = self.table.item(number, column)
        assert item is not None
        return item

    def _edited(self, item: QTableWidgetItem) -> None:
        if self._filling:
            return
        key = self._item(item.row(), 0).text()
        try:
            self._config = with_setting(self._config, key, item.text().strip() or '""')
            self._tell("")
        except RunError as error:
            self._tell(of_core(error.message))
        self._show_values()
        self._pass_on()

    def _tell(self, text: str) -> None:
        self.message.setText(text)
        set_role(self.message, "strong" if text else "secondary")

    def _reset(self) -> None:
        for key, value in self._base.items():
            if key not in _ELSEWHERE and flat(self._config)[key] != value:
                self._config = with_setting(self._config, key, json.dumps(value))
        self._tell("")
        self._show_values()
        self._pass_on()

    def _pass_on(self) -> None:
        values = flat(self._config)
        self.changed.emit(
            {
                key: value
                for key, value in values.items()
                if key not in _ELSEWHERE and value != self._base[key]
            }
        )

    def _filter(self, text: str) -> None:
        wanted = text.casefold().strip()
        for number in range(self.table.rowCount()):
            shown = f"{self._item(number, 0).text()} {self._item(number, 2).text()}".casefold()
            self.table.setRowHidden(number, wanted not in shown)


def _text(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value)
