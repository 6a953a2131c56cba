"""The best of a burst, and when that cannot be told."""

from __future__ import annotations

from collections.abc import Sequence
from math import hypot
from typing import Final

import numpy as np

from core.culling.shots import Shot

TIE_OF: Final = 3
"""At most so many photos tie: of more nobody would compare all."""

# How far two scores of one scene must lie apart for the order to be better than chance. On the
# scenes of BIQ2021's ss01 it is right in 53 % of pairs below 0.3 of what the model's views disagree
# about both photos, in 62 % up to 0.8; without views in 50 % of pairs below one point.
_OF_DISAGREEMENT: Final = 0.2
_LEAST_ERROR: Final = 0.5
_WITHOUT_VIEWS: Final = 1.0
_PLAIN: Final = 1.6


def worth(shot: Shot) -> float:
    """The score, less what is taken off for what faces and signals say; in score points."""
    assert shot.score is not None
    return shot.score - shot.sight.penalty


def ranked(shots: Sequence[Shot]) -> list[Shot]:
    """The best first; of equal ones the earlier."""
    return sorted((shot for shot in shots if shot.score is not None), key=lambda s: -worth(s))


def error_between(one: Shot, other: Shot) -> float:
    """How far apart their scores may lie without telling which is better, in score points."""
    if one.disagreement is None or other.disagreement is None:
        return _WITHOUT_VIEWS
    return max(_LEAST_ERROR, _OF_DISAGREEMENT * hypot(one.disagreement, other.disagreement))


def is_close(one: Shot, other: Shot) -> bool:
    """Whether their scores do not tell which is better."""
    return abs(worth(one) - worth(other)) <= error_between(one, other)


def tied(order: Sequence[Shot]) -> list[Shot]:
    """The best of shots that are ranked, with those that may as well be; empty without any."""
    if not order:
        return []
    best = order[0]
    close = [shot for shot in order[1:TIE_OF] if is_close(best, shot)]
    return [best, *close] if close else []


def is_plain(shots: Sequence[Shot]) -> bool:
    """Whether nothing in the pictures tells how sharp they are: all parts of all of them look alike
    to the measure, as they do of a bare sky. False where there are no pictures to tell by."""
    for shot in shots:
        if shot.glimpse is None:
            return False
        by_sharpness = np.sort(shot.glimpse.sharpness, axis=None)
        a_few = len(by_sharpness) // 20
        if float(by_sharpness[-1 - a_few]) > _PLAIN * float(by_sharpness[a_few]) + 0.5:
            return False
    return bool(shots)
