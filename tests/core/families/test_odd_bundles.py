"""Bundles made wrong, in whatever way: refused with their own name, never blamed on a photo."""

from __future__ import annotations

import json
import math
import random
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import pytest
from hypothesis import given, strategies as st
from onnx import TensorProto, helper, numpy_helper

from core.bundles.bundle import Bundle, read_manifest
from core.errors import BundleError, InferenceError
from core.families.onnx_outside import keeps_numbers_outside
from core.families.registry import load_model, open_model_file, registered
from tests.core.commands.conftest import make_photo
from tests.core.families.mobileiqa.test_engine import changed, decoded, with_changed_graph
from tests.toy.family import ToyFamily, write_toy

INFINITE, NO_NUMBER = math.inf, math.nan


def rewritten(bundle: Bundle, path: Path, manifest: dict[str, Any]) -> Path:
    """The bundle with another manifest, as somebody else might have made it."""
    with zipfile.ZipFile(bundle.path) as given, zipfile.ZipFile(path, "w") as archive:
        archive.writestr("manifest.json", json.dumps(manifest))
        for name in bundle.manifest.members:
            archive.writestr(name, given.read(name))
    return path


def with_value(bundle: Bundle, path: Path, place: str, value: object) -> Path:
    """The bundle with one value of its manifest changed; `place`: "inputs.whole.side"."""
    manifest = json.loads(bundle.manifest.to_bytes())
    *way, last = (int(part) if part.isdigit() else part for part in place.split("."))
    within = manifest
    for part in way:
        within = within[part]
    within[last] = value
    return rewritten(bundle, path, manifest)


ODD = [
    ("format", True),
    ("format", 2.0),
    ("name", 5),
    ("name", ""),
    ("name", "n" * 201),
    ("version", None),
    ("family", ["mobileiqa"]),
    ("summary", {}),
    ("training", "much"),
    ("normalisation", []),
    ("normalisation.std", [0.5, INFINITE, 0.5]),
    ("normalisation.std", [0.5, 0, 0.5]),
    ("normalisation.std", [0.5, -0.5, 0.5]),
    ("normalisation.std", "0.5"),
    ("normalisation.mean", [0.5, NO_NUMBER, 0.5]),
    ("normalisation.mean", [0.5, "0.5", 0.5]),
    ("calibration.raw", [0, INFINITE]),
    ("calibration.raw", [-INFINITE, 1]),
    ("calibration.raw", [0, NO_NUMBER]),
    ("calibration.raw", [1, 1]),
    ("calibration.raw", []),
    ("calibration.score", [0, NO_NUMBER]),
    ("calibration.score", [0, True]),
    ("calibration.calibrated", "yes"),
    ("calibration.calibrated", 1),
    ("bands", [20, 40, 60, INFINITE]),
    ("bands", [20, 40, 60]),
    ("inputs.whole.side", -5),
    ("inputs.whole.side", 0),
    ("inputs.whole.side", "512"),
    ("inputs.whole.side", 512.0),
    ("inputs.whole.side", True),
    ("inputs.whole.side", 10**9),
    ("inputs.whole.limit", 0),
    ("inputs.whole.limit", INFINITE),
    ("inputs.whole.limit", "long"),
    ("inputs.whole.limit", 10),
    ("inputs.whole.multiple", 0),
    ("inputs.whole.multiple", -32),
    ("inputs.whole.multiple", None),
    ("inputs.whole.full_decode", 1),
    ("inputs.whole", {"kind": "fixed", "landscape": [0, 100]}),
    ("inputs.whole", {"kind": "fixed", "landscape": [100, INFINITE]}),
    ("inputs.whole", {"kind": "fixed"}),
    ("inputs.crops", {"rule": "sharpness", "side": 32, "ranks": [0.5, NO_NUMBER]}),
    ("section.grid", INFINITE),
    ("section.grid", 0),
    ("section.views", INFINITE),
    ("section.views", "3"),
    ("section.views", 10**6),
    ("section.trunks", []),
    ("section.trunks.0.size", [0, 1]),
    ("section.trunks.0.size", ["192", 128]),
    ("section.trunks.0.member", 7),
    ("section.local.step", NO_NUMBER),
    ("section.local.step", 0),
    ("section.local.step", -1),
    ("section.local.first", INFINITE),
    ("section.preset", {"channels": NO_NUMBER}),
    ("section.outputs", 5),
    ("members", {"card.md": 5}),
]


