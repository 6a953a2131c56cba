"""The order in which Tab goes, where parts are made in another one than that of reading."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget


def set_tab_order(first: QWidget, *others: QWidget) -> None:
    """From the first, which keeps its place in the window, through the others, each with all that
    it holds. The first may be what holds the others.
    """
    order = [first, *(stop for other in others for stop in _stops_of(other))]
    policies = [widget.focusPolicy() for widget in order]
    for widget in order:  # Qt gives no place to what takes no focus, though it may later on
        widget.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    for before, after in pairwise(order):
        QWidget.setTabOrder(before, after)
    for widget, policy in zip(order, policies, strict=True):
        widget.setFocusPolicy(policy)


def _stops_of(widget: QWidget) -> list[QWidget]:
    """What Tab may ever reach in a widget, in the order it was made; or the widget itself.

    Not by `nextInFocusChain`, after which PySide takes some widgets for deleted.
    """
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        return [widget]
    held = [each for each in widget.findChildren(QWidget) if _may_stop(each)]
    return held or [widget]


def _may_stop(widget: QWidget) -> bool:
    """Of buttons that exclude one another only one is a stop at a time."""
    is_stop = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return is_stop or isinstance(widget, QAbstractButton)
