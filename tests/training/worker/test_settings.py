"""Every setting does what it says: each one is changed in a tiny run, and the run shows it."""

from __future__ import annotations

import gc
import json
import multiprocessing
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import safetensors.torch
import timm
import torch
from PIL import Image

from core.errors import RunError
from core.networks.mobileiqa.adapters import Adapter
from training import interface as api
from training.learning.trained_file import load_network

BASE = {
    "recipe": "mobileiqa-distill",
    "data.limit": "4",
    "input.kind": "fixed", "input.width": "96", "input.height": "64",
    "input.flip_horizontal": "0.0",
    "network.name": "tiny", "network.role": "student", "network.backbone": "test_efficientnet",
    "network.channels": "16", "network.hidden": "16", "network.grid": "4", "network.views": "2",
    "network.moments": "true", "network.published_order": "false", "network.rank": "8",
    "network.head_channels": "8", "network.head_hidden": "8", "network.head_pool": "1",
    "network.head_padding": "0", "network.sigmoid": "true",
    "weights.source": "none",
    "optimiser.rate": "0.005", "optimiser.backbone_rate": "0.001",
    "training.epochs": "1", "training.batch": "2", "training.dropout": "0.0",
    "machine.device": "cpu", "machine.threads": "1",
    "result.export": "false", "result.bootstrap": "0", "result.compare_teacher": "false",
    "result.compare_default": "false",
}  # fmt: skip

SHORTER = {"input.kind": "shorter-side", "input.side": "64", "input.limit": "96",
           "input.multiple": "8"}  # fmt: skip
DEGRADED = {"degraded.sources": "2", "degraded.clean": "0.0", "degraded.triples": "1",
            "degraded.composites": "1", "loss.degraded": "1.0", "loss.local": "1.0"}  # fmt: skip
BOUNDED = {"network.bounded": "true"}
DETAIL = {**BOUNDED, "network.detail": "true", "input.window_side": "32",
          "training.without_detail": "0.0"}  # fmt: skip
FURTHER = {**DETAIL, "degraded.sources": "2", "degraded.clean": "0.0", "degraded.natives": "1",
           "degraded.natives_each": "3", "degraded.subjects": "1", "degraded.subjects_in": "BOXES",
           "degraded.greys": "1", "degraded.plain": "1", "degraded.regions": "1",
           "degraded.regions_from": "FOLDER", "degraded.regions_made": "4",
           "loss.regions": "1.0", "loss.native": "1.0", "loss.subject": "1.0",
           "loss.plain": "1.0", "loss.grey": "1.0"}  # fmt: skip
PARTS = {"network.even_levels": "true", "data.cache_features": "true", "network.grid": "5",
         "training.freeze_stages": "3", "training.part_side": "12", "training.part_share": "1.0",
         "distill.keep_answers": "true"}  # fmt: skip
RANDOM = {"data.split": "random", "data.limit": "0", "training.batch": "14"}

