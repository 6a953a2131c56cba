"""What is said of a photo beside good ones. No Qt but the texts' translation."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from core.families.references import BUILT_IN_NAME, FEWEST, SMALLEST_PX
from core.results.assessment import Assessment
from core.scoring.reference_doubts import Doubt
from mobileiqa_gui.translation import QT_TRANSLATE_NOOP, translate

BUILT_IN = QT_TRANSLATE_NOOP("references", "the built-in reference set")
MOST_NAMED = 4


def title_in_words(title: str) -> str:
    """What the references are called; the photos that come with the app in the user's language."""
    return translate("references", BUILT_IN) if title == BUILT_IN_NAME else title


def against_text(title: str, assessment: Assessment) -> str:
    """For example "Against My best of 2024: 61 ± 4 (median of 8 references)"."""
    count, spread = len(assessment.opinions), assessment.disagreement
    score = f"{assessment.score:.0f}"
    if count == 1 or spread is None:
        return translate("references", "Against {title}: {score} (1 reference)").format(
            title=title_in_words(title), score=score
        )
    return translate(
        "references", "Against {title}: {score} ± {spread} (median of {count} references)"
    ).format(title=title_in_words(title), score=score, spread=f"{spread:.0f}", count=count)


def model_text(assessment: Assessment) -> str:
    """The window's model on the same photo, for example "MobileIQA Detail on its own: 72"."""
    return translate("references", "{model} on its own: {score}").format(
        model=assessment.model.name, score=f"{assessment.score:.0f}"
    )


def doubt_text(doubt: Doubt) -> str:
    """For example "blurred"."""
    match doubt:
        case Doubt.SMALL:
            return translate("references", "smaller than {pixels} pixels").format(
                pixels=SMALLEST_PX
            )
        case Doubt.LOW:
            return translate("references", "scored low itself")
        case Doubt.BLURRED:
            return translate("references", "blurred")


def warnings(doubts: Mapping[Path, tuple[Doubt, ...]], count: int) -> list[str]:
    """Sentences on what speaks against a set of so many photos; none where nothing does."""
    told = []
    if count < FEWEST:
        told.append(
            translate(
                "references",
                "With fewer than {count} photos, scores depend much on which ones they are.",
            ).format(count=FEWEST)
        )
    for path, about in list(doubts.items())[:MOST_NAMED]:
        told.append(f"{path.name}: {', '.join(map(doubt_text, about))}")
    if len(doubts) > MOST_NAMED:
        told.append(
            translate("references", "and {count} more like these").format(
                count=len(doubts) - MOST_NAMED
            )
        )
    return told
