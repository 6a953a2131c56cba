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
from onnx import helper, numpy_helper

from core.bundles.bundle import Bundle, write_bundle
from core.bundles.manifest import Calibration
from core.errors import BundleError, InferenceError
from core.families.mobileiqa.engine import Engine, features_of
from core.families.mobileiqa.family import FAMILY
from core.families.mobileiqa.section import VIEWS, Trunk, read_section
from core.networks.mobileiqa.graphs import views_graph
from core.networks.mobileiqa.network import MobileIqa
from core.networks.storage import graph_bytes
from core.photos.decode import Decoded
from core.results.assessment import BANDS
from core.results.heatmaps import Explanation
from tests.core.networks.outputs import photo

FULL_SIZE = (6000, 4000)


@pytest.fixture(scope="module")
def engine(tiny_bundle: Bundle) -> Engine:
    return Engine(tiny_bundle, threads=1)


Change = Callable[[onnx.GraphProto], None]


def decoded(width: int = 192, height: int = 128) -> Decoded:
    return Decoded(photo(width, height), FULL_SIZE)


def changed(bundle: Bundle, path: Path, graph: bytes | None = None, **fields: object) -> Bundle:
    """The bundle with another views graph or other fields in its manifest, soundly written."""
    members = {name: bundle.read(name) for name in bundle.manifest.members}
    if graph is not None:
        members[VIEWS] = graph
    return write_bundle(path, replace(bundle.manifest, **fields), members)


def with_section(bundle: Bundle, path: Path, **fields: object) -> Bundle:
    """The bundle with other fields in its family's section."""
    section = replace(read_section(bundle.manifest), **fields)
    return changed(bundle, path, section=section.to_json())


def with_changed_graph(bundle: Bundle, path: Path, change: Change) -> Bundle:
    model = onnx.load_from_string(bundle.read(VIEWS))
    change(model.graph)
    return changed(bundle, path, model.SerializeToString())


def test_an_assessment_is_complete(engine: Engine, tiny_bundle: Bundle) -> None:
    given = engine.assess(decoded()).assessment
    outputs = engine.raw_outputs(decoded())
    assert given.raw == outputs["raw"][0]
    assert given.score == pytest.approx(100 * given.raw)
    assert given.opinions == pytest.approx(100 * outputs["opinions"][0])
    assert len(given.opinions) == len(engine.identity.opinions) == 3
    assert given.disagreement == pytest.approx(pstdev(given.opinions))
    assert given.disagreement > 0
    assert (given.width, given.height) == FULL_SIZE
    identity = (given.model.name, given.model.version, given.model.sha256)
    assert identity == ("Tiny", "1", tiny_bundle.sha256)
    assert given.seconds > 0
    assert engine.assess(decoded()).assessment.raw == given.raw


def test_the_score_goes_through_the_bundles_calibration(
    engine: Engine, tiny_bundle: Bundle, tmp_path: Path
) -> None:
    raw = engine.assess(decoded()).assessment.raw
    table = Calibration((0.0, raw, 1.0), (0.0, 12.5, 100.0))
    calibrated = Engine(changed(tiny_bundle, tmp_path / "c.iqa", calibration=table), threads=1)
    assert calibrated.assess(decoded()).assessment.score == pytest.approx(12.5, abs=1e-3)


def test_features_are_the_moments_of_x_and_cost_no_run_of_their_own(engine: Engine) -> None:
    finding = engine.assess(decoded())
    x = engine.raw_outputs(decoded())["x"]
    assert finding.features is not None
    assert finding.features.dtype == np.float16
    assert finding.features.shape == (5 * 2 * 16,)
    level, channel = 3, 7
    at = level * 32 + channel
    assert finding.features[at] == pytest.approx(x[level, 0, channel].mean(), rel=2e-3)
    assert finding.features[at + 16] == pytest.approx(x[level, 0, channel].std(), rel=2e-3)
    assert np.array_equal(finding.features, features_of(x))


def test_an_explanation_has_every_map(engine: Engine) -> None:
    explanation = engine.explain(decoded())
    assert explanation.assessment.raw == engine.assess(decoded()).assessment.raw
    by_key = {heatmap.key: heatmap for heatmap in explanation.heatmaps}
    assert list(by_key) == ["view-1", "view-2", "view-3", "fused", "lost", "apart", "ruled"]
    outputs = engine.raw_outputs(decoded())
    for index, key in enumerate(["view-1", "view-2", "view-3", "fused"]):
        assert by_key[key].values.shape == (8, 8)
        assert by_key[key].values.mean() == pytest.approx(1, abs=1e-4)
        assert np.array_equal(by_key[key].values, outputs["weighted"][0, index])
    lost = by_key["lost"].values
    assert lost.shape == (8, 8)
    assert lost.mean() == pytest.approx(100 - explanation.assessment.score, rel=1e-4)
    assert 0 <= lost.min() < lost.max()


