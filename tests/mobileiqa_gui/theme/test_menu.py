"""Menus stay in their window, and a button does not stay lit after its menu."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QToolButton, QWidget

import mobileiqa_gui
from mobileiqa_gui.theme.menu import Menu, place_below, place_beside, place_within

WINDOW = QRect(100, 100, 400, 300)


@pytest.mark.parametrize(
    ("menu", "corner"),
    [
        (QRect(150, 150, 100, 100), (150, 150)),
        (QRect(450, 150, 100, 100), (400, 150)),
        (QRect(150, 350, 100, 100), (150, 300)),
        (QRect(20, 20, 100, 100), (100, 100)),
        (QRect(450, 150, 500, 100), (450, 150)),
    ],
)
def test_a_menu_moves_into_the_window_as_little_as_can_be(menu, corner):
    assert place_within(menu, WINDOW) == QPoint(*corner)


def test_the_menu_of_a_button_at_the_lower_edge_opens_above_it():
    button = QRect(450, 370, 40, 28)
    assert place_below(QRect(450, 398, 120, 90), button, WINDOW) == QPoint(380, 280)


def test_a_submenu_goes_to_the_other_side_of_its_menu():
    assert place_beside(QRect(498, 150, 80, 60), QRect(380, 120, 120, 90), WINDOW) == QPoint(
        300, 150
    )


@pytest.fixture
def corner(qtbot) -> tuple[QWidget, QToolButton, Menu]:
    """A small window with a button in its lower right corner."""
    window = QWidget()
    qtbot.addWidget(window)
    window.setGeometry(200, 200, 400, 300)
    button = QToolButton(window)
    button.setGeometry(360, 270, 36, 28)
    menu = Menu(button)
    for number in range(4):
        menu.addAction(f"A choice of some length {number}")
    menu.add_submenu("More").addAction("A further choice")
    button.setMenu(menu)
    window.show()
    return window, button, menu


def test_what_opens_at_an_edge_lies_in_the_window(corner):
    window, button, menu = corner
    menu.popup(button.mapToGlobal(QPoint(0, button.height())))
    inside = QRect(window.mapToGlobal(QPoint(0, 0)), window.size())
    place = QRect(button.mapToGlobal(QPoint(0, 0)), button.size())
    assert inside.contains(menu.geometry())
    assert not menu.geometry().intersects(place)
    more = menu.actions()[-1].menu()
    assert isinstance(more, Menu)
    more.popup(QPoint(menu.geometry().right(), menu.geometry().bottom() - 20))
    assert inside.contains(more.geometry())
    more.close()
    menu.close()


def test_a_button_is_not_lit_after_its_menu_where_the_pointer_is_elsewhere(corner):
    window, button, menu = corner
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)  # as after a click that opens the menu
    menu.popup(window.mapToGlobal(QPoint(10, 10)))
    QCursor.setPos(window.mapToGlobal(QPoint(20, 20)))
    menu.close()
    assert not button.underMouse()
    QApplication.sendEvent(button, QEvent(QEvent.Type.Leave))


def test_every_menu_of_the_window_is_of_this_kind():
    rooms = Path(mobileiqa_gui.__file__).parent
    others = [
        f"{path.relative_to(rooms)}:{number}"
        for path in rooms.rglob("*.py")
        if path.name != "menu.py" or path.parent.name != "theme"
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if re.search(r"\bQMenu\(", line)
    ]
    assert not others
