"""`mobileiqa evaluate --against` and `mobileiqa distort`, as a person calls them."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import torch
from click.testing import CliRunner, Result
from PIL import Image
from scipy.stats import spearmanr

from core.bundles.bundle import Bundle
from core.bundles.inputs import InputPolicy
from core.bundles.manifest import Calibration
from core.errors import BundleError
from core.families.library import resolve_model
from core.families.references import Against
from core.families.registry import load_model
from core.networks.cvrkd.export import Told, export_bundle
from core.networks.cvrkd.network import Cvrkd
from core.networks.cvrkd.presets import NetworkPreset
from training.commands.distort import distort
from training.commands.evaluate import evaluate

PRESET = NetworkPreset("tiny", "test_efficientnet", 2, 32, 4, 16, 2, 1, grid=2)


@pytest.fixture(scope="module")
def comparing(tmp_path_factory) -> Bundle:
    """A student of two windows, by a seed."""
    torch.manual_seed(3)
    told = Told(
        name="Tiny student", version="1", role="student",
        calibration=Calibration((1.0, 5.0), (0.0, 100.0), calibrated=False), summary="", licence="",
        training={}, figures={}, card="# Tiny\n", policy=InputPolicy("shorter-side", 64, 256, 8),
    )  # fmt: skip
    path = tmp_path_factory.mktemp("model") / "tiny.iqa"
    return export_bundle(Cvrkd(PRESET), path, told, include_weights=False)


@pytest.fixture
def good(tmp_path) -> Path:
    folder = tmp_path / "good"
    folder.mkdir()
    for seed in range(4):
        values = np.random.default_rng(90 + seed).integers(0, 256, (8, 12, 3)).astype(np.uint8)
        Image.fromarray(values).resize((96, 64)).save(folder / f"{seed}.png")
    return folder


def _call(command, *arguments: object) -> Result:
    return CliRunner().invoke(command, [str(a) for a in arguments], standalone_mode=False)


def _figures(comparing: Bundle, photos: Path, good: Path, out: Path, *more: object) -> dict:
    done = _call(evaluate, "--model", comparing.path, "--dataset", photos, "--split", "all",
                 "--against", good, "--bootstrap", 0, "--json", out, *more)  # fmt: skip
    assert done.exception is None, done.exception
    assert done.return_value == 0
    (row,) = json.loads(out.read_text(encoding="utf-8"))["table"]
    return row


def test_the_median_over_the_references_is_measured(comparing, photos, good, tmp_path):
    row = _figures(comparing, photos, good, tmp_path / "out.json")
    assert (row["references"], row["repeats"], row["figures"]["photos"]) == (4, 0, 28)
    model = load_model(comparing.path, {"against": Against(str(good))})
    lines = (photos / "labels.csv").read_text(encoding="utf-8").splitlines()[1:]
    labels = [float(line.split(",")[1]) for line in lines]
    raws = [
        model.assess(model.prepare(photos / line.split(",")[0])).assessment.raw for line in lines
    ]
    assert row["figures"]["srcc"] == pytest.approx(spearmanr(raws, labels)[0], abs=1e-6)


def test_ten_times_beside_one_reference_give_mean_and_deviation(comparing, photos, good, tmp_path):
    row = _figures(comparing, photos, good, tmp_path / "a.json", "--repeats", 3, "--tta", 2)
    assert (row["repeats"], row["grids"], len(row["times"])) == (3, 2, 3)
    each = [one["srcc"] for one in row["times"]]
    assert row["figures"]["srcc"] == pytest.approx(np.mean(each))
    assert row["figures"]["deviations"]["srcc"] == pytest.approx(np.std(each, ddof=1))
    assert len(set(each)) == 3
    again = _figures(comparing, photos, good, tmp_path / "b.json", "--repeats", 3, "--tta", 2)
    assert again == row
    other = _figures(comparing, photos, good, tmp_path / "c.json", "--repeats", 3, "--seed", 1)
    assert other["times"] != row["times"]


def test_what_does_not_compare_is_refused(comparing, photos, good):
    default = resolve_model(None)
    done = _call(evaluate, "--model", default, "--dataset", photos, "--against", good)
    assert isinstance(done.exception, BundleError)
    assert "--against" in str(done.exception)
    alone = _call(evaluate, "--model", comparing.path, "--dataset", photos, "--repeats", 3)
    assert "--against" in str(alone.exception)


def test_clean_photos_are_distorted_into_a_data_set(tmp_path, good):
    done = _call(distort, good, tmp_path / "set", "--each", 2, "--side", 64)
    assert done.exception is None, done.exception
    assert len((tmp_path / "set/made.csv").read_text().splitlines()) == 1 + 4 * 3
    assert len(list((tmp_path / "set/originals").iterdir())) == 4
