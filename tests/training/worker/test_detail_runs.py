"""Whole runs of a network that sees windows: on pictures, on kept levels, taught, exported."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from PIL import Image
from safetensors.torch import load_file

from core.bundles.bundle import open_bundle
from core.families.mobileiqa.engine import Engine
from training import interface as api
from training.evaluation.judging import NetworkJudge
from training.learning.trained_file import load_network
from training.recipes.settings import RunConfig

NETWORK = {"bounded": True, "registers": 2, "even_levels": True, "detail": True}


@pytest.fixture
def sections(photos: Path, tmp_path: Path) -> dict[str, Any]:
    """Sections of a run with everything that a network of this kind is trained with."""
    boxes = tmp_path / "subjects.json"
    found = {f"{n}.png": [2, 2, 12, 12] for n in range(28)}
    large = tmp_path / "large"
    large.mkdir()
    noise = np.random.default_rng(1).integers(90, 250, (260, 400, 3), np.uint8)
    Image.fromarray(noise).save(large / "large.png")
    boxes.write_text(json.dumps(found), encoding="utf-8")
    return {
        "network": NETWORK,
        "input": {"window_side": 32, "window_ranks": (0.0, 1.0)},
        "degraded": {
            "sources": 4, "clean": 0.3, "triples": 1, "composites": 1, "natives": 1, "greys": 1,
            "subjects": 1, "plain": 1, "subjects_in": str(boxes), "regions": 1,
            "regions_made": 2, "regions_from": str(large), "same": 1,
        },
        "loss": {
            "correlation": 0.1, "opinions": 0.3, "degraded": 0.2, "local": 0.1, "native": 1.0,
            "regions": 1.0, "subject": 1.0, "grey": 1.0, "plain": 1.0, "contain": 1.0,
            "differ": 0.1, "attention": 0.1, "same": 1.0,
        },
        "training": {"epochs": 2, "freeze_stages": 3, "dropout": 0.0, "without_detail": 0.3},
    }  # fmt: skip


TERMS = {
    "native", "regions", "subject", "grey", "plain", "same", "contain", "differ", "attention",
    "local",
}  # fmt: skip


def test_a_run_learns_all_of_it_and_is_exported(
    start: Callable[..., Any], sections: dict[str, Any], photos: Path
) -> None:
    run = start(**sections, result={"export": True})
    assert run.work() == 0, run.events[-1]
    (metric, *_) = (m for m in run.of(api.Metric) if m.part == "train")
    assert set(metric.values) >= TERMS
    _, about = load_network(run.paths.best)
    assert about.crops is not None
    assert about.crops.side == 32
    result = api.read_result(run.paths.result)
    bundle = open_bundle(run.paths.folder / result.bundle)
    assert bundle.manifest.inputs.names == ("whole", "crops")
    engine = Engine(bundle, threads=1)
    judge = NetworkJudge(run.paths.best)
    for predicted in api.read_predictions(run.paths.predictions("test"))[:3]:
        scored = engine.assess(engine.prepare(photos / predicted.name)).assessment.raw
        assert scored == pytest.approx(predicted.raw, abs=1e-4)
    assert judge.about["input"].endswith("at 0,1")


def test_kept_levels_change_nothing_but_the_time(
    start: Callable[..., Any],
    tiny: Callable[..., RunConfig],
    sections: dict[str, Any],
    photos: Path,
    tmp_path: Path,
) -> None:
    found = []
    for kept in (False, True):
        data = {"cache_features": kept, "cache_folder": str(tmp_path / f"kept {kept}")}
        run = start(**sections, data={"folder": str(photos), **data})
        assert run.work() == 0, run.events[-1]
        folders = {path.name.partition("-")[0] for path in (tmp_path / f"kept {kept}").iterdir()}
        assert ("levels" in folders) == kept
        found.append([p.raw for p in api.read_predictions(run.paths.predictions("test"))])
    assert np.allclose(found[0], found[1], atol=0.02)


def test_a_student_on_kept_levels_is_taught(
    start: Callable[..., Any], sections: dict[str, Any], photos: Path, tmp_path: Path
) -> None:
    teacher = start(network={"channels": 24, "views": 3}, training={"epochs": 1})
    assert teacher.work() == 0
    distill = {"teacher": str(teacher.paths.folder), "teacher_score": 1.0, "by_variance": True}
    data = {"folder": str(photos), "cache_features": True, "cache_folder": str(tmp_path / "kept")}
    run = start(**sections, recipe="mobileiqa-distill", distill=distill, data=data)
    assert run.work() == 0, run.events[-1]
    (metric, *_) = (m for m in run.of(api.Metric) if m.part == "train")
    assert set(metric.values) >= {*TERMS, "teacher", "x", "dof"}


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"network.bounded": "false"}, r"network\.detail needs network\.bounded"),
        ({"network.rank": "0"}, r"network\.bounded needs network\.rank"),
        ({"network.grid": "5"}, r"even network\.grid"),
        ({"network.moments": "false"}, r"network\.even_levels needs network\.moments"),
        ({"network.detail": "false"}, r"loss\.native needs network\.detail"),
        ({"input.window_ranks": "[]"}, r"window_ranks must name 1 to 64 windows"),
        ({"input.width": "90"}, r"multiples of 32 for input\.width and input\.height"),
        (
            {"input.kind": "shorter-side", "input.multiple": "8"},
            r"multiples of 32 for input\.multiple",
        ),
        ({"degraded.subjects_in": ""}, r"degraded\.subjects needs the boxes"),
        ({"training.part_share": "0.5"}, r"part_share needs data\.cache_features"),
        ({"degraded.greys": "0"}, r"loss\.grey needs degraded\.sources and degraded\.greys"),
        (
            {"data.cache_features": "true", "training.freeze_stages": "2"},
            r"or training\.freeze_stages = 3 and network\.even_levels",
        ),
    ],
)
def test_what_does_not_fit_together_is_refused(
    tiny: Callable[..., RunConfig],
    sections: dict[str, Any],
    changes: dict[str, str],
    words: str,
) -> None:
    config = tiny(**sections)
    api.with_settings(config, {"name": "fits"})
    with pytest.raises(api.RunError, match=words):
        api.with_settings(config, changes)


def test_answers_that_are_kept_are_those_of_the_teacher(
    start: Callable[..., Any], sections: dict[str, Any], photos: Path, tmp_path: Path
) -> None:
    teacher = start(network={"channels": 24, "views": 3}, training={"epochs": 1})
    assert teacher.work() == 0
    found = []
    for kept in (False, True):
        data = {"folder": str(photos), "cache_features": kept, "cache_folder": str(tmp_path)}
        distill = {
            "teacher": str(teacher.paths.folder), "teacher_score": 1.0, "keep_answers": kept,
        }  # fmt: skip
        changes = {"input": {**sections["input"], "flip_horizontal": 0.0}}
        run = start(**{**sections, **changes}, recipe="mobileiqa-distill", distill=distill,
                    data=data)  # fmt: skip
        assert run.work() == 0, run.events[-1]
        (metric, *_) = (m for m in run.of(api.Metric) if m.part == "train")
        found.append([metric.values[name] for name in ("teacher", "x", "dof")])
    assert np.allclose(found[0], found[1], rtol=0.02)
    (answers,) = tmp_path.glob("answers-*")
    kept_x = np.load(answers / "x.npy")
    assert kept_x.shape == (14, 5, 24, 4, 4)


def test_a_slim_student_on_features_is_taught_by_kept_answers(
    start: Callable[..., Any], photos: Path, tmp_path: Path
) -> None:
    teacher = start(network={"channels": 24, "views": 3}, training={"epochs": 1})
    assert teacher.work() == 0
    data = {"folder": str(photos), "cache_features": True, "cache_folder": str(tmp_path / "kept")}
    distill = {"teacher": str(teacher.paths.folder), "keep_answers": True}
    run = start(recipe="mobileiqa-distill", distill=distill, data=data,
                training={"epochs": 1, "freeze_stages": 5})  # fmt: skip
    assert run.work() == 0, run.events[-1]
    (metric, *_) = (m for m in run.of(api.Metric) if m.part == "train")
    assert set(metric.values) >= {"score", "x", "dof"}


def test_parts_of_a_batch_change_no_weights(
    start: Callable[..., Any], sections: dict[str, Any]
) -> None:
    """Losses that compare photos with each other are of the whole batch, in however many parts."""
    loss = {**sections["loss"], "rank": 0.3, "within": 0.3}
    kept = []
    for accumulate in (1, 8):
        training = {**sections["training"], "batch": 8, "accumulate": accumulate, "epochs": 1}
        run = start(**{**sections, "loss": loss, "training": training}, optimiser={"rate": 5e-4})
        assert run.work() == 0, run.events[-1]
        (metric, *_) = (m.values for m in run.of(api.Metric) if m.part == "train")
        kept.append((load_file(run.paths.best), metric))
    (whole, told), (parts, again) = kept
    apart = torch.cat([(whole[name] - parts[name]).abs().flatten().float() for name in whole])
    # Adam takes a whole step where a gradient is hardly more than rounding: that is a matter of
    # single weights. Losses of single parts put nearly all weights off by half a step.
    assert float((apart > 1e-5).float().mean()) < 1e-4
    assert float(apart.mean()) < 1e-7
    assert {k: v for k, v in again.items() if k != "seconds"} == pytest.approx(
        {k: v for k, v in told.items() if k != "seconds"}, rel=1e-3, abs=1e-5
    )


def test_parts_of_kept_levels_are_shown_and_boxes_cut_alike(
    start: Callable[..., Any], sections: dict[str, Any]
) -> None:
    training = {**sections["training"], "part_side": 8, "part_share": 1.0, "part_until": 0.5}
    run = start(**{**sections, "training": training, "data": {"cache_features": True}})
    assert run.work() == 0, run.events[-1]
    first, second = (m.values for m in run.of(api.Metric) if m.part == "train")
    assert first["subject"] == 0 < second["subject"]  # a part may leave the subject out
