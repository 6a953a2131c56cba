"""The list of all keys."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

from mobileiqa_gui.commands.key_sheet import KeySheet
from mobileiqa_gui.commands.registry import Registry
from mobileiqa_gui.theme import apply_theme
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
    assert len(begins) == 2
    apply_theme(qapp, "dark", scale=1.0)
