"""Two crops of one window that overlap a little (specification 4): the same fault, mostly other
content."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

LEAST, MOST = 0.1, 0.3
"""How much of a crop the other may cover."""
_LIMITS: Final = (1 - MOST, 1 - LEAST)


@dataclass(frozen=True, slots=True)
class Offset:
    """How far the second crop lies below (`dy`) and to the right (`dx`) of the first, in pixels."""

    dy: int
    dx: int


def heights(patch: int) -> range:
    """All `dy` there are for crops of that side."""
    return range(int(_LIMITS[0] * patch + 1e-9), int(_LIMITS[1] * patch + 1e-9))


def widths(patch: int, dy: int) -> range:
    """All `dx` that go with it."""
    low, high = ((limit * patch**2 - patch * dy) / (patch - dy) for limit in _LIMITS)
    return range(int(max(0.0, low)), int(high + 1e-9))


def overlap(patch: int, offset: Offset) -> float:
    """The share of a crop that both show."""
    return (patch - offset.dy) * (patch - offset.dx) / patch**2


def draw_offset(patch: int, random: np.random.Generator) -> Offset:
    """Uniform in `dy`, then in `dx`."""
    dy = int(random.choice(heights(patch)))
    return Offset(dy, int(random.choice(widths(patch, dy))))


def window_side(patch: int, offset: Offset) -> int:
    """The side of the square that holds both crops."""
    return patch + max(offset.dx, offset.dy)


def largest_window(patch: int) -> int:
    """The largest of them."""
    return patch + max(max(heights(patch)), max(max(widths(patch, dy)) for dy in heights(patch)))
