"""A family of a second kind, to prove that nothing else needs touching.

It wants the whole photo and three windows, has no opinions, draws one map, and brings one option,
one sub-command, one column, a panel and a table. Its network, two graphs of three nodes in ONNX
Runtime, likes bright photos with bright details.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from onnx import TensorProto, helper

from core.bundles.bundle import Bundle, write_bundle
from core.bundles.inputs import Crops, InputPolicy, Inputs
from core.bundles.manifest import Calibration, Manifest
from core.errors import BundleError
from core.families.family import Finding, Model, Option
from core.families.onnx import Graph, normalised
from core.families.preparing import Observe, prepare
from core.photos.decode import Decoded
from core.photos.opening import Content
from core.results.assessment import Assessment, ModelIdentity
from core.results.columns import Alignment, Column, Sort, of_assessment, one_decimal
from core.results.heatmaps import Explanation, Heatmap, MapKind, MapOffer, Scale, Tick
from core.results.words import Phrase, phrase

SIDE = 64
INPUTS = Inputs(InputPolicy("fixed", landscape=(SIDE, SIDE)), Crops(32, (0.0, 0.5, 1.0)))
GRAPH = "toy.onnx"

GLOW = MapKind(
    key="glow",
    heading=phrase("Glow"),
    definition="How bright each cell is.",
    unit="parts of white",
    scale=Scale(0.0, 1.0),
    palette=((0, 0, 64), (64, 128, 160), (240, 240, 255)),
    flat_below=0.01,
    ticks=(Tick(0.0, "black", phrase("black")), Tick(1.0, "white", phrase("white"))),
    reading=phrase("{value} of white"),
)
GLOW_MAP = MapOffer(
    "glow", GLOW, phrase("Glow"), phrase("Glow"), phrase("Where the photo is bright")
)
GLOW_COLUMN = Column(
    "glow",
    phrase("Glow"),
    of_assessment(lambda assessment: assessment.values.get("glow")),
    written=one_decimal,
    sort=Sort.NUMBER,
    descending_first=True,
    alignment=Alignment.RIGHT,
)


def _gain(text: str) -> float:
    gain = float(text)
    if not 0 < gain <= 2:
        raise ValueError(f"'{text}' is no gain between 0 and 2.")
    return gain


class ToyModel:
    """The bundle's graph; `gain` multiplies the raw output."""

    def __init__(self, bundle: Bundle, gain: float, threads: int | None) -> None:
        self.bundle = bundle
        self.inputs = bundle.manifest.inputs
        self.maps = (GLOW_MAP,)
        manifest = bundle.manifest
        self.identity = ModelIdentity(
            manifest.name, manifest.version, bundle.sha256, manifest.family, manifest.bands
        )
        self._gain = gain
        self._graph = Graph(
            bundle, GRAPH, ["bright", "detail", "cells"], threads=threads or 1, keep_memory=True
        )

    @property
    def cache_key(self) -> str:
        return f"{self.inputs.key} gain={self._gain:g}"

    def prepare(self, source: Path | Content, observe: Observe | None = None) -> Decoded:
        return prepare(self.inputs, source, observe)

    def assess(self, photo: Decoded) -> Finding:
        started = time.perf_counter()
        outputs = self._run(photo)
        features = np.array([outputs["bright"][0], outputs["detail"][0]], np.float16)
        return Finding(self._assessment(photo, outputs, started), features)

    def explain(self, photo: Decoded) -> Explanation:
        started = time.perf_counter()
        outputs = self._run(photo)
        glow = Heatmap(GLOW_MAP, outputs["cells"][0, 0])
        return Explanation(self._assessment(photo, outputs, started), (glow,))

    def _run(self, photo: Decoded) -> dict[str, Any]:
        assert photo.windows is not None
        height, width = photo.pixels.shape[:2]
        if (width, height) != (SIDE, SIDE):
            raise BundleError(f"It takes photos of {SIDE}x{SIDE}.", self.bundle.path)
        plain = ((0.0,) * 3, (1.0,) * 3)
        crops = np.concatenate([normalised(window, *plain) for window in photo.windows[0]])
        return self._graph.run({"whole": normalised(photo.pixels, *plain), "crops": crops}, "toy")

    def _assessment(self, photo: Decoded, outputs: dict[str, Any], started: float) -> Assessment:
        bright, detail = float(outputs["bright"][0]), float(outputs["detail"][0])
        raw = self._gain * (bright + detail) / 2
        width, height = photo.full_size
        return Assessment(
            raw=raw,
            score=self.bundle.manifest.calibration(raw),
            opinions=(),
            width=width,
            height=height,
            model=self.identity,
            seconds=time.perf_counter() - started,
            values={"glow": 100 * bright},
        )


