"""What the default model's training asks of the network, and the materials it is trained on."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from training.default_model.materials import TRAINING_LEVELS, Item, plan, render
from training.default_model.train import local_loss, ranking_loss

TEST_LEVELS = {
    "gaussian_blur": (0.8, 1.4, 2.2, 3.4, 5.0),
    "motion_blur": (5, 9, 15, 23, 33),
    "gaussian_noise": (4, 8, 15, 25, 40),
    "jpeg": (60, 35, 20, 12, 6),
    "over_exposure": (0.7, 1.3, 1.9, 2.5, 3.2),
    "under_exposure": (1.0, 1.8, 2.6, 3.4, 4.2),
    "contrast_loss": (0.75, 0.55, 0.40, 0.27, 0.15),
    "down_up": (1.5, 2.0, 3.0, 4.5, 6.0),
    "banding": (24, 14, 9, 6, 4),
}


@pytest.mark.parametrize("ladder", TEST_LEVELS)
def test_training_levels_keep_clear_of_the_test_levels(ladder):
    for trained in TRAINING_LEVELS[ladder]:
        for tested in TEST_LEVELS[ladder]:
            assert abs(trained - tested) > 0.05 * tested


@pytest.fixture
def labelled(tmp_path: Path) -> Path:
    random = np.random.default_rng(0)
    rows = []
    for number in range(6):
        name = f"p{number}.png"
        pixels = random.integers(0, 255, (512, 512, 3), np.uint8)
        Image.fromarray(pixels).save(tmp_path / name)
        rows.append((name, 0.9, "train" if number else "val", "ss03", f"g{number}"))
    with (tmp_path / "labels.csv").open("w", newline="") as file:
        csv.writer(file).writerows([("name", "mos", "split", "subset", "group"), *rows])
    return tmp_path / "labels.csv"


def test_the_plan_is_the_seeds_own_and_never_sees_the_validation_part(labelled):
    items = plan(labelled, 2)
    assert items == plan(labelled, 2)
    assert "p0.png" not in {i.name for i in items}
    kinds = [i.kind for i in items]
    assert kinds.count("photo") == 5
    assert kinds.count("copy") == 2 * 9 * 2
    assert kinds.count("composite") == 2 * 5


def test_a_composite_is_degraded_inside_its_box_alone(labelled):
    name = "p1.png"
    box = (0, 8, 8, 16)
    item = Item("composite", name, "ss03", "g1", 0.9, "gaussian_blur", 6, box, 1)
    with Image.open(labelled.parent / name) as photo:
        clean = np.asarray(photo)
    changed = (render(item, labelled.parent) != clean).any(2)
    assert changed[:256, 256:].mean() > 0.9
    assert not changed[256:].any()
    assert not changed[:, :256].any()


def test_ranking_wants_clean_above_milder_above_worse():
    ordered = torch.tensor([2.0, 0.5, -1.5])
    levels = [(2, 6)]
    assert ranking_loss(ordered, levels) == 0
    for wrong in ([0.5, 2.0, -1.5], [2.0, -1.5, 0.5], [-1.5, 0.5, 2.0]):
        assert ranking_loss(torch.tensor(wrong), levels) > 0.3


def test_local_parts_are_pushed_down_inside_the_box_and_held_outside():
    item = Item("composite", "", "", "", 0.9, "gaussian_blur", 4, (0, 0, 8, 8), 1)
    local = torch.zeros(1, 8, 8, requires_grad=True)
    clean = torch.zeros(1, 8, 8)
    torch.autograd.backward(local_loss(local, clean, [item]))
    assert local.grad is not None
    assert (local.grad[0, :4, :4] > 0).all()  # descent lowers them
    assert (local.grad[0, 4:] == 0).all()
    lowered = torch.zeros(1, 8, 8)
    lowered[0, :4, :4] = -2.0
    assert local_loss(lowered, clean, [item]) == 0
    assert local_loss(lowered - 1, clean, [item]) > 0
