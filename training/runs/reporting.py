"""Telling what happens: events into the run's folder and on standard output, and the heartbeat."""

from __future__ import annotations

import logging
import os
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

from training.runs.control import take
from training.runs.event_log import Envelope, encode, last_events
from training.runs.events import Acknowledged, Command, Event, Heartbeat, StageName
from training.runs.folder import RunPaths

log = logging.getLogger(__name__)

HEARTBEAT_S = 5.0
LOOK_S = 0.25
_KEPT_LINES = 10_000


Listener = Callable[[Event, str], None]
"""Hears every event of a run, with its line of JSON."""


class EventWriter:
    """Appends events, one whole line each, from any thread; never fails.

    Where the disk is full, lines wait and are tried again with the next one.
    """

    def __init__(self, path: Path, run_id: str, session: int, mirror: Listener | None) -> None:
        self._path, self._run_id, self._session, self._mirror = path, run_id, session, mirror
        self._lock = threading.Lock()
        self._waiting: list[bytes] = []
        earlier = last_events(path)
        self._seq = earlier[-1].seq if earlier else 0
        self._size = _end_last_line(path)

    def emit(self, event: Event) -> None:
        """Write an event."""
        with self._lock:
            self._seq += 1
            place = (self._seq, self._session, time.time(), time.monotonic(), self._run_id)
            line = encode(Envelope(*place, event))
            self._waiting.append(line.encode("utf-8", "backslashreplace") + b"\n")
            self._flush()
            if self._mirror is not None:
                self._mirror(event, line)

    def _flush(self) -> None:
        try:
            with self._path.open("ab") as file:
                # A write that failed half-way leaves the beginning of a line: cut it off.
                if file.tell() > self._size:
                    file.truncate(self._size)
                content = b"".join(self._waiting)
                file.write(content)
        except OSError as error:
            log.warning("events wait: %s", error)
            del self._waiting[:-_KEPT_LINES]
            return
        self._size += len(content)
        self._waiting.clear()


def _end_last_line(path: Path) -> int:
    """The size of the file once a line that a crash left open has been closed."""
    try:
        with path.open("rb+") as file:
            size = file.seek(0, os.SEEK_END)
            if size == 0:
                return 0
            file.seek(size - 1)
            if file.read(1) == b"\n":
                return size
            file.write(b"\n")
            return size + 1
    except FileNotFoundError:
        return 0


class Position:
    """Where the process is, for the heartbeat."""

    def __init__(self) -> None:
        self.stage: StageName = "starting"
        self.step = 0


class Watch:
    """A thread that beats every five seconds and looks for requests; answers them at once.

    `request` is what was asked last and not yet taken.
    """

    def __init__(
        self,
        paths: RunPaths,
        position: Position,
        emit: Callable[[Event], None],
        memory: Callable[[], int],
    ) -> None:
        self._paths, self._position, self._emit, self._memory = paths, position, emit, memory
        self._ended = threading.Event()
        self._request: Command | None = None
        self._thread = threading.Thread(target=self._run, name="watch", daemon=True)

    def start(self) -> None:
        """Begin; a pause asked of an earlier process is forgotten, stop and cancel are not."""
        waiting = take(self._paths)
        if waiting in ("stop", "cancel"):
            self._note(waiting)
        self._thread.start()

    def end(self) -> None:
        """Stop the thread and wait for it."""
        self._ended.set()
        if self._thread.ident is not None:
            self._thread.join()

    def pending(self) -> Command | None:
        """What was asked for, without taking it."""
        return self._request

    def clear(self) -> None:
        """The request has been met."""
        self._request = None

    def _note(self, command: Command) -> None:
        self._request = command
        self._emit(Acknowledged(command))

    def _run(self) -> None:
        beaten = -HEARTBEAT_S
        while not self._ended.wait(LOOK_S):
            command = take(self._paths)
            if command is not None:
                self._note(command)
            if time.monotonic() - beaten >= HEARTBEAT_S:
                beaten = time.monotonic()
                where = self._position
                self._emit(Heartbeat(where.stage, where.step, self._memory()))


def resident_bytes() -> int:
    """The memory this process holds now (Linux) or held at most (elsewhere; 0 on Windows)."""
    if sys.platform.startswith("linux"):
        pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[1]
        return int(pages) * os.sysconf("SC_PAGE_SIZE")
    return peak_bytes()


def peak_bytes() -> int:
    """The most memory this process has held (0 on Windows)."""
    if sys.platform == "win32":
        return 0
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024