class ToyFamily:
    """See the module's text."""

    name = "toy"
    options = (Option("toy_gain", "--toy-gain", "FACTOR", "Brighter judgement.", _gain),)
    commands: Mapping[str, str] = {"glow": "tests.toy.command:glow"}
    columns = (GLOW_COLUMN,)
    columns_beside = ()
    map_kinds = (GLOW,)
    usual_maps = (GLOW_MAP,)
    panel = "tests.toy.panel:GlowPanel"
    feature = None
    tables = (
        ("CREATE TABLE toy_lamps (id INTEGER PRIMARY KEY, watts REAL NOT NULL) STRICT",),
        ("ALTER TABLE toy_lamps ADD COLUMN colour TEXT",),
    )
    recipes: Mapping[str, str] = {}
    conversion = None
    how_to_get = "`write_toy` makes one."

    def stands_in(self, manifest: Manifest) -> bool:
        return True

    def check(self, manifest: Manifest) -> None:
        if manifest.inputs.names != ("whole", "crops"):
            raise BundleError("A toy takes the whole photo and crops.")
        if set(manifest.section) != {"lamp"} or not isinstance(manifest.section["lamp"], str):
            raise BundleError("A toy says which lamp it has, and no more.")
        if GRAPH not in manifest.members:
            raise BundleError(f"The member {GRAPH} is missing: get the model file again.")

    def facts(self, manifest: Manifest) -> tuple[tuple[Phrase, str], ...]:
        return ((phrase("Lamp"), str(manifest.section["lamp"])),)

    def open(
        self, bundle: Bundle, options: Mapping[str, Any], *, threads: int | None = None
    ) -> Model:
        return ToyModel(bundle, options.get("toy_gain", 1.0), threads)


def write_toy(path: Path) -> Bundle:
    """A toy's bundle."""
    manifest = Manifest(
        name="Toy",
        version="1",
        family="toy",
        inputs=INPUTS,
        mean=(0.0, 0.0, 0.0),
        std=(1.0, 1.0, 1.0),
        section={"lamp": "halogen"},
        calibration=Calibration((0.0, 1.0), (0.0, 100.0)),
        summary="Likes bright photos.",
    )
    members = {GRAPH: _graph().SerializeToString(), "card.md": b"# Toy\nLikes bright photos.\n"}
    return write_bundle(path, manifest, members)


def _graph() -> onnx.ModelProto:
    def tensor(name: str, shape: list[int]) -> onnx.ValueInfoProto:
        return helper.make_tensor_value_info(name, TensorProto.FLOAT, shape)

    three = helper.make_tensor("axes3", TensorProto.INT64, [3], [1, 2, 3])
    four = helper.make_tensor("axes4", TensorProto.INT64, [4], [0, 1, 2, 3])
    channel = helper.make_tensor("channel", TensorProto.INT64, [1], [1])
    shape = helper.make_tensor("one", TensorProto.INT64, [1], [1])
    nodes = [
        helper.make_node("ReduceMean", ["whole", "axes3"], ["bright"], keepdims=0),
        helper.make_node("ReduceMean", ["crops", "axes4"], ["scalar"], keepdims=0),
        helper.make_node("Reshape", ["scalar", "one"], ["detail"]),
        helper.make_node("ReduceMean", ["whole", "channel"], ["grey"], keepdims=1),
        helper.make_node("AveragePool", ["grey"], ["cells"], kernel_shape=[8, 8], strides=[8, 8]),
    ]
    graph = helper.make_graph(
        nodes,
        "toy",
        [tensor("whole", [1, 3, SIDE, SIDE]), tensor("crops", [3, 3, 32, 32])],
        [tensor("bright", [1]), tensor("detail", [1]), tensor("cells", [1, 1, 8, 8])],
        [three, four, channel, shape],
    )
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 20)], ir_version=10)
