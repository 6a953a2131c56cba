"""What came out of a run of CVRKD-IQA: figures, predictions, the model file with its card."""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any, Final

import torch

from core.bundles.manifest import Calibration
from core.errors import RunError, reason_of
from core.files import write_atomically
from core.networks.cvrkd.export import Told, export_bundle
from core.networks.cvrkd.network import Cvrkd
from training.datasets.layouts.made import LAYOUT as MADE
from training.datasets.sample import Part
from training.evaluation.predictions import figures_of
from training.learning.cvrkd.material import HIGH, LOW
from training.learning.cvrkd.weights import Trained, load_trained
from training.learning.data import DataFacts, Parts, load_parts
from training.recipes.comparing import role_of
from training.recipes.settings import RunConfig
from training.runs.events import Compared, Metric
from training.runs.figures import Agreement, Prediction
from training.runs.folder import About, RunPaths, read_about, read_config
from training.runs.outcome import RunResult, predictions_csv, read_result, to_json
from training.runs.standing import Standing
from training.worker.comparing import MEASURED, told_figures
from training.worker.comparing_material import Photos
from training.worker.exporting import with_model_file
from training.worker.lesson import Surroundings
from training.worker.model_file import model_file

Predict = Callable[[Cvrkd, Photos, Part], list[Prediction]]
FORMULA: Final = (
    "The labels were a formula (how like its original a distorted picture is), not people's "
    "opinions."
)


class Finish:
    """Measures and exports what a run has kept; the leader alone does it."""

    def __init__(
        self, around: Surroundings, config: RunConfig, photos: Photos, predict: Predict
    ) -> None:
        self._around, self._config, self._photos = around, config, photos
        self._predict = predict

    def finish(
        self, standing: Standing, origin: str, teacher: Trained | None, device: torch.device
    ) -> RunResult:
        """Write predictions, model file and result.json; tell the test figures. Raises RunError,
        OSError, and what the voice's `poll` raises."""
        paths, voice = self._around.paths, self._around.voice
        network = load_trained(paths.best).network.to(device)
        voice.stage("testing")
        parts = self._figures(network, self._photos, keep=True)
        if "test" in parts:
            values = told_figures(parts["test"])
            place = (standing.best_epoch, standing.step)
            voice.emit(Metric("test", *place, values, parts["test"].photos))
        result = RunResult(
            name=self._around.about.name,
            recipe=self._config.recipe,
            run_id=self._around.about.run_id,
            why=standing.ended,
            epochs=standing.epoch,
            epochs_wanted=self._config.training.epochs,
            patience=self._config.training.patience,
            best_epoch=standing.best_epoch,
            seconds=standing.seconds,
            parts=parts,
            teacher=self._of_teacher(teacher, device),
            cost=None,
            teacher_cost=None,
            weights_origin=origin,
            unreadable=self._photos.unreadable,
            history=tuple(standing.history),
        )
        if self._config.result.export:
            result = self._export(network, result)
        write_atomically(paths.result, to_json(result))
        return result

    def _figures(self, network: Cvrkd, photos: Photos, *, keep: bool) -> dict[str, Agreement]:
        found: dict[str, Agreement] = {}
        for part in MEASURED:
            if not photos.material.rows[part]:
                continue
            said = self._predict(network, photos, part)
            found[part] = figures_of(said, bootstrap=self._config.result.bootstrap)
            if keep:
                write_atomically(self._around.paths.predictions(part), predictions_csv(said))
        return found

    def _of_teacher(self, teacher: Trained | None, device: torch.device) -> dict[str, Agreement]:
        """What the teacher says of the same photos beside their originals, where all have one."""
        photos = self._photos
        rows = [row for part in MEASURED for row in photos.material.rows[part]]
        if teacher is None or any(photos.material.samples[row].original is None for row in rows):
            return {}
        self._around.voice.stage("comparing", "teacher")
        seen = replace(photos, role="teacher")
        figures = self._figures(teacher.network.to(device), seen, keep=False)
        name = Path(self._config.distill.teacher).name
        for part, found in figures.items():
            self._around.voice.emit(Compared("teacher", name, part, told_figures(found)))  # type: ignore[arg-type]
        return figures

    def _export(self, network: Cvrkd, result: RunResult) -> RunResult:
        """The result with its model file; a failure is a warning: the weights are kept anyway."""
        voice, photos = self._around.voice, self._photos
        voice.stage("exporting")
        counts = {part: len(rows) for part, rows in photos.material.rows.items()}
        data = DataFacts.of(photos.parts, counts)
        target = model_file(self._around.paths, self._config, self._around.about)

        def write() -> None:
            told = told_of(self._config, self._around.about, result, data, photos)
            half = self._config.model.half_storage
            export_bundle(network.cpu(), target, told, include_weights=True, half_storage=half)

        return with_model_file(result, target, write, voice)


