"""What a person can ask of the app by key or menu: declared by each feature, beside the feature."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, Flag, auto
from typing import Any, Generic, TypeVar

from PySide6.QtGui import QKeySequence

from mobileiqa_gui.commands.live import live, native
from mobileiqa_gui.commands.situation import Situation
from mobileiqa_gui.translation import QT_TRANSLATE_NOOP, translate

Part = TypeVar("Part")


class Reach(Flag):
    """Where a key works. Two commands may share a key where their reaches do not meet."""

    NOWHERE = 0
    GRID = auto()
    LOUPE = auto()
    COMPARE = auto()
    SURVEY = auto()
    MAPS = auto()
    AROUND = auto()
    """Bars and panels, where Space presses buttons."""
    BROWSED = GRID | LOUPE
    """Where one walks through all photos shown."""
    PANES = COMPARE | SURVEY
    """Where a few photos stand side by side."""
    PHOTOS = BROWSED | PANES | MAPS
    WINDOW = PHOTOS | AROUND


class Section(Enum):
    """The parts of the key sheet, in its order."""

    BROWSE = QT_TRANSLATE_NOOP("commands", "Browse")
    MARK = QT_TRANSLATE_NOOP("commands", "Mark")
    VIEWS = QT_TRANSLATE_NOOP("commands", "Views")
    LOOK = QT_TRANSLATE_NOOP("commands", "Look closely")
    COMPARE = QT_TRANSLATE_NOOP("commands", "Compare and survey")
    MAPS = QT_TRANSLATE_NOOP("commands", "Maps side by side")
    HANDOVER = QT_TRANSLATE_NOOP("commands", "Hand over")
    FOLDERS = QT_TRANSLATE_NOOP("commands", "Folders and scoring")
    WINDOW = QT_TRANSLATE_NOOP("commands", "Window")

    @property
    def title(self) -> str:
        """In the user's language."""
        return translate("commands", self.value)


def always(_situation: Situation) -> bool:
    """For commands that are never disabled."""
    return True


@dataclass(frozen=True, slots=True)
class Command(Generic[Part]):
    """One command. A feature keeps it as a constant and shows its key with `tip` and `key_text`.

    `text` is marked with `QT_TRANSLATE_NOOP("commands", ...)`. Of `keys` the first is shown in
    tool tips; a command without keys is for menus alone. `run` is called with the part of the app
    of type `on`, which the window looks up; without both the view itself handles the keys, and the
    command only stands in the key sheet. While `enabled` says no, key and menu do nothing.
    `place` orders the commands of a section; those without come last. `handled` is where else the
    view itself takes the keys (one that is held, say): nobody else may have them there.
    """

    id: str
    text: str
    keys: tuple[str, ...] = ()
    section: Section = Section.WINDOW
    reach: Reach = Reach.WINDOW
    on: type[Part] | None = None
    run: Callable[[Part], object] | None = None
    enabled: Callable[[Situation], bool] = always
    place: int = 1000
    handled: Reach = Reach.NOWHERE

    def __post_init__(self) -> None:
        if (self.on is None) != (self.run is None):
            raise ValueError(f"{self.id}: what it runs on and what it does belong together")

    @property
    def title(self) -> str:
        """What it does, in the user's language."""
        return translate("commands", self.text)

    @property
    def sequences(self) -> list[QKeySequence]:
        """Its declared keys as Qt takes them."""
        return [QKeySequence(text) for text in self.keys]

    def meets(self, other: Command[Any]) -> bool:
        """Whether there is a place where the keys of both would work."""
        return bool((self.reach | self.handled) & (other.reach | other.handled))


def key_text(command: Command[Part]) -> str:
    """The first key of a command as the system writes it, for example "Ctrl+O"; empty where it has
    none. Keys are a person's to change: see `tips.keep_tip` for what stays on screen."""
    keys = live.keys_of(command)
    return native(keys[0]) if keys else ""


def tip(command: Command[Part], text: str = "") -> str:
    """A tool tip: what the command does (in the control's own words, if it has any) and its key."""
    words, key = text or command.title, key_text(command)
    return f"{words} ({key})" if key else words