# Settings that must change the weights a run ends with: the other value, and what else it takes.
LEARNT: dict[str, tuple[str, dict[str, str]]] = {
    "seed": ("1", {}),
    "data.split": ("random", {}),
    "data.split_seed": ("3", RANDOM),
    "data.validation": ("0.4", RANDOM),
    "data.test": ("0.5", RANDOM),
    "data.limit": ("5", {}),
    "input.kind": ("shorter-side", {}),
    "input.side": ("48", SHORTER),
    "input.limit": ("72", SHORTER),
    "input.multiple": ("32", SHORTER),
    "input.width": ("128", {}),
    "input.height": ("96", {}),
    "input.full_decode": ("true", {}),
    "input.mean": ("[0.4, 0.5, 0.5]", {}),
    "input.std": ("[0.5, 0.5, 0.3]", {}),
    "input.window_side": ("48", DETAIL),
    "input.window_ranks": ("[1.0]", DETAIL),
    "input.flip_horizontal": ("1.0", {}),
    "input.flip_vertical": ("1.0", {}),
    "network.role": ("teacher", {}),
    "network.backbone": ("test_byobnet", {}),
    "network.channels": ("24", {}),
    "network.hidden": ("24", {}),
    "network.grid": ("5", {}),
    "network.views": ("3", {}),
    "network.moments": ("false", {}),
    "network.published_order": ("true", {"network.rank": "0"}),
    "network.rank": ("0", {}),
    "network.bounded": ("true", {}),
    "network.feature_rank": ("4", BOUNDED),
    "network.registers": ("2", BOUNDED),
    "network.even_levels": ("true", {"network.grid": "5"}),
    "network.detail": ("true", BOUNDED),
    "network.head_channels": ("16", {}),
    "network.head_hidden": ("16", {}),
    "network.head_pool": ("2", {"network.head_padding": "1"}),
    "network.head_padding": ("1", {}),
    "network.sigmoid": ("false", {}),
    "weights.source": ("file", {"weights.file": "WEIGHTS"}),
    "weights.file": ("WEIGHTS", {"weights.source": "file", "weights.file": "OTHER WEIGHTS"}),
    "loss.kind": ("mae", {}),
    "loss.score": ("3.0", {}),
    "loss.correlation": ("1.0", {"training.batch": "4"}),
    "loss.rank": ("1.0", {}),
    "loss.rank_margin": ("0.0", {"loss.rank": "1.0", "training.batch": "4"}),
    "loss.opinions": ("1.0", {}),
    "loss.within": ("1.0", {"training.batch": "4"}),
    "loss.degraded": ("3.0", DEGRADED),
    "loss.local": ("3.0", DEGRADED),
    "loss.local_margin": ("0.0", {**DEGRADED, "degraded.composites": "10"}),
    "loss.evenness": ("1.0", {}),
    "loss.contain": ("5.0", {}),
    "loss.differ": ("5.0", {"training.batch": "4"}),
    "loss.attention": ("1.0", BOUNDED),
    "loss.native": ("3.0", FURTHER),
    "loss.regions": ("3.0", FURTHER),
    "loss.subject": ("3.0", FURTHER),
    "loss.plain": ("3.0", FURTHER),
    "degraded.sources": ("3", DEGRADED),
    "degraded.clean": ("0.4", DEGRADED),
    "degraded.seed": ("5", DEGRADED),
    "degraded.composites_each": ("1", DEGRADED),
    "degraded.triples": ("2", DEGRADED),
    "degraded.composites": ("2", DEGRADED),
    "degraded.natives_each": ("1", FURTHER),
    "degraded.subjects_in": ("OTHER BOXES", FURTHER),
    "degraded.natives": ("2", FURTHER),
    "degraded.subjects": ("2", FURTHER),
    "degraded.greys": ("2", FURTHER),
    "degraded.plain": ("2", FURTHER),
    "degraded.regions": ("2", FURTHER),
    "degraded.regions_made": ("1", FURTHER),
    "distill.teacher": ("", {}),
    "distill.teacher_input": ("own", {}),
    "distill.dof": ("5.0", {}),
    "distill.x": ("5.0", {}),
    "distill.teacher_score": ("2.0", {}),
    "distill.by_variance": ("true", {}),
    "distill.projection": ("always", {}),
    "optimiser.kind": ("adam", {}),
    "optimiser.rate": ("0.001", {}),
    "optimiser.backbone_rate": ("0.0001", {}),
    "optimiser.weight_decay": ("0.5", {}),
    "optimiser.decay_everything": ("true", {}),
    "optimiser.clip_norm": ("0.001", {"optimiser.kind": "adam"}),
    "optimiser.warmup_epochs": ("1.0", {}),
    "optimiser.warmup_steps": ("5", {}),
    "optimiser.cosine_epochs": ("100.0", {}),
    "optimiser.floor": ("0.9", {}),
    "optimiser.update": ("epoch", {}),
    "training.epochs": ("2", {}),
    "training.batch": ("4", {}),
    "training.shuffle": ("false", {}),
    "training.whole_batches": ("true", {"data.limit": "5"}),
    "training.dropout": ("0.5", {}),
    "training.ema": ("0.9", {}),
    "training.freeze_stages": ("2", {}),
    "training.freeze_batch_norm": ("false", {}),
    "training.freeze_scales": ("true", {}),
    "training.part_side": ("8", PARTS),
    "training.part_share": ("0.0", PARTS),
    "training.part_until": ("0.0", PARTS),
    "training.without_detail": ("0.9", DETAIL),
}  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    """JPEGs, large enough to be decoded at a reduced scale."""
    folder = tmp_path_factory.mktemp("jpegs")
    lines = ["image,mos,set"]
    for n in range(24):
        pixels = np.random.default_rng(n).integers(0, 40 + 9 * n, (300, 420, 3)).astype(np.uint8)
        Image.fromarray(pixels).save(folder / f"{n}.jpg")
        lines.append(f"{n}.jpg,{n / 24:.3f},{('train', 'train', 'val', 'test')[n % 4]}")
    (folder / "labels.csv").write_text("\n".join(lines))
    return folder


