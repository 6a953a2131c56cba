"""Columns, declared: what a photo can be listed, sorted and filtered by, and what its files say.

Plain data and functions, no Qt. The window, the tables and the files of results learn from these
what there is; a family of models adds its own. Texts are English; who shows them translates.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from math import nan
from typing import Any

from core.errors import PhotoError
from core.photos.photo import Photo
from core.results.assessment import Assessment
from core.results.words import Phrase, phrase

# What became of a photo; None while it waits.
Outcome = Assessment | PhotoError | None
Value = str | float | datetime | tuple[float, ...] | None


_LOWEST_FIRST, _HIGHEST_FIRST = phrase("Lowest first"), phrase("Highest first")


class Sort(Enum):
    """How photos are sorted by a column."""

    NOT = "not at all"
    LISTING = "as the folder is listed: in the natural order of names"
    NUMBER = "by a number; photos without one come last"


class Filter(Enum):
    """How photos are filtered by a column."""

    NOT = "not at all"
    TEXT = "the value contains a text; for columns that are `from_photo`"
    POINTS = "the rounded value lies within whole points, 0 to 100"


class Alignment(Enum):
    """Where a column's values stand in a table."""

    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Column:
    """One column: `key` names it in settings and files, `heading` on screen.

    `value` gives a photo's value, None where there is none; `written` puts it in words for a table.
    `number` makes of a value what `Sort.NUMBER` and `Filter.POINTS` compare. `directions` are the
    words for sorting upwards and downwards; `descending_first` is the way a person expects first.
    `from_photo`: known as soon as the folder is listed, and whatever becomes of the photo; of other
    columns a photo that waits has no value.
    """

    key: str
    heading: Phrase
    value: Callable[[Photo, Outcome], Value]
    written: Callable[[Any], str] = str
    sort: Sort = Sort.NOT
    number: Callable[[Any], float] = float
    descending_first: bool = False
    directions: tuple[Phrase, Phrase] = (_LOWEST_FIRST, _HIGHEST_FIRST)
    filter: Filter = Filter.NOT
    alignment: Alignment = Alignment.LEFT
    from_photo: bool = False

    def text(self, photo: Photo, outcome: Outcome) -> str:
        """The value in words; empty where there is none."""
        value = self.value(photo, outcome)
        return "" if value is None else self.written(value)

    def comparable(self, photo: Photo, outcome: Outcome) -> float:
        """What is sorted and filtered by; NaN where there is no value."""
        value = self.value(photo, outcome)
        return nan if value is None else self.number(value)

    @property
    def is_compared(self) -> bool:
        """Whether its numbers are needed at all."""
        return self.sort is Sort.NUMBER or self.filter is Filter.POINTS


def of_assessment(figure: Callable[[Assessment], Value]) -> Callable[[Photo, Outcome], Value]:
    """A column's `value` that is read from the assessment; None while there is none."""

    def value(_photo: Photo, outcome: Outcome) -> Value:
        return figure(outcome) if isinstance(outcome, Assessment) else None

    return value


def one_decimal(value: float) -> str:
    """Score points in a table, for example "71.3"."""
    return f"{value:.1f}"


SCORE = Column(
    "score",
    phrase("Score"),
    of_assessment(lambda assessment: assessment.score),
    written=one_decimal,
    sort=Sort.NUMBER,
    descending_first=True,
    filter=Filter.POINTS,
    alignment=Alignment.RIGHT,
)
BAND = Column("band", phrase("Band"), of_assessment(lambda assessment: assessment.band))
OPINIONS = Column(
    "opinions",
    phrase("Opinions"),
    of_assessment(lambda assessment: assessment.opinions),
    written=lambda opinions: "  ".join(f"{opinion:.0f}" for opinion in opinions),
)
DISAGREEMENT = Column(
    "disagreement",
    phrase("Disagreement"),
    of_assessment(lambda assessment: assessment.disagreement),
    written=one_decimal,
    alignment=Alignment.RIGHT,
)
RAW = Column("raw", phrase("Raw output"), of_assessment(lambda assessment: assessment.raw))

# What a table of scored photos says after their names.
TABLE = (SCORE, BAND, OPINIONS, DISAGREEMENT)
# What a file of results says of each photo, after its path and before its model.
FIGURES = (SCORE, RAW, OPINIONS, DISAGREEMENT)
