"""Where a run is computed, and how exactly: for all runs that are to be made."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QComboBox, QFormLayout, QVBoxLayout, QWidget

from core.machine import on_battery
from mobileiqa_gui.theme.tokens import SPACE_2, SPACE_4
from mobileiqa_gui.training.draft import Draft
from mobileiqa_gui.training.machine_choice import (
    DEVICES,
    PRECISIONS,
    choice_of,
    device_in_words,
    needs_in_words,
    with_choice,
)
from mobileiqa_gui.training.widgets import heading, label
from training.interface import Device

_WIDTH_PX = 320


class MachinePanel(QWidget):
    """`changed(draft)` when a person chooses."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = Draft()
        self._devices: Sequence[Device] = ()
        self.device, self.precision = QComboBox(), QComboBox()
        for key in DEVICES:
            self.device.addItem(device_in_words(key, ()), key)
        for key, words in PRECISIONS.items():
            self.precision.addItem(self.tr(words), key)
        self.device.setAccessibleName(self.tr("Computed on"))
        self.precision.setAccessibleName(self.tr("Precision"))
        for box in (self.device, self.precision):
            box.setFixedWidth(max(_WIDTH_PX, box.sizeHint().width()))
            box.activated.connect(self._choose)
        self.needs = label("", "secondary")
        self.battery = label(
            self.tr(
                "This computer runs on its battery. Training uses all its power for as long as it "
                "takes: plug it in first."
            ),
            "strong",
        )
        form = QFormLayout()
        form.setHorizontalSpacing(SPACE_4)
        form.setVerticalSpacing(SPACE_2)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)  # where the text is large
        form.addRow(self.tr("Computed on"), self.device)
        form.addRow(self.tr("Precision"), self.precision)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_4)
        column.addWidget(heading(self.tr("Where it is computed")))
        column.addLayout(form)
        column.addWidget(self.needs)
        column.addWidget(self.battery)

    def show_draft(self, draft: Draft) -> None:
        """Show what is chosen; emits nothing."""
        self._draft = draft
        device, precision = choice_of(draft)
        self.device.setCurrentIndex(max(0, self.device.findData(device)))
        self.precision.setCurrentIndex(max(0, self.precision.findData(precision)))
        self.battery.setVisible(on_battery())
        self._tell()

    def show_devices(self, devices: Sequence[Device]) -> None:
        """What there is here, once it is known."""
        self._devices = devices
        model = self.device.model()
        assert isinstance(model, QStandardItemModel)
        there = {device.key for device in devices if device.name}
        for row, key in enumerate(DEVICES):
            self.device.setItemText(row, device_in_words(key, devices))
            model.item(row).setEnabled(not devices or key == "auto" or key in there)
        self._tell()

    def _tell(self) -> None:
        words = needs_in_words(*choice_of(self._draft), self._devices)
        self.needs.setText(words)
        self.needs.setVisible(bool(words))

    def _choose(self, _index: int) -> None:
        chosen = (self.device.currentData(), self.precision.currentData())
        self.changed.emit(with_choice(self._draft, *chosen))
