"""One lesson: votes, what was learned of them, and what a person may want to see of it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from core.families.taste.agreement import Agreement, agreement
from core.families.taste.learned import Learned, Opinions, learn
from core.families.taste.section import Encoder, Section
from core.families.taste.votes import Count, Rated, Vote, votes_of

SHOWN: Final = 8
"""So many photos are shown that the stars are most over and under what the taste would give."""
ASKED: Final = 10
MIDDLING: Final = (25.0, 75.0)
"""Between these percentiles of what the taste says: at the ends there is least to learn."""


@dataclass(frozen=True, slots=True)
class Surprise:
    """A photo whose stars are others than the taste of all other ratings would give it."""

    path: Path
    stars: float
    said: float

    @property
    def is_over(self) -> bool:
        """Whether it got more stars than the taste would give."""
        return self.stars > self.said


@dataclass(frozen=True, slots=True)
class Lesson:
    """`learned` and `agreement` are None where the votes are too few or too much alike."""

    votes: tuple[Vote, ...]
    count: Count
    learned: Learned | None = None
    agreement: Agreement | None = None

    @property
    def photos(self) -> int:
        """How many photos were rated."""
        return sum(len(vote.photos) for vote in self.votes)

    def section(self, encoder: Encoder, source: str) -> Section:
        """What the taste's manifest says of it; only where something was learned."""
        assert self.learned is not None
        assert self.agreement is not None
        return Section(
            encoder,
            self.learned.taste.width,
            self.photos,
            self.count,
            source,
            self.agreement,
        )

    def surprises(self) -> list[Surprise]:
        """Up to SHOWN photos, half of them with more stars than the taste would give and half with
        fewer, the largest difference first: mistakes to correct, or exceptions to be proud of."""
        if self.learned is None:
            return []
        found = [
            _surprise(vote, float(said))
            for vote, said in zip(self.votes, self.learned.left_out, strict=True)
        ]
        by_difference = sorted(found, key=lambda one: one.said - one.stars)
        over = [one for one in by_difference if one.is_over][: SHOWN // 2]
        under = [one for one in reversed(by_difference) if not one.is_over][: SHOWN // 2]
        return [*over, *under]


def lesson(rated: Sequence[Rated]) -> Lesson:
    """What can be learned of these ratings."""
    votes = tuple(votes_of(rated))
    count = Count.of(votes)
    if not count.is_enough:
        return Lesson(votes, count)
    learned = learn(votes)
    return Lesson(votes, count, learned, agreement(votes, learned))


def ask_next(
    photos: Sequence[Path],
    said: Opinions,
    rated: Collection[Path],
    groups: Mapping[Path, int],
) -> list[Path]:
    """Up to ASKED photos without stars that would teach most: of middling stars, those furthest
    from all rated ones, one a burst (`groups` by path)."""
    open_places = [place for place, path in enumerate(photos) if path not in rated]
    if not open_places:
        return []
    low, high = np.percentile(said.stars[open_places], MIDDLING)
    chosen: list[Path] = []
    asked_groups = {groups[path] for path in rated if path in groups}
    for place in sorted(open_places, key=lambda place: -said.leverage[place]):
        group = groups.get(photos[place])
        if not low <= said.stars[place] <= high or group in asked_groups:
            continue
        if group is not None:
            asked_groups.add(group)
        chosen.append(photos[place])
        if len(chosen) == ASKED:
            break
    return chosen


def _surprise(vote: Vote, said: float) -> Surprise:
    photo = max(vote.photos, key=lambda photo: abs(photo.stars - said))
    return Surprise(photo.path, photo.stars, said)
