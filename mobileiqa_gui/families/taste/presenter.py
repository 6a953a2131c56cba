"""What the panel of taste shows and when taste is learned anew. No Qt."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from pathlib import Path
from typing import Final

from core.families.taste.columns import TASTE
from core.families.taste.votes import stars_of
from core.results.columns import Column
from core.scoring.tasting import Said, TasteLook
from mobileiqa_gui.library.presenter import LibraryPresenter

NEW_RATINGS: Final = 10
"""After so many changed ratings the taste in use is learned anew."""


class Phase(Enum):
    """How far a taste has come."""

    LOOKING = "nothing is known yet"
    TOO_FEW = "there are too few ratings"
    TOO_ALIKE = "the ratings hardly differ"
    READY = "a taste can be learned"
    OTHER_MODEL = "a taste is in use that was learned with another model"
    LEARNED = "a taste is in use"


class TastePresenter:
    """`is_open`: the panel is. `look` is the last one, None before the first."""

    def __init__(self, library: LibraryPresenter) -> None:
        self.is_open = False
        self.look: TasteLook | None = None
        self._library = library
        self._learned_of: Mapping[Path, float] = {}

    @property
    def phase(self) -> Phase:
        look = self.look
        if look is None:
            return Phase.LOOKING
        if look.kept is not None:
            return Phase.LEARNED if look.is_of_model else Phase.OTHER_MODEL
        if look.count.lacking:
            return Phase.TOO_FEW
        return Phase.TOO_ALIKE if look.count.is_too_alike else Phase.READY

    @property
    def can_learn(self) -> bool:
        """Whether there is enough to learn from."""
        return self.look is not None and self.look.count.is_enough

    def stars(self) -> dict[Path, float]:
        """What the opened folder's photos were given, by path, flags included."""
        library, found = self._library, {}
        for path, marks in library.marked.items():
            stars = stars_of(marks)
            if stars is not None and library.photo(path) is not None:
                found[path] = stars
        return found

    def is_out_of_date(self, stars: Mapping[Path, float]) -> bool:
        """Whether so many ratings changed that the taste is to be learned anew."""
        before = self._learned_of
        changed = sum(before.get(path) != given for path, given in stars.items())
        changed += sum(path not in stars for path in before)
        return changed >= NEW_RATINGS

    def take(self, look: TasteLook, learned_of: Mapping[Path, float] | None) -> None:
        """A new look; `learned_of`: the folder's stars that it was learned from, if it was."""
        self.look = look
        if learned_of is not None:
            self._learned_of = learned_of

    def folder_changed(self) -> None:
        """Another folder: its ratings are no news by being there."""
        self._learned_of = self.stars()
        self.look = None

    def said(self, path: Path | None) -> Said | None:
        """What the taste says of a photo; None where it says nothing."""
        return None if self.look is None or path is None else self.look.said.get(path)

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns that photos can be sorted by now."""
        return (TASTE,) if self.look is not None and self.look.said else ()

    @property
    def values(self) -> dict[Path, dict[str, float]]:
        """What those columns say, by path."""
        said = {} if self.look is None else self.look.said
        return {path: {TASTE.key: one.stars} for path, one in said.items()}
