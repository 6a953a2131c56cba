"""What the machine has for this process: cores and memory, and a thread's place among others."""

from __future__ import annotations

import os
import sys
import threading
from contextlib import suppress
from typing import Final

_BACKGROUND: Final = 10
"""Niceness: a thread in the background gets about a tenth of what one beside it gets."""


def usable_cores() -> int:
    """Cores that this process may use, as `taskset` or a container's cpuset left them; 1 and more.

    os.process_cpu_count is Python 3.13's.
    """
    if hasattr(os, "sched_getaffinity"):
        return max(1, len(os.sched_getaffinity(0)))
    return os.cpu_count() or 1


def memory_bytes() -> int | None:
    """The machine's memory; None where the system does not tell (Windows)."""
    try:
        return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (AttributeError, OSError, ValueError):
        return None


def put_this_thread_in_the_background() -> None:
    """From now on the calling thread gets the cores that other threads leave.

    On Linux, where threads have a niceness of their own; elsewhere, and where that is not allowed,
    nothing happens.
    """
    if sys.platform.startswith("linux"):
        with suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), _BACKGROUND)
