"""A bundle as one plain ONNX file, for other programs: a picture in, its score out.

All that the app does between the resize and the score is in the graph: normalisation, the pooling
matrices of whatever size the picture has, calibration. What is left to do before is written into
the file's metadata and beside it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import onnx
from onnx import NodeProto, TensorProto, compose, helper, numpy_helper

from core.bundles.bundle import Bundle
from core.bundles.manifest import Calibration, Manifest
from core.errors import BundleError
from core.families.mobileiqa.family import FAMILY
from core.families.mobileiqa.levels import LEVELS
from core.families.mobileiqa.section import DETAIL, VIEWS, Section, read_section

IMAGE, WINDOWS, SCORE = "image", "windows", "score"
_BYTE = 255.0


class _Nodes:
    """Nodes and constants of a graph as they are put together."""

    def __init__(self) -> None:
        self.nodes: list[NodeProto] = []
        self.constants: list[TensorProto] = []

    def constant(self, value: Any, kind: type[np.generic]) -> str:
        """The name of a constant."""
        name = f"constant{len(self.constants)}"
        self.constants.append(numpy_helper.from_array(np.asarray(value, kind), name))
        return name

    def __call__(self, kind: str, *inputs: str, to: str = "", **attributes: Any) -> str:
        """Add a node; the name of its output."""
        name = to or f"{kind.lower()}{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, list(inputs), [name], **attributes))
        return name


def single_graph(bundle: Bundle) -> bytes:
    """The ONNX file: `image` (1, H, W, 3) bytes, and `windows` (N, side, side, 3) bytes where the
    network sees detail, to `score` (1,) of 0..100. Raises BundleError: another family's bundle."""
    manifest = bundle.manifest
    if manifest.family != FAMILY.name:
        raise BundleError(f"Only models of the family {FAMILY.name} become one graph.", bundle.path)
    section = read_section(manifest)
    trunk = section.trunks[0]
    parts = {"trunk/": bundle.read(trunk.member), "views/": bundle.read(VIEWS)}
    if section.detail:
        parts["detail/"] = bundle.read(DETAIL)
    models = {
        prefix: compose.add_prefix(onnx.load_from_string(content), prefix)
        for prefix, content in parts.items()
    }
    add = _Nodes()
    _normalised(add, manifest, IMAGE, "trunk/image")
    if trunk.size is None:
        _pooling(add, section)
    if section.detail:
        _normalised(add, manifest, WINDOWS, "detail/crops")
    before, add.nodes = add.nodes, []
    _calibrated(add, manifest.calibration, "views/raw")
    inner = [*_graph_nodes(models["trunk/"], {}), *_detail_nodes(models)]
    inner += _graph_nodes(models["views/"], {"views/x": "trunk/x", "views/detail": "detail/detail"})
    graph = helper.make_graph(
        [*before, *inner, *add.nodes],
        manifest.name,
        _inputs(manifest, trunk.size),
        [helper.make_tensor_value_info(SCORE, TensorProto.FLOAT, [1])],
        [*add.constants, *(one for m in models.values() for one in m.graph.initializer)],
    )
    like = models["views/"]
    made = helper.make_model(graph, opset_imports=like.opset_import, ir_version=like.ir_version)
    told = {"name": manifest.name, "version": manifest.version, "licence": manifest.licence}
    told |= {"from": bundle.sha256, "preprocessing": preprocessing(manifest, trunk.size)}
    helper.set_model_props(made, told)
    onnx.checker.check_model(made)
    content: bytes = made.SerializeToString(deterministic=True)
    return content


def preprocessing(manifest: Manifest, size: tuple[int, int] | None) -> str:
    """What is to be done with a photo before, in words: for the file and beside it."""
    whole, crops = manifest.inputs.whole, manifest.inputs.crops
    assert whole is not None
    lines = [
        f"{manifest.name} {manifest.version}: one ONNX graph, a photo in, its score out.",
        "",
        f"Output {SCORE}: float32 (1,), 0 to 100, higher is better.",
        f"Input {IMAGE}: uint8 (1, height, width, 3), red, green, blue.",
        "1. Decode the photo, turn it upright (EXIF orientation), convert it to sRGB, 8 bits.",
        f"2. Resize it once, straight to this size: {whole.in_words()}. Pillow's LANCZOS, or any "
        "filter that averages when it makes a picture smaller.",
        "3. Hand over the bytes; normalisation, pooling and calibration are in the graph.",
    ]
    if size is not None:
        lines.append(f"This graph takes {size[0]} x {size[1]} (width x height) alone.")
    if crops is not None:
        ranks = ", ".join(f"{rank:g}" for rank in crops.ranks)
        lines += [
            f"Input {WINDOWS}: uint8 ({len(crops.ranks)}, {crops.side}, {crops.side}, 3), windows "
            "of the upright photo before the resize, found so:",
            f"1. Divide the photo into tiles of {crops.side} pixels, what is left over shared by "
            "both margins; continue a smaller photo by its mirror image.",
            "2. Order the tiles by the mean absolute Laplacian of their luma, the strongest first.",
            f"3. Take those at the places round(rank * (tiles - 1)) for the ranks {ranks}.",
        ]
    return "\n".join([*lines, ""])


