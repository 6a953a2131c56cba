"""Scores by models that never saw a photo: they truly did not, and what is kept goes on."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from training.evaluation import frozen_features, unseen
from training.evaluation.kernel_ridge import gaussian, out_of_fold, squared_distances

COUNT = 60


@pytest.fixture
def material():
    random = np.random.default_rng(3)
    features = random.normal(size=(COUNT, 4)).astype(np.float32)
    labels = (0.5 + 0.1 * features[:, 0] + 0.1 * np.tanh(features[:, 1])).astype(np.float32)
    kernel = gaussian([squared_distances(features[:, :2]), squared_distances(features[:, 1:])])
    return kernel, labels, np.arange(COUNT) % 5 + 1


def test_a_fold_is_scored_by_the_others_alone(material):
    kernel, labels, folds = material
    before = out_of_fold(kernel, labels, folds)
    assert np.corrcoef(before, labels)[0, 1] > 0.8
    own, other = labels.copy(), labels.copy()
    own[folds == 2] = 0.0
    other[folds == 3] = 0.0
    assert (out_of_fold(kernel, own, folds)[folds == 2] == before[folds == 2]).all()
    assert (out_of_fold(kernel, other, folds)[folds == 2] != before[folds == 2]).any()


def test_a_fold_left_out_is_neither_scored_nor_learnt_from(material):
    kernel, labels, folds = material
    before = out_of_fold(kernel, labels, folds, without=2)
    assert np.isnan(before[folds == 2]).all()
    changed = labels.copy()
    changed[folds == 2] = 0.0
    after = out_of_fold(kernel, changed, folds, without=2)
    assert (after[folds != 2] == before[folds != 2]).all()
    assert (before[folds != 2] != out_of_fold(kernel, labels, folds)[folds != 2]).any()


def _folder(photos: Path) -> Path:
    """A labelled folder of three subsets, with some features on disk."""
    random = np.random.default_rng(1)
    rows = ["name,mos,split,subset,group"]
    for n in range(COUNT):
        split = "val" if n % 6 == 5 else "train"
        rows.append(f"{n}.png,{random.random():.3f},{split},ss0{n % 3 + 1},g{n // 2 * 2}{split}")
        Image.fromarray(np.full((4, 4, 3), 4 * n, np.uint8)).save(photos / f"{n}.png")
    labels = photos / "labels.csv"
    labels.write_text("\n".join(rows), encoding="utf-8")
    return labels


def test_it_is_seen_photo_by_photo_and_judged_on_what_is_there(tmp_path, monkeypatch):
    photos, out = tmp_path / "photos", tmp_path / "out"
    photos.mkdir()
    out.mkdir()
    labels = _folder(photos)
    looked: list[int] = []

    def seen(photo: Image.Image) -> dict[str, np.ndarray]:
        value = int(np.asarray(photo)[0, 0, 0])
        if len(looked) == 30:
            raise KeyboardInterrupt
        looked.append(value)
        return {k: np.cos(np.arange(6) * value / 50).astype(np.float32) for k in ("lite", "dino")}

    monkeypatch.setattr(frozen_features, "_SAVED_EVERY", 8)
    with pytest.raises(KeyboardInterrupt):
        frozen_features.keep(seen, labels, "train", out)
    names, features = frozen_features.kept(out, "train")
    assert len(names) == len(features["dino"]) == 24
    looked.clear()
    frozen_features.keep(seen, labels, "train", out)
    names, features = frozen_features.kept(out, "train")
    assert len(looked) == 26
    assert len(names) == len(features["lite"]) == 50
    value = int(names[3].removesuffix(".png")) * 4
    assert features["lite"][3] == pytest.approx(np.cos(np.arange(6) * value / 50), abs=1e-3)

    monkeypatch.setattr(unseen, "_RESAMPLES", 5)
    monkeypatch.setattr("sys.argv", ["unseen", str(out), str(labels), str(tmp_path / "judged")])
    unseen.main()
    found = json.loads((tmp_path / "judged" / "judged.json").read_text())
    assert set(found["tries"]) == set(unseen.TRIES)
    assert found["tries"][unseen.FIRST]["parts"]["all"]["difference"] == 0
    with (tmp_path / "judged" / "scores.csv").open(encoding="utf-8") as file:
        scores = {row["name"]: float(row["score"]) for row in csv.DictReader(file)}
    assert set(scores) == set(names)
    read = unseen.read_photos(out, labels)
    with (tmp_path / "judged" / "without-2.csv").open(encoding="utf-8") as file:
        four = {row["name"] for row in csv.DictReader(file)}
    assert four == {name for name, fold in zip(read.names, read.folds, strict=True) if fold != 2}
    assert not set(read.groups[read.folds == 2]) & set(read.groups[read.folds != 2])
