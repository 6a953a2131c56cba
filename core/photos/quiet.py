"""Keeps a decoder written in C from writing on the terminal."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

_STDERR: Final = 2
_lock = threading.Lock()
_inside = 0
_saved: int | None = None


@contextmanager
def quiet() -> Iterator[None]:
    """Whatever is written to the standard error stream meanwhile is lost, by other threads too.

    LibRaw tells of damaged data there, and rawpy has no way to stop it; several threads may be
    inside at once.
    """
    _enter()
    try:
        yield
    finally:
        _leave()


def _enter() -> None:
    global _inside, _saved
    with _lock:
        _inside += 1
        if _inside > 1:
            return
        try:
            if sys.stderr is not None:
                sys.stderr.flush()
            _saved = os.dup(_STDERR)
        except (OSError, ValueError):  # there is no such stream: nothing can be written
            _saved = None
            return
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, _STDERR)
        os.close(nowhere)


def _leave() -> None:
    global _inside, _saved
    with _lock:
        _inside -= 1
        if _inside == 0 and _saved is not None:
            os.dup2(_saved, _STDERR)
            os.close(_saved)
            _saved = None
