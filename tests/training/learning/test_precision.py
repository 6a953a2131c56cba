"""Mixed precision on a CPU: the numbers of float32 but for rounding."""

from __future__ import annotations

import pytest
import torch
from torch import nn

from core.networks.backbones import FixedSameConv
from core.networks.mobileiqa.adapters import MomentsAdapter
from training.learning.precision import autocast, mixes, spare_depthwise


def gradients(convolution: nn.Conv2d, image: torch.Tensor, precision: str) -> list[torch.Tensor]:
    convolution.zero_grad()
    given = image.clone().requires_grad_()
    with autocast(precision, "cpu"):
        found = convolution(given)
    (found.float() ** 2).sum().backward()
    assert given.grad is not None
    assert convolution.weight.grad is not None
    return [found.detach().float(), given.grad, convolution.weight.grad]


@pytest.mark.parametrize(
    "convolution",
    [
        nn.Conv2d(8, 8, 3, padding=1, groups=8, bias=False),
        FixedSameConv(8, 8, 5, stride=2, groups=8, bias=False),
    ],
)
def test_depthwise_convolutions_are_what_they_are_in_float32(convolution: nn.Conv2d) -> None:
    torch.manual_seed(1)
    nn.init.normal_(convolution.weight)
    image = torch.randn(2, 8, 16, 24)
    plain = gradients(convolution, image, "float32")
    spare_depthwise(convolution)
    assert all(
        torch.equal(a, b)
        for a, b in zip(plain, gradients(convolution, image, "float32"), strict=True)
    )
    for a, b in zip(plain, gradients(convolution, image, "bf16"), strict=True):
        assert float((a - b).norm() / a.norm()) < 0.01


def test_variances_of_cells_survive_sixteen_bits() -> None:
    """A bright even photo's cells: the difference of two large, nearly equal numbers."""
    adapter = MomentsAdapter(4, 4, 4, 2, deviations=True)
    level = 100 + torch.randn(1, 4, 8, 8)
    plain = adapter.moments(level)
    with autocast("bf16", "cpu"):
        assert torch.equal(adapter.moments(level), plain)
        assert torch.equal(adapter.moments((level, level))[:, :4], plain[:, :4])


def test_where_it_is_possible() -> None:
    assert mixes("bf16", "cpu")
    assert mixes("fp16", "cuda")
    assert not mixes("fp16", "cpu")
    assert not mixes("bf16", "mps")
