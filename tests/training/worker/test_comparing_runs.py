"""CVRKD-IQA in the one trainer: a teacher, the student it teaches, its model file in `score`."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from core.bundles.bundle import open_bundle
from core.errors import RunError
from main import main
from training.learning.cvrkd.weights import load_trained
from training.learning.made import clean_photos, make
from training.recipes.config_file import config_from_plain, config_to_plain, to_toml
from training.recipes.presets import preset
from training.recipes.settings import RunConfig
from training.runs.events import Compared, Done, Metric, Stopped, Warned
from training.runs.folder import RunPaths
from training.runs.outcome import read_result
from training.worker.recipes import work_of

ROOT = Path(__file__).parents[3]
SAMPLES = ROOT / "resources" / "samples"


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> Path:
    """Four photos, a small made set of them: 12 pictures."""
    folder = tmp_path_factory.mktemp("made")
    (folder / "clean").mkdir()
    for name in ("honey-bee", "spaniels", "dandelions", "citrus-fruits"):
        with Image.open(SAMPLES / f"{name}.jpg") as image:
            small = image.convert("RGB").resize((200, 168))
        small.save(folder / "clean" / f"{name}.png")
    make(clean_photos(folder / "clean"), folder / "set", 2, 1, lambda *_: None)
    return folder


def _config(recipe: str, made: Path, **compared) -> RunConfig:
    """The small network as it is, on small photos, for a step or two."""
    config = preset(recipe, "recommended")
    return replace(
        config,
        data=replace(
            config.data, folder=str(made / "set"), cache_folder=str(made / "kept"), validation=0.3
        ),
        input=replace(config.input, side=168),
        weights=replace(config.weights, source="none"),
        compared=replace(config.compared, **compared),
        training=replace(config.training, epochs=1, batch=4),
        machine=replace(config.machine, device="cpu", threads=1),
        result=replace(config.result, bootstrap=0, export=False),
    )


@pytest.fixture
def teacher(made, start):
    run = start(_config("cvrkd-teacher", made))
    assert run.work() == 0
    return run


def test_a_teacher_its_student_and_the_model_file_that_compares(
    teacher, made, tmp_path, capsys, monkeypatch
):
    """The student in a real process of its own; its file scores photos beside a folder's."""
    config = _config("cvrkd-student", made)
    config = replace(
        config,
        name="small student",
        distill=replace(config.distill, teacher=str(teacher.paths.folder)),
        result=replace(config.result, export=True),
        model=replace(config.model, half_storage=True),
    )
    (tmp_path / "student.toml").write_text(to_toml(config), encoding="utf-8")
    folder = tmp_path / "student"
    command = [sys.executable, "-m", "training", "run", str(tmp_path / "student.toml")]
    done = subprocess.run(
        [*command, "--folder", str(folder)], cwd=ROOT, capture_output=True, text=True,
        env={**os.environ, "OMP_NUM_THREADS": "1"}, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout.splitlines()[-1])["kind"] == "done"
    result = read_result(RunPaths(folder).result)
    assert result.bundle == "small student.iqa"
    assert result.weights_origin.startswith("the teacher of sha256")
    assert set(result.teacher) == set(result.parts) == {"val"}
    assert "val_srcc" in result.history[0]
    assert "train_features" in result.history[0]

    bundle = open_bundle(folder / result.bundle)
    assert bundle.manifest.family == "cvrkd"
    assert "formula" in bundle.manifest.summary
    assert "formula" in bundle.read("card.md").decode()
    monkeypatch.setenv("MOBILEIQA_HOME", str(tmp_path / "home"))
    photo, against = SAMPLES / "white-dog.jpg", made / "clean"
    status = main(["score", str(photo), "--model", str(bundle.path), "--against", str(against),
                   "--json", "-"])  # fmt: skip
    assert status == 0
    scored = json.loads(capsys.readouterr().out)
    assert 0 <= scored[0]["score"] <= 100


