"""All is reached by Tab, once in a round and in the order of reading, and one sees where it is."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QMainWindow, QWidget

from mobileiqa_gui.compare import stage as compare_stage
from mobileiqa_gui.maps import stage as maps_stage
from tests.end_to_end.test_without_sight import controls
from tests.end_to_end.walking import corners, pages, sides, views, wizard
from tests.seeing import contrasts

# A ring may lie around the control.
AROUND_PX = 3
# Of what shows the focus so many pixels stand out from how they were without it.
LEAST_RATIO, LEAST_PX = 3.0, 24
SMALLEST = QSize(1024, 640)
# The guide has no more links than that.
MOST_INSIDE = 400
# In these Tab goes from photo to photo; F6 leaves them.
STAGES = (compare_stage.Stage, maps_stage.MapStage)


def stops(root: QWidget) -> set[QWidget]:
    """What Tab is to reach; of buttons that exclude one another it goes to one."""
    found = {
        widget
        for widget in controls(root)
        if widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    }
    return {widget for widget in found if not is_one_of_several(widget)}


def is_one_of_several(widget: QWidget) -> bool:
    if not isinstance(widget, QAbstractButton) or widget.isChecked():
        return False
    group = widget.group()
    return widget.autoExclusive() or (group is not None and group.exclusive())


def place(widget: QWidget, root: QWidget) -> QRect:
    return QRect(widget.mapTo(root, QPoint(0, 0)), widget.size())


def looks(root: QWidget, widget: QWidget) -> QImage:
    around = (-AROUND_PX, -AROUND_PX, AROUND_PX, AROUND_PX)
    return root.grab(place(widget, root).adjusted(*around)).toImage()


def step(root: QWidget) -> QWidget | None:
    """One Tab on; where the focus is then.

    Not by the key itself: in the grid it has another meaning.
    """
    focused = root.focusWidget()
    (root if focused is None or isinstance(focused, STAGES) else focused).focusNextPrevChild(True)
    return root.focusWidget()


def goes_back(before: QRect, after: QRect) -> bool:
    """Whether one who reads from left to right and down finds the second before the first."""
    left_of = after.right() <= before.left() and after.top() < before.bottom()
    above = after.bottom() <= before.top() and after.left() < before.right()
    return left_of or above


class Hand:
    """Goes round by Tab at each stop of a walk."""

    def __init__(self) -> None:
        self.faults: dict[str, str] = {}
        self.reached = 0

    def look(self, stop: str, root: QWidget) -> None:
        if root.windowType() is Qt.WindowType.Window:  # the screen of tests is smaller
            root.resize(root.size().expandedTo(SMALLEST))
        QApplication.processEvents()
        wanted, order = stops(root), list[QWidget]()
        backwards: list[tuple[int, QWidget, str]] = []
        inside = 0
        while (focused := step(root)) is not None and inside <= MOST_INSIDE:
            if order and focused is order[-1]:
                inside += 1
                continue
            if order:
                before, after = place(order[-1], root), place(focused, root)
                if goes_back(before, after):
                    far = after.left() + after.top()
                    told = f"{after.getRect()} comes after {name(order[-1])} {before.getRect()}"
                    backwards.append((far, focused, told))
            if focused in order:
                break
            order.append(focused)
            self._check_looks(stop, root, focused)
            inside = 0
        self.reached += len(order)
        if inside > MOST_INSIDE:
            self._note(stop, "keeps Tab", order[-1])
        for widget in wanted - set(order):
            self._note(stop, "is not reached", widget)
        # Once in a round it goes from the end to the beginning, which is nearest to the corner.
        for _, widget, told in sorted(backwards, key=lambda each: each[0])[1:]:
            self._note(stop, told, widget)

    def _check_looks(self, stop: str, root: QWidget, widget: QWidget) -> None:
        if widget.visibleRegion().isEmpty():
            self._note(stop, "is out of sight", widget)
            return
        with_focus = looks(root, widget)
        root.setFocus()
        without = looks(root, widget)
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        again = looks(root, widget)
        stays = contrasts(with_focus, again) == 1  # a photo may become sharp in between
        if np.sum((contrasts(with_focus, without) >= LEAST_RATIO) & stays) < LEAST_PX:
            self._note(stop, "shows no focus", widget)

    def _note(self, stop: str, fault: str, widget: QWidget) -> None:
        self.faults.setdefault(f"{name(widget)} {fault}", stop)


def name(widget: QWidget) -> str:
    said = widget.accessibleName() or getattr(widget, "text", str)()
    return f"{type(widget.parent()).__name__}.{type(widget).__name__} {said[:30]!r}"


@pytest.mark.sweep
def test_tab_reaches_everything_and_one_sees_where_it_is(
    open_window, folder, qtbot, wait_for_scores
):
    window, hand = open_window(folder), Hand()
    assert isinstance(window, QMainWindow)
    wait_for_scores(window, 6)
    for part in (views, sides, pages, corners, wizard):
        part(hand, window, qtbot)
    assert hand.reached > 300
    report = "\n".join(f"{stop}: {fault}" for fault, stop in hand.faults.items())
    assert not hand.faults, report
