"""Short, checkable reasons from what was measured.

A reason names a kind, a place, and the number it rests on; where that number lies near the limit,
the reason is not sure. The limits were set on BIQ2021's training photos, on large photos and on
ladders of both at the training levels (benchmarks/reasons.py reports other photos and levels).
Nothing is said of a photo that is as most are.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from math import log, sqrt

import numpy as np
from numpy.typing import NDArray

from core.signals.detail import REDUCED
from core.signals.sampling import GRID
from core.signals.signals import Signals
from core.signals.tones import Tones


class Kind(StrEnum):
    """What a reason is about."""

    SOFT = "soft"
    MOTION = "motion"
    NOISE = "noise"
    OVER = "over"
    UNDER = "under"
    LOW_CONTRAST = "low contrast"
    COMPRESSION = "compression"
    BANDING = "banding"


class Place(StrEnum):
    """Where it shows. `SUBJECT` and `BACKGROUND` are said only where a map of the subject is
    given."""

    EVERYWHERE = "everywhere"
    PART = "part"
    SHADOWS = "shadows"
    SUBJECT = "subject"
    BACKGROUND = "background"


class Direction(StrEnum):
    """Of a motion, as seen on the upright photo."""

    HORIZONTAL = "horizontal"
    RISING = "rising"
    VERTICAL = "vertical"
    FALLING = "falling"

    @classmethod
    def of(cls, degrees: float) -> Direction:
        """Of an angle counter-clockwise from the x axis."""
        return list(cls)[round(degrees / 45) % 4]


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason. `number` is what it rests on: for SOFT the width of the finest edges in pixels,
    for MOTION what is left along it of the detail across it (0..1), for NOISE a standard deviation
    in levels of 255, for OVER the clipped share of the picture (0..1), for UNDER and LOW_CONTRAST
    the brightest level and the range of levels, for COMPRESSION the step at the borders of blocks
    in levels, for BANDING the share of levels that occur. `sure`: False near the limit."""

    kind: Kind
    place: Place
    sure: bool
    number: float
    direction: Direction | None = None


