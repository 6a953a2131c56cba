"""A run from its first moment in this process to its end, whichever that is."""

from __future__ import annotations

from dataclasses import replace

import torch

from core.errors import RunError, reason_of
from training.learning.precision import mixes
from training.recipes.config_file import config_hash
from training.recipes.settings import RunConfig
from training.recipes.stages import all_epochs, stage_configs
from training.runs.events import Done, Hello, Stopped, Warned
from training.runs.requests import Ending
from training.runs.standing import Standing
from training.runs.status import WorkSession
from training.worker import checkpoints
from training.worker.board import open_board
from training.worker.devices import choose_device
from training.worker.environment import describe_device, record, versions
from training.worker.lesson import Course, Lesson, Surroundings
from training.worker.loop import Loop
from training.worker.parallel import Group
from training.worker.recipes import work_of
from training.worker.saving import Saver
from training.worker.voice import Voice


class Worker:
    """One process's work on a run. `continues_finished`: a finished run is taken up again."""

    def __init__(self, around: Surroundings, *, continues_finished: bool = False) -> None:
        self._around = around
        self._paths, self._config = around.paths, around.config
        self._group, self._voice, self._requests = around.group, around.voice, around.requests
        self._continues_finished = continues_finished
        self.standing = Standing()

    def run(self, session: WorkSession, host: str) -> Done | Stopped:
        """Train what is left, measure, export. Raises Ending after saving, and expected errors."""
        device = choose_device(self._config.machine.device, self._group)
        saved = self._saved()
        resumed = saved is not None
        greet(self._config, session, host, device, self._group, self._voice, resumed=resumed)
        self._requests.watch()
        return self._work(session, saved, device)

    def run_round(self, session: WorkSession, device: torch.device) -> Done | Stopped:
        """The same within a run that has said hello already."""
        return self._work(session, self._saved(), device)

    def _saved(self) -> checkpoints.Saved | None:
        saved = checkpoints.load_last(self._paths) if self._group.leads else None
        return self._group.from_leader(saved)

    def _work(
        self, session: WorkSession, saved: checkpoints.Saved | None, device: torch.device
    ) -> Done | Stopped:
        self._requests.stop_can_wait = saved is not None and self._paths.best.is_file()
        lesson = work_of(self._config).open(self._around, saved, device)
        self.standing = lesson.learner.standing
        if saved is not None:
            for note in saved.notes:
                self._voice.emit(Warned("checkpoint", note, str(self._paths.checkpoints)))
            if self._continues_finished:
                self.standing.ended = ""
        self._remember(session, lesson, device)
        self._requests.stop_can_wait = False
        self._train(lesson)
        return self._finish(lesson, device)

    def has_saved(self) -> bool:
        """Whether the run can be continued from a checkpoint."""
        return checkpoints.exist(self._paths)

    def _remember(self, session: WorkSession, lesson: Lesson, device: torch.device) -> None:
        if not self._group.leads:
            return
        facts = {
            "device": describe_device(device),
            "processes": self._group.processes,
            "seed": lesson.config.seed,
            "config_sha256": config_hash(lesson.config),
            "data_fingerprint": lesson.identity[0],
            "photos": dict(lesson.photos),
            **lesson.facts,
            "begins_at_step": self.standing.step,
        }
        try:
            record(self._paths, session.number, facts)
            lesson.remember(self._paths)
        except OSError as error:
            why = reason_of(error)
            self._voice.emit(Warned("not-saved", f"environment.json cannot be written ({why})."))

    def _train(self, lesson: Lesson) -> None:
        """Train until `standing.ended` says why it is over; saved at each end."""
        standing, config = self.standing, lesson.config
        if standing.ended:
            return
        course = lesson.begin()
        saver = Saver(self._paths, lesson, self._voice.emit) if self._group.leads else None
        wanted = config.machine.tensorboard and self._group.leads
        board = open_board(self._paths, wanted=wanted, emit=self._voice.emit)
        stages, epochs = stage_configs(config), all_epochs(config)

        def loop_of(course: Course) -> Loop:
            around = replace(self._around, config=stages[standing.stage])
            return Loop(around, lesson, course, saver, board, epochs)

        loop = loop_of(course)
        try:
            why = loop.train()
            while standing.stage + 1 < len(stages):
                loop = loop_of(lesson.next_stage())
                why = loop.train()
            standing.ended = why
        except Ending as ending:
            self._end(ending, loop, standing, saver)
        finally:
            board.close()

    def _end(self, ending: Ending, loop: Loop, standing: Standing, saver: Saver | None) -> None:
        """A wish ends training: the best is kept where it was to stop, else all is saved and the
        wish passed on."""
        if ending.wish == "stop" and _is_part(self._config):  # half a round tells nothing
            if saver is not None:
                saver.save_finally()
            raise ending
        if ending.wish == "stop" and not standing.best_epoch and standing.step:
            self._requests.stop_can_wait = True
            loop.validate()
        if ending.wish == "stop" and standing.best_epoch:
            standing.ended = "stopped"
            if saver is not None:
                saver.save_finally()
        elif saver is not None and ending.wish != "cancelled":
            saver.save_finally()
        if not standing.ended:
            raise ending

    def _finish(self, lesson: Lesson, device: torch.device) -> Done | Stopped:
        self._requests.stop_can_wait = True
        standing = self.standing
        try:
            if not self._group.leads:
                return Done("all epochs", standing.best_epoch)
            result = lesson.finish(device)
        finally:
            self._group.highest(0)  # the others stay until the leader is done
        why = standing.ended
        if why not in ("all epochs", "no further gain", "stopped"):
            raise RunError(f"The run ended for an unknown reason ({why}).", self._paths.folder)
        return Done(why, standing.best_epoch, self._paths.result.name, result.bundle)  # type: ignore[arg-type]


def greet(
    config: RunConfig,
    session: WorkSession,
    host: str,
    device: torch.device,
    group: Group,
    voice: Voice,
    *,
    resumed: bool,
) -> None:
    """Say hello, and what the device cannot do."""
    voice.emit(
        Hello(
            session.pid,
            session.process_start,
            host,
            describe_device(device),
            group.processes,
            config_hash(config),
            resumed,
            versions(),
        )
    )
    precision = config.machine.precision
    if precision != "float32" and not mixes(precision, device.type):
        voice.emit(Warned("precision", f"A {device.type} device computes in float32."))


def _is_part(config: RunConfig) -> bool:
    """Whether it is one fold or split of several, of which only whole ones count."""
    kind = config.protocol.kind
    return kind == "splits" or (kind == "folds" and bool(config.data.fold))
