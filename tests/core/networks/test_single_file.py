"""One plain ONNX file: what it gives in ONNX Runtime is what the app gives, to the shown digit."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import onnxruntime
import pytest
from PIL import Image

from core.bundles.bundle import Bundle, open_bundle, write_bundle
from core.bundles.manifest import Calibration
from core.errors import BundleError
from core.families import library
from core.families.registry import load_model
from core.networks.mobileiqa.single_file import write_single_file
from tests.core.conftest import export_tiny
from training.commands.worker_group import main

SHAPES = ((640, 480), (480, 640), (900, 300), (200, 200))


@pytest.fixture
def pictures(tmp_path: Path) -> list[Path]:
    """Noise under a slope, in several shapes."""
    made = []
    for number, (width, height) in enumerate(SHAPES):
        noise = np.random.default_rng(number).integers(0, 120, (height, width, 3))
        pixels = (noise + np.linspace(0, 120, width)[None, :, None]).astype(np.uint8)
        made.append(tmp_path / f"{width}x{height}.png")
        Image.fromarray(pixels).save(made[-1])
    return made


def both_scores(bundle: Bundle, file: Path, photo: Path) -> tuple[float, float]:
    """By the file in ONNX Runtime, and by the app's own way."""
    model = load_model(bundle.path, threads=1)
    decoded = model.prepare(photo)
    session = onnxruntime.InferenceSession(file.read_bytes(), providers=["CPUExecutionProvider"])
    feeds = {"image": decoded.pixels[None]}
    if decoded.windows is not None:
        feeds["windows"] = decoded.windows[0]
    (score,) = session.run(["score"], feeds)[0]
    return float(score), model.assess(decoded).assessment.score


def bent(bundle: Bundle, path: Path) -> Bundle:
    """The bundle with a calibration of several pieces, within which its scores lie."""
    table = Calibration((-3.0, -0.2, 0.3, 0.55, 4.0), (0.0, 11.0, 40.0, 71.0, 100.0))
    members = {name: bundle.read(name) for name in bundle.manifest.members}
    return write_bundle(path, replace(bundle.manifest, calibration=table), members)


@pytest.mark.parametrize("kind", ["tiny_bundle", "tiny_detail_bundle"])
def test_any_shape_gives_the_apps_score(request, kind, pictures, tmp_path):
    bundle = bent(request.getfixturevalue(kind), tmp_path / "bent.iqa")
    target = tmp_path / "plain.onnx"
    assert write_single_file(bundle, target) <= 1e-3
    for photo in pictures:
        own, apps = both_scores(bundle, target, photo)
        assert own == pytest.approx(apps, abs=1e-3), photo.name
        assert 0 < apps < 100


def test_the_model_in_the_box_by_the_command(tmp_path, capfd):
    target = tmp_path / "plain.onnx"
    assert main(["onnx", str(library.DEFAULT), "--out", str(target)]) == 0
    assert capfd.readouterr().out.strip() == str(target)
    bundle = open_bundle(library.DEFAULT)
    sample = sorted(Path("resources/samples").glob("*.jpg"))[0]
    own, apps = both_scores(bundle, target, sample)
    assert own == pytest.approx(apps, abs=1e-3)
    words = target.with_name("plain.onnx.txt").read_text()
    assert "shorter side 512 pixels" in words
    assert "uint8 (1, height, width, 3)" in words
    session = onnxruntime.InferenceSession(target.read_bytes(), providers=["CPUExecutionProvider"])
    assert session.get_modelmeta().custom_metadata_map["preprocessing"] == words


@pytest.mark.sweep  # three graphs of one size are traced
def test_a_graph_of_one_size_says_so(tiny_network, tmp_path):
    bundle = export_tiny(tiny_network, tmp_path / "fixed.iqa", sizes=[(256, 192), (192, 256)])
    write_single_file(bundle, tmp_path / "fixed.onnx")
    assert "256 x 192 (width x height) alone" in (tmp_path / "fixed.onnx.txt").read_text()


def test_where_it_cannot_be_written_that_is_said(tiny_bundle, tmp_path):
    with pytest.raises(BundleError, match="cannot be written"):
        write_single_file(tiny_bundle, tmp_path / "nowhere" / "plain.onnx")
