"""What can be asked of the window itself: its views, its panels, its pages."""

from __future__ import annotations

from PySide6.QtWidgets import QMainWindow

from mobileiqa_gui.commands.command import Command, Reach, Section
from mobileiqa_gui.translation import QT_TRANSLATE_NOOP
from mobileiqa_gui.window.app_pages import AppPages
from mobileiqa_gui.window.arrangement import Arrangement
from mobileiqa_gui.window.centre import Centre
from mobileiqa_gui.workers.operations import Operations

GRID = Command(
    "window.grid",
    QT_TRANSLATE_NOOP("commands", "Grid"),
    ("G",),
    Section.VIEWS,
    on=Centre,
    run=lambda centre: centre.show_view("grid"),
    place=1,
)
LOUPE = Command(
    "window.loupe",
    QT_TRANSLATE_NOOP("commands", "Loupe"),
    ("E",),
    Section.VIEWS,
    on=Centre,
    run=lambda centre: centre.show_view("loupe"),
    place=2,
)
COMPARE = Command(
    "window.compare",
    QT_TRANSLATE_NOOP("commands", "Compare the selected photos, or the current one with the next"),
    ("C",),
    Section.VIEWS,
    on=Centre,
    run=lambda centre: centre.show_view("compare"),
    place=2,
)
SURVEY = Command(
    "window.survey",
    QT_TRANSLATE_NOOP("commands", "Survey of the selected photos"),
    ("N",),
    Section.VIEWS,
    on=Centre,
    run=lambda centre: centre.show_view("survey"),
    place=2,
)
MAPS = Command(
    "window.maps",
    QT_TRANSLATE_NOOP("commands", "Maps side by side: where the model looked, what it minded"),
    ("M",),
    Section.VIEWS,
    on=Centre,
    run=lambda centre: centre.show_view("maps"),
    place=2,
)
TOGGLE_LOUPE = Command(
    "window.toggle_loupe",
    QT_TRANSLATE_NOOP("commands", "Between grid and loupe"),
    ("Return", "Enter"),
    Section.VIEWS,
    Reach.BROWSED | Reach.SURVEY,
    on=Centre,
    run=Centre.toggle_view,
    place=3,
)
BACK_TO_GRID = Command(
    "window.back_to_grid",
    QT_TRANSLATE_NOOP("commands", "Back to the grid"),
    ("Esc",),
    Section.VIEWS,
    Reach.PHOTOS,
    on=Arrangement,
    run=Arrangement.step_back,
    place=4,
)
BARE = Command(
    "window.bare",
    QT_TRANSLATE_NOOP("commands", "Hide or show everything but the photos"),
    ("Tab",),
    Section.VIEWS,
    Reach.BROWSED,
    on=Arrangement,
    run=Arrangement.toggle_bare,
    place=8,
)

FULL_SIZE = Command(
    "loupe.full_size",
    QT_TRANSLATE_NOOP("commands", "100 % at the pointer, and back to fit"),
    ("Z",),
    Section.LOOK,
    on=Centre,
    run=Centre.toggle_full_size,
    place=2,
)
LARGER = Command(
    "window.larger",
    QT_TRANSLATE_NOOP("commands", "Zoom in; larger thumbnails"),
    ("Ctrl+=", "Ctrl++"),
    Section.LOOK,
    on=Centre,
    run=Centre.larger,
    place=3,
)
SMALLER = Command(
    "window.smaller",
    QT_TRANSLATE_NOOP("commands", "Zoom out; smaller thumbnails"),
    ("Ctrl+-",),
    Section.LOOK,
    on=Centre,
    run=Centre.smaller,
    place=4,
)
USUAL_SIZE = Command(
    "window.usual_size",
    QT_TRANSLATE_NOOP("commands", "Fit the window; usual thumbnails"),
    ("Ctrl+0",),
    Section.LOOK,
    on=Centre,
    run=Centre.usual_size,
    place=5,
)

UNDO = Command(
    "window.undo",
    QT_TRANSLATE_NOOP("commands", "Undo the last change"),
    ("Ctrl+Z",),
    on=Operations,
    run=Operations.undo,
    enabled=lambda situation: bool(situation.undo),
    place=0,
)
REDO = Command(
    "window.redo",
    QT_TRANSLATE_NOOP("commands", "Do the undone change again"),
    ("Ctrl+Shift+Z", "Ctrl+Y"),
    on=Operations,
    run=Operations.redo,
    enabled=lambda situation: bool(situation.redo),
    place=0,
)
FULL_SCREEN = Command(
    "window.full_screen",
    QT_TRANSLATE_NOOP("commands", "Full screen"),
    ("F11",),
    on=Arrangement,
    run=Arrangement.toggle_full_screen,
    place=1,
)
NEXT_REGION = Command(
    "window.next_region",
    QT_TRANSLATE_NOOP("commands", "On to the next part of the window"),
    ("F6",),
    on=Arrangement,
    run=lambda arrangement: arrangement.walk(1),
    place=2,
)
PREVIOUS_REGION = Command(
    "window.previous_region",
    QT_TRANSLATE_NOOP("commands", "Back to the part before"),
    ("Shift+F6",),
    on=Arrangement,
    run=lambda arrangement: arrangement.walk(-1),
    place=3,
)
GUIDE = Command(
    "window.guide",
    QT_TRANSLATE_NOOP("commands", "User guide, at what is shown now"),
    ("F1",),
    on=AppPages,
    run=AppPages.show_guide,
    place=4,
)
KEY_SHEET = Command(
    "window.key_sheet",
    QT_TRANSLATE_NOOP("commands", "All keys"),
    ("?",),
    on=AppPages,
    run=AppPages.show_keys,
    place=4,
)
QUIT = Command(
    "window.quit",
    QT_TRANSLATE_NOOP("commands", "Quit"),
    ("Ctrl+Q",),
    on=QMainWindow,
    run=QMainWindow.close,
    place=5,
)
ABOUT = Command(
    "window.about",
    QT_TRANSLATE_NOOP("commands", "About MobileIQA"),
    on=AppPages,
    run=AppPages.show_about,
)

COMMANDS = (
    GRID, LOUPE, COMPARE, SURVEY, MAPS, TOGGLE_LOUPE, BACK_TO_GRID, BARE,
    FULL_SIZE, LARGER, SMALLER, USUAL_SIZE,
    UNDO, REDO, FULL_SCREEN, NEXT_REGION, PREVIOUS_REGION, GUIDE, KEY_SHEET, QUIT, ABOUT,
)  # fmt: skip
