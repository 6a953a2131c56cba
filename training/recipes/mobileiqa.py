"""MobileIQA's two recipes: what they read of a run's settings, and what must fit together there."""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from typing import Final

from core.bundles.inputs import MOST_CROPS
from core.families.mobileiqa.levels import LEVELS, STRIDE
from core.results.assessment import USUAL_BANDS
from training.plain import PlainError
from training.recipes.presets import mobileiqa_preset
from training.recipes.recipe import Recipe
from training.recipes.settings import STUDENT, TEACHER, RunConfig
from training.recipes.stages import stage_configs

KEPT_LEVELS = 3
"""Frozen levels whose last may be kept on disk, the others learning on."""
_BESIDE = {
    "degraded": "triples",
    "local": "composites",
    "native": "natives",
    "regions": "regions",
    "subject": "subjects",
    "grey": "greys",
    "plain": "plain",
    "same": "same",
}
"""Terms of the loss and the rows beside each batch that they look at."""


def _check(config: RunConfig) -> None:
    """What no single setting shows. Raises PlainError."""
    _check_rounds(config)
    if config.weights.source == "file" and not config.weights.file:
        raise PlainError("weights.file must name the weights file")
    if config.input.kind == "shorter-side" and config.input.limit < config.input.side:
        raise PlainError("input.limit must not be below input.side")
    _check_shown(config)
    if config.recipe == TEACHER and config.distill.teacher:
        raise PlainError("distill.teacher belongs to the recipe mobileiqa-distill")
    if config.recipe == TEACHER and config.distill.scores:
        raise PlainError("distill.scores belongs to the recipe mobileiqa-distill")
    for text in config.degraded.clean_in:
        clean_limit(text)
    for text in config.model.facts:
        if ": " not in text:
            raise PlainError(f'model.facts must each be "key: text", not {text!r}')
    _check_bands(config.model.bands)
    for stage in stage_configs(config):
        _check_stage(stage)


def _check_bands(limits: tuple[float, ...]) -> None:
    """The limits of a model file's words."""
    rising = all(low < high for low, high in pairwise((0.0, *limits, 100.0)))
    if len(limits) != len(USUAL_BANDS) or not rising:
        raise PlainError(f"model.bands must be {len(USUAL_BANDS)} rising scores between 0 and 100")


def _check_rounds(config: RunConfig) -> None:
    """How often it is trained."""
    protocol, data = config.protocol, config.data
    if data.fold > data.folds:
        raise PlainError(f"data.fold must be 0 to data.folds ({data.folds}), not {data.fold}")
    if protocol.rounds == 1 or data.folds == 1:
        raise PlainError("protocol.rounds (and data.folds) must be 0, or 2 or more")
    if protocol.kind == "folds" and config.stages:
        raise PlainError("protocol.kind folds chooses one epoch: it cannot go with stages")
    if protocol.kind == "folds" and config.result.five_crop:
        raise PlainError("result.five_crop cannot go with folds, which measure whole photos")
    if protocol.kind != "once" and data.folds and not protocol.round:
        raise PlainError("data.folds is for a single fold; protocol.kind makes them itself")


def _check_shown(config: RunConfig) -> None:
    """What the network must be shown of a photo."""
    shown, network = config.input, config.network
    if network.detail and not 1 <= len(shown.window_ranks) <= MOST_CROPS:
        raise PlainError(f"input.window_ranks must name 1 to {MOST_CROPS} windows")
    sides = (shown.width, shown.height) if shown.kind == "fixed" else (shown.multiple,)
    if network.even_levels and any(side % STRIDE for side in sides):
        names = "input.width and input.height" if shown.kind == "fixed" else "input.multiple"
        raise PlainError(f"network.even_levels needs multiples of {STRIDE} for {names}")


def clean_limit(text: str) -> tuple[str, float]:
    """Subset and limit of an entry of degraded.clean_in. Raises PlainError."""
    subset, _, limit = text.rpartition(" ")
    try:
        return subset.strip(), float(limit)
    except ValueError:
        message = f'degraded.clean_in must hold texts such as "ss02 0.5", not {text!r}'
        raise PlainError(message) from None


def _check_stage(config: RunConfig) -> None:
    """What no single setting of a stage shows."""
    training, loss, degraded = config.training, config.loss, config.degraded
    if training.accumulate > training.batch:
        raise PlainError("training.accumulate must not exceed training.batch")
    if config.data.cache_features:
        _check_features(config)
    if training.part_share and not (config.data.cache_features and config.network.even_levels):
        raise PlainError(
            "training.part_share needs data.cache_features and network.even_levels: parts are cut "
            "from kept levels"
        )
    if config.weights.source == "bundle" and not config.weights.file:
        raise PlainError("weights.source bundle needs the trained model in weights.file")
    for term, rows in _BESIDE.items():
        if getattr(loss, term) and not (degraded.sources and getattr(degraded, rows)):
            raise PlainError(f"loss.{term} needs degraded.sources and degraded.{rows} above 0")
    for term in ("native", "regions", "same"):
        if getattr(loss, term) and not config.network.detail:
            raise PlainError(f"loss.{term} needs network.detail = true")
    if degraded.regions and not degraded.regions_from:
        raise PlainError("degraded.regions needs the photos of degraded.regions_from")
    if loss.attention and not config.network.bounded:
        raise PlainError("loss.attention needs network.bounded = true")
    if degraded.subjects and not degraded.subjects_in:
        raise PlainError("degraded.subjects needs the boxes of degraded.subjects_in")
    distill = config.distill
    taught = distill.teacher and distill.dof + distill.x + distill.teacher_score
    weight = loss.score + loss.correlation + loss.rank + loss.within
    if not weight and not taught and not (distill.scores and distill.scores_weight):
        raise PlainError("loss.score, loss.correlation and loss.rank are all 0: nothing is learnt")


def _check_features(config: RunConfig) -> None:
    """What features that are kept on disk need."""
    frozen, network = config.training.freeze_stages, config.network
    if network.even_levels and frozen >= KEPT_LEVELS:
        return
    if network.detail or not (frozen == LEVELS and network.moments):
        raise PlainError(
            f"data.cache_features needs training.freeze_stages = {LEVELS} and network.moments = "
            f"true, or training.freeze_stages = {KEPT_LEVELS} and network.even_levels = true"
        )
    if config.distill.teacher and not config.distill.keep_answers:
        raise PlainError(
            "data.cache_features keeps no pictures for distill.teacher to see: set "
            "distill.keep_answers to true"
        )


_SETTINGS: Final = (
    "data", "protocol", "degraded", "input", "network", "weights", "loss", "distill", "optimiser",
    "training", "machine", "result", "model", "stages",
)  # fmt: skip
_WORK: Final = "training.worker.mobileiqa:WORK"

TEACHER_RECIPE: Final = Recipe(
    TEACHER, _SETTINGS, partial(mobileiqa_preset, TEACHER), _check, _WORK
)
STUDENT_RECIPE: Final = Recipe(
    STUDENT, _SETTINGS, partial(mobileiqa_preset, STUDENT), _check, _WORK
)
