"""CVRKD-IQA's network against the published code's numbers, and its checkpoints."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from torch import Tensor

from core.errors import CheckpointError
from core.networks.cvrkd.checkpoints import UNUSED, load_published, recognises, role_of
from core.networks.cvrkd.network import Cvrkd
from core.networks.cvrkd.presets import PUBLISHED, SMALL
from tests.core.networks.seeds import (
    SALT,
    expected,
    filled,
    parameter,
    published_state,
    tensor,
)

FEW = replace(PUBLISHED, patches=2, side=64, channels=8, difference_blocks=4, lq_blocks=2)
"""The network of the small vectors."""


@pytest.fixture(scope="module")
def few() -> Cvrkd:
    return filled(FEW)


@pytest.fixture(scope="module")
def photos() -> dict[str, Tensor]:
    shape = (3, 2, 3, 64, 64)
    return {name: tensor(name, shape) for name in ("lq", "reference", "other content")}


def agrees(given: Tensor, summary: dict[str, Any], tolerance: dict[str, float]) -> None:
    """Shape, spread, ends and twelve values of a tensor."""
    values = given.double().numpy()
    assert list(values.shape) == summary["shape"]
    found = [values.mean(), values.std(), values.min(), values.max()]
    wanted = [summary[name] for name in ("mean", "std", "min", "max")]
    np.testing.assert_allclose(found, wanted, **tolerance)
    np.testing.assert_allclose(values.ravel()[summary["flat_index"]], summary["value"], **tolerance)


def test_every_stage_gives_the_published_numbers(few: Cvrkd, photos: dict[str, Tensor]) -> None:
    wanted = expected("small")
    tolerance = wanted["tolerance"]
    with torch.inference_mode():
        for level, summary in zip(
            few.levels(photos["lq"].flatten(0, 1)), wanted["backbone_stages_of_lq"], strict=True
        ):
            agrees(level, summary, tolerance)
        encoded = {name: few.encode(photo).features for name, photo in photos.items()}
        found = few.compare(encoded["lq"], encoded["reference"])
        blocks = wanted["difference_encoder_blocks"]
        for block, summary in zip(found.difference, blocks, strict=True):
            agrees(block, summary, tolerance)
        embedded = few.lq_encoder.embedding(few.tokens(encoded["lq"]))
        as_published = [few.tokens(encoded["lq"]), embedded, *found.lq]
        listed = wanted["lq_encoder_list_as_published"]
        for block, summary in zip(as_published, listed, strict=True):
            agrees(block, summary, tolerance)
        alone = tensor("mixer", (2, 64, 7, 7)).flatten(2).transpose(1, 2)
        agrees(few.difference_encoder(alone), wanted["mixer_alone"]["output"], tolerance)
        np.testing.assert_allclose(found.score.numpy(), wanted["scores"], **tolerance)


def test_usual_mistakes_move_the_scores_as_far_as_published(
    few: Cvrkd, photos: dict[str, Tensor]
) -> None:
    """Order of windows and inputs matters; by how much, the published network told."""
    moved = expected("small")["largest_change_of_a_score"]
    lq, reference = photos["lq"], photos["reference"]
    with torch.inference_mode():
        scores = few(lq, reference)
        exchanged = (few(reference, lq) - scores).abs().max().item()
    assert exchanged == pytest.approx(moved["photo and reference exchanged"], rel=1e-3)


@pytest.mark.slow
def test_at_its_published_size_it_gives_the_published_score() -> None:
    wanted = expected("full")
    network = filled(PUBLISHED)
    shape = tuple(wanted["input_shape"])
    with torch.inference_mode():
        encoded = [network.encode(tensor(name, shape)).features for name in ("lq", "reference")]
        found = network.compare(*encoded)
    tolerance = wanted["tolerance"]
    np.testing.assert_allclose(found.score.numpy(), [wanted["score"]], **tolerance)
    first, last = wanted["difference_encoder_blocks_first_last"]
    agrees(found.difference[0], first, tolerance)
    agrees(found.difference[-1], last, tolerance)
    agrees(found.lq[-1], wanted["lq_encoder_last_block"], tolerance)


def test_its_entries_are_the_published_ones() -> None:
    wanted = expected("parameters")
    state = {name: shape for name, shape in wanted["shapes"].items() if not UNUSED.fullmatch(name)}
    own = {name: list(value.shape) for name, value in published_state(PUBLISHED).items()}
    assert own == state
    assert set(wanted["shapes"]) - set(own) == set(wanted["present_but_never_used_in_forward"])
    with torch.device("meta"):
        network = Cvrkd(PUBLISHED)
    counted = sum(p.numel() for p in network.parameters())
    assert counted == wanted["parameters"] - wanted["parameters_never_used"]
    frozen = sum(p.numel() for p in network.backbone.parameters())
    assert counted - frozen == wanted["trainable"] - 513  # the idle PReLU and batch norm


def test_our_small_network_is_small() -> None:
    with torch.device("meta"):
        network = Cvrkd(SMALL)
    frozen = sum(p.numel() for p in network.backbone.parameters())
    assert sum(p.numel() for p in network.parameters()) - frozen < 2_000_000


# --- checkpoints -------------------------------------------------------------------------------


def test_a_checkpoint_loads_with_and_without_the_idle_entries(few: Cvrkd) -> None:
    state = published_state(FEW)
    idle = {
        "regressor.relu1.weight": parameter("regressor.relu1.weight", (1,)),
        "regressor.bn1.running_mean": torch.zeros(256),
        "feature_extractor.lda4_fc.bias": torch.zeros(7),
        "feature_extractor.lda1_pool.0.weight": torch.zeros(3, 3, 1, 1),
    }
    assert recognises(state)
    loaded = load_published(state | idle, side=64)
    assert loaded.preset == FEW
    for name, value in few.state_dict().items():
        assert torch.equal(loaded.state_dict()[name], value), name


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (lambda s: s.pop("MLP_encoder_lq.mlp.2.1.fn.3.bias"), r"lacks.*mlp\.2\.1\.fn\.3\.bias"),
        (lambda s: s.update(stranger=torch.zeros(3)), "unexpected.*stranger"),
        (lambda s: s.update({"regressor.l1.bias": torch.zeros(3)}), r"regressor\.l1\.bias is \(3"),
        (
            lambda s: s.update({"regressor.l2.bias": torch.tensor([float("nan")])}),
            r"regressor\.l2\.bias holds numbers that are not finite",
        ),
    ],
)
def test_an_entry_that_is_not_as_it_must_be_is_refused_by_name(
    change: Any, sentence: str, tmp_path: Path
) -> None:
    state = published_state(FEW, SALT)
    change(state)
    with pytest.raises(CheckpointError, match=sentence) as caught:
        load_published(state, tmp_path / "a.pth")
    assert caught.value.path == tmp_path / "a.pth"


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("NAR_student_cross_dataset.pth", "student"),
        ("FR_teacher_cross_dataset.pth", "teacher"),
        ("my-FR.pth", "teacher"),
        ("fresh.pth", None),
    ],
)
def test_the_files_name_tells_the_role_or_it_is_asked_for(name: str, role: str | None) -> None:
    if role is not None:
        assert role_of(Path(name)) == role
        return
    with pytest.raises(CheckpointError, match="put “teacher” or “student” into its name"):
        role_of(Path(name))
