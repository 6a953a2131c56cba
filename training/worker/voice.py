"""How work on a run tells where it is."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from training.runs.events import Event, Progress, Stage, StageName
from training.runs.reporting import Position

_LEAST_INTERVAL_S = 0.5


@dataclass(frozen=True, slots=True)
class Voice:
    """How work tells where it is, and looks whether it shall end (`poll` may raise)."""

    emit: Callable[[Event], None]
    poll: Callable[[], None]
    position: Position

    def stage(self, name: StageName, detail: str = "") -> None:
        """A new kind of work begins."""
        self.position.stage = name
        self.emit(Stage(name, detail))

    def progress(self, name: StageName) -> Callable[[int, int], None]:
        """A function for (done, total) that tells it twice a second at most."""
        last = [0.0]

        def tell(done: int, total: int) -> None:
            now = time.monotonic()
            if now - last[0] >= _LEAST_INTERVAL_S or done == total:
                last[0] = now
                self.emit(Progress(name, done, total))

        return tell
