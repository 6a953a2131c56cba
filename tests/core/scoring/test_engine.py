"""The engine: a bundle's scores and heatmaps, by ONNX Runtime."""

from __future__ import annotations

import copy
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from statistics import pstdev

import numpy as np
import onnx
import pytest
import torch
from onnx import numpy_helper

from core.bundles.bundle import VIEWS, Bundle, write_bundle
from core.bundles.convert_graphs import views_graph
from core.bundles.convert_storage import graph_bytes
from core.bundles.manifest import Calibration, Trunk
from core.errors import BundleError
from core.networks.mobileiqa.network import MobileIqa
from core.photos.decode import Decoded
from core.scoring.engine import Engine
from core.scoring.heatmaps import Explanation
from tests.core.networks.outputs import photo

FULL_SIZE = (6000, 4000)


@pytest.fixture(scope="module")
def engine(tiny_bundle: Bundle) -> Engine:
    return Engine(tiny_bundle, threads=1)


def decoded(width: int = 192, height: int = 128) -> Decoded:
    return Decoded(photo(width, height), FULL_SIZE)


def changed(bundle: Bundle, path: Path, views: bytes | None = None, **fields: object) -> Bundle:
    """The bundle with another views graph or other fields in its manifest, soundly written."""
    members = {name: bundle.read(name) for name in bundle.manifest.members}
    if views is not None:
        members[VIEWS] = views
    return write_bundle(path, replace(bundle.manifest, **fields), members)


def with_changed_graph(
    bundle: Bundle, path: Path, change: Callable[[onnx.GraphProto], None]
) -> Bundle:
    model = onnx.load_from_string(bundle.read(VIEWS))
    change(model.graph)
    return changed(bundle, path, model.SerializeToString())


def test_an_assessment_is_complete(engine: Engine, tiny_bundle: Bundle) -> None:
    given = engine.assess(decoded())
    outputs = engine.raw_outputs(decoded())
    assert given.raw == outputs["raw"][0]
    assert given.score == pytest.approx(100 * given.raw)
    assert given.opinions == pytest.approx(100 * outputs["opinions"][0])
    assert len(given.opinions) == engine.views == 3
    assert given.disagreement == pytest.approx(pstdev(given.opinions))
    assert given.disagreement > 0
    assert (given.width, given.height) == FULL_SIZE
    identity = (given.model.name, given.model.version, given.model.sha256)
    assert identity == ("Tiny", "1", tiny_bundle.sha256)
    assert given.seconds > 0
    assert engine.assess(decoded()).raw == given.raw


def test_the_score_goes_through_the_bundles_calibration(
    engine: Engine, tiny_bundle: Bundle, tmp_path: Path
) -> None:
    raw = engine.assess(decoded()).raw
    table = Calibration((0.0, raw, 1.0), (0.0, 12.5, 100.0))
    calibrated = Engine(changed(tiny_bundle, tmp_path / "c.iqa", calibration=table), threads=1)
    assert calibrated.assess(decoded()).score == pytest.approx(12.5, abs=1e-3)


def test_an_explanation_has_every_map(engine: Engine) -> None:
    explanation = engine.explain(decoded())
    assert explanation.assessment.raw == engine.assess(decoded()).raw
    by_key = {heatmap.key: heatmap for heatmap in explanation.heatmaps}
    assert list(by_key) == ["view-1", "view-2", "view-3", "fused", "lost"]
    outputs = engine.raw_outputs(decoded())
    for index, key in enumerate(["view-1", "view-2", "view-3", "fused"]):
        assert by_key[key].values.shape == (8, 8)
        assert by_key[key].values.mean() == pytest.approx(1, abs=1e-4)
        assert np.array_equal(by_key[key].values, outputs["weighted"][0, index])
    lost = by_key["lost"].values
    places = 100 - 100 * outputs["local"][0]
    assert lost.shape == (8, 8)
    assert places.min() - 1e-3 <= lost.min() < lost.max() <= places.max() + 1e-3


