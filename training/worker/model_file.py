"""The model file (.iqa) of a run: what the app can use, with what it says of itself."""

from __future__ import annotations

import json
import math
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

from core.bundles.bundle import SUFFIX
from core.bundles.inputs import InputPolicy, Inputs
from core.bundles.manifest import UNCALIBRATED, Calibration
from core.errors import RunError
from core.families.preparing import prepare
from core.files import write_atomically
from core.networks.mobileiqa.export import export_bundle
from core.networks.mobileiqa.network import MobileIqa
from core.photos.decode import Decoded
from training.learning.data import DataFacts, load_parts
from training.learning.trained_file import load_network
from training.recipes.rounds import final_round, has_rounds
from training.recipes.settings import RunConfig
from training.runs.folder import About, RunPaths, read_about, read_config
from training.runs.outcome import RunResult, read_result, to_json
from training.worker.card import card_text
from training.worker.measured import kept_figures
from training.worker.own_labels import with_kept_stars

_FIGURES = ("photos", "srcc", "plcc", "krcc", "rmse")


def model_file(paths: RunPaths, config: RunConfig, about: About) -> Path:
    """Where a run's model file lies."""
    return paths.folder / f"{file_name(config.model.name or about.name)}{SUFFIX}"


def write_model_file(
    target: Path,
    network: MobileIqa,
    config: RunConfig,
    about: About,
    result: RunResult,
    data: DataFacts,
) -> None:
    """Export the network and compare the file with it. Raises BundleError, RunError, OSError, and
    whatever torch's exporter raises."""
    own, model = config.input, config.model
    evaluated = _figures(Path(model.figures)) if model.figures else {}
    sigmoid = config.network.sigmoid
    export_bundle(
        network,
        target,
        name=model.name or about.name,
        version=model.version or about.run_id[:8],
        policy=own.policy,
        mean=own.mean,
        std=own.std,
        calibration=Calibration((0.0, 1.0), (0.0, 100.0)) if sigmoid else UNCALIBRATED,
        summary=model.summary
        or f"Trained on {data.title}: {config.recipe}, {config.network.name}.",
        licence=model.licence or "As the training data allow; see the card.",
        training=_facts(config) or _facts_of_run(config, about, result, data),
        figures=kept_figures(evaluated)
        or {
            part: {name: value for name in _FIGURES if math.isfinite(value := getattr(f, name))}
            for part, f in result.parts.items()
        },
        card=card_text(config, result, data, evaluated),
        half_storage=model.half_storage,
        include_weights=True,
        sizes=_sizes(own.policy),
        crops=own.crops if config.network.detail else None,
        bands=model.bands,
        calibrating=_calibrating(config),
    )


def _calibrating(config: RunConfig) -> list[Decoded]:
    """Photos of training, spread over all of them, as the model is shown them."""
    count = config.model.eight_bits
    if not count:
        return []
    paths = [sample.path for sample in load_parts(config.data).samples["train"]]
    crops = config.input.crops if config.network.detail else None
    inputs = Inputs(whole=config.input.policy, crops=crops)
    return [prepare(inputs, path) for path in paths[:: max(1, len(paths) // count)][:count]]


def export_mobileiqa(paths: RunPaths, figures: Path | None) -> Path:
    """Write the model file of a finished run anew, with what its settings say now, and with
    figures of training.evaluation.shipped. Raises RunError, DatasetError, BundleError."""
    config, about, result = read_config(paths), read_about(paths), read_result(paths.result)
    if figures is not None:
        config = replace(config, model=replace(config.model, figures=str(figures)))
    network, _ = load_network(paths.best)
    if has_rounds(config):  # what was exported is the training on all photos
        config = final_round(config, result.best_epoch).config
    parts = load_parts(with_kept_stars(config, paths).data)
    data = DataFacts.of(parts, {part: len(found) for part, found in parts.samples.items()})
    target = model_file(paths, config, about)
    write_model_file(target, network, config, about, result, data)
    exported = replace(result, bundle=target.name, export="compared with the network: equal")
    write_atomically(paths.result, to_json(exported))
    return target


def _facts(config: RunConfig) -> dict[str, Any]:
    pairs = (text.partition(": ") for text in config.model.facts)
    return {key.strip(): value.strip() for key, _, value in pairs}


def _facts_of_run(
    config: RunConfig, about: About, result: RunResult, data: DataFacts
) -> dict[str, Any]:
    return {
        "data": data.title,
        "publisher": data.publisher,
        "terms": data.licence,
        "citation": data.citation,
        "label": data.label,
        "split": data.scheme,
        "photos": data.photos,
        "recipe": config.recipe,
        "run": about.run_id,
        "backbone_weights": result.weights_origin,
    }


def _figures(path: Path) -> dict[str, Any]:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise RunError(f"The figures (model.figures) cannot be read ({error}).", path) from error
    if not isinstance(found, dict):
        raise RunError("The figures (model.figures) must be one JSON object.", path)
    return found


def _sizes(policy: InputPolicy) -> list[tuple[int, int]] | None:
    if policy.kind != "fixed":
        return None
    return list(dict.fromkeys([policy.landscape, policy.landscape[::-1]]))


def file_name(name: str) -> str:
    return re.sub(r'[\x00-\x1f<>:"/\\|?*]+', "-", name).strip(" .-")[:80] or "model"
