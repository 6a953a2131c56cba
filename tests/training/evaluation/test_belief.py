"""Maps are believed as far as what they mark moves the score, and no further."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from core.families.registry import load_model, registered
from tests.toy.family import ToyFamily, write_toy
from training.evaluation.belief import belief, covered, most, shifted


def photos(count: int = 6) -> dict[str, np.ndarray]:
    """Grey photos with one bright spot each, which a toy likes."""
    random = np.random.default_rng(5)
    found = {}
    for number in range(count):
        pixels = random.integers(20, 26, (96, 96, 3)).astype(np.uint8)
        top, left = random.integers(0, 60, 2)
        pixels[top : top + 30, left : left + 30] = 250
        found[str(number)] = pixels
    return found


@pytest.fixture
def toy(tmp_path):
    with registered(ToyFamily()):
        yield load_model(write_toy(tmp_path / "toy.iqa").path)


class Noise:
    """The toy with a map of nothing."""

    def __init__(self, model):
        self._model, self.inputs = model, model.inputs
        self._random = np.random.default_rng(1)

    def assess(self, photo):
        return self._model.assess(photo)

    def explain(self, photo):
        said = self._model.explain(photo)
        (glow,) = said.heatmaps
        values = self._random.random(glow.values.shape, np.float32)
        return replace(said, heatmaps=(replace(glow, values=values),))


def test_a_map_that_marks_what_the_model_minds_is_believed_and_noise_is_not(toy):
    assert belief(toy, photos())["glow"] > 85
    assert 25 < belief(Noise(toy), photos(12))["glow"] < 75


def test_the_marked_tenth_is_moved_and_painted_over_where_it_lies():
    values = np.arange(100, dtype=np.float32).reshape(10, 10)
    marked = most(values)
    assert marked.sum() == 10
    assert marked[9].all()
    random = np.random.default_rng(0)
    for _ in range(20):
        elsewhere = shifted(marked, random)
        assert elsewhere.sum() == 10
    pixels = np.zeros((50, 70, 3), np.uint8)
    pixels[:25] = 200
    painted = covered(pixels, marked)
    assert (painted[45:] == 100).all()
    np.testing.assert_array_equal(painted[:45], pixels[:45])
