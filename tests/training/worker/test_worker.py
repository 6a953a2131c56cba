"""Whole runs in this process: their files, every way to end, going on exactly."""

from __future__ import annotations

import csv
import dataclasses
import json
import os
import re
import signal
import subprocess
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from core.errors import RunError
from core.files import FileLock
from tests.training.worker.tiny_runs import exact
from training import interface as api
from training.learning.trained_file import load_network

ROOT = Path(__file__).resolve().parents[3]


def _when(paths: api.RunPaths, command: str, step: int) -> Callable[[api.Event], None]:
    """Sends the command once the step is told, and waits until the process has seen it."""

    def hear(event: api.Event) -> None:
        if isinstance(event, api.Checkpoint) and event.step == step and not paths.control.exists():
            api.send(paths, command)  # type: ignore[arg-type]
            while paths.control.exists():
                pass

    return hear


EVERY_STEP = {"checkpoint_minutes": 0.0}


def test_a_run_from_beginning_to_end(start):
    run = start(
        loss={"correlation": 0.2, "rank": 0.2, "opinions": 0.3},
        training={"epochs": 2, "ema": 0.9, "dropout": 0.2},
        input={"flip_horizontal": 0.5},
        result={"bootstrap": 20},
        name="Größe",
    )
    assert api.read_status(run.paths).state == "new"
    assert run.work() == 0
    kinds = [event.kind for event in run.events]
    assert kinds[0] == "hello"
    assert kinds[-1] == "done"
    assert [e.seq for e in run.envelopes] == list(range(1, len(kinds) + 1))
    assert {e.stage for e in run.of(api.Stage)} >= {"data", "pixels", "training", "testing"}
    status = api.read_status(run.paths, exit_code=0)
    assert (status.state, status.epoch, status.epochs, status.step) == ("finished", 2, 2, 8)
    logged = run.paths.log.read_text(encoding="utf-8")
    assert "stage, stage training, detail epoch 2 of 2" in logged
    assert re.search(r"metric, part val, epoch 2, step 8, .*srcc -?[\d.]+", logged)
    assert logged.splitlines()[-1].endswith("result result.json")
    with run.paths.metrics.open() as file:
        rows = list(csv.DictReader(file))
    assert [row["epoch"] for row in rows] == ["1", "2"]
    assert {"train_loss", "train_rank", "train_opinions", "val_srcc"} <= set(rows[0])
    result = api.read_result(run.paths.result)
    assert {part: f.photos for part, f in result.parts.items()} == {"val": 7, "test": 7}
    assert -1 <= result.parts["test"].intervals["srcc"][0] <= 1
    told = [m for m in run.of(api.Metric) if m.part == "test"]
    assert told[0].values["srcc"] == pytest.approx(result.parts["test"].srcc)
    assert result.cost is not None
    network, about = load_network(run.paths.best)
    assert about.epoch == result.best_epoch
    assert result.cost.parameters == sum(p.numel() for p in network.parameters())
    predictions = api.read_predictions(run.paths.predictions("test"))
    assert len(predictions) == 7
    assert all(0 <= p.raw <= 1 and len(p.opinions) == 2 for p in predictions)
    session = json.loads(run.paths.environment.read_text())["sessions"][0]
    assert session["versions"]["torch"] == torch.__version__.partition("+")[0]
    assert session["seed"] == 0
    assert session["data_fingerprint"]
    if (ROOT / ".git").exists():
        head = subprocess.run(["git", "-C", ROOT, "rev-parse", "HEAD"], capture_output=True)
        assert session["commit"].partition("+")[0] == head.stdout.decode().strip()
    assert (session["photos"], session["backbone_weights"]) == (
        {"train": 14, "val": 7, "test": 7},
        "none (random)",
    )
    assert "labels.csv" in run.paths.dataset.read_text()
    folders = [p for p in run.paths.checkpoints.iterdir() if p.is_dir()]
    assert len(folders) == 2


def test_training_learns_what_can_be_learnt(start):
    run = start(training={"epochs": 8}, loss={"correlation": 0.3})
    assert run.work() == 0
    assert api.read_result(run.paths.result).parts["test"].srcc > 0.8
    losses = [m.values["loss"] for m in run.of(api.Metric) if m.part == "train"]
    assert losses[-1] < losses[0] / 2


def test_two_runs_are_equal_and_another_seed_is_not(start, equal):
    states = []
    for seed in (1, 1, 2):
        run = start(seed=seed, training={"epochs": 1})
        assert run.work() == 0
        states.append(exact(run.last_state()))
    assert equal(states[0], states[1])
    assert not equal(states[0]["network"], states[2]["network"])