@pytest.fixture(scope="module")
def files(folder, tmp_path_factory) -> dict[str, str]:
    """Files that settings name: backbone weights, and a teacher of other sizes."""
    from training.worker.work import work

    place = tmp_path_factory.mktemp("files")
    for seed, name in enumerate(("WEIGHTS", "OTHER WEIGHTS")):
        torch.manual_seed(seed)
        state = timm.create_model("test_efficientnet").state_dict()
        safetensors.torch.save_file(state, place / f"{name}.safetensors")
    changed = {"data.folder": str(folder), "data.cache_folder": str(place / "cache"),
               "recipe": "mobileiqa-teacher", "network.views": "3", "network.grid": "5",
               "input.width": "128", "training.epochs": "1"}  # fmt: skip
    start = api.preset("mobileiqa-teacher", "publication")
    paths = api.prepare_run(api.with_settings(start, {**BASE, **changed}), place / "teacher")
    assert work(paths, mirror=None) == 0
    for name, box in (("BOXES", (2, 2, 10, 10)), ("OTHER BOXES", (0, 0, 6, 12))):
        boxes = {f"{n}.jpg": box for n in range(24)}
        (place / f"{name}.json").write_text(json.dumps(boxes), encoding="utf-8")
    return {
        "FOLDER": str(folder),
        "BOXES": str(place / "BOXES.json"),
        "OTHER BOXES": str(place / "OTHER BOXES.json"),
        "WEIGHTS": str(place / "WEIGHTS.safetensors"),
        "OTHER WEIGHTS": str(place / "OTHER WEIGHTS.safetensors"),
        "TEACHER": str(paths.folder),
        "CACHE": str(place / "cache"),
    }


@pytest.fixture
def run_with(start, folder, files):
    """Works on a run of the base settings with these; what was heard is checked by `hear`."""

    def run_with(settings: dict[str, str], hear: Callable[[api.Event], None] | None = None):
        texts = {"data.folder": str(folder), "data.cache_folder": files["CACHE"],
                 "distill.teacher": files["TEACHER"], **BASE,
                 **{k: files.get(v, v) for k, v in settings.items()}}  # fmt: skip
        begin = api.preset("mobileiqa-distill", "publication")
        plain = {"optimiser.kind": "adamw", "optimiser.decay_everything": "false",
                 "optimiser.weight_decay": "0.05", "optimiser.cosine_epochs": "0.0",
                 "optimiser.update": "step", "training.shuffle": "true", "seed": "0",
                 "training.freeze_batch_norm": "true", "input.flip_vertical": "0.0",
                 "input.full_decode": "false"}  # fmt: skip
        texts = {**plain, **texts}
        if texts.get("data.file"):
            texts["data.folder"] = ""
        run = start(api.with_settings(begin, texts))
        assert run.work(hear) == 0, run.events[-1]
        return run

    return run_with