@pytest.mark.parametrize(("place", "value"), ODD, ids=lambda value: repr(value)[:30])
def test_an_odd_value_is_refused_with_the_files_name(
    tiny_bundle: Bundle, tmp_path: Path, place: str, value: object
) -> None:
    path = with_value(tiny_bundle, tmp_path / "odd.iqa", place, value)
    with pytest.raises(BundleError) as caught:
        open_model_file(path)
    assert caught.value.path == path
    field = place.rpartition(".")[2]
    assert "format" in caught.value.message or field in caught.value.message or "section" in place


OF_DETAIL = [
    ("section.runs", [1, 1, 1, 1]),
    ("section.runs", [1, 1, 1, 1, 0]),
    ("section.runs", [1, 1, 1, 1, 33]),
    ("section.runs", [1, 1, 1, 1, INFINITE]),
    ("section.runs", [1, 1, 1, 1, "1"]),
    ("section.runs", 1),
    ("section.runs", None),
    ("section.detail", 5),
    ("section.detail", True),
    ("section.detail", "elsewhere.onnx"),
    ("section.detail", None),
    ("inputs.crops.side", 0),
    ("inputs.crops.side", -32),
    ("inputs.crops.side", 32.0),
    ("inputs.crops.side", 10**9),
    ("inputs.crops.ranks", []),
    ("inputs.crops.ranks", [0.5] * 65),
    ("inputs.crops.ranks", [0.5, 1.5]),
    ("inputs.crops.rule", "softness"),
    ("inputs.crops", None),
]


@pytest.mark.parametrize(("place", "value"), OF_DETAIL, ids=lambda value: repr(value)[:30])
def test_an_odd_value_of_a_model_that_sees_windows_is_refused_with_the_files_name(
    tiny_detail_bundle: Bundle, tmp_path: Path, place: str, value: object
) -> None:
    path = with_value(tiny_detail_bundle, tmp_path / "odd.iqa", place, value)
    with pytest.raises(BundleError) as caught:
        open_model_file(path)
    assert caught.value.path == path


def test_runs_are_bounded_where_no_windows_are_seen(tiny_bundle: Bundle, tmp_path: Path) -> None:
    path = with_value(tiny_bundle, tmp_path / "odd.iqa", "section.runs", [1, 1, 1, 1, 10**6])
    with pytest.raises(BundleError, match=r"section\.runs\[4\]") as caught:
        open_model_file(path)
    assert caught.value.path == path


def test_a_manifest_that_is_nested_without_end_is_refused(
    tiny_bundle: Bundle, tmp_path: Path
) -> None:
    path = tmp_path / "deep.iqa"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("manifest.json", "[" * 500_000)
    with pytest.raises(BundleError, match=r"manifest\.json cannot be read") as caught:
        read_manifest(path)
    assert caught.value.path == path


def test_figures_that_are_no_numbers_are_left_out(tiny_bundle: Bundle, tmp_path: Path) -> None:
    path = with_value(tiny_bundle, tmp_path / "f.iqa", "figures", {"srcc": NO_NUMBER, "n": 3})
    assert open_model_file(path).manifest.figures == {"srcc": None, "n": 3}


VALUES = [
    *(None, True, False, "", "x", "1", [], {}, [1], {"a": 1}),
    *(0, -1, 1, 7, 1.5, -0.0, 1e308, 10**30, INFINITE, -INFINITE, NO_NUMBER),
]


