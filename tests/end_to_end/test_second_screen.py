"""The current photo in a second window, which follows the grid."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from core.marks.marks import Flag
from mobileiqa_gui.second.window import SecondWindow
from mobileiqa_gui.window.main_window import MainWindow

PATIENCE_MS = 60_000


def second_of(window: MainWindow) -> SecondWindow:
    assert window.second.window is not None
    return window.second.window


def opened(qtbot, open_window, folder) -> MainWindow:
    window = open_window(folder)
    qtbot.waitUntil(lambda: window.bench.current is not None, timeout=PATIENCE_MS)
    return window


def test_it_follows_the_grid_and_marks_and_zooms_by_itself(open_window, folder, qtbot):
    window = opened(qtbot, open_window, folder)
    qtbot.keyClick(window.centre.grid, Qt.Key.Key_F12)
    second = second_of(window)
    canvas = second.view.canvas
    qtbot.waitUntil(lambda: canvas.shown_width() is not None, timeout=PATIENCE_MS)
    qtbot.keyClick(window.centre.grid, Qt.Key.Key_Right)
    assert second.view.photo() == window.bench.current
    assert window.bench.current.name in second.windowTitle()
    second.activateWindow()
    qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is second.windowHandle())
    before = window.bench.current
    qtbot.keyClick(canvas, Qt.Key.Key_3)
    qtbot.keyClick(canvas, Qt.Key.Key_X)
    marks = window.bench.presenter.marks_of(before.path)
    assert (marks.stars, marks.flag) == (3, Flag.REJECT)
    assert second.marks.isVisible()
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    assert window.bench.current != before
    assert second.view.photo() == window.bench.current
    qtbot.waitUntil(lambda: second.view.viewport() is not None, timeout=PATIENCE_MS)
    qtbot.keyClick(canvas, Qt.Key.Key_Z)
    qtbot.waitUntil(lambda: not second.view.viewport().fitted, timeout=PATIENCE_MS)
    assert window.centre.view == "grid"


def test_it_comes_back_with_the_app_and_goes_with_it(open_window, folder, qtbot):
    window = opened(qtbot, open_window, folder)
    window.second.toggle()
    second = second_of(window)
    second.resize(700, 500)
    window.close()
    assert not second.isVisible()
    again = opened(qtbot, open_window, folder)
    second = second_of(again)
    assert second.isVisible()
    assert (second.width(), second.height()) == (700, 500)
    qtbot.keyClick(second.view.canvas, Qt.Key.Key_Escape)
    assert not second.isVisible()
    assert again.isVisible()
    again.close()
    last = opened(qtbot, open_window, folder)
    assert last.second.window is None


def test_full_screen_is_its_own(open_window, folder, qtbot):
    window = opened(qtbot, open_window, folder)
    window.second.toggle()
    second = second_of(window)
    qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is second.windowHandle())
    qtbot.keyClick(second.view.canvas, Qt.Key.Key_F11)
    assert second.isFullScreen()
    assert not window.isFullScreen()
    qtbot.keyClick(second.view.canvas, Qt.Key.Key_Escape)
    assert not second.isFullScreen()
    assert second.isVisible()
