"""What a pane's caption says: of the reference all, of the others what differs. No widgets."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from core.photos.facts import Facts
from mobileiqa_gui.inspector.facts import (
    aperture_text,
    focal_length_text,
    iso_text,
    shutter_text,
)
from mobileiqa_gui.numbers import in_digits
from mobileiqa_gui.translation import translate

_MINUTE, _HOUR, _DAY = 60.0, 3600.0, 86400.0


@dataclass(frozen=True, slots=True)
class Told:
    """What is known of a photo that is compared; None while it is not (or the file says nothing).

    `score` is 0..100.
    """

    facts: Facts | None = None
    score: float | None = None


def exposure(told: Told) -> tuple[str, ...]:
    """How the photo was taken: shutter, aperture, sensitivity, focal length, as far as known."""
    known = told.facts
    if known is None:
        return ()
    found = (
        shutter_text(known.shutter_s),
        aperture_text(known.aperture),
        iso_text(known.iso),
        focal_length_text(known.focal_length_mm, None),
    )
    return tuple(text for text in found if text)


def differences(told: Told, reference: Told) -> tuple[str, ...]:
    """What differs from the reference: its own settings, and how much later it was taken.

    A fact that one of the two does not tell is not compared.
    """
    mine, other = told.facts, reference.facts
    if mine is None or other is None:
        return ()
    pairs = (
        (shutter_text(mine.shutter_s), shutter_text(other.shutter_s)),
        (aperture_text(mine.aperture), aperture_text(other.aperture)),
        (iso_text(mine.iso), iso_text(other.iso)),
        (
            focal_length_text(mine.focal_length_mm, None),
            focal_length_text(other.focal_length_mm, None),
        ),
    )
    settings = tuple(text for text, its in pairs if text and its and text != its)
    later = later_text(mine.captured, other.captured)
    return (*settings, later) if later else settings


def score_difference(told: Told, reference: Told) -> str:
    """'+6', '−3' in the whole points shown; '±0' for a tie, empty where one has no score."""
    if told.score is None or reference.score is None:
        return ""
    points = round(told.score) - round(reference.score)
    return _signed(points, str(abs(points))) if points else "±0"


def later_text(taken: datetime | None, reference: datetime | None) -> str:
    """How much later (or earlier) it was taken: '+0.4 s', '−12 s', '+3 min', '+2 h', '+5 days'.

    Empty for the same moment, and where one is not known. A moment without a time zone is taken to
    be in the other's.
    """
    if taken is None or reference is None:
        return ""
    if (taken.tzinfo is None) != (reference.tzinfo is None):
        taken, reference = taken.replace(tzinfo=None), reference.replace(tzinfo=None)
    seconds = (taken - reference).total_seconds()
    size = abs(seconds)
    if size < 0.005:
        return ""
    if size < 10 and size % 1:
        amount = f"{size:.2f}".rstrip("0").rstrip(".") + " s"
    elif size < 2 * _MINUTE:
        amount = f"{size:.0f} s"
    elif size < 2 * _HOUR:
        amount = f"{size / _MINUTE:.0f} min"
    elif size < 2 * _DAY:
        amount = f"{size / _HOUR:.0f} h"
    else:
        days = round(size / _DAY)
        amount = translate("compare", "{count} days", "", days).format(count=in_digits(days))
    return _signed(seconds, amount)


def _signed(value: float, amount: str) -> str:
    return f"{'+' if value > 0 else '−'}{amount}"
