"""The greys around the photo, chosen by right click."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QAction, QActionGroup, QColor
from PySide6.QtWidgets import QMenu, QWidget

from mobileiqa_gui.theme import qcolor
from mobileiqa_gui.theme.colour import grey
from mobileiqa_gui.theme.menu import Menu
from mobileiqa_gui.translation import translate

# CIE lightness by key; the empty key follows the theme.
FIELD_GREYS = {"": None, "black": 0.0, "dark": 22.0, "middle": 50.0, "light": 78.0, "white": 100.0}


def field_colour(key: str) -> QColor | None:
    """The grey of that key, None for the theme's own (also for an unknown key)."""
    lightness = FIELD_GREYS.get(key)
    return None if lightness is None else qcolor(grey(lightness))


def field_menu(parent: QWidget, present: str, choose: Callable[[str], None]) -> QMenu:
    """The menu of greys with the present one ticked."""

    names = {
        "": translate("FieldMenu", "As the theme"),
        "black": translate("FieldMenu", "Black"),
        "dark": translate("FieldMenu", "Dark grey"),
        "middle": translate("FieldMenu", "Middle grey"),
        "light": translate("FieldMenu", "Light grey"),
        "white": translate("FieldMenu", "White"),
    }
    menu = Menu(parent)
    menu.setTitle(translate("FieldMenu", "Grey around the photo"))
    group = QActionGroup(menu)
    for key, name in names.items():
        action = QAction(name, menu, checkable=True, checked=key == present)
        action.triggered.connect(lambda _on=True, key=key: choose(key))
        group.addAction(action)
        menu.addAction(action)
    return menu