SETTINGS = {
    "training": {"epochs": 2, "ema": 0.9, "dropout": 0.3, "freeze_batch_norm": False},
    "loss": {"correlation": 0.2, "opinions": 0.2},
    "machine": EVERY_STEP,
}


def test_paused_and_continued_equals_uninterrupted(start, equal):
    whole = start(**SETTINGS)
    assert whole.work() == 0
    run = start(**SETTINGS)
    assert run.work(_when(run.paths, "pause", 3)) == 0
    assert isinstance(run.events[-1], api.Stopped)
    assert run.events[-1].reason == "paused"
    assert run.of(api.Acknowledged) == [api.Acknowledged("pause")]
    assert api.read_status(run.paths).state == "paused"
    assert not run.paths.result.exists()
    changed = api.with_setting(api.read_config(run.paths), "machine.workers", "1")
    run.paths.config.write_text(api.to_toml(changed), encoding="utf-8")
    assert run.work(_when(run.paths, "pause", 7)) == 0  # in the second epoch, with a loader process
    assert run.work() == 0
    assert [h.resumed for h in run.of(api.Hello)] == [False, True, True]
    assert equal(exact(run.last_state()), exact(whole.last_state()))
    assert whole.paths.best.read_bytes()[-1000:] == run.paths.best.read_bytes()[-1000:]
    assert api.read_result(run.paths.result).parts == api.read_result(whole.paths.result).parts
    assert [e.session for e in run.envelopes if e.event.kind == "hello"] == [1, 2, 3]


def test_stop_keeps_the_best_and_can_be_gone_on_with(start):
    run = start(training={"epochs": 3}, machine=EVERY_STEP)
    assert run.work(_when(run.paths, "stop", 6)) == 0
    assert run.events[-1] == api.Done("stopped", 1, "result.json", "")
    status = api.read_status(run.paths)
    assert (status.state, status.stopped_early, status.resumable) == ("finished", True, True)
    assert api.read_result(run.paths.result).epochs == 1
    assert run.work() == 0  # "continue" on a run that was stopped early
    assert run.events[-1].why == "all epochs"
    assert api.read_result(run.paths.result).epochs == 3


def test_stop_in_the_first_epoch_keeps_what_there_is(start):
    run = start(training={"epochs": 3}, machine=EVERY_STEP)
    assert run.work(_when(run.paths, "stop", 2)) == 0
    assert run.events[-1] == api.Done("stopped", 1, "result.json", "")
    assert load_network(run.paths.best)[1].step == 2


def test_stop_asked_of_a_paused_run_finishes_it(start):
    run = start(training={"epochs": 3}, machine=EVERY_STEP)
    run.work(_when(run.paths, "pause", 5))
    api.send(run.paths, "stop")
    assert run.work() == 0
    assert run.events[-1] == api.Done("stopped", 1, "result.json", "")


def test_a_pause_that_came_too_late_is_forgotten(start):
    run = start(training={"epochs": 1})
    api.send(run.paths, "pause")
    assert run.work() == 0
    assert run.events[-1].kind == "done"


def test_a_cancelled_run_goes_on_from_its_last_checkpoint(start):
    run = start(training={"epochs": 3}, machine=EVERY_STEP)
    assert run.work(_when(run.paths, "cancel", 2)) == 0
    status = api.read_status(run.paths)
    assert (status.state, status.resumable) == ("cancelled", True)
    assert run.work() == 0
    assert [event.resumed for event in run.of(api.Hello)] == [False, True]
    assert api.read_status(run.paths).state == "finished"


def test_a_checkpoint_on_request(start):
    run = start(training={"epochs": 2})

    def hear(event: api.Event) -> None:
        if isinstance(event, api.Checkpoint) and not run.of(api.Acknowledged):
            api.send(run.paths, "checkpoint")
            while run.paths.control.exists():
                pass

    assert run.work(hear) == 0
    assert [c.step for c in run.of(api.Checkpoint)] == [4, 4, 8]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_signals_end_with_everything_saved(start, number):
    run = start(training={"epochs": 2}, machine=EVERY_STEP)
    before = signal.getsignal(number)

    def hear(event: api.Event) -> None:
        if isinstance(event, api.Checkpoint) and event.step == 2:
            os.kill(os.getpid(), number)

    assert run.work(hear) == 0
    assert signal.getsignal(number) == before
    assert run.events[-1] == api.Stopped("interrupted", 0, 2)
    assert run.last_state()["standing"]["step"] == 2
    assert api.read_status(run.paths).resumable


