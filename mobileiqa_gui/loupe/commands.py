"""What can be asked of the loupe from elsewhere; its own keys are in `LoupeView`."""

from __future__ import annotations

from mobileiqa_gui.commands.command import Command, Reach, Section
from mobileiqa_gui.loupe.map_export import MapExport
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
    handled=Reach.LOUPE | Reach.COMPARE | Reach.MAPS,  # where it is held to peek
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

PREVIOUS_MAP = Command(
    "loupe.previous_map",
    QT_TRANSLATE_NOOP("commands", "Previous heatmap"),
    ("[",),
    Section.LOOK,
    Reach.LOUPE | Reach.COMPARE,
    on=LoupePage,
    run=lambda page: page.step_map(-1),
    place=1,
)
NEXT_MAP = Command(
    "loupe.next_map",
    QT_TRANSLATE_NOOP("commands", "Next heatmap"),
    ("]",),
    Section.LOOK,
    Reach.LOUPE | Reach.COMPARE,
    on=LoupePage,
    run=lambda page: page.step_map(1),
    place=1,
)
TRUE_CELLS = Command(
    "loupe.true_cells",
    QT_TRANSLATE_NOOP("commands", "A heatmap's true cells, or smoothly between them"),
    ("Shift+H",),
    Section.LOOK,
    Reach.PHOTOS,
    on=LoupePage,
    run=lambda page: page.view.heatmaps.toggle_cells(),
    place=1,
)
MAP_IN_COLOUR = Command(
    "loupe.map_in_colour",
    QT_TRANSLATE_NOOP("commands", "Colour of the photo under a heatmap"),
    ("Alt+H",),
    Section.LOOK,
    Reach.PHOTOS,
    on=LoupePage,
    run=lambda page: page.view.heatmaps.toggle_colour(),
    place=1,
)

WIPE = Command(
    "loupe.wipe",
    QT_TRANSLATE_NOOP("commands", "Photo beside its heatmap, with a line to draw between them"),
    ("D",),
    Section.LOOK,
    Reach.LOUPE | Reach.MAPS,
    on=LoupePage,
    run=lambda page: page.view.heatmaps.toggle_wipe(),
    place=1,
)
COPY_MAP = Command(
    "loupe.copy_map",
    QT_TRANSLATE_NOOP("commands", "Copy the heatmap as a picture"),
    ("Ctrl+Alt+C",),
    Section.LOOK,
    Reach.LOUPE | Reach.MAPS,
    on=MapExport,
    run=MapExport.copy,
)
SAVE_MAP = Command(
    "loupe.save_map",
    QT_TRANSLATE_NOOP("commands", "Save the heatmap as a picture…"),
    on=MapExport,
    run=MapExport.save,
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

COMMANDS = (
    HEATMAP, PREVIOUS_MAP, NEXT_MAP, TRUE_CELLS, MAP_IN_COLOUR, WIPE, COPY_MAP, SAVE_MAP,
    PEAKING, FOCUS_POINT, NEXT_FACE, PREVIOUS_FACE,
)  # fmt: skip
