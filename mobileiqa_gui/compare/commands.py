"""What can be asked of photos side by side."""

from __future__ import annotations

from mobileiqa_gui.commands.command import Command, Reach, Section
from mobileiqa_gui.compare.panes import Panes
from mobileiqa_gui.translation import QT_TRANSLATE_NOOP

# The views' own keys, listed for the key sheet.
TURN: Command[object] = Command(
    "compare.turn",
    QT_TRANSLATE_NOOP("commands", "On to the next pane, or back"),
    ("Tab", "Shift+Tab"),
    Section.COMPARE,
    Reach.PANES,
    place=1,
)
ALONE: Command[object] = Command(
    "compare.alone",
    QT_TRANSLATE_NOOP("commands", "Move one pane alone (also Ctrl+drag)"),
    ("Ctrl+Left", "Ctrl+Right"),
    Section.COMPARE,
    Reach.COMPARE,
    place=7,
)
TOGETHER: Command[object] = Command(
    "compare.together",
    QT_TRANSLATE_NOOP("commands", "Move all panes (also drag)"),
    ("Shift+Left", "Shift+Right"),
    Section.COMPARE,
    Reach.COMPARE,
    place=6,
)

NEXT = Command(
    "compare.next",
    QT_TRANSLATE_NOOP("commands", "Next challenger or pane"),
    ("Space",),
    Section.COMPARE,
    Reach.PANES,
    on=Panes,
    run=lambda panes: panes.go(1),
    place=2,
)
PREVIOUS = Command(
    "compare.previous",
    QT_TRANSLATE_NOOP("commands", "Previous challenger or pane"),
    ("Backspace",),
    Section.COMPARE,
    Reach.PANES,
    on=Panes,
    run=lambda panes: panes.go(-1),
    place=2,
)
CHAMPION = Command(
    "compare.champion",
    QT_TRANSLATE_NOOP("commands", "Champion against challengers, or all at once"),
    ("Shift+C",),
    Section.COMPARE,
    Reach.COMPARE,
    on=Panes,
    run=lambda panes: panes.compare.toggle_champion(),
    place=3,
)
WINNER = Command(
    "compare.winner",
    QT_TRANSLATE_NOOP("commands", "The challenger wins: it becomes the champion"),
    ("Return", "Enter"),
    Section.COMPARE,
    Reach.COMPARE,
    on=Panes,
    run=lambda panes: panes.compare.winner(),
    place=3,
)
DROP = Command(
    "compare.drop",
    QT_TRANSLATE_NOOP("commands", "Take the photo out of the selection"),
    ("/",),
    Section.COMPARE,
    Reach.PANES,
    on=Panes,
    run=Panes.drop,
    place=4,
)
PUT_BACK = Command(
    "compare.put_back",
    QT_TRANSLATE_NOOP("commands", "Bring the last one back"),
    ("Ctrl+/", "Ins"),
    Section.COMPARE,
    Reach.PANES,
    on=Panes,
    run=Panes.put_back,
    place=5,
)
ALIGN = Command(
    "compare.align",
    QT_TRANSLATE_NOOP("commands", "Align the panes again"),
    ("A",),
    Section.COMPARE,
    Reach.COMPARE,
    on=Panes,
    run=lambda panes: panes.compare.align(),
    place=8,
)

COMMANDS = (TURN, NEXT, PREVIOUS, CHAMPION, WINNER, DROP, PUT_BACK, TOGETHER, ALONE, ALIGN)
