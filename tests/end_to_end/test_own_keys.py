"""Keys that a person changed, in the real window: pressed, in tool tips, and after a restart."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from mobileiqa_gui.commands.key_sheet import KeySheet
from mobileiqa_gui.library.commands import FILTER, NEXT
from mobileiqa_gui.loupe.commands import HEATMAP
from mobileiqa_gui.settings.commands import SETTINGS
from mobileiqa_gui.settings.page import SettingsPage
from mobileiqa_gui.window.commands import FULL_SCREEN, KEY_SHEET, LOUPE

PATIENCE_MS = 60_000


def test_a_changed_key_holds_at_once_and_after_a_restart(open_window, folder, qtbot):
    window = open_window(folder)
    qtbot.waitUntil(lambda: window.bench.current is not None, timeout=PATIENCE_MS)
    grid = window.centre.grid
    window.keys.give(NEXT, "K")
    window.keys.give(LOUPE, "\\")  # which opened the filter
    qtbot.keyClick(grid, Qt.Key.Key_Space)
    assert window.bench.current.name == "after-the-rain.jpg"
    qtbot.keyClick(grid, Qt.Key.Key_K)
    assert window.bench.current.name == "dandelions.jpg"
    assert window.top.views.button("loupe").toolTip() == "Loupe (\\)"
    assert window.top.filter.toolTip() == f"{FILTER.title} (Ctrl+F)"
    assert window.actions_of[NEXT].toolTip() == f"{NEXT.title} (K)"
    qtbot.keyClick(grid, Qt.Key.Key_Backslash)
    assert window.centre.view == "loupe"
    assert not window.filter_bar.isVisible()
    # The loupe itself asks too.
    qtbot.keyClick(window.centre.loupe.view.canvas, Qt.Key.Key_Space)
    assert window.bench.current.name == "dandelions.jpg"
    qtbot.keyClick(window.centre.loupe.view.canvas, Qt.Key.Key_K)
    assert window.bench.current.name == "drum-and-wine.jpg"
    window.close()
    again = open_window(folder)
    assert again.top.views.button("loupe").toolTip() == "Loupe (\\)"
    again.keys.reset_all()
    assert again.top.views.button("loupe").toolTip() == "Loupe (E)"


def test_the_key_that_peeks_is_another_one_in_the_loupe_too(open_window, folder, qtbot):
    window = open_window(folder)
    qtbot.waitUntil(lambda: window.bench.current is not None, timeout=PATIENCE_MS)
    window.keys.give(HEATMAP, "M")
    loupe = window.centre.loupe.view
    qtbot.keyClick(window.centre.grid, Qt.Key.Key_M)
    assert window.centre.view == "loupe"
    assert loupe.heatmaps.on
    qtbot.keyClick(loupe.canvas, Qt.Key.Key_H)
    assert loupe.heatmaps.on
    qtbot.keyClick(loupe.canvas, Qt.Key.Key_M)
    assert not loupe.heatmaps.on
    assert "(M)" in loupe.bar.heatmap.toolTip()


def test_a_preset_brings_its_keys(open_window, folder, qtbot):
    window = open_window(folder)
    qtbot.waitUntil(lambda: window.bench.current is not None, timeout=PATIENCE_MS)
    qtbot.keyClick(window.centre.grid, Qt.Key.Key_F)
    assert window.isFullScreen()
    window.arrangement.toggle_full_screen()
    window.keys.choose("darktable")
    qtbot.keyClick(window.centre.grid, Qt.Key.Key_F)
    assert not window.isFullScreen()
    assert window.centre.view == "loupe"
    window.keys.choose("lightroom")
    assert [str(key.toString()) for key in window.actions_of[FULL_SCREEN].shortcuts()] == [
        "F11",
        "F",
    ]


def test_the_key_sheet_leads_to_the_page_of_keys_and_there_is_one(open_window, qtbot):
    window = open_window()
    window.actions_of[KEY_SHEET].trigger()
    sheet = window.findChild(KeySheet)
    sheet.findChild(QPushButton).click()
    (page,) = window.findChildren(SettingsPage)
    assert page.tabs.currentWidget() is page.keys
    window.actions_of[SETTINGS].trigger()
    assert window.findChildren(SettingsPage) == [page]
    page.close()
