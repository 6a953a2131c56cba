"""Losses, groups, rates, frozen parts, bridges: each by its definition."""

from __future__ import annotations

import math
from itertools import pairwise

import numpy as np
import pytest
import torch
from scipy.stats import pearsonr
from torch import nn

from core.networks.mobileiqa.network import MobileIqa
from training.learning.losses import correlation_loss, error, rank_loss
from training.learning.measuring import evenly, measure_moments, measure_spread
from training.learning.optimising import make_optimiser, rate_factor, set_rates
from training.learning.trained_network import (
    Bridge,
    TrainedNetwork,
    prepare,
    stage_parameters,
    training_mode,
)
from training.recipes.loss_settings import Distill
from training.recipes.presets import preset
from training.recipes.settings import Optimiser, Training


@pytest.fixture
def network(tiny):
    torch.manual_seed(0)
    return MobileIqa(tiny().network)


def test_losses_by_their_definitions():
    a, b = torch.rand(9), torch.rand(9)
    assert error(a, b, "mse").item() == pytest.approx(float(((a - b) ** 2).mean()))
    assert error(a, b, "mae").item() == pytest.approx(float((a - b).abs().mean()))
    assert correlation_loss(a, b).item() == pytest.approx(1 - pearsonr(a, b)[0], abs=1e-4)
    assert correlation_loss(torch.ones(4), b[:4]).item() == pytest.approx(1)
    labels = torch.tensor([0.0, 0.5, 1.0])
    assert rank_loss(labels, labels, 0.5).item() == 0
    # Equal scores: each pair lacks margin times its labels' difference (0.5, 0.5 and 1).
    assert rank_loss(torch.zeros(3), labels, 0.5).item() == pytest.approx(0.5 * 2 / 3)
    assert rank_loss(-labels, labels, 0.0).item() == pytest.approx(2 / 3)
    assert rank_loss(torch.rand(3), torch.ones(3), 0.5).item() == 0


def test_parameter_groups(network):
    trained = TrainedNetwork(network, None)
    settings = Optimiser(rate=1e-2, backbone_rate=1e-3, weight_decay=0.1)
    groups = make_optimiser(trained, settings).param_groups
    assert {(g["lr"], g["weight_decay"]) for g in groups} == {
        (1e-2, 0.1),
        (1e-2, 0.0),
        (1e-3, 0.1),
        (1e-3, 0.0),
    }
    undecayed = {id(p) for g in groups if g["weight_decay"] == 0 for p in g["params"]}
    for name, parameter in network.named_parameters():
        plain = name.endswith((".bias", "gamma")) or parameter.ndim == 1
        assert (id(parameter) in undecayed) == plain, name
    backbone = {id(p) for p in network.backbone.parameters()}
    assert {id(p) for g in groups if g["peak"] == 1e-3 for p in g["params"]} == backbone
    counted = sum(len(g["params"]) for g in groups)
    assert counted == len(list(network.parameters()))
    assert {
        g["weight_decay"]
        for g in make_optimiser(trained, Optimiser(decay_everything=True)).param_groups
    } == {0.01}
    assert isinstance(make_optimiser(trained, Optimiser(kind="adam")), torch.optim.Adam)
    assert isinstance(make_optimiser(trained, Optimiser(kind="adamw")), torch.optim.AdamW)


def test_the_published_rates_are_those_of_torch():
    """Section 3.2: cosine annealing with T_max 50 and floor 0, stepped once an epoch."""
    settings = preset("mobileiqa-teacher", "publication").optimiser
    weight = nn.Parameter(torch.zeros(1))
    reference = torch.optim.Adam([weight], lr=1e-5)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(reference, T_max=50, eta_min=0)
    for epoch in range(10):
        for step in range(7):
            factor = rate_factor(epoch * 7 + step, 7, 10, settings)
            assert 1e-5 * factor == pytest.approx(reference.param_groups[0]["lr"], rel=1e-9)
        reference.step()
        schedule.step()
    assert 1e-5 * rate_factor(69, 7, 10, settings) == pytest.approx(0.922e-5, rel=1e-3)


def test_warm_up_and_cosine_over_the_real_number_of_steps():
    settings = Optimiser(warmup_epochs=1, floor=0.1)
    factors = [rate_factor(step, 10, 5, settings) for step in range(50)]
    assert factors[:10] == pytest.approx([(n + 1) / 10 for n in range(10)])
    assert factors[10] == pytest.approx(1)
    assert all(a > b for a, b in pairwise(factors[10:]))
    assert factors[30] == pytest.approx(0.1 + 0.9 * (1 + math.cos(math.pi / 2)) / 2)
    assert factors[-1] == pytest.approx(0.1, abs=0.01)
    assert rate_factor(500, 10, 5, settings) == pytest.approx(0.1)
    assert rate_factor(25, 10, 5, Optimiser(cosine_epochs=2)) == 0
    both = Optimiser(warmup_steps=20)
    cosine = [rate_factor(step, 10, 5, Optimiser()) for step in range(50)]
    risen = [min(1, (step + 1) / 20) * factor for step, factor in enumerate(cosine)]
    assert [rate_factor(step, 10, 5, both) for step in range(50)] == pytest.approx(risen)
    by_epoch = Optimiser(update="epoch")
    assert rate_factor(19, 10, 5, by_epoch) == rate_factor(10, 10, 5, by_epoch)
    weight = torch.optim.Adam([{"params": [nn.Parameter(torch.zeros(1))], "peak": 2.0}])
    assert set_rates(weight, 0.25) == 0.5


