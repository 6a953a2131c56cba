"""What a group of photos is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class Kind(StrEnum):
    """Bursts are ranked; the others are sets that stay whole."""

    BURST = "burst"
    BRACKET = "bracket"
    STACK = "stack"
    PANORAMA = "panorama"


@dataclass(frozen=True, slots=True)
class Group:
    """Photos that belong together, in order of time, two or more."""

    kind: Kind
    members: tuple[Path, ...]

    @property
    def is_set(self) -> bool:
        """Whether it stays whole: never ranked, never rejected apart."""
        return self.kind is not Kind.BURST
