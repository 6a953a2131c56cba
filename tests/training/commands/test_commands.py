"""`mobileiqa train`, `distill`, `evaluate` and `python -m training`, as a person calls them."""

from __future__ import annotations

import csv
import json
import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner, Result

from core.errors import MobileIqaError
from core.families.mobileiqa.engine import Engine
from training import interface as api
from training.commands.evaluate import evaluate
from training.commands.train import distill, train
from training.commands.worker_group import main as training_main

ROOT = Path(__file__).resolve().parents[3]
NETWORK = {
    "backbone": "test_efficientnet", "channels": 16, "hidden": 16, "grid": 4, "rank": 8,
    "views": 2, "head_channels": 8, "head_hidden": 8, "head_pool": 1,
}  # fmt: skip
TINY = {
    **{f"network.{key}": value for key, value in NETWORK.items()},
    "input.kind": "fixed", "input.width": 96, "input.height": 64, "weights.source": "none",
    "training.epochs": 1, "training.batch": 4, "machine.threads": 1, "result.bootstrap": 0,
    "machine.device": "cpu", "result.compare_default": "false",
}  # fmt: skip


@pytest.fixture
def sets(decoded) -> list[str]:
    given = {**TINY, "data.cache_folder": decoded, "result.export": "false"}
    return [part for key, value in given.items() for part in ("--set", f"{key}={value}")]


def _call(command, *arguments: object) -> Result:
    return CliRunner().invoke(command, [str(a) for a in arguments], standalone_mode=False)


def _in_a_process(*arguments: object, entry: str = "main.py") -> subprocess.CompletedProcess[str]:
    program = [sys.executable, *(["-m", "training"] if entry == "training" else [entry])]
    command = [*program, *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True)


@pytest.fixture(scope="module")
def exported(tmp_path_factory, photos, decoded) -> api.RunPaths:
    """A run that wrote a model file."""
    from training.worker.work import work

    start = api.preset("mobileiqa-teacher", "recommended")
    settings = {**TINY, "data.folder": str(photos), "data.cache_folder": str(decoded)}
    settings |= {"training.epochs": 2, "network.sigmoid": "true", "training.freeze_stages": 5}
    config = api.with_settings(start, {key: str(value) for key, value in settings.items()})
    paths = api.prepare_run(config, tmp_path_factory.mktemp("exported"))
    api.rename_run(paths, "Mine: the first")
    assert work(paths, mirror=None) == 0
    return paths


@pytest.mark.slow
def test_the_model_file_gives_the_runs_own_numbers(exported, photos):
    from core.bundles.bundle import open_bundle
    from core.photos.decode import decode_for_scoring

    done = api.read_events(exported.events)[0][-1].event
    assert isinstance(done, api.Done)
    assert done.bundle == "Mine- the first.iqa"
    bundle = open_bundle(exported.folder / done.bundle)
    assert bundle.manifest.name == "Mine: the first"
    assert bundle.manifest.training["photos"] == {"train": 14, "val": 7, "test": 7}
    result = api.read_result(exported.result)
    assert bundle.manifest.figures["test"]["srcc"] == pytest.approx(result.parts["test"].srcc)
    assert "SRCC" in bundle.card()
    engine = Engine(bundle, threads=1)
    for one in api.read_predictions(exported.predictions("test")):
        found = engine.assess(decode_for_scoring(Path(one.path), engine.policy.size_for)).assessment
        assert found.raw == pytest.approx(one.raw, abs=1e-4)
        assert found.score == pytest.approx(100 * one.raw, abs=1e-2)


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["bundle", "run", "weights"])
def test_evaluating_any_form_of_a_model(exported, photos, tmp_path, kind):
    model = {
        "bundle": next(exported.folder.glob("*.iqa")),
        "run": exported.folder,
        "weights": exported.best,
    }[kind]
    out = tmp_path / "figures.json"
    done = _call(evaluate, "--model", model, "--dataset", photos, "--json", out, "--bootstrap", 20)
    assert done.exception is None, done.output
    assert done.return_value == 0
    report = json.loads(out.read_text())
    result = api.read_result(exported.result)
    wanted = result.parts["test"]
    for name in ("parameters", "gmac", "width", "height", "device"):
        assert report["cost"][name] == pytest.approx(getattr(result.cost, name))
    assert report["cost"]["latency_s"] > 0
    assert f"{result.cost.parameters:,} parameters" in done.output
    for name in ("srcc", "plcc", "krcc", "rmse", "plcc4"):
        assert report["figures"][name] == pytest.approx(getattr(wanted, name), abs=1e-3)
    assert report["dataset"]["part"] == "test"
    assert len(report["figures"]["intervals"]["srcc"]) == 2
    rows = list(csv.DictReader(out.with_suffix(".csv").read_text().splitlines()))
    own = api.read_predictions(exported.predictions("test"))
    assert [row["name"] for row in rows] == [one.name for one in own]
    got = np.array([float(row["raw"]) for row in rows])
    assert np.allclose(got, [one.raw for one in own], atol=1e-4)
    assert f"{wanted.srcc:.4f}" in done.output


