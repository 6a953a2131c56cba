"""Pairs of students, alone and taught, differ in their teacher alone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from training import default_model
from training.evaluation.distillation import shipped_configurations
from training.recipes.config_file import checked
from training.recipes.loss_settings import Distill

FOLDER = Path(default_model.__file__).parent


def test_the_shipped_recipe_alone_and_taught(tmp_path: Path) -> None:
    made = shipped_configurations(tmp_path / "data", tmp_path, [1, 2], 384, 3, FOLDER)
    assert list(made) == ["teacher", "alone-1", "distilled-1", "alone-2", "distilled-2"]
    for config in made.values():
        checked(config)
        assert config.data.folder == str(tmp_path / "data")
        assert (config.input.side, config.weights.source != "bundle") == (384, True)
    alone, taught = made["alone-2"], made["distilled-2"]
    assert taught.distill.teacher == str(tmp_path / "teacher")
    assert alone.distill.teacher == ""
    assert replace(taught, distill=Distill()) == replace(alone, distill=Distill())
    assert alone.seed == 2
    assert alone.network.name == "detail-student"
