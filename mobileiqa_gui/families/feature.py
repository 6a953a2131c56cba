"""What a family brings to the window beside the photos: a panel on the right, and commands."""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from core.families.registry import families
from mobileiqa_gui.commands.command import Command

if TYPE_CHECKING:
    from mobileiqa_gui.workbench import Workbench


class Feature(QObject):
    """What `Family.feature` names: a class made with the workbench and the window.

    `name` is its panel's.
    `open_changed(on)` follows the panel's opening and closing. `sort_wanted(key, descending)` asks
    for an order, `said(sentence, can_be_undone)` tells what was done, `told(sentence)` what a
    person should know.
    """

    name: ClassVar[str]
    open_changed = Signal(bool)
    sort_wanted = Signal(str, bool)
    said = Signal(str, bool)
    told = Signal(str)

    def __init__(self, bench: Workbench, parent: QWidget) -> None:
        super().__init__(parent)
        self.bench = bench

    @property
    def panel(self) -> QWidget:
        """Stands on the right of the window while it is open."""
        raise NotImplementedError

    @classmethod
    def commands(cls) -> Sequence[Command[Any]]:
        """What the window is to offer; they run on the feature."""
        return ()

    def show_panel(self, on: bool) -> None:
        """Opens or closes the panel."""
        raise NotImplementedError

    def close(self) -> None:
        """Stops all work and waits for the steps under way."""


def feature_classes() -> list[type[Feature]]:
    """Those of all families that bring one."""
    found = []
    for family in families():
        if family.feature is not None:
            module, attribute = family.feature.split(":")
            found.append(getattr(importlib.import_module(module), attribute))
    return found
