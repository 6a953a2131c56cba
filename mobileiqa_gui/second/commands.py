"""What can be asked of the second screen."""

from __future__ import annotations

from mobileiqa_gui.commands.command import Command, Section
from mobileiqa_gui.second.screen import SecondScreen
from mobileiqa_gui.translation import QT_TRANSLATE_NOOP

TOGGLE = Command(
    "second.toggle",
    QT_TRANSLATE_NOOP("commands", "The current photo in a second window"),
    ("F12",),
    Section.VIEWS,
    on=SecondScreen,
    run=SecondScreen.toggle,
    place=9,
)

COMMANDS = (TOGGLE,)
