"""What the views think, in words. No widgets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from core.results.assessment import Assessment
from core.results.words import Phrase
from mobileiqa_gui.numbers import in_digits
from mobileiqa_gui.translation import translate

# Spread of the opinions (standard deviation, score points) up to which views are said to agree,
# and from which they are said to disagree: a fifth and a half of a band's width of 20 points.
AGREE_BELOW = 4.0
DISAGREE_FROM = 10.0
# So many points beyond the nearest opinion a score is said to lie outside them.
OUTSIDE_BY = 0.5


@dataclass(frozen=True, slots=True)
class Opinion:
    """What one view says: its name, its score in words and as the number 0..100."""

    name: str
    text: str
    score: float


def opinions_of(assessment: Assessment, translated: Callable[[Phrase], str]) -> tuple[Opinion, ...]:
    """Each view's opinion under the name that its model gives it."""
    return tuple(
        Opinion(translated(name), f"{opinion:.0f}", opinion)
        for name, opinion in zip(assessment.model.opinions, assessment.opinions, strict=True)
    )


def lanes(places: Sequence[float], apart: float) -> list[int]:
    """A row for each place along a line, the lowest in which it is `apart` from all before it."""
    taken: list[list[float]] = []
    rows = [0] * len(places)
    for index in sorted(range(len(places)), key=lambda each: places[each]):
        free = (n for n, lane in enumerate(taken) if abs(lane[-1] - places[index]) >= apart)
        row = next(free, len(taken))
        if row == len(taken):
            taken.append([])
        taken[row].append(places[index])
        rows[index] = row
    return rows


def outside_text(assessment: Assessment) -> str:
    """Where the score lies outside its opinions, that it does; empty where it lies among them."""
    if not assessment.opinions:
        return ""
    if assessment.score > max(assessment.opinions) + OUTSIDE_BY:
        return translate("opinions", "the score lies above them all")
    if assessment.score < min(assessment.opinions) - OUTSIDE_BY:
        return translate("opinions", "the score lies below them all")
    return ""


def agreement_text(assessment: Assessment) -> str:
    """Whether the views agree; empty with fewer than two opinions."""
    spread = assessment.disagreement
    if spread is None or len(assessment.opinions) < 2:
        return ""
    if spread < AGREE_BELOW:
        return translate("opinions", "Views agree")
    if spread < DISAGREE_FROM:
        return translate("opinions", "Views differ a little")
    return translate("opinions", "Views disagree: not sure")


def spread_text(assessment: Assessment) -> str:
    """The disagreement in points: 'Spread 2.4 points'."""
    spread = assessment.disagreement
    if spread is None or len(assessment.opinions) < 2:
        return ""
    return translate("opinions", "Spread {points} points").format(points=in_digits(spread, 1))
