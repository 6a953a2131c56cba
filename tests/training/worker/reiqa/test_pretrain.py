"""Learning without labels: whole runs in this process, in two, stopped and gone on with."""

from __future__ import annotations

import dataclasses
import os
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from PIL import Image

from core.families.registry import load_model
from core.families.reiqa.model import ReIqaModel
from core.photos.decode import decode_for_scoring
from training import interface as api
from training.commands.train import train
from training.learning.reiqa.contrast import read_encoder
from training.learning.reiqa.encoding import features_of, policy_of
from training.recipes.settings import RunConfig
from training.worker.dry_run import dry_run
from training.worker.recipes import export_run

ROOT = Path(__file__).resolve().parents[4]
PHOTOS = 26


@pytest.fixture(scope="session")
def unrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of photos of some blocks each, one of which is too small to learn from."""
    folder = tmp_path_factory.mktemp("unrated")
    for number in range(PHOTOS):
        random = np.random.default_rng(number)
        blocks = random.integers(0, 256, (6, 8, 3), dtype=np.uint8)
        picture = Image.fromarray(blocks).resize((112, 84), Image.Resampling.BICUBIC)
        picture.save(folder / f"{number}.png")
    Image.new("RGB", (40, 30)).save(folder / "small.png")
    return folder


@pytest.fixture
def tiny_pretrain(unrated: Path, decoded: Path) -> Callable[..., RunConfig]:
    """Makes a configuration that takes seconds; sections as keywords."""

    def make(recipe: str = "reiqa-pretrain", **sections: Any) -> RunConfig:
        config = api.preset(recipe, "recommended")
        given: dict[str, dict[str, Any]] = {
            "data": {"folder": str(unrated), "cache_folder": str(decoded)},
            "pretrain": {
                "backbone": "test_resnet", "side": 84, "shown": 84, "window": 64, "windows": 2,
                "crop": 32, "versions": 2, "queue": 64, "probe_photos": 2,
            },
            "weights": {"source": "none"},
            "training": {"epochs": 2, "batch": 6},
            "machine": {"device": "cpu", "threads": 1},
            "result": {"export": False},
        }  # fmt: skip
        for name, values in given.items():
            both = {**values, **sections.pop(name, {})}
            section = dataclasses.replace(getattr(config, name), **both)
            config = dataclasses.replace(config, **{name: section})
        return dataclasses.replace(config, **sections)

    return make


def _when(paths: api.RunPaths, command: str, step: int) -> Callable[[api.Event], None]:
    """Sends the command once the step is told, and waits until the process has seen it."""

    def hear(event: api.Event) -> None:
        if isinstance(event, api.Checkpoint) and event.step == step and not paths.control.exists():
            api.send(paths, command)  # type: ignore[arg-type]
            while paths.control.exists():
                pass

    return hear


def _exact(state: dict[str, Any]) -> dict[str, Any]:
    standing = {k: v for k, v in state["standing"].items() if k != "seconds"}
    standing["history"] = [
        {k: v for k, v in row.items() if k != "train_seconds"} for row in standing["history"]
    ]
    return {**{k: v for k, v in state.items() if k != "config"}, "standing": standing}


def test_an_encoder_from_a_folder_of_photos(start, tiny_pretrain, unrated):
    run = start(tiny_pretrain(result={"export": True}))
    assert run.work() == 0, run.events[-1]
    told = [one.message for one in run.of(api.Warned)]
    assert any("small.png is left out" in text for text in told)
    assert any("26 photos are few" in text for text in told)
    result = api.read_result(run.paths.result)
    assert (result.recipe, result.parts, result.epochs) == ("reiqa-pretrain", {}, 2)
    probes = {probe.name: probe for probe in result.probes}
    assert set(probes) == {"faults", "operations", "order", "contrast"}
    assert all(0 <= p.before <= 1 and 0 <= p.after <= 1 and p.photos == 2 for p in probes.values())
    val = [one for one in run.of(api.Metric) if one.part == "val"]
    assert [one.epoch for one in val] == [0, 1, 2]  # what it knew before comes first
    assert val[-1].values["order"] == probes["order"].after
    assert result.best_epoch == 2
    model = load_model(run.paths.folder / result.bundle)
    assert isinstance(model, ReIqaModel)
    photo = unrated / "3.png"
    given = model.features(model.prepare(photo))
    config = api.read_config(run.paths)
    wanted = features_of(read_encoder(run.paths.best), photo, policy_of(config))
    assert given == pytest.approx(wanted, abs=1e-4)
    assert decode_for_scoring(photo, policy_of(config).size_for).pixels.shape[:2] == (84, 112)
    assert "faults told apart" in model.bundle.card()
    assert export_run(run.paths, None).is_file()


def test_paused_and_continued_equals_uninterrupted(start, tiny_pretrain, equal):
    settings = {"machine": {"device": "cpu", "threads": 1, "checkpoint_minutes": 0.0}}
    whole = start(tiny_pretrain(**settings))
    assert whole.work() == 0
    run = start(tiny_pretrain(**settings))
    for step in (2, 6):
        assert run.work(_when(run.paths, "pause", step)) == 0
        assert run.events[-1] == api.Stopped("paused", step // 4, step)
    assert run.work() == 0
    assert equal(_exact(run.last_state()), _exact(whole.last_state()))
    results = [api.read_result(one.paths.result).probes for one in (run, whole)]
    assert results[0] == results[1]
    assert equal(
        read_encoder(run.paths.best).state_dict(), read_encoder(whole.paths.best).state_dict()
    )


def test_other_settings_are_refused_on_the_way(start, tiny_pretrain):
    run = start(tiny_pretrain(machine={"checkpoint_minutes": 0.0}))
    assert run.work(_when(run.paths, "pause", 1)) == 0
    text = run.paths.config.read_text().replace("queue = 64", "queue = 128")
    run.paths.config.write_text(text)
    assert run.work() == 1
    assert "pretrain.queue" in run.events[-1].message


def test_the_content_encoder_is_a_recipe_of_the_same_loop(start, tiny_pretrain):
    run = start(
        tiny_pretrain("reiqa-content", training={"epochs": 1, "batch": 8}, result={"export": True})
    )
    assert run.work() == 0, run.events[-1]
    result = api.read_result(run.paths.result)
    model = load_model(run.paths.folder / result.bundle)
    assert [part.role for part in model.section.encoders] == ["content"]  # type: ignore[attr-defined]


@pytest.mark.parametrize("kind", ["lars", "sgd", "adam"])
def test_every_optimiser_moves_the_weights(start, tiny_pretrain, kind):
    optimiser = dataclasses.replace(tiny_pretrain().optimiser, kind=kind)
    run = start(tiny_pretrain(optimiser=optimiser, training={"epochs": 1}))
    assert run.work() == 0
    assert np.isfinite(run.last_state()["standing"]["history"][0]["train_loss"])


@pytest.mark.sweep
def test_two_processes_learn_together(tiny_pretrain, tmp_path):
    """Through torch's own launcher, over gloo: both hold the same weights and the same queue."""
    config = tmp_path / "config.toml"
    config.write_text(api.to_toml(tiny_pretrain()), encoding="utf-8")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [
        sys.executable, "-m", "torch.distributed.run", "--nproc-per-node=2",
        f"--master-port={port}", "-m", "training", "run", str(config), "--folder",
        str(tmp_path / "run"),
    ]  # fmt: skip
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, timeout=300,
        env={**os.environ, "OMP_NUM_THREADS": "1"}, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-2000:]
    paths = api.open_run(tmp_path / "run")
    events = [one.event for one in api.read_events(paths.events)[0]]
    assert isinstance(events[-1], api.Done)
    hello = next(one for one in events if isinstance(one, api.Hello))
    assert hello.processes == 2
    state = torch.load(next(paths.checkpoints.glob("*-step-8")) / "state.pt", weights_only=True)
    pairs = 6 * 3
    assert int(state["queue"]["place"]) == 8 * pairs % 64


def test_a_dry_run_tells_what_it_costs(tiny_pretrain):
    estimate = dry_run(tiny_pretrain(), seconds=1.0)
    assert estimate.photos == {"train": 25, "val": 2, "test": 0}
    assert estimate.steps_an_epoch == 4
    assert estimate.total_s > 0
    assert estimate.parameters > 0


def test_the_command_takes_the_recipe_and_its_settings(tiny_pretrain, tmp_path, unrated):
    written = tmp_path / "made.toml"
    options = ["--recipe", "reiqa-pretrain", "--data", str(unrated), "--write-config", str(written)]
    assert train.main([*options, "--set", "pretrain.crop=48"], standalone_mode=False) == 0
    config = api.load_config(written)
    assert (config.recipe, config.pretrain.crop) == ("reiqa-pretrain", 48)
    assert "[loss]" not in written.read_text()
    written.write_text(written.read_text() + "\n[loss]\nscore = 1.0\n")
    with pytest.raises(api.RunError, match=r"loss\.score does not belong to the recipe"):
        api.load_config(written)
