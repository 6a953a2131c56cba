"""What can be asked of folders."""

from __future__ import annotations

from mobileiqa_gui.commands.command import Command, Section
from mobileiqa_gui.folder.dialog import FolderDialog
from mobileiqa_gui.folder.newest import NewestShown
from mobileiqa_gui.folder.opened import OpenedFolder
from mobileiqa_gui.folder.tree import FolderPanel
from mobileiqa_gui.translation import QT_TRANSLATE_NOOP

OPEN = Command(
    "folder.open",
    QT_TRANSLATE_NOOP("commands", "Open a folder"),
    ("Ctrl+O",),
    Section.FOLDERS,
    on=FolderDialog,
    run=FolderDialog.ask,
    place=1,
)
BACK = Command(
    "folder.back",
    QT_TRANSLATE_NOOP("commands", "Back to the last folder"),
    ("Alt+Left",),
    Section.FOLDERS,
    on=OpenedFolder,
    run=OpenedFolder.go_back,
    place=2,
)
FORWARD = Command(
    "folder.forward",
    QT_TRANSLATE_NOOP("commands", "Forward again"),
    ("Alt+Right",),
    Section.FOLDERS,
    on=OpenedFolder,
    run=OpenedFolder.go_forward,
    place=3,
)
UP = Command(
    "folder.up",
    QT_TRANSLATE_NOOP("commands", "The folder above"),
    ("Alt+Up",),
    Section.FOLDERS,
    on=OpenedFolder,
    run=OpenedFolder.go_up,
    place=4,
)
REFRESH = Command(
    "folder.refresh",
    QT_TRANSLATE_NOOP("commands", "Refresh the folder and its order"),
    ("F5",),
    Section.FOLDERS,
    on=OpenedFolder,
    run=OpenedFolder.refresh,
    place=5,
)

SUBFOLDERS = Command(
    "folder.subfolders",
    QT_TRANSLATE_NOOP("commands", "Photos of subfolders too"),
    ("Alt+Down",),
    Section.FOLDERS,
    on=OpenedFolder,
    run=OpenedFolder.toggle_subfolders,
    enabled=lambda situation: situation.folder is not None,
    place=5,
)
NEWEST = Command(
    "folder.newest",
    QT_TRANSLATE_NOOP("commands", "The newest photo as it arrives"),
    ("F8",),
    Section.FOLDERS,
    on=NewestShown,
    run=NewestShown.toggle,
    enabled=lambda situation: situation.folder is not None,
    place=6,
)
FOLDERS = Command(
    "folder.panel",
    QT_TRANSLATE_NOOP("commands", "Folder panel"),
    ("F9",),
    Section.VIEWS,
    on=FolderPanel,
    run=lambda panel: panel.toggle_wanted.emit(),
    place=7,
)

COMMANDS = (OPEN, BACK, FORWARD, UP, SUBFOLDERS, REFRESH, NEWEST, FOLDERS)
