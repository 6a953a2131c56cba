"""What a person asks of a cull, and what is proposed for each photo."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from math import ceil
from pathlib import Path
from typing import Final

from core.results.words import Phrase


class Decision(StrEnum):
    """What is proposed. A photo to `LOOK` at is neither kept nor rejected: a person decides."""

    KEEP = "keep"
    REJECT = "reject"
    LOOK = "look"


CLOSED_EYES: Final = 30.0
"""Score points that closed eyes take unless a person says otherwise: chosen, not measured."""


@dataclass(frozen=True, slots=True)
class Rule:
    """Keep the best `count` photos or, where that is None, the best `share` (0..1) of them.

    With `per_burst` that holds for each burst, and photos outside bursts stay. Photos that score
    less than `least_score` go whatever else, but for the best of a moment; so do those whose
    sharpest part, or whose softest prominent face's eyes, are less sharp than asked for (0..100).
    `closed_eyes`: score points that closed eyes of the largest face take.
    ValueError for what keeps nothing.
    """

    count: int | None = None
    share: float = 1.0
    per_burst: bool = False
    least_score: float = 0.0
    least_sharpness: float = 0.0
    least_eyes: float = 0.0
    closed_eyes: float = CLOSED_EYES

    def __post_init__(self) -> None:
        if self.count is not None and self.count < 1:
            raise ValueError("at least one photo is kept")
        if not 0 < self.share <= 1:
            raise ValueError("what is kept is more than 0 % and at most 100 %")

    @classmethod
    def read(cls, text: str, *, per_burst: bool = False) -> Rule:
        """The rule of "200" or "20%". ValueError, with a sentence, for anything else."""
        text = text.strip()
        try:
            if text.endswith("%"):
                return cls(share=float(text[:-1]) / 100, per_burst=per_burst)
            return cls(count=int(text), per_burst=per_burst)
        except ValueError:
            raise ValueError(
                f"'{text}' says not how many to keep: a whole number from 1 on, such as 200, or a "
                "share, such as 20%."
            ) from None

    def wanted(self, photos: int) -> int:
        """How many of so many photos are to be kept; at least one where there are any."""
        if self.count is not None:
            return min(self.count, photos)
        return min(ceil(self.share * photos - 1e-9), photos)


@dataclass(frozen=True, slots=True)
class Proposed:
    """What is proposed for one photo, and why: the reason first, then what is seen in the photo.

    `group` is the number of its group; `is_marked`: a person decided.
    """

    decision: Decision
    reasons: tuple[Phrase, ...]
    group: int | None = None
    is_marked: bool = False

    @property
    def reason(self) -> str:
        """In English, for the command line."""
        return ". ".join(map(str, self.reasons))


@dataclass(frozen=True, slots=True)
class Proposal:
    """What is proposed, by photo, in their order."""

    photos: Mapping[Path, Proposed]

    def of(self, decision: Decision) -> Iterator[Path]:
        """The photos for which this is proposed."""
        return (path for path, one in self.photos.items() if one.decision is decision)

    def count(self, decision: Decision) -> int:
        return sum(1 for _ in self.of(decision))

    def keeps_more_than(self, rule: Rule) -> bool:
        """Whether moments, sets and a person's marks keep more photos than were asked for."""
        asked = rule.wanted(len(self.photos))
        return not rule.per_burst and self.count(Decision.KEEP) > asked
