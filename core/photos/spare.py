"""Memory for the pixels of a photo, used again for the next.

The system clears fresh memory before it hands it out, which takes a tenth as long as decoding a
camera's photo into it.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

import numpy as np
from numpy.typing import NDArray

Memory = NDArray[np.uint8]

MOST_BYTES: Final = 128 * 2**20
"""Kept of a thread: the pixels of a photo of 44 megapixels. Larger ones get fresh memory."""


class _Own(threading.local):
    """What the thread has: gone with it."""

    keeps = False
    may_lend = False
    memory: Memory = np.empty(0, np.uint8)


_own = _Own()


def keep_memory() -> None:
    """From now on, and as long as it lives, this thread keeps memory for its next photo."""
    _own.keeps = True


@contextmanager
def passing_photo() -> Iterator[None]:
    """To be entered where nobody holds a photo's pixels afterwards: the first picture decoded in it
    may lie in memory that the next photo gets."""
    _own.may_lend = _own.keeps
    try:
        yield
    finally:
        _own.may_lend = False


def spare_memory(size: int) -> Memory | None:
    """So many bytes for pixels that no one holds any longer than `passing_photo` lasts; None where
    there are none to be had."""
    if not _own.may_lend or size > MOST_BYTES:
        return None
    _own.may_lend = False
    if len(_own.memory) < size:
        _own.memory = np.empty(0, np.uint8)  # never both at once
        _own.memory = np.empty(size, np.uint8)
    return _own.memory[:size]
