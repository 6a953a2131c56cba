"""The keys of a window: its keymap, kept in the session. A change holds at once, everywhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QObject

from mobileiqa_gui.commands.command import Command
from mobileiqa_gui.commands.keymap import Keymap
from mobileiqa_gui.commands.live import live
from mobileiqa_gui.settings.session import Session


class OwnKeys(QObject):
    """`keymap` is to be asked; what changes it is here."""

    def __init__(
        self, commands: Iterable[Command[Any]], session: Session, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self.keymap = Keymap(commands, session.key_preset, session.own_keys)
        live.use(self.keymap)
        self.destroyed.connect(partial(live.stop_using, self.keymap))

    def give(self, command: Command[Any], key: str, *, beside: bool = False) -> None:
        """See `Keymap.give`."""
        self.keymap.give(command, key, beside=beside)
        self._keep()

    def take(self, command: Command[Any]) -> None:
        """Leaves a command without keys."""
        self.keymap.take(command)
        self._keep()

    def reset(self, command: Command[Any]) -> None:
        """The preset's keys again."""
        self.keymap.reset(command)
        self._keep()

    def reset_all(self) -> None:
        """Forgets every change; the preset stays."""
        self.keymap.reset_all()
        self._keep()

    def put_back(self, own: Mapping[str, Iterable[str]]) -> None:
        """These changes instead of those there are."""
        self.keymap.put_back(own)
        self._keep()

    def choose(self, preset: str) -> None:
        """Another preset, under the same changes."""
        self.keymap.choose(preset)
        self._keep()

    def _keep(self) -> None:
        self._session.key_preset = self.keymap.preset
        self._session.own_keys = self.keymap.own
        self._session.save()
        live.use(self.keymap)
