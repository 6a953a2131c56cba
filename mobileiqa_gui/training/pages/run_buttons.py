"""The buttons of a run: those that can be pressed are shown, no others.

The keyboard stays on what carries the run on: the button that took the place of the pressed one,
or none until there is one. Qt would hand it to the neighbour, which ends the run.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from mobileiqa_gui.theme import set_icon
from mobileiqa_gui.theme.tokens import SPACE_2
from mobileiqa_gui.training.run_state import Button
from mobileiqa_gui.training.widgets import button

_CARRYING_ON = (Button.PAUSE, Button.RESUME, Button.START)


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
        self.setVisible(bool(buttons))
        for key in buttons:
            self._buttons[key].show()
        leaving = {key for key in self._buttons if key not in buttons}
        if self.hasFocus() or any(self._buttons[key].hasFocus() for key in leaving):
            heirs = [self._buttons[key] for key in _CARRYING_ON if key in buttons]
            (heirs[0] if heirs else self).setFocus()
        for key in leaving:
            self._buttons[key].hide()

    def button(self, key: Button) -> QPushButton:
        """One button."""
        return self._buttons[key]
