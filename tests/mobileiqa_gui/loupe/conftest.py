"""A loupe on screen, as its tests share it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from mobileiqa_gui.loupe import LoupeView
from mobileiqa_gui.theme import apply_theme


@pytest.fixture
def loupe(qapp: QApplication, qtbot):
    apply_theme(qapp, "dark")
    view = LoupeView()
    qtbot.addWidget(view)
    view.resize(700, 480)
    view.show()
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    view.setFocus()
    yield view
    apply_theme(qapp, "dark")


@pytest.fixture
def asked(loupe):
    boxes: list[tuple[int, int] | None] = []
    loupe.pixels_wanted.connect(lambda _photo, box: boxes.append(box))
    return boxes
