"""Whether a low score may be meant: such a photo is marked for a look, never rejected.

A shallow depth of field, a camera that follows what moves, a picture that is dark, bright or black
and white on purpose: all of these take points from a photo that may be the best of the day. What
camera and lens say of the exposure is used where it is known, and only to weigh what was measured.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

import numpy as np

from core.photos.facts import Facts
from core.signals.reasons import SOFT_BELOW
from core.signals.signals import Signals


class Intent(StrEnum):
    """What a photographer may have meant."""

    SHALLOW_DEPTH = "shallow depth of field"
    PANNING = "panning"
    LOW_KEY = "low key"
    HIGH_KEY = "high key"
    BLACK_AND_WHITE = "black and white"


LOW_SCORE = 50.0
"""Score points below which a score is low, where the caller names no limit of its own."""

_SHARP_FROM = 0.5
# Shares of all tiles: the least and the most that are sharp, and the least that are soft.
_SHARP, _MOSTLY_SHARP, _SOFT = 0.03, 0.35, 0.35
# The same with a lens stopped down so little that it says so itself.
_SOFT_WIDE_OPEN, _WIDE_OPEN, _STOPPED_DOWN = 0.2, 2.8, 11.0
# How far the sharp tiles lie from their middle, in tiles; 6.5 when spread over the whole photo.
_TOGETHER = 5.5
_SWEPT, _FOLLOWED, _SLOW_S = 0.2, 0.15, 1 / 250
_DARK_MIDDLE, _BRIGHT_LIGHTS = 40.0, 150.0
_BRIGHT_MIDDLE, _NO_BLACK, _SOME_DARK, _ALL_WHITE = 200.0, 40.0, 150.0, 0.8
# Nor is a photo black and white by intent that is all black or all white.
_GREY, _LEAST_BRIGHT, _MOST_WHITE = 3.0, 100.0, 0.5


def intent(
    signals: Signals, facts: Facts | None, score: float | None, *, low: float = LOW_SCORE
) -> tuple[Intent, ...]:
    """What may be meant by a photo whose score, 0..100, lies below `low`; nothing of others, and
    nothing of a photo that has no score. `facts`: what its file says, if read."""
    if score is None or score >= low:
        return ()
    found = []
    if _is_shallow(signals, facts):
        found.append(Intent.SHALLOW_DEPTH)
    if _is_panned(signals, facts):
        found.append(Intent.PANNING)
    found += _keys(signals)
    if _is_grey(signals):
        found.append(Intent.BLACK_AND_WHITE)
    return tuple(found)


def _is_shallow(signals: Signals, facts: Facts | None) -> bool:
    """One place is sharp, and much of the rest has structure that is soft."""
    aperture = facts.aperture if facts is not None else None
    if aperture is not None and aperture >= _STOPPED_DOWN:
        return False
    wide_open = aperture is not None and aperture <= _WIDE_OPEN
    sharp = signals.sharpness >= _SHARP_FROM  # False where there is nothing to judge
    soft = signals.sharpness < SOFT_BELOW
    if soft.mean() < (_SOFT_WIDE_OPEN if wide_open else _SOFT):
        return False
    if not _SHARP <= sharp.mean() <= _MOSTLY_SHARP:
        return False
    rows, columns = np.nonzero(sharp)
    return float(np.hypot(rows.std(), columns.std())) <= _TOGETHER


def _is_panned(signals: Signals, facts: Facts | None) -> bool:
    """Much is smeared one way while something has detail both ways."""
    shutter = facts.shutter_s if facts is not None else None
    if signals.sweep is None or (shutter is not None and shutter < _SLOW_S):
        return False
    return signals.sweep.share >= _SWEPT and signals.sweep.sharp >= _FOLLOWED


def _is_grey(signals: Signals) -> bool:
    tones = signals.tones
    return tones.colour < _GREY and tones.bright >= _LEAST_BRIGHT and tones.white <= _MOST_WHITE


def _keys(signals: Signals) -> Iterator[Intent]:
    """Dark with lights that are light, or bright with something dark in it; each with something
    sharp, for a wrong exposure alone leaves no such order."""
    tones = signals.tones
    if signals.sharpest is None or signals.sharpest < _SHARP_FROM:
        return
    if tones.middle <= _DARK_MIDDLE and tones.bright >= _BRIGHT_LIGHTS:
        yield Intent.LOW_KEY
    some_dark = _NO_BLACK <= tones.dark <= _SOME_DARK and tones.white <= _ALL_WHITE
    if tones.middle >= _BRIGHT_MIDDLE and some_dark:
        yield Intent.HIGH_KEY
