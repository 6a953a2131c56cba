"""The rectangle that is pulled over photos to select them. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

# A pointer outside the view scrolls it by this share of its distance, at each step of the clock.
_SPEED = 0.25
_LEAST_STEP_PX = 2


@dataclass(slots=True)
class RubberBand:
    """From where it was begun to where the pointer is: (x, y) before scrolling, logical pixels.

    `beside` are the photos that were selected before and stay so.
    """

    start: tuple[float, float]
    end: tuple[float, float]
    beside: tuple[Path, ...] = ()

    @property
    def rect(self) -> tuple[float, float, float, float]:
        """(x, y, width, height)."""
        (x0, y0), (x1, y1) = self.start, self.end
        return min(x0, x1), min(y0, y1), abs(x1 - x0), abs(y1 - y0)


def scroll_step(pointer: float, length: float) -> int:
    """How far to scroll while the pointer is `pointer` along a view of `length`; 0 inside it."""
    beyond = min(0.0, pointer) + max(0.0, pointer - length)
    if beyond == 0:
        return 0
    step = max(_LEAST_STEP_PX, round(abs(beyond) * _SPEED))
    return step if beyond > 0 else -step
