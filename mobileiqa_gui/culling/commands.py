"""Groups and the assisted cull by key and menu."""

from __future__ import annotations

from mobileiqa_gui.commands.command import Command, Reach, Section
from mobileiqa_gui.culling.culling import Culling
from mobileiqa_gui.translation import QT_TRANSLATE_NOOP

GROUPS = Command(
    "culling.groups",
    QT_TRANSLATE_NOOP("commands", "Bursts and other groups, folded, in the grid"),
    ("B",),
    Section.VIEWS,
    Reach.BROWSED,
    on=Culling,
    run=Culling.toggle_groups,
    enabled=lambda situation: situation.photos > 0,
    place=2,
)
OPEN_GROUP = Command(
    "culling.open_group",
    QT_TRANSLATE_NOOP("commands", "Open the group, or fold it"),
    ("Shift+B",),
    Section.VIEWS,
    Reach.BROWSED,
    on=Culling,
    run=Culling.toggle_open,
    enabled=lambda situation: situation.selected > 0,
    place=2,
)
KEEP_AND_REJECT = Command(
    "culling.keep_and_reject",
    QT_TRANSLATE_NOOP("commands", "Keep the photo, reject the rest of its burst"),
    ("K",),
    Section.MARK,
    Reach.PHOTOS,
    on=Culling,
    run=Culling.keep_and_reject,
    enabled=lambda situation: situation.selected > 0,
    place=8,
)
GROUP = Command(
    "culling.group",
    QT_TRANSLATE_NOOP("commands", "Group the selected photos"),
    ("Ctrl+G",),
    Section.MARK,
    Reach.GRID,
    on=Culling,
    run=Culling.group,
    enabled=lambda situation: situation.selected > 0,  # of one it says what to do
    place=200,
)
SPLIT = Command(
    "culling.split",
    QT_TRANSLATE_NOOP("commands", "Split the selected photos off their group"),
    ("Ctrl+Alt+G",),
    Section.MARK,
    Reach.GRID,
    on=Culling,
    run=Culling.split,
    enabled=lambda situation: situation.selected > 0,
    place=201,
)
TAKE_OUT = Command(
    "culling.take_out",
    QT_TRANSLATE_NOOP("commands", "Take the selected photos out of their group"),
    ("Ctrl+Shift+G",),
    Section.MARK,
    Reach.GRID,
    on=Culling,
    run=Culling.take_out,
    enabled=lambda situation: situation.selected > 0,
    place=202,
)
PANEL = Command(
    "culling.panel",
    QT_TRANSLATE_NOOP("commands", "Assisted cull"),
    ("Ctrl+K",),
    Section.VIEWS,
    on=Culling,
    run=Culling.toggle_panel,
    enabled=lambda situation: situation.photos > 0,
    place=6,
)

OF_PHOTOS = (OPEN_GROUP, KEEP_AND_REJECT, GROUP, SPLIT, TAKE_OUT)

COMMANDS = (GROUPS, OPEN_GROUP, KEEP_AND_REJECT, GROUP, SPLIT, TAKE_OUT, PANEL)