# The detail (core.signals.detail) below which nothing is in focus, and surely so.
SOFT_BELOW, SURELY_SOFT_BELOW = 0.375, 0.345
# In a small copy: told by it alone, and enough to be sure with what the full size tells.
_COARSELY_SOFT_BELOW, _SHOWS_COARSELY_BELOW = 0.34, 0.40
# A photo of half a megapixel that is this soft may be, though it was sharpened when it was reduced.
_PERHAPS_SOFT_BELOW, _SOFT_ACROSS = 0.48, 0.37
# Smeared: hardly any detail along one direction, and so much more across it.
_SMEARED_BELOW, _PERHAPS_SMEARED_BELOW = 0.33, 0.36
_NOTHING_LEFT, _HARDLY = 1 / REDUCED, 1e-6
_ONE_WAY, _PLAINLY_ONE_WAY, _SURELY_ONE_WAY = 0.038, 0.05, 0.055
_NOISY, _SURELY_NOISY = 5.5, 8.0
_BRIGHTER_SHARE = 0.6
_CLIPPED, _SURELY_CLIPPED = 0.30, 0.45
_WHITE, _SURELY_WHITE = 0.20, 0.30
_DARK, _SURELY_DARK, _PLAINLY_DARK = 130.0, 105.0, 90.0
_FLAT, _SURELY_FLAT = 90.0, 72.0
_FLAT_SHARE = 0.6
_BLOCKY, _SURELY_BLOCKY, _LEAST_STEP = 0.8, 1.2, 1.5
_BANDED, _SURELY_BANDED, _LEAST_SPREAD = 0.12, 0.07, 40.0
# The middle quarter: half the tiles each way.
_MIDDLE = np.zeros((GRID, GRID), bool)
_MIDDLE[GRID // 4 : -GRID // 4, GRID // 4 : -GRID // 4] = True
_LEAST_IN_THE_MIDDLE, _MOST_OF_THE_MIDDLE = 12, 0.8
_SHARP_FROM, _LEAST_SHARP, _SHARP_AROUND = 0.5, 8, 0.15
# The detail that Gaussian blurs of so many pixels leave in photos that were sharp before.
_DETAIL_LEFT = (0.28, 0.29, 0.31, 0.35, 0.45)
_BLUR_PX = (6.2, 4.2, 2.8, 1.8, 1.1)


def reasons(signals: Signals, subject: NDArray[np.floating] | None = None) -> tuple[Reason, ...]:
    """What there is to say, most telling first; nothing of a photo that is as most are.

    `subject` (16, 16): the subject's share of each tile, 0..1, where a model gives one.
    """
    found: list[Reason] = []
    motion = _motion(signals)
    found += [motion] if motion is not None else _soft(signals, subject)
    for judge in (_noise, _exposure, _contrast, _compression, _banding):
        found += judge(signals)
    return tuple(found)


def _motion(signals: Signals) -> Reason | None:
    """Smeared in one direction, at capture resolution or, where that is all smooth, coarsely."""
    for smear in (signals.smear, signals.coarse_smear):
        if smear is None or smear.along > _PERHAPS_SMEARED_BELOW:
            continue
        more = smear.across - smear.along
        smeared = smear.along <= _SMEARED_BELOW
        if more >= (_ONE_WAY if smeared else _PLAINLY_ONE_WAY):
            way = Direction.of(smear.direction)
            share = _left(smear.along) / max(_left(smear.across), _HARDLY)
            sure = smeared and more >= _SURELY_ONE_WAY
            return Reason(Kind.MOTION, Place.EVERYWHERE, sure, share, way)
    return None


def _left(detail: float) -> float:
    """What of a detail is more than where nothing fine is left."""
    return sqrt(max(detail**2 - _NOTHING_LEFT**2, 0.0))


def _soft(signals: Signals, subject: NDArray[np.floating] | None) -> list[Reason]:
    fine, coarse, smear = signals.sharpest, signals.coarse_sharpest, signals.coarse_smear
    if coarse is not None and coarse <= _COARSELY_SOFT_BELOW:
        # So soft that a small copy shows it.
        return [_soft_everywhere(signals.factor * edge_width_px(coarse), sure=True)]
    if fine is not None and fine <= SOFT_BELOW:
        # What shows in a large photo at full size alone may be as sharp as it is looked at.
        shows = signals.factor <= 2 or (coarse is not None and coarse <= _SHOWS_COARSELY_BELOW)
        sure = fine <= SURELY_SOFT_BELOW and shows
        return [_soft_everywhere(_width_px(fine, coarse, signals.factor), sure=sure)]
    perhaps = signals.factor == 1 and coarse is not None and coarse <= _PERHAPS_SOFT_BELOW
    if perhaps and smear is not None and smear.across <= _SOFT_ACROSS:
        return [_soft_everywhere(edge_width_px(smear.across), sure=False)]
    judges = _soft_in_the_middle(signals) if subject is None else _soft_by_subject(signals, subject)
    return list(judges)


def _soft_everywhere(width: float, *, sure: bool) -> Reason:
    return Reason(Kind.SOFT, Place.EVERYWHERE, sure, width)


def _soft_in_the_middle(signals: Signals) -> Iterator[Reason]:
    """Hardly anything in the middle is sharp, while things around it are. Never sure: any other
    softness in part is as often meant, by a shallow depth of field."""
    judged = ~np.isnan(signals.sharpness)
    inside, outside = judged & _MIDDLE, judged & ~_MIDDLE
    soft = signals.sharpness[inside] < SOFT_BELOW
    sharp = signals.sharpness[outside] > _SHARP_FROM
    if len(soft) < _LEAST_IN_THE_MIDDLE or soft.mean() < _MOST_OF_THE_MIDDLE:
        return
    if sharp.sum() >= _LEAST_SHARP and sharp.mean() >= _SHARP_AROUND:
        width = edge_width_px(_sharpest(signals, _MIDDLE) or 0.0)
        yield Reason(Kind.SOFT, Place.PART, False, width)


def _soft_by_subject(signals: Signals, subject: NDArray[np.floating]) -> Iterator[Reason]:
    """Which side of a subject's outline is soft while the other is sharp."""
    inside = _sharpest(signals, subject >= 0.5)
    outside = _sharpest(signals, subject < 0.1)
    if inside is None or outside is None:
        return
    if inside <= SOFT_BELOW < outside:
        sure = inside <= SURELY_SOFT_BELOW
        yield Reason(Kind.SOFT, Place.SUBJECT, sure, edge_width_px(inside))
    elif outside <= SOFT_BELOW < inside:
        sure = outside <= SURELY_SOFT_BELOW
        yield Reason(Kind.SOFT, Place.BACKGROUND, sure, edge_width_px(outside))


def _sharpest(signals: Signals, where: NDArray[np.bool_]) -> float | None:
    """The detail that the sharpest tenth of some tiles reaches."""
    detail = signals.sharpness[where & ~np.isnan(signals.sharpness)].astype(np.float64)
    return float(np.quantile(detail, 0.9)) if detail.size >= 3 else None


def edge_width_px(detail: float) -> float:
    """About how many pixels wide the finest edges are (full width at half maximum)."""
    return 2.355 * float(np.interp(detail, _DETAIL_LEFT, _BLUR_PX))


def _width_px(fine: float, coarse: float | None, factor: int) -> float:
    """By the small copy where at full size next to nothing is left to tell the width by."""
    if fine <= _DETAIL_LEFT[1] and coarse is not None and coarse <= _SHOWS_COARSELY_BELOW:
        return factor * edge_width_px(coarse)
    return edge_width_px(fine)


def _noise(signals: Signals) -> Iterator[Reason]:
    grain = signals.grain
    if grain.shadows >= _NOISY and grain.brighter < _BRIGHTER_SHARE * grain.shadows:
        yield Reason(Kind.NOISE, Place.SHADOWS, grain.shadows >= _SURELY_NOISY, grain.shadows)
    elif grain.whole >= _NOISY:
        yield Reason(Kind.NOISE, Place.EVERYWHERE, grain.whole >= _SURELY_NOISY, grain.whole)


def _exposure(signals: Signals) -> Iterator[Reason]:
    tones = signals.tones
    if tones.clipped >= _CLIPPED or tones.white >= _WHITE:
        sure = tones.clipped >= _SURELY_CLIPPED or tones.white >= _SURELY_WHITE
        yield Reason(Kind.OVER, Place.EVERYWHERE, sure, tones.clipped)
    if tones.bright <= _PLAINLY_DARK or (tones.bright <= _DARK and not _is_flat(tones)):
        yield Reason(Kind.UNDER, Place.EVERYWHERE, tones.bright <= _SURELY_DARK, tones.bright)


def _contrast(signals: Signals) -> Iterator[Reason]:
    spread = signals.tones.spread
    if spread <= _FLAT and _is_flat(signals.tones):
        yield Reason(Kind.LOW_CONTRAST, Place.EVERYWHERE, spread <= _SURELY_FLAT, spread)


def _is_flat(tones: Tones) -> bool:
    """Whether the tones begin far above black: an underexposed photo's range is small as well."""
    return tones.bright - tones.dark < _FLAT_SHARE * tones.bright


def _compression(signals: Signals) -> Iterator[Reason]:
    step = signals.grid.step
    if step < _LEAST_STEP:
        return
    strength = sqrt(step) * log(signals.grid.ratio)
    if strength >= _BLOCKY:
        yield Reason(Kind.COMPRESSION, Place.EVERYWHERE, strength >= _SURELY_BLOCKY, step)


def _banding(signals: Signals) -> Iterator[Reason]:
    used = signals.tones.used
    if used <= _BANDED and signals.tones.spread >= _LEAST_SPREAD:
        yield Reason(Kind.BANDING, Place.EVERYWHERE, used <= _SURELY_BANDED, used)
