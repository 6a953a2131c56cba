"""Choosing an order."""

from __future__ import annotations

from PySide6.QtCore import Qt

from mobileiqa_gui.library.sort_button import SortButton


def test_sorting_goes_the_usual_way_first_and_the_same_choice_settles(qtbot):
    button = SortButton()
    qtbot.addWidget(button)
    chosen = []
    button.chosen.connect(lambda key, descending: chosen.append((key, descending)))
    button._keys["score"].trigger()
    button.show_sort("score", descending=True)
    button._keys["score"].trigger()
    qtbot.mouseClick(button._direction, Qt.MouseButton.LeftButton)
    button.show_sort("score", descending=False)
    button._keys["name"].trigger()
    assert chosen == [
        ("score", True),
        ("score", True),
        ("score", False),
        ("name", False),
    ]
