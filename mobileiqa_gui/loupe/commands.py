"""What can be asked of the loupe from elsewhere; its own keys are in `LoupeView`."""

from __future__ import annotations

from mobileiqa_gui.commands.command import Command, Reach, Section
from mobileiqa_gui.loupe.page import LoupePage
from mobileiqa_gui.translation import QT_TRANSLATE_NOOP

HEATMAP = Command(
    "loupe.heatmap",
    QT_TRANSLATE_NOOP("commands", "Heatmap: tap to keep it, hold to peek"),
    ("H",),
    Section.LOOK,
    Reach.GRID | Reach.SURVEY,
    on=LoupePage,
    run=LoupePage.open_with_heatmap,
    handled=Reach.LOUPE | Reach.COMPARE,  # where it is held to peek
    place=1,
)

PEAKING = Command(
    "loupe.peaking",
    QT_TRANSLATE_NOOP("commands", "Focus peaking: mark what is sharp at 100 %"),
    ("Shift+F",),
    Section.LOOK,
    Reach.LOUPE,
    on=LoupePage,
    run=LoupePage.toggle_peaking,
    place=3,
)
FOCUS_POINT = Command(
    "loupe.focus_point",
    QT_TRANSLATE_NOOP("commands", "To the camera's AF point, or else the sharpest place"),
    ("J",),
    Section.LOOK,
    Reach.LOUPE,
    on=LoupePage,
    run=LoupePage.jump_to_focus,
    place=4,
)

NEXT_FACE = Command(
    "loupe.next_face",
    QT_TRANSLATE_NOOP("commands", "To the eyes of the next face, at 100 %"),
    (".",),
    Section.LOOK,
    Reach.LOUPE,
    on=LoupePage,
    run=LoupePage.next_face,
    place=5,
)
PREVIOUS_FACE = Command(
    "loupe.previous_face",
    QT_TRANSLATE_NOOP("commands", "To the eyes of the previous face"),
    ("Shift+.",),
    Section.LOOK,
    Reach.LOUPE,
    on=LoupePage,
    run=LoupePage.previous_face,
    place=6,
)

COMMANDS = (HEATMAP, PEAKING, FOCUS_POINT, NEXT_FACE, PREVIOUS_FACE)
