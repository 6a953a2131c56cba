"""What the page of keys shows and what pressing a key there means. No widgets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

from mobileiqa_gui.commands.command import Command, Section
from mobileiqa_gui.commands.key_words import keys_in_words
from mobileiqa_gui.commands.keymap import Keys
from mobileiqa_gui.settings.own_keys import OwnKeys

AnyCommand = Command[Any]


@dataclass(frozen=True, slots=True)
class Row:
    """A command with its keys now; a fixed one is listed only."""

    command: AnyCommand
    keys: Keys
    is_fixed: bool
    is_changed: bool


class Said(Enum):
    """What became of the last thing a person did."""

    NOTHING = "nothing yet"
    GIVEN = "the key does this now"
    HELD = "another command has the key: it may be taken over"
    FIXED = "a view's own key: it stays"
    NO_KEY = "the command has no key now"
    RESET = "the preset's keys"
    RESET_ALL = "the preset's keys, all over: can be taken back"
    PUT_BACK = "what was changed before holds again"


@dataclass(frozen=True, slots=True)
class Answer:
    """`said` of a command, its key, and who has the key."""

    said: Said = Said.NOTHING
    command: AnyCommand | None = None
    key: str = ""
    holders: tuple[AnyCommand, ...] = ()


class KeyEditing:
    """`recording` is the command that the next key pressed is for."""

    def __init__(self, keys: OwnKeys) -> None:
        self._keys = keys
        self.recording: AnyCommand | None = None
        self._beside = False
        self._before: dict[str, Keys] = {}
        self.answer = Answer()

    @property
    def preset(self) -> str:
        return self._keys.keymap.preset

    @property
    def has_changes(self) -> bool:
        return bool(self._keys.keymap.own)

    def row(self, command: AnyCommand) -> Row:
        keymap = self._keys.keymap
        return Row(
            command,
            keymap.keys_of(command.id) or (),
            keymap.is_fixed(command),
            keymap.is_changed(command),
        )

    def rows(self, search: str = "") -> list[tuple[Section, list[Row]]]:
        """All commands by section; with `search` those whose words or keys contain it."""
        wanted = search.strip().casefold()
        found: list[tuple[Section, list[Row]]] = []
        for section in Section:
            of_section = (c for c in self._keys.keymap.commands if c.section is section)
            rows = [self.row(command) for command in of_section]
            shown = [row for row in rows if wanted in _searched(row)]
            if shown:
                found.append((section, shown))
        return found

    # --- recording -----------------------------------------------------------------------------

    def record(self, command: AnyCommand, *, beside: bool = False) -> None:
        """The next key is for this command, instead of its keys or beside them."""
        self.answer = Answer()
        self.recording, self._beside = command, beside

    def leave(self) -> None:
        """No key after all, or no taking over."""
        self.recording = None
        self.answer = Answer()

    def press(self, key: str) -> None:
        """A key was pressed: it is given unless another command has it."""
        command, self.recording = self.recording, None
        if command is None:
            return
        holders = self._keys.keymap.holders(command, key)
        fixed = tuple(c for c in holders if self._keys.keymap.is_fixed(c))
        if fixed:
            self.answer = Answer(Said.FIXED, command, key, fixed)
        elif holders:
            self.answer = Answer(Said.HELD, command, key, tuple(holders))
        else:
            self._give(command, key)

    def take_over(self) -> None:
        """The key that another command has goes to the one it was pressed for."""
        answer = self.answer
        if answer.said is Said.HELD and answer.command is not None:
            self._give(answer.command, answer.key)

    def _give(self, command: AnyCommand, key: str) -> None:
        self._keys.give(command, key, beside=self._beside)
        self.answer = Answer(Said.GIVEN, command, key)

    # --- the rest ------------------------------------------------------------------------------

    def take(self, command: AnyCommand) -> None:
        self._keys.take(command)
        self.answer = Answer(Said.NO_KEY, command)

    def reset(self, command: AnyCommand) -> None:
        self._keys.reset(command)
        self.answer = Answer(Said.RESET, command)

    def reset_all(self) -> None:
        self._before = self._keys.keymap.own
        self._keys.reset_all()
        self.answer = Answer(Said.RESET_ALL)

    def put_back(self) -> None:
        """What `reset_all` forgot."""
        self._keys.put_back(self._before)
        self.answer = Answer(Said.PUT_BACK)

    def choose(self, preset: str) -> None:
        self._keys.choose(preset)
        self.leave()


def _searched(row: Row) -> str:
    words: Sequence[str] = (row.command.title, *row.keys, keys_in_words(row.keys))
    return "\n".join(words).casefold()
