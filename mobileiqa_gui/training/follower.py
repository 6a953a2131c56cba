"""Follows one training run: starts its process, reads its folder, sends wishes."""

from __future__ import annotations

import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from core.errors import RunError, reason_of
from mobileiqa_gui.core_sentences import of_core
from mobileiqa_gui.training.child import LOG_NAME, end_process, last_lines, spawn
from mobileiqa_gui.training.run_state import Button, Effect, Look, RunMachine, RunState, Seen
from mobileiqa_gui.training.timeline import Timeline
from mobileiqa_gui.translation import translate
from mobileiqa_gui.workers.tasks import Cancelled, Task, Tasks
from training.interface import (
    Command,
    Envelope,
    RunPaths,
    RunStatus,
    read_events,
    read_session,
    read_status,
    send,
    worker_command,
)

LOOK_MS = 250
PATIENCE_S = 10.0
_REQUESTS: dict[Effect, Command] = {
    Effect.SEND_PAUSE: "pause",
    Effect.SEND_STOP: "stop",
    Effect.SEND_CANCEL: "cancel",
}


@dataclass(frozen=True, slots=True)
class _Glance:
    events: list[Envelope]
    offset: int
    status: RunStatus | None
    session: int
    pid: int
    exit_code: int | None


class RunFollower(QObject):
    """`changed` after each look that showed something new, `curves_changed` where a curve grew,
    `ended(state)` once when the run comes to rest, `trashed(folder)` when its folder went."""

    changed = Signal()
    curves_changed = Signal()
    ended = Signal(object)
    trashed = Signal(object)
    failed = Signal(str)

    def __init__(
        self,
        paths: RunPaths,
        tasks: Tasks,
        parent: QObject | None = None,
        *,
        then: RunPaths | None = None,
        process: subprocess.Popen[bytes] | None = None,
    ) -> None:
        """`then`: the run that a process started here goes on with once this one has finished;
        `process`: the one that was started for the run before and goes on with this one."""
        super().__init__(parent)
        self.paths = paths
        self._then = then
        self.timeline = Timeline()
        self.status = RunStatus("new")
        self._tasks = tasks
        self._machine = RunMachine(_look_at(paths))
        self._process = process
        self._ending: list[subprocess.Popen[bytes]] = []
        self._pid = 0
        self._offset = 0
        self._asked_to_end: float | None = None
        self._task: Task | None = None
        if process is not None and self._machine.state is RunState.IDLE:
            self._machine.expect()
        self._was_live = self._machine.is_live
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        self.look()

    @property
    def state(self) -> RunState:
        """How the run stands, for a person."""
        return self._machine.state

    @property
    def wish(self) -> Button | None:
        """What was asked for and has not happened yet."""
        return self._machine.wish

    @property
    def buttons(self) -> frozenset[Button]:
        """What can be asked for now."""
        return self._machine.buttons

    @property
    def is_live(self) -> bool:
        """Whether a process works on the run."""
        return self._machine.is_live

    def press(self, button: Button) -> None:
        """Do what a person asked for; a button that is not offered any more is ignored."""
        if button not in self._machine.buttons:
            return
        for effect in self._machine.press(button):
            self._do(effect)
        self._was_live = self._was_live or self._machine.is_live
        self.changed.emit()

    def pause_or_end(self) -> None:
        """Pause the run; a process that would not hear of it is asked to end, which saves what
        there is. What is ending already goes on ending."""
        deaf = self.state in (RunState.STARTING, RunState.NOT_RESPONDING)
        self.press(Button.END if deaf else Button.PAUSE)

    def hand_over(self) -> subprocess.Popen[bytes] | None:
        """The living process that was started here, for the run it goes on with; look no more."""
        process, self._process = self._process, None
        self.leave()
        return process if process is not None and process.poll() is None else None

    def leave(self) -> None:
        """Look no more; the run goes on by itself."""
        self._timer.stop()
        if self._task is not None:
            self._task.cancel()
        for process in (self._process, *self._ending):
            if process is not None and process.poll() is None:
                # It is meant to outlive the app: no complaint that nobody waits for it.
                process.returncode = 0

    def log_text(self) -> str:
        """The last lines of the run's log and of what its process wrote besides."""
        log = last_lines(self.paths.log).splitlines()
        besides = last_lines(self.paths.folder / LOG_NAME).splitlines()
        return "\n".join([*log, *(line for line in besides if line not in log)])

    def look(self) -> None:
        """Look at the run's folder in the background, unless a look is under way."""
        if self._task is not None:
            return
        paths, offset = self.paths, self._offset
        self._ending = [process for process in self._ending if process.poll() is None]
        code = self._process.poll() if self._process is not None else None

        def work(_cancelled: Cancelled) -> _Glance:
            if not paths.about.is_file():
                return _Glance([], offset, None, 0, 0, code)
            events, further = read_events(paths.events, offset)
            session = read_session(paths)
            status = read_status(paths, exit_code=code)
            number, pid = (session.number, session.pid) if session else (0, 0)
            return _Glance(events, further, status, number, pid, code)

        self._task = self._tasks.start(work, self._take_in)

    def _take_in(self, glance: _Glance) -> None:
        self._task = None
        self._offset, self._pid = glance.offset, glance.pid
        curves = self.timeline.add(glance.events)
        before = (self._machine.state, self.status)
        self.status = glance.status or RunStatus("died", self.tr("The run's folder is gone."))
        look = (
            Look(Seen(self.status.state), glance.session, self.status.resumable)
            if glance.status is not None
            else Look(Seen.VANISHED)
        )
        for effect in self._machine.look(look):
            self._do(effect)
        if glance.exit_code is not None and glance.exit_code == self._exit_code():
            self._process_ended(glance)
        self._insist()
        if curves:
            self.curves_changed.emit()
        if glance.events or before != (self._machine.state, self.status):
            self.changed.emit()
        self._tell_end()

    def _exit_code(self) -> int | None:
        return self._process.returncode if self._process is not None else None

    def _process_ended(self, glance: _Glance) -> None:
        """The process that was started here is gone; perhaps before it opened a session."""
        waiting = self._machine.state
        self._machine.process_gone(resumable=True)
        if waiting is not self._machine.state and self._machine.state is RunState.FAILED:
            text = self.tr("The process ended with code {code} before it had begun.")
            self.status = RunStatus("died", text.format(code=glance.exit_code), resumable=True)
        self._process = None

    def _insist(self) -> None:
        """A process that was asked to end and has not is ended by force."""
        if self._asked_to_end is None:
            return
        if not self._machine.is_live:
            self._asked_to_end = None
        elif time.monotonic() - self._asked_to_end > PATIENCE_S and self._pid:
            end_process(self._pid, by_force=True)

    def _tell_end(self) -> None:
        live = self._machine.is_live
        if self._was_live and not live:
            self.ended.emit(self._machine.state)
        self._was_live = live

    def _do(self, effect: Effect) -> None:
        if effect is Effect.SPAWN:
            self._spawn()
        elif effect is Effect.END_PROCESS:
            self._end()
        elif effect is Effect.TRASH:
            self._trash()
        else:
            try:
                send(self.paths, _REQUESTS[effect])
            except RunError as error:
                self._machine.request_failed()
                self.failed.emit(of_core(error.message))

    def _spawn(self) -> None:
        if self._process is not None:  # it has said that it pauses, and need not be gone yet
            self._ending.append(self._process)
        try:
            self._process = spawn(
                worker_command(self.paths, self._then), self.paths.folder / LOG_NAME
            )
        except OSError as error:
            self._machine.process_gone(resumable=True)
            text = self.tr("The process could not be started ({reason}).")
            self.status = RunStatus(
                "died", text.format(reason=of_core(reason_of(error))), resumable=True
            )

    def _end(self) -> None:
        pid = self._process.pid if self._process is not None else self._pid
        if not pid:
            return
        again = self._asked_to_end is not None
        end_process(pid, by_force=again)
        self._asked_to_end = self._asked_to_end or time.monotonic()

    def _trash(self) -> None:
        self._timer.stop()
        folder = self.paths.folder
        error = to_trash(folder)
        if error:
            self.failed.emit(error)
        self.trashed.emit(folder)


def to_trash(folder: Path) -> str:
    """Move a run's folder to the system's trash; the reason where that failed."""
    from send2trash import send2trash

    try:
        send2trash(folder)
    except OSError as error:
        text = translate("follower", "{folder} could not be moved to the trash ({reason}).")
        return text.format(folder=folder, reason=of_core(reason_of(error)))
    return ""


def _look_at(paths: RunPaths) -> Look:
    if not paths.about.is_file():
        return Look(Seen.VANISHED)
    session, status = read_session(paths), read_status(paths)
    return Look(Seen(status.state), session.number if session else 0, status.resumable)
