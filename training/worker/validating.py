"""An epoch measured on the validation photos, by all processes of a run together."""

from __future__ import annotations

import contextlib
import math
from collections.abc import Iterator

import numpy as np
import torch
from torch import Tensor

from core.files import write_atomically
from training.evaluation.agreement import quick_figures
from training.evaluation.predictions import predictions_of
from training.learning.predicting import Predictions, predict
from training.runs.events import Warned, WorstPhoto
from training.runs.figures import worst_of
from training.runs.outcome import predictions_csv
from training.worker.learner import Learner
from training.worker.lesson import Surroundings
from training.worker.photos import Photos
from training.worker.soundness import check_scores

WORST_TOLD = 6


def measure_epoch(
    learner: Learner, photos: Photos, around: Surroundings, *, keeps: bool = False
) -> tuple[dict[str, float], tuple[WorstPhoto, ...]]:
    """Figures of the weights as they would be kept, and the photos that are missed the farthest;
    nothing without a validation part, or where epochs are not measured. `keeps`: what is said of
    each photo is kept in a file, for all folds together. Raises RunError where no score is a
    number."""
    rows = photos.rows["val"]
    if not rows or not around.config.training.measure_epochs:
        return {}, ()
    around.voice.stage("validating")
    with kept_weights(learner):
        own = predict_together(learner, photos, rows, around)
    where = f" of the photos kept aside, after epoch {learner.standing.epoch + 1},"
    check_scores(own.raw, around.config, around.paths.folder, where)
    figures = _figures(own, photos, around)
    said = predictions_of(photos.store.samples, own)
    if keeps and around.group.leads:
        target = around.paths.epoch_predictions(learner.standing.epoch + 1)
        target.parent.mkdir(exist_ok=True)
        write_atomically(target, predictions_csv(said))
    worst = worst_of(said, WORST_TOLD)
    told = tuple(
        WorstPhoto(one.path, one.name, one.label, one.quality, one.raw)
        for one in worst
        if one.raw is not None
    )
    return figures, told


def _figures(own: Predictions, photos: Photos, around: Surroundings) -> dict[str, float]:
    labels = photos.labels[list(own.rows)].double().numpy()
    figures = quick_figures(own.raw, labels)
    difference = own.raw - labels
    squared = around.config.loss.kind == "mse"
    figures["loss"] = float(np.mean(difference**2 if squared else np.abs(difference)))
    if not math.isfinite(figures["srcc"]):
        if not np.isfinite(own.raw).all():
            reason = "not all scores are numbers"
        elif len(own.raw) == 1:
            reason = "one photo is too few"
        else:
            equal = np.ptp(own.raw) == 0
            reason = "all scores are equal" if equal else "too few different labels"
        around.voice.emit(Warned("no-correlation", f"Validation has no correlation: {reason}."))
    return figures


def predict_together(
    learner: Learner, photos: Photos, rows: tuple[int, ...], around: Surroundings
) -> Predictions:
    """Scores of rows, computed by all processes and known to all."""
    group, own = around.group, around.config.input
    mine = rows[group.rank :: group.processes]
    found = predict(
        learner.trained.network,
        photos.own_stores,
        mine,
        mean=own.mean,
        std=own.std,
        batch=max(1, around.config.training.batch // around.config.training.accumulate),
        workers=0 if around.config.data.cache else around.config.machine.workers,
        progress=around.voice.progress(around.voice.position.stage),
        poll=around.voice.poll,
    )
    if group.processes == 1:
        return found
    raw, opinions = np.empty(len(rows)), np.empty((len(rows), found.opinions.shape[1]))
    for rank, part in enumerate(group.collect(found)):
        raw[rank :: group.processes] = part.raw
        opinions[rank :: group.processes] = part.opinions
    return Predictions(rows, raw, opinions)


@contextlib.contextmanager
def kept_weights(learner: Learner) -> Iterator[None]:
    """While entered, the network has its averaged weights, where averages are kept."""
    parameters = dict(learner.trained.network.named_parameters())
    own: dict[str, Tensor] = {}
    with torch.no_grad():
        for name, average in learner.average.items():
            own[name] = parameters[name].detach().clone()
            parameters[name].copy_(average)
    try:
        yield
    finally:
        with torch.no_grad():
            for name, value in own.items():
                parameters[name].copy_(value)