def test_frozen_stages_and_statistics(network):
    first = set(stage_parameters(network.backbone, 1))
    second = set(stage_parameters(network.backbone, 2))
    everything = set(stage_parameters(network.backbone, 5))
    assert set() < first < second < everything
    names = {p: n for n, p in network.backbone.named_parameters()}
    assert {"conv_stem.weight"} <= {names[p] for p in first}
    assert not any(names[p].startswith("blocks.4") for p in second)

    def eval_norms(settings: Training) -> set[str]:
        prepare(network, settings, recompute=False)
        training_mode(network, settings)
        return {
            n
            for n, m in network.backbone.named_modules()
            if isinstance(m, nn.modules.batchnorm._BatchNorm) and not m.training
        }

    assert eval_norms(Training(freeze_batch_norm=False)) == set()
    frozen = eval_norms(Training(freeze_batch_norm=False, freeze_stages=2))
    assert "bn1" in frozen
    assert not any(name.startswith("blocks.4") for name in frozen)
    trainable = {p for p in network.backbone.parameters() if p.requires_grad}
    assert trainable == everything - second
    all_norms = eval_norms(Training(freeze_batch_norm=True))
    assert any(name.startswith("blocks.4") for name in all_norms)
    assert trainable < {p for p in network.backbone.parameters() if p.requires_grad}
    assert not any(a.norm.training for a in network.adapters)
    dropouts = [m for m in network.modules() if isinstance(m, nn.Dropout)]
    prepare(network, Training(dropout=0.25), recompute=False)
    assert {m.p for m in dropouts} == {0.25}
    assert all(m.training for m in dropouts)


def test_recomputing_changes_memory_not_numbers(tiny):
    preset_ = tiny(network={"moments": False}).network
    grads = []
    for recompute in (False, True):
        torch.manual_seed(0)
        network = MobileIqa(preset_)
        prepare(network, Training(dropout=0.0), recompute=recompute)
        training_mode(network, Training())
        kept = 0

        def pack(tensor):
            nonlocal kept
            kept += tensor.nbytes
            return tensor

        with torch.autograd.graph.saved_tensors_hooks(pack, lambda t: t):
            raw = network(torch.rand(2, 3, 64, 96, generator=torch.manual_seed(5)))
        raw.sum().backward()
        grads.append((kept, [p.grad for p in network.parameters() if p.grad is not None]))
    assert grads[1][0] < grads[0][0]
    assert len(grads[0][1]) == len(grads[1][1])
    for a, b in zip(grads[0][1], grads[1][1], strict=True):
        assert torch.allclose(a, b, atol=1e-7)


def test_bridges_between_networks_of_other_sizes(tiny):
    def made(**changes):
        return tiny(network=changes).network

    settings = Distill()
    same = Bridge(made(), made(), settings)
    assert not list(same.parameters())
    x, dof = torch.rand(5, 2, 16, 4, 4), torch.rand(2, 2, 16, 4, 4)
    assert same(x, dof)[0].equal(x)
    bridge = Bridge(made(), made(channels=24, grid=3, views=3), settings)
    own = bridge(x, dof)
    taught = bridge.compared(torch.rand(5, 2, 24, 3, 3), torch.rand(3, 2, 24, 3, 3))
    assert own[0].shape == taught[0].shape == (5, 2, 24, 3, 3)
    assert own[1].shape == taught[1].shape == (2, 2, 24, 3, 3)
    finer = Bridge(made(), made(grid=8), settings)
    assert finer.compared(torch.rand(5, 2, 16, 8, 8), torch.rand(2, 2, 16, 8, 8))[0].shape[-1] == 4
    flat = finer.compared(torch.full((5, 1, 16, 8, 8), 3.0), torch.zeros(2, 1, 16, 8, 8))
    assert torch.allclose(flat[0], torch.tensor(3.0))
    assert len(list(Bridge(made(), made(), Distill(projection="always")).parameters())) == 14
    assert not Bridge(made(), made(channels=24), Distill(x=0.0)).x


def test_measured_statistics(tiny):
    torch.manual_seed(0)
    network = MobileIqa(tiny().network)
    images = [torch.rand(4, 3, 64, 96) for _ in range(5)]
    assert measure_moments(network, ([image] for image in images), lambda: None)
    network.eval()
    for level, adapter in enumerate(network.adapters):
        moments = torch.cat([adapter.moments(network.backbone(i)[level]) for i in images])
        assert torch.allclose(adapter.norm.running_mean, moments.mean((0, 2, 3)), atol=1e-5), level
    x = torch.cat([network.outputs(i)[0] for i in images], 1)
    shown = ([image] for image in images)
    spread = measure_spread(network, shown, lambda x, dof: (x, dof), lambda: None)
    assert len(spread.x) == 5
    assert len(spread.dof) == 2
    for level in range(5):
        wanted = x[level].transpose(0, 1).flatten(1).var(1, correction=0).mean()
        assert spread.x[level] == pytest.approx(float(wanted.detach()), rel=1e-3)
    assert not measure_moments(
        MobileIqa(tiny(network={"moments": False}).network), iter([]), lambda: None
    )
    assert evenly(range(10), 3) == [0, 4, 8]
    assert evenly(range(2), 5) == [0, 1]
    assert np.isfinite(spread.dof).all()


def test_photos_too_small_for_the_grid_leave_bounded_statistics(tiny):
    """A model that learnt from small photos alone sees a larger one as something near."""
    torch.manual_seed(0)
    network = MobileIqa(tiny(network={"grid": 16}).network)
    assert measure_moments(network, iter([[torch.rand(4, 3, 64, 64)]] * 2), lambda: None)
    with torch.inference_mode():
        levels = network.backbone(torch.rand(1, 3, 256, 384))
        for adapter, level in zip(network.adapters, levels, strict=True):
            assert adapter.norm(adapter.moments(level)).abs().max() < 15
