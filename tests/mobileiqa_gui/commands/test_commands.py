"""The commands of all features: complete, without clashes, leaving keys for later ones."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from mobileiqa_gui.commands.actions import Actions, Parts
from mobileiqa_gui.commands.command import Command, Reach, Section, key_text, tip
from mobileiqa_gui.commands.registry import Registry
from mobileiqa_gui.commands.situation import Situation
from mobileiqa_gui.folder.commands import OPEN
from mobileiqa_gui.window.commands import LOUPE
from mobileiqa_gui.window.features import COMMANDS

# Stars, colours, flags, bursts and removing come later; until then their keys do nothing.
LATER = ["Ctrl+I"]


class Lamp:
    """Something commands run on."""

    def __init__(self) -> None:
        self.lit = 0

    def light(self) -> None:
        self.lit += 1


LIGHT = Command("lamp.light", "Light", ("L",), on=Lamp, run=Lamp.light)


@pytest.fixture
def homes(qtbot) -> dict[Reach, list[QWidget]]:
    found = {place: [QWidget()] for place in (Reach.AROUND, Reach.GRID, Reach.LOUPE)}
    for (widget,) in found.values():
        qtbot.addWidget(widget)
    return found


def test_the_commands_of_all_features_fit_together():
    registry = Registry(COMMANDS)
    assert len(list(registry)) == len(COMMANDS)
    listed = [command for _, commands in registry.sections() for command in commands]
    assert {c.id for c in listed} == {c.id for c in COMMANDS if c.keys}


def test_the_sections_stand_in_their_order_and_their_commands_by_place():
    late = replace(LIGHT, id="lamp.late", keys=("K",), section=Section.VIEWS)
    first = replace(LIGHT, id="lamp.first", keys=("J",), section=Section.VIEWS, place=1)
    browse = replace(LIGHT, section=Section.BROWSE)
    menu_alone = replace(LIGHT, id="lamp.menu", keys=())
    sections = Registry([late, menu_alone, first, browse]).sections()
    assert sections == [(Section.BROWSE, [browse]), (Section.VIEWS, [first, late])]


def test_keys_of_features_to_come_are_free():
    used = [sequence for command in COMMANDS for sequence in command.sequences]
    for text in LATER:
        assert QKeySequence(text) not in used, text


def test_an_id_is_used_once():
    with pytest.raises(ValueError, match=r"lamp\.light"):
        Registry([LIGHT, replace(LIGHT, keys=("K",))])


@pytest.mark.parametrize(
    ("one", "other", "meet"),
    [
        (Reach.WINDOW, Reach.WINDOW, True),
        (Reach.WINDOW, Reach.GRID, True),
        (Reach.PHOTOS, Reach.LOUPE, True),
        (Reach.GRID, Reach.LOUPE, False),
        (Reach.AROUND, Reach.PHOTOS, False),
    ],
)
def test_commands_that_meet_somewhere_share_no_key(one, other, meet):
    first = replace(LIGHT, id="one", keys=("K", "Ctrl+L"), reach=one)
    second = replace(LIGHT, id="other", keys=("ctrl+l",), reach=other)
    if meet:
        with pytest.raises(ValueError, match=r"one and other share Ctrl\+L"):
            Registry([first, second])
    else:
        assert len(list(Registry([first, second]))) == 2


def test_what_is_no_key_is_refused():
    with pytest.raises(ValueError, match=r"lamp\.light"):
        Registry([replace(LIGHT, keys=("",))])


def test_a_command_that_runs_names_what_it_runs_on():
    with pytest.raises(ValueError, match="half"):
        Command("half", "Half", ("K",), run=print)


def test_actions_run_on_the_part_of_their_type(homes):
    lamp, other = Lamp(), object()
    listed = Command("lamp.listed", "Only listed", ("M",))
    grid = replace(LIGHT, id="lamp.grid", keys=("K",), reach=Reach.GRID)
    photos = replace(LIGHT, id="lamp.photos", keys=("J", "Ctrl+J"), reach=Reach.PHOTOS)
    actions = Actions(Registry([LIGHT, grid, photos, listed]), Parts(other, lamp), homes)
    for command, places in (
        (LIGHT, [Reach.AROUND]), (grid, [Reach.GRID]), (photos, [Reach.GRID, Reach.LOUPE])
    ):  # fmt: skip
        action = actions[command]
        assert action.shortcuts() == command.sequences
        assert [place for place, (home,) in homes.items() if action in home.actions()] == places
        assert key_text(command) in action.toolTip()
        action.trigger()
    assert lamp.lit == 3
    with pytest.raises(KeyError):
        actions[listed]


def test_a_part_that_the_window_lacks_is_noticed_at_once(homes):
    with pytest.raises(KeyError, match="Lamp"):
        Actions(Registry([LIGHT]), Parts(object()), homes)


def test_a_disabled_command_does_nothing(homes):
    lamp = Lamp()
    command = replace(LIGHT, enabled=lambda situation: situation.folder is not None)
    actions = Actions(Registry([command]), Parts(lamp), homes)
    actions.follow(Situation())
    actions[command].trigger()
    assert lamp.lit == 0
    actions.follow(Situation(folder=Path("/photos")))
    actions[command].trigger()
    assert lamp.lit == 1


def test_tips_name_the_key():
    assert tip(OPEN) == "Open a folder (Ctrl+O)"
    assert tip(LOUPE, "See it large") == "See it large (E)"
    assert tip(replace(LIGHT, keys=())) == "Light"
