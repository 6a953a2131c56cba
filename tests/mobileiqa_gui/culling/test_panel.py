"""The assisted cull's panel where there is little room: it scrolls, and nothing is cut off."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QScrollArea

from core.culling.rule import Decision
from mobileiqa_gui.culling.panel import CullPanel
from mobileiqa_gui.theme import apply_theme


@pytest.fixture
def large_text():
    app = QApplication.instance()
    apply_theme(app, "dark", scale=1.5)
    yield
    apply_theme(app, "dark", scale=1.0)


def test_a_low_panel_with_large_text_scrolls(qtbot, large_text):
    panel = CullPanel()
    qtbot.addWidget(panel)
    panel.resize(panel.minimumWidth(), 540)
    panel.show()
    panel.show_counts(dict.fromkeys(Decision, 1_840))
    area = panel.findChild(QScrollArea)
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    limits = panel.limits
    sliders = (limits.score, limits.sharpness, limits.eyes, limits.closed)
    qtbot.waitUntil(lambda: all(slider.width() >= 70 for slider in sliders))
    assert all(one.height() >= one.minimumSizeHint().height() for one in sliders)
    buttons = [panel.decisions.button(one.value) for one in Decision]
    assert all(button.width() >= button.sizeHint().width() for button in buttons)
    assert area.widget().width() <= area.viewport().width()
    assert panel.apply.isVisible()
    panel.resize(panel.minimumWidth(), 1600)
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() == 0)