@pytest.mark.slow
def test_evaluating_other_parts_and_bad_photos(exported, photos, tmp_path):
    folder = tmp_path / "copy"
    folder.mkdir()
    for path in photos.iterdir():
        (folder / path.name).write_bytes(path.read_bytes())
    (folder / "2.png").write_bytes(b"nothing")
    out = tmp_path / "all.json"
    done = _call(
        evaluate, "--model", exported.folder, "--dataset", folder, "--split", "all", "--json", out,
        "--bootstrap", 0,
    )  # fmt: skip
    assert done.return_value == 0
    report = json.loads(out.read_text())
    assert (report["figures"]["photos"], report["unreadable"]) == (27, ["2.png"])
    assert report["figures"]["intervals"] == {}
    with_test = _call(evaluate, "--model", exported.folder, "--dataset", folder, "--split", "val",
                      "--bootstrap", 0)  # fmt: skip
    assert ": val" in with_test.output


@pytest.mark.slow
def test_the_default_model_stands_beside(exported, photos, tmp_path):
    beside, alone, default = (tmp_path / f"{name}.json" for name in ("beside", "alone", "default"))
    common = ("--dataset", photos, "--bootstrap", 0)
    shown = _call(evaluate, "--model", exported.folder, *common, "--json", beside)
    assert shown.return_value == 0, shown.output
    _call(evaluate, "--model", exported.folder, *common, "--no-compare-default", "--json", alone)
    only = _call(evaluate, *common, "--json", default)
    report = json.loads(beside.read_text())
    assert report["default"]["model"]["name"] == "MobileIQA Detail"
    of_the_default = json.loads(default.read_text())
    assert report["default"]["figures"] == of_the_default["figures"]
    assert of_the_default["default"] is None  # not beside itself
    without = json.loads(alone.read_text())
    assert (without["default"], without["figures"]) == (None, report["figures"])
    assert re.search(r"MobileIQA Detail \S+, the default: test", shown.output)
    assert only.output.count("SRCC") == 1


def test_what_cannot_be_evaluated(tmp_path, photos):
    for arguments in (
        ("--model", tmp_path / "no.iqa", "--dataset", photos),
        ("--model", tmp_path, "--dataset", photos),
        ("--dataset", tmp_path),
    ):
        done = _call(evaluate, *arguments)
        assert isinstance(done.exception, MobileIqaError), done.output


def test_training_by_the_command_line_alone(photos, sets, tmp_path):
    """Both commands, in processes: events on stdout, nothing else; then the student's figures."""
    teacher = tmp_path / "Lehrer ü"
    first = _in_a_process(
        "train", "--data", photos, "--folder", teacher, "--name", "T 1", *sets, "--preset",
        "recommended",
    )  # fmt: skip
    assert first.returncode == 0, first.stderr
    events = [api.decode(line).event for line in first.stdout.splitlines()]
    assert isinstance(events[0], api.Hello)
    assert isinstance(events[-1], api.Done)
    assert str(teacher) in first.stderr
    student = tmp_path / "student"
    second = _in_a_process(
        "distill", "--data", photos, "--teacher", teacher, "--folder", student, *sets
    )
    assert second.returncode == 0, second.stderr
    result = api.read_result(api.RunPaths(student).result)
    assert set(result.teacher) == {"val", "test"}
    own = api.read_result(api.RunPaths(teacher).result)
    assert result.teacher["test"].srcc == pytest.approx(own.parts["test"].srcc)
    config = api.read_config(api.RunPaths(student))
    assert (config.recipe, config.distill.teacher) == ("mobileiqa-distill", str(teacher))
    assert api.read_about(api.RunPaths(teacher)).name == "T 1"
    again = _in_a_process("train", "--resume", teacher)
    assert again.returncode == 2
    assert "finished" in again.stderr


