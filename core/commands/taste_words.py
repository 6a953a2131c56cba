"""What is said of a taste, in words."""

from __future__ import annotations

from typing import Final

from core.families.taste.agreement import Interval
from core.families.taste.section import LABELS, Section
from core.families.taste.votes import (
    FEWEST_OF_FLAG,
    FEWEST_OF_VALUE,
    FEWEST_VALUES,
    FEWEST_VOTES,
    Count,
)

NOTHING_LEARNED: Final = "No taste was learned yet: rate photos, then 'mobileiqa taste fit'."
FORGOTTEN: Final = (
    "Your taste is forgotten; your stars and flags stay. 'mobileiqa taste fit' learns it again."
)


def what_is_missing(count: Count) -> str:
    """Why nothing can be learned of so few, or so equal, votes."""
    votes = "1 vote" if count.votes == 1 else f"{count.votes:,} votes"
    told = f"Nothing learned: {votes} ({_by_stars(count)}). "
    if count.lacking:
        return told + (
            f"At least {FEWEST_VOTES} are needed, {count.lacking} more; a burst votes once."
        )
    return told + (
        f"They are too much alike: {FEWEST_VALUES} different numbers of stars are needed, at least "
        f"{FEWEST_OF_VALUE} times each, or {FEWEST_OF_FLAG} picked and {FEWEST_OF_FLAG} rejected "
        "photos."
    )


def summary(section: Section) -> list[str]:
    """What was learned from, how far it agrees, and whether to use it."""
    agreed = section.agreement
    what = "labels" if section.source == LABELS else "ratings"
    told = [
        f"Learned from technical features of your {what}: {section.photos:,} photos, "
        f"{section.count.votes:,} votes ({_by_stars(section.count)}).",
        f"Agrees with your {what}: {_likely(agreed.taste)}",
    ]
    if agreed.score is None or agreed.gain is None:
        return [*told, f"{section.encoder} gives no score to compare it with."]
    if agreed.is_better:
        advice = "Recommended: it agrees with your ratings measurably better than the score."
    else:
        advice = "Your taste adds nothing measurable yet: keep to the score, or rate more photos."
    return [
        *told,
        f"The score of {section.encoder} on the same photos: {_likely(agreed.score)}",
        f"What your taste adds: {_likely(agreed.gain)}",
        advice,
    ]


def _likely(one: Interval) -> str:
    return f"{one.value:.2f} (likely between {one.low:.2f} and {one.high:.2f})"


def _by_stars(count: Count) -> str:
    parts = [f"{stars} stars: {number:,}" for stars, number in count.by_stars]
    return ", ".join(parts).replace("1 stars", "1 star") or "none"
