"""Models from their configurations alone: settings, stages, model file, going on."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from dataclasses import asdict, replace
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from core.bundles.bundle import open_bundle
from core.families.library import resolve_model
from core.families.mobileiqa.section import read_section
from core.networks.mobileiqa.network import MobileIqa
from core.networks.mobileiqa.presets import DETAIL_STUDENT, SLIM_STUDENT
from training import default_model, interface as api
from training.evaluation.judging import judge_for
from training.learning.trained_file import load_network
from training.recipes.config_file import load_config
from training.recipes.settings import RunConfig
from training.recipes.stages import all_epochs, stage_configs
from training.runs.outcome import read_result
from training.worker.card import card_text
from training.worker.checkpoints import load_last
from training.worker.recipes import export_run

ROOT = Path(__file__).resolve().parents[3]
SMALL = Path(default_model.__file__).parent / "mobileiqa-small.toml"
STEPS = 2  # an epoch, of four photos each
BANDS = (30.0, 50.0, 65.0, 80.0)


def test_the_stages_are_those_the_shipped_model_was_trained_in():
    config = load_config(SMALL)
    stages = stage_configs(config)
    assert config.network == SLIM_STUDENT
    assert all_epochs(config) == 13
    told = [
        (s.seed, s.training.epochs, s.training.batch, s.degraded.triples, s.degraded.composites,
         s.optimiser.rate, s.loss.degraded, s.loss.local, s.loss.local_margin, s.loss.evenness,
         s.loss.within)
        for s in stages
    ]  # fmt: skip
    assert told == [
        (11, 5, 32, 4, 4, 1.5e-3, 0.5, 0.3, 0.35, 0.02, 0.0),
        (12, 4, 40, 3, 3, 8e-4, 0.3, 0.06, 0.2, 0.005, 0.0),
        (13, 4, 40, 3, 3, 6e-4, 0.3, 0.06, 0.2, 0.005, 0.5),
    ]
    for stage in stages:
        assert (stage.loss.score, stage.loss.correlation, stage.loss.opinions) == (10.0, 0.3, 0.3)
        assert (stage.optimiser.weight_decay, stage.optimiser.clip_norm) == (0.05, 1.0)
        assert (stage.training.ema, stage.training.freeze_stages) == (0.99, 5)


def test_the_card_of_the_model_in_the_box_begins_with_the_text_beside_its_configuration():
    config = load_config(SMALL.with_name("mobileiqa-taught.toml"))
    bundle = open_bundle(resolve_model(None))
    text = card_text(config, None, None, {"frames": {"black": 1.0}})  # type: ignore[arg-type]
    head, _, told = text.partition("## Measured")
    assert bundle.card().partition("## Measured")[0] == head
    assert "black 1" in told
    facts = dict(text.split(": ", 1) for text in config.model.facts)
    assert facts == bundle.manifest.training
    assert config.model.bands == bundle.manifest.bands
    assert config.model.summary == bundle.manifest.summary
    assert config.model.licence == bundle.manifest.licence
    assert (bundle.manifest.name, bundle.manifest.version) == ("MobileIQA Detail", "0.2.1")
    assert read_section(bundle.manifest).preset == json.loads(json.dumps(asdict(DETAIL_STUDENT)))


@pytest.fixture(scope="module")
def own(tmp_path_factory) -> Path:
    """Eight photos to train on and four to validate, clean ones and others."""
    folder = tmp_path_factory.mktemp("photos")
    lines = ["name,mos,split,subset,group"]
    for number in range(12):
        quality = 0.95 - 0.08 * (number % 8)
        pixels = np.random.default_rng(number).normal(200 * quality, 30, (64, 64, 3))
        Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8)).save(folder / f"{number}.png")
        part = "train" if number < 8 else "val"
        lines.append(f"{number}.png,{quality:.2f},{part},ss0{number % 2 + 1},g{number}")
    (folder / "labels.csv").write_text("\n".join(lines))
    return folder


@pytest.fixture
def small(own, tiny, tmp_path) -> RunConfig:
    """The shipped configuration with a tiny network, few photos and an epoch of two steps a
    stage."""
    config = load_config(SMALL)
    data = replace(config.data, folder=str(own), cache_folder=str(tmp_path / "cache"))
    degraded = replace(config.degraded, sources=2, triples=2, composites=2)
    training = replace(config.training, epochs=1, batch=4)
    stages = tuple(
        replace(
            stage,
            training={**stage.training, "epochs": 1, **({"batch": 4} if n == 0 else {})},
            degraded=dict.fromkeys(stage.degraded, 1),
        )
        for n, stage in enumerate(config.stages)
    )
    return replace(
        config,
        data=data,
        degraded=degraded,
        training=training,
        stages=stages,
        network=tiny().network,
        weights=replace(config.weights, source="none"),
        input=replace(config.input, side=64, limit=64),
        machine=replace(config.machine, threads=1, checkpoint_minutes=0.0),
        result=replace(config.result, bootstrap=0),
        model=replace(config.model, bands=BANDS),
    )


def test_all_stages_run_through_the_one_loop_to_a_model_file_that_scores(small, own, start):
    run = start(small)
    assert run.work() == 0, run.events[-1]
    terms = [set(m.values) for m in run.of(api.Metric) if m.part == "train"]
    besides = {"loss", "learning_rate", "seconds"}
    first = {"score", "correlation", "opinions", "degraded", "local", "evenness"}
    assert [found - besides for found in terms] == [first, first, first | {"within"}]
    result = read_result(run.paths.result)
    assert (result.why, result.epochs, result.epochs_wanted, result.best_epoch) == (
        "all epochs", 3, 3, 3
    )  # fmt: skip
    standing = run.last_state()["standing"]
    assert (standing["stage"], standing["stage_epoch"], standing["stage_step"]) == (2, 2, 2 * STEPS)
    assert {p.name.partition("-")[0] for p in Path(small.data.cache_folder).iterdir()} == {
        "pixels", "features"
    }  # fmt: skip
    path = run.paths.folder / result.bundle
    bundle = open_bundle(path)
    assert path.name == "MobileIQA Small.iqa"
    assert (bundle.manifest.name, bundle.manifest.version) == ("MobileIQA Small", "0.1.0")
    assert bundle.manifest.bands == BANDS
    assert bundle.card().startswith("# MobileIQA Small 0.1.0")
    judge = judge_for(str(path))
    network = judge_for(str(run.paths.folder))
    for sample in _samples(small):
        assert judge.judge(sample).raw == pytest.approx(network.judge(sample).raw, abs=5e-3)
    _written_anew_with_what_was_measured(run.paths, path)


def _written_anew_with_what_was_measured(paths: api.RunPaths, path: Path) -> None:
    ladder = {"down_up": {"clean_above_worst": 0.9, "step_order": 0.8, "end_drop": 0.1}}
    figures = {
        "model": {"name": "One"},
        "ladders": {"kodak": ladder, "highest": ladder},
        "quadrants": {"share": 0.75, "cases": 96, "missed": ["kodim01 upper left"]},
    }
    measured = paths.folder / "figures.json"
    measured.write_text(json.dumps(figures))
    assert export_run(paths, measured) == path
    again = open_bundle(path)
    kept = {"ladders": figures["ladders"], "quadrants": {"share": 0.75, "cases": 96}}
    assert again.manifest.figures == kept
    assert "| enlarged from a small copy | 90 % | 90 % | 0.800 | 0.800 |" in again.card()
    assert "75 % of 96 cases" in again.card()
    assert read_result(paths.result).bundle == path.name


def _samples(config: RunConfig):
    from training.learning.data import load_parts

    return load_parts(config.data).samples["val"]


def test_features_of_copies_instead_of_their_pictures(small, start, equal):
    """What is kept of the frozen backbone is a speed-up: without mirroring the runs agree but for
    16-bit rounding."""
    straight = replace(small, input=replace(small.input, flip_horizontal=0.0))
    runs = []
    for kept in (True, False):
        data = replace(straight.data, cache_features=kept)
        runs.append(start(replace(straight, data=data, result=replace(small.result, export=False))))
        assert runs[-1].work() == 0, runs[-1].events[-1]
    first, second = (load_network(run.paths.best)[0].state_dict() for run in runs)
    for name, value in first.items():
        torch.testing.assert_close(value, second[name], rtol=5e-3, atol=5e-3, msg=name)


def test_a_stage_begins_with_the_averaged_weights_of_the_one_before(small, start):
    """A stage that learns nothing ends with the weights it was given."""
    still = {"rate": 0.0, "backbone_rate": 0.0}
    stages = (replace(small.stages[0], optimiser=still),)
    quick = replace(small.result, export=False)
    one = start(replace(small, stages=(), result=quick))
    two = start(replace(small, stages=stages, result=quick))
    assert one.work() == two.work() == 0
    first, second = (load_network(run.paths.best)[0].state_dict() for run in (one, two))
    assert all(torch.equal(value, second[name]) for name, value in first.items())
    average = one.last_state()["average"]
    assert all(torch.equal(first[name], value) for name, value in average.items())


@pytest.mark.sweep  # every day: a run killed twice, tests/training/worker/test_processes.py
def test_killed_in_the_second_stage_the_same_command_goes_on(small, start, equal, tmp_path,
                                                             monkeypatch):  # fmt: skip
    small = replace(small, result=replace(small.result, export=False))
    whole = start(small)
    assert whole.work() == 0
    config = tmp_path / "small.toml"
    config.write_text(api.to_toml(small), encoding="utf-8")
    monkeypatch.setenv("MOBILEIQA_HOME", str(tmp_path / "home"))
    command = [sys.executable, "-m", "training", "run", str(config)]
    first = subprocess.Popen(command, cwd=ROOT, text=True, stdout=subprocess.PIPE)
    assert first.stdout is not None
    for line in first.stdout:
        event = api.decode(line).event
        if isinstance(event, api.Checkpoint) and event.step == STEPS + 1:
            first.kill()
            break
    first.communicate()
    assert first.returncode == -signal.SIGKILL
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    (run,) = api.list_runs(api.runs_folder())
    assert run.status.state == "finished"
    hellos = [e.event for e in api.read_events(run.paths.events)[0]
              if isinstance(e.event, api.Hello)]  # fmt: skip
    assert [hello.resumed for hello in hellos] == [False, True]
    saved = load_last(run.paths)
    assert saved is not None
    for part in ("network", "average", "optimiser"):
        assert equal(saved.state[part], whole.last_state()[part]), part


@pytest.mark.parametrize(
    "name",
    [f"mobileiqa-{name}" for name in ("teacher", "detail", "taught", "same", "unseen")],
)
def test_configurations_beside_it_can_be_run(name: str) -> None:
    config = load_config(SMALL.with_name(f"{name}.toml"))
    network = MobileIqa(config.network)
    assert config.training.best_by == "last"
    assert (config.network == DETAIL_STUDENT) == (name != "mobileiqa-teacher")
    assert network.preset.views == 3