def test_at_a_terminal_people_read_lines(photos, sets, tmp_path):
    reader, writer = pty.openpty()
    command = [sys.executable, "main.py", "train", "--data", str(photos), "--folder",
               str(tmp_path / "run"), *map(str, sets), "--set",
               "result.compare_default=true"]  # fmt: skip
    process = subprocess.Popen(command, cwd=ROOT, stdout=writer, stderr=subprocess.DEVNULL)
    os.close(writer)
    shown = b""
    while True:
        try:
            part = os.read(reader, 4096)
        except OSError:
            break
        if not part:
            break
        shown += part
    os.close(reader)
    assert process.wait() == 0
    text = shown.decode(errors="replace")
    assert re.search(r"Epoch 1: loss \d\.", text)
    assert re.search(r"validation: SRCC -?\d\.", text)
    assert re.search(r"test, the app's default model \(MobileIQA Detail [^)]+\): SRCC -?\d\.", text)
    assert "Finished (all epochs)" in text
    assert '"kind"' not in text


def test_settings_of_the_command_line(photos, tmp_path):
    target = tmp_path / "c.toml"
    done = _call(
        train, "--data", photos, "--preset", "publication", "--set", "training.epochs=3",
        "--write-config", target, "--name", "5",
    )  # fmt: skip
    assert done.return_value == 0
    config = api.load_config(target)
    assert (config.name, config.training.epochs, config.optimiser.rate) == ("5", 3, 1e-5)
    assert config.data.folder == str(photos)
    second = tmp_path / "d.toml"
    done = _call(train, "--config", target, "--set", "seed=7", "--write-config", second)
    assert api.load_config(second) == api.with_setting(config, "seed", "7")
    for arguments, words in (
        (["--preset", "recommended"], "--data FOLDER"),
        (["--data", photos, "--set", "epochs"], "KEY=VALUE"),
        (["--data", photos, "--set", "training.epoch=1"], "training.epoch"),
        (["--resume", tmp_path, "--name", "x"], "--resume"),
        (["--resume", tmp_path], "no training run"),
    ):
        refused = _call(train, *arguments)
        assert words in str(refused.exception), arguments
    wrong = _call(distill, "--config", target)
    assert "not mobileiqa-distill" in str(wrong.exception)


@pytest.mark.sweep  # every day: the command line alone
def test_python_m_training(photos, decoded, tmp_path):
    config = tmp_path / "run.toml"
    lines = "".join(f"{key} = {json.dumps(value)}\n" for key, value in NETWORK.items())
    config.write_text(
        f'[data]\nfolder = "{photos}"\ncache_folder = "{decoded}"\n'
        f'[network]\nname = "slim-student"\n{lines}'
        '[input]\nkind = "fixed"\nwidth = 96\nheight = 64\n[weights]\nsource = "none"\n'
        "[training]\nepochs = 1\nbatch = 4\n[machine]\nthreads = 1\n"
        "[result]\nexport = false\nbootstrap = 0\ncompare_default = false\n"
    )
    folder = tmp_path / "run"
    done = _in_a_process("run", config, "--folder", folder, entry="training")
    assert done.returncode == 0, done.stderr
    assert api.decode(done.stdout.splitlines()[-1]).event.kind == "done"
    assert api.read_status(api.RunPaths(folder)).state == "finished"
    assert training_main(["run", str(config), "--folder", str(folder)]) == 2  # it is finished
    assert training_main(["work", str(tmp_path)]) == 2
    assert training_main(["nothing"]) == 2
    estimate = _in_a_process("dry-run", config, entry="training")
    assert api.Estimate.from_json(estimate.stdout).steps_an_epoch == 4


