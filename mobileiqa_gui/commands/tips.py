"""Tool tips that name a key and stay true when the key is changed."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QWidget

from mobileiqa_gui.commands.command import Command, tip
from mobileiqa_gui.commands.live import live, native
from mobileiqa_gui.translation import translate

# A command of another feature: its id and its usual key.
Named = tuple[str, str]


def keep_tip(
    widget: QWidget,
    command: Command[Any] | Named,
    text: str = "",
    *,
    also: Named | None = None,
    named: bool = False,
) -> None:
    """Gives a control the tool tip of a command, in the control's own words if it has any, and
    keeps its key up to date. A command of another feature may be named: its id and its usual key.

    `also`: the command of the opposite way, whose key is told too. `named`: the tool tip is also
    what a screen reader says.
    """
    for former in widget.findChildren(_Tip, options=Qt.FindChildOption.FindDirectChildrenOnly):
        former.setParent(None)
        former.deleteLater()
    _Tip(widget, command, text, also, named)


class _Tip(QObject):
    def __init__(
        self,
        widget: QWidget,
        command: Command[Any] | Named,
        text: str,
        also: Named | None,
        named: bool,
    ) -> None:
        super().__init__(widget)
        self._widget, self._command, self._text, self._named = widget, command, text, named
        self._also = (also,) if also is not None else ()
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
        return with_keys(self._text, self._command, *self._also)


def with_keys(text: str, *commands: Named) -> str:
    """Words with the keys now in use for one or two commands, as in "Which map ([ and ])"."""
    keys = [live.of_id(name, (usual,)) for name, usual in commands]
    named = [native(of_command[0]) for of_command in keys if of_command]
    if not named:
        return text
    both = translate("tips", "{one} and {other}")
    joined = both.format(one=named[0], other=named[1]) if len(named) == 2 else named[0]
    return f"{text} ({joined})"
