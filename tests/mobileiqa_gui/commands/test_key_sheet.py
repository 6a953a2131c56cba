"""The list of all keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from mobileiqa_gui.commands.key_sheet import KeySheet, columns_of
from mobileiqa_gui.commands.key_words import key_in_words
from mobileiqa_gui.commands.keymap import Keymap
from mobileiqa_gui.commands.live import live
from mobileiqa_gui.commands.registry import Registry
from mobileiqa_gui.folder.commands import OPEN
from mobileiqa_gui.theme import apply_theme
from mobileiqa_gui.window.commands import KEY_SHEET
from mobileiqa_gui.window.features import COMMANDS


def texts(widget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def test_the_key_sheet_lists_every_key(qtbot):
    sheet = KeySheet(Registry(COMMANDS))
    qtbot.addWidget(sheet)
    shown = texts(sheet)
    assert all((command.title in shown) == bool(command.keys) for command in COMMANDS)


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_the_key_sheet_is_in_line_at_any_text_size(qapp, qtbot, scale):
    apply_theme(qapp, "dark", scale=scale)
    sheet = KeySheet(Registry(COMMANDS))
    qtbot.addWidget(sheet)
    sheet.show()
    says = {command.title for command in COMMANDS}
    begins = {label.x() for label in sheet.findChildren(QLabel) if label.text() in says}
    assert len(begins) == 1
    apply_theme(qapp, "dark", scale=1.0)


@pytest.mark.parametrize(
    ("heights", "room", "columns"),
    [
        ([100, 100], (1000, 1000), [range(0, 1), range(1, 2)]),
        ([100, 100], (300, 1000), [range(0, 2)]),
        ([100, 300, 100, 100], (1000, 1000), [range(0, 2), range(2, 4)]),
        ([300, 300, 300, 300], (900, 400), [range(0, 2), range(2, 3), range(3, 4)]),
        ([300, 300, 300], (500, 400), [range(0, 2), range(2, 3)]),
        ([300], (1000, 400), [range(0, 1)]),
    ],
)
def test_groups_stand_in_as_many_columns_as_there_is_room_for(heights, room, columns):
    found = columns_of([(200, height) for height in heights], room)
    assert [len(column) for column in found] == [len(column) for column in columns]
    assert [n for column in found for n in column] == list(range(len(heights)))


def test_the_sheet_shows_the_keys_in_use_and_closes_with_them(qtbot):
    keymap = Keymap(COMMANDS)
    keymap.give(OPEN, "Ctrl+7")
    keymap.give(KEY_SHEET, "F8")
    live.use(keymap)
    sheet = KeySheet(Registry(COMMANDS))
    qtbot.addWidget(sheet)
    sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    said = [label.text() for label in sheet.findChildren(QLabel)]
    assert said[said.index(OPEN.title) - 1] == "Ctrl+7"
    sheet.show()
    qtbot.keyClick(sheet, Qt.Key.Key_Question)
    assert sheet.isVisible()
    qtbot.keyClick(sheet, Qt.Key.Key_F8)
    assert not sheet.isVisible()
    live.use(None)


def test_other_keys_are_a_click_away(qtbot):
    sheet = KeySheet(Registry(COMMANDS))
    qtbot.addWidget(sheet)
    sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    with qtbot.waitSignal(sheet.change_wanted):
        sheet.findChild(QPushButton).click()
    assert not sheet.isVisible()


@pytest.mark.parametrize(
    ("key", "words"),
    [("Left", "←"), ("Shift+Left", "Shift+←"), ("Return", "Enter"), ("Ctrl++", "Ctrl++"),
     ("+", "+"), ("Ctrl+Shift+Z", "Ctrl+Shift+Z")],
)  # fmt: skip
def test_a_key_in_words(key, words):
    assert key_in_words(key) == words
