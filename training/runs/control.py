"""Requests to a running process, through one small file in the run's folder."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import get_args

from core.errors import RunError, reason_of
from core.files import write_atomically
from training.runs.events import Command
from training.runs.folder import RunPaths


def send(paths: RunPaths, command: Command) -> None:
    """Ask the process that works on a run for something; it answers with Acknowledged.

    pause: save and end, to be continued. stop: end now, keep and measure the best. cancel: end
    without saving. checkpoint: save and go on. The latest request counts. Raises RunError.
    """
    try:
        write_atomically(paths.control, json.dumps({"v": 1, "command": command}).encode())
    except OSError as error:
        reason = reason_of(error)
        raise RunError(f"The request cannot be written ({reason}).", paths.folder) from error


def take(paths: RunPaths, noted: Callable[[Command], None] = lambda _: None) -> Command | None:
    """The request that waits, if there is one; it is removed once it is `noted`, so that who sees
    it gone may count on it. For the process itself."""
    try:
        text = paths.control.read_text(encoding="utf-8")
    except (OSError, ValueError):
        return None
    command = _command(text)
    if command is not None:
        noted(command)
    try:
        paths.control.unlink()
    except OSError:
        return None
    return command


def _command(text: str) -> Command | None:
    try:
        command = json.loads(text)["command"]
    except (ValueError, KeyError, TypeError):
        return None
    return command if command in get_args(Command) else None