def test_a_run_goes_on_to_the_same_numbers(made, start, equal):
    """Paused after an epoch, and begun anew in one go."""
    config = _config("cvrkd-student", made)
    two = replace(config, training=replace(config.training, epochs=2))
    whole, parted = start(two), start(two)
    assert whole.work() == 0

    def pause(event):
        if isinstance(event, Metric) and event.part == "val" and event.epoch == 1:
            parted.paths.control.write_text('{"command": "pause"}', encoding="utf-8")

    parted.work(pause)
    if not parted.of(Done):  # the request may have come too late to be taken
        assert parted.of(Stopped)
        assert parted.work() == 0
    first, second = (load_trained(run.paths.best).network.state_dict() for run in (whole, parted))
    assert equal(first, second)


def test_the_recipes_read_what_they_say_and_nothing_else(made):
    for recipe in ("cvrkd-teacher", "cvrkd-student", "cvrkd-as-published"):
        config = _config(recipe, made)
        values = config_to_plain(config)
        assert config_from_plain(values) == config
        assert "loss" not in values
        assert ("distill" in values) == (recipe != "cvrkd-teacher")
        with pytest.raises(RunError, match="does not belong"):
            config_from_plain({**values, "loss": {"rank": 1.0}})
    kept = replace(config, compared=replace(config.compared, fresh=False))
    with pytest.raises(RunError, match="freeze_batch_norm"):
        config_from_plain(config_to_plain(kept))


@pytest.mark.sweep
def test_as_published_cuts_anew_lets_statistics_run_and_forgets(made, start):
    """The student as published: begun anew, not with the teacher's weights."""
    config = _config("cvrkd-as-published", made, network="small", role="teacher")
    run = start(config)
    assert run.work() == 0
    trained = load_trained(run.paths.best)
    assert trained.role == "teacher"
    torch.manual_seed(config.seed)
    state = trained.network.backbone.state_dict()
    assert any(float(value) > 0 for name, value in state.items() if "num_batches" in name)
    student = _config("cvrkd-as-published", made, network="small", role="student")
    taught = replace(student, distill=replace(student.distill, teacher=str(run.paths.folder)))
    second = start(taught)
    assert second.work() == 0
    assert not read_result(second.paths.result).weights_origin.startswith("the teacher")
    assert second.of(Compared)


def test_what_a_student_cannot_learn_from_is_refused(made, start, teacher):
    student = start(_config("cvrkd-student", made))
    assert student.work() == 0
    config = _config("cvrkd-student", made)
    wrong = replace(config, distill=replace(config.distill, teacher=str(student.paths.folder)))
    run = start(wrong)
    assert run.work() == 1
    assert "student" in run.events[-1].message
    alone = tmp_labelled(made)
    run = start(replace(config, data=replace(config.data, folder=str(alone))))
    assert run.work() == 1
    assert "compared.references" in run.events[-1].message


def tmp_labelled(made: Path) -> Path:
    """Labelled photos without originals: no references unless a folder is named."""
    folder = made / "labelled"
    folder.mkdir(exist_ok=True)
    lines = ["image,mos"]
    for number in range(8):
        values = np.random.default_rng(number).integers(0, 256, (168, 200, 3)).astype(np.uint8)
        Image.fromarray(values).save(folder / f"{number}.png")
        lines.append(f"{number}.png,{number / 8}")
    (folder / "labels.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder


def test_photos_without_originals_teach_a_student_their_labels_beside_a_folder(made, start):
    config = _config("cvrkd-student", made, references=str(made / "clean"))
    run = start(replace(config, data=replace(config.data, folder=str(tmp_labelled(made)))))
    assert run.work() == 0
    assert not [event for event in run.of(Warned) if event.code == "unreadable"]


def test_a_dry_run_says_what_it_costs(made):
    config = _config("cvrkd-student", made)
    estimate = work_of(config).estimate(config, 0.1)
    assert estimate.photos["train"] >= 6
    assert estimate.pixels_bytes > 0
    assert estimate.total_s > 0
