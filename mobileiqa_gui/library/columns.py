"""The columns every folder has, and the words of columns in the user's language."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from core.results.columns import SCORE, Column, Filter, Sort
from core.results.words import Phrase
from mobileiqa_gui.families.words import translated
from mobileiqa_gui.translation import QT_TRANSLATE_NOOP, translate

NAME = Column(
    "name",
    QT_TRANSLATE_NOOP("columns", "Name"),
    lambda photo, _outcome: photo.name,
    sort=Sort.LISTING,
    directions=(QT_TRANSLATE_NOOP("columns", "A to Z"), QT_TRANSLATE_NOOP("columns", "Z to A")),
    filter=Filter.TEXT,
    from_photo=True,
)
DATE_KEY = "date"

# The texts of core's columns that the window shows.
_OF_CORE = (
    QT_TRANSLATE_NOOP("columns", "Score"),
    QT_TRANSLATE_NOOP("columns", "Lowest first"),
    QT_TRANSLATE_NOOP("columns", "Highest first"),
)


def standard_columns(times: Mapping[Path, datetime]) -> tuple[Column, ...]:
    """Score, name and date; the date reads from `times`, which are filled as they become known."""
    date = Column(
        DATE_KEY,
        QT_TRANSLATE_NOOP("columns", "Date"),
        lambda photo, _outcome: times.get(photo.path),
        sort=Sort.NUMBER,
        number=_seconds,
        directions=(
            QT_TRANSLATE_NOOP("columns", "Oldest first"),
            QT_TRANSLATE_NOOP("columns", "Newest first"),
        ),
    )
    return (SCORE, NAME, date)


def in_words(text: str) -> str:
    """A heading or direction of any column, a family's included, in the user's language."""
    own = translate("columns", text)
    return own if own != text else translated(Phrase(text))


def _seconds(taken: datetime) -> float:
    """Seconds for sorting: camera clocks rarely name a zone, so wall-clock time is compared."""
    return (taken.replace(tzinfo=None) - datetime(1970, 1, 1)).total_seconds()
