"""Tool tips that name a key and stay true when the key is changed."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QWidget

from mobileiqa_gui.commands.command import Command, tip
from mobileiqa_gui.commands.live import live, native


def keep_tip(
    widget: QWidget,
    command: Command[Any] | tuple[str, str],
    text: str = "",
    *,
    named: bool = False,
) -> None:
    """Gives a control the tool tip of a command, in the control's own words if it has any, and
    keeps its key up to date. A command of another feature may be named: its id and its usual key.

    `named`: the tool tip is also what a screen reader says.
    """
    for former in widget.findChildren(_Tip, options=Qt.FindChildOption.FindDirectChildrenOnly):
        former.setParent(None)
        former.deleteLater()
    _Tip(widget, command, text, named)


class _Tip(QObject):
    def __init__(
        self, widget: QWidget, command: Command[Any] | tuple[str, str], text: str, named: bool
    ) -> None:
        super().__init__(widget)
        self._widget, self._command, self._text, self._named = widget, command, text, named
        live.changed.connect(self.show)
        self.show()

    @Slot()
    def show(self) -> None:
        words = self._words()
        self._widget.setToolTip(words)
        if self._named:
            self._widget.setAccessibleName(words)

    def _words(self) -> str:
        if isinstance(self._command, Command):
            return tip(self._command, self._text)
        name, *usual = self._command
        keys = live.of_id(name, tuple(usual))
        return f"{self._text} ({native(keys[0])})" if keys else self._text
