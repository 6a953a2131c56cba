"""Choosing an order."""

from __future__ import annotations

from PySide6.QtCore import Qt

from mobileiqa_gui.library.ordering import SortKey
from mobileiqa_gui.library.sort_button import SortButton


def test_sorting_goes_the_usual_way_first_and_the_same_choice_settles(qtbot):
    button = SortButton()
    qtbot.addWidget(button)
    chosen = []
    button.chosen.connect(lambda key, descending: chosen.append((key, descending)))
    button._keys[SortKey.SCORE].trigger()
    button.show_sort(SortKey.SCORE, descending=True)
    button._keys[SortKey.SCORE].trigger()
    qtbot.mouseClick(button._direction, Qt.MouseButton.LeftButton)
    button.show_sort(SortKey.SCORE, descending=False)
    button._keys[SortKey.NAME].trigger()
    assert chosen == [
        (SortKey.SCORE, True),
        (SortKey.SCORE, True),
        (SortKey.SCORE, False),
        (SortKey.NAME, False),
    ]