def places(manifest: Any, at: str = "") -> Iterator[str]:
    """Every value of a manifest."""
    inner = manifest.items() if isinstance(manifest, dict) else enumerate(manifest)
    for key, value in inner:
        yield f"{at}{key}"
        if isinstance(value, (dict, list)):
            yield from places(value, f"{at}{key}.")


@pytest.mark.parametrize(
    "count", [60, pytest.param(None, marks=pytest.mark.sweep)], ids=["some", "all"]
)
@pytest.mark.parametrize("kind", ["tiny_bundle", "tiny_detail_bundle"])
def test_any_value_anywhere_is_refused_by_name_or_gives_a_score(
    request: pytest.FixtureRequest, tmp_path: Path, kind: str, count: int | None
) -> None:
    bundle: Bundle = request.getfixturevalue(kind)
    manifest = json.loads(bundle.manifest.to_bytes())
    spots = [place for place in places(manifest) if not place.startswith("members.")]
    trials = [(place, value) for place in spots for value in VALUES]
    photo = make_photo(tmp_path / "photo.jpg")
    chosen = trials if count is None else random.Random(15).sample(trials, count)
    for place, value in chosen:
        path = with_value(bundle, tmp_path / "odd.iqa", place, value)
        score = score_or_culprit(path, photo)
        assert score == path or 0 <= score <= 100, (place, value)


def score_or_culprit(path: Path, photo: Path) -> float | Path | None:
    """What a bundle says of a photo, its maps being finite; or the file that it blames."""
    try:
        model = load_model(path, threads=1)
        explanation = model.explain(model.prepare(photo))
    except BundleError as error:
        return error.path
    assert all(np.isfinite(heatmap.values).all() for heatmap in explanation.heatmaps)
    return explanation.assessment.score


# --- graphs ------------------------------------------------------------------------------------


def output_through(name: str, kind: int, node: Callable[[str, str], onnx.NodeProto]) -> Any:
    """A change that puts a node behind the output `name`, which is then of the type `kind`."""

    def change(graph: onnx.GraphProto) -> None:
        before = f"{name}.before"
        for each in graph.node:
            each.output[:] = [before if made == name else made for made in each.output]
            each.input[:] = [before if read == name else read for read in each.input]
        for output in graph.output:
            if output.name == name:
                output.type.tensor_type.elem_type = kind
        graph.initializer.append(numpy_helper.from_array(np.array(np.nan, np.float32), "none"))
        graph.node.append(node(before, name))

    return change


def no_number(before: str, name: str) -> onnx.NodeProto:
    return helper.make_node("Add", [before, "none"], [name])


@pytest.mark.parametrize("kind", ["STRING", "DOUBLE", "INT64"])
@pytest.mark.parametrize("output", ["raw", "opinions", "local"])
def test_an_output_of_another_type_is_refused_when_the_model_is_opened(
    tiny_bundle: Bundle, tmp_path: Path, output: str, kind: str
) -> None:
    number = getattr(TensorProto, kind)
    change = output_through(
        output, number, lambda before, name: helper.make_node("Cast", [before], [name], to=number)
    )
    bundle = with_changed_graph(tiny_bundle, tmp_path / "t.iqa", change)
    with pytest.raises(BundleError, match=f"gives the output '{output}' as tensor") as caught:
        load_model(bundle.path, threads=1)
    assert caught.value.path == bundle.path


@pytest.mark.parametrize("output", ["raw", "opinions", "received", "weighted", "local"])
def test_an_output_that_is_no_number_is_named_with_the_model_file(
    tiny_bundle: Bundle, tmp_path: Path, output: str
) -> None:
    change = output_through(output, TensorProto.FLOAT, no_number)
    model = load_model(with_changed_graph(tiny_bundle, tmp_path / "n.iqa", change).path, threads=1)
    of_maps = output not in ("raw", "opinions")  # scoring leaves out what only maps need
    for run in (model.explain,) if of_maps else (model.assess, model.explain):
        with pytest.raises(InferenceError, match=f"gave no number .*'{output}'") as caught:
            run(decoded())
        assert caught.value.path == tmp_path / "n.iqa"


