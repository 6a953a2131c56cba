"""Stars from scores, for photos that nobody rated: worked out before anything is done. No Qt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from core.marks.marks import MOST_STARS, MarkChange
from core.photos.photo import Photo
from core.results.assessment import USUAL_BANDS, Assessment
from mobileiqa_gui.library.presenter import LibraryPresenter

Limits = tuple[int, ...]
"""The lowest score, 0 to 100, that earns 1, 2, … 5 stars."""


def usual_limits(bands: Sequence[float] = USUAL_BANDS) -> Limits:
    """From a model's bands: its four limits earn 2 to 5 stars, half the lowest one earns one."""
    return (round(bands[0] / 2), *(round(limit) for limit in bands))


def stars_for(score: float, limits: Limits) -> int:
    """The stars that a score earns, as it is displayed: in whole points."""
    return sum(round(score) >= limit for limit in limits)


@dataclass(frozen=True, slots=True)
class Preview:
    """What would happen: how many photos get how many stars, and which stay as they are."""

    changes: dict[Path, MarkChange]
    counts: dict[int, int]
    rated: int
    unscored: int


def preview(library: LibraryPresenter, photos: Sequence[Photo], limits: Limits) -> Preview:
    """Of photos without stars; rated ones and those without a score stay as they are."""
    changes: dict[Path, MarkChange] = {}
    counts: Counter[int] = Counter()
    rated = unscored = 0
    for photo in photos:
        assessment = library.assessment(photo.path)
        if library.marks_of(photo.path).stars:
            rated += 1
        elif not isinstance(assessment, Assessment):
            unscored += 1
        else:
            stars = stars_for(assessment.score, limits)
            counts[stars] += 1
            if stars:
                changes[photo.path] = MarkChange(stars=stars)
    found = {stars: counts[stars] for stars in range(MOST_STARS, -1, -1)}
    return Preview(changes, found, rated, unscored)
