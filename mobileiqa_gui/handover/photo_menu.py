"""The menu of photos, the same everywhere they are shown."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from mobileiqa_gui.commands.actions import Actions
from mobileiqa_gui.commands.command import Command
from mobileiqa_gui.culling import commands as culling
from mobileiqa_gui.handover import commands as handover
from mobileiqa_gui.handover.passing_on import PassingOn
from mobileiqa_gui.handover.programs import called
from mobileiqa_gui.library import commands as library
from mobileiqa_gui.marks import commands as marks
from mobileiqa_gui.references import commands as references
from mobileiqa_gui.theme.menu import Menu
from mobileiqa_gui.translation import translate
from mobileiqa_gui.wording import on_button

_GROUPS = (
    (handover.SHOW,),
    (handover.COPY_FILES, handover.COPY_PATHS),
    (handover.COPY, handover.MOVE),
    (references.COMPARE, references.MAKE),
    (handover.SHEET, library.EXPORT_SELECTED, library.EXPLAIN_SELECTED),
    (library.SELECT_ALL, handover.REMOVE_REJECTED),
)


def photo_menu(actions: Actions, passing_on: PassingOn, parent: QWidget) -> QMenu:
    """A menu to be shown once; it is gone when it closes. Its entries bear their keys.

    What can be done with the photos that a mark would hit: in the grid the selected ones, elsewhere
    the current one.
    """
    menu = Menu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for title, entries in (
        (translate("photo_menu", "Stars"), marks.STARS),
        (translate("photo_menu", "Flag"), marks.FLAGS),
        (translate("photo_menu", "Label"), marks.LABELS),
    ):
        _add(menu.add_submenu(title), actions, entries)
    _add(menu, actions, marks.TURNS)
    groups = menu.add_submenu(translate("photo_menu", "Group"))
    _add(groups, actions, culling.OF_PHOTOS)
    menu.addSeparator()
    menu.addAction(actions[handover.OPEN])
    menu.addMenu(_opening_menu(actions, passing_on, menu))
    for group in _GROUPS:
        _add(menu, actions, group)
        if group is not _GROUPS[-1]:
            menu.addSeparator()
    return menu


def _add(menu: QMenu, actions: Actions, commands: tuple[Command[Any], ...]) -> None:
    for command in commands:
        menu.addAction(actions[command])


def _opening_menu(actions: Actions, passing_on: PassingOn, parent: QWidget) -> QMenu:
    """The programs chosen so far, the system's own, and a further one."""
    menu = Menu(parent)
    menu.setTitle(translate("photo_menu", "Open with"))
    can_open = actions[handover.OPEN].isEnabled()
    usual = menu.addAction(translate("photo_menu", "The usual program"))
    usual.triggered.connect(passing_on.open_usually)
    for program in passing_on.programs:
        action = menu.addAction(on_button(called(program)))
        action.setToolTip(str(program))
        action.triggered.connect(lambda _on=False, it=program: passing_on.open_with(it))
    menu.addSeparator()
    choose = menu.addAction(translate("photo_menu", "Another program…"))
    choose.triggered.connect(passing_on.choose_program)
    for action in menu.actions():
        action.setEnabled(can_open)
    return menu
