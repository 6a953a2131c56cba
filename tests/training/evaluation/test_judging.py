"""The one judge: whatever family a model is of."""

from __future__ import annotations

import pytest

from core.families.registry import load_model, registered
from tests.core.commands.conftest import make_photo
from tests.toy.family import ToyFamily, write_toy
from training.datasets.sample import Sample
from training.evaluation.judging import EngineJudge


def sample(path) -> Sample:
    return Sample(path, path.name, 3.0, 0.5, None, None, None, 0)


def test_a_model_of_another_family_is_judged_by_its_raw_output(tmp_path):
    photo = make_photo(tmp_path / "a.jpg")
    (tmp_path / "b.jpg").write_bytes(b"no photo")
    with registered(ToyFamily()):
        bundle = write_toy(tmp_path / "toy.iqa")
        model, judge = load_model(bundle.path), EngineJudge(bundle.path)
        said = judge.judge(sample(photo))
        assert said.raw == pytest.approx(model.assess(model.prepare(photo)).assessment.raw)
        assert said.opinions == ()
        assert judge.judge(sample(tmp_path / "b.jpg")).error
        assert judge.cost() is None
    assert judge.about["sha256"] == bundle.sha256
    assert judge.about["input"] == bundle.manifest.inputs.key
