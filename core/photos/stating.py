"""Sizes and times of many files: one after another, or many at once where a drive is slow."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Final

# Over a network an answer takes milliseconds, in which many others can be asked for.
SLOW_S: Final = 0.002
AT_ONCE: Final = 32
_PART: Final = 256

Info = os.stat_result | None


def stats(entries: Sequence[os.DirEntry[str]], cancelled: Callable[[], bool]) -> Iterator[Info]:
    """What the system says of each, in this order; None of what is gone, or a dangling link.

    Ends early when cancelled. How quick the drive answers is found out again and again.
    """
    pool: ThreadPoolExecutor | None = None
    try:
        for start in range(0, len(entries), _PART):
            if cancelled():
                return
            part = entries[start : start + _PART]
            asked = time.perf_counter()
            first = _info(part[0])
            is_slow = time.perf_counter() - asked > SLOW_S
            yield first
            if not is_slow:
                yield from map(_info, part[1:])
                continue
            pool = pool or ThreadPoolExecutor(AT_ONCE, thread_name_prefix="stat")
            yield from pool.map(_info, part[1:])
    finally:
        if pool is not None:
            pool.shutdown(wait=False, cancel_futures=True)


def _info(entry: os.DirEntry[str]) -> Info:
    try:
        return entry.stat()
    except OSError:
        return None
