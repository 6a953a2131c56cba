"""Fresh Python processes with or without a screen, and what they print."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.reporting import ROOT

SCREEN = "1920x1080x24"
OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}


@dataclass(frozen=True, slots=True)
class Answer:
    """The line of JSON that a process printed, and how many seconds after its start."""

    seconds: float
    content: dict[str, Any]


def ask(
    module: str, *arguments: str, environment: dict[str, str], home: Path | None = None
) -> Answer:
    """Run `python -m module arguments` until it ends; it prints one line of JSON.

    It has `home` as its data folder, else an empty one of its own. Raises RuntimeError if it fails.
    """
    with tempfile.TemporaryDirectory() as empty, tempfile.TemporaryFile("w+") as complaints:
        started = time.perf_counter()
        process = subprocess.Popen(
            [sys.executable, "-m", module, *arguments],
            cwd=ROOT,
            env={**os.environ, **environment, "MOBILEIQA_HOME": str(home or empty)},
            stdout=subprocess.PIPE,
            stderr=complaints,
            text=True,
        )
        assert process.stdout is not None
        line = process.stdout.readline()
        seconds = time.perf_counter() - started
        process.communicate()
        if process.returncode != 0 or not line:
            complaints.seek(0)
            raise RuntimeError(f"{module} ended with {process.returncode}: {complaints.read()}")
    return Answer(seconds, json.loads(line))


@contextmanager
def virtual_screen() -> Iterator[dict[str, str] | None]:
    """The environment that puts windows on an Xvfb of its own; None where there is none."""
    if not shutil.which("Xvfb"):
        yield None
        return
    reading, writing = os.pipe()
    # Without -noreset it starts anew after each window, and drops the next one that comes too soon.
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", SCREEN, "-noreset"],
        pass_fds=(writing,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading, encoding="ascii") as numbers:
            number = numbers.readline().strip()
        yield {"QT_QPA_PLATFORM": "xcb", "DISPLAY": f":{number}"} if number else None
    finally:
        server.terminate()
        server.wait()


def peak_memory_bytes() -> int | None:
    """The most memory this process has had resident; None where the system does not tell."""
    status = Path("/proc/self/status")
    if not status.exists():
        return None
    for line in status.read_text(encoding="ascii").splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) * 1024
    return None
