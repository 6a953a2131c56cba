"""A bound to the memory that photos take together while they are read and decoded."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from core.machine import memory_bytes

_SHARE: Final = 8
_LEAST_BYTES, _MOST_BYTES = 512 * 2**20, 4096 * 2**20


def usual_limit_bytes() -> int:
    """For photos in flight: an eighth of the machine's memory, 512 MiB to 4 GiB; 1 GiB where that
    is not known."""
    known = memory_bytes()
    if known is None:
        return 1024 * 2**20
    return min(max(known // _SHARE, _LEAST_BYTES), _MOST_BYTES)


class MemoryBudget:
    """Bytes that threads take and give back. Who asks for them waits until they are free, behind
    all who asked before, so that a large photo is not passed over for ever.

    What is larger than `limit_bytes` gets all of them: it waits until nothing else is taken, and
    nothing joins it.
    """

    def __init__(self, limit_bytes: int) -> None:
        self.limit_bytes = limit_bytes
        self._taken_bytes = 0
        self._changed = threading.Condition()
        self._queue: deque[object] = deque()

    @property
    def waiting(self) -> int:
        """How many wait for theirs."""
        with self._changed:
            return len(self._queue)

    @contextmanager
    def taking(self, wanted_bytes: int) -> Iterator[None]:
        """While entered `wanted_bytes` are taken; entering waits for them.

        Who has taken some must not ask for more: two who did would wait for each other.
        """
        own = min(wanted_bytes, self.limit_bytes)
        ticket = object()
        with self._changed:
            self._queue.append(ticket)
            self._changed.wait_for(
                lambda: self._queue[0] is ticket and self._taken_bytes + own <= self.limit_bytes
            )
            self._queue.popleft()
            self._taken_bytes += own
            self._changed.notify_all()  # the next may fit as well
        try:
            yield
        finally:
            with self._changed:
                self._taken_bytes -= own
                self._changed.notify_all()