def test_changing_one_view_changes_its_map_and_no_other_views(
    engine: Engine, tiny_network: MobileIqa, tiny_bundle: Bundle, tmp_path: Path
) -> None:
    before = maps(engine.explain(decoded()))
    network = copy.deepcopy(tiny_network)
    generator = torch.Generator().manual_seed(11)
    with torch.no_grad():
        for parameter in network.MALs[1].parameters():
            parameter.add_(0.2 * torch.randn(parameter.shape, generator=generator))
        for name, value in network.state_dict().items():
            if not name.startswith("MALs.1.") and value.ndim > 1:
                value.copy_(value.half())  # as the bundle has them
    views = graph_bytes(views_graph(network), half=False)
    after = maps(
        Engine(changed(tiny_bundle, tmp_path / "p.iqa", views), threads=1).explain(decoded())
    )
    for key in ("view-1", "view-3"):
        assert np.abs(after[key] - before[key]).max() < 1e-5, key
    assert np.abs(after["view-2"] - before["view-2"]).max() > 0.05
    assert not np.array_equal(after["fused"], before["fused"])


def maps(explanation: Explanation) -> dict[str, np.ndarray]:
    return {heatmap.key: heatmap.values for heatmap in explanation.heatmaps}


@pytest.mark.parametrize(("width", "height"), [(384, 192), (192, 384), (256, 256)])
def test_a_cell_of_x_lies_where_its_part_of_the_photo_lies(
    engine: Engine, width: int, height: int
) -> None:
    plain = photo(width, height)
    base = engine.raw_outputs(Decoded(plain, (width, height)))["x"]
    for top, left in ((0.25, 0.125), (0.75, 0.375), (0.25, 0.875), (0.75, 0.875)):
        pixels = plain.copy()
        row, column = int(top * height), int(left * width)
        spot = np.s_[
            row - height // 16 : row + height // 16, column - width // 16 : column + width // 16
        ]
        pixels[spot] = 255 - pixels[spot]
        moved = np.abs(engine.raw_outputs(Decoded(pixels, (width, height)))["x"] - base)
        early = moved[1, 0].sum(0)  # level 2 sees little beyond its own cell
        rows, columns = (np.arange(8) + 0.5) / 8, (np.arange(8) + 0.5) / 8
        assert (early.sum(1) @ rows) / early.sum() == pytest.approx(top, abs=0.06)
        assert (early.sum(0) @ columns) / early.sum() == pytest.approx(left, abs=0.06)


def test_a_size_the_model_does_not_take_is_refused_by_name(
    tiny_bundle: Bundle, tmp_path: Path
) -> None:
    sizes = (Trunk("trunk.onnx", (192, 128)), Trunk("trunk.onnx", (128, 192)))
    engine = Engine(changed(tiny_bundle, tmp_path / "f.iqa", trunks=sizes), threads=1)
    with pytest.raises(BundleError, match="192x128, 128x192, not of 256x128") as caught:
        engine.assess(decoded(256, 128))
    assert caught.value.path == tmp_path / "f.iqa"


@pytest.mark.parametrize("output", ["raw", "opinions", "received", "weighted", "local"])
def test_a_graph_without_an_output_is_refused_by_name(
    tiny_bundle: Bundle, tmp_path: Path, output: str
) -> None:
    def drop(graph: onnx.GraphProto) -> None:
        kept = [o for o in graph.output if o.name != output]
        graph.ClearField("output")
        graph.output.extend(kept)

    bundle = with_changed_graph(tiny_bundle, tmp_path / "d.iqa", drop)
    with pytest.raises(BundleError, match=f"views.onnx lacks the output '{output}'"):
        Engine(bundle)


def test_a_graph_that_is_none_is_refused(tiny_bundle: Bundle, tmp_path: Path) -> None:
    bundle = changed(tiny_bundle, tmp_path / "n.iqa", b"not a graph")
    with pytest.raises(BundleError, match=r"The member views\.onnx cannot be run"):
        Engine(bundle)


def test_a_model_that_gives_no_number_says_so(tiny_bundle: Bundle, tmp_path: Path) -> None:
    def spoil(graph: onnx.GraphProto) -> None:
        for tensor in graph.initializer:
            if tensor.name == "network.fc_score.0.bias":
                values = numpy_helper.to_array(tensor) + np.float32("nan")
                tensor.CopyFrom(numpy_helper.from_array(values, tensor.name))

    bundle = with_changed_graph(tiny_bundle, tmp_path / "nan.iqa", spoil)
    with pytest.raises(BundleError, match="gave no number"):
        Engine(bundle).assess(decoded())
