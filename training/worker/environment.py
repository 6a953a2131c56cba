"""With what a run was made: versions, machine, commit, data. One entry for each session."""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
import time
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

import torch

from core.files import write_atomically
from training.runs.folder import RunPaths

_PACKAGES = ("mobileiqa", "torch", "timm", "numpy", "pillow", "scipy", "safetensors")


def versions() -> dict[str, str]:
    """Python and the packages that decide a run's numbers."""
    found = {"python": platform.python_version()}
    for name in _PACKAGES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            found[name] = "not installed"
    return found


def describe_device(device: torch.device) -> str:
    """The device in words, such as "cuda:0 (NVIDIA ...)"."""
    if device.type == "cuda":
        return f"{device} ({torch.cuda.get_device_name(device)})"
    threads = torch.get_num_threads()
    of_cpu = f"{device} ({threads} thread{'s' if threads > 1 else ''})"
    return of_cpu if device.type == "cpu" else str(device)


def record(paths: RunPaths, session: int, facts: dict[str, Any]) -> None:
    """Add a session with these further facts to environment.json. Raises OSError."""
    try:
        sessions = json.loads(paths.environment.read_text(encoding="utf-8"))["sessions"]
    except (OSError, ValueError, KeyError, TypeError):
        sessions = []
    entry = {
        "session": session,
        "started": time.strftime("%Y-%m-%dT%H:%M:%S%z"),
        "versions": versions(),
        "commit": _commit(),
        "platform": platform.platform(),
        "cores": os.cpu_count(),
        "command": sys.argv,
        **facts,
    }
    content = json.dumps({"sessions": [*sessions, entry]}, indent=1, ensure_ascii=False)
    write_atomically(paths.environment, content.encode("utf-8", "backslashreplace"))


def _commit() -> str | None:
    """The program's own git commit, with "+changes" where files differ from it."""
    folder = Path(__file__).resolve().parents[2]
    if not (folder / ".git").exists():
        return None

    def git(*arguments: str) -> str:
        command = ["git", "-C", str(folder), *arguments]
        done = subprocess.run(command, capture_output=True, text=True, timeout=20, check=True)
        return done.stdout.strip()

    try:
        changed = git("status", "--porcelain", "--untracked-files=no")
        return git("rev-parse", "HEAD") + ("+changes" if changed else "")
    except (OSError, subprocess.SubprocessError):
        return None
