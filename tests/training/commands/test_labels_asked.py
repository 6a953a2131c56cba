"""Columns, direction and range of a table: told before training, asked where they are doubtful."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner, Result
from PIL import Image

from core.errors import DatasetError
from training import interface as api
from training.commands.evaluate import evaluate
from training.commands.train import train
from training.learning.data import load_parts

NAMES = [f"p{number}.png" for number in range(12)]


@pytest.fixture
def table(tmp_path):
    """`table(header, row)`: twelve photos and the CSV that `row(number, name)` gives."""

    def make(header: str, row) -> Path:
        folder = tmp_path / "mine"
        folder.mkdir()
        random = np.random.default_rng(0)
        for name in NAMES:
            pixels = random.integers(0, 256, (48, 64, 3)).astype(np.uint8)
            Image.fromarray(pixels).save(folder / name)
        lines = [header, *(row(number, name) for number, name in enumerate(NAMES))]
        (folder / "labels.csv").write_text("\n".join(lines) + "\n")
        return folder

    return make


def _call(command, *arguments: object) -> Result:
    return CliRunner().invoke(command, [str(a) for a in arguments], standalone_mode=False)


def _said(folder: Path, target: Path, *arguments: object) -> Result:
    """What a run says before it begins; its network cannot be made, so nothing is trained."""
    return _call(train, "--data", folder, "--folder", target, "--set", "network.backbone=none",
                 "--set", "machine.device=cpu", *arguments)  # fmt: skip


def test_what_was_taken_is_told_before_training(table, tmp_path):
    folder = table("id,file,my score", lambda n, name: f"{n + 100},{name},{1 + n / 4}")
    done = _said(folder, tmp_path / "run")
    lines = done.stderr.splitlines()
    assert lines[0] == f"mine: 12 photos in {folder}"
    assert lines[1] == 'Photos are named in column "file" of labels.csv'
    assert lines[2] == 'Labels are in column "my score", 1 to 5, higher is better'
    assert lines[3] == ("Parts (random): 9 to learn from, 1 to choose the best epoch by, 2 to test")
    assert lines[4] == "Lowest quality: p0.png (1), p1.png (1.25), p2.png (1.5)"
    assert lines[5] == "Highest quality: p11.png (3.75), p10.png (3.5), p9.png (3.25)"


@pytest.mark.parametrize("column", ["dmos", "difference", "Distortion", "score difference"])
def test_names_that_tell_of_differences_turn_the_direction(table, tmp_path, column):
    folder = table(f"file,{column}", lambda n, name: f"{name},{n * 9}")
    done = _said(folder, tmp_path / "run")
    assert f'Labels are in column "{column}", 0 to 100, lower is better' in done.stderr
    assert "Highest quality: p0.png (0)" in done.stderr
    again = _said(folder, tmp_path / "other", "--direction", "up")
    assert f'Labels are in column "{column}", 0 to 100, higher is better' in again.stderr
    config = api.read_config(api.RunPaths(tmp_path / "other"))
    assert load_parts(config.data).dataset.scale.higher_is_better


DOUBTFUL = {
    "--label-column": (
        "file,sharpness score,beauty score",
        lambda n, name: f"{name},{n / 3},{n / 4}",
        ('"sharpness score" and "beauty score"', "--label-column NAME (data.label_column)"),
        ("--label-column", "beauty score"),
    ),
    "--name-column": (
        "first,second,score",
        lambda n, name: f"{name},{NAMES[0]},{n / 3}",
        ('"first" and "second" names photos', "--name-column NAME (data.name_column)"),
        ("--name-column", "first"),
    ),
    "--direction": (
        "file,place",
        lambda n, name: f"{name},{n + 1}",
        ('"place" does not tell whether', "--direction up (higher is better) or down"),
        ("--direction", "down", "--range", 1, 12),
    ),
    "--range": (
        "file,score",
        lambda n, name: f"{name},{n * 100}",
        ("which lie between 0 and 1100", "--range LOWEST HIGHEST (data.range)"),
        ("--range", 0, 2000),
    ),
    "a slip of the pen": (
        "file,score",
        lambda n, name: f"{name},{1 + n / 100}",
        ("Nearly all labels lie between 1 and 1.11 of 1 to 5", "--range LOWEST HIGHEST"),
        ("--range", 1, 2),
    ),
}


@pytest.mark.parametrize("case", DOUBTFUL)
def test_a_doubtful_guess_stops_with_the_option_that_settles_it(table, tmp_path, case):
    header, row, words, answer = DOUBTFUL[case]
    folder = table(header, row)
    for command, name in ((train, "--data"), (evaluate, "--dataset")):
        refused = _call(command, name, folder)
        assert isinstance(refused.exception, DatasetError)
        assert refused.exception.path == folder
        for word in words:
            assert word in refused.exception.message
    settled = _said(folder, tmp_path / "run", *answer)
    assert "12 photos" in settled.stderr
    assert (tmp_path / "run" / "run.json").is_file()


def test_a_configuration_is_asked_the_same(table):
    folder = table("file,place", lambda n, name: f"{name},{n + 1}")
    start = api.preset("mobileiqa-teacher", "recommended")
    config = api.with_setting(start, "data.folder", f'"{folder}"')
    with pytest.raises(DatasetError, match=r"data\.direction"):
        load_parts(config.data)
    settled = api.with_settings(
        config, {"data.direction": '"down"', "data.range": "[1, 12]", "data.label_column": "place"}
    )
    best = max(load_parts(settled.data).dataset.samples, key=lambda sample: sample.quality)
    assert (best.name, best.quality) == ("p0.png", 1.0)


def test_a_bin_of_a_histogram_is_no_label(table, tmp_path):
    """As PARA lists its votes beside their means."""
    header = "imageName,qualityScore_1.0,qualityScore_2.0,qualityScore_3.0,qualityScore_mean"
    folder = table(header, lambda n, name: f"{name},{n % 3},1,{n % 2},{1 + n / 4}")
    done = _said(folder, tmp_path / "run")
    assert 'Labels are in column "qualityScore_mean", 1 to 5, higher is better' in done.stderr


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (("--label-column", "grade"), 'no column "grade"; the columns are file, score'),
        (("--range", 5, 1), "data.range must be two numbers, the lower one first"),
        (("--range", 0, 1), "labels lie outside 0 to 1"),
    ],
)
def test_an_answer_that_does_not_fit_is_refused(table, answer, words):
    folder = table("file,score", lambda n, name: f"{name},{n / 3}")
    assert words in str(_call(train, "--data", folder, *answer).exception)


def test_several_data_sets_are_mixed_each_by_its_own_labels(photos, tmp_path):
    """One of 0 to 1, one of 0 to 9 where lower is better, of the same file names."""
    other = tmp_path / photos.name
    other.mkdir()
    for path in photos.glob("*.png"):
        pixels = np.asarray(Image.open(path))
        Image.fromarray(255 - pixels).save(other / path.name)
    lines = (photos / "labels.csv").read_text().splitlines()[1:]
    rows = [line.split(",") for line in lines]
    text = "".join(f"{name},{9 - 9 * float(mos):.6f},{part}\n" for name, mos, part in rows)
    (other / "ratings.csv").write_text(f"photo,difference,set\n{text}")
    target = tmp_path / "c.toml"
    also = f'[{{ folder = "{photos.name}", range = [0, 9] }}]'
    start = f'[data]\nfolder = "{photos}"\nalso = {also}\n'
    (tmp_path / "own.toml").write_text(start)
    done = _call(train, "--config", tmp_path / "own.toml", "--write-config", target)
    assert done.exception is None, done.output
    config = api.load_config(target)
    assert config.data.also[0].folder == str(other)
    parts = load_parts(config.data)
    name = photos.name
    found = {sample.name: sample for part in parts.samples.values() for sample in part}
    assert len(found) == 56
    for each, mos, _ in rows:
        for key in (f"{name}/{each}", f"{name} 2/{each}"):
            assert found[key].quality == pytest.approx(float(mos), abs=1e-6)
            assert found[key].subset == key.rpartition("/")[0]
    assert {part: len(samples) for part, samples in parts.samples.items()} == {
        "train": 28, "val": 14, "test": 14,
    }  # fmt: skip
    refused = _call(train, "--data", photos, "--data", other, "--direction", "up")
    assert "data.also" in str(refused.exception)
    run = tmp_path / "run"
    said = _call(train, "--data", photos, "--data", other, "--folder", run, "--set",
                 "network.backbone=none", "--set", "machine.device=cpu")  # fmt: skip
    assert 'column "difference", 0 to 10, lower is better' in said.stderr
    assert 'column "mos", 0 to 1, higher is better' in said.stderr
