"""How a run stands, derived from what it left behind and whether its process lives."""

from __future__ import annotations

import json
import signal
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal

from core.errors import RunError
from training.recipes.settings import RunConfig
from training.runs.event_log import Envelope, last_events
from training.runs.events import (
    TERMINAL,
    Acknowledged,
    Done,
    Failed,
    Heartbeat,
    Progress,
    Stage,
    Stopped,
)
from training.runs.folder import About, RunPaths, read_about, read_config
from training.runs.process import is_same_process
from training.wording import size

SILENT_AFTER_S = 30.0
# A step, a download or an export may take minutes without a word; no part takes this long.
IDLE_AFTER_S = 900.0

State = Literal[
    "new", "starting", "running", "not responding", "paused", "interrupted", "finished", "failed",
    "cancelled", "died",
]  # fmt: skip
LIVE: tuple[State, ...] = ("starting", "running", "not responding")
_WORK = {
    "starting": "starting",
    "data": "reading the data set",
    "pixels": "decoding photos",
    "weights": "loading weights",
    "measuring": "measuring features",
    "training": "training",
    "validating": "validating",
    "testing": "testing",
    "comparing": "measuring other models",
    "exporting": "exporting",
}


@dataclass(frozen=True, slots=True)
class WorkSession:
    """The process that works or last worked on a run."""

    number: int
    pid: int
    process_start: str


@dataclass(frozen=True, slots=True)
class RunStatus:
    """How a run stands.

    `message` is a sentence for people where something is to be said. `stopped_early` belongs to
    finished runs. `resumable`: starting the worker again goes on where it stood.
    """

    state: State
    message: str = ""
    stopped_early: bool = False
    resumable: bool = False
    stage: str = ""
    epoch: int = 0
    epochs: int = 0
    step: int = 0
    memory_bytes: int = 0
    last_event_wall: float | None = None


@dataclass(frozen=True, slots=True)
class RunSummary:
    """One line of the list of runs; `config` is None where its file cannot be read."""

    paths: RunPaths
    about: About
    config: RunConfig | None
    status: RunStatus


def read_session(paths: RunPaths) -> WorkSession | None:
    """The process that works or last worked on the run; None before the first."""
    try:
        values = json.loads(paths.session.read_text(encoding="utf-8"))
        return WorkSession(int(values["session"]), int(values["pid"]), str(values["process_start"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def process_lives(paths: RunPaths) -> bool:
    """Whether the process that works or last worked on the run is still there."""
    return _lives(read_session(paths))


def _lives(session: WorkSession | None) -> bool:
    return session is not None and is_same_process(session.pid, session.process_start)


def read_status(
    paths: RunPaths, *, exit_code: int | None = None, now: float | None = None
) -> RunStatus:
    """How the run in a folder stands; `exit_code` of its process where the caller knows it."""
    session = read_session(paths)
    return derive_status(
        last_events(paths.events),
        session=session,
        alive=_lives(session),
        exit_code=exit_code,
        now=time.time() if now is None else now,
    )


def derive_status(
    events: Sequence[Envelope],
    *,
    session: WorkSession | None,
    alive: bool,
    exit_code: int | None,
    now: float,
) -> RunStatus:
    """How a run stands: its last events, whether its process lives or how it ended, the time.

    "Finished" needs the process's own word and, where known, an exit code of 0.
    """
    if session is None:
        return RunStatus("new", resumable=True)
    known = _position(events)
    mine = [e for e in events if e.session == session.number]
    terminal = next((e.event for e in reversed(mine) if isinstance(e.event, TERMINAL)), None)
    if terminal is not None:
        return replace(_ended(terminal, exit_code), **known)
    if alive:
        message = _silence(mine, now)
        if message:
            return RunStatus("not responding", message, **known)
        return RunStatus("running" if mine else "starting", **known)
    return RunStatus("died", _how_died(exit_code, mine), resumable=True, **known)


def list_runs(root: Path) -> list[RunSummary]:
    """The runs directly in a folder, the newest first; whatever else lies there is left out."""
    found = []
    for folder in root.iterdir() if root.is_dir() else ():
        paths = RunPaths(folder)
        if not paths.about.is_file():
            continue
        try:
            about = read_about(paths)
        except RunError:
            continue
        try:
            config = read_config(paths)
        except RunError:
            config = None
        found.append(RunSummary(paths, about, config, read_status(paths)))
    return sorted(found, key=lambda run: run.about.created, reverse=True)


def _ended(terminal: Done | Stopped | Failed, exit_code: int | None) -> RunStatus:
    if isinstance(terminal, Failed):
        return RunStatus("failed", terminal.message, resumable=terminal.resumable)
    if isinstance(terminal, Done):
        if exit_code not in (None, 0):
            message = f"It said that it was finished, but its process ended with {exit_code}."
            return RunStatus("failed", message, resumable=True)
        early = terminal.stopped_early
        return RunStatus("finished", stopped_early=early, resumable=early)
    if terminal.reason == "cancelled":
        # Its folder went to the trash, where the window ended it; it may have been put back.
        return RunStatus("cancelled", "It was cancelled; it can be continued.", resumable=True)
    if terminal.reason == "not saved":
        return RunStatus("failed", terminal.message, resumable=True)
    state: State = "paused" if terminal.reason == "paused" else "interrupted"
    return RunStatus(state, terminal.message, resumable=True)


def _silence(events: Sequence[Envelope], now: float) -> str:
    """What is wrong with a living process that has said nothing, or only that it lives."""
    if not events:
        return ""
    age = now - events[-1].t_wall
    if age > SILENT_AFTER_S:
        return f"The process lives but has not been heard of for {age:.0f} s."
    at_work = [e for e in events if not isinstance(e.event, Heartbeat | Acknowledged)]
    idle = now - (at_work or events)[-1 if at_work else 0].t_wall
    if idle > IDLE_AFTER_S:
        return f"The process lives but its work has not moved for {idle / 60:.0f} min."
    return ""


def _position(events: Sequence[Envelope]) -> dict[str, Any]:
    """Where the run was when it was last heard of."""
    found: dict[str, Any] = {}
    for envelope in events:
        event = envelope.event
        found["last_event_wall"] = envelope.t_wall
        if isinstance(event, Stage | Progress | Heartbeat):
            found["stage"] = event.stage
        if isinstance(event, Heartbeat) or (isinstance(event, Progress) and event.memory_bytes):
            found["memory_bytes"] = event.memory_bytes
        if isinstance(event, Progress) and event.epochs:
            found |= {"epoch": event.epoch, "epochs": event.epochs, "step": event.step}
        if isinstance(event, Stopped):
            found |= {"epoch": event.epoch, "step": event.step}
    return found


def _how_died(exit_code: int | None, events: Sequence[Envelope]) -> str:
    stage = _position(events).get("stage")
    where = f" while {_WORK.get(stage, stage)}" if stage else " before it had begun"
    if exit_code is None:
        return f"The process ended without a word{where}; it can be continued."
    if exit_code >= 0:
        return f"The process ended with code {exit_code}{where}; it can be continued."
    try:
        name = signal.Signals(-exit_code).name
    except ValueError:
        name = f"signal {-exit_code}"
    if exit_code == -9:
        memory = _position(events).get("memory_bytes", 0)
        used = f" (it used {size(memory)})" if memory else ""
        return (
            f"The process was killed{where}{used}, probably for want of memory: a smaller batch "
            "or more accumulation needs less. It can be continued."
        )
    return f"The process was ended by {name}{where}; it can be continued."
