"""Keeps the runs of the wizard going: one at a time, the student after its teacher."""

from __future__ import annotations

import subprocess
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from core.errors import RunError
from mobileiqa_gui.core_sentences import of_core
from mobileiqa_gui.training.draft import Draft
from mobileiqa_gui.training.follower import LOOK_MS, RunFollower
from mobileiqa_gui.training.plan import (
    current_of,
    following_run,
    load_plan,
    prepare_plan,
    save_plan,
)
from mobileiqa_gui.training.run_state import Button, RunState
from mobileiqa_gui.workers.tasks import Tasks
from training.interface import RunPaths, process_lives


class Conductor(QObject):
    """`follower_changed` when another run is looked at (or none); `finished(paths)` when the last
    run of a plan has; `failed(sentence)`."""

    follower_changed = Signal()
    finished = Signal(object)
    failed = Signal(str)

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self.runs: list[RunPaths] = []
        self.follower: RunFollower | None = None

    @property
    def is_live(self) -> bool:
        """Whether a process is at work."""
        return self.follower is not None and self.follower.is_live

    def take_up(self) -> None:
        """Look at the runs of the last time, live or not."""
        self.runs = load_plan()
        current = current_of(self.runs)
        if current is not None:
            self._follow(current)

    def start(self, draft: Draft) -> bool:
        """Prepare and start the runs of a draft; False (and `failed`) where that cannot be."""
        if self.is_live:
            self.failed.emit(self.tr("A run is going on; pause or stop it first."))
            return False
        try:
            self.runs = prepare_plan(draft)
        except RunError as error:
            self.failed.emit(of_core(error.message))
            return False
        self._follow(self.runs[0]).press(Button.START)
        return True

    def show(self, run: RunPaths, *, go_on: bool = False) -> bool:
        """Look at another run; `go_on`: start or resume it. False where one is going on."""
        same = self.follower is not None and self.follower.paths.folder == run.folder
        if self.is_live and not same:
            self.failed.emit(self.tr("A run is going on; pause or stop it first."))
            return False
        if not same:
            self.runs = [run]
            save_plan(self.runs)
            self._follow(run)
        assert self.follower is not None
        if go_on:
            for button in (Button.RESUME, Button.START):
                self.follower.press(button)
        return True

    def forget(self, folder: Path) -> None:
        """A run went to the trash."""
        self.runs = [run for run in self.runs if run.folder != folder]
        if self.follower is not None and self.follower.paths.folder == folder:
            self._leave()
            self.follower_changed.emit()

    def close(self) -> None:
        """Look no more; runs go on by themselves."""
        self._leave()

    def _follow(self, run: RunPaths, process: subprocess.Popen[bytes] | None = None) -> RunFollower:
        self._leave()
        # No parent: it is Python's alone, and goes when nobody follows it any more.
        then = following_run(self.runs, run)
        follower = RunFollower(run, self._tasks, then=then, process=process)
        follower.ended.connect(self._ended)
        follower.failed.connect(self.failed)
        follower.trashed.connect(lambda folder: self.forget(folder))
        self.follower = follower
        self.follower_changed.emit()
        return follower

    def _leave(self) -> None:
        follower, self.follower = self.follower, None
        if follower is not None:
            follower.leave()

    def _ended(self, state: RunState) -> None:
        follower = self.follower
        if follower is None or state is not RunState.FINISHED:
            return
        after = following_run(self.runs, follower.paths)
        if after is None:
            self.finished.emit(follower.paths)
            return
        process = follower.hand_over()
        self._start_alone(self._follow(after, process), follower.paths)

    def _start_alone(self, follower: RunFollower, before: RunPaths) -> None:
        """Start the run unless the process of the one before goes on with it by itself. That one
        may have been started by the app of another day; while it lives it may still begin."""
        if follower is not self.follower or follower.state is not RunState.IDLE:
            return
        if process_lives(before):
            QTimer.singleShot(LOOK_MS, lambda: self._start_alone(follower, before))
        else:
            follower.press(Button.START)
