"""The menu of the grid: what can be done with the selected photos."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from mobileiqa_gui.commands.actions import Actions
from mobileiqa_gui.library.commands import EXPLAIN_SELECTED, EXPORT_SELECTED, SELECT_ALL


def selection_menu(actions: Actions, parent: QWidget) -> QMenu:
    """A menu to be shown once; it is gone when it closes."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.addAction(actions[SELECT_ALL])
    menu.addSeparator()
    for command in (EXPORT_SELECTED, EXPLAIN_SELECTED):
        menu.addAction(actions[command])
    return menu
