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
    Reach.GRID,
    on=LoupePage,
    run=LoupePage.open_with_heatmap,
    handled=Reach.LOUPE,  # where it is held to peek
    place=1,
)
FULL_SIZE = Command(
    "loupe.full_size",
    QT_TRANSLATE_NOOP("commands", "100 % at the pointer, and back to fit"),
    ("Z",),
    Section.LOOK,
    on=LoupePage,
    run=LoupePage.toggle_full_size,
    place=2,
)

COMMANDS = (HEATMAP, FULL_SIZE)
