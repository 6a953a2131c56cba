from __future__ import annotations

import numpy as np
import onnx
import onnxruntime as ort
from onnx import TensorProto, helper

from core.bundles.bundle import Bundle
from core.families.mobileiqa.section import SCORES, VIEWS
from core.families.onnx_parts import leading_to


def a_value(name: str, kind: int = TensorProto.FLOAT) -> onnx.ValueInfoProto:
    return helper.make_tensor_value_info(name, kind, [2])


def a_model(*nodes: onnx.NodeProto, outputs: tuple[str, ...]) -> bytes:
    values = [a_value(name) for name in outputs]
    graph = helper.make_graph(nodes, "g", [a_value("x")], values)
    opset = [helper.make_opsetid("", 20)]
    made = helper.make_model(graph, opset_imports=opset, ir_version=10, producer_name="n" * 200)
    content: bytes = made.SerializeToString()
    return content


def nodes_of(content: bytes) -> list[str]:
    return [node.op_type for node in onnx.load_from_string(content).graph.node]


def test_only_what_the_outputs_need_is_left() -> None:
    nodes = (
        helper.make_node("Abs", ["x"], ["a"]),
        helper.make_node("Neg", ["a"], ["wanted"]),
        helper.make_node("Sqrt", ["a"], ["b"]),
        helper.make_node("Exp", ["b"], ["other"]),
    )
    content = a_model(*nodes, outputs=("other", "wanted"))
    part = leading_to(content, ["wanted"])
    assert nodes_of(part) == ["Abs", "Neg"]
    kept = onnx.load_from_string(part)
    assert [value.name for value in kept.graph.output] == ["wanted"]
    assert kept.producer_name == "n" * 200
    onnx.checker.check_model(kept)
    assert leading_to(content, ["other", "wanted"]) == content


def test_graphs_with_graphs_inside_stay_as_they_are() -> None:
    inner = helper.make_graph(
        [helper.make_node("Neg", ["hidden"], ["y"])], "inner", [], [a_value("y")]
    )
    chosen = helper.make_node("If", ["c"], ["wanted"], then_branch=inner, else_branch=inner)
    nodes = (
        helper.make_node("Abs", ["x"], ["hidden"]),
        helper.make_node("Constant", [], ["c"], value_ints=[1]),
        chosen,
        helper.make_node("Exp", ["x"], ["other"]),
    )
    content = a_model(*nodes, outputs=("wanted", "other"))
    assert leading_to(content, ["wanted"]) == content


def test_the_part_of_a_network_that_scores_gives_the_very_same_scores(
    tiny_bundle: Bundle,
) -> None:
    whole = tiny_bundle.read(VIEWS)
    part = leading_to(whole, SCORES)
    assert len(nodes_of(part)) < len(nodes_of(whole))
    sessions = [
        ort.InferenceSession(each, providers=["CPUExecutionProvider"]) for each in (whole, part)
    ]
    shape = sessions[0].get_inputs()[0].shape
    x = np.random.default_rng(1).standard_normal(shape, np.float32)
    one, other = (session.run(list(SCORES), {"x": x}) for session in sessions)
    assert all(np.array_equal(a, b) for a, b in zip(one, other, strict=True))