def test_a_models_fault_is_not_the_photos(
    mobileiqa: Any, tiny_bundle: Bundle, tmp_path: Path
) -> None:
    photo = make_photo(tmp_path / "photo.jpg")
    change = output_through("opinions", TensorProto.FLOAT, no_number)
    bundle = with_changed_graph(tiny_bundle, tmp_path / "n.iqa", change)
    done = mobileiqa("score", photo, "--model", bundle.path)
    assert done.returncode == 2
    assert f"The model file is {bundle.path}" in " ".join(done.stdout.split())
    assert "card" not in done.stdout
    path = with_value(tiny_bundle, tmp_path / "side.iqa", "inputs.whole.side", -5)
    for command in ("score", "explain"):
        target = ["--out", tmp_path / "maps"] if command == "explain" else []
        done = mobileiqa(command, photo, *target, "--model", path)
        assert done.returncode == 2
        assert f"{path}: manifest.json is not sound (inputs.whole.side is -5" in done.stderr
        assert "Traceback" not in done.stderr


def outside(tensor: TensorProto) -> None:
    tensor.ClearField("raw_data")
    tensor.data_location = TensorProto.EXTERNAL
    entry = tensor.external_data.add()
    entry.key, entry.value = "location", "secret.bin"


def in_an_initializer(graph: onnx.GraphProto) -> None:
    outside(next(t for t in graph.initializer if t.HasField("raw_data")))


def in_a_constant(graph: onnx.GraphProto) -> None:
    value = numpy_helper.from_array(np.zeros(4, np.float32), "hidden")
    outside(value)
    graph.node.insert(0, helper.make_node("Constant", [], ["unused"], value=value))


def in_a_branch(graph: onnx.GraphProto) -> None:
    inner = helper.make_graph([], "inner", [], [])
    inner.initializer.append(numpy_helper.from_array(np.zeros(4, np.float32), "hidden"))
    outside(inner.initializer[0])
    graph.node.insert(0, helper.make_node("If", ["x"], [], then_branch=inner, else_branch=inner))


@pytest.mark.parametrize("change", [in_an_initializer, in_a_constant, in_a_branch])
def test_a_graph_that_keeps_numbers_in_another_file_is_refused(
    tiny_bundle: Bundle,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    change: Callable[[onnx.GraphProto], None],
) -> None:
    (tmp_path / "secret.bin").write_bytes(bytes(2**20))
    monkeypatch.chdir(tmp_path)
    bundle = with_changed_graph(tiny_bundle, tmp_path / "e.iqa", change)
    with pytest.raises(BundleError, match="keeps numbers in another file") as caught:
        load_model(bundle.path, threads=1)
    assert caught.value.path == bundle.path


def test_graphs_of_our_own_keep_everything_inside(tiny_bundle: Bundle, tmp_path: Path) -> None:
    for member in ("views.onnx", "trunk.onnx"):
        assert not keeps_numbers_outside(tiny_bundle.read(member))
    with registered(ToyFamily()):
        assert not keeps_numbers_outside(write_toy(tmp_path / "toy.iqa").read("toy.onnx"))


@given(st.binary(max_size=200))
def test_any_bytes_are_walked_over(content: bytes) -> None:
    assert keeps_numbers_outside(content) in (True, False)


@pytest.mark.parametrize("seed", range(12))
def test_a_graph_with_turned_bits_is_refused_by_name_or_gives_a_score(
    tiny_bundle: Bundle, tmp_path: Path, seed: int
) -> None:
    chance = random.Random(seed)
    content = bytearray(tiny_bundle.read("views.onnx"))
    for _ in range(chance.randint(1, 4)):
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    bundle = changed(tiny_bundle, tmp_path / "b.iqa", bytes(content))
    score = score_or_culprit(bundle.path, make_photo(tmp_path / "photo.jpg"))
    assert score == bundle.path or 0 <= score <= 100
