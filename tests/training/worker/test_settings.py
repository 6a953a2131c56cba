"""Every setting does what it says: each one is changed in a tiny run, and the run shows it."""

from __future__ import annotations

import gc
import json
import multiprocessing

import numpy as np
import pytest
import safetensors.torch
import torch

from core.errors import RunError
from core.networks.mobileiqa.adapters import Adapter
from tests.training.worker.tiny_runs import SHORTER, weights_of
from training import interface as api
from training.learning.trained_file import load_network


def _groups(run) -> list[dict]:
    return run.last_state()["optimiser"]["param_groups"]


def _counts(run) -> tuple[int, int, int]:
    """Photos trained on (by the log of the run's surroundings), and of each measured part."""
    photos = json.loads(run.paths.environment.read_text())["sessions"][-1]["photos"]
    return photos["train"], photos["val"], photos["test"]


def test_what_weighs_is_told_by_its_name_and_what_does_not_is_absent(run_with):
    terms = {
        "score": "loss.score", "correlation": "loss.correlation", "rank": "loss.rank",
        "opinions": "loss.opinions", "x": "distill.x", "dof": "distill.dof",
        "teacher": "distill.teacher_score",
    }  # fmt: skip
    besides = {"loss", "learning_rate", "seconds"}
    everything = run_with(dict.fromkeys(terms.values(), "1.0")).of(api.Metric)[0].values
    assert set(everything) == set(terms) | besides
    assert everything["loss"] == pytest.approx(sum(everything[name] for name in terms))
    for name in ("x", "score"):
        others = {key: "1.0" for key in terms.values() if key != terms[name]}
        assert set(run_with({**others, terms[name]: "0.0"}).of(api.Metric)[0].values) == (
            set(everything) - {name}
        )


def test_rates_and_decay_stand_in_the_optimisers_state(run_with):
    rates = {"optimiser.rate": "0.004", "optimiser.backbone_rate": "0.0002"}
    groups = _groups(run_with({**rates, "optimiser.weight_decay": "0.3"}))
    assert {(g["peak"], g["weight_decay"]) for g in groups} == {
        (0.004, 0.3), (0.004, 0.0), (0.0002, 0.3), (0.0002, 0.0)
    }  # fmt: skip
    assert all(g["decoupled_weight_decay"] for g in groups)
    groups = _groups(run_with({"optimiser.kind": "adam", "optimiser.decay_everything": "true"}))
    assert {(g["peak"], g["weight_decay"]) for g in groups} == {(0.005, 0.05), (0.001, 0.05)}
    assert not any(g["decoupled_weight_decay"] for g in groups)


def test_the_schedule_is_that_of_the_settings(run_with):
    """Four steps of two epochs at peak 0.005; what the last step used, by hand."""
    half_cosine = {share: (1 + np.cos(np.pi * share)) / 2 for share in (0.25, 0.5, 0.75)}
    for settings, factor in (
        ({}, half_cosine[0.75]),
        ({"optimiser.update": "epoch"}, half_cosine[0.5]),
        ({"optimiser.cosine_epochs": "3.0"}, half_cosine[0.5]),
        ({"optimiser.floor": "0.4"}, 0.4 + 0.6 * half_cosine[0.75]),
        ({"optimiser.warmup_epochs": "1.0"}, half_cosine[0.5]),
        ({"optimiser.warmup_epochs": "5.0"}, 0.4),
    ):
        run = run_with({"training.epochs": "2", **settings})
        for group in _groups(run):
            assert group["lr"] == pytest.approx(group["peak"] * factor), settings
        told = [m.values for m in run.of(api.Metric) if m.part == "train"][-1]["learning_rate"]
        assert told == pytest.approx(0.005 * factor), settings


