"""How fast it goes and how long it will take, told only once it is known."""

from __future__ import annotations

import statistics
from collections import deque

_WARM_UP_STEPS = 20
_LEAST_STEPS = 3
_SETTLED_STEPS = 30
_REMEMBERED = 50


class Pace:
    """Step times of this session. The first step and everything that is not a step (validation,
    checkpoints) are left out, the first twenty steps too once there are more; validations have a
    rate of their own."""

    def __init__(self) -> None:
        self._steps = 0
        self._times: deque[tuple[float, int]] = deque(maxlen=_REMEMBERED)
        self._validation_s: float | None = None

    def step(self, seconds: float, photos: int) -> None:
        """Note a step of so many photos."""
        self._steps += 1
        if self._steps in (2, _WARM_UP_STEPS + 1):
            self._times.clear()
        self._times.append((seconds, photos))

    def validation(self, seconds: float) -> None:
        """Note a validation."""
        self._validation_s = seconds

    @property
    def images_per_second(self) -> float | None:
        """Median over the last steps; None before the first."""
        rates = [photos / max(seconds, 1e-9) for seconds, photos in self._times]
        return statistics.median(rates) if rates else None

    def remaining_s(self, steps: int, validations: int) -> tuple[float, float] | None:
        """A range of seconds for so many steps and validations, by the fastest and the slowest step
        while there are few; None before the third."""
        if self._steps < _LEAST_STEPS or not self._times:
            return None
        times = sorted(seconds for seconds, _ in self._times)
        low, high = times[0], times[-1]
        if self._steps >= _SETTLED_STEPS:
            low, high = times[len(times) // 4], times[(3 * len(times)) // 4]
        checks = validations * (self._validation_s or 0.0)
        return steps * low + checks, steps * high + checks
