"""A run from its first moment in this process to its end, whichever that is."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.utils.data import Dataset

from core.errors import RunError, reason_of
from training.learning import trained_file
from training.learning.precision import mixes
from training.learning.teacher import Teacher
from training.recipes.config_file import config_hash
from training.recipes.settings import RunConfig
from training.recipes.stages import all_epochs, stage_configs
from training.runs.events import Done, Hello, Stopped, Warned
from training.runs.folder import About, RunPaths
from training.runs.requests import Ending, Requests
from training.runs.standing import Standing
from training.runs.status import WorkSession
from training.worker import checkpoints
from training.worker.board import open_board
from training.worker.environment import describe_device, record, versions
from training.worker.finishing import Finish, Pooled
from training.worker.learner import Learner, check_continues, new_learner, restore
from training.worker.loop import Loop
from training.worker.parallel import Group
from training.worker.photos import Photos, open_photos
from training.worker.rows import open_rows
from training.worker.saving import Saver
from training.worker.setup import begin, choose_device, make_teacher, make_trained
from training.worker.validating import Tools
from training.worker.voice import Voice


class Worker:
    """One process's work on a run. `continues_finished`: a finished run is taken up again."""

    def __init__(
        self,
        paths: RunPaths,
        about: About,
        config: RunConfig,
        group: Group,
        voice: Voice,
        requests: Requests,
        *,
        continues_finished: bool = False,
        pooled: Pooled | None = None,
    ) -> None:
        self._paths, self._about, self._config = paths, about, config
        self._group, self._voice, self._requests = group, voice, requests
        self._continues_finished, self._pooled = continues_finished, pooled
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
        resumed = saved is not None
        self._requests.stop_can_wait = resumed and self._paths.best.is_file()
        teacher = make_teacher(self._config, device)
        for note in teacher.notes if teacher else ():
            self._voice.emit(Warned("teacher", note))
        photos = open_photos(self._config, teacher, self._voice, self._group)
        learner = self._learner(saved, teacher, photos, device)
        self.standing = learner.standing
        self._remember(session, photos, learner, device)
        self._requests.stop_can_wait = False
        rows = open_rows(self._config, photos, learner.trained, teacher, self._voice, self._group)
        self._train(learner, photos, rows, teacher)
        return self._finish(learner, photos, teacher, device)

    def has_saved(self) -> bool:
        """Whether the run can be continued from a checkpoint."""
        return checkpoints.exist(self._paths)

    def _learner(
        self,
        saved: checkpoints.Saved | None,
        teacher: Teacher | None,
        photos: Photos,
        device: torch.device,
    ) -> Learner:
        """The learner, begun afresh or put back to where it stood."""
        stages = stage_configs(self._config)
        stage = int(saved.state["standing"].get("stage", 0)) if saved is not None else 0
        config = stages[min(stage, len(stages) - 1)]
        trained = make_trained(config, teacher, device)
        origin, spread = "", None
        if saved is None:
            origin, spread = begin(config, trained, teacher, photos, self._voice)
            spread = self._group.from_leader(spread)
        learner = new_learner(config, trained, spread=spread, origin=origin)
        if saved is not None:
            sha256 = teacher.sha256 if teacher else ""
            check_continues(saved, self._config, photos.fingerprint, sha256, self._paths.folder)
            restore(learner, saved.state)
            for note in saved.notes:
                self._voice.emit(Warned("checkpoint", note, str(self._paths.checkpoints)))
            if self._continues_finished:
                learner.standing.ended = ""
        return learner

    def _remember(
        self, session: WorkSession, photos: Photos, learner: Learner, device: torch.device
    ) -> None:
        if not self._group.leads:
            return
        facts = {
            "device": describe_device(device),
            "processes": self._group.processes,
            "seed": self._config.seed,
            "config_sha256": config_hash(self._config),
            "data_fingerprint": photos.fingerprint,
            "photos": {part: len(rows) for part, rows in photos.rows.items()},
            "backbone_weights": learner.origin,
            "begins_at_step": learner.standing.step,
        }
        try:
            record(self._paths, session.number, facts)
            photos.parts.save_declaration(self._paths.dataset)
        except OSError as error:
            why = reason_of(error)
            self._voice.emit(Warned("not-saved", f"environment.json cannot be written ({why})."))

    def _train(
        self,
        learner: Learner,
        photos: Photos,
        rows: Dataset[list[Tensor]],
        teacher: Teacher | None,
    ) -> None:
        """Train until `standing.ended` says why it is over; saved at each end."""
        standing = learner.standing
        if standing.ended:
            return
        saver = self._saver(learner, photos, teacher)
        wanted = self._config.machine.tensorboard and self._group.leads
        board = open_board(self._paths, wanted=wanted, emit=self._voice.emit)
        stages, epochs = stage_configs(self._config), all_epochs(self._config)

        def loop_of(stage: int) -> Loop:
            tools = Tools(
                self._paths, stages[stage], self._group, self._voice, self._requests, saver,
                keeps_epochs=_is_fold(self._config),
            )  # fmt: skip
            return Loop(tools, learner, photos, rows, teacher, board, epochs)

        loop = loop_of(standing.stage)
        try:
            why = loop.train()
            while standing.stage + 1 < len(stages):
                learner.next_stage(stages[standing.stage + 1], self._best(learner))
                loop = loop_of(standing.stage)
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

    def _saver(self, learner: Learner, photos: Photos, teacher: Teacher | None) -> Saver | None:
        if not self._group.leads:
            return None
        identity = (photos.fingerprint, teacher.sha256 if teacher else "")
        return Saver(
            self._paths, self._config, self._about.run_id, learner, identity, self._voice.emit
        )

    def _best(self, learner: Learner) -> dict[str, Tensor]:
        """The weights that a stage has kept, on all processes."""
        if learner.standing.best_epoch == learner.standing.epoch:
            return learner.kept_weights()
        read = trained_file.read(self._paths.best)[0] if self._group.leads else None
        weights = self._group.from_leader(read)
        assert weights is not None
        return weights

    def _finish(
        self, learner: Learner, photos: Photos, teacher: Teacher | None, device: torch.device
    ) -> Done | Stopped:
        self._requests.stop_can_wait = True
        standing = learner.standing
        try:
            if not self._group.leads:
                return Done("all epochs", standing.best_epoch)
            finish = Finish(
                self._paths, self._about, self._config, photos, self._voice, self._pooled
            )
            result = finish.finish(standing, learner.origin, teacher, device)
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


def _is_fold(config: RunConfig) -> bool:
    return config.protocol.kind == "folds" and bool(config.data.fold)


def _is_part(config: RunConfig) -> bool:
    """Whether it is one fold or split of several, of which only whole ones count."""
    return config.protocol.kind == "splits" or _is_fold(config)
