"""Parts of label-free training against the numbers of the published code."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from torch import Tensor
from torch.nn import functional as F

from tests.core.networks.reiqa_seeds import expected, tensor
from training.learning.lars import Lars
from training.learning.reiqa.moco import KeyQueue, accuracy, contrast_loss, follow, logits
from training.learning.reiqa.overlap import (
    Offset,
    draw_offset,
    heights,
    largest_window,
    overlap,
    widths,
    window_side,
)
from training.learning.reiqa.rates import rate_of, warm_up_to
from training.recipes.presets import preset

MOCO, OPTIMISER, OVERLAP = expected("moco"), expected("optimizer"), expected("overlap")


def given(name: str, *shape: int) -> Tensor:
    return torch.from_numpy(tensor(name, shape))


def test_offsets_are_those_of_the_published_crops():
    assert list(heights(160)) == list(range(112, 144))
    for row in OVERLAP["rows"]:
        found = widths(160, row["dy"])
        assert (found.start, found.stop) == (row["dx_low"], row["dx_high_exclusive"])
        ends = [Offset(row["dy"], dx) for dx in (found[0], found[-1])]
        wanted = [row["overlap_at_low"], row["overlap_at_high"]]
        assert [overlap(160, end) for end in ends] == pytest.approx(wanted)
        assert window_side(160, ends[1]) == 160 + max(ends[1].dx, ends[1].dy)


@pytest.mark.parametrize("patch", [64, 96, 160])
def test_every_pair_overlaps_by_a_tenth_to_three_tenths(patch):
    random = np.random.default_rng(1)
    offsets = [draw_offset(patch, random) for _ in range(400)]
    shares = [overlap(patch, offset) for offset in offsets]
    room = 1 / patch  # whole pixels
    assert 0.1 - room <= min(shares) < 0.12
    assert 0.26 < max(shares) <= 0.3 + room
    assert max(window_side(patch, offset) for offset in offsets) <= largest_window(patch)


def test_contrast_and_queue_are_those_of_the_published_steps():
    queue = KeyQueue(10, 8)
    queue.keys.copy_(F.normalize(given("queue", 10, 8), dim=1))
    for number, wanted in enumerate(MOCO["steps"]):
        query, key = (
            F.normalize(given(f"{what} {number}", 4, 8), dim=1) for what in ("query", "key")
        )
        found = logits(query, key, queue.keys, 0.2)
        queue.push(key)
        assert found[0].tolist() == pytest.approx(wanted["logits_first_row"], rel=1e-5)
        assert float(contrast_loss(found)) == pytest.approx(wanted["loss"], rel=1e-5)
        assert int(queue.place) == wanted["pointer_after"]
        first = queue.keys[:, 0].tolist()
        assert first == pytest.approx(wanted["queue_first_column_after"], rel=1e-5)


def test_versions_of_the_same_photo_are_negatives_and_ones_own_key_is_not():
    query, key = (F.normalize(given(f"{what} 0", 4, 8), dim=1) for what in ("query", "key"))
    queue = F.normalize(given("queue", 10, 8), dim=1)
    found = logits(query, key, queue, 0.2, same=torch.tensor([7, 7, 3, 7]))
    assert torch.equal(found[:, :11], logits(query, key, queue, 0.2))
    beside = found[:, 11:]
    counts = torch.tensor([[0, 1, 0, 1], [1, 0, 0, 1], [0, 0, 0, 0], [1, 1, 0, 0]]).bool()
    assert torch.equal(torch.isfinite(beside), counts)
    assert torch.allclose(beside[counts], (query @ key.T / 0.2)[counts])
    alone = contrast_loss(logits(query, key, queue, 0.2))
    assert float(contrast_loss(found)) > float(alone)


def test_accuracy_counts_queries_nearest_to_their_own_key():
    assert accuracy(torch.tensor([[2.0, 1.0], [0.0, 1.0], [3.0, -1.0], [1.0, 0.5]])) == 0.75


def test_the_momentum_encoder_follows_by_its_share():
    slow, fast = torch.nn.Linear(2, 2), torch.nn.Linear(2, 2)
    before = slow.weight.detach().clone()
    follow(slow, fast, 0.99)
    assert torch.allclose(slow.weight, 0.99 * before + 0.01 * fast.weight)


def test_lars_steps_are_the_published_ones():
    weight = torch.nn.Parameter(given("w", 3, 4))
    bias = torch.nn.Parameter(given("b", 3))
    optimiser = Lars([weight, bias], 12.0, weight_decay=1e-4)
    for number, wanted in enumerate(OPTIMISER["lars"]):
        weight.grad, bias.grad = given(f"gw {number}", 3, 4), given(f"gb {number}", 3)
        optimiser.step()
        assert weight.flatten().tolist() == pytest.approx(wanted["w"], rel=1e-5)
        assert bias.tolist() == pytest.approx(wanted["b"], rel=1e-5)


def test_rates_are_those_of_the_published_command():
    wanted = OPTIMISER["learning_rate"]

    config = preset("reiqa-pretrain", "publication")

    def rate(epoch: int, way: float = 0.0) -> float:
        return rate_of(config.optimiser, config.training.epochs, epoch, way)

    found = {
        "warm_up_to": warm_up_to(config.optimiser, config.training.epochs),
        "epoch 1 batch 0": rate(1),
        "epoch 1 batch 50 of 100": rate(1, 0.5),
        "epoch 5 batch 99 of 100": rate(5, 0.99),
        "epoch 6": rate(6),
        "epoch 20": rate(20),
        "epoch 39": rate(39),
        "epoch 40": rate(40),
    }
    for name, value in found.items():
        assert value == pytest.approx(wanted[name], rel=1e-5), name
