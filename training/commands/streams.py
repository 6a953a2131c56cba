"""What a training process does to its surroundings: standard output, and waiting threads."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from typing import TextIO

from training.runs.events import Event
from training.runs.reporting import Listener


def let_threads_sleep() -> None:
    """Compute threads that wait shall sleep, not spin: on a machine that does other work besides,
    spinning made steps twenty times slower. Takes effect before torch is imported."""
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")


@contextlib.contextmanager
def reserved_stdout() -> Iterator[TextIO]:
    """The real standard output, while everything else printed there goes to standard error."""
    sys.stdout.flush()
    own = os.dup(sys.stdout.fileno())
    with os.fdopen(os.dup(own), "w", encoding="utf-8", errors="backslashreplace") as stream:
        os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
        try:
            yield stream
        finally:
            sys.stdout.flush()
            os.dup2(own, sys.stdout.fileno())
            os.close(own)


def event_lines(stream: TextIO) -> Listener:
    """Writes each event's line; gives up quietly when nobody reads any more."""
    open_still = True

    def hear(_event: Event, line: str) -> None:
        nonlocal open_still
        if open_still:
            try:
                stream.write(f"{line}\n")
                stream.flush()
            except OSError:
                open_still = False

    return hear
