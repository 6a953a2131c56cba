"""Qt actions made from the commands."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from mobileiqa_gui.commands.command import Command, Part, Reach, tip
from mobileiqa_gui.commands.live import live
from mobileiqa_gui.commands.registry import Registry
from mobileiqa_gui.commands.situation import Situation


class Parts:
    """What commands run on, found by its type."""

    def __init__(self, *parts: object) -> None:
        self._parts = parts

    def get(self, kind: type[Part]) -> Part:
        """KeyError where the window has no such part."""
        for part in self._parts:
            if isinstance(part, kind):
                return part
        raise KeyError(f"The window has no {kind.__name__}")


class Actions(QObject):
    """One action for each command that runs; a command on an unknown part is a KeyError. Their
    keys are those in use.

    `homes` gives the widgets of each place; that of `Reach.AROUND` is the window itself.
    """

    def __init__(
        self, registry: Registry, parts: Parts, homes: Mapping[Reach, list[QWidget]]
    ) -> None:
        super().__init__(homes[Reach.AROUND][0])
        self.registry = registry
        self._homes = homes
        self._actions = {
            command.id: self._make(command, parts)
            for command in registry
            if command.on is not None and command.run is not None
        }
        live.changed.connect(self.show_keys)
        self.show_keys()

    def __getitem__(self, command: Command[Any]) -> QAction:
        return self._actions[command.id]

    def ask(self, identity: str) -> bool:
        """Does what the command of this id does; False where that cannot be done now."""
        action = self._actions[identity]
        can_be_done = action.isEnabled()
        action.trigger()
        return can_be_done

    def follow(self, situation: Situation) -> None:
        """Enables what can be done now."""
        for command in self.registry:
            action = self._actions.get(command.id)
            if action is not None:
                action.setEnabled(command.enabled(situation))

    @Slot()
    def show_keys(self) -> None:
        """The keys in use, also in menus and tool tips."""
        for command in self.registry:
            action = self._actions.get(command.id)
            if action is not None:
                action.setShortcuts([QKeySequence(key) for key in live.keys_of(command)])
                action.setToolTip(tip(command))

    def _make(self, command: Command[Any], parts: Parts) -> QAction:
        everywhere = Reach.AROUND in command.reach
        places = [Reach.AROUND] if everywhere else [p for p in self._homes if p in command.reach]
        homes = [home for place in places for home in self._homes[place]]
        action = QAction(command.title, homes[0])
        action.setShortcutContext(
            Qt.ShortcutContext.WindowShortcut
            if everywhere
            else Qt.ShortcutContext.WidgetWithChildrenShortcut
        )
        assert command.on is not None
        action.triggered.connect(_runner(command, parts.get(command.on)))
        for home in homes:
            home.addAction(action)
        return action


def _runner(command: Command[Any], part: object) -> Callable[[], None]:
    def run() -> None:
        assert command.run is not None
        command.run(part)

    return run
