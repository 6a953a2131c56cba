"""The end of learning without labels: what the encoder knows now, and a model file of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import torch

from core.bundles.bundle import SUFFIX
from core.families.reiqa.section import CONTENT, QUALITY, ROLES
from core.files import write_atomically
from core.networks.reiqa.export import export_bundle
from core.networks.reiqa.network import Encoder
from training.learning.reiqa.contrast import ContrastLearner, make_encoder, read_encoder
from training.learning.reiqa.encoding import policy_of
from training.learning.reiqa.inner import within
from training.recipes import reiqa
from training.recipes.settings import RunConfig
from training.runs.folder import About, RunPaths, read_about, read_config
from training.runs.outcome import Probe, RunResult, read_result, to_json
from training.worker.exporting import with_model_file
from training.worker.lesson import Surroundings
from training.worker.model_file import file_name
from training.worker.reiqa.photos import OwnPhotos
from training.worker.reiqa.ratings import ratings_probe, with_score


def finish(
    around: Surroundings, photos: OwnPhotos, learner: ContrastLearner, device: torch.device
) -> RunResult:
    """Ask the kept encoder, beside the one that training began with; write the model file and
    result.json. Raises RunError, OSError, and what the voice's `poll` raises."""
    config, standing = around.config, learner.standing
    encoder = read_encoder(around.paths.best).to(device)
    around.voice.stage("testing")
    probes = [
        Probe(name, learner.before[name], value, len(photos.aside))
        for name, value in _last(learner).items()
        if name in learner.before
    ]
    first, _ = make_encoder(config)
    rated = ratings_probe(around, first.to(device).eval(), encoder)
    result = RunResult(
        name=around.about.name,
        recipe=config.recipe,
        run_id=around.about.run_id,
        why=standing.ended,
        epochs=standing.epoch,
        epochs_wanted=config.training.epochs,
        patience=0,
        best_epoch=standing.best_epoch,
        seconds=standing.seconds,
        parts={},
        teacher={},
        cost=None,
        teacher_cost=None,
        weights_origin=learner.origin,
        unreadable=photos.left_out,
        history=tuple(standing.history),
        probes=tuple(probes + ([rated.probe] if rated is not None else [])),
    )
    if config.result.export:
        around.voice.stage("exporting")
        result = _exported(around, encoder.cpu(), result)
        if result.bundle and rated is not None:
            with_score(around.paths.folder / result.bundle, rated, around.about.name)
    write_atomically(around.paths.result, to_json(result))
    return result


def export(paths: RunPaths) -> Path:
    """Write the model file of a finished run anew, features alone. Raises RunError, BundleError."""
    config, about, result = read_config(paths), read_about(paths), read_result(paths.result)
    target = _target(paths, config, about)
    _write(target, read_encoder(paths.best), config, about, result)
    exported = replace(result, bundle=target.name, export="compared with the network: equal")
    write_atomically(paths.result, to_json(exported))
    return target


def role_of(config: RunConfig) -> str:
    """Which of Re-IQA's encoders a recipe trains."""
    return QUALITY if config.recipe == reiqa.QUALITY_ENCODER else CONTENT


def _last(learner: ContrastLearner) -> dict[str, float]:
    """The figures after the last epoch."""
    history = learner.standing.history
    found = history[-1] if history else {}
    return {n.removeprefix("val_"): v for n, v in found.items() if n.startswith("val_")}


def _exported(around: Surroundings, encoder: Encoder, result: RunResult) -> RunResult:
    """The result with its model file; a failure is a warning: the weights are kept anyway."""
    target = _target(around.paths, around.config, around.about)
    return with_model_file(
        result,
        target,
        lambda: _write(target, encoder, around.config, around.about, result),
        around.voice,
    )


def _target(paths: RunPaths, config: RunConfig, about: About) -> Path:
    return paths.folder / f"{file_name(config.model.name or about.name)}{SUFFIX}"


def _write(
    target: Path, encoder: Encoder, config: RunConfig, about: About, result: RunResult
) -> None:
    model, role = config.model, role_of(config)
    assert role in ROLES
    export_bundle(
        {role: within(encoder, role)},
        target,
        name=model.name or about.name,
        version=model.version or about.run_id[:8],
        summary=model.summary
        or f"Features learned from photos without ratings: {config.recipe}, "
        f"{config.pretrain.backbone}.",
        licence=model.licence or "As the photos and the first weights allow; see the card.",
        training={
            "data": "photos without ratings",
            "photos": config.data.limit or "all of a folder",
            "recipe": config.recipe,
            "run": about.run_id,
            "backbone_weights": result.weights_origin,
        },
        card=card_of(config, about, result),
        policy=policy_of(config),
    )


PROBES = {
    "faults": "faults told apart (operation and strength)",
    "operations": "operations told apart",
    "order": "steps in order along the ladders",
    "contrast": "keys found again",
    "ratings": "agreement with your ratings (SRCC, left out one by one)",
}


def card_of(config: RunConfig, about: About, result: RunResult) -> str:
    """What it was made from, and what it knows."""
    lines = [
        f"# {config.model.name or about.name}: features learned without ratings",
        "",
        f"Re-IQA's {role_of(config)}-aware way (CVPR 2023, arXiv 2304.00451), recipe "
        f"{config.recipe}, network {config.pretrain.backbone}; it began with: "
        f"{result.weights_origin}.",
        f"{result.epochs} passes over a folder of photos; crops of {config.pretrain.crop} pixels.",
        "",
        "| asked about photos kept aside | before | after | photos |",
        "|---|---|---|---|",
        *(
            f"| {PROBES.get(probe.name, probe.name)} | {probe.before:.3f} | {probe.after:.3f} | "
            f"{probe.photos} |"
            for probe in result.probes
        ),
        "",
        "It gives features. A score needs a regression on rated photos: `mobileiqa reiqa fit`.",
    ]
    return "\n".join(lines) + "\n"
