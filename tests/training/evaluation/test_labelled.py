"""Figures of labelled photos are scipy's, of the scores that the app itself gives."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from scipy.stats import kendalltau, pearsonr, spearmanr

from core.bundles.bundle import open_bundle
from core.errors import PhotoError
from core.families.library import resolve_model
from core.families.mobileiqa.engine import Engine
from training.evaluation.judging import EngineJudge
from training.evaluation.labelled import evaluate, ordered_pairs

SAMPLES = Path(__file__).resolve().parents[3] / "resources" / "samples"


@pytest.fixture(scope="module")
def labels(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("labelled")
    rows = []
    for number, path in enumerate(sorted(SAMPLES.glob("*.jpg"))[:8]):
        with Image.open(path) as photo:
            photo.resize((192, 128)).save(folder / f"{number}.png")
        subset, group = f"ss0{number % 2 + 1}", f"g{number // 4}"
        rows.append((f"{number}.png", 0.3 + 0.08 * number, "val", subset, group))
    rows.append(("none.png", 0.5, "test", "ss01", "g9"))
    with (folder / "labels.csv").open("w", newline="") as file:
        csv.writer(file).writerows([("name", "mos", "split", "subset", "group"), *rows])
    return folder / "labels.csv"


def test_figures_are_those_of_the_apps_scores(labels):
    found = evaluate(labels, EngineJudge(resolve_model(None)), "val", "ss01")
    engine = Engine(open_bundle(resolve_model(None)))
    paths = [labels.parent / f"{n}.png" for n in range(8)]
    raw = np.array([engine.assess(engine.prepare(path)).assessment.raw for path in paths])
    mos = np.array([0.3 + 0.08 * n for n in range(8)])
    for name, rows in (("all", slice(None)), ("ss01", slice(0, 8, 2)), ("ss02", slice(1, 8, 2))):
        own, label = raw[rows], mos[rows]
        assert found[name] == pytest.approx(
            {
                "photos": len(own),
                "srcc": spearmanr(own, label).statistic,
                "plcc": pearsonr(own, label).statistic,
                "krcc": kendalltau(own, label).statistic,
                "rmse": np.sqrt(np.mean((own - label) ** 2)),
            }
        )
    share, pairs = ordered_pairs(raw[::2], mos[::2], ["g0", "g0", "g1", "g1"])
    assert found["pairs_in_a_scene"] == {"share": share, "pairs": pairs}
    assert (found["model"], found["sha256"]) == (engine.identity.name, engine.identity.sha256)


def test_pairs_within_a_group_that_differ_enough_are_counted():
    predicted, mos = np.array([0.1, 0.5, 0.4, 0.9]), np.array([0.2, 0.4, 0.45, 0.1])
    share, pairs = ordered_pairs(predicted, mos, ["a", "a", "a", "b"])
    assert (share, pairs) == (1.0, 2)  # 0.4 and 0.45 are too near, and b has but one


def test_a_photo_that_cannot_be_read_is_named(labels):
    with pytest.raises(PhotoError) as caught:
        evaluate(labels, EngineJudge(resolve_model(None)), "test", "ss01")
    assert caught.value.path == labels.parent / "none.png"
