"""What a finished run stands beside, and the photos it gets most wrong."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from click.testing import CliRunner
from PIL import Image

from core.bundles.bundle import open_bundle
from core.families import library
from core.families.mobileiqa.engine import Engine
from training import interface as api
from training.commands.evaluate import evaluate
from training.evaluation.predictions import figures_of

DEFAULT = {"compare_default": True, "bootstrap": 10}


def test_the_default_model_on_the_same_photos(start):
    run = start(training={"epochs": 1}, result=DEFAULT)
    assert run.work() == 0
    result = api.read_result(run.paths.result)
    assert result.default_name.startswith("MobileIQA Detail")
    assert {part: f.photos for part, f in result.default.items()} == {"val": 7, "test": 7}
    assert "srcc" in result.default["test"].intervals
    assert result.default_cost is not None
    assert result.cost is not None
    assert result.default_cost.parameters > result.cost.parameters > 0
    assert result.default_cost.gmac > result.cost.gmac > 0
    assert result.default_cost.latency_s > 0
    told = {event.part: event for event in run.of(api.Compared)}
    assert {event.model for event in told.values()} == {"default"}
    assert told["test"].values["srcc"] == pytest.approx(result.default["test"].srcc)
    stages = [event.stage for event in run.of(api.Stage)]
    assert stages.index("testing") < stages.index("comparing")


def test_its_figures_are_those_of_the_app(start, photos):
    run = start(training={"epochs": 1}, result=DEFAULT)
    assert run.work() == 0
    own = api.read_predictions(run.paths.predictions("test"))
    engine = Engine(open_bundle(library.DEFAULT), threads=1)
    scores = [engine.assess(engine.prepare(photos / one.name)).assessment for one in own]
    apps = [replace(one, raw=score.raw) for one, score in zip(own, scores, strict=True)]
    wanted = figures_of(apps, bootstrap=0)
    found = api.read_result(run.paths.result).default["test"]
    assert found.rmse == pytest.approx(wanted.rmse, abs=1e-6)
    assert found.srcc == pytest.approx(wanted.srcc)


def test_it_can_be_left_out(start):
    run = start(training={"epochs": 1}, result={"compare_default": False})
    assert run.work() == 0
    assert api.read_result(run.paths.result).default == {}
    assert run.of(api.Compared) == []


@pytest.mark.parametrize("content", [None, b"no bundle"])
def test_a_default_that_cannot_be_read_is_a_warning(start, tmp_path, monkeypatch, content):
    path = tmp_path / "default.iqa"
    if content is not None:
        path.write_bytes(content)
    monkeypatch.setattr(library, "DEFAULT", path)
    run = start(training={"epochs": 1}, result=DEFAULT)
    assert run.work() == 0
    assert run.events[-1].kind == "done"
    warned = [event for event in run.of(api.Warned) if event.code == "default-model"]
    assert [event.path for event in warned] == [str(path)]
    result = api.read_result(run.paths.result)
    assert (result.default, result.default_name) == ({}, "")
    assert result.parts["test"].photos == 7


@pytest.mark.parametrize("command", ["pause", "cancel"])
def test_asked_to_end_while_it_is_measured(start, command):
    run = start(training={"epochs": 1}, result=DEFAULT)

    def hear(event: api.Event) -> None:
        if isinstance(event, api.Stage) and event.stage == "comparing":
            api.send(run.paths, command)
            while run.paths.control.exists():
                pass

    assert run.work(hear) == 0
    assert run.events[-1].kind == "stopped"
    assert not run.paths.result.exists()
    if command == "pause":
        assert run.work() == 0
        assert set(api.read_result(run.paths.result).default) == {"val", "test"}


def test_a_result_of_an_earlier_version_still_reads(start):
    run = start(training={"epochs": 1})
    assert run.work() == 0
    values = json.loads(run.paths.result.read_text())
    for later in ("default", "default_name"):
        del values[later]
    run.paths.result.write_text(json.dumps(values))
    result = api.read_result(run.paths.result)
    assert (result.default, result.default_name) == ({}, "")


def test_each_epoch_tells_the_photos_it_gets_most_wrong(start):
    run = start(training={"epochs": 2})
    assert run.work() == 0
    told = run.of(api.Worst)
    assert [(event.part, event.epoch) for event in told] == [("val", 1), ("val", 2)]
    for event in told:
        missed = [abs(photo.raw - photo.quality) for photo in event.photos]
        assert len(missed) == 6
        assert missed == sorted(missed, reverse=True)
    best = next(e for e in told if e.epoch == api.read_result(run.paths.result).best_epoch)
    own = api.worst_of(api.read_predictions(run.paths.predictions("val")), 6)
    assert [photo.name for photo in best.photos] == [one.name for one in own]
    assert [photo.raw for photo in best.photos] == pytest.approx([one.raw for one in own])
    with Image.open(best.photos[0].path) as image:
        assert image.size == (96, 64)


def test_runs_on_equal_photos_have_one_fingerprint(start, tmp_path):
    first = start(training={"epochs": 1})
    larger = start(training={"epochs": 1}, input={"width": 128, "height": 96})
    limited = start(training={"epochs": 1}, data={"limit": 5})
    for run in (first, larger, limited):
        assert run.work() == 0
    marks = [api.read_fingerprint(run.paths) for run in (first, larger, limited)]
    assert marks[0] == marks[1] != marks[2]
    assert api.read_fingerprint(api.RunPaths(tmp_path)) == ""


def test_evaluate_gives_the_intervals_of_the_run(start, photos):
    """One seed, and the same photos in whatever order they are read."""
    run = start(seed=3, training={"epochs": 1}, result={"bootstrap": 40})
    assert run.work() == 0
    own = api.read_result(run.paths.result).parts["test"]
    target = run.paths.folder / "evaluated.json"
    arguments = ["--model", str(run.paths.folder), "--dataset", str(photos), "--bootstrap", "40"]
    called = CliRunner().invoke(evaluate, [*arguments, "--json", str(target)])
    assert called.exit_code == 0, called.output
    found = json.loads(target.read_text())["figures"]
    assert found["photos"] == own.photos
    for name, limits in own.intervals.items():
        assert found["intervals"][name] == pytest.approx(limits, abs=1e-4), name
