"""Where the workers of a cluster are to be found."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Scheduler:
    """Those of a scheduler that runs already, at an address such as tcp://HOST:8786."""

    address: str

    def __str__(self) -> str:
        return f"the scheduler at {self.address}"


@dataclass(frozen=True, slots=True)
class LocalWorkers:
    """So many processes of this machine, for this run alone."""

    count: int

    def __str__(self) -> str:
        return "the local cluster"


Place = Scheduler | LocalWorkers
