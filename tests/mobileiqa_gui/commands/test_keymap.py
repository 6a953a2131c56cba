"""Which key does what: presets, a person's own keys, and who gives way to whom."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from mobileiqa_gui.commands.command import Command, Reach
from mobileiqa_gui.commands.keymap import Keymap, normal
from mobileiqa_gui.commands.live import LiveKeys
from mobileiqa_gui.commands.presets import DARKTABLE, DIGIKAM, LIGHTROOM, PRESETS
from mobileiqa_gui.commands.registry import Registry
from mobileiqa_gui.window.features import COMMANDS


class Lamp:
    def light(self) -> None: ...


def lamp(name: str, *keys: str, reach: Reach = Reach.WINDOW) -> Command[Lamp]:
    return Command(name, name.capitalize(), keys, reach=reach, on=Lamp, run=Lamp.light)


ONE, TWO, THREE = lamp("one", "A"), lamp("two", "B", "Ctrl+B"), lamp("three")
GRID, LOUPE = lamp("grid", "G", reach=Reach.GRID), lamp("loupe", "L", reach=Reach.LOUPE)
ARROWS: Command[object] = Command("arrows", "Arrows", ("Left", "Right"), reach=Reach.PHOTOS)
ALL = (ONE, TWO, THREE, GRID, LOUPE, ARROWS)


@pytest.fixture
def keymap() -> Keymap:
    return Keymap(ALL)


@pytest.mark.parametrize(
    ("written", "kept"),
    [("ctrl+shift+z", "Ctrl+Shift+Z"), ("a", "A"), ("?", "?"), ("Ctrl++", "Ctrl++"), ("3", "3"),
     ("Escape", "Esc"), ("", ""), ("Nonsense", ""), ("Ctrl", ""), ("A, B", ""), ("Shift", "")],
)  # fmt: skip
def test_a_key_is_written_in_one_way(written, kept):
    assert normal(written) == kept


def test_without_changes_the_declared_keys_hold(keymap):
    assert keymap.keys_of("two") == ("B", "Ctrl+B")
    assert keymap.keys_of("three") == ()
    assert keymap.keys_of("no such command") is None
    assert keymap.own == {}


def test_a_key_is_given_instead_or_beside_and_reset(keymap):
    keymap.give(TWO, "ctrl+2")
    assert keymap.keys_of("two") == ("Ctrl+2",)
    keymap.give(TWO, "B", beside=True)
    assert keymap.keys_of("two") == ("Ctrl+2", "B")
    assert keymap.own == {"two": ("Ctrl+2", "B")}
    assert keymap.is_changed(TWO)
    keymap.reset(TWO)
    assert keymap.keys_of("two") == ("B", "Ctrl+B")
    keymap.take(TWO)
    assert keymap.keys_of("two") == ()
    assert Keymap(ALL, own=keymap.own).keys_of("two") == ()


def test_what_equals_the_preset_is_no_change(keymap):
    keymap.give(ONE, "Z")
    keymap.give(ONE, "A")
    assert not keymap.is_changed(ONE)


def test_a_key_that_is_taken_over_goes_back_with_the_reset(keymap):
    assert keymap.holders(ONE, "b") == [TWO]
    keymap.give(ONE, "B")
    assert keymap.keys_of("one") == ("B",)
    assert keymap.keys_of("two") == ("Ctrl+B",)
    assert not keymap.is_changed(TWO)
    keymap.reset(ONE)
    assert keymap.keys_of("two") == ("B", "Ctrl+B")


def test_a_key_that_was_a_persons_own_is_taken_for_good(keymap):
    keymap.give(ONE, "X")
    keymap.give(TWO, "X")
    assert keymap.keys_of("one") == ()
    keymap.reset(TWO)
    assert keymap.keys_of("one") == ()


def test_two_that_never_meet_may_share_a_key(keymap):
    assert keymap.holders(GRID, "L") == []
    keymap.give(GRID, "L")
    assert keymap.keys_of("grid") == keymap.keys_of("loupe") == ("L",)
    assert keymap.holders(ONE, "L") == [GRID, LOUPE]


def test_where_a_view_handles_a_key_nobody_else_has_it():
    held = replace(GRID, handled=Reach.LOUPE)
    assert Keymap([held, LOUPE]).holders(LOUPE, "G") == [held]


def test_the_views_own_keys_are_fixed(keymap):
    assert keymap.is_fixed(ARROWS)
    assert keymap.holders(ONE, "Left") == [ARROWS]
    for command, key in ((ONE, "Left"), (ARROWS, "K"), (ONE, "Nonsense")):
        with pytest.raises(ValueError, match=command.id):
            keymap.give(command, key)
    stored = Keymap(ALL, own={"one": ("Left", "Z"), "arrows": ("K",)})
    assert stored.keys_of("one") == ("Z",)
    assert stored.keys_of("arrows") == ("Left", "Right")


def test_of_two_stored_changes_that_clash_the_first_holds():
    stored = Keymap(ALL, own={"two": ("Z", "Q"), "one": ("Z",), "of the future": ("Z",)})
    assert stored.keys_of("one") == ("Z",)
    assert stored.keys_of("two") == ("Q",)
    assert stored.own["of the future"] == ("Z",)


def test_changes_stay_over_another_preset():
    presets = {LIGHTROOM: {}, "other": {"one": ("O",), "three": ("T",)}}
    keymap = Keymap(ALL, own={"two": ("T",)}, presets=presets)
    keymap.choose("other")
    assert [keymap.keys_of(c.id) for c in (ONE, TWO, THREE)] == [("O",), ("T",), ()]
    keymap.reset_all()
    assert [keymap.keys_of(c.id) for c in (ONE, TWO, THREE)] == [("O",), ("B", "Ctrl+B"), ("T",)]
    assert keymap.preset == "other"
    with pytest.raises(KeyError):
        keymap.choose("no such preset")
    assert Keymap(ALL, "no such preset", presets=presets).preset == LIGHTROOM


# --- the presets of the app ----------------------------------------------------------------------


@pytest.mark.parametrize("preset", PRESETS)
def test_in_no_preset_two_commands_that_meet_share_a_key(preset):
    keymap = Keymap(Registry(COMMANDS), preset)
    for command in keymap.commands:
        assert keymap.keys_of(command.id) == keymap.usual(command), command.id
        assert all(keymap.usual(command)), command.id
    for one, other in combinations(keymap.commands, 2):
        if one.meets(other):
            assert not set(keymap.usual(one)) & set(keymap.usual(other)), (one.id, other.id)


@pytest.mark.parametrize("preset", PRESETS)
def test_a_preset_speaks_of_commands_that_exist(preset):
    assert not set(PRESETS[preset]) - {command.id for command in COMMANDS}


def test_the_presets_as_the_manuals_have_them():
    registry = Registry(COMMANDS)
    assert "F" in Keymap(registry, LIGHTROOM).keys_of("window.full_screen")
    assert PRESETS[DIGIKAM]["marks.stars_5"] == ("Ctrl+5",)
    assert PRESETS[DIGIKAM]["marks.reject_and_next"] == ("Alt+Shift+1",)
    assert PRESETS[DARKTABLE]["marks.purple"] == ("F5",)
    assert PRESETS[DARKTABLE]["marks.reject"] == ("R",)
    for keys in (keys for preset in PRESETS.values() for keys in preset.values()):
        assert all(normal(key) == key for key in keys)


# --- keys that reach a view ----------------------------------------------------------------------


def test_a_key_event_is_known_by_the_keys_in_use():
    live = LiveKeys()
    none, keypad = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier
    press = QKeyEvent.Type.KeyPress
    assert live.is_pressed(QKeyEvent(press, Qt.Key.Key_A, none), "one", "A")
    keymap = Keymap(ALL)
    keymap.give(ONE, "3")
    live.use(keymap)
    assert not live.is_pressed(QKeyEvent(press, Qt.Key.Key_A, none), "one", "A")
    assert live.is_pressed(QKeyEvent(press, Qt.Key.Key_3, keypad), "one", "A")
    shift = Qt.KeyboardModifier.ShiftModifier
    assert not live.is_pressed(QKeyEvent(press, Qt.Key.Key_3, shift), "one", "A")
    live.stop_using(Keymap(ALL))
    assert live.keys_of(ONE) == ("3",)
    live.stop_using(keymap)
    assert live.keys_of(ONE) == ("A",)
