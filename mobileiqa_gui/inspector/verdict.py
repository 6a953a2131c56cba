"""A score in honest words. No widgets."""

from __future__ import annotations

from dataclasses import dataclass

from core.results.assessment import Assessment
from mobileiqa_gui.translation import translate


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the inspector says of a scored photo; empty texts are left out."""

    score: float
    score_text: str
    band: str
    rank: str
    model: str
    spoken: str


def verdict(assessment: Assessment, percentile: float | None, *, so_far: bool = False) -> Verdict:
    """The words for an assessment; `percentile` is the share of the folder's scored photos, in
    percent, that score lower, and `so_far` says that others still wait for their scores."""
    score_text = f"{assessment.score:.0f}"
    words = band_name(assessment)
    rank = rank_text(percentile, so_far=so_far)
    name = assessment.model.name
    spoken = translate("verdict", "Score {score} of 100, {band}").format(
        score=score_text, band=words
    )
    return Verdict(
        score=assessment.score,
        score_text=score_text,
        band=words,
        rank=rank,
        model=translate("verdict", "Scored by {name} {version}").format(
            name=name, version=assessment.model.version
        ),
        spoken=f"{spoken}, {rank}" if rank else spoken,
    )


def band_name(assessment: Assessment) -> str:
    """The band's word, by the limits of the model that gave the score."""
    return band_text(assessment.band)


def band_text(band: str) -> str:
    """One of the bands (core.results.assessment.BANDS) in the window's language."""
    words = {
        "Bad": translate("verdict", "Bad"),
        "Poor": translate("verdict", "Poor"),
        "Fair": translate("verdict", "Fair"),
        "Good": translate("verdict", "Good"),
        "Excellent": translate("verdict", "Excellent"),
    }
    return words[band]


def longest_rank() -> str:
    """The rank that needs most room, for who keeps its place free."""
    ranks = [rank_text(share, so_far=so_far) for share in (0, 99, 100) for so_far in (False, True)]
    return max(ranks, key=len)


def rank_text(percentile: float | None, *, so_far: bool = False) -> str:
    """'Better than 81 % of this folder'; empty where nothing can be compared."""
    if percentile is None:
        return ""
    share = min(100, max(0, int(percentile)))
    if percentile in (0, 100):
        words = {
            (0, False): translate("verdict", "The lowest score of this folder"),
            (0, True): translate("verdict", "The lowest score so far"),
            (100, False): translate("verdict", "The highest score of this folder"),
            (100, True): translate("verdict", "The highest score so far"),
        }
        return words[share, so_far]
    if so_far:
        return translate("verdict", "Better than {share} % so far").format(share=share)
    return translate("verdict", "Better than {share} % of this folder").format(share=share)
