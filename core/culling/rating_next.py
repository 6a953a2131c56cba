"""Which photos a person should rate next, so that a model learns most of few stars. Pure.

Spread over scores: as many as there are from each tenth of the range of this folder's scores, those
rated before counted in, so that the worst and the best are among them although most photos lie
between. Spread over bursts: one photo of each, none of a burst that has been rated, as long as
there are others: frames of one scene say the same again. Within a tenth spread over the folder:
always the photo that lies farthest from those rated or chosen already.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from math import inf
from pathlib import Path
from typing import Final

from core.culling.groups import Group
from core.culling.ratings import is_judged
from core.culling.shots import Shot

USUAL_COUNT: Final = 50
_PARTS: Final = 10
_UNSCORED: Final = _PARTS  # photos without a score stand in a part of their own


def next_to_rate(
    shots: Sequence[Shot], groups: Sequence[Group], count: int = USUAL_COUNT
) -> tuple[Path, ...]:
    """At most `count` photos that nobody judged, in the order given, which is the folder's."""
    picking = _Picking(shots)
    first = _one_of_each(shots, groups)
    picking.pick(first, count)
    chosen = picking.chosen
    picking.pick([n for n in picking.unjudged if n not in chosen], count)
    return tuple(shots[number].path for number in sorted(picking.chosen))


def _one_of_each(shots: Sequence[Shot], groups: Sequence[Group]) -> list[int]:
    """Of groups without a judged photo the middle one, and the unjudged photos in no group."""
    number_of = {shot.path: number for number, shot in enumerate(shots)}
    grouped: set[int] = set()
    middles: list[int] = []
    for group in groups:
        members = [number_of[path] for path in group.members if path in number_of]
        grouped.update(members)
        if members and not any(is_judged(shots[number].marks) for number in members):
            middles.append(members[len(members) // 2])
    alone = [
        number
        for number, shot in enumerate(shots)
        if number not in grouped and not is_judged(shot.marks)
    ]
    return sorted([*middles, *alone])


class _Picking:
    """Photos by their numbers; `chosen` grows."""

    def __init__(self, shots: Sequence[Shot]) -> None:
        self.chosen: set[int] = set()
        self.unjudged = [n for n, shot in enumerate(shots) if not is_judged(shot.marks)]
        self._part_of = _parts(shots)
        self._counts = [0] * (_PARTS + 1)
        judged = [n for n, shot in enumerate(shots) if is_judged(shot.marks)]
        for number in judged:
            self._counts[self._part_of[number]] += 1
        self._far = {number: _distance(number, judged) for number in self.unjudged}

    def pick(self, candidates: Iterable[int], count: int) -> None:
        """Choose of these until there are `count`, always of the part that has fewest."""
        waiting: list[list[int]] = [[] for _ in self._counts]
        for number in candidates:
            waiting[self._part_of[number]].append(number)
        while len(self.chosen) < count and any(waiting):
            part = min(
                (part for part, numbers in enumerate(waiting) if numbers),
                key=self._counts.__getitem__,
            )
            number = max(waiting[part], key=self._far.__getitem__)
            waiting[part].remove(number)
            self._counts[part] += 1
            self.chosen.add(number)
            for other in self._far:
                self._far[other] = min(self._far[other], abs(other - number))


def _parts(shots: Sequence[Shot]) -> list[int]:
    """The part of the scores' range that each photo lies in."""
    scores = [shot.score for shot in shots if shot.score is not None]
    low, width = (min(scores), max(scores) - min(scores)) if scores else (0.0, 0.0)
    return [
        _UNSCORED
        if shot.score is None
        else min(_PARTS - 1, int((shot.score - low) / (width or 1.0) * _PARTS))
        for shot in shots
    ]


def _distance(number: int, others: Sequence[int]) -> float:
    """To the nearest of the others, which are sorted."""
    place = bisect_left(others, number)
    near = others[max(0, place - 1) : place + 1]
    return min((abs(number - other) for other in near), default=inf)
