"""Few photos of a new kind, from a trained model and from ImageNet: what differs, what is drawn."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from core.files import write_atomically
from training.evaluation.learning_curve import Asked, configurations, drawn, figures, make_data
from training.learning.data import load_parts
from training.recipes.config_file import checked
from training.recipes.settings import Weights
from training.runs.figures import Prediction
from training.runs.folder import RunPaths
from training.runs.outcome import predictions_csv

ASKED = Asked(counts=(4, 8), epochs=(2, 1), seeds=(1, 2))


def rows() -> list[dict[str, str]]:
    """Scenes of two photos, in train and val, of the new subset and of another."""
    return [
        {"name": f"{subset}_{part}_{n}.png", "mos": f"{n / 20}", "split": part, "subset": subset,
         "group": f"{subset} {part} {n // 2}"}
        for subset in ("ss01", "ss02")
        for part in ("train", "val")
        for n in range(20)
    ]  # fmt: skip


def test_whole_scenes_are_drawn_by_the_seed() -> None:
    new = [row for row in rows() if row["subset"] == "ss01" and row["split"] == "train"]
    first, second = drawn(new, 8, 1), drawn(new, 8, 2)
    assert len(first) == len(second) == 8
    assert first == drawn(new, 8, 1) != second
    scenes = {row["group"] for row in first}
    assert sum(row["group"] in scenes for row in new) == 8


def test_the_model_never_sees_the_new_kind_and_all_are_tested_on_it(tmp_path: Path) -> None:
    photos = tmp_path / "photos"
    photos.mkdir()
    for row in rows():
        (photos / row["name"]).write_bytes(b"")
    learnt = make_data(rows(), ASKED, photos, tmp_path / "out")
    assert learnt == {"base": 20, "4-1": 4, "4-2": 4, "8-1": 8, "8-2": 8}
    made = configurations(ASKED, tmp_path / "out")
    for name in ("base", "model-4-1"):
        parts = load_parts(made[name].data)
        tested = [sample.name for sample in parts.samples["test"]]
        assert tested == [f"ss01_val_{n}.png" for n in range(20)]
        assert parts.samples["val"] == ()
        subsets = {sample.subset for sample in parts.samples["train"]}
        assert subsets == ({"ss02"} if name == "base" else {"ss01"})


def test_runs_of_one_draw_differ_in_where_they_begin_alone(tmp_path: Path) -> None:
    made = configurations(ASKED, tmp_path)
    assert list(made)[:3] == ["base", "model-4-1", "imagenet-4-1"]
    assert len(made) == 1 + 2 * 2 * 2
    for config in made.values():
        checked(config)
    model, imagenet = made["model-8-2"], made["imagenet-8-2"]
    assert replace(model, weights=Weights()) == replace(imagenet, weights=Weights())
    assert model.weights == Weights(source="bundle", file=str(tmp_path / "base"))
    assert imagenet.weights == made["base"].weights
    assert (model.training.epochs, made["model-4-2"].training.epochs) == (1, 2)


def test_figures_of_known_scores(tmp_path: Path) -> None:
    """One start orders the test as it is, the other turns it round."""
    chance = np.random.default_rng(0)
    runs = [f"{s}-{c}-{n}" for s in ("model", "imagenet") for c in (4, 8) for n in (1, 2)]
    for name in ("base", *runs):
        sign = -1 if name.startswith("imagenet") else 1
        noise = chance.normal(size=20) if name == "base" else np.zeros(20)
        told = [
            Prediction("", f"{n}", n / 20, n / 20, sign * n + float(noise[n]), group=f"{n // 4}")
            for n in range(20)
        ]
        paths = RunPaths(tmp_path / name)
        paths.folder.mkdir()
        write_atomically(paths.predictions("test"), predictions_csv(told))
    found = figures(ASKED, tmp_path, {"base": 20, "4-1": 4, "4-2": 4, "8-1": 8, "8-2": 8})
    assert found["test"] == {"photos": 20, "groups": 5}
    of_four = found["counts"]["4"]
    assert of_four["model"]["srcc"] == pytest.approx(1)
    assert of_four["imagenet"]["seeds"] == pytest.approx([-1, -1])
    assert of_four["difference"]["srcc"] == pytest.approx(2)
    assert of_four["difference"]["interval"] == pytest.approx([2, 2])
    low, high = found["model as it is"]["interval"]
    assert low < found["model as it is"]["srcc"] < high + 1e-9