def _inputs(manifest: Manifest, size: tuple[int, int] | None) -> list[onnx.ValueInfoProto]:
    sides: tuple[int | str, int | str] = ("height", "width") if size is None else size[::-1]
    made = [helper.make_tensor_value_info(IMAGE, TensorProto.UINT8, [1, *sides, 3])]
    crops = manifest.inputs.crops
    if crops is not None:
        shape = [len(crops.ranks), crops.side, crops.side, 3]
        made.append(helper.make_tensor_value_info(WINDOWS, TensorProto.UINT8, shape))
    return made


def _graph_nodes(model: onnx.ModelProto, renamed: dict[str, str]) -> list[NodeProto]:
    """A model's nodes, some of whose inputs come from elsewhere."""
    for node in model.graph.node:
        for place, name in enumerate(node.input):
            node.input[place] = renamed.get(name, name)
    return list(model.graph.node)


def _detail_nodes(models: dict[str, onnx.ModelProto]) -> Sequence[NodeProto]:
    return _graph_nodes(models["detail/"], {}) if "detail/" in models else ()


def _normalised(add: _Nodes, manifest: Manifest, source: str, to: str) -> None:
    """(N, H, W, 3) bytes to the network's (N, 3, H, W)."""
    shares = add("Div", _cast(add, source), add.constant(_BYTE, np.float32))
    centred = add("Sub", shares, add.constant(manifest.mean, np.float32))
    scaled = add("Div", centred, add.constant(manifest.std, np.float32))
    add("Transpose", scaled, to=to, perm=[0, 3, 1, 2])


def _cast(add: _Nodes, source: str) -> str:
    name = f"{source}_float"
    add.nodes.append(helper.make_node("Cast", [source], [name], to=TensorProto.FLOAT))
    return name


def _pooling(add: _Nodes, section: Section) -> None:
    """The pooling matrices of all levels (core.families.mobileiqa.pooling), for any size."""
    shape = add("Shape", IMAGE)
    for axis, place in (("rows", 1), ("columns", 2)):
        length = add("Gather", shape, add.constant(place, np.int64))
        for level in range(1, LEVELS + 1):
            more = add("Add", length, add.constant(1, np.int64))
            length = add("Div", more, add.constant(2, np.int64))
            name = f"trunk/{axis}{level}"
            _matrix(add, length, section.grid, section.runs[level - 1], name)


def _matrix(add: _Nodes, length: str, bins: int, runs: int, to: str) -> None:
    zero, one = add.constant(0, np.int64), add.constant(1, np.int64)
    held, averaged = add.constant(bins, np.int64), add.constant(runs, np.int64)
    places = add("Div", length, averaged)
    numbers = np.arange(bins)[:, None]
    low = add("Div", add("Mul", add.constant(numbers, np.int64), places), held)
    ends = add("Mul", add.constant(numbers + 1, np.int64), places)
    high = add("Div", add("Add", ends, add.constant(bins - 1, np.int64)), held)
    at = add("Div", add("Range", zero, length, one), averaged)
    within = add("And", add("GreaterOrEqual", at, low), add("Less", at, high))
    count = add("Mul", add("Sub", high, low), averaged)
    add("Div", _cast(add, within), _cast(add, count), to=to)


def _calibrated(add: _Nodes, table: Calibration, raw: str) -> None:
    """Linear between the table's points and clipped outside: the sum over its pieces."""
    xs, ys = np.array(table.raw, np.float64), np.array(table.score, np.float64)
    low, high = (add.constant(part, np.float32) for part in (xs[:-1], xs[1:]))
    slopes = add.constant(np.diff(ys) / np.diff(xs), np.float32)
    within = add("Min", add("Max", add("Unsqueeze", raw, add.constant([1], np.int64)), low), high)
    gained = add("Mul", add("Sub", within, low), slopes)
    total = add("ReduceSum", gained, add.constant([1], np.int64), keepdims=0)
    add("Add", total, add.constant([ys[0]], np.float32), to=SCORE)
