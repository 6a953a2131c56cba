"""The student that sees windows at capture resolution: its parts and its bundle."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from torch.nn import functional as F

from core.bundles.bundle import Bundle
from core.families.mobileiqa.engine import Engine
from core.networks.backbones import first_levels, later_levels, make_backbone
from core.networks.mobileiqa.adapters import VARIANCE_FLOOR, MomentsAdapter
from core.networks.mobileiqa.bounded import MOST_SHARP, BoundedBlock, BoundedMal
from core.networks.mobileiqa.detail import DetailAdapter
from core.networks.mobileiqa.network import MobileIqa
from core.photos.decode import Decoded
from core.photos.windows import sharpest_windows
from tests.core.conftest import TINY_CROPS, export_tiny
from tests.core.networks.outputs import network_outputs, photo


@pytest.fixture(autouse=True)
def _seed() -> None:
    torch.manual_seed(7)


@pytest.mark.parametrize("name", ["tf_efficientnet_lite0", "tf_mobilenetv3_small_minimal_100"])
def test_a_backbone_in_two_parts_is_the_whole_backbone(name: str) -> None:
    backbone = make_backbone(name)[0].eval()
    image = torch.randn(1, 3, 96, 64)
    with torch.inference_mode():
        whole = backbone(image)
        low = first_levels(backbone, image, 3)
        high = later_levels(backbone, low[-1], 3)
    assert len(low) == 3
    assert all(torch.equal(a, b) for a, b in zip(whole, [*low, *high], strict=True))


def test_other_backbones_are_not_divided() -> None:
    backbone, _ = make_backbone("mobilevitv2_050")
    with pytest.raises(TypeError, match="cannot be divided"):
        first_levels(backbone, torch.zeros(1, 3, 64, 64), 3)


def test_levels_made_even_are_averaged_before_their_cells_are() -> None:
    level = torch.randn(1, 3, 64, 96)
    adapter = MomentsAdapter(3, 8, 4, 6, deviations=True, runs=4)
    small, squares = F.avg_pool2d(level, 4), F.avg_pool2d(level * level, 4)
    mean = F.adaptive_avg_pool2d(small, 6)
    variance = F.adaptive_avg_pool2d(squares, 6) - mean * mean
    expected = torch.cat([mean, torch.sqrt(variance + VARIANCE_FLOOR)], 1)
    assert torch.allclose(adapter.moments(level), expected, atol=1e-4)


def test_a_photos_detail_is_what_its_windows_have_together_most_and_least() -> None:
    levels = [torch.randn(6, 2, 8, 8), torch.randn(6, 3, 4, 4)]
    moments = DetailAdapter.moments(levels, 3)
    assert moments.shape == (2, 3 * 2 * 5)
    mean, largest, smallest = moments.chunk(3, 1)
    own = levels[0][3:].mean((2, 3))  # the second photo's windows, the first level's means
    assert torch.allclose(mean[1, :2], own.mean(0), atol=1e-6)
    assert torch.allclose(largest[1, :2], own.amax(0), atol=1e-6)
    assert torch.allclose(smallest[1, :2], own.amin(0), atol=1e-6)
    deviations = torch.sqrt(levels[1][:3].var((2, 3), correction=0) + VARIANCE_FLOOR)
    assert torch.allclose(largest[0, 7:], deviations.amax(0), atol=1e-5)


def test_bounded_attention_cannot_collapse() -> None:
    block = BoundedBlock(8, 4, registers=2).eval()
    with torch.inference_mode():
        block.log_scale.fill_(100.0)
        block.c_q.weight.mul_(1e4)
        _, weights, _ = block(1e3 * torch.randn(1, 100, 8), 2)
    most = np.exp(2 * MOST_SHARP)  # of the best cosine to the worst
    assert weights.shape == (1, 100, 102)
    assert float((weights.amax(-1) / weights.amin(-1)).max()) <= most * 1.001


def test_what_registers_receive_is_left_out_of_the_maps() -> None:
    mal = BoundedMal(3, 16, 4, rank=8, feature_rank=8, registers=3, even=1).eval()
    inputs = torch.randn(3, 2, 16, 4, 4)
    with torch.inference_mode():
        feature, looked = mal(inputs)
        flat = inputs.flatten(3).permute(1, 3, 0, 2).reshape(2, 16, 48)  # gammas are 0
        _, weights, values = mal.channel_attention(flat, 3)
    received = weights[..., :16].sum(1)
    assert feature.shape == (2, 16, 4, 4)
    assert torch.allclose(looked.received, received / received.mean(1, keepdim=True), atol=1e-3)
    carried = received * mal.channel_attention.c_o(values[:, :16]).norm(dim=-1)
    assert torch.allclose(looked.weighted, carried / carried.mean(1, keepdim=True), atol=1e-3)


def test_what_is_merged_first_is_the_same_as_in_training_where_nothing_is_dropped() -> None:
    mal = BoundedMal(3, 16, 4, rank=8, feature_rank=8, registers=3, even=1)
    inputs = torch.randn(3, 2, 16, 4, 4)
    for block in (mal.channel_attention, mal.feature_attention):
        block.dropout.p = 0.0
        torch.nn.init.normal_(block.c_o.bias)
    with torch.inference_mode():
        in_training, _ = mal.train()(inputs)
        merged, _ = mal.eval()(inputs)
    assert torch.allclose(merged, in_training, atol=1e-5)


def test_positions_that_attend_to_something_strongly_carry_more() -> None:
    mal = BoundedMal(2, 16, 4, rank=8, feature_rank=8, registers=0).eval()
    inputs = torch.randn(2, 1, 16, 4, 4)
    with torch.inference_mode():
        _, before = mal(inputs)
        mal.attention_module[0].gamma.fill_(2.0)
        _, after = mal(inputs)
    assert after.weighted.mean().item() == pytest.approx(1, abs=1e-3)
    assert not torch.allclose(before.weighted, after.weighted, atol=1e-3)


def test_without_windows_the_learned_vector_takes_their_place(
    tiny_detail_network: MobileIqa,
) -> None:
    network = tiny_detail_network
    image = torch.randn(2, 3, 128, 128)
    with torch.inference_mode():
        x, without = network.outputs(image)
        absent = network.views(x, network.detail.absent.expand(2, -1))
        _, given = network.outputs(image, torch.randn(2, 2, 3, 64, 64))
    assert torch.equal(without.raw, absent.raw)
    assert not torch.allclose(without.raw, given.raw, atol=1e-6)


def decoded(width: int, height: int) -> Decoded:
    pixels = photo(width, height)
    windows = sharpest_windows(pixels, TINY_CROPS.side, TINY_CROPS.ranks)
    return Decoded(pixels, (width, height), windows)


@pytest.mark.parametrize(("width", "height"), [(256, 192), (128, 384)])
def test_its_bundle_gives_the_networks_own_numbers(
    tiny_detail_network: MobileIqa, tiny_detail_bundle: Bundle, width: int, height: int
) -> None:
    shown = decoded(width, height)
    assert shown.windows is not None
    given = Engine(tiny_detail_bundle).raw_outputs(shown)
    wanted = network_outputs(
        tiny_detail_network, shown.pixels, (0.5,) * 3, (0.5,) * 3, shown.windows[0]
    )
    # The weights of the bundle are rounded to 16 bits.
    assert np.abs(given["raw"] - wanted["raw"]).max() < 2e-3
    assert given["weighted"].shape == (1, 4, 8, 8)
    assert np.allclose(given["weighted"].mean((2, 3)), 1, atol=1e-3)


def test_windows_change_what_the_bundle_says(tiny_detail_bundle: Bundle) -> None:
    engine = Engine(tiny_detail_bundle)
    shown = decoded(256, 192)
    assert shown.windows is not None
    soft = np.full_like(shown.windows[0], 127)
    softer = Decoded(shown.pixels, shown.full_size, (soft, shown.windows[1]))
    one, other = engine.raw_outputs(shown), engine.raw_outputs(softer)
    assert np.array_equal(one["x"], other["x"])
    assert not np.allclose(one["raw"], other["raw"], atol=1e-6)


def test_windows_are_exported_with_the_networks_that_see_them_alone(
    tiny_network: MobileIqa, tiny_detail_network: MobileIqa, tmp_path: Path
) -> None:
    for network, crops in ((tiny_network, TINY_CROPS), (tiny_detail_network, None)):
        with pytest.raises(ValueError, match="Windows belong to networks that see detail"):
            export_tiny(network, tmp_path / "model.iqa", crops=crops)
    assert not list(tmp_path.iterdir())
