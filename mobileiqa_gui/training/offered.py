"""The folder that is open in the app, as a data set: how many of its photos a person rated. No Qt
widgets."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from core.culling.ratings import is_judged
from mobileiqa_gui.library.presenter import LibraryPresenter
from mobileiqa_gui.numbers import in_digits
from mobileiqa_gui.translation import translate
from mobileiqa_gui.wording import photos_in_words

GOOD_START: Final = 60
"""Rated photos that are worth a first training."""
FEWEST: Final = 10
"""Fewer cannot be parted into photos to learn from and photos to measure on."""
STARS: Final = "stars"
"""The reader of own stars and flags, as data-set files name it."""


@dataclass(frozen=True, slots=True)
class OfferedFolder:
    """An opened folder with its photos, those shown in it, and how many have stars or a flag."""

    folder: Path
    photos: int
    rated: int

    @property
    def can_be_learnt(self) -> bool:
        return self.rated >= FEWEST

    @property
    def wants_more(self) -> bool:
        """Whether there are photos to be rated, and few are."""
        return self.rated < min(GOOD_START, self.photos)

    @property
    def entry(self) -> dict[str, Any]:
        """Its entry of a data-set file."""
        name = self.folder.name or str(self.folder)
        return {"name": name, "title": name, "reader": STARS, "root": str(self.folder)}

    def in_words(self) -> str:
        """What is offered, and what is still missing."""
        values = {
            "folder": self.folder.name or str(self.folder),
            "photos": photos_in_words(self.photos),
            "rated": in_digits(self.rated),
            "start": GOOD_START,
        }
        if not self.rated:
            text = translate(
                "data",
                "“{folder}” is open in the app, {photos}. Rate about {start} of them, and a model "
                "can learn your taste; no list of labels has to be written.",
            )
        elif self.wants_more:
            text = translate(
                "data",
                "“{folder}” is open in the app: {rated} of {photos} have your stars or flags. "
                "About {start} are a good start.",
            )
        else:
            text = translate(
                "data",
                "“{folder}” is open in the app: {rated} of {photos} have your stars or flags.",
            )
        return text.format(**values)


def offered(library: LibraryPresenter) -> OfferedFolder | None:
    """The opened folder; None where none is, or it shows no photo."""
    if library.folder is None or not library.photos:
        return None
    rated = sum(is_judged(library.marks_of(photo.path)) for photo in library.photos)
    return OfferedFolder(library.folder, len(library.photos), rated)
