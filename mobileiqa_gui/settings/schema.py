"""Everything the window remembers, declared once: key, kind, default and bounds. No Qt.

A stored value that is of another kind or out of bounds gives the default, one by one: a file that a
person, a crash or another version wrote is never refused. Keys that are not declared here (those of
a newer version) are left alone. To add a setting, add a line here and use it; to rename one or to
change what a value means, raise VERSION and add a migration.
"""

from __future__ import annotations

import json
import math
import os
import re
from collections.abc import Callable, Collection, Mapping, MutableMapping
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar
from urllib.parse import quote, unquote_to_bytes

from core.results.colour_maps import USUAL_OPACITY
from mobileiqa_gui.commands.presets import LIGHTROOM, PRESETS
from mobileiqa_gui.library.cell_sizes import LARGEST_CELL, SMALLEST_CELL, USUAL_CELL
from mobileiqa_gui.theme.tokens import Appearance

Value = TypeVar("Value")

VERSION_KEY = "settings/version"
# Files without a version are of version 1: the format before versions were written.
VERSION = 2

TEXT_SCALES = (1.0, 1.25, 1.5, 2.0)
MOST_RECENT = 8
LONGEST_TEXT = 4096
_OF_BYTES = "file://"
_WORD = re.compile(r"[A-Za-z][\w.-]{0,63}")


@dataclass(frozen=True, slots=True)
class Setting(Generic[Value]):
    """`read` makes a value of what a file holds, None where it makes no sense; `write` makes what
    is stored of a value."""

    key: str
    default: Value
    read: Callable[[object], Value | None]
    write: Callable[[Value], object]

    def of(self, stored: object) -> Value:
        """The value of what was stored (None: nothing)."""
        value = self.read(stored) if stored is not None else None
        return self.default if value is None else value


def choice(key: str, default: str, allowed: Collection[str]) -> Setting[str]:
    """One of a few words."""
    return Setting(key, default, lambda stored: _one_of(stored, allowed), str)


def number(
    key: str, default: float, low: float, high: float, allowed: Collection[float] = ()
) -> Setting[float]:
    """A number within bounds, both included; one of `allowed` where there are any."""

    def read(stored: object) -> float | None:
        value = _float(stored)
        fits = value is not None and low <= value <= high and (not allowed or value in allowed)
        return value if fits else None

    return Setting(key, default, read, float)


def whole(key: str, default: int, low: int, high: int) -> Setting[int]:
    """A whole number within bounds, both included."""

    def read(stored: object) -> int | None:
        value = _float(stored)
        return int(value) if value is not None and low <= value <= high else None

    return Setting(key, default, read, int)


def flag(key: str, default: bool) -> Setting[bool]:
    """Yes or no; INI files keep it as a word."""

    def read(stored: object) -> bool | None:
        return {"true": True, "false": False, "1": True, "0": False}.get(str(stored).lower())

    return Setting(key, default, read, bool)


def text(key: str, default: str = "") -> Setting[str]:
    """A short text."""
    return Setting(key, default, _text, str)


def word(key: str, default: str) -> Setting[str]:
    """The key of something, of letters, digits, dots and the like."""

    def read(stored: object) -> str | None:
        return stored if isinstance(stored, str) and _WORD.fullmatch(stored) else None

    return Setting(key, default, read, str)


def path(key: str) -> Setting[Path | None]:
    """A file or folder, or none; whether it is there is another matter."""

    def read(stored: object) -> Path | None:
        name = _text(stored)
        return _path(name) if name else None

    return Setting(key, None, read, lambda value: _written(value) if value else "")


def paths(key: str, most: int) -> Setting[list[Path]]:
    """A few of them, the most recent first. INI files keep a single one as plain text."""

    def read(stored: object) -> list[Path]:
        names = stored if isinstance(stored, list) else [stored]
        return [_path(name) for name in map(_text, names) if name][:most]

    return Setting(key, [], read, lambda value: [_written(each) for each in value[:most]])


def lists(key: str, longest: int = 65_536) -> Setting[dict[str, tuple[str, ...]]]:
    """Some words by name, kept as JSON; what is no such list is left out, one by one."""

    def read(stored: object) -> dict[str, tuple[str, ...]] | None:
        try:
            found = json.loads(stored) if isinstance(stored, str) and len(stored) <= longest else 0
        except (ValueError, RecursionError):
            return None
        if not isinstance(found, dict):
            return None
        return {
            name: tuple(words)
            for name, words in found.items()
            if isinstance(words, list) and all(isinstance(each, str) for each in words)
        }

    def write(value: dict[str, tuple[str, ...]]) -> str:
        return json.dumps(value)

    return Setting(key, {}, read, write)


def state(key: str) -> Setting[bytes]:
    """What Qt itself saves of a window or splitter, which checks it when it is restored."""

    def read(stored: object) -> bytes | None:
        return bytes(stored) if isinstance(stored, bytes | bytearray) else None

    return Setting(key, b"", read, lambda value: value)


