"""The columns every folder has."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from core.results.columns import SCORE, Column, Filter, Sort
from core.results.words import phrase
from mobileiqa_gui.translation import QT_TRANSLATE_NOOP

NAME = Column(
    "name",
    phrase(QT_TRANSLATE_NOOP("families", "Name")),
    lambda photo, _outcome: photo.name,
    sort=Sort.LISTING,
    directions=(
        phrase(QT_TRANSLATE_NOOP("families", "A to Z")),
        phrase(QT_TRANSLATE_NOOP("families", "Z to A")),
    ),
    filter=Filter.TEXT,
    from_photo=True,
)
DATE_KEY = "date"


def standard_columns(times: Mapping[Path, datetime]) -> tuple[Column, ...]:
    """Score, name and date; the date reads from `times`, which are filled as they become known."""
    date = Column(
        DATE_KEY,
        phrase(QT_TRANSLATE_NOOP("families", "Date")),
        lambda photo, _outcome: times.get(photo.path),
        sort=Sort.NUMBER,
        number=seconds,
        directions=(
            phrase(QT_TRANSLATE_NOOP("families", "Oldest first")),
            phrase(QT_TRANSLATE_NOOP("families", "Newest first")),
        ),
    )
    return (SCORE, NAME, date)


def seconds(taken: datetime) -> float:
    """Seconds for sorting: camera clocks rarely name a zone, so wall-clock time is compared."""
    return (taken.replace(tzinfo=None) - datetime(1970, 1, 1)).total_seconds()
