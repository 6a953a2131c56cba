"""Re-IQA's encoders against the numbers of the published code, and their way into a bundle."""

from __future__ import annotations

import hashlib
from pathlib import Path

import numpy as np
import pytest
import torch
from torch import Tensor

from core.errors import BundleError, CheckpointError
from core.families.library import resolve_model
from core.families.registry import load_model, open_model_file
from core.families.reiqa.fitting import fit_regression, write_fitted
from core.families.reiqa.model import ReIqaModel
from core.networks.checkpoints import read_state
from core.networks.reiqa.checkpoints import load_published, recognises, role_of
from core.networks.reiqa.export import features_of
from core.networks.reiqa.network import Encoder, Projection, published_names
from core.photos.decode import Decoded
from tests.core.commands.conftest import make_photo
from tests.core.networks.reiqa_seeds import (
    expected,
    picture,
    published_state,
    write_tiny,
)

FEATURES = expected("features")


@pytest.fixture(scope="module")
def state() -> dict[str, Tensor]:
    return published_state()


@pytest.fixture(scope="module")
def published(state) -> tuple[Encoder, Projection]:
    encoder, head = load_published(state, Path("quality_aware_r50.pth"))
    assert head is not None
    return encoder, head


@pytest.fixture(scope="module")
def checkpoint(state, tmp_path_factory) -> Path:
    """As the published training writes it: the weights under `model`, wrapped, beside the rest."""
    path = tmp_path_factory.mktemp("reiqa") / "quality_aware_r50.pth"
    model = {f"module.{name}": value for name, value in state.items()}
    torch.save({"model": model, "epoch": 40, "contrast": {"memory": torch.zeros(4, 128)}}, path)
    return path


def photo():
    height, width = FEATURES["photo"]["height"], FEATURES["photo"]["width"]
    return picture("reiqa photo", height, width)


def assert_as_published(values, summary):
    values = np.asarray(values, np.float64).ravel()
    tolerance = FEATURES["tolerance"]
    found = values[summary["flat_index"]]
    np.testing.assert_allclose(found, summary["value"], tolerance["rtol"], tolerance["atol"])
    for name, figure in (("mean", values.mean()), ("std", values.std()), ("max", values.max())):
        np.testing.assert_allclose(figure, summary[name], tolerance["rtol"], tolerance["atol"])


def test_the_entries_are_those_of_the_published_network(published):
    parameters = expected("parameters")
    named = published_names(*published)
    assert {name: list(value.shape) for name, value in named.items()} == parameters["shapes"]
    counted = sum(
        value.numel()
        for name, value in named.items()
        if not name.endswith(("running_mean", "running_var", "num_batches_tracked"))
    )
    assert counted == parameters["parameters"]


@pytest.mark.parametrize("role", ["quality", "content"])
def test_features_at_both_scales_are_the_published_ones(published, role):
    picture = photo()
    assert hashlib.sha256(picture.tobytes()).hexdigest() == FEATURES["photo"]["sha256_of_bytes"]
    full, half = ReIqaModel.scales(picture)
    assert [half.shape[1], half.shape[0]] == FEATURES["half"]["size_width_height"]
    assert half.mean() == pytest.approx(FEATURES["half"]["mean"], abs=1e-3)
    assert half[10, 20].tolist() == FEATURES["half"]["pixel_10_20"]
    encoder, _ = published
    assert_as_published(features_of(encoder, full, role), FEATURES[f"{role}_full"])
    assert_as_published(features_of(encoder, half, role), FEATURES[f"{role}_half"])


def test_the_projection_is_the_published_one(published):
    encoder, head = published
    features = torch.from_numpy(features_of(encoder, photo(), "quality"))[None]
    with torch.inference_mode():
        projected = head(features)
    assert_as_published(projected, FEATURES["projection_of_full"])
    assert float(projected.norm()) == pytest.approx(1)


def test_a_published_file_is_recognised_read_and_strict(checkpoint, state):
    read = read_state(checkpoint)
    assert recognises(read)
    assert set(read) == set(state)
    without_head = {k: v for k, v in read.items() if not k.startswith("head.")}
    assert load_published(without_head, checkpoint)[1] is None
    some = "encoder.layer2.1.bn1.weight"
    for wrong, why in (
        ({k: v for k, v in read.items() if k != some}, "lacks 1 entries"),
        (read | {"encoder.fc.weight": torch.zeros(2, 2)}, "has unexpected 1 entries"),
        (read | {some: torch.zeros(7)}, "is 7 where 128 is expected"),
        (read | {some: torch.full((128,), torch.nan)}, "not finite"),
    ):
        with pytest.raises(CheckpointError, match=why):
            load_published(wrong, checkpoint)


@pytest.mark.parametrize(
    ("name", "wanted", "role"),
    [
        ("quality_aware_r50.pth", "by-name", "quality"),
        ("Content-aware.pth", "by-name", "content"),
        ("r50.pth", "content", "content"),
        ("quality_aware_r50.pth", "content", "content"),
        ("r50.pth", "by-name", None),
        ("quality_and_content.pth", "by-name", None),
    ],
)
def test_which_encoder_it_is_its_name_tells_or_a_person(name, wanted, role):
    if role is None:
        with pytest.raises(CheckpointError, match="say --encoder quality"):
            role_of(Path(name), wanted)
    else:
        assert role_of(Path(name), wanted) == role


@pytest.mark.slow
def test_a_published_checkpoint_becomes_a_model_file_that_gives_its_features(
    checkpoint, published, tmp_path
):
    path = resolve_model(str(checkpoint))
    bundle = open_model_file(path)
    assert bundle.manifest.family == "reiqa"
    assert bundle.manifest.section["encoders"][0]["role"] == "quality"
    model = load_model(path, threads=1)
    picture = photo()
    found = model.features(Decoded(picture, picture.shape[1::-1]))
    assert_as_published(found[:2048], FEATURES["quality_full"])
    assert_as_published(found[2048:], FEATURES["quality_half"])
    with pytest.raises(BundleError, match="features and no score") as caught:
        model.assess(model.prepare(make_photo(tmp_path / "a.jpg")))
    assert caught.value.path == path
    with pytest.raises(BundleError, match="not as the content-aware one"):
        load_model(path, {"encoder": "content"})


def test_both_encoders_stand_side_by_side_quality_first(tmp_path):
    quality = write_tiny(tmp_path / "q.iqa")
    content = write_tiny(tmp_path / "c.iqa", "content")
    photos = [make_photo(tmp_path / f"{n}.jpg", n) for n in range(24)]
    apart = [load_model(bundle.path, threads=1) for bundle in (quality, content)]
    rows = np.stack(
        [
            np.concatenate([model.features(model.prepare(path)) for model in apart])
            for path in photos
        ]
    ).astype(float)
    ratings = np.linspace(1, 5, len(photos))
    linear, fitted = fit_regression(rows, ratings)
    assert fitted.penalty > 0
    both = write_fitted(tmp_path / "both.iqa", [content, quality], linear, ratings, name="Both")
    model = load_model(both.path, threads=1)
    prepared = model.prepare(photos[3])
    np.testing.assert_allclose(model.features(prepared), rows[3], rtol=1e-5)
    found = model.assess(prepared).assessment
    assert found.raw == pytest.approx(linear(rows[3].astype(np.float32)))
    assert found.score == pytest.approx(np.clip(25 * (found.raw - 1), 0, 100))
    with pytest.raises(BundleError, match="Both are quality-aware"):
        write_fitted(tmp_path / "x.iqa", [quality, quality], linear, ratings, name="Two")
