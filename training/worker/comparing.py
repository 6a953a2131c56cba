"""The app's default model on the photos of a run, decoded and scored as the app does it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from core.errors import BundleError, CheckpointError
from core.families.library import resolve_model
from training.datasets.sample import Part
from training.evaluation.judging import EngineJudge
from training.evaluation.predictions import figures_of
from training.recipes.settings import RunConfig
from training.runs.events import Compared, Warned
from training.runs.figures import Agreement, Prediction
from training.worker.photos import Photos
from training.worker.voice import Voice

MEASURED: tuple[Part, ...] = ("val", "test")
TOLD = ("srcc", "plcc", "krcc", "rmse")


def readable_rows(photos: Photos, part: Part) -> list[int]:
    """The rows of a part that every model is measured on."""
    return [row for row in photos.rows[part] if not photos.store.stored[row].error]


def told_figures(figures: Agreement) -> dict[str, float | None]:
    """What events say of an agreement."""
    return {name: getattr(figures, name) for name in TOLD}


def measure_default(
    config: RunConfig, photos: Photos, voice: Voice, *, all_as_val: bool = False
) -> tuple[str, dict[str, Agreement]]:
    """The default model's name and its figures on validation and test; `all_as_val`: the photos
    that are learnt from stand for validation, each having been kept aside by a fold.

    A model that is missing, damaged or refuses these photos is a warning and gives no figures: the
    run's own result does not depend on it. Raises what the voice's `poll` raises.
    """
    voice.stage("comparing", "default")
    try:
        judge = EngineJudge(resolve_model(None), threads=config.machine.threads or None)
        rows = {part: readable_rows(photos, part) for part in MEASURED}
        if all_as_val:
            rows["val"] = readable_rows(photos, "train")
        found = _judged(judge, config, photos, rows, voice)
    except (BundleError, CheckpointError) as error:
        message = f"The app's default model was not measured beside: {error.message}"
        voice.emit(Warned("default-model", message, str(error.path or "")))
        return "", {}
    name = f"{judge.about['name']} {judge.about['version']}".strip()
    for part, figures in found.items():
        voice.emit(Compared("default", name, part, told_figures(figures)))  # type: ignore[arg-type]
    return name, {str(part): figures for part, figures in found.items()}


def _judged(
    judge: EngineJudge,
    config: RunConfig,
    photos: Photos,
    rows: Mapping[Part, Sequence[int]],
    voice: Voice,
) -> dict[Part, Agreement]:
    total = sum(map(len, rows.values()))
    tell, done = voice.progress("comparing"), 0
    found: dict[Part, Agreement] = {}
    for part in MEASURED:
        predictions: list[Prediction] = []
        for row in rows[part]:
            voice.poll()
            predictions.append(judge.judge(photos.store.samples[row]))
            done += 1
            tell(done, total)
        if any(one.raw is not None for one in predictions):
            bootstrap = config.result.bootstrap
            found[part] = figures_of(predictions, bootstrap=bootstrap, seed=config.seed)
    return found
