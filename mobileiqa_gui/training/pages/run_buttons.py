"""The buttons of a run: those that can be pressed are shown, no others."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from mobileiqa_gui.theme import set_icon
from mobileiqa_gui.theme.tokens import SPACE_2
from mobileiqa_gui.training.run_state import Button
from mobileiqa_gui.training.widgets import button


class RunButtons(QWidget):
    """`pressed(Button)`."""

    pressed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        texts = {
            Button.START: (self.tr("Start"), "play", self.tr("Start this run")),
            Button.RESUME: (self.tr("Resume"), "play", self.tr("Go on where it stood")),
            Button.PAUSE: (
                self.tr("Pause"),
                "pause",
                self.tr("Save and end the process; Resume goes on with the same numbers"),
            ),
            Button.STOP: (
                self.tr("Stop and keep the best"),
                "check",
                self.tr("No more epochs: measure the best one and write the model file"),
            ),
            Button.CANCEL: (
                self.tr("Cancel and discard"),
                "x",
                self.tr("End the run and move its folder to the trash"),
            ),
            Button.END: (
                self.tr("End the process"),
                "x",
                self.tr("Without waiting for it; the last checkpoint stays"),
            ),
        }
        self._buttons: dict[Button, QPushButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_2)
        for key, (text, sign, tip) in texts.items():
            made = button(text, tip)
            set_icon(made, sign)
            made.clicked.connect(lambda _checked=False, k=key: self.pressed.emit(k))
            self._buttons[key] = made
            row.addWidget(made)
        row.addStretch(1)
        self.offer(frozenset())

    def offer(self, buttons: frozenset[Button]) -> None:
        """Show these alone."""
        for key, each in self._buttons.items():
            each.setVisible(key in buttons)
        self.setVisible(bool(buttons))

    def button(self, key: Button) -> QPushButton:
        """One button."""
        return self._buttons[key]
