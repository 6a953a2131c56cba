"""Processes of training, started so that they outlive the app, and ended with all they started."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

HOME = Path(__file__).resolve().parents[2]
LOG_NAME = "worker.log"
_LOG_BYTES = 4 * 2**20


def child_environment() -> dict[str, str]:
    """The environment in which `python -m training` finds this very program."""
    paths = [str(HOME), *filter(None, [os.environ.get("PYTHONPATH")])]
    return os.environ | {"PYTHONPATH": os.pathsep.join(paths), "PYTHONIOENCODING": "utf-8"}


def spawn(command: Sequence[str], log: Path) -> subprocess.Popen[bytes]:
    """Start a process of its own session; what it writes goes to the end of `log`. Raises OSError.

    Standard output repeats the events that are in the run's folder, so it is thrown away.
    """
    if log.is_file() and log.stat().st_size > _LOG_BYTES:
        log.replace(log.with_suffix(".old.log"))
    with log.open("ab") as errors:
        if sys.platform == "win32":
            flags = subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW
            return subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=errors,
                env=child_environment(), cwd=HOME, creationflags=flags,
            )  # fmt: skip
        return subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=errors,
            env=child_environment(), cwd=HOME, start_new_session=True,
        )  # fmt: skip


def end_process(pid: int, *, by_force: bool) -> None:
    """Ask a process and all it started to end, or end them. One that is gone already is fine."""
    if sys.platform == "win32":
        force = ["/F"] if by_force else []
        command = ["taskkill", "/T", *force, "/PID", str(pid)]
        subprocess.run(command, capture_output=True, check=False)
        return
    number = signal.SIGKILL if by_force else signal.SIGTERM
    try:
        if os.getpgid(pid) == pid:
            os.killpg(pid, number)
        else:
            os.kill(pid, number)
    except (ProcessLookupError, PermissionError):
        return


def last_lines(path: Path, count: int = 40) -> str:
    """The end of a log; empty where there is none."""
    try:
        with path.open("rb") as file:
            file.seek(max(0, path.stat().st_size - 32_768))
            lines = file.read().decode("utf-8", "replace").splitlines()
    except OSError:
        return ""
    return "\n".join(lines[-count:])
