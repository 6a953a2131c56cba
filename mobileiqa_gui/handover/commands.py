"""Handing photos on, by key and menu."""

from __future__ import annotations

from mobileiqa_gui.commands.command import Command, Reach, Section
from mobileiqa_gui.commands.situation import Situation
from mobileiqa_gui.handover.handing_over import HandingOver
from mobileiqa_gui.handover.passing_on import PassingOn
from mobileiqa_gui.handover.sheet_making import SheetMaking
from mobileiqa_gui.translation import QT_TRANSLATE_NOOP


def _has_photo(situation: Situation) -> bool:
    return situation.selected > 0


REMOVE_REJECTED = Command(
    "handover.remove_rejected",
    QT_TRANSLATE_NOOP("commands", "Remove the rejected photos…"),
    ("Del",),
    Section.HANDOVER,
    Reach.PHOTOS,
    on=HandingOver,
    run=HandingOver.remove_rejected,
    enabled=lambda situation: situation.photos > 0,
    place=1,
)
COPY = Command(
    "handover.copy",
    QT_TRANSLATE_NOOP("commands", "Copy to a folder…"),
    ("Ctrl+Shift+E",),
    Section.HANDOVER,
    Reach.PHOTOS,
    on=HandingOver,
    run=HandingOver.copy,
    enabled=_has_photo,
    place=2,
)
MOVE = Command(
    "handover.move",
    QT_TRANSLATE_NOOP("commands", "Move to a folder…"),
    ("Ctrl+Shift+M",),
    Section.HANDOVER,
    Reach.PHOTOS,
    on=HandingOver,
    run=HandingOver.move,
    enabled=_has_photo,
    place=3,
)
OPEN = Command(
    "handover.open",
    QT_TRANSLATE_NOOP("commands", "Open in another program"),
    ("Ctrl+E",),
    Section.HANDOVER,
    Reach.PHOTOS,
    on=PassingOn,
    run=PassingOn.open,
    enabled=_has_photo,
    place=4,
)
SHOW = Command(
    "handover.show",
    QT_TRANSLATE_NOOP("commands", "Show in the file manager"),
    ("Ctrl+R",),
    Section.HANDOVER,
    Reach.PHOTOS,
    on=PassingOn,
    run=PassingOn.show,
    enabled=_has_photo,
    place=5,
)
COPY_FILES = Command(
    "handover.copy_files",
    QT_TRANSLATE_NOOP("commands", "Copy the files to the clipboard"),
    ("Ctrl+C",),
    Section.HANDOVER,
    Reach.PHOTOS,
    on=PassingOn,
    run=PassingOn.copy_files,
    enabled=_has_photo,
    place=6,
)
COPY_PATHS = Command(
    "handover.copy_paths",
    QT_TRANSLATE_NOOP("commands", "Copy the paths as text"),
    ("Ctrl+Shift+C",),
    Section.HANDOVER,
    Reach.PHOTOS,
    on=PassingOn,
    run=PassingOn.copy_paths,
    enabled=_has_photo,
    place=7,
)
SHEET = Command(
    "handover.contact_sheet",
    QT_TRANSLATE_NOOP("commands", "Contact sheet…"),
    section=Section.HANDOVER,
    reach=Reach.PHOTOS,
    on=SheetMaking,
    run=SheetMaking.make,
    enabled=_has_photo,
    place=8,
)

MENU = Command(
    "handover.menu",
    QT_TRANSLATE_NOOP("commands", "Menu of the photos"),
    ("Shift+F10",),
    Section.HANDOVER,
    Reach.PHOTOS,
    on=PassingOn,
    run=PassingOn.ask_menu,
    enabled=_has_photo,
    place=9,
)

COMMANDS = (MENU, REMOVE_REJECTED, COPY, MOVE, OPEN, SHOW, COPY_FILES, COPY_PATHS, SHEET)
