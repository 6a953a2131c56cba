"""Walking from face to face in one photo. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from core.faces.face import Face
from core.faces.group import in_turn


@dataclass(slots=True)
class FaceSteps:
    """`faces` in the order in which one walks, None until they are known; `at` is the one looked
    at. Steps wished for before the faces are known are made when they are."""

    faces: tuple[Face, ...] | None = None
    at: int | None = None
    _wished: int = field(default=0)

    @property
    def waiting(self) -> bool:
        """Whether a step waits for the faces."""
        return self._wished != 0

    @property
    def face(self) -> Face | None:
        """The one looked at."""
        return self.faces[self.at] if self.faces and self.at is not None else None

    def step(self, direction: int) -> None:
        """One face on (1) or back (-1); after the last comes the first."""
        self._wished += direction
        if self.faces is not None:
            self._go()

    def take(self, faces: Sequence[Face]) -> bool:
        """The photo's faces; True where a step waited for them."""
        waited, self.faces = self.waiting, in_turn(faces)
        self._go()
        return waited

    def _go(self) -> None:
        wished, self._wished = self._wished, 0
        if self.faces and wished:
            before = self.at if self.at is not None else (-1 if wished > 0 else 0)
            self.at = (before + wished) % len(self.faces)