def test_names_and_recipe(run_with):
    run = run_with({"name": "Mine", "network.name": "own shape", "preset": "by hand"})
    result = api.read_result(run.paths.result)
    assert (result.name, result.recipe) == ("Mine", "mobileiqa-distill")
    assert api.read_about(run.paths).name == "Mine"
    assert load_network(run.paths.best)[1].network.name == "own shape"
    assert api.read_config(run.paths).preset == "by hand"
    alone = run_with({"recipe": "mobileiqa-teacher", "distill.teacher": ""})
    assert api.read_result(alone.paths.result).recipe == "mobileiqa-teacher"
    with pytest.raises(RunError, match=r"distill\.teacher belongs to"):
        run_with({"recipe": "mobileiqa-teacher"})


def test_how_photos_are_parted(run_with):
    """24 photos: published parts of 12, 6, 6; or by shares and seed."""
    whole = {"data.limit": "0", "training.batch": "14"}
    assert _counts(run_with({**whole, "data.split": "official"})) == (12, 6, 6)
    shares = {**whole, "data.split": "random", "data.validation": "0.25", "data.test": "0.5"}
    first, second = run_with(shares), run_with({**shares, "data.split_seed": "1"})
    assert _counts(first) == _counts(second) == (9, 3, 12)
    names = [{p.name for p in api.read_predictions(run.paths.predictions("test"))}
             for run in (first, second)]  # fmt: skip
    assert names[0] != names[1]
    assert _counts(run_with({"data.limit": "5"})) == (5, 5, 5)


def test_data_by_folder_file_name_and_reader(run_with, jpegs, tmp_path):
    declared = tmp_path / "sets.json"
    columns = {"file": "labels.csv", "picture": "image", "label": "mos", "split": "set"}
    entry = {"reader": "table", "root": str(jpegs), "range": [0, 2], "columns": columns}
    declared.write_text(json.dumps({"a": entry, "b": {**entry, "range": [0, 4]}}))
    found = {}
    for name in "ab":
        run = run_with({"data.file": str(declared), "data.name": name})
        one = api.read_predictions(run.paths.predictions("val"))[0]
        found[name] = one.quality / one.label
    assert found == pytest.approx({"a": 0.5, "b": 0.25})
    run_with({"data.reader": "table"})
    with pytest.raises(AssertionError, match="koniq10k"):
        run_with({"data.reader": "koniq10k"})


def test_the_input_becomes_the_model_files_policy_and_the_stores_pixels(run_with, tmp_path):
    settings = {**SHORTER, "input.multiple": "16", "data.cache_folder": str(tmp_path),
                "input.mean": "[0.1, 0.2, 0.3]", "input.std": "[0.4, 0.5, 0.6]",
                "input.full_decode": "true"}  # fmt: skip
    about = load_network(run_with(settings).paths.best)[1]
    policy = about.policy
    assert (policy.kind, policy.side, policy.limit, policy.multiple, policy.full_decode) == (
        "shorter-side", 64, 96, 16, True
    )  # fmt: skip
    assert (about.mean, about.std) == ((0.1, 0.2, 0.3), (0.4, 0.5, 0.6))
    (index,) = tmp_path.glob("pixels-*/index.jsonl")
    sizes = {(p["width"], p["height"]) for p in map(json.loads, index.read_text().splitlines())}
    assert sizes == {(96, 64)}  # 420 x 300 with the shorter side of 64 and multiples of 16


def test_the_cache_and_its_folder(run_with, tmp_path):
    run_with({"data.cache_folder": str(tmp_path / "kept")})
    assert [p.name.partition("-")[0] for p in (tmp_path / "kept").iterdir()] == ["pixels"]
    run_with({"data.cache_folder": str(tmp_path / "sizes"), "data.cache": "false"})
    assert [p.name.partition("-")[0] for p in (tmp_path / "sizes").iterdir()] == ["sizes"]


