"""Run folders that commit 065ae9e wrote open, are listed and go on as they did then.

fixtures/runs-065ae9e.zip holds a run that was paused after four of its nine steps, the same run
worked on to its end, and their eight photos; its backbone's weights are constants, to pack well.
"""

from __future__ import annotations

import os
import zipfile
from pathlib import Path

import pytest
import torch

from core.errors import RunError
from training import interface as api
from training.learning.trained_file import load_network
from training.worker.work import work

FIXTURE = Path(__file__).parents[1] / "fixtures" / "runs-065ae9e.zip"
WAS_AT = "/tmp/fixture-run"
# Eight photos of a network whose weights are constants score nearly alike: their correlation makes
# much of how one processor rounds and another does not (0.0008 seen between two).
ROUNDING = {"train_loss": 2e-3, "train_correlation": 2e-3}


@pytest.fixture
def runs(tmp_path) -> Path:
    with zipfile.ZipFile(FIXTURE) as archive:
        archive.extractall(tmp_path)
    for number in range(8):  # photos are known by their dates too
        at = 1_700_000_000_000_000_000 + number
        os.utime(tmp_path / "photos" / f"{number}.png", ns=(at, at))
    for config in tmp_path.glob("*/config.toml"):
        text = config.read_text(encoding="utf-8")
        for name in ("photos", "cache"):  # where photos lie may change, the weights' file may not
            text = text.replace(f"{WAS_AT}/{name}", (tmp_path / name).as_posix())
        config.write_text(text, encoding="utf-8")
    return tmp_path


def test_they_are_listed_with_all_they_say(runs):
    found = {run.paths.folder.name: run for run in api.list_runs(runs)}
    assert {name: run.status.state for name, run in found.items()} == {
        "paused": "paused", "finished": "finished"
    }  # fmt: skip
    paused = found["paused"]
    assert paused.status.resumable
    assert (paused.status.epoch, paused.status.epochs, paused.status.step) == (1, 3, 4)
    assert paused.about.name == "Made by 065ae9e"
    assert paused.config is not None
    assert (paused.config.training.epochs, paused.config.training.ema) == (3, 0.9)
    assert paused.config.stages == ()
    events, _ = api.read_events(found["finished"].paths.events)
    assert not [e for e in events if isinstance(e.event, api.Unknown)]
    assert events[-1].event == api.Done("all epochs", 1, "result.json", "")
    result = api.read_result(found["finished"].paths.result)
    assert (result.epochs, result.epochs_wanted, result.parts["val"].photos) == (3, 3, 2)
    assert len(api.read_predictions(found["finished"].paths.predictions("val"))) == 2
    assert api.read_fingerprint(paused.paths) == api.read_fingerprint(found["finished"].paths)


def test_a_paused_one_goes_on_to_the_same_end(runs):
    paths = api.open_run(runs / "paused")
    assert work(paths, mirror=None) == 0
    assert api.read_status(paths).state == "finished"
    result, then = (api.read_result(runs / n / "result.json") for n in ("paused", "finished"))
    assert (result.why, result.best_epoch) == (then.why, then.best_epoch)
    for epoch, before in zip(result.history, then.history, strict=True):
        told = {k: v for k, v in before.items() if "seconds" not in k}
        for name, value in told.items():
            near = ROUNDING.get(name, 1e-5)
            assert epoch[name] == pytest.approx(value, abs=near, nan_ok=True), name
    own, wanted = (
        load_network(runs / n / "checkpoints" / "best.safetensors")[0].state_dict()
        for n in ("paused", "finished")
    )
    for name, value in wanted.items():
        torch.testing.assert_close(own[name], value, rtol=1e-4, atol=1e-5, msg=name)


def test_a_finished_one_says_so(runs):
    with pytest.raises(RunError, match="This run is finished"):
        work(api.open_run(runs / "finished"), mirror=None)


def test_other_settings_or_photos_are_refused_as_ever(runs):
    config = runs / "paused" / "config.toml"
    text = config.read_text(encoding="utf-8")
    config.write_text(text.replace("\nseed = 0\n", "\nseed = 9\n"), encoding="utf-8")
    paths = api.open_run(runs / "paused")
    assert work(paths, mirror=None) == 1
    failed = api.read_events(paths.events)[0][-1].event
    assert isinstance(failed, api.Failed)
    assert "(seed)" in failed.message
