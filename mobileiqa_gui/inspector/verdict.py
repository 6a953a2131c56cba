"""A score and its opinions in honest words. No widgets."""

from __future__ import annotations

from dataclasses import dataclass

from core.results.assessment import Assessment
from mobileiqa_gui.translation import translate

# Spread of the opinions (standard deviation, score points) up to which views are said to agree,
# and from which they are said to disagree: a fifth and a half of a band's width of 20 points.
AGREE_BELOW = 4.0
DISAGREE_FROM = 10.0


@dataclass(frozen=True, slots=True)
class Opinion:
    """What one view says: its name, its score in words and as the number 0..100."""

    name: str
    text: str
    score: float


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the inspector says of a scored photo; empty texts are left out."""

    score: float
    score_text: str
    band: str
    rank: str
    opinions: tuple[Opinion, ...]
    agreement: str
    spread: str
    model: str
    spoken: str


def verdict(assessment: Assessment, percentile: float | None, *, so_far: bool = False) -> Verdict:
    """The words for an assessment; `percentile` is the share of the folder's scored photos, in
    percent, that score lower, and `so_far` says that others still wait for their scores."""
    score_text = f"{assessment.score:.0f}"
    words = band_name(assessment)
    rank = rank_text(percentile, so_far=so_far)
    name = assessment.model.name
    opinions = tuple(
        Opinion(
            translate("verdict", "View {number}").format(number=number), f"{opinion:.0f}", opinion
        )
        for number, opinion in enumerate(assessment.opinions, 1)
    )
    spoken = translate("verdict", "Score {score} of 100, {band}").format(
        score=score_text, band=words
    )
    return Verdict(
        score=assessment.score,
        score_text=score_text,
        band=words,
        rank=rank,
        opinions=opinions,
        agreement=agreement_text(assessment),
        spread=spread_text(assessment),
        model=translate("verdict", "Scored by {name} {version}").format(
            name=name, version=assessment.model.version
        ),
        spoken=f"{spoken}, {rank}" if rank else spoken,
    )


def band_name(assessment: Assessment) -> str:
    """The band's word, by the limits of the model that gave the score."""
    words = {
        "Bad": translate("verdict", "Bad"),
        "Poor": translate("verdict", "Poor"),
        "Fair": translate("verdict", "Fair"),
        "Good": translate("verdict", "Good"),
        "Excellent": translate("verdict", "Excellent"),
    }
    return words[assessment.band]


def rank_text(percentile: float | None, *, so_far: bool = False) -> str:
    """'Better than 81 % of this folder'; empty where nothing can be compared."""
    if percentile is None:
        return ""
    share = min(100, max(0, int(percentile)))
    if percentile in (0, 100):
        words = {
            (0, False): translate("verdict", "The lowest score of this folder"),
            (0, True): translate("verdict", "The lowest of the photos scored so far"),
            (100, False): translate("verdict", "The highest score of this folder"),
            (100, True): translate("verdict", "The highest of the photos scored so far"),
        }
        return words[share, so_far]
    if so_far:
        return translate("verdict", "Better than {share} % of the photos scored so far").format(
            share=share
        )
    return translate("verdict", "Better than {share} % of this folder").format(share=share)


def agreement_text(assessment: Assessment) -> str:
    """Whether the views agree; empty with fewer than two opinions."""
    if len(assessment.opinions) < 2:
        return ""
    if assessment.disagreement < AGREE_BELOW:
        return translate("verdict", "Views agree")
    if assessment.disagreement < DISAGREE_FROM:
        return translate("verdict", "Views differ a little")
    return translate("verdict", "Views disagree: not sure")


def spread_text(assessment: Assessment) -> str:
    """The disagreement in points: 'Spread 2.4 points'."""
    if len(assessment.opinions) < 2:
        return ""
    return translate("verdict", "Spread {points} points").format(
        points=f"{assessment.disagreement:.1f}"
    )
