"""The line above the photos."""

from __future__ import annotations

from PySide6.QtCore import Qt

from mobileiqa_gui.banner import Banner
from tests.hearing import hear


def test_a_banner_offers_its_way_out_and_goes(qtbot, monkeypatch):
    said = hear(monkeypatch)
    banner = Banner()
    qtbot.addWidget(banner)
    done = []
    banner.tell("<b>The file</b> is damaged.", "Choose another", lambda: done.append(1))
    assert banner.isVisible()
    assert said == ["<b>The file</b> is damaged."]
    qtbot.mouseClick(banner._button, Qt.MouseButton.LeftButton)
    assert done == [1]
    assert not banner.isVisible()
    banner.tell("Only to know.")
    assert not banner._button.isVisible()
