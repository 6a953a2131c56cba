"""Networks as bundles: the bundle gives the network's own numbers, or is not accepted."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import onnx
import pytest
import safetensors.torch
import torch
from torch import Tensor

from core.bundles.bundle import Bundle
from core.errors import BundleError
from core.families.mobileiqa.engine import Engine
from core.families.mobileiqa.section import read_section
from core.networks.mobileiqa.export import places
from core.networks.mobileiqa.graphs import views_graph
from core.networks.mobileiqa.network import MobileIqa
from core.networks.mobileiqa.presets import NetworkPreset
from core.networks.storage import graph_bytes
from core.photos.decode import Decoded
from tests.core.conftest import TINY, export_tiny
from tests.core.networks.outputs import assert_equal_outputs, network_outputs, photo

SHAPES = [(256, 192), (192, 256), (192, 192), (384, 128), (128, 384), (512, 320)]


@pytest.fixture(scope="module")
def stored_network(tiny_bundle: Bundle) -> MobileIqa:
    """The network made from nothing but what the bundle holds."""
    network = MobileIqa(NetworkPreset(**read_section(tiny_bundle.manifest).preset))
    weights = safetensors.torch.load(tiny_bundle.read("weights.safetensors"))
    network.load_state_dict({name: value.float() for name, value in weights.items()})
    return network.eval()


@pytest.fixture(scope="module")
def engine(tiny_bundle: Bundle) -> Engine:
    return Engine(tiny_bundle)


@pytest.mark.parametrize(("width", "height"), SHAPES)
def test_one_graph_takes_photos_of_every_shape(
    engine: Engine, stored_network: MobileIqa, width: int, height: int
) -> None:
    pixels = photo(width, height)
    given = engine.raw_outputs(Decoded(pixels, (width, height)))
    wanted = network_outputs(stored_network, pixels, (0.5,) * 3, (0.5,) * 3)
    assert_equal_outputs(given, wanted)
    assert (given["raw"].shape, given["opinions"].shape) == ((1,), (1, 3))
    assert given["weighted"].shape == (1, 4, 8, 8)


def test_half_storage_rounds_the_weights_and_nothing_else(
    tiny_network: MobileIqa, stored_network: MobileIqa, tiny_bundle: Bundle
) -> None:
    original, stored = tiny_network.state_dict(), stored_network.state_dict()
    for name, value in original.items():
        expected = value.half().float() if value.ndim > 1 else value
        assert torch.equal(stored[name], expected), name
    assert not torch.equal(original["cnn.0.weight"], stored["cnn.0.weight"])
    graph = onnx.load_from_string(tiny_bundle.read("trunk.onnx")).graph
    large = [t for t in graph.initializer if len(t.raw_data) > 1024 and len(t.dims) > 1]
    assert large
    assert {t.data_type for t in large} == {onnx.TensorProto.FLOAT16}


def test_an_export_is_repeatable_and_tells_nothing_of_the_machine(
    tiny_bundle: Bundle, stored_network: MobileIqa
) -> None:
    again = graph_bytes(views_graph(stored_network), half=True)
    assert again == tiny_bundle.read("views.onnx")
    content = tiny_bundle.path.read_bytes()
    for trace in (b"site-packages", b"forward(", str(Path.cwd()).encode()):
        assert trace not in content


class Drifting(MobileIqa):
    """Says something else each time, as no exported graph can."""

    calls = 0

    def head(self, feature: Tensor) -> tuple[Tensor, Tensor]:
        Drifting.calls += 1
        logit, local = super().head(feature)
        return logit + 0.01 * Drifting.calls, local


def test_a_bundle_that_says_something_else_is_not_accepted(tmp_path: Path) -> None:
    target = tmp_path / "model.iqa"
    target.write_bytes(b"the former model")
    with pytest.raises(BundleError, match=r"raw differs by .* it was not kept") as caught:
        export_tiny(Drifting(TINY), target, sizes=[(128, 128)])
    assert caught.value.path == target
    assert target.read_bytes() == b"the former model"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize(
    ("grid", "pool", "padding", "count"), [(22, 2, 0, 9), (22, 4, 0, 3), (16, 2, 1, 8)]
)
def test_the_heads_places_lie_where_the_manifest_says(
    grid: int, pool: int, padding: int, count: int
) -> None:
    preset = replace(TINY, grid=grid, head_pool=pool, head_padding=padding)
    network = MobileIqa(preset).eval()
    local = places(preset)
    feature = torch.randn(1, preset.channels, grid, grid, requires_grad=True)
    result = network.cnn(feature)
    assert result.shape[2:] == (count, count)
    (seen,) = torch.autograd.grad(result[:, :, 1, 1].sum(), feature)
    rows, columns = (seen[0].abs().sum((0, axis)).nonzero()[:, 0] for axis in (2, 1))
    for cells in (rows, columns):
        middle = (cells.min() + cells.max() + 1).item() / 2
        assert middle == local.first + local.step
