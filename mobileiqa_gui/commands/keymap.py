"""Which key does what: a preset, and what a person changed of it. No widgets.

A command's keys are its own as declared, where the preset names others those, and before both what
a person gave it. A key that a person gave to one command is taken from every other that it meets:
the other gets it back when the change is reset.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from mobileiqa_gui.commands.command import Command
from mobileiqa_gui.commands.presets import LIGHTROOM, PRESETS

Keys = tuple[str, ...]

_PORTABLE = QKeySequence.SequenceFormat.PortableText
# What is held while another key is pressed is no key by itself.
_HELD = frozenset({
    Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta,
    Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock, Qt.Key.Key_ScrollLock, Qt.Key.Key_unknown,
})  # fmt: skip


@cache
def normal(text: str) -> str:
    """A key in the one way it is written and compared ("Ctrl+Shift+Z"); empty where it is none."""
    sequence = QKeySequence.fromString(text, _PORTABLE)
    if sequence.count() != 1 or sequence[0].key() in _HELD:  # type: ignore[index]
        return ""
    return sequence.toString(_PORTABLE)


class Keymap:
    """Keys by command. `own` are a person's changes by the command's id, kept as they are also
    where no such command exists (it may be one of another version).

    Commands that the views handle themselves (`is_fixed`) keep their keys, and nobody takes them.
    """

    def __init__(
        self,
        commands: Iterable[Command[Any]],
        preset: str = LIGHTROOM,
        own: Mapping[str, Iterable[str]] | None = None,
        presets: Mapping[str, Mapping[str, Keys]] = PRESETS,
    ) -> None:
        self.commands = tuple(commands)
        self._presets = presets
        self._preset = preset if preset in presets else LIGHTROOM
        self._own: dict[str, Keys] = {}
        self._live: dict[str, Keys] = {}
        self.put_back(own or {})

    # --- what holds ----------------------------------------------------------------------------

    @property
    def preset(self) -> str:
        """The name of the preset in use."""
        return self._preset

    @property
    def own(self) -> dict[str, Keys]:
        """A person's changes, to be kept."""
        return dict(self._own)

    def keys_of(self, name: str) -> Keys | None:
        """The keys of the command of this id, the one to show first; None: no such command."""
        return self._live.get(name)

    def is_fixed(self, command: Command[Any]) -> bool:
        """The view handles the keys itself: arrows and the like."""
        return command.run is None

    def is_changed(self, command: Command[Any]) -> bool:
        return command.id in self._own

    def holders(self, command: Command[Any], key: str) -> list[Command[Any]]:
        """The other commands that have this key somewhere where `command` would work too."""
        return [
            other
            for other in self.commands
            if other.id != command.id
            and other.meets(command)
            and normal(key) in self._live[other.id]
        ]

    # --- what a person changes -----------------------------------------------------------------

    def give(self, command: Command[Any], key: str, *, beside: bool = False) -> None:
        """Gives a key to a command, instead of its keys or `beside` them, and takes it from those
        that hold it.

        ValueError where one of them, or the command itself, is fixed, and where the key is none.
        """
        key = normal(key)
        fixed = [c for c in (command, *self.holders(command, key)) if self.is_fixed(c)]
        if fixed or not key:
            raise ValueError(f"{key!r} cannot be given to {command.id}")
        for other in self.holders(command, key):
            if other.id in self._own:
                self._own[other.id] = tuple(k for k in self._own[other.id] if k != key)
        kept = self._live[command.id] if beside else ()
        self._set(command, (*(k for k in kept if k != key), key))

    def take(self, command: Command[Any]) -> None:
        """Leaves a command without keys."""
        self._set(command, ())

    def reset(self, command: Command[Any]) -> None:
        """The preset's keys again."""
        self._own.pop(command.id, None)
        self._settle()

    def reset_all(self) -> None:
        """Forgets every change; the preset stays."""
        self._own.clear()
        self._settle()

    def put_back(self, own: Mapping[str, Iterable[str]]) -> None:
        """These changes instead of those there are."""
        self._own = {name: tuple(filter(None, map(normal, keys))) for name, keys in own.items()}
        self._settle()

    def choose(self, preset: str) -> None:
        """Another preset, under the same changes. KeyError where there is no such preset."""
        self._presets[preset]
        self._preset = preset
        self._settle()

    # --- within --------------------------------------------------------------------------------

    def usual(self, command: Command[Any]) -> Keys:
        """What the preset gives the command."""
        keys = self._presets[self._preset].get(command.id, command.keys)
        return tuple(map(normal, command.keys if self.is_fixed(command) else keys))

    def _rank(self, command: Command[Any]) -> int:
        """Who comes first where two have a key: fixed commands, changed ones, the others."""
        return 0 if self.is_fixed(command) else 1 if self.is_changed(command) else 2

    def _set(self, command: Command[Any], keys: Keys) -> None:
        self._own[command.id] = keys
        if keys == self.usual(command):
            del self._own[command.id]
        self._settle()

    def _settle(self) -> None:
        """Fixed keys come first, then a person's, then the preset's; a key that meets an earlier
        one is left out."""
        order = sorted(self.commands, key=self._rank)
        live: dict[str, Keys] = {}
        holders: dict[str, list[Command[Any]]] = {}
        for command in order:
            is_own = self._rank(command) == 1
            wanted = self._own[command.id] if is_own else self.usual(command)
            free = (k for k in wanted if not any(c.meets(command) for c in holders.get(k, ())))
            keys = tuple(dict.fromkeys(free))
            live[command.id] = keys
            for key in keys:
                holders.setdefault(key, []).append(command)
        self._live = live