def _weights(run) -> dict[str, torch.Tensor]:
    return load_network(run.paths.best)[0].state_dict()


def _groups(run) -> list[dict]:
    return run.last_state()["optimiser"]["param_groups"]


def _counts(run) -> tuple[int, int, int]:
    """Photos trained on (by the log of the run's surroundings), and of each measured part."""
    photos = json.loads(run.paths.environment.read_text())["sessions"][-1]["photos"]
    return photos["train"], photos["val"], photos["test"]


_known: dict[str, dict[str, torch.Tensor]] = {}


@pytest.mark.parametrize("key", LEARNT)
def test_a_setting_changes_what_is_learnt(key, run_with):
    value, others = LEARNT[key]
    without = str(sorted(others.items()))
    if without not in _known:
        _known[without] = _weights(run_with({"training.best_by": "sum", **others}))
    before = _known[without]
    after = _weights(run_with({"training.best_by": "sum", **others, key: value}))
    shapes = [{k: v.shape for k, v in weights.items()} for weights in (before, after)]
    if shapes[0] == shapes[1]:
        moved = [k for k in before if "tracked" not in k and not before[k].equal(after[k])]
        assert moved


def test_equal_settings_learn_the_same(run_with):
    """What the comparisons above rest on."""
    first, second = (_weights(run_with({})) for _ in range(2))
    assert all(first[k].equal(second[k]) for k in first)


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


def test_data_by_folder_file_name_and_reader(run_with, folder, tmp_path):
    declared = tmp_path / "sets.json"
    columns = {"file": "labels.csv", "picture": "image", "label": "mos", "split": "set"}
    entry = {"reader": "table", "root": str(folder), "range": [0, 2], "columns": columns}
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


def test_what_is_frozen_stays_as_it_was(run_with, files):
    """Backbone weights begin as those of the file; which of them differ at the end?"""
    before = safetensors.torch.load_file(files["WEIGHTS"])
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
        after = _weights(run_with({**begin, **settings}))
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
    state, best = run.last_state(), _weights(run)
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


ELSEWHERE = {
    "name", "preset", "recipe", "network.name",  # test_names_and_recipe
    "data.folder", "data.reader", "data.file", "data.name",
    # tests/training/commands/test_labels_asked.py
    "data.label_column", "data.name_column", "data.direction", "data.range",
    "data.fold", "data.folds",  # tests/training/datasets/test_splits.py
    "protocol.kind", "protocol.round", "protocol.rounds",  # test_rounds.py beside this file
    "result.five_crop",  # tests/training/commands/test_commands.py
    "data.cache", "data.cache_folder",
    "data.cache_features",  # tests/training/default_model
    "distill.keep_answers",  # test_detail_runs.py beside this file
    "degraded.regions_from",  # tests/training/learning/test_detail.py
    "degraded.clean_in",  # tests/training/learning/test_copies.py
    "loss.grey",  # tests/training/learning/test_tasks.py
    "model.name", "model.version", "model.summary", "model.licence", "model.facts", "model.card",
    "model.figures", "model.half_storage",  # tests/training/default_model, test_model_file.py
    "training.best_by", "training.patience",
    "training.accumulate",  # memory, not numbers: test_detail_runs.py beside this file
    "training.measure_epochs",  # test_starting.py beside this file
    "machine.device", "machine.precision", "machine.workers", "machine.threads",
    "machine.recompute", "machine.checkpoint_minutes", "machine.tensorboard",
    "result.bootstrap", "result.compare_teacher",
    "result.compare_default",  # test_comparing.py beside this file
    "result.export",  # off in all runs here; on in tests/training/commands/test_commands.py
}  # fmt: skip


def test_no_setting_is_forgotten():
    assert {info.key for info in api.setting_infos()} == set(LEARNT) | ELSEWHERE
    assert not set(LEARNT) & ELSEWHERE
