"""The columns every folder has, in the order of the sort menu."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from core.errors import PhotoError
from core.results.columns import BAND, DISAGREEMENT, SCORE, Column, Entry, Filter, Source
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

FOLDER_KEY: Final = "folder"


def folder_column(root: Path) -> Column:
    """The subfolder of the opened folder, as "day 1/card A"; photos of the folder itself have none.
    Photos are found by the names of their subfolders."""

    known: dict[str, str | None] = {}  # there are few folders, and thousands of photos

    def below(entry: Entry) -> str | None:
        folder = os.path.dirname(entry.photo.path)  # noqa: PTH120
        if folder not in known:
            parent = Path(folder)
            lies_below = parent != root and parent.is_relative_to(root)
            known[folder] = parent.relative_to(root).as_posix() if lies_below else None
        return known[folder]

    return Column(
        FOLDER_KEY,
        phrase(QT_TRANSLATE_NOOP("families", "Subfolder")),
        below,
        filter=Filter.CHOICE,
        source=Source.PHOTO,
        is_searched=True,
    )


RATE_NEXT_KEY: Final = "rate_next"


def rate_next_column(paths: frozenset[Path]) -> Column:
    """Whether a photo is among those that a person is asked to rate next; the choice says how many
    these are. There is such a column while some are."""
    count = str(len(paths))
    return Column(
        RATE_NEXT_KEY,
        phrase(QT_TRANSLATE_NOOP("families", "Rate next")),
        lambda entry: count if entry.photo.path in paths else None,
        filter=Filter.CHOICE,
        source=Source.PHOTO,
    )


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
    folder_column(Path()),
)
