"""The filter bar says its filter once typing rests."""

from __future__ import annotations

from PySide6.QtCore import Qt

from mobileiqa_gui.library.filter_bar import FilterBar
from mobileiqa_gui.library.photo_filter import PhotoFilter


def test_the_filter_bar_says_its_filter_once_typing_rests(qtbot):
    bar = FilterBar()
    qtbot.addWidget(bar)
    bar.show()
    filters = []
    bar.changed.connect(filters.append)
    qtbot.keyClicks(bar.text, "dsc")
    qtbot.waitUntil(lambda: bool(filters))
    assert filters == [PhotoFilter(text="dsc")]
    bar.ranges["score"].range.changed.emit(10, 90)
    bar.ranges["score"].range.set_range(10, 90)
    qtbot.waitUntil(lambda: len(filters) == 2)
    assert filters[-1] == PhotoFilter("dsc", {"score": (10, 90)})
    bar.clear()
    assert filters[-1] == PhotoFilter()
    with qtbot.waitSignal(bar.left):
        qtbot.keyClick(bar.text, Qt.Key.Key_Escape)