def _written(path: Path) -> str:
    """A path as text; one whose name is not UTF-8 as the address it has, of bytes: settings files
    would lose it."""
    try:
        str(path).encode("utf-8")
    except UnicodeEncodeError:
        return _OF_BYTES + quote(os.fsencode(path))
    return str(path)


def _path(written: str) -> Path:
    of_bytes = written.startswith(_OF_BYTES)
    return (
        Path(os.fsdecode(unquote_to_bytes(written.removeprefix(_OF_BYTES))))
        if of_bytes
        else (Path(written))
    )


def _one_of(stored: object, allowed: Collection[str]) -> str | None:
    return stored if isinstance(stored, str) and stored in allowed else None


def _text(stored: object) -> str | None:
    fits = isinstance(stored, str) and len(stored) <= LONGEST_TEXT and "\0" not in stored
    return str(stored) if fits else None


def _float(stored: object) -> float | None:
    try:
        value = float(stored)  # type: ignore[arg-type]  # the file decides what it is
    except (TypeError, ValueError):
        return None
    return value if math.isfinite(value) else None


THEME: Setting[Appearance] = choice("window/theme", "dark", ("dark", "light", "system"))  # type: ignore[assignment]
# A language's code, or "system".
LANGUAGE = word("window/language", "system")
TEXT_SCALE = number("window/text_scale", 1.0, TEXT_SCALES[0], TEXT_SCALES[-1], TEXT_SCALES)
GEOMETRY = state("window/geometry")
PANEL_SIZES = state("window/panel_sizes")
SECOND_GEOMETRY = state("window/second_geometry")
VIEW = choice("window/view", "grid", ("grid", "loupe", "compare", "survey", "maps"))
CELL_SIZE = whole("window/cell_size", USUAL_CELL, SMALLEST_CELL, LARGEST_CELL)
# Which column it names is the folder's to know: a model's family may bring it later.
SORT_KEY = word("sort/key", "name")
SORT_DESCENDING = flag("sort/descending", False)
SHOWN = {
    "folders": flag("shown/folders", True),
    "info": flag("shown/info", True),
    "filter": flag("shown/filter", False),
    "second": flag("shown/second", False),
}
KEY_PRESET = choice("keys/preset", LIGHTROOM, tuple(PRESETS))
OWN_KEYS = lists("keys/own")  # by the command's id
HEATMAP = text("loupe/heatmap")
HEATMAP_OPACITY = number("loupe/map_opacity", USUAL_OPACITY, 0.1, 1.0)
MAP_IN_COLOUR = flag("loupe/map_in_colour", False)
MAP_TRUE_CELLS = flag("loupe/map_true_cells", False)
FIELD = text("loupe/field")
FOLDER = path("last/folder")
PHOTO = path("last/photo")
MODEL = text("last/model")
# The file of the model that scored before the one in use: the way back.
MODEL_BEFORE = text("last/model_before")
RECENT = paths("last/recent", MOST_RECENT)
# Folders whose subfolders' photos are shown too, the last changed first.
WITH_SUBFOLDERS = paths("folders/with_subfolders", 500)
# Whether a mark is also written into a sidecar, and what a new sidecar is called: "name.ext.xmp"
# (IMG_1.ARW.xmp), or "name.xmp" for RAW, which Lightroom and Capture One find.
SIDECAR_WRITING = choice("sidecars/writing", "never", ("never", "as_marked"))
SIDECAR_NAMING = choice("sidecars/naming", "name.ext.xmp", ("name.ext.xmp", "name.xmp"))
REJECT_AS_MINUS_ONE = flag("sidecars/reject_as_minus_one", False)
AUTO_ADVANCE = flag("marks/auto_advance", False)
# An ICC file for screens whose profile the system does not tell.
SCREEN_PROFILE = path("screen/profile")
# Handing photos on: where rejected ones go, where copies went last and what they were called, the
# programs photos were opened with.
REMOVE_TO = choice("handover/remove_to", "trash", ("trash", "rejected"))
HANDOVER_FOLDER = path("handover/folder")
NAME_TEMPLATE = text("handover/names", "{name}")
EMBED_MARKS = flag("handover/embed_marks", False)
PROGRAMS = paths("handover/programs", MOST_RECENT)

Migration = Callable[[MutableMapping[str, object]], None]


def _forget_veil(stored: MutableMapping[str, object]) -> None:
    """Version 1 kept how strong a veil was that let weak places through; maps cover evenly now."""
    stored.pop("loupe/opacity", None)


# From a version to the next: changes the stored values in place.
MIGRATIONS: Mapping[int, Migration] = {1: _forget_veil}


def upgrade(
    stored: MutableMapping[str, object],
    version: int = VERSION,
    migrations: Mapping[int, Migration] = MIGRATIONS,
) -> None:
    """Brings stored values to this version, step by step, and notes it in them.

    Values of a newer version stay as they are, with their version: what is known in them is used.
    """
    found = _float(stored.get(VERSION_KEY, 1))
    step = int(found) if found is not None and found >= 1 else 1
    while step < version:
        migrations[step](stored)
        step += 1
    stored[VERSION_KEY] = step
