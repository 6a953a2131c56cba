"""How one run is trained: the preset, the few settings that matter, and the way to all others."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QComboBox, QFileDialog, QFormLayout, QSpinBox, QVBoxLayout, QWidget

from core.errors import MobileIqaError, RunError
from mobileiqa_gui.core_sentences import of_core, of_error
from mobileiqa_gui.theme.spin_box import SpinBox
from mobileiqa_gui.theme.tokens import SPACE_2, SPACE_4
from mobileiqa_gui.training.draft import Draft, Role, base_config, run_config
from mobileiqa_gui.training.pages.settings_dialog import SettingsDialog
from mobileiqa_gui.training.widgets import Option, Options, button, heading, label, row
from training.interface import (
    COMPARED_REASONS,
    REASONS,
    RunConfig,
    may_begin_as_teacher,
    settings_from,
)


class RecipePanel(QWidget):
    """`changed(draft)`."""

    changed = Signal(object)

    def __init__(self, role: Role, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.role: Role = role
        self.draft = Draft()
        self.presets = Options(
            [
                Option("recommended", self.tr("Recommended"), of_core(REASONS["recommended"])),
                Option("publication", self.tr("As published"), of_core(REASONS["publication"])),
            ]
        )
        self.presets.chosen.connect(self._choose_preset)
        self.epochs = SpinBox()
        self.epochs.setRange(1, 100_000)
        self.epochs.setToolTip(self.tr("Times all training photos are seen"))
        self.epochs.valueChanged.connect(lambda count: self._set("training.epochs", count))
        self.weights = QComboBox()
        for key, text in (
            ("teacher", self.tr("All weights of its teacher")),
            ("auto", self.tr("ImageNet weights, found or downloaded")),
            ("file", self.tr("Weights of the backbone from a file")),
            ("bundle", self.tr("All weights of a trained model")),
            ("none", self.tr("nothing (random weights)")),
        ):
            self.weights.addItem(text, key)
        self.weights.activated.connect(self._choose_weights)
        self.more = button(self.tr("All settings"), self.tr("Every setting of this run"))
        self.more.clicked.connect(self._open_settings)
        self.summary = label("", "secondary")
        self._lay_out()

    def show_draft(self, draft: Draft) -> None:
        """Show the run's settings; emits nothing."""
        self.draft = draft
        self.presets.choose(draft.preset_of(self.role))
        reasons = COMPARED_REASONS if draft.goal == "compared" else REASONS
        for name, reason in reasons.items():
            self.presets.say(name, of_core(reason))
        # Of the app's model the network is there already; as published needs many GPUs.
        self.presets.setVisible(draft.goal not in ("own", "unlabelled"))
        config = self._config()
        self._offer_weights(config)
        for widget in (self.epochs, self.weights):
            widget.blockSignals(True)
        if config is not None:
            self.epochs.setValue(config.training.epochs)
            self.weights.setCurrentIndex(self.weights.findData(_begins_with(config)))
            file = config.weights.file
            self.weights.setToolTip(file or self.tr("What the network knows before training"))
        for widget in (self.epochs, self.weights):
            widget.blockSignals(False)
        self.more.setEnabled(config is not None)
        changed = len(draft.settings_of(self.role))
        words = {
            0: self.tr("All as advised")
            if draft.goal in ("own", "unlabelled")
            else self.tr("All as in the preset"),
            1: self.tr("1 setting differs from the preset"),
        }.get(changed, self.tr("{count} settings differ from the preset").format(count=changed))
        self.summary.setText(words)

    def _offer_weights(self, config: RunConfig | None) -> None:
        """What can be begun with, and nothing that this way of training would pass over."""
        model = self.weights.model()
        assert isinstance(model, QStandardItemModel)
        has_teacher = config is not None and may_begin_as_teacher(config)
        fitting = {
            "teacher": has_teacher,
            "bundle": self.draft.goal != "unlabelled",
        }
        for row_number in range(self.weights.count()):
            source = self.weights.itemData(row_number)
            fits = fitting.get(source, not has_teacher)
            model.item(row_number).setEnabled(fits)
        self.weights.setEnabled(config is not None)
        if config is None:  # nothing is known yet of what it begins with
            self.weights.setCurrentIndex(-1)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(SPACE_4)
        form.setVerticalSpacing(SPACE_2)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)  # where the text is large
        form.addRow(self.tr("Epochs"), self._limited(self.epochs))
        form.addRow(self.tr("Begins with"), self._limited(self.weights))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_4)
        column.addWidget(heading(self.tr("Settings")))
        column.addWidget(self.presets)
        column.addLayout(form)
        more = row(self.more, stretch=False)
        more.addWidget(self.summary, 1)
        column.addLayout(more)

    def _limited(self, field: QSpinBox | QComboBox) -> QSpinBox | QComboBox:
        field.setMaximumWidth(max(320, field.sizeHint().width()))
        return field

    def _config(self) -> RunConfig | None:
        try:
            return run_config(self.draft, self.role)
        except RunError:
            return None

    def _choose_preset(self, key: str) -> None:
        if self.role == "teacher":
            draft = replace(self.draft, teacher_preset=key, teacher_settings={})  # type: ignore[arg-type]
        else:
            draft = replace(self.draft, student_preset=key, student_settings={})  # type: ignore[arg-type]
        self._pass_on(draft)

    def _choose_weights(self, index: int) -> None:
        source = self.weights.itemData(index)
        asked = {
            "file": (
                self.tr("Weights of the backbone"),
                self.tr("Weights (*.safetensors *.pth *.pt *.bin);;All files (*)"),
            ),
            "bundle": (
                self.tr("Trained model"),
                self.tr("Models (*.iqa *.safetensors);;All files (*)"),
            ),
        }
        if source in asked:
            title, kinds = asked[source]
            chosen, _ = QFileDialog.getOpenFileName(self, title, str(Path.home()), kinds)
            if not chosen:
                self.show_draft(self.draft)
                return
            self._begin_with(source, Path(chosen))
        else:
            source = "auto" if source == "teacher" else source
            self._set_all({"weights.source": source, "weights.file": ""})

    def _begin_with(self, source: str, file: Path) -> None:
        """Of a trained model its network and input too."""
        values: dict[str, Any] = {"weights.file": str(file), "weights.source": source}
        try:
            if source == "bundle":
                values = settings_from(file)
        except MobileIqaError as error:
            self.show_draft(self.draft)
            self.summary.setText(of_error(error))
            return
        self._set_all(values)

    def _set(self, key: str, value: Any) -> None:
        self._set_all({key: value})

    def _set_all(self, values: dict[str, Any]) -> None:
        settings = {**self.draft.settings_of(self.role), **values}
        try:
            base = base_config(self.draft, self.role)
        except RunError:
            return
        for key in values:
            section, name = key.split(".")
            if getattr(getattr(base, section), name) == settings[key]:
                del settings[key]
        self._pass_on(self.draft.with_settings(self.role, settings))

    def _open_settings(self) -> None:
        dialog = SettingsDialog(self.draft, self.role, self.window())
        dialog.changed.connect(
            lambda settings: self._pass_on(self.draft.with_settings(self.role, settings))
        )
        dialog.open()

    def _pass_on(self, draft: Draft) -> None:
        self.show_draft(draft)
        self.changed.emit(draft)


def _begins_with(config: RunConfig) -> str:
    """Which of the choices a run's settings are: installed weights and the hub's are ImageNet's."""
    source = config.weights.source
    if source != "bundle" and may_begin_as_teacher(config):
        return "teacher"
    return "auto" if source in ("hub", "package") else source
