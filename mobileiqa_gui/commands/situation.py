"""What commands may ask about before they run. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

View = Literal["grid", "loupe", "compare", "survey", "maps"]


@dataclass(frozen=True, slots=True)
class Situation:
    """How things stand in the window at one moment.

    `view` is the one photos are shown in, None while none are shown. `undo` and `redo` are
    what would be undone and done again, in words, empty where there is nothing.
    """

    folder: Path | None = None
    photos: int = 0
    shown: int = 0
    selected: int = 0
    view: View | None = None
    can_go_back: bool = False
    can_go_forward: bool = False
    has_model: bool = False
    undo: str = ""
    redo: str = ""
