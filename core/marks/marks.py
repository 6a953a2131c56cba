"""A photo's marks, and a change of some of them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum, StrEnum
from typing import Final, Literal

MOST_STARS: Final = 5


class Flag(StrEnum):
    """Picked or rejected. A rejection says nothing of the stars."""

    PICK = "pick"
    REJECT = "reject"


class Colour(StrEnum):
    """The colours of labels, in the order of their keys."""

    RED = "red"
    YELLOW = "yellow"
    GREEN = "green"
    BLUE = "blue"
    PURPLE = "purple"


@dataclass(frozen=True, slots=True)
class Marks:
    """What is decided of one photo.

    `stars` are 0 to 5, 0 for an unrated photo. `label` is the text as it stands, None for none;
    `colour` mostly follows from it (core.marks.labels), but stands without text too. `by_score`:
    the stars were given by scores, as far as is known. ValueError where there are too few stars or
    too many, or an empty label.
    """

    stars: int = 0
    flag: Flag | None = None
    label: str | None = None
    colour: Colour | None = None
    by_score: bool = False

    def __post_init__(self) -> None:
        if not 0 <= self.stars <= MOST_STARS:
            raise ValueError(f"stars are 0 to {MOST_STARS}, not {self.stars}")
        if self.label == "":
            raise ValueError("a label without text is None")

    def __bool__(self) -> bool:
        """Whether anything is decided."""
        return self != UNMARKED

    @property
    def own(self) -> Marks:
        """What a person decided themselves: without stars that a model's scores gave."""
        return replace(self, stars=0, by_score=False) if self.by_score else self


UNMARKED: Final = Marks()


class Kept(Enum):
    """What a change does not touch."""

    KEPT = "kept"


KEPT: Final = Kept.KEPT
Keep = Literal[Kept.KEPT]


@dataclass(frozen=True, slots=True)
class MarkChange:
    """What to change of a photo's marks; the rest stays.

    Label and colour change together: `label` is (text, colour), (None, None) takes both away.
    """

    stars: int | Keep = KEPT
    flag: Flag | Keep | None = KEPT
    label: tuple[str | None, Colour | None] | Keep = KEPT

    def of(self, marks: Marks) -> Marks:
        """The marks with this change made. ValueError as in Marks."""
        label, colour = (marks.label, marks.colour) if self.label is KEPT else self.label
        return Marks(
            stars=marks.stars if self.stars is KEPT else self.stars,
            flag=marks.flag if self.flag is KEPT else self.flag,
            label=label,
            colour=colour,
            by_score=marks.by_score and self.stars is KEPT,
        )
