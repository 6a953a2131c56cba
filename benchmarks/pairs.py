"""Two pieces of work timed in turn, so that what else the machine does strikes both alike."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True, slots=True)
class Pairs:
    """Seconds of each repeat of the measured work and of its reference."""

    measured_s: tuple[float, ...]
    reference_s: tuple[float, ...]

    @property
    def measured(self) -> float:
        """Median seconds."""
        return median(self.measured_s)

    @property
    def reference(self) -> float:
        """Median seconds."""
        return median(self.reference_s)

    @property
    def ratio(self) -> float:
        """Median over the repeats of measured / reference."""
        return median(m / r for m, r in zip(self.measured_s, self.reference_s, strict=True))


def seconds(work: Callable[[], object]) -> float:
    """How long one call takes."""
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def in_turn(measured: Callable[[], object], reference: Callable[[], object], repeats: int) -> Pairs:
    """Time both `repeats` times; which one goes first changes with every repeat."""
    return timed_in_turn(lambda: seconds(measured), lambda: seconds(reference), repeats)


def timed_in_turn(
    measured: Callable[[], float], reference: Callable[[], float], repeats: int
) -> Pairs:
    """The same for work that gives its own seconds."""
    times: tuple[list[float], list[float]] = ([], [])
    for repeat in range(repeats):
        for which in (0, 1) if repeat % 2 == 0 else (1, 0):
            times[which].append((measured, reference)[which]())
    return Pairs(tuple(times[0]), tuple(times[1]))
