"""Exposure brackets: one view, exposed in even steps, in whatever order the camera takes them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np

from core.culling.shots import Shot, pauses

FEWEST: Final = 3
MOST: Final = 15
LONGEST_PAUSE_S: Final = 3.0
LEAST_STEP_EV: Final = 0.5
UNEVEN_EV: Final = 0.34
LEAST_SPAN_EV: Final = 1.0
# How much darker the pictures must grow for each EV, in stops of their mean level: in midtones it
# is some 0.4, but clipped highlights and blocked shadows show little of it.
_SHOWN: Final = 0.08
_UNSURE_STOPS: Final = 0.03


def brackets(shots: Sequence[Shot]) -> list[range]:
    """Where brackets stand among one camera's shots, which are in order of time.

    As many shots as possible belong to brackets; where there is a choice, those that follow one
    another the fastest belong together.
    """
    found: list[range] = []
    start = 0
    for stop in _ends(shots):
        found += [range(start + r.start, start + r.stop) for r in _in_run(list(shots[start:stop]))]
        start = stop
    return found


def is_bracket(shots: Sequence[Shot]) -> bool:
    """Whether these shots, taken in one go, are one bracket."""
    evs = [shot.exposure.ev for shot in shots]
    if not FEWEST <= len(shots) <= MOST or any(ev is None for ev in evs):
        return False
    if len({shot.is_portrait for shot in shots}) > 1:
        return False
    values = np.array(evs, float)
    order = np.argsort(values)
    steps = np.diff(values[order])
    return bool(
        steps.min() >= LEAST_STEP_EV - 1e-6
        and np.ptp(steps) <= UNEVEN_EV + 1e-6
        and np.ptp(values) >= LEAST_SPAN_EV - 1e-6
        and _is_seen([shots[number] for number in order.tolist()], float(np.ptp(values)))
    )


def _is_seen(by_ev: Sequence[Shot], span: float) -> bool:
    """Whether the pictures grow darker as the exposure does: a camera that follows the light keeps
    them as bright as they were. True where there are no pictures to tell by."""
    glimpses = [shot.glimpse for shot in by_ev]
    means = np.array([glimpse.grey.mean() for glimpse in glimpses if glimpse is not None])
    if len(means) < len(by_ev):
        return True
    stops = np.log2(means + 1)
    steps = -np.diff(stops)
    return bool(steps.min() > -_UNSURE_STOPS and stops[0] - stops[-1] > _SHOWN * span)


def _ends(shots: Sequence[Shot]) -> list[int]:
    """Where runs without a long pause end."""
    if not shots:
        return []
    breaks = [number + 1 for number, gap in enumerate(pauses(shots)) if gap > LONGEST_PAUSE_S]
    return [*breaks, len(shots)]


def _in_run(shots: Sequence[Shot]) -> list[range]:
    """The best choice of brackets that do not overlap: most shots, then fewest sets, least time."""
    count = len(shots)
    if count < FEWEST:
        return []
    gaps = [*pauses(shots), 0.0]
    # Of the first n shots: how many are covered, minus the sets, minus their time; the brackets.
    best: list[tuple[tuple[int, int, float], tuple[range, ...]]] = [((0, 0, 0.0), ())]
    for stop in range(1, count + 1):
        choice = best[stop - 1]
        for start in range(max(0, stop - MOST), stop - FEWEST + 1):
            if not is_bracket(shots[start:stop]):
                continue
            (covered, sets, time), chosen = best[start]
            worth = (covered + stop - start, sets - 1, time - sum(gaps[start : stop - 1]))
            if worth > choice[0]:
                choice = worth, (*chosen, range(start, stop))
        best.append(choice)
    return list(best[-1][1])
