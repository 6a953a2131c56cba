"""Distillation of CVRKD-IQA and the published rates, against the published code's numbers."""

from __future__ import annotations

from dataclasses import replace

import pytest
import torch

from core.networks.cvrkd.presets import PUBLISHED
from tests.core.networks.seeds import expected, filled, tensor
from training.learning.cvrkd.losses import (
    block_errors,
    feature_loss,
    published_lq_items,
    published_rate,
)

PRESET = replace(PUBLISHED, patches=2, side=64, channels=8, difference_blocks=6, lq_blocks=3)


def test_a_step_of_distillation_gives_the_published_losses() -> None:
    wanted = expected("distillation")
    close = wanted["tolerance"]
    lq, aligned, other = (
        tensor(name, (3, 2, 3, 64, 64)) for name in ("lq", "reference", "other content")
    )
    teacher, student = filled(PRESET, "teacher"), filled(PRESET, "student")
    student.requires_grad_(True)
    taught = teacher.compare(teacher.encode(lq).features, teacher.encode(aligned).features)
    own = student.compare(student.encode(lq).features, student.encode(other).features)
    assert taught.score.tolist() == pytest.approx(wanted["teacher_scores"], rel=close["rtol"])
    assert own.score.tolist() == pytest.approx(wanted["student_scores"], rel=close["rtol"])
    errors = block_errors(taught.difference, own.difference)
    assert errors.tolist() == pytest.approx(wanted["mse_per_difference_block"], rel=close["rtol"])
    assert len(errors) == wanted["lengths"]["difference list"]

    items = published_lq_items(PRESET.lq_blocks, PRESET.difference_blocks)
    assert items == wanted["lengths"]["lq list as published"] == wanted["blocks_in_published_rule"]
    published = feature_loss(taught.difference, own.difference, "as published", lq_items=items)
    summed = wanted["feature_loss_published_rule_sum_over_shortest_list"]
    assert published.item() == pytest.approx(summed, rel=close["rtol"])
    label_loss = (own.score - torch.tensor(wanted["labels"])).abs().mean()
    assert label_loss.item() == pytest.approx(wanted["label_loss_l1"], rel=close["rtol"])
    total = wanted["total_published_rule"]
    assert (label_loss + published).item() == pytest.approx(total, rel=close["rtol"])

    ours = feature_loss(taught.difference, own.difference, "all blocks")
    every = wanted["feature_loss_sum_over_all_difference_blocks"]
    assert 6 * ours.item() == pytest.approx(every, rel=close["rtol"])
    ours.backward()
    assert student.difference_encoder.blocks[5].channels.expand.weight.grad.abs().max() > 0
    assert teacher.difference_encoder.embedding.weight.grad is None


def test_with_published_depths_eleven_of_eighteen_blocks_are_compared() -> None:
    assert published_lq_items(PUBLISHED.lq_blocks, PUBLISHED.difference_blocks) == 11


@pytest.mark.parametrize("role", ["teacher", "student"])
def test_rates_are_those_that_the_published_loops_run_with(role) -> None:
    for epoch, (rate, _backbone) in expected("schedule")[role].items():
        assert published_rate(role, int(epoch)) == pytest.approx(rate, rel=1e-6), epoch
