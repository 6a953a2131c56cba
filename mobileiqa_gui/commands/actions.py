"""Qt actions made from the table of keys."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from mobileiqa_gui.commands.keys import KEYS, Reach, tip, translated


def make_actions(
    commands: Mapping[str, Callable[[], object]], homes: Mapping[Reach, Sequence[QWidget]]
) -> dict[str, QAction]:
    """One action for each key of the table that a view does not handle itself.

    `commands` gives what each does; `homes` the widgets within which keys of that reach work.
    A key without a command, or a command without a key, is a KeyError.
    """
    actions = {}
    for key in KEYS:
        if key.reach is Reach.BUILT_IN:
            continue
        action = QAction(translated(key.text), homes[key.reach][0])
        action.setShortcuts([QKeySequence(text) for text in key.keys])
        action.setShortcutContext(
            Qt.ShortcutContext.WindowShortcut
            if key.reach is Reach.WINDOW
            else Qt.ShortcutContext.WidgetWithChildrenShortcut
        )
        action.setToolTip(tip(key.name))
        command = commands[key.name]
        action.triggered.connect(lambda _checked=False, call=command: call())
        for home in homes[key.reach]:
            home.addAction(action)
        actions[key.name] = action
    unknown = set(commands) - set(actions)
    if unknown:
        raise KeyError(f"No key for {sorted(unknown)}")
    return actions