def test_early_stopping_and_extending(start):
    run = start(
        optimiser={"rate": 0.0, "backbone_rate": 0.0}, training={"epochs": 9, "patience": 2}
    )
    assert run.work() == 0
    assert run.events[-1] == api.Done("no further gain", 1, "result.json", "")
    assert api.read_result(run.paths.result).epochs == 3
    with pytest.raises(RunError, match="finished"):
        run.work()
    assert api.read_status(run.paths).state == "finished"
    more = api.with_setting(api.read_config(run.paths), "training.patience", "4")
    run.paths.config.write_text(api.to_toml(more), encoding="utf-8")
    assert run.work() == 0
    assert api.read_result(run.paths.result).epochs == 5


def test_a_run_has_one_process_at_a_time(start):
    run = start()
    with FileLock(run.paths.lock) as lock:
        assert lock.acquire()
        with pytest.raises(RunError, match="Another process"):
            run.work()
    assert not run.paths.events.exists()


def test_other_settings_photos_or_teacher_are_refused(start, tiny, photos, tmp_path):
    run = start(training={"epochs": 2}, machine=EVERY_STEP)
    run.work(_when(run.paths, "pause", 2))
    config = api.read_config(run.paths)

    def refusal(changed: api.RunConfig) -> str:
        run.paths.config.write_text(api.to_toml(changed), encoding="utf-8")
        assert run.work() == 1
        failed = run.events[-1]
        assert isinstance(failed, api.Failed)
        assert failed.resumable
        return failed.message

    assert "optimiser.rate" in refusal(api.with_setting(config, "optimiser.rate", "0.1"))
    assert "seed" in refusal(dataclasses.replace(config, seed=5))
    assert "data.validation" in refusal(api.with_setting(config, "data.validation", "0.3"))
    other = tmp_path / "other"
    other.mkdir()
    for path in photos.iterdir():
        (other / path.name).write_bytes(path.read_bytes())
    labels = (
        (other / "labels.csv").read_text().replace("0.png,", "0.png,0.5 ").replace("0.5 0", "0")
    )
    (other / "labels.csv").write_text(labels.replace("1.png,0.", "1.png,0.1"))
    assert "photos or labels" in refusal(api.with_setting(config, "data.folder", str(other)))
    run.paths.config.write_text(api.to_toml(config), encoding="utf-8")
    assert run.work() == 0


def test_a_damaged_checkpoint_gives_way_to_the_one_before(start, equal):
    whole = start(training={"epochs": 2}, machine=EVERY_STEP)
    whole.work()
    run = start(training={"epochs": 2}, machine=EVERY_STEP)
    run.work(_when(run.paths, "pause", 5))
    newest = max(run.paths.checkpoints.glob("0*/state.pt"))
    content = bytearray(newest.read_bytes())
    content[len(content) // 2] ^= 1
    newest.write_bytes(content)
    assert run.work() == 0
    assert "checkpoint" in [w.code for w in run.of(api.Warned)]
    assert equal(exact(run.last_state()), exact(whole.last_state()))


def test_without_validation_the_last_epoch_counts(start):
    run = start(data={"split": "random", "validation": 0.0}, training={"epochs": 2})
    assert run.work() == 0
    assert "no-validation" in [w.code for w in run.of(api.Warned)]
    result = api.read_result(run.paths.result)
    assert (result.best_epoch, set(result.parts)) == (2, {"test"})


def test_photos_of_several_shapes_without_a_cache(start, tmp_path):
    folder = tmp_path / "shapes"
    folder.mkdir()
    lines = ["image,mos,set"]
    for n in range(12):
        size = ((140, 130), (130, 200), (300, 140))[n % 3]
        pixels = np.random.default_rng(n).integers(0, 256, (*size[::-1], 3)).astype(np.uint8)
        Image.fromarray(pixels).save(folder / f"{n}.png")
        lines.append(f"{n}.png,{n / 12:.3f},{('train', 'train', 'val', 'test')[n % 4]}")
    (folder / "labels.csv").write_text("\n".join(lines))
    states = []
    for cache in (True, False):
        run = start(
            data={"folder": str(folder), "cache": cache},
            input={"kind": "shorter-side", "side": 128, "limit": 256, "multiple": 32},
            training={"epochs": 1},
        )
        assert run.work() == 0
        states.append(run.last_state()["network"])
    assert all(torch.equal(states[0][k], states[1][k]) for k in states[0])
