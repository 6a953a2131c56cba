"""All keys of the app in one table: actions, tool tips and the key sheet are made from it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtGui import QKeySequence

from mobileiqa_gui.translation import QT_TRANSLATE_NOOP, translate


class Reach(Enum):
    """Where a key works."""

    WINDOW = "everywhere in the window"
    PHOTOS = "on the photos of grid and loupe, not in bars and panels, where Space presses buttons"
    GRID = "in the grid"
    BUILT_IN = "handled by the view itself; listed for the key sheet"


@dataclass(frozen=True, slots=True)
class Key:
    """One command: `name` in code, the keys that call it (the first one is shown), what it does."""

    name: str
    keys: tuple[str, ...]
    text: str
    group: str
    reach: Reach = Reach.WINDOW


_BROWSE = QT_TRANSLATE_NOOP("keys", "Browse")
_VIEWS = QT_TRANSLATE_NOOP("keys", "Views")
_LOOK = QT_TRANSLATE_NOOP("keys", "Look closely")
_WINDOW = QT_TRANSLATE_NOOP("keys", "Window")
_FOLDERS = QT_TRANSLATE_NOOP("keys", "Folders and scoring")

KEYS = (
    Key("arrows", ("Left", "Right", "Up", "Down"),
        QT_TRANSLATE_NOOP("keys", "Move to another photo"), _BROWSE, Reach.BUILT_IN),
    Key("next", ("Space",), QT_TRANSLATE_NOOP("keys", "Next photo"), _BROWSE, Reach.PHOTOS),
    Key("previous", ("Backspace",),
        QT_TRANSLATE_NOOP("keys", "Previous photo"), _BROWSE, Reach.PHOTOS),
    Key("ends", ("Home", "End"),
        QT_TRANSLATE_NOOP("keys", "First or last photo"), _BROWSE, Reach.BUILT_IN),
    Key("pages", ("PgUp", "PgDown"),
        QT_TRANSLATE_NOOP("keys", "A page of photos back or on"), _BROWSE, Reach.BUILT_IN),

    Key("grid", ("G",), QT_TRANSLATE_NOOP("keys", "Grid"), _VIEWS),
    Key("loupe", ("E",), QT_TRANSLATE_NOOP("keys", "Loupe"), _VIEWS),
    Key("toggle_loupe", ("Return", "Enter"),
        QT_TRANSLATE_NOOP("keys", "Between grid and loupe"), _VIEWS, Reach.PHOTOS),
    Key("back_to_grid", ("Esc",),
        QT_TRANSLATE_NOOP("keys", "Back to the grid"), _VIEWS, Reach.PHOTOS),
    Key("filter", ("\\", "Ctrl+F"), QT_TRANSLATE_NOOP("keys", "Filter by score and name"), _VIEWS),
    Key("info", ("I",), QT_TRANSLATE_NOOP("keys", "Info panel"), _VIEWS),
    Key("folders", ("F9",), QT_TRANSLATE_NOOP("keys", "Folder panel"), _VIEWS),
    Key("panels", ("Tab",),
        QT_TRANSLATE_NOOP("keys", "Hide or show everything but the photos"), _VIEWS, Reach.PHOTOS),

    Key("heatmap", ("H",),
        QT_TRANSLATE_NOOP("keys", "Heatmap: tap to keep it, hold to peek"), _LOOK, Reach.GRID),
    Key("full_size", ("Z",),
        QT_TRANSLATE_NOOP("keys", "100 % at the pointer, and back to fit"), _LOOK),
    Key("larger", ("Ctrl+=", "Ctrl++"),
        QT_TRANSLATE_NOOP("keys", "Zoom in; larger thumbnails"), _LOOK),
    Key("smaller", ("Ctrl+-",),
        QT_TRANSLATE_NOOP("keys", "Zoom out; smaller thumbnails"), _LOOK),
    Key("usual_size", ("Ctrl+0",),
        QT_TRANSLATE_NOOP("keys", "Fit the window; usual thumbnails"), _LOOK),

    Key("open", ("Ctrl+O",), QT_TRANSLATE_NOOP("keys", "Open a folder"), _FOLDERS),
    Key("back", ("Alt+Left",), QT_TRANSLATE_NOOP("keys", "Back to the last folder"), _FOLDERS),
    Key("forward", ("Alt+Right",), QT_TRANSLATE_NOOP("keys", "Forward again"), _FOLDERS),
    Key("up", ("Alt+Up",), QT_TRANSLATE_NOOP("keys", "The folder above"), _FOLDERS),
    Key("refresh", ("F5",),
        QT_TRANSLATE_NOOP("keys", "Refresh the folder and its order"), _FOLDERS),
    Key("pause", ("Ctrl+P",), QT_TRANSLATE_NOOP("keys", "Pause or go on scoring"), _FOLDERS),

    Key("full_screen", ("F11",), QT_TRANSLATE_NOOP("keys", "Full screen"), _WINDOW),
    Key("next_region", ("F6",),
        QT_TRANSLATE_NOOP("keys", "On to the next part of the window"), _WINDOW),
    Key("key_sheet", ("?", "F1"), QT_TRANSLATE_NOOP("keys", "All keys"), _WINDOW),
    Key("quit", ("Ctrl+Q",), QT_TRANSLATE_NOOP("keys", "Quit"), _WINDOW),
)  # fmt: skip

BY_NAME = {key.name: key for key in KEYS}


def translated(text: str) -> str:
    """A text of the table in the user's language."""
    return translate("keys", text)


def key_text(name: str) -> str:
    """The first key of a command as the system writes it, for example "Ctrl+O"."""
    return QKeySequence(BY_NAME[name].keys[0]).toString(QKeySequence.SequenceFormat.NativeText)


def tip(name: str, text: str | None = None) -> str:
    """A tool tip: what the command does and its key."""
    return f"{text or translated(BY_NAME[name].text)} ({key_text(name)})"
