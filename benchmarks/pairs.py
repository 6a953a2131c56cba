"""Two pieces of work measured in turn, so that what else the machine does strikes both alike."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True, slots=True)
class Cost:
    """What one piece of work took: seconds on the clock, and of the processor in all threads.

    On a busy machine the second says more: waiting for a core does not count.
    """

    clock_s: float
    cpu_s: float


@dataclass(frozen=True, slots=True)
class Pairs:
    """The costs of each repeat of the measured work and of its reference."""

    measured: tuple[Cost, ...]
    reference: tuple[Cost, ...]

    @property
    def clock_s(self) -> float:
        """Median of the measured work."""
        return median(cost.clock_s for cost in self.measured)

    @property
    def cpu_s(self) -> float:
        """Median of the measured work."""
        return median(cost.cpu_s for cost in self.measured)

    @property
    def reference_clock_s(self) -> float:
        """Median of the reference."""
        return median(cost.clock_s for cost in self.reference)

    @property
    def reference_cpu_s(self) -> float:
        """Median of the reference."""
        return median(cost.cpu_s for cost in self.reference)

    @property
    def ratio(self) -> float:
        """Measured by reference on the clock, median over the repeats."""
        return median(
            m.clock_s / r.clock_s for m, r in zip(self.measured, self.reference, strict=True)
        )


def cost(work: Callable[[], object]) -> Cost:
    """What one call takes."""
    clock, cpu = time.perf_counter(), time.process_time()
    work()
    return Cost(time.perf_counter() - clock, time.process_time() - cpu)


def in_turn(measured: Callable[[], object], reference: Callable[[], object], repeats: int) -> Pairs:
    """Measure both `repeats` times; which one goes first changes with every repeat."""
    return costs_in_turn(lambda: cost(measured), lambda: cost(reference), repeats)


def costs_in_turn(
    measured: Callable[[], Cost], reference: Callable[[], Cost], repeats: int
) -> Pairs:
    """The same for work that measures itself."""
    costs: tuple[list[Cost], list[Cost]] = ([], [])
    for repeat in range(repeats):
        for which in (0, 1) if repeat % 2 == 0 else (1, 0):
            costs[which].append((measured, reference)[which]())
    return Pairs(tuple(costs[0]), tuple(costs[1]))
