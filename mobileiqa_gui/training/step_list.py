"""The steps of the wizard at the left."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mobileiqa_gui.theme import set_icon, set_surface
from mobileiqa_gui.theme.tokens import SPACE, SPACE_3, SPACE_4
from mobileiqa_gui.training.step_button import StepButton
from mobileiqa_gui.training.widgets import button, line
from mobileiqa_gui.training.wizard import Step, StepView

WIDTH = 184


class StepList(QWidget):
    """`chosen(Step)`; `runs_wanted` for the list of runs."""

    chosen = Signal(object)
    runs_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_surface(self, "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(WIDTH)
        self._buttons = {step: StepButton(number + 1, self) for number, step in enumerate(Step)}
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_3, SPACE_4, SPACE_3, SPACE_4)
        column.setSpacing(SPACE)
        for step, made in self._buttons.items():
            made.clicked.connect(lambda _checked=False, s=step: self.chosen.emit(s))
            column.addWidget(made)
        column.addStretch(1)
        column.addWidget(line())
        self.runs = button(self.tr("All runs"), self.tr("Every run, to compare and to continue"))
        self.runs.setProperty("flat", True)
        self.runs.setCheckable(True)
        set_icon(self.runs, "history")
        self.runs.clicked.connect(self.runs_wanted)
        column.addWidget(self.runs)

    def show_steps(self, views: Sequence[StepView], current: Step | None) -> None:
        """Show where one is and where one can go; `current` None: the list of runs is open."""
        for view in views:
            self._buttons[view.step].show_view(view, is_current=view.step is current)
        self.runs.setChecked(current is None)

    def button(self, step: Step) -> StepButton:
        """The button of a step."""
        return self._buttons[step]
