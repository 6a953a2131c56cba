"""The keys in use, for whoever shows one or is pressed: one place, as with the theme.

Before a window gives its keymap, and in parts that stand alone, commands have the keys they
declare.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QKeyCombination, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence

if TYPE_CHECKING:
    from mobileiqa_gui.commands.command import Command
    from mobileiqa_gui.commands.keymap import Keymap


class LiveKeys(QObject):
    """`changed` follows when any command may have other keys."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._keymap: Keymap | None = None

    def use(self, keymap: Keymap | None) -> None:
        """From now on these keys hold; None: those declared. Called again after each change."""
        self._keymap = keymap
        self.changed.emit()

    def stop_using(self, keymap: Keymap) -> None:
        """The window of this keymap is gone, and with it all that shows keys; another keymap may
        be in use by now."""
        if self._keymap is keymap:
            self._keymap = None

    def keys_of(self, command: Command[Any]) -> tuple[str, ...]:
        """The keys of a command, the one to show first."""
        return self.of_id(command.id, command.keys)

    def of_id(self, name: str, usual: tuple[str, ...] = ()) -> tuple[str, ...]:
        """The keys of the command of this id, `usual` where no such command is known."""
        keys = self._keymap.keys_of(name) if self._keymap is not None else None
        return usual if keys is None else keys

    def is_pressed(self, event: QKeyEvent, name: str, *usual: str) -> bool:
        """Whether a key event that reached a view is one of a command's keys; the keypad's keys
        are as good as the others."""
        pressed = key_pressed(event)
        return any(QKeySequence(key) == QKeySequence(pressed) for key in self.of_id(name, usual))


def key_pressed(event: QKeyEvent) -> str:
    """The key of an event as commands write it, without telling the keypad from other keys."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return QKeySequence(QKeyCombination(held, Qt.Key(event.key()))).toString(
        QKeySequence.SequenceFormat.PortableText
    )


def native(key: str) -> str:
    """A key as the system writes it: "Ctrl+O", on a Mac "⌘O"."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


live = LiveKeys()
