"""What a screen reader is told beside names and states: news, and what a painted widget is.

Qt knows its own widgets; one that paints itself is a mere "client" to it until it says what it is
by an attribute `accessible_role`.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QApplication, QWidget


def announce(widget: QWidget, sentence: str, *, urgent: bool = False) -> None:
    """Has a sentence read out, wherever the focus is; `urgent`: before anything else."""
    if not sentence:
        return
    # Nobody hears a window that is closed.
    teller = widget if widget.isVisible() else QApplication.activeWindow() or widget
    event = QAccessibleAnnouncementEvent(teller, sentence)
    if urgent:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)


def tell_current(widget: QWidget, words: str) -> None:
    """What is current in a widget that has the focus for all in it: read out when it changes."""
    if words == widget.accessibleDescription():
        return
    widget.setAccessibleDescription(words)
    if widget.hasFocus():
        announce(widget, words)


@cache
def install_roles() -> None:
    """From now on widgets are what their `accessible_role` says."""
    QAccessible.installFactory(_interface)


def _interface(_class_name: str, asked: QObject) -> QAccessibleInterface | None:
    role = getattr(asked, "accessible_role", None)
    if role is None or not isinstance(asked, QWidget):
        return None
    return QAccessibleWidget(asked, role)