def told_of(
    config: RunConfig, about: About, result: RunResult, data: DataFacts, photos: Photos | Parts
) -> Told:
    """What the model file says of itself. Raises RunError: model.card cannot be read."""
    parts = photos if isinstance(photos, Parts) else photos.parts
    role = role_of(config)
    model = config.model
    by_formula = any(each.entry.reader == MADE.key for each in (parts.dataset, *parts.others))
    figures = {
        part: {
            name: value
            for name in ("photos", "srcc", "plcc", "krcc", "rmse")
            if math.isfinite(value := getattr(f, name))
        }
        for part, f in result.parts.items()
    }
    facts = {
        "data": data.title,
        "terms": data.licence,
        "label": data.label,
        "split": data.scheme,
        "photos": data.photos,
        "recipe": config.recipe,
        "epochs": result.best_epoch,
        "backbone": result.weights_origin,
    } | ({"labels": FORMULA} if by_formula else {})
    return Told(
        name=model.name or about.name,
        version=model.version or about.run_id[:8],
        role=role,
        calibration=Calibration((LOW, HIGH), (0.0, 100.0), calibrated=False),
        summary=model.summary
        or f"Compares photos with good ones: {config.recipe}, {data.title}."
        + (f" {FORMULA}" if by_formula else ""),
        licence=model.licence or "As the training data allow; see the card.",
        training=facts,
        figures=figures,
        card=_card(config, result, data, by_formula=by_formula),
        policy=config.input.policy,
        mean=config.input.mean,
        std=config.input.std,
    )


def export_again(paths: RunPaths, figures: Path | None) -> Path:
    """Write the model file of a finished run anew, with what its settings say now. `figures` (JSON)
    stand in the file in place of the run's own. Raises RunError, DatasetError, BundleError."""
    config, about, result = read_config(paths), read_about(paths), read_result(paths.result)
    parts = load_parts(config.data)
    data = DataFacts.of(parts, {part: len(found) for part, found in parts.samples.items()})
    told = told_of(config, about, result, data, parts)
    if figures is not None:
        told = replace(told, figures=_read(figures))
    target = model_file(paths, config, about)
    network = load_trained(paths.best).network
    half = config.model.half_storage
    export_bundle(network, target, told, include_weights=True, half_storage=half)
    exported = replace(result, bundle=target.name, export="compared with the network: equal")
    write_atomically(paths.result, to_json(exported))
    return target


def _read(path: Path) -> dict[str, Any]:
    try:
        found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise RunError(f"The figures cannot be read ({error}).", path) from error
    return found


def _card(config: RunConfig, result: RunResult, data: DataFacts, *, by_formula: bool) -> str:
    if config.model.card:
        path = Path(config.model.card)
        try:
            head = path.read_text(encoding="utf-8").rstrip()
        except (OSError, UnicodeDecodeError) as error:
            reason = reason_of(error)
            raise RunError(
                f"The card's beginning (model.card) cannot be read ({reason}).", path
            ) from error
    else:
        head = _head(config, result, data, by_formula=by_formula)
    lines = [head, "", "## Measured", ""]
    lines += ["| part | photos | SRCC | PLCC | RMSE |", "|---|---|---|---|---|"]
    for part, f in result.parts.items():
        lines.append(f"| {part} | {f.photos} | {f.srcc:.3f} | {f.plcc:.3f} | {f.rmse:.3f} |")
    for part, f in result.teacher.items():
        lines.append(f"| {part}, its teacher | {f.photos} | {f.srcc:.3f} | {f.plcc:.3f} | |")
    return "\n".join([*lines, ""])


def _head(config: RunConfig, result: RunResult, data: DataFacts, *, by_formula: bool) -> str:
    counts = ", ".join(f"{part} {count}" for part, count in data.photos.items())
    about = asdict(config.compared)
    references = about["references"] or "the originals of other photos"
    lines = [
        f"# {config.model.name or result.name}: CVRKD-IQA {role_of(config)}",
        "",
        f"It compares a photo with good ones; recipe {config.recipe}, network {about['network']}.",
        "",
        f"- **Labels**: {data.label}. {FORMULA if by_formula else ''}".rstrip(),
        f"- **Data**: {data.title} ({counts}; split {data.scheme}).",
        f"- **Terms of the data**: {data.licence or 'unknown'}",
        f"- **References in training**: {Path(references).name}.",
        f"- **Began with**: {result.weights_origin}.",
        f"- **Trained**: {result.epochs} epochs ({result.why}), best epoch {result.best_epoch}.",
        "- **Calibration**: none; the output lies on 1 (worst) to 5 (best), shown as 0 to 100.",
    ]
    if config.distill.teacher:
        lines.append(
            f"- **Distilled**: difference features of a teacher, weight {about['features']:g}, "
            f"{about['rule']}."
        )
    return "\n".join(lines)
