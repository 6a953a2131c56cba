"""Ctrl-C as a wish to stop soon: what is done is kept, a second one stops at once."""

from __future__ import annotations

import signal
from types import FrameType, TracebackType


class Interruption:
    """While entered (main thread only), the first SIGINT sets `wanted`; the next one raises."""

    def __init__(self) -> None:
        self.wanted = False
        self._before: signal.Handlers | None = None

    def __enter__(self) -> Interruption:
        self._before = signal.signal(signal.SIGINT, self._note)  # type: ignore[assignment]
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        signal.signal(signal.SIGINT, self._before or signal.default_int_handler)

    def is_wanted(self) -> bool:
        """Whether to stop; to be passed as `cancelled`."""
        return self.wanted

    def _note(self, _signal: int, _frame: FrameType | None) -> None:
        self.wanted = True
        signal.signal(signal.SIGINT, signal.default_int_handler)
