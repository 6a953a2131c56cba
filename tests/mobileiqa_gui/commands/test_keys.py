"""The table of keys: complete, without clashes, and free of what later features will need."""

from __future__ import annotations

from itertools import chain, combinations

import pytest
from mobileiqa_gui.commands.keys import KEYS, Reach, key_text, tip
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from mobileiqa_gui.commands.actions import make_actions

# Stars, colours, flags, compare and removing come later; until then their keys do nothing.
LATER = [*"0123456789PXUCNB", "Del", "Ctrl+Z", "Ctrl+Y", "Ctrl+A", "Ctrl+I"]


def sequences(keys: tuple[str, ...]) -> list[QKeySequence]:
    return [QKeySequence(text) for text in keys]


def test_every_key_is_a_key_and_every_name_is_used_once():
    for key in KEYS:
        assert all(not sequence.isEmpty() for sequence in sequences(key.keys)), key.name
    assert len({key.name for key in KEYS}) == len(KEYS)


def test_no_two_commands_share_a_key():
    for one, other in combinations(KEYS, 2):
        assert not set(one.keys) & set(other.keys), (one.name, other.name)


def test_keys_of_features_to_come_are_free():
    used = [sequence for key in KEYS for sequence in sequences(key.keys)]
    for text in LATER:
        assert QKeySequence(text) not in used, text


def test_actions_carry_key_and_tool_tip(qtbot):
    homes = {reach: [QWidget(), QWidget()] for reach in Reach}
    for widget in chain(*homes.values()):
        qtbot.addWidget(widget)
    called = []
    commands = {
        key.name: lambda name=key.name: called.append(name)
        for key in KEYS
        if key.reach is not Reach.BUILT_IN
    }
    actions = make_actions(commands, homes)
    for key in KEYS:
        if key.reach is Reach.BUILT_IN:
            assert key.name not in actions
            continue
        action = actions[key.name]
        assert action.shortcuts() == sequences(key.keys)
        assert all(action in home.actions() for home in homes[key.reach])
        assert key_text(key.name) in action.toolTip()
        action.trigger()
    assert called == list(commands)
    with pytest.raises(KeyError):
        make_actions({**commands, "rate_5": print}, homes)
    del commands["quit"]
    with pytest.raises(KeyError):
        make_actions(commands, homes)


def test_tips_name_the_key():
    assert tip("open") == "Open a folder (Ctrl+O)"
    assert tip("loupe", "See it large") == "See it large (E)"
