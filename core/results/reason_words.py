"""Reasons and intents in words, with the numbers they rest on."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from core.results.words import Phrase, phrase
from core.signals.intent import Intent
from core.signals.reasons import Direction, Kind, Place, Reason

INTENTS: Final = {
    Intent.SHALLOW_DEPTH: phrase("Shallow depth of field"),
    Intent.PANNING: phrase("Panning"),
    Intent.LOW_KEY: phrase("Low key"),
    Intent.HIGH_KEY: phrase("High key"),
    Intent.BLACK_AND_WHITE: phrase("Black and white"),
}


def reasons_text(found: Iterable[Reason]) -> str:
    """English words for a table or a file: "Soft everywhere: …; Grain: … (not sure)"; empty where
    there is nothing to say."""
    return "; ".join(map(reason_text, found))


def reason_text(reason: Reason) -> str:
    """English words for one."""
    text = str(reason_phrase(reason))
    return text if reason.sure else f"{text} (not sure)"


def reason_phrase(reason: Reason) -> Phrase:
    """What is said, without whether it is sure."""
    number = reason.number
    match reason.kind:
        case Kind.SOFT:
            return _soft(reason)
        case Kind.MOTION:
            return _motion(reason)
        case Kind.NOISE if reason.place is Place.SHADOWS:
            return phrase("Grain in the shadows: {levels} of 255 levels", levels=f"{number:.0f}")
        case Kind.NOISE:
            return phrase("Grain: {levels} of 255 levels", levels=f"{number:.0f}")
        case Kind.OVER:
            return phrase("Highlights clipped: {share} % of the picture", share=_percent(number))
        case Kind.UNDER:
            return phrase("Dark: hardly anything above level {level} of 255", level=f"{number:.0f}")
        case Kind.LOW_CONTRAST:
            return phrase("Low contrast: tones span {levels} of 255 levels", levels=f"{number:.0f}")
        case Kind.COMPRESSION:
            return phrase(
                "Strong compression: blocks of 8 pixels, steps of {levels} levels",
                levels=f"{number:.1f}",
            )
        case Kind.BANDING:
            return phrase("Few tones: {share} % of the levels occur", share=_percent(number))


def _soft(reason: Reason) -> Phrase:
    width = f"{reason.number:.0f}"
    match reason.place:
        case Place.PART:
            return phrase("Soft in the middle, sharp around it")
        case Place.SUBJECT:
            return phrase("Subject soft: edges about {width} px wide", width=width)
        case Place.BACKGROUND:
            return phrase("Background soft: edges about {width} px wide", width=width)
        case _:
            return phrase("Soft everywhere: edges about {width} px wide", width=width)


def _motion(reason: Reason) -> Phrase:
    share = _percent(reason.number)
    match reason.direction:
        case Direction.HORIZONTAL:
            return phrase(
                "Motion blur, horizontal: along it {share} % of the detail across it", share=share
            )
        case Direction.VERTICAL:
            return phrase(
                "Motion blur, vertical: along it {share} % of the detail across it", share=share
            )
        case Direction.RISING:
            return phrase(
                "Motion blur, rising to the right: along it {share} % of the detail across it",
                share=share,
            )
        case _:
            return phrase(
                "Motion blur, falling to the right: along it {share} % of the detail across it",
                share=share,
            )


def _percent(share: float) -> str:
    return f"{100 * share:.0f}"
