"""Reasons in words: short, and with the number they rest on."""

from __future__ import annotations

import pytest

from core.results.reason_words import INTENTS, reason_phrase, reasons_text
from core.signals.intent import Intent
from core.signals.reasons import Direction, Kind, Place, Reason

ALL = Place.EVERYWHERE


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        (Reason(Kind.SOFT, ALL, True, 9.48), "Soft everywhere: edges about 9 px wide"),
        (Reason(Kind.SOFT, Place.PART, False, 4.2), "Soft in the middle, sharp around it"),
        (Reason(Kind.SOFT, Place.SUBJECT, True, 6), "Subject soft: edges about 6 px wide"),
        (
            Reason(Kind.SOFT, Place.BACKGROUND, True, 6),
            "Background soft: edges about 6 px wide",
        ),
        (
            Reason(Kind.MOTION, ALL, True, 0.52, Direction.RISING),
            "Motion blur, rising to the right: along it 52 % of the detail across it",
        ),
        (Reason(Kind.NOISE, Place.SHADOWS, True, 12.2), "Grain in the shadows: 12 of 255 levels"),
        (Reason(Kind.NOISE, ALL, True, 8), "Grain: 8 of 255 levels"),
        (Reason(Kind.OVER, ALL, True, 0.124), "Highlights clipped: 12 % of the picture"),
        (Reason(Kind.UNDER, ALL, True, 77), "Dark: hardly anything above level 77 of 255"),
        (
            Reason(Kind.LOW_CONTRAST, ALL, True, 60),
            "Low contrast: tones span 60 of 255 levels",
        ),
        (
            Reason(Kind.COMPRESSION, ALL, True, 5.14),
            "Strong compression: blocks of 8 pixels, steps of 5.1 levels",
        ),
        (Reason(Kind.BANDING, ALL, True, 0.02), "Few tones: 2 % of the levels occur"),
    ],
)
def test_a_reason_in_words(reason, words):
    assert str(reason_phrase(reason)) == words


def test_every_direction_has_its_words():
    found = [Reason(Kind.MOTION, ALL, True, 0.5, direction) for direction in Direction]
    assert len({str(reason_phrase(each)) for each in found}) == len(Direction)
    horizontal = Reason(Kind.MOTION, ALL, True, 0.5, Direction.HORIZONTAL)
    assert "horizontal" in str(reason_phrase(horizontal))


def test_several_on_one_line():
    found = (Reason(Kind.NOISE, ALL, True, 9), Reason(Kind.OVER, ALL, False, 0.3))
    assert reasons_text(found) == (
        "Grain: 9 of 255 levels; Highlights clipped: 30 % of the picture (not sure)"
    )
    assert reasons_text(()) == ""


def test_every_intent_has_its_words():
    assert set(INTENTS) == set(Intent)
