"""The end of a run: the best weights measured on validation and test, and a model file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch

from core.files import write_atomically
from core.networks.mobileiqa.network import MobileIqa
from training.evaluation.cost import TYPICAL, measure_cost
from training.evaluation.five_crops import FiveCrops
from training.evaluation.judging import NetworkJudge
from training.evaluation.predictions import figures_of, predictions_of
from training.learning.data import DataFacts
from training.learning.predicting import predict
from training.learning.store import Store
from training.learning.teacher import Teacher
from training.learning.trained_file import PerColour, load_network
from training.recipes.settings import RunConfig
from training.recipes.stages import all_epochs, last_stage
from training.runs.events import Compared, Metric, StageName, Warned
from training.runs.figures import Agreement, Cost, Prediction
from training.runs.folder import About, RunPaths
from training.runs.outcome import RunResult, predictions_csv, to_json
from training.runs.standing import Standing
from training.worker.comparing import (
    MEASURED,
    Default,
    measure_default,
    readable_rows,
    told_figures,
)
from training.worker.exporting import with_model_file
from training.worker.lesson import Pooled
from training.worker.model_file import model_file, write_model_file
from training.worker.photos import Photos
from training.worker.setup import teacher_stores
from training.worker.soundness import check_scores
from training.worker.voice import Voice

_PARTS = {"val": "validation", "test": "the test"}


class Finish:
    """Measures and exports what a run has kept; the leader alone does it."""

    def __init__(
        self,
        paths: RunPaths,
        about: About,
        config: RunConfig,
        photos: Photos,
        voice: Voice,
        pooled: Pooled | None = None,
    ) -> None:
        self._paths, self._about, self._config = paths, about, config
        self._photos, self._voice, self._pooled = photos, voice, pooled

    def finish(
        self, standing: Standing, origin: str, teacher: Teacher | None, device: torch.device
    ) -> RunResult:
        """Write predictions, model file and result.json; tell the test figures.

        Raises RunError (also where no score is a number), OSError, and what the voice's `poll`
        raises.
        """
        network, _ = load_network(self._paths.best)
        network.to(device)
        own = self._config.input
        self._voice.stage("testing")
        parts = self._figures(
            network, self._photos.own_stores, own.mean, own.std, stage="testing", keep=True
        )
        if "test" in parts:
            values = told_figures(parts["test"])
            place = (standing.best_epoch, standing.step)
            self._voice.emit(Metric("test", *place, values, parts["test"].photos))
        for part, figures in parts.items():
            for note in figures.notes:
                self._voice.emit(Warned("figures", f"{part}: {note}"))
        cost = measure_cost(network, *own.policy.size_for(*TYPICAL))
        compared, teacher_cost = self._compare(teacher)
        default = Default()
        if self._config.result.compare_default:
            default = measure_default(
                self._config, self._photos, self._voice, device, all_as_val=self._pooled is not None
            )
        result = RunResult(
            name=self._about.name,
            recipe=self._config.recipe,
            run_id=self._about.run_id,
            why=standing.ended,
            epochs=standing.epoch,
            epochs_wanted=all_epochs(self._config),
            patience=last_stage(self._config).training.patience,
            best_epoch=standing.best_epoch,
            seconds=standing.seconds,
            parts=dict(parts),
            teacher=compared,
            cost=cost,
            teacher_cost=teacher_cost,
            weights_origin=origin,
            unreadable=tuple(
                sample.name
                for sample, place in zip(
                    self._photos.store.samples, self._photos.store.stored, strict=True
                )
                if place.error
            ),
            history=tuple(standing.history),
            default=default.figures,
            default_name=default.name,
            default_cost=default.cost,
        )
        if self._pooled is not None:
            result = _with_folds(result, self._pooled)
        if self._config.result.export:
            result = self._export(network, result)
        write_atomically(self._paths.result, to_json(result))
        return result

    def _figures(
        self,
        network: MobileIqa,
        stores: Sequence[Store],
        mean: PerColour,
        std: PerColour,
        *,
        stage: StageName,
        keep: bool,
    ) -> dict[str, Agreement]:
        found = {}
        samples, stored = self._photos.store.samples, stores[0].stored
        for part in MEASURED:
            rows = [row for row in readable_rows(self._photos, part) if not stored[row].error]
            if not rows:
                continue
            if keep and self._config.result.five_crop:
                predictions = self._of_five_crops(rows, self._voice.progress(stage))
            else:
                scored = predict(
                    network,
                    stores,
                    rows,
                    mean=mean,
                    std=std,
                    batch=max(1, self._config.training.batch // self._config.training.accumulate),
                    workers=0 if self._config.data.cache else self._config.machine.workers,
                    progress=self._voice.progress(stage),
                    poll=self._voice.poll,
                )
                predictions = predictions_of(samples, scored)
            if keep:
                where = f" of the photos for {_PARTS[part]}"
                raws = np.array([one.raw for one in predictions], dtype=np.float64)
                check_scores(raws, self._config, self._paths.folder, where)
            found[part] = figures_of(predictions, bootstrap=self._config.result.bootstrap)
            if keep:
                write_atomically(self._paths.predictions(part), predictions_csv(predictions))
        return {str(part): figures for part, figures in found.items()}

    def _of_five_crops(
        self, rows: Sequence[int], tell: Callable[[int, int], None]
    ) -> list[Prediction]:
        """The run's own network on five crops of each photo."""
        judge, found = FiveCrops(NetworkJudge(self._paths.best)), []
        for row in rows:
            self._voice.poll()
            found.append(judge.judge(self._photos.store.samples[row]))
            tell(len(found), len(rows))
        return found

    def _compare(self, teacher: Teacher | None) -> tuple[dict[str, Agreement], Cost | None]:
        if teacher is None or not self._config.result.compare_teacher:
            return {}, None
        self._voice.stage("comparing", "teacher")
        store = self._photos.teacher_store or self._photos.store
        stores = teacher_stores(self._photos, teacher)
        figures = self._figures(
            teacher.network, stores, teacher.mean, teacher.std, stage="comparing", keep=False
        )
        name = Path(self._config.distill.teacher).name
        for part, found in figures.items():
            self._voice.emit(Compared("teacher", name, part, told_figures(found)))  # type: ignore[arg-type]
        return figures, measure_cost(teacher.network, *store.policy.size_for(*TYPICAL))

    def _export(self, network: MobileIqa, result: RunResult) -> RunResult:
        """The result with its model file; a failure is a warning: the weights are kept anyway."""
        self._voice.stage("exporting")
        photos = self._photos
        data = DataFacts.of(photos.parts, {part: len(rows) for part, rows in photos.rows.items()})
        target = model_file(self._paths, self._config, self._about)
        return with_model_file(
            result,
            target,
            lambda: write_model_file(
                target, network.cpu(), self._config, self._about, result, data
            ),
            self._voice,
        )


def _with_folds(result: RunResult, pooled: Pooled) -> RunResult:
    """The result of a training on all photos, with what its folds told before."""
    history = [
        {**line, **{f"val_{name}": value for name, value in pooled.history[epoch].items()}}
        for epoch, line in enumerate(result.history, 1)
    ]
    return replace(
        result,
        epochs=pooled.epochs,
        epochs_wanted=pooled.epochs,
        seconds=result.seconds + pooled.seconds,
        parts={"val": pooled.figures, **result.parts},
        history=tuple(history),
        protocol="folds",
        rounds=pooled.rounds,
        rounds_wanted=pooled.rounds_wanted,
    )
