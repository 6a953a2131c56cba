"""A feature's command in the real window: its key, its line in the key sheet, its condition."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QLabel

from mobileiqa_gui.commands.command import Command, Reach, Section
from mobileiqa_gui.commands.key_sheet import KeySheet
from mobileiqa_gui.commands.situation import Situation
from mobileiqa_gui.models.commands import ABOUT, FIT_TO_STARS, OPEN_FILE
from mobileiqa_gui.models.page import ModelPage
from mobileiqa_gui.window.commands import KEY_SHEET
from mobileiqa_gui.window.features import COMMANDS
from mobileiqa_gui.workbench import Workbench

PATIENCE_MS = 60_000


@dataclass
class Compare:
    """A feature to come, which compares the current photo with another."""

    compared: list[str] = field(default_factory=list)

    def command(self) -> Command[Workbench]:
        return Command(
            "compare.with_last",
            "Compare with the last photo",
            ("Y",),
            Section.LOOK,
            Reach.PHOTOS,
            on=Workbench,
            run=lambda bench: self.compared.append(bench.current.name),
            enabled=self.is_possible,
        )

    def is_possible(self, situation: Situation) -> bool:
        return situation.shown > 1 and situation.view == "grid"


@pytest.fixture
def compare() -> Compare:
    return Compare()


def test_a_command_of_one_more_feature(open_window, folder, qtbot, compare):
    command = compare.command()
    window = open_window(folder, commands=(*COMMANDS, command))
    action = window.actions_of[command]
    assert not action.isEnabled()
    qtbot.waitUntil(lambda: window.bench.current is not None, timeout=PATIENCE_MS)
    assert action.isEnabled()
    qtbot.keyClick(window.centre.grid, Qt.Key.Key_Y)
    assert compare.compared == ["after-the-rain.jpg"]
    # Its condition follows the view and the photos shown.
    qtbot.keyClick(window.centre.grid, Qt.Key.Key_E)
    assert not action.isEnabled()
    qtbot.keyClick(window.centre.loupe.view.canvas, Qt.Key.Key_Y)
    qtbot.keyClick(window.centre.loupe.view.canvas, Qt.Key.Key_G)
    assert action.isEnabled()
    qtbot.keyClick(window.centre.grid, Qt.Key.Key_Backslash)
    qtbot.keyClicks(window.filter_bar.text, "honey")
    qtbot.waitUntil(lambda: window.bench.presenter.counts.shown == 1)
    assert not action.isEnabled()
    window.filter_bar.clear()
    assert action.isEnabled()
    assert compare.compared == ["after-the-rain.jpg"]


def test_it_stands_in_the_key_sheet_by_the_others_of_its_section(open_window, qtbot, compare):
    command = compare.command()
    window = open_window(commands=(*COMMANDS, command))
    window.actions_of[KEY_SHEET].trigger()
    sheet = window.findChild(KeySheet)
    said = [label.text() for label in sheet.findChildren(QLabel)]
    assert said[said.index(command.title) - 1] == "Y"
    assert said.index("Look closely") < said.index(command.title) < said.index("Open a folder")
    sheet.close()


def test_the_models_menu_follows_the_model_in_use(open_window, qtbot):
    window = open_window()
    offered = [action.text() for action in window.status.model.menu().actions()[-3:]]
    assert offered == [OPEN_FILE.title, FIT_TO_STARS.title, ABOUT.title]
    about = window.actions_of[ABOUT]
    assert window.actions_of[OPEN_FILE].isEnabled()
    assert not about.isEnabled()
    qtbot.waitUntil(about.isEnabled, timeout=PATIENCE_MS)
    about.trigger()
    qtbot.waitUntil(lambda: window.findChild(ModelPage) is not None, timeout=PATIENCE_MS)
    window.findChild(ModelPage).close()


def test_every_command_that_runs_has_an_action(open_window):
    window = open_window()
    for command in COMMANDS:
        if command.run is not None:
            action = window.actions_of[command]
            assert action.text() == command.title
            assert isinstance(action.parent(), QObject)


def test_every_view_has_its_key_and_its_segment(open_window, folder, qtbot):
    window = open_window(folder)
    centre = window.centre
    qtbot.waitUntil(lambda: window.bench.current is not None, timeout=PATIENCE_MS)
    for key, view, page in (
        (Qt.Key.Key_C, "compare", centre.compare),
        (Qt.Key.Key_N, "survey", centre.survey),
        (Qt.Key.Key_M, "maps", centre.maps),
        (Qt.Key.Key_E, "loupe", centre.loupe),
        (Qt.Key.Key_G, "grid", centre.grid),
    ):
        qtbot.keyClick(window.focusWidget(), key)
        assert (centre.view, centre.currentWidget()) == (view, page)
        assert window.top.views.choice() == view
        assert window.standing.situation().view == view
    for view in ("compare", "survey", "maps"):
        qtbot.mouseClick(window.top.views.button(view), Qt.MouseButton.LeftButton)
        assert centre.view == view
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
        assert centre.view == "grid"
