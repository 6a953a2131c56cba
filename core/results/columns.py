"""Columns, declared: what a photo can be listed, sorted and filtered by, and what its files say.

Plain data and functions, no Qt. The window, the tables and the files of results learn from these
what there is; a family of models adds its own. Texts are English; who shows them translates.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from math import nan
from typing import Any

from core.errors import PhotoError
from core.marks.marks import UNMARKED, Marks
from core.photos.facts import Facts
from core.photos.photo import Photo
from core.results.assessment import Assessment
from core.results.words import Phrase, phrase

# What became of a photo; None while it waits.
Outcome = Assessment | PhotoError | None
Value = str | float | datetime | tuple[float, ...] | None


@dataclass(frozen=True, slots=True)
class Entry:
    """One photo with all that is known of it at present; `facts` are None until they are read.

    `beside` is what families say of it beside the model that scores, by column key.
    """

    photo: Photo
    outcome: Outcome = None
    facts: Facts | None = None
    marks: Marks = UNMARKED
    beside: Mapping[str, float] = field(default_factory=dict)


_LOWEST_FIRST, _HIGHEST_FIRST = phrase("Lowest first"), phrase("Highest first")


class Source(Enum):
    """What a column's value is read from, and so when it may change."""

    PHOTO = "the listing: known at once, whatever becomes of the photo"
    FACTS = "the photo's file: known when it was read"
    MARKS = "a person's marks: changed by a person"
    RESULT = "what became of the photo: comes with a result and goes with it"
    BESIDE = "what a family says of it beside the model that scores, and may say otherwise any time"


class Sort(Enum):
    """How photos are sorted by a column."""

    NOT = "not at all"
    LISTING = "as the folder is listed: in the natural order of names"
    NUMBER = "by a number; photos without one come last"
    TEXT = "by a text, regardless of case; photos without one come last"


class Filter(Enum):
    """How photos are filtered by a column."""

    NOT = "not at all"
    POINTS = "the rounded value lies within whole points, 0 to 100"
    RANGE = "the number lies within a range"
    CHOICE = "the text is one of those chosen; there are few different ones"


class Alignment(Enum):
    """Where a column's values stand in a table."""

    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Column:
    """One column: `key` names it in settings and files, `heading` on screen.

    `value` gives a photo's value, None where there is none; `written` puts it in words for a table.
    `number` makes of a value what is sorted and filtered by as a number, `choice` what as a text:
    English words or what the file says, the same for every photo of a kind. `directions` are the
    words for sorting upwards and downwards; `descending_first` is the way a person expects first.
    Of a column that is not read from the photo, all photos have the same value as long as nothing
    is known of them. `is_searched`: photos are found by a part of the `choice`.
    """

    key: str
    heading: Phrase
    value: Callable[[Entry], Value]
    written: Callable[[Any], str] = str
    sort: Sort = Sort.NOT
    number: Callable[[Any], float] = float
    descending_first: bool = False
    directions: tuple[Phrase, Phrase] = (_LOWEST_FIRST, _HIGHEST_FIRST)
    filter: Filter = Filter.NOT
    alignment: Alignment = Alignment.LEFT
    source: Source = Source.RESULT
    choice: Callable[[Any], str] = str
    is_searched: bool = False

    def text(self, entry: Entry) -> str:
        """The value in words; empty where there is none."""
        value = self.value(entry)
        return "" if value is None else self.written(value)

    def comparable(self, entry: Entry) -> float:
        """What is sorted and filtered by as a number; NaN where there is no value."""
        value = self.value(entry)
        return nan if value is None else self.number(value)

    def chosen(self, entry: Entry) -> str:
        """What is sorted, searched and filtered by as a text; empty where there is no value."""
        value = self.value(entry)
        return "" if value is None else self.choice(value)

    @property
    def is_compared(self) -> bool:
        """Whether its numbers are needed at all."""
        return self.sort is Sort.NUMBER or self.filter in (Filter.POINTS, Filter.RANGE)

    @property
    def is_worded(self) -> bool:
        """Whether its texts are needed at all."""
        return self.sort is Sort.TEXT or self.filter is Filter.CHOICE or self.is_searched


def of_assessment(figure: Callable[[Assessment], Value]) -> Callable[[Entry], Value]:
    """A column's `value` that is read from the assessment; None while there is none."""

    def value(entry: Entry) -> Value:
        return figure(entry.outcome) if isinstance(entry.outcome, Assessment) else None

    return value


def of_beside(key: str) -> Callable[[Entry], Value]:
    """A column's `value` that a family says beside the model that scores; None without."""
    return lambda entry: entry.beside.get(key)


def of_facts(figure: Callable[[Facts], Value]) -> Callable[[Entry], Value]:
    """A column's `value` that is read from the facts; None while there are none."""

    def value(entry: Entry) -> Value:
        return figure(entry.facts) if entry.facts is not None else None

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
BAND = Column(
    "band",
    phrase("Band"),
    of_assessment(lambda assessment: assessment.band),
    filter=Filter.CHOICE,
)
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
    sort=Sort.NUMBER,
    descending_first=True,
    filter=Filter.RANGE,
    alignment=Alignment.RIGHT,
)
RAW = Column("raw", phrase("Raw output"), of_assessment(lambda assessment: assessment.raw))

# What a table of scored photos says after their names.
TABLE = (SCORE, BAND, OPINIONS, DISAGREEMENT)
# What a file of results says of each photo, after its path and before its model.
FIGURES = (SCORE, RAW, OPINIONS, DISAGREEMENT)
