"""All commands of the app, put together from its features and checked. No widgets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations
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
        for command in self._commands:
            if any(sequence.isEmpty() for sequence in command.sequences):
                raise ValueError(f"{command.id}: {command.keys} are not all keys")
        for one, other in combinations(self._commands, 2):
            if one.id == other.id:
                raise ValueError(f"Two commands are called {one.id}")
            shared = [keys for keys in one.sequences if keys in other.sequences]
            if shared and one.meets(other):
                raise ValueError(f"{one.id} and {other.id} share {shared[0].toString()}")

    def __iter__(self) -> Iterator[Command[Any]]:
        return iter(self._commands)

    def sections(self) -> list[tuple[Section, list[Command[Any]]]]:
        """The key sheet: each section that has commands with keys now, and these commands."""
        found = (
            (section, [c for c in self._commands if c.section is section and live.keys_of(c)])
            for section in Section
        )
        return [(section, commands) for section, commands in found if commands]
