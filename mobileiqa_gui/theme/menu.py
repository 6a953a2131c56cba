"""Menus that stay in their window, and leave nothing lit behind."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect
from PySide6.QtGui import QCursor, QHideEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QWidget


class Menu(QMenu):
    """A menu of the window; Qt's own only mind the screen's edges.

    Where it would reach over its window's edge it moves in: a submenu to its other side, the menu
    of a button above that. A window smaller than the menu is no bound.
    """

    def add_submenu(self, title: str) -> Menu:
        """A submenu that stays in the window as well."""
        menu = Menu(self)
        menu.setTitle(title)
        self.addMenu(menu)
        return menu

    def showEvent(self, event: QShowEvent) -> None:
        # Not yet mapped: nobody sees it move.
        window = _window_of(self)
        if window is not None:
            bounds = QRect(window.mapToGlobal(QPoint(0, 0)), window.size())
            self.move(self._place(bounds))
        super().showEvent(event)

    def _place(self, bounds: QRect) -> QPoint:
        parent = self.parentWidget()
        if isinstance(parent, QMenu) and parent.isVisible():
            return place_beside(self.geometry(), parent.geometry(), bounds)
        for button in self._buttons():
            origin = QRect(button.mapToGlobal(QPoint(0, 0)), button.size())
            return place_below(self.geometry(), origin, bounds)
        return place_within(self.geometry(), bounds)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        for button in self._buttons():
            # While a menu is open Qt tells nothing to what is under it: not even that the
            # pointer left.
            if not button.rect().contains(button.mapFromGlobal(QCursor.pos())):
                QApplication.sendEvent(button, QEvent(QEvent.Type.Leave))
                button.update()

    def _buttons(self) -> list[QAbstractButton]:
        owners = self.menuAction().associatedObjects()
        return [each for each in owners if isinstance(each, QAbstractButton) and each.isVisible()]


def place_within(menu: QRect, bounds: QRect) -> QPoint:
    """The top left corner for a menu that is to lie in `bounds`, as near to where it is as can be.
    Where the bounds are smaller than the menu it stays."""
    left, top = menu.left(), menu.top()
    if menu.width() <= bounds.width():
        left = max(bounds.left(), min(left, bounds.right() + 1 - menu.width()))
    if menu.height() <= bounds.height():
        top = max(bounds.top(), min(top, bounds.bottom() + 1 - menu.height()))
    return QPoint(left, top)


def place_below(menu: QRect, button: QRect, bounds: QRect) -> QPoint:
    """The same for the menu of a button, which stays uncovered: the menu lies below it, or above
    where there is more room."""
    below = bounds.bottom() - button.bottom()
    above = button.top() - bounds.top()
    if menu.height() > below and above >= menu.height():
        menu = QRect(QPoint(menu.left(), button.top() - menu.height()), menu.size())
    return place_within(menu, bounds)


def place_beside(menu: QRect, parent: QRect, bounds: QRect) -> QPoint:
    """The same for a submenu, which leaves the menu it belongs to uncovered on either side."""
    right = bounds.right() - parent.right()
    left = parent.left() - bounds.left()
    if menu.width() > right and left >= menu.width():
        menu = QRect(QPoint(parent.left() - menu.width(), menu.top()), menu.size())
    return place_within(menu, bounds)


def _window_of(menu: QMenu) -> QWidget | None:
    """The window that a menu was opened in, however many menus lie between."""
    parent = menu.parentWidget()
    while isinstance(parent, QMenu):
        parent = parent.parentWidget()
    return parent.window() if parent is not None else None