def test_how_far_maps_are_believed_is_read_from_the_figures(
    tiny_bundle: Bundle, tmp_path: Path
) -> None:
    said = {"lost": 87.4, "fused": 61, "view-1": "much", "no map": 3}
    measured = changed(tiny_bundle, tmp_path / "m.iqa", figures={"belief": said})
    told = {offer.key: offer.belief for offer in Engine(measured, threads=1).maps}
    assert told == {**dict.fromkeys(told), "lost": 87.4, "fused": 61}
    facts = {str(label): str(text) for label, text in FAMILY.facts(measured.manifest)}
    assert facts["Maps to be believed, of 100"] == "All views: 61, Quality lost: 87"
    facts = {str(label): str(text) for label, text in FAMILY.facts(tiny_bundle.manifest)}
    assert facts["Maps to be believed, of 100"] == "not measured"


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
    engine = Engine(with_section(tiny_bundle, tmp_path / "f.iqa", trunks=sizes), threads=1)
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
    with pytest.raises(InferenceError, match="gave no number"):
        Engine(bundle).assess(decoded())


def before_the_views(*nodes: onnx.NodeProto, **constants: list[int]) -> Change:
    """Puts nodes that make `changed` of `x` in front of everything that reads `x`."""

    def change(graph: onnx.GraphProto) -> None:
        for node in graph.node:
            node.input[:] = ["changed" if name == "x" else name for name in node.input]
        rest = list(graph.node)
        graph.ClearField("node")
        graph.node.extend([*nodes, *rest])
        for name, values in constants.items():
            tensor = numpy_helper.from_array(np.array(values, np.int64), name)
            graph.initializer.append(tensor)

    return change


BEYOND_ALL_MEMORY = before_the_views(
    helper.make_node("Expand", ["x", "often"], ["many"]),
    helper.make_node("ReduceMax", ["many", "first"], ["most"], keepdims=0),
    helper.make_node("Mul", ["x", "most"], ["changed"]),
    often=[10**10, 1, 1, 1, 1, 1],
    first=[0],
)
BEYOND_THE_END = before_the_views(
    helper.make_node("Gather", ["x", "where"], ["none"], axis=0),
    helper.make_node("Add", ["x", "none"], ["changed"]),
    where=[99],
)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (BEYOND_ALL_MEMORY, "too little free memory to run the model on this photo at 192x128"),
        (BEYOND_THE_END, r"could not be run on this photo at 192x128 \(.+\): get the model file"),
    ],
)
def test_a_graph_that_fails_on_a_photo_is_an_error_that_names_the_model_file(
    tiny_bundle: Bundle, tmp_path: Path, change: Change, words: str
) -> None:
    engine = Engine(with_changed_graph(tiny_bundle, tmp_path / "odd.iqa", change), threads=1)
    for run in (engine.assess, engine.explain):
        with pytest.raises(InferenceError, match=words) as caught:
            run(decoded())
        assert caught.value.path == tmp_path / "odd.iqa"


def test_an_output_of_another_shape_is_named(tiny_bundle: Bundle, tmp_path: Path) -> None:
    engine = Engine(with_section(tiny_bundle, tmp_path / "v.iqa", views=4), threads=1)
    with pytest.raises(InferenceError, match=r"'opinions' has the shape \(1, 3\) and not \(1, 4\)"):
        engine.assess(decoded())


def test_the_input_size_given_is_the_policys(tiny_bundle: Bundle) -> None:
    engine = Engine(tiny_bundle, input_size=(256, 128), threads=1)
    assert engine.policy.size_for(6000, 4000) == (256, 128)
    assert engine.policy.size_for(4000, 6000) == (128, 256)
    assert engine.policy.key != Engine(tiny_bundle, threads=1).policy.key
    with pytest.raises(
        BundleError, match=r"does not take 250x128, .* nearest is 256x128"
    ) as caught:
        Engine(tiny_bundle, input_size=(250, 128))
    assert caught.value.path == tiny_bundle.path


def test_the_band_is_by_the_bundles_own_limits(tiny_bundle: Bundle, tmp_path: Path) -> None:
    table = Calibration((0.0, 1.0), (50.0, 50.0))
    for place, word in enumerate(BANDS):
        limits = tuple(50.0 - place + number + 0.5 for number in range(4))
        bundle = changed(tiny_bundle, tmp_path / f"{place}.iqa", calibration=table, bands=limits)
        assert Engine(bundle, threads=1).assess(decoded()).assessment.band == word


@pytest.mark.parametrize("bands", [(20.0, 40.0, 60.0), (20.0, 60.0, 40.0, 80.0), (20, 40, 60, 101)])
def test_bands_that_make_no_sense_are_refused(
    tiny_bundle: Bundle, tmp_path: Path, bands: tuple[float, ...]
) -> None:
    with pytest.raises(BundleError, match=r"manifest\.json is not sound \(.*bands"):
        changed(tiny_bundle, tmp_path / "b.iqa", bands=bands)


def test_features_are_finite_whatever_the_network_gives() -> None:
    x = np.zeros((5, 1, 2, 4, 4), np.float32)
    x[:, :, 0], x[:, :, 1, 0] = 1e6, -1e6
    features = features_of(x)
    assert features.dtype == np.float16
    assert np.isfinite(features).all()
