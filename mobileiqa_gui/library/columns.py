"""The columns every folder has, in the order of the sort menu."""

from __future__ import annotations

from typing import Final

from core.errors import PhotoError
from core.results.columns import BAND, DISAGREEMENT, SCORE, Column, Entry, Filter
from core.results.photo_columns import DATE, FACTS, KIND, MARKS, NAME as NAME, SIZE
from core.results.words import phrase
from mobileiqa_gui.translation import QT_TRANSLATE_NOOP

WAITING: Final = "waiting"
FAILED: Final = "failed"
SCORED: Final = "scored"


def _progress(entry: Entry) -> str:
    if entry.outcome is None:
        return WAITING
    return FAILED if isinstance(entry.outcome, PhotoError) else SCORED


PROGRESS: Final = Column(
    "progress", phrase(QT_TRANSLATE_NOOP("families", "Scoring")), _progress, filter=Filter.CHOICE
)
"""How far scoring has come."""

STANDARD: Final[tuple[Column, ...]] = (
    SCORE,
    NAME,
    DATE,
    *MARKS,
    BAND,
    DISAGREEMENT,
    PROGRESS,
    *(column for column in FACTS if column is not DATE),
    KIND,
    SIZE,
)