@pytest.mark.slow
def test_several_models_on_several_data_sets_make_a_table(exported, photos, tmp_path):
    other = tmp_path / "others"
    other.mkdir()
    for path in photos.iterdir():
        (other / path.name).write_bytes(path.read_bytes())
    (other / "2.png").write_bytes(b"nothing")
    bundle, out = next(exported.folder.glob("*.iqa")), tmp_path / "table.json"
    models, sets = ("--model", bundle, "--model", exported.folder), (photos, other)
    common = ("--bootstrap", 20, "--json", out)
    done = _call(
        evaluate, *models, "--dataset", sets[0], "--dataset", sets[1], "--split", "val", *common
    )
    assert done.return_value == 0, done.output
    report = json.loads(out.read_text())
    assert [len(report[key]) for key in ("models", "datasets", "table")] == [2, 2, 4]
    alone = tmp_path / "alone.json"
    for cell in report["table"]:
        model = bundle if cell["model"] == "Mine: the first" else exported.folder
        folder = photos if cell["dataset"] == photos.name else other
        _call(evaluate, "--model", model, "--dataset", folder, "--split", "val", "--json", alone,
              "--bootstrap", 20, "--no-compare-default")  # fmt: skip
        single = json.loads(alone.read_text())
        for key, value in single["figures"].items():
            assert cell["figures"][key] == value
        assert cell["unreadable"] == single["unreadable"]
        low, high = cell["figures"]["intervals"]["plcc"]
        assert f"{cell['figures']['plcc']:.4f} ({low:.3f}..{high:.3f})" in done.output
    assert "Left out: 1 photo of others that cannot be read" in done.output
    refused = _call(evaluate, *models, "--dataset", photos, "--csv", tmp_path / "x.csv")
    assert "--csv is for one model" in str(refused.exception)


@pytest.mark.slow
def test_five_crops_are_averaged(exported, photos, tmp_path):
    from training.evaluation.five_crops import five_crops
    from training.evaluation.judging import EngineJudge, NetworkJudge
    from training.learning.data import load_parts

    bundle, out = next(exported.folder.glob("*.iqa")), tmp_path / "five.json"
    done = _call(evaluate, "--model", bundle, "--dataset", photos, "--json", out, "--five-crop",
                 "--bootstrap", 0, "--no-compare-default")  # fmt: skip
    assert done.return_value == 0, done.output
    assert json.loads(out.read_text())["model"]["five_crops"] == 7 / 8
    said = {one.name: one.raw for one in api.read_predictions(out.with_suffix(".csv"))}
    whole = {one.name: one.raw for one in api.read_predictions(exported.predictions("test"))}
    sample = load_parts(api.read_config(exported).data).samples["test"][0]
    crops = five_crops(EngineJudge(bundle).inputs, sample.path)
    assert [crop.pixels.shape for crop in crops] == [(64, 96, 3)] * 5
    assert len({crop.pixels.tobytes() for crop in crops}) == 5
    judge = NetworkJudge(exported.best)
    mean = np.mean([judge.said(crop)[0] for crop in crops])
    assert said[sample.name] == pytest.approx(mean, abs=1e-3)
    assert said.keys() == whole.keys()
    assert said != whole


@pytest.mark.slow
def test_a_run_can_measure_by_five_crops(exported, photos, sets, tmp_path):
    folder = tmp_path / "run"
    done = _in_a_process(
        "train", "--data", photos, "--folder", folder, *sets, "--set", "result.five_crop=true"
    )
    assert done.returncode == 0, done.stderr
    out = tmp_path / "five.json"
    _call(evaluate, "--model", folder, "--dataset", photos, "--json", out, "--five-crop",
          "--bootstrap", 0, "--no-compare-default")  # fmt: skip
    own = {
        one.name: one.raw for one in api.read_predictions(api.RunPaths(folder).predictions("test"))
    }
    again = {one.name: one.raw for one in api.read_predictions(out.with_suffix(".csv"))}
    assert own == pytest.approx(again, abs=1e-6)
