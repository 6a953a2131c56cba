"""With letters twice as large everything can still be reached in a window of 1280 × 800."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QWidget

from mobileiqa_gui.theme import apply_theme
from tests.end_to_end.test_without_sight import controls
from tests.end_to_end.walking import corners, pages, sides, views, wizard
from tests.pseudo_language import clipped

ROOM = QSize(1280, 800)
# Qt's own arrows beside tabs are a pixel lower than their place.
TOLERANCE_PX = 1
TRIES = 5


def can_be_scrolled_to(widget: QWidget, root: QWidget) -> bool:
    parent = widget.parentWidget()
    while parent is not None and parent is not root:
        if isinstance(parent, QAbstractScrollArea):
            return True
        parent = parent.parentWidget()
    return False


class Reach:
    """Notes controls that are cut off, at each stop of a walk."""

    def __init__(self) -> None:
        self.faults: dict[str, str] = {}
        self.count = 0

    def look(self, stop: str, root: QWidget) -> None:
        if root.isWindow():
            root.resize(root.size().boundedTo(ROOM))
        for _ in range(4):  # one part's new height may change the next one's
            QApplication.processEvents()
        if root.size() != root.size().boundedTo(ROOM):
            self.faults.setdefault(f"{type(root).__name__}: {root.size().toTuple()}", stop)
        for _ in range(TRIES):  # what is read in the background may just have come
            if not any(clipped(root)):
                break
            QApplication.processEvents()
        for text in clipped(root):
            self.faults.setdefault(f"cut: {text}", stop)
        for widget in controls(root):
            self.count += 1
            place = QRect(widget.mapTo(root, QPoint(0, 0)), widget.size())
            seen = place & root.rect()
            if isinstance(widget, QAbstractButton):  # no part of it is cut off by what holds it
                seen = seen & widget.visibleRegion().boundingRect().translated(place.topLeft())
            lost = place.size() - seen.size()
            if max(lost.toTuple()) > TOLERANCE_PX and not can_be_scrolled_to(widget, root):
                what = f"{type(widget.parent()).__name__}.{type(widget).__name__}"
                name = widget.accessibleName() or getattr(widget, "text", str)()
                there = f"{seen.size().toTuple()} of {widget.size().toTuple()}"
                self.faults.setdefault(f"{what} {name!r}: {there}", stop)


@pytest.mark.sweep
def test_all_is_reached_with_text_at_200_percent(open_window, folder, qtbot, qapp, wait_for_scores):
    window, reach = open_window(folder), Reach()
    apply_theme(qapp, "dark", scale=2.0)
    window.resize(ROOM)
    wait_for_scores(window, 6)
    for part in (views, sides, pages, corners, wizard):
        part(reach, window, qtbot)
    apply_theme(qapp, "dark")
    assert reach.count > 400
    assert not reach.faults, "\n".join(f"{stop}: {fault}" for fault, stop in reach.faults.items())
