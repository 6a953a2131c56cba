"""What the machine has for this process: cores and memory, and a thread's place among others."""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path
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


def on_battery(supplies: Path = Path("/sys/class/power_supply")) -> bool:
    """Whether the machine runs on its battery alone; False where it has none or does not tell.
    `supplies` is where Linux tells."""
    if sys.platform == "darwin":
        command = ["/usr/bin/pmset", "-g", "batt"]
        told = subprocess.run(command, capture_output=True, text=True, check=False).stdout
        return "'Battery Power'" in told
    if sys.platform == "win32":
        status = (ctypes.c_ubyte * 12)()  # SYSTEM_POWER_STATUS, whose first byte is ACLineStatus
        ctypes.windll.kernel32.GetSystemPowerStatus(ctypes.byref(status))
        return status[0] == 0
    found = [(_line(each / "type"), each) for each in supplies.glob("*")]
    if any(_line(each / "online") == "1" for kind, each in found if kind != "Battery"):
        return False
    return any(
        _line(each / "status") == "Discharging" and _line(each / "scope") != "Device"
        for kind, each in found
        if kind == "Battery"
    )


def _line(path: Path) -> str:
    """What a file of the system says; empty where it is not there."""
    try:
        return path.read_text(encoding="ascii", errors="replace").strip()
    except OSError:
        return ""


def put_this_thread_in_the_background() -> None:
    """From now on the calling thread gets the cores that other threads leave.

    On Linux, where threads have a niceness of their own; elsewhere, and where that is not allowed,
    nothing happens.
    """
    if sys.platform.startswith("linux"):
        with suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), _BACKGROUND)
