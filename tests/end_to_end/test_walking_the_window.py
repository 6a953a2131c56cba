"""F6 and Shift+F6 walk through every part of the window, and a ring shows where one is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from mobileiqa_gui.window.centre_presenter import Page
from mobileiqa_gui.window.regions import parts_of

pytestmark = pytest.mark.usefixtures("scored_before")

PATIENCE_MS = 60_000
SHIFT = Qt.KeyboardModifier.ShiftModifier


def walk(window, qtbot, *, back: bool = False):
    """Presses F6 once; the region that has the focus and the ring then."""
    qtbot.waitUntil(window.isActiveWindow)
    held = SHIFT if back else Qt.KeyboardModifier.NoModifier
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_F6, held)
    ring, focused = window.arrangement.regions.ring, QApplication.focusWidget()
    region = ring.region
    assert ring.isVisible()
    assert region is focused or region.isAncestorOf(focused)
    corner = region.mapTo(window, QPoint(0, 0))
    assert ring.geometry().getRect() == (corner.x(), corner.y(), region.width(), region.height())
    return region


@pytest.mark.parametrize(
    ("view", "count"), [("grid", 1), ("loupe", 2), ("compare", 2), ("survey", 1), ("maps", 2)]
)
def test_every_part_is_reached_both_ways(open_window, folder, qtbot, wait_for_scores, view, count):
    window = open_window(folder)
    wait_for_scores(window, 6)
    window.arrangement.toggle("filter")
    window.banner.tell("For example.", "Do something")
    window.bench.photo_list.select([0, 1, 2])
    window.centre.show_view(view)
    middle = parts_of(window.centre.currentWidget())
    assert len(middle) >= count
    middle[0].setFocus()
    parts = [*middle, window.info, window.status, window.top, window.filter_bar, window.banner,
             window.folders]  # fmt: skip
    for part in (*parts[1:], parts[0]):
        assert walk(window, qtbot) is part
    for part in (*reversed(parts[1:]), parts[0]):
        assert walk(window, qtbot, back=True) is part


def test_the_ring_goes_when_the_focus_leaves_and_follows_its_part(open_window, folder, qtbot):
    window = open_window(folder)
    qtbot.waitUntil(lambda: window.bench.current is not None, timeout=PATIENCE_MS)
    region = walk(window, qtbot)
    ring = window.arrangement.regions.ring
    window.resize(1100, 700)
    assert ring.size() == region.size()
    window.centre.grid.setFocus()
    assert not ring.isVisible()
    walk(window, qtbot)
    walk(window, qtbot, back=True)
    assert ring.region is window.centre.grid
    window.centre.show_view("loupe")
    assert not ring.isVisible()


def test_a_page_without_photos_is_a_part_too(open_window, qtbot, tmp_path):
    window = open_window(tmp_path)
    qtbot.waitUntil(lambda: window.centre.page is Page.EMPTY, timeout=PATIENCE_MS)
    seen = {walk(window, qtbot) for _ in range(8)}
    assert window.centre.message in seen
    assert window.top in seen
