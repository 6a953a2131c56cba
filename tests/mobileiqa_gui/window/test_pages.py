"""The pages without photos."""

from __future__ import annotations

from PySide6.QtCore import Qt

from mobileiqa_gui.window.pages import Choice, MessagePage


def test_a_message_page_replaces_its_buttons(qtbot):
    page = MessagePage()
    qtbot.addWidget(page)
    page.resize(800, 500)
    page.show()
    done = []
    page.tell("folder", "One", "", [Choice("First", lambda: done.append("first"))])
    page.tell("folder", "Two", "Text.", [Choice("Second", lambda: done.append("second"))])
    buttons = [page._buttons.itemAt(n).widget() for n in range(page._buttons.count())]
    (button,) = [widget for widget in buttons if widget is not None]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert done == ["second"]
