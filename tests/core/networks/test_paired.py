"""Two backbones as one: levels of the first, tokens of the other beside the last two."""

from __future__ import annotations

from dataclasses import replace

import pytest
import torch
from torch.nn import functional as F

from core.networks.backbones import first_levels, make_backbone
from core.networks.mobileiqa.adapters import MomentsAdapter
from core.networks.mobileiqa.network import MobileIqa
from core.networks.mobileiqa.presets import SLIM_STUDENT
from core.networks.paired import PairedBackbone

PAIR = "test_efficientnet+test_vit"


@pytest.fixture
def paired() -> PairedBackbone:
    torch.manual_seed(7)
    backbone, widths = make_backbone(PAIR)
    assert isinstance(backbone, PairedBackbone)
    _, own = make_backbone("test_efficientnet")
    assert [a - b for a, b in zip(widths, own, strict=True)] == [0, 0, 0, 64, 64]
    return backbone.eval()


def test_levels_are_the_firsts_with_tokens_beside_the_last_two(paired: PairedBackbone) -> None:
    image = torch.randn(2, 3, 100, 170)  # the transformer sees 96 x 160 of it
    with torch.inference_mode():
        levels, own = paired(image), paired.first(image)
        middle = image[..., 2:98, 5:165] * paired.scale + paired.shift
        (tokens,) = paired.second.forward_intermediates(
            middle, indices=[5], intermediates_only=True
        )
    assert all(torch.equal(a, b) for a, b in zip(levels[:3], own[:3], strict=True))
    level, beside = levels[4]
    assert torch.equal(level, own[4])
    normal = F.layer_norm(tokens.movedim(1, -1), (64,)).movedim(-1, 1)
    assert torch.allclose(beside, normal, atol=1e-5)  # as fine as it is


def test_cells_of_two_maps_have_all_means_first(paired: PairedBackbone) -> None:
    level, beside = torch.randn(2, 3, 12, 16), torch.randn(2, 5, 9, 9)
    adapter = MomentsAdapter(8, 4, 4, 3, deviations=True)
    both = adapter.moments((level, beside))
    (mean, deviation), (other, varied) = (adapter.moments(m).chunk(2, 1) for m in (level, beside))
    assert torch.equal(both, torch.cat([mean, other, deviation, varied], 1))
    assert torch.allclose(other[:, :, 0, 0], beside[..., :3, :3].mean((2, 3)), atol=1e-6)
    with pytest.raises(TypeError, match="read moments"):
        MobileIqa(replace(SLIM_STUDENT, backbone=PAIR, moments=False))


def test_the_transformer_gets_what_it_was_trained_with(paired: PairedBackbone) -> None:
    grey = torch.full((1, 3, 32, 32), 2 * 0.485 - 1)  # ImageNet's mean of red
    assert float((grey * paired.scale + paired.shift)[0, 0].abs().max()) < 1e-6


def test_its_first_levels_are_the_firsts(paired: PairedBackbone) -> None:
    image = torch.randn(1, 3, 64, 64)
    with torch.inference_mode():
        found = zip(first_levels(paired, image, 3), paired.first(image)[:3], strict=True)
        assert all(torch.equal(a, b) for a, b in found)


def test_only_transformers_are_paired() -> None:
    with pytest.raises(TypeError):
        make_backbone("test_efficientnet+test_efficientnet")
