"""The page of keys: searched, recorded, taken over, reset; what it says of it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from mobileiqa_gui.folder.commands import OPEN
from mobileiqa_gui.library.commands import ARROWS, FILTER, NEXT, PREVIOUS
from mobileiqa_gui.settings.key_recorder import _ROW_OF_DIGITS, key_of
from mobileiqa_gui.settings.keys_page import KeysPage
from mobileiqa_gui.settings.own_keys import OwnKeys
from mobileiqa_gui.settings.session import Session
from mobileiqa_gui.window.features import COMMANDS

NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
CTRL, KEYPAD = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.KeypadModifier


@pytest.fixture
def keys(qapp):
    made = OwnKeys(COMMANDS, Session())
    yield made
    made.deleteLater()


@pytest.fixture
def page(qtbot, keys) -> KeysPage:
    made = KeysPage(keys)
    qtbot.addWidget(made)
    made.show()
    return made


def titles(page: KeysPage) -> list[str]:
    return [item.text(0).strip() for item in page._items()]


def shown_keys(page: KeysPage, command) -> str:
    return next(i.text(1) for i in page._items() if i.text(0).strip() == command.title)


def test_every_command_is_listed_and_searched_by_words_and_keys(page, qtbot):
    assert len(titles(page)) == len(COMMANDS)
    qtbot.keyClicks(page.search, "previous photo")
    assert titles(page) == [PREVIOUS.title]
    page.search.clear()
    qtbot.keyClicks(page.search, "ctrl+f")
    assert FILTER.title in titles(page)
    assert NEXT.title not in titles(page)


def test_a_key_is_recorded_and_kept(page, keys, qtbot):
    page.choose(NEXT)
    qtbot.mouseClick(page.change, Qt.MouseButton.LeftButton)
    assert page.recorder.hasFocus()
    assert NEXT.title in page.message.text()
    qtbot.keyClick(page.recorder, Qt.Key.Key_J, CTRL)
    assert page.message.text() == f"Ctrl+J is now the key for “{NEXT.title}”."
    assert shown_keys(page, NEXT) == "Ctrl+J"
    assert page.table.hasFocus()
    qtbot.mouseClick(page.add, Qt.MouseButton.LeftButton)
    qtbot.keyClick(page.recorder, Qt.Key.Key_Tab, SHIFT)
    assert keys.keymap.keys_of(NEXT.id) == ("Ctrl+J", "Shift+Tab")
    assert Session().own_keys == {NEXT.id: ("Ctrl+J", "Shift+Tab")}
    qtbot.mouseClick(page.remove, Qt.MouseButton.LeftButton)
    assert shown_keys(page, NEXT) == "–"
    qtbot.mouseClick(page.reset, Qt.MouseButton.LeftButton)
    assert shown_keys(page, NEXT) == "Space"
    assert not page.reset.isEnabled()


def test_esc_leaves_it_as_it_is(page, qtbot):
    page.choose(NEXT)
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert page.recorder.isVisible()
    qtbot.keyClick(page.recorder, Qt.Key.Key_Shift)
    qtbot.keyClick(page.recorder, Qt.Key.Key_Escape)
    assert not page.recorder.isVisible()
    assert page.message.text() == ""
    assert shown_keys(page, NEXT) == "Space"


def test_a_key_of_another_command_is_offered_to_be_taken_over(page, keys, qtbot):
    page.choose(OPEN)
    qtbot.mouseClick(page.change, Qt.MouseButton.LeftButton)
    qtbot.keyClick(page.recorder, Qt.Key.Key_F, CTRL)
    assert page.message.text() == f"Ctrl+F is the key for “{FILTER.title}” already."
    assert page.take_over.isVisible()
    qtbot.mouseClick(page.leave, Qt.MouseButton.LeftButton)
    assert shown_keys(page, OPEN) == "Ctrl+O"
    qtbot.mouseClick(page.change, Qt.MouseButton.LeftButton)
    qtbot.keyClick(page.recorder, Qt.Key.Key_F, CTRL)
    qtbot.mouseClick(page.take_over, Qt.MouseButton.LeftButton)
    assert not page.take_over.isVisible()
    assert shown_keys(page, OPEN) == "Ctrl+F"
    assert shown_keys(page, FILTER) == "\\"


def test_the_views_own_keys_are_listed_and_stay(page, qtbot):
    page.choose(ARROWS)
    assert not page.change.isEnabled()
    assert not page.remove.isEnabled()
    page.choose(OPEN)
    qtbot.mouseClick(page.change, Qt.MouseButton.LeftButton)
    qtbot.keyClick(page.recorder, Qt.Key.Key_Left)
    assert page.message.text() == f"← belongs to “{ARROWS.title}” and stays there."
    assert shown_keys(page, OPEN) == "Ctrl+O"


def test_reset_all_can_be_taken_back(page, keys, qtbot):
    keys.give(OPEN, "Ctrl+7")
    keys.take(NEXT)
    qtbot.mouseClick(page.reset_all, Qt.MouseButton.LeftButton)
    assert shown_keys(page, OPEN) == "Ctrl+O"
    qtbot.mouseClick(page.put_back, Qt.MouseButton.LeftButton)
    assert (shown_keys(page, OPEN), shown_keys(page, NEXT)) == ("Ctrl+7", "–")
    assert not page.put_back.isVisible()


def test_another_programs_keys_are_chosen(page, keys):
    page.preset.setCurrentIndex(page.preset.findData("darktable"))
    page.preset.activated.emit(page.preset.currentIndex())
    assert keys.keymap.preset == Session().key_preset == "darktable"
    assert "Shift+F5" in [item.text(1) for item in page._items()]


# --- what is pressed -----------------------------------------------------------------------------


def press(key: Qt.Key, held: Qt.KeyboardModifier, text: str = "", code: int = 0) -> QKeyEvent:
    return QKeyEvent(QKeyEvent.Type.KeyPress, key, held, code, 0, 0, text)


@pytest.fixture
def digits(monkeypatch) -> int:
    """The code of the key 1."""
    monkeypatch.setitem(_ROW_OF_DIGITS, "linux", 10)
    monkeypatch.setattr("sys.platform", "linux")
    return 10


def test_a_key_is_taken_as_it_works_on_other_keyboards(digits):
    key = Qt.Key
    for event, taken in (
        (press(key.Key_3, NONE, "3", 12), "3"),
        (press(key.Key_3, KEYPAD, "3", 89), "3"),
        (press(key.Key_NumberSign, SHIFT, "#", 12), "Shift+3"),  # US
        (press(key.Key_3, SHIFT, "3", 12), "3"),  # AZERTY
        (press(key.Key_Question, SHIFT, "?", 61), "?"),
        (press(key.Key_P, SHIFT, "P", 33), "Shift+P"),
        (press(key.Key_Z, CTRL | SHIFT, "", 52), "Ctrl+Shift+Z"),
        (press(key.Key_Plus, CTRL | SHIFT, "", 21), "Ctrl++"),
        (press(key.Key_Backtab, SHIFT, "\t", 23), "Shift+Tab"),
        (press(key.Key_F5, SHIFT, "", 71), "Shift+F5"),
        (press(key.Key_Control, CTRL, "", 37), ""),
        (press(key.Key_CapsLock, NONE, "", 66), ""),
    ):
        assert key_of(event) == taken, event
