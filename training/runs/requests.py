"""Wishes that reach a running process: requests through the control file, and signals."""

from __future__ import annotations

import signal
from types import FrameType
from typing import Any, Literal, Protocol

from training.runs.reporting import Watch

Wish = Literal["checkpoint", "paused", "interrupted", "stop", "cancelled"]
_ORDER: tuple[Wish | None, ...] = (None, "checkpoint", "paused", "interrupted", "stop", "cancelled")
_OF_COMMAND: dict[str | None, Wish] = {
    "checkpoint": "checkpoint",
    "pause": "paused",
    "stop": "stop",
    "cancel": "cancelled",
}


class Companions(Protocol):
    """The processes that work on a run together."""

    @property
    def processes(self) -> int:
        """How many they are."""

    def highest(self, code: int) -> int:
        """The highest of all processes' numbers; all must ask."""


class Ending(Exception):  # noqa: N818 - not an error, the way out of whatever is being done
    """The run shall end: paused, interrupted, cancelled, or stop (and keep the best)."""

    def __init__(self, wish: Wish) -> None:
        super().__init__(wish)
        self.wish = wish


class Requests:
    """Looks for wishes between steps; all processes of a run come to the same answer.

    The first SIGINT or SIGTERM asks for an end with everything saved; a second SIGINT is
    KeyboardInterrupt at once.
    """

    def __init__(self, group: Companions, watch: Watch | None) -> None:
        self._group, self._watch = group, watch
        self._signalled = False
        self.stop_can_wait = False
        """Whether a wish to stop changes nothing for now: the run is finishing anyway."""
        self._before: dict[int, Any] = {}

    def listen(self) -> None:
        """Take the signals over (main thread only)."""
        names = ("SIGINT", "SIGTERM", "SIGBREAK")
        for number in (getattr(signal, n) for n in names if hasattr(signal, n)):
            self._before[number] = signal.signal(number, self._note)

    def watch(self) -> None:
        """Begin to look for requests and to beat, the run having said hello."""
        if self._watch is not None:
            self._watch.start()

    def restore(self) -> None:
        """Give the signals back."""
        for number, handler in self._before.items():
            signal.signal(number, handler)
        self._before.clear()

    def wants_checkpoint(self) -> bool:
        """Look together: True to save now and go on; raises Ending for all other wishes.

        Must be called by all processes alike.
        """
        wish = _ORDER[self._group.highest(_ORDER.index(self._own()))]
        if wish == "checkpoint":
            self._clear()
            return True
        if wish is not None:
            raise Ending(wish)
        return False

    def poll(self) -> None:
        """Look alone, in the middle of other work: raises Ending; saving can wait."""
        wish = self._own()
        if wish in (None, "checkpoint") or self._group.processes > 1:
            return
        if not (wish == "stop" and self.stop_can_wait):
            assert wish is not None
            raise Ending(wish)

    def _own(self) -> Wish | None:
        asked = _OF_COMMAND.get(self._watch.pending()) if self._watch is not None else None
        signalled: Wish | None = "interrupted" if self._signalled else None
        return max(asked, signalled, key=_ORDER.index)

    def _clear(self) -> None:
        if self._watch is not None:
            self._watch.clear()

    def _note(self, number: int, _frame: FrameType | None) -> None:
        self._signalled = True
        if number == signal.SIGINT:
            signal.signal(signal.SIGINT, signal.default_int_handler)