def test_what_is_frozen_stays_as_it_was(run_with, named_files):
    """Backbone weights begin as those of the file; which of them differ at the end?"""
    before = safetensors.torch.load_file(named_files["WEIGHTS"])
    begin = {"weights.source": "file", "weights.file": "WEIGHTS"}
    rest = {"training.freeze_batch_norm": "false"}
    everything, statistics = {"weights", "statistics"}, {"statistics"}
    for settings, moved in (
        ({"training.freeze_stages": "5"}, set()),
        ({"training.freeze_stages": "5", **rest}, set()),
        ({}, {"weights"}),
        ({**rest, "optimiser.backbone_rate": "0.0"}, statistics),
        (rest, everything),
    ):
        after = weights_of(run_with({**begin, **settings}))
        found = {
            "statistics" if "running" in name else "weights"
            for name, value in after.items()
            if name.startswith("local_cnn.")
            and "tracked" not in name
            and not before[name.removeprefix("local_cnn.")].equal(value)
        }
        assert found == moved, settings


def test_the_last_epoch_counts_whatever_validation_says(run_with):
    run = run_with({"training.best_by": "last", "training.epochs": "4", "optimiser.rate": "0.03"})
    assert api.read_result(run.paths.result).best_epoch == 4
    assert load_network(run.paths.best)[1].epoch == 4


@pytest.mark.parametrize("by", ["srcc", "plcc", "krcc", "sum"])
def test_the_best_epoch_by(run_with, by):
    run = run_with({"training.best_by": by, "training.epochs": "5", "optimiser.rate": "0.03"})
    values = []
    for metric in run.of(api.Metric):
        if metric.part == "val":
            found = metric.values
            value = found["srcc"] + found["plcc"] + found["krcc"] if by == "sum" else found[by]
            values.append(value if np.isfinite(value) else -np.inf)
    assert api.read_result(run.paths.result).best_epoch == 1 + int(np.argmax(values))


def test_epochs_batch_and_patience(run_with):
    still = {"optimiser.rate": "0.0", "optimiser.backbone_rate": "0.0", "training.epochs": "4"}
    for patience, epochs in (("1", 2), ("0", 4)):
        run = run_with({**still, "training.patience": patience, "data.limit": "8"})
        assert api.read_result(run.paths.result).epochs == epochs
        assert run.last_state()["standing"]["step"] == 4 * epochs  # 8 photos, batches of 2


def test_the_averaged_weights_are_the_kept_ones(run_with):
    run = run_with({"training.ema": "0.5"})
    state, best = run.last_state(), weights_of(run)
    assert state["average"]
    assert all(best[name].equal(value) for name, value in state["average"].items())
    assert any(not best[name].equal(state["network"][name]) for name in state["average"])


def test_the_machine(run_with):
    seen: dict[str, object] = {}

    def hear(event: api.Event) -> None:
        if isinstance(event, api.Progress) and event.stage == "training":
            seen["children"] = len(multiprocessing.active_children())
            seen["threads"] = torch.get_num_threads()
            adapters = [o for o in gc.get_objects() if type(o) is Adapter and o.training]
            seen["recompute"] = {adapter.recompute for adapter in adapters}

    settings = {"machine.workers": "1", "machine.threads": "2", "machine.recompute": "true",
                "machine.checkpoint_minutes": "0.0", "network.moments": "false",
                "machine.precision": "fp16", "machine.tensorboard": "true"}  # fmt: skip
    run = run_with(settings, hear)
    assert seen == {"children": 1, "threads": 2, "recompute": {True}}
    assert len(run.of(api.Checkpoint)) > 2
    codes = {w.code for w in run.of(api.Warned)}
    assert "precision" in codes
    assert ("no-tensorboard" in codes) != run.paths.tensorboard.exists()
    gc.collect()
    plain = run_with({"network.moments": "false"}, hear)
    assert seen == {"children": 0, "threads": 1, "recompute": {False}}
    assert len(plain.of(api.Checkpoint)) == 1
    assert plain.of(api.Hello)[0].device.startswith("cpu")


def test_the_result(run_with):
    run = run_with({"result.bootstrap": "15", "result.compare_teacher": "true"})
    result = api.read_result(run.paths.result)
    assert set(result.teacher) == {"val", "test"}
    assert result.teacher_cost.parameters > result.cost.parameters
    assert result.parts["val"].intervals
    plain = api.read_result(run_with({}).paths.result)
    assert (plain.teacher, plain.teacher_cost, plain.parts["val"].intervals) == ({}, None, {})
