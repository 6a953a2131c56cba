"""What can be asked of the maps page."""

from __future__ import annotations

from mobileiqa_gui.commands.command import Command, Reach, Section
from mobileiqa_gui.maps.page import MapsPage
from mobileiqa_gui.translation import QT_TRANSLATE_NOOP

PREVIOUS_MAP = Command(
    "maps.previous",
    QT_TRANSLATE_NOOP("commands", "Previous map"),
    ("[",),
    Section.MAPS,
    Reach.MAPS,
    on=MapsPage,
    run=lambda page: page.step_map(-1),
    place=1,
)
NEXT_MAP = Command(
    "maps.next",
    QT_TRANSLATE_NOOP("commands", "Next map"),
    ("]",),
    Section.MAPS,
    Reach.MAPS,
    on=MapsPage,
    run=lambda page: page.step_map(1),
    place=2,
)
# The page's own keys, listed for the key sheet.
TURN: Command[object] = Command(
    "maps.turn",
    QT_TRANSLATE_NOOP("commands", "On to the next map side by side, or back"),
    ("Tab", "Shift+Tab"),
    Section.MAPS,
    Reach.MAPS,
    place=3,
)
ENLARGE: Command[object] = Command(
    "maps.enlarge",
    QT_TRANSLATE_NOOP("commands", "One map alone, or all of them again"),
    ("Return", "Enter"),
    Section.MAPS,
    Reach.MAPS,
    place=4,
)

COMMANDS = (PREVIOUS_MAP, NEXT_MAP, TURN, ENLARGE)
