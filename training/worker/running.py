"""A run from its first moment in this process to its end, whichever that is."""

from __future__ import annotations

import torch

from core.errors import RunError
from training.learning.optimising import make_optimiser
from training.learning.teacher import Teacher
from training.learning.trained_network import TrainedNetwork
from training.recipes.config_file import config_hash
from training.recipes.settings import RunConfig
from training.runs.events import Done, Hello, Stopped, Warned
from training.runs.folder import About, RunPaths
from training.runs.requests import Ending, Requests
from training.runs.status import Session
from training.worker import checkpoints
from training.worker.board import open_board
from training.worker.environment import describe_device, record, versions
from training.worker.finishing import Finish
from training.worker.learner import Learner, Standing, check_continues, restore
from training.worker.loop import Loop
from training.worker.parallel import Group
from training.worker.saving import Saver
from training.worker.setup import (
    Photos,
    Voice,
    begin,
    choose_device,
    make_teacher,
    make_trained,
    open_photos,
)
from training.worker.validating import Tools


class Run:
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
    ) -> None:
        self._paths, self._about, self._config = paths, about, config
        self._group, self._voice, self._requests = group, voice, requests
        self._continues_finished = continues_finished
        self.standing = Standing()

    def run(self, session: Session, host: str) -> Done | Stopped:
        """Train what is left, measure, export. Raises Ending after saving, and expected errors."""
        device = choose_device(self._config.machine.device, self._group)
        saved = checkpoints.load_last(self._paths) if self._group.leads else None
        saved = self._group.from_leader(saved)
        resumed = saved is not None
        self._voice.emit(
            Hello(
                session.pid,
                session.process_start,
                host,
                describe_device(device),
                self._group.processes,
                config_hash(self._config),
                resumed,
                versions(),
            )
        )
        self._requests.watch()
        if self._config.machine.precision != "float32" and device.type != "cuda":
            self._voice.emit(Warned("precision", f"A {device.type} device computes in float32."))
        self._requests.stop_can_wait = resumed and self._paths.best.is_file()
        teacher = make_teacher(self._config, device)
        for note in teacher.notes if teacher else ():
            self._voice.emit(Warned("teacher", note))
        photos = open_photos(self._config, teacher, self._voice, self._group)
        trained = make_trained(self._config, teacher, device)
        learner = self._learner(saved, trained, teacher, photos, device)
        self.standing = learner.standing
        self._remember(session, photos, learner, device)
        self._requests.stop_can_wait = False
        self._train(learner, photos, teacher)
        return self._finish(learner, photos, teacher, device)

    def has_saved(self) -> bool:
        """Whether the run can be continued from a checkpoint."""
        return any(self._paths.checkpoints.glob(f"[0-9]*/{checkpoints.COMPLETE}"))

    def _learner(
        self,
        saved: checkpoints.Saved | None,
        trained: TrainedNetwork,
        teacher: Teacher | None,
        photos: Photos,
        device: torch.device,
    ) -> Learner:
        """The learner, begun afresh or put back to where it stood."""
        config = self._config
        origin, spread = "", None
        if saved is None:
            origin, spread = begin(config, trained, teacher, photos, self._voice)
            spread = self._group.from_leader(spread)
        scaled = config.machine.precision == "fp16" and device.type == "cuda"
        average = {
            name: parameter.detach().clone()
            for name, parameter in trained.network.named_parameters()
            if config.training.ema and parameter.requires_grad
        }
        learner = Learner(
            trained=trained,
            optimiser=make_optimiser(trained, config.optimiser),
            scaler=torch.amp.GradScaler(device.type, enabled=scaled),
            average=average,
            spread=spread,
            origin=origin,
            standing=Standing(),
        )
        if saved is not None:
            sha256 = teacher.sha256 if teacher else ""
            check_continues(saved, config, photos.fingerprint, sha256, self._paths.folder)
            restore(learner, saved.state)
            for note in saved.notes:
                self._voice.emit(Warned("checkpoint", note, str(self._paths.checkpoints)))
            if self._continues_finished:
                learner.standing.ended = ""
        return learner

    def _remember(
        self, session: Session, photos: Photos, learner: Learner, device: torch.device
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
            self._voice.emit(Warned("not-saved", f"environment.json cannot be written ({error})."))

    def _train(self, learner: Learner, photos: Photos, teacher: Teacher | None) -> None:
        """Train until `standing.ended` says why it is over; saved at each end."""
        standing = learner.standing
        if standing.ended:
            return
        identity = (photos.fingerprint, teacher.sha256 if teacher else "")
        saver = (
            Saver(
                self._paths, self._config, self._about.run_id, learner, identity, self._voice.emit
            )
            if self._group.leads
            else None
        )
        wanted = self._config.machine.tensorboard and self._group.leads
        board = open_board(self._paths, wanted=wanted, emit=self._voice.emit)
        tools = Tools(self._paths, self._config, self._group, self._voice, self._requests, saver)
        loop = Loop(tools, learner, photos, teacher, board)
        try:
            standing.ended = loop.train()
        except Ending as ending:
            if ending.wish == "stop" and standing.best is None and standing.step:
                self._requests.stop_can_wait = True
                loop.validate()
            if ending.wish == "stop" and standing.best is not None:
                standing.ended = "stopped"
            elif saver is not None and ending.wish != "cancelled":
                saver.save_finally()
            if not standing.ended:
                raise
        finally:
            board.close()
        if saver is not None and standing.ended == "stopped":
            saver.save_finally()

    def _finish(
        self, learner: Learner, photos: Photos, teacher: Teacher | None, device: torch.device
    ) -> Done | Stopped:
        self._requests.stop_can_wait = True
        standing = learner.standing
        try:
            if not self._group.leads:
                return Done("all epochs", standing.best_epoch)
            finish = Finish(self._paths, self._about, self._config, photos, self._voice)
            result = finish.finish(standing, learner.origin, teacher, device)
        finally:
            self._group.highest(0)  # the others stay until the leader is done
        why = standing.ended
        if why not in ("all epochs", "no further gain", "stopped"):
            raise RunError(f"The run ended for an unknown reason ({why}).", self._paths.folder)
        return Done(why, standing.best_epoch, self._paths.result.name, result.bundle)  # type: ignore[arg-type]
