"""What taste is learned from: stars and flags of photos, one vote a photo or burst."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from core.marks.marks import MOST_STARS, Flag, Marks

PICKED, REJECTED = 4.0, 1.0
"""Stars that a flag alone stands for: who picks keeps, who rejects would not."""
FEWEST_VOTES: Final = 30
FEWEST_VALUES: Final = 3
FEWEST_OF_VALUE: Final = 5
FEWEST_OF_FLAG: Final = 10
MOST_VOTES: Final = 2000
"""More teach hardly anything more, and every one of them costs time and memory."""


@dataclass(frozen=True, slots=True)
class Rated:
    """A photo that a person rated, 0 to 5 `stars`.

    `features` (D,) and `score` (0..100) are an encoder's; None for `score` where it gives none.
    Photos of the same `group` belong to one burst or set.
    """

    path: Path
    stars: float
    features: NDArray[np.float16]
    score: float | None
    group: int | None = None


@dataclass(frozen=True, slots=True)
class Vote:
    """A photo, or the photos of one burst: the means of their stars, features (D,) and scores.

    Frames of a burst are all but the same picture: counted one by one they would be learned by
    heart, and what is learned would look better than it is.
    """

    photos: tuple[Rated, ...]
    stars: float
    features: NDArray[np.float64]
    score: float | None


def stars_of(marks: Marks) -> float | None:
    """The stars that marks stand for: those a person gave, or else what the flag says; None without
    both. What scores gave tells nothing of a taste."""
    marks = marks.own
    if marks.stars:
        return float(marks.stars)
    return {Flag.PICK: PICKED, Flag.REJECT: REJECTED, None: None}[marks.flag]


def as_stars(value: float) -> float:
    """What a taste says as stars to be shown: nobody gives more than five. Sorting keeps to what it
    says."""
    return min(float(MOST_STARS), max(0.0, value))


def votes_of(rated: Iterable[Rated]) -> list[Vote]:
    """One vote a photo or group, in their order; evenly chosen ones where there are very many."""
    groups: dict[object, list[Rated]] = {}
    for photo in rated:
        key = photo.path if photo.group is None else photo.group
        groups.setdefault(key, []).append(photo)
    votes = [_vote(photos) for photos in groups.values()]
    if len(votes) <= MOST_VOTES:
        return votes
    return [
        votes[place] for place in np.linspace(0, len(votes) - 1, MOST_VOTES).round().astype(int)
    ]


def _vote(photos: Sequence[Rated]) -> Vote:
    scores = [photo.score for photo in photos if photo.score is not None]
    return Vote(
        tuple(photos),
        float(np.mean([photo.stars for photo in photos])),
        np.mean([photo.features.astype(np.float64) for photo in photos], 0),
        float(np.mean(scores)) if scores else None,
    )


@dataclass(frozen=True, slots=True)
class Count:
    """How many votes there are, and of how many stars; whole stars, from few to many."""

    votes: int
    by_stars: tuple[tuple[int, int], ...]

    @classmethod
    def of(cls, votes: Sequence[Vote]) -> Count:
        counted = Counter(round(vote.stars) for vote in votes)
        return cls(len(votes), tuple(sorted(counted.items())))

    @property
    def lacking(self) -> int:
        """How many further votes are needed at least."""
        return max(0, FEWEST_VOTES - self.votes)

    @property
    def is_too_alike(self) -> bool:
        """Whether the votes hardly differ: nothing can be learned from a hundred times 3 stars.

        Three values are enough; two are where each is given often, as by flags alone.
        """
        counts = [count for _, count in self.by_stars]
        several = sum(count >= FEWEST_OF_VALUE for count in counts) >= FEWEST_VALUES
        return not several and sum(count >= FEWEST_OF_FLAG for count in counts) < 2

    @property
    def is_enough(self) -> bool:
        """Whether a taste can be learned."""
        return not self.lacking and not self.is_too_alike
