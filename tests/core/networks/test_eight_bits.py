"""A trunk in eight bits: nearly the same numbers, said to be so, and refused where they are not."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import pytest
import torch
from onnx import helper, numpy_helper

from core.bundles.bundle import Bundle
from core.errors import BundleError
from core.families.mobileiqa.engine import Engine
from core.networks.eight_bits import KEPT, Floats, in_eight_bits
from core.networks.mobileiqa.network import MobileIqa
from core.photos.decode import Decoded
from tests.core.conftest import TINY, export_tiny
from tests.core.networks.outputs import photo

PHOTOS = [
    Decoded(photo(width, height), (width, height))
    for width, height in ((256, 192), (192, 256), (320, 256))
]


def _raws(bundle: Bundle) -> list[float]:
    engine = Engine(bundle)
    return [float(engine.raw_outputs(one)["raw"][0]) for one in PHOTOS]


@pytest.fixture(scope="module")
def made(tiny_network: MobileIqa, tmp_path_factory: pytest.TempPathFactory) -> Bundle:
    target = tmp_path_factory.mktemp("eight") / "eight.iqa"
    return export_tiny(tiny_network, target, calibrating=PHOTOS)


def test_the_trunk_is_smaller_and_says_nearly_the_same(tiny_bundle: Bundle, made: Bundle) -> None:
    before, after = np.array(_raws(tiny_bundle)), np.array(_raws(made))
    assert 0 < np.abs(after - before).max() < 0.02
    assert len(made.read("trunk.onnx")) < len(tiny_bundle.read("trunk.onnx"))
    assert made.read("views.onnx") == tiny_bundle.read("views.onnx")
    assert made.read("weights.safetensors") == tiny_bundle.read("weights.safetensors")
    off = float(np.sqrt(np.mean((after - before) ** 2)))
    assert made.manifest.training["numbers"].endswith(f"{off:.2g} off")


def test_the_first_convolutions_and_those_of_moments_stay_as_they_are(made: Bundle) -> None:
    graph = onnx.load_from_string(made.read("trunk.onnx")).graph
    eight = {t.name for t in graph.initializer if t.data_type == onnx.TensorProto.INT8}
    by_output = {out: node for node in graph.node for out in node.output}

    def in_eight(weight: str) -> bool:
        node = by_output.get(weight)
        return node is not None and node.op_type == "DequantizeLinear" and node.input[0] in eight

    def of_moments(name: str) -> bool:
        return by_output[name].op_type in ("BatchNormalization", "Gelu")

    convolutions = [node for node in graph.node if node.op_type == "Conv"]
    backbone = [
        node for node in convolutions if node in convolutions[:1] or not of_moments(node.input[0])
    ]
    told = [in_eight(node.input[1]) for node in backbone]
    assert len(told) > KEPT
    assert told == [False] * KEPT + [True] * (len(told) - KEPT)
    assert not any(in_eight(node.input[1]) for node in convolutions if node not in backbone)


def test_what_rounded_weights_add_on_average_is_taken_off_the_bias() -> None:
    random = np.random.default_rng(1)
    weight = random.standard_normal((8, 4, 1, 1)).astype(np.float32)
    weight[:, 0] = 10.0  # one large weight makes the steps of a channel coarse
    named = {"w": weight, "b": np.zeros(8, np.float32)}
    value = partial(helper.make_tensor_value_info, elem_type=onnx.TensorProto.FLOAT)
    graph = helper.make_graph(
        [helper.make_node("Conv", ["x", "w", "b"], ["y"], name="only")],
        "g",
        [value("x", shape=[1, 4, 16, 16])],
        [value("y", shape=[1, 8, 16, 16])],
        [numpy_helper.from_array(values, name) for name, values in named.items()],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 20)], ir_version=10)
    feeds = [{"x": random.uniform(2, 3, (1, 4, 16, 16)).astype(np.float32)} for _ in range(4)]

    def means(content: bytes) -> Floats:
        session = onnxruntime.InferenceSession(content, providers=["CPUExecutionProvider"])
        return np.mean([session.run(None, fed)[0].mean((0, 2, 3)) for fed in feeds], 0)

    whole = model.SerializeToString()
    off = np.abs(means(in_eight_bits(whole, feeds, kept=0)) - means(whole))
    step = 10.0 / 64
    uncorrected = (np.rint(weight / step) * step - weight).sum((1, 2, 3)) * 2.5
    assert off.max() < 0.05
    assert np.abs(uncorrected).max() > 0.3


@pytest.mark.sweep
def test_a_trunk_that_changes_too_much_is_not_kept(tmp_path: Path) -> None:
    """A head that makes much of little makes much of the difference."""
    torch.manual_seed(1)
    network = MobileIqa(TINY).eval()
    with torch.no_grad():
        network.fc_score[3].weight.mul_(600)
        network.fc_score[3].bias.zero_()
    with pytest.raises(BundleError, match=r"In eight bits the model's raw output changes by"):
        export_tiny(network, tmp_path / "eight.iqa", calibrating=PHOTOS)
    assert not list(tmp_path.iterdir())
