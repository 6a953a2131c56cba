"""Parts of the networks against what they are defined to be."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import onnxruntime
import pytest
import timm
import torch
from torch._subclasses import FakeTensorMode
from torch.func import functional_call
from torch.nn import functional as F

from core.networks.backbones import StagedGroupNorm, make_backbone
from core.networks.mobileiqa.adapters import VARIANCE_FLOOR, Adapter, MomentsAdapter, matrices
from core.networks.mobileiqa.mal import Mal
from core.networks.mobileiqa.network import MobileIqa
from core.networks.mobileiqa.presets import PRESETS, NetworkPreset


@pytest.fixture(autouse=True)
def _seed() -> None:
    torch.manual_seed(7)


def test_an_adapter_in_bands_is_the_plain_adapter() -> None:
    adapter = Adapter(3, 512, 4, 6).eval()
    level = torch.randn(1, 3, 163, 311)  # three bands, sharing rows
    with torch.inference_mode():
        hidden = F.gelu(adapter.cnn1(level))
        expected = adapter.cnn2(F.adaptive_avg_pool2d(hidden, 6))
        assert torch.allclose(adapter(level), expected, atol=1e-5)


@pytest.mark.parametrize(("height", "width"), [(32, 48), (19, 5), (4, 4)])
def test_moments_are_mean_and_deviation_of_each_cell(height: int, width: int) -> None:
    level = torch.randn(2, 3, height, width) * 3 + 5
    both = MomentsAdapter(3, 8, 4, 4, deviations=True).moments(level)
    means = MomentsAdapter(3, 8, 4, 4, deviations=False).moments(level)
    assert torch.equal(means, both[:, :3])
    for i in range(4):
        for j in range(4):
            rows = slice(i * height // 4, -(-(i + 1) * height // 4))
            columns = slice(j * width // 4, -(-(j + 1) * width // 4))
            cell = level[:, :, rows, columns]
            deviation = torch.sqrt(cell.var((2, 3), correction=0) + VARIANCE_FLOOR)
            assert torch.allclose(both[:, :3, i, j], cell.mean((2, 3)), atol=1e-4)
            assert torch.allclose(both[:, 3:, i, j], deviation, atol=1e-3)


def test_the_weighted_map_weighs_attention_by_what_is_carried() -> None:
    mal = Mal(2, 16, 4, published_order=False, rank=None).eval()
    inputs = torch.randn(2, 1, 16, 4, 4)
    with torch.inference_mode():
        _, untouched = mal(inputs)
        positions = inputs.flatten(3).permute(1, 3, 0, 2).reshape(1, 16, 32)
        block = mal.channel_attention
        scores = block.c_q(positions) @ block.c_k(positions).transpose(1, 2) / 32**0.5
        received = torch.softmax(scores, -1).sum(1)
        carried = received * block.c_v(positions).norm(dim=-1)
        assert torch.allclose(untouched.received, received, atol=1e-5)
        assert torch.allclose(untouched.weighted, carried / carried.mean(), atol=1e-5)
        mal.attention_module[1].gamma.fill_(0.7)
        _, moved = mal(inputs)
    assert moved.weighted.mean().item() == pytest.approx(1, abs=1e-5)
    assert not torch.allclose(moved.weighted, untouched.weighted, atol=1e-3)


def test_in_our_order_a_token_is_one_channel_over_all_inputs() -> None:
    mal = Mal(2, 16, 3, published_order=False, rank=None).eval()
    inputs = torch.randn(2, 1, 16, 3, 3)
    seen: list[torch.Tensor] = []
    mal.feature_attention.register_forward_pre_hook(lambda _module, given: seen.append(given[0]))
    with torch.inference_mode():
        mal(inputs)
    (tokens,) = seen
    for channel in range(16):  # gamma is 0: the inputs come through as they are
        assert torch.equal(tokens[0, channel], inputs[:, 0, channel].flatten())


def test_fixed_same_padding_is_timms_for_multiples_of_32() -> None:
    plain = timm.create_model("tf_efficientnet_lite0", features_only=True).eval()
    ours, widths = make_backbone("tf_efficientnet_lite0")
    ours.load_state_dict(plain.state_dict())
    image = torch.randn(1, 3, 96, 160)
    with torch.inference_mode():
        levels, expected = ours.eval()(image), plain(image)
    assert widths == [level.shape[1] for level in expected]
    for level, wanted in zip(levels, expected, strict=True):
        assert torch.allclose(level, wanted, atol=1e-4 * wanted.abs().max())


def test_stretching_by_matrices_is_aligned_bilinear_interpolation() -> None:
    plain = timm.create_model("mobilevitv2_050", features_only=True).eval()
    ours, _ = make_backbone("mobilevitv2_050")
    ours.load_state_dict(plain.state_dict())
    image = torch.randn(1, 3, 72, 104)  # levels of odd height and width
    with torch.inference_mode():
        for level, wanted in zip(ours.eval()(image), plain(image), strict=True):
            assert level.shape == wanted.shape
            assert torch.allclose(level, wanted, atol=1e-4 * wanted.abs().max())


def test_pooling_matrices_given_from_outside_change_nothing(tiny_network: MobileIqa) -> None:
    image = torch.from_numpy(np.random.default_rng(1).normal(size=(1, 3, 64, 128))).float()
    with torch.inference_mode():
        levels = tiny_network.backbone(image)
        pooling = [matrices(level, tiny_network.preset.grid) for level in levels]
        assert torch.equal(tiny_network.trunk(image, pooling), tiny_network.trunk(image))


@pytest.mark.parametrize("preset", PRESETS.values(), ids=lambda preset: preset.name)
def test_everything_is_on_the_inputs_device(preset: NetworkPreset) -> None:
    """On a GPU that is only imagined: torch follows devices and refuses to mix them."""
    small = replace(preset, channels=16, hidden=16, grid=12, head_channels=8, head_hidden=4)
    if preset.role == "teacher":
        small = replace(small, backbone="mobilevitv2_050")
    network = MobileIqa(small).eval()
    with FakeTensorMode(allow_non_fake_inputs=True), torch.inference_mode():
        weights = {n: torch.empty_like(v, device="cuda") for n, v in network.state_dict().items()}
        image = torch.empty(1, 3, 96, 160, device="cuda")
        assert functional_call(network, weights, (image,)).device.type == "cuda"


def test_normalisation_of_all_channels_is_exact_in_onnx_runtime(tmp_path: Path) -> None:
    """The teacher's largest map: two million values, of which float32 sums lose three digits."""
    torch.manual_seed(0)
    staged = StagedGroupNorm(1, 256).eval()
    torch.nn.init.normal_(staged.weight)
    torch.nn.init.normal_(staged.bias)
    plain = torch.nn.GroupNorm(1, 256).double()
    plain.load_state_dict(staged.state_dict())
    x = 3 * torch.randn(1, 256, 4, 2340) + 1
    graph = tmp_path / "norm.onnx"
    torch.onnx.export(staged, (x,), graph, dynamo=True, opset_version=20, verbose=False)
    session = onnxruntime.InferenceSession(graph, providers=["CPUExecutionProvider"])
    given = session.run(None, {session.get_inputs()[0].name: x.numpy()})[0]
    with torch.inference_mode():
        wanted = plain(x.double())
        assert torch.allclose(staged(x).double(), wanted, atol=1e-5)
    assert np.abs(given - wanted.numpy()).max() < 1e-5
