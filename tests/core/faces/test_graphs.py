"""The converted networks say what MediaPipe's own files said (run by ai-edge-litert 2.3.0)."""

from __future__ import annotations

import shutil

import numpy as np
import pytest

from core.errors import BundleError
from core.faces import graphs
from core.faces.graphs import FOLDER, Graphs

# Of each output: how many numbers, the mean of their absolute values, and some by their place.
FROM_TFLITE = {
    "boxes": (14336, 26.43305, {0: 0.0006, 2048: -1.0288, 4778: 9.8178, 14335: -20.1787}),
    "scores": (896, 172.8981, {0: -16.8922, 298: -860.3941, 448: -46.6761, 895: -23.1704}),
    "points": (1404, 75.48095, {0: 92.6285, 200: -30.2413, 702: 43.2538, 1403: -8.6945}),
    "contours": (213, 25.70389, {0: 29.8471, 71: -7.8784, 106: 43.5004, 212: -20.5002}),
    "irises": (15, 29.82229, {0: 29.8591, 2: -22.3283, 7: 32.4267, 14: -22.4532}),
}


def pattern(side: int) -> np.ndarray:
    y, x, channel = np.meshgrid(np.arange(side), np.arange(side), np.arange(3), indexing="ij")
    waves = np.sin(x * 0.11 + channel) * np.cos(y * 0.07 - channel)
    return (0.5 + 0.5 * waves).astype(np.float32)[None]


@pytest.fixture(scope="module")
def outputs() -> dict[str, np.ndarray]:
    loaded = Graphs.load()
    boxes, scores = loaded.detect(pattern(256) * 2 - 1)
    points, presence = loaded.find_landmarks(pattern(192))
    contours, irises = loaded.find_irises(pattern(64))
    assert presence == pytest.approx(1 / (1 + np.exp(7.888)), rel=1e-3)
    found = boxes, scores, points, contours, irises
    return dict(zip(FROM_TFLITE, found, strict=True))


@pytest.mark.parametrize("name", FROM_TFLITE)
def test_outputs_are_those_of_the_originals(outputs, name):
    count, mean, some = FROM_TFLITE[name]
    found = outputs[name].reshape(-1)
    assert found.size == count
    assert np.abs(found).mean() == pytest.approx(mean, rel=1e-5)
    for place, value in some.items():
        assert found[place] == pytest.approx(value, abs=2e-3)


def test_two_eyes_at_once_are_each_one(outputs):
    both = np.concatenate([pattern(64), 1 - pattern(64)])
    contours, irises = Graphs.load().find_irises(both)
    assert contours[0] == pytest.approx(outputs["contours"][0], abs=1e-3)
    assert irises[0] == pytest.approx(outputs["irises"][0], abs=1e-3)
    assert np.abs(irises[1] - irises[0]).max() > 0.1


def test_they_are_small():
    assert sum(path.stat().st_size for path in FOLDER.glob("*.onnx")) < 6_000_000


@pytest.mark.parametrize("name", Graphs._fields)
def test_a_missing_or_damaged_file_is_named(tmp_path, monkeypatch, name):
    folder = tmp_path / "faces"
    shutil.copytree(FOLDER, folder)
    monkeypatch.setattr(graphs, "FOLDER", folder)
    damaged = folder / f"{name}.onnx"
    damaged.write_bytes(damaged.read_bytes()[:1000])
    with pytest.raises(BundleError, match="install the program again") as caught:
        Graphs.load()
    assert caught.value.path == damaged
    damaged.unlink()
    with pytest.raises(BundleError, match="missing or damaged"):
        Graphs.load()
