"""A run that trains several times: folds that choose the epoch together and then all photos, or
random splits. One after the other, each in a folder of its own; one result."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from statistics import fmean
from typing import Final

import torch

from core.errors import RunError
from core.files import write_atomically
from training.evaluation.predictions import figures_of
from training.evaluation.rounds import best_epoch, medians, quick_figures_of, together
from training.learning.data import load_parts
from training.recipes.rounds import Round, count_of, final_round, rounds_of
from training.recipes.settings import RunConfig
from training.runs.events import Done, RoundBegan, Stopped, Warned
from training.runs.figures import Prediction
from training.runs.folder import (
    About,
    RunPaths,
    open_run,
    prepare_round,
    read_config,
)
from training.runs.outcome import (
    RoundFigures,
    RunResult,
    predictions_csv,
    read_fingerprint,
    read_predictions,
    read_result,
    to_json,
)
from training.runs.requests import Ending
from training.runs.standing import Standing, changed_settings
from training.runs.status import WorkSession
from training.worker import checkpoints
from training.worker.devices import choose_device
from training.worker.lesson import Pooled, Surroundings
from training.worker.own_labels import with_kept_stars
from training.worker.round_telling import Teller
from training.worker.running import Worker, greet
from training.worker.voice import Voice

NO_MODEL: Final = {
    "splits": "splits tell how good a recipe is; none of their networks has learnt from all photos",
    "folds": "it was stopped before the training on all photos",
}


class Rounds:
    """One process's work on such a run; used as a `Worker` is."""

    def __init__(self, around: Surroundings) -> None:
        self._paths, self._about, self._config = around.paths, around.about, around.config
        self._group, self._requests = around.group, around.requests
        voice = around.voice
        self._teller = Teller(voice, count_of(around.config))
        self._voice = Voice(self._teller.tell, voice.poll, voice.position)
        self._around = replace(around, voice=self._voice)
        self._worker: Worker | None = None

    @property
    def standing(self) -> Standing:
        """Where the round stands that is worked on."""
        return self._worker.standing if self._worker is not None else Standing()

    def has_saved(self) -> bool:
        """Whether the run can be continued from a checkpoint of any round."""
        numbers = range(1, count_of(self._config) + 1)
        all_paths = [self._paths, *(self._paths.round(number) for number in numbers)]
        return any(checkpoints.exist(paths) for paths in all_paths)

    def run(self, session: WorkSession, host: str) -> Done | Stopped:
        """All rounds that are left, and what they say together. Raises as a worker's run does."""
        config = self._config
        device = choose_device(config.machine.device, self._group)
        resumed = self._group.from_leader(self.has_saved())
        greet(config, session, host, device, self._group, self._voice, resumed=resumed)
        self._requests.watch()
        config = self._config = with_kept_stars(config, self._paths, self._group)
        found: list[RunResult] = []
        try:
            for one in rounds_of(config):
                found.append(self._result_of(one, session, device))
        except Ending as ending:
            if ending.wish != "stop" or not found:
                raise
            self._requests.stop_can_wait = True
            return self._stopped(found)
        if config.protocol.kind == "splits":
            return self._of_splits(found, "all epochs")
        return self._on_all(found, session, device)

    # --- one round -----------------------------------------------------------------------------

    def _result_of(self, one: Round, session: WorkSession, device: torch.device) -> RunResult:
        """A round's result, worked for where it is not there yet."""
        paths = self._paths.round(one.number)
        config = self._taught(one)
        result = self._group.from_leader(self._earlier(paths, config))
        if result is not None:
            return result
        about = self._about_of(one)
        if self._group.leads:
            prepare_round(self._paths, one.number, config, about)
        self._begin(one)
        around = replace(self._around, paths=paths, about=about, config=config)
        self._worker = Worker(around, continues_finished=True)
        self._worker.run_round(session, device)
        self._requests.stop_can_wait = False
        self._teller.ended()
        return self._group.from_leader(read_result(paths.result) if self._group.leads else None)  # type: ignore[return-value]

    def _earlier(self, paths: RunPaths, config: RunConfig) -> RunResult | None:
        """What a finished round has found. Raises RunError where it was about something else."""
        if not self._group.leads or not paths.result.is_file():
            return None
        changed = changed_settings(read_config(paths), config)
        if not changed and read_fingerprint(paths) != load_parts(config.data).fingerprint:
            changed = ["the photos or labels"]
        if changed:
            raise RunError(
                f"What this run trains on has changed since it began ({', '.join(changed)}): put "
                "it back, or start a new run.",
                self._paths.folder,
            )
        return read_result(paths.result)

    def _taught(self, one: Round) -> RunConfig:
        """The round's settings, with a teacher that has not seen what the round keeps aside: the
        one of the same round, where the teacher's run has the same."""
        config, teacher = one.config, Path(one.config.distill.teacher)
        if config.distill.scores and one.kind != "final":
            message = "distill.scores may know photos kept aside: figures may be too good."
            self._voice.emit(Warned("scores", message, config.distill.scores))
        if not config.distill.teacher or one.kind == "final":
            return config
        own = RunPaths(teacher).round(one.number)
        try:
            same = read_config(open_run(own.folder))
        except RunError:
            same = None
        if same is not None and (same.data, same.protocol) == (config.data, config.protocol):
            return replace(config, distill=replace(config.distill, teacher=str(own.folder)))
        message = "The teacher may have learnt from photos kept aside: figures may be too good."
        self._voice.emit(Warned("teacher", message, str(teacher)))
        return config

    def _begin(self, one: Round) -> None:
        self._teller.begun(one.number)
        self._voice.emit(RoundBegan(one.kind, one.number, count_of(self._config)))

    def _about_of(self, one: Round) -> About:
        about = self._about
        run_id, name = f"{about.run_id}-{one.number:02d}", f"{about.name}, {one.kind} {one.number}"
        return About(run_id, name, about.created)

    # --- all of them ---------------------------------------------------------------------------

    def _on_all(
        self, found: list[RunResult], session: WorkSession, device: torch.device
    ) -> Done | Stopped:
        """The epoch that the folds choose together, then a training on all photos up to it."""
        pooled = self._group.from_leader(self._pooled(found) if self._group.leads else None)
        assert pooled is not None
        one = final_round(self._config, pooled.best_epoch)
        self._begin(one)
        self._teller.pooled = pooled.history
        around = replace(self._around, config=one.config, pooled=pooled)
        self._worker = Worker(around, continues_finished=True)
        return self._worker.run_round(session, device)

    def _pooled(self, found: Sequence[RunResult]) -> Pooled:
        """What the folds say together; their predictions of the best epoch are written."""
        epochs = range(1, self._config.training.epochs + 1)
        said = {epoch: [self._said(n, epoch) for n in range(1, len(found) + 1)] for epoch in epochs}
        history = {epoch: quick_figures_of(together(of_folds)) for epoch, of_folds in said.items()}
        best = best_epoch(history, self._config.training.best_by)
        pooled = together(said[best])
        settings = self._config.result
        figures = figures_of(pooled, bootstrap=settings.bootstrap)
        write_atomically(self._paths.predictions("val"), predictions_csv(pooled))
        return Pooled(
            figures=figures,
            history=history,
            best_epoch=best,
            epochs=self._config.training.epochs,
            seconds=sum(result.seconds for result in found),
            rounds=tuple(
                RoundFigures(n, best, figures_of(fold, bootstrap=0))
                for n, fold in enumerate(said[best], 1)
            ),
            rounds_wanted=len(rounds_of(self._config)),
        )

    def _said(self, number: int, epoch: int) -> list[Prediction]:
        return read_predictions(self._paths.round(number).epoch_predictions(epoch))

    def _stopped(self, found: list[RunResult]) -> Done:
        """What the finished rounds say, a person having stopped the run."""
        if self._config.protocol.kind == "splits":
            return self._of_splits(found, "stopped")
        if self._group.leads:
            pooled = self._pooled(found)
            result = replace(
                self._summary(found, "stopped"),
                best_epoch=pooled.best_epoch,
                parts={"val": pooled.figures},
                rounds=pooled.rounds,
            )
            write_atomically(self._paths.result, to_json(result))
        return Done("stopped", found[0].best_epoch, self._paths.result.name)

    def _of_splits(self, found: list[RunResult], why: str) -> Done:
        if self._group.leads:
            rounds = [
                RoundFigures(n, result.best_epoch, result.parts["test"])
                for n, result in enumerate(found, 1)
                if "test" in result.parts
            ]
            default = [r.default["test"] for r in found if "test" in r.default]
            result = replace(
                self._summary(found, why),
                parts={"test": medians([one.figures for one in rounds])},
                rounds=tuple(rounds),
                default={"test": medians(default)} if default else {},
            )
            self._write_means(len(found))
            write_atomically(self._paths.result, to_json(result))
        return Done(why, found[-1].best_epoch, self._paths.result.name)  # type: ignore[arg-type]

    def _summary(self, found: Sequence[RunResult], why: str) -> RunResult:
        """The first round's result with what is to be said of all of them."""
        kind = self._config.protocol.kind
        return replace(
            found[0],
            name=self._about.name,
            run_id=self._about.run_id,
            why=why,
            seconds=sum(result.seconds for result in found),
            export=NO_MODEL[kind],
            unreadable=tuple(dict.fromkeys(n for result in found for n in result.unreadable)),
            protocol=kind,
            rounds_wanted=len(rounds_of(self._config)),
        )

    def _write_means(self, count: int) -> None:
        """Each photo that was in a test part once or more, with its mean score."""
        of_photo: dict[str, list[Prediction]] = defaultdict(list)
        for number in range(1, count + 1):
            for one in read_predictions(self._paths.round(number).predictions("test")):
                of_photo[one.path].append(one)
        means = [
            replace(same[0], raw=fmean(one.raw for one in same if one.raw is not None), opinions=())
            for same in of_photo.values()
        ]
        write_atomically(self._paths.predictions("test"), predictions_csv(means))
