"""All commands of the app, put together from its features and checked. No widgets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from mobileiqa_gui.commands.command import Command, Section
from mobileiqa_gui.commands.live import live


class Registry:
    """The commands in the order of the key sheet.

    ValueError where two commands have one id, where two that meet somewhere have one key, and where
    a key is none.
    """

    def __init__(self, commands: Iterable[Command[Any]]) -> None:
        sections = list(Section)
        self._commands = sorted(
            commands, key=lambda command: (sections.index(command.section), command.place)
        )
        ids: set[str] = set()
        holders: dict[str, list[Command[Any]]] = {}
        for command in self._commands:
            if command.id in ids:
                raise ValueError(f"Two commands are called {command.id}")
            ids.add(command.id)
            for key in (sequence.toString() for sequence in command.sequences):
                if not key:
                    raise ValueError(f"{command.id}: {command.keys} are not all keys")
                for other in holders.get(key, ()):
                    if other.meets(command):
                        raise ValueError(f"{other.id} and {command.id} share {key}")
                holders.setdefault(key, []).append(command)

    def __iter__(self) -> Iterator[Command[Any]]:
        return iter(self._commands)

    def sections(self) -> list[tuple[Section, list[Command[Any]]]]:
        """The key sheet: each section that has commands with keys now, and these commands."""
        found = (
            (section, [c for c in self._commands if c.section is section and live.keys_of(c)])
            for section in Section
        )
        return [(section, commands) for section, commands in found if commands]
