"""Python's search for garbage in cycles, and folders of very many photos.

What makes a hundred thousand objects that stay has that search go through all objects of the
program again and again: a third of the time that listing such a folder takes, and each time a
tenth of a second in which nothing else runs.
"""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager

# Fewer do not make the search slow; and what is garbage at that moment would stay for good.
_MANY = 50_000

_lock = threading.Lock()
_resting = 0


@contextmanager
def made_to_last() -> Iterator[None]:
    """The search rests in here, in all threads, and where very many objects were made, what lives
    at the end is left out of it from then on. For objects that stay and form no cycles; they are
    freed as ever when nobody needs them."""
    global _resting
    with _lock:
        _resting += 1
        gc.disable()
    try:
        yield
    finally:
        with _lock:
            _resting -= 1
            if not _resting:
                if gc.get_count()[0] > _MANY:
                    gc.freeze()
                gc.enable()
