"""The preset "publication" holds the hyper-parameters of the published training, all of them."""

from __future__ import annotations

import dataclasses

import pytest

from core.networks.mobileiqa.presets import PUBLISHED_STUDENT, PUBLISHED_TEACHER
from training.recipes.config_file import config_from_plain, config_to_plain
from training.recipes.presets import PRESET_NAMES, preset
from training.recipes.registry import recipe_named, recipe_names

# chencn2020/MobileIQA, commit c74fec9, the published command and log. One thing is put right: one
# resize, straight to the size of the paper.
PUBLISHED = {
    "seed": 3407,
    "input.kind": "fixed", "input.width": 1907, "input.height": 1231,
    "input.flip_horizontal": 0.5, "input.flip_vertical": 0.5,
    "input.mean": [0.485, 0.456, 0.406], "input.std": [0.229, 0.224, 0.225],
    "loss.kind": "mse", "loss.score": 1.0,
    "loss.correlation": 0.0, "loss.rank": 0.0, "loss.opinions": 0.0,
    "distill.dof": 1.0, "distill.x": 1.0, "distill.teacher_score": 0.0,
    "distill.by_variance": False, "distill.teacher_input": "student",
    "optimiser.kind": "adam", "optimiser.rate": 1e-5, "optimiser.backbone_rate": 1e-5,
    "optimiser.weight_decay": 1e-5, "optimiser.decay_everything": True,
    "optimiser.clip_norm": 0.0, "optimiser.warmup_epochs": 0.0,
    "optimiser.cosine_epochs": 50.0, "optimiser.floor": 0.0, "optimiser.update": "epoch",
    "training.epochs": 10, "training.batch": 8, "training.accumulate": 1,
    "training.shuffle": False, "training.dropout": 0.1, "training.ema": 0.0,
    "training.freeze_stages": 0, "training.freeze_batch_norm": False, "training.patience": 0,
    "training.best_by": "sum",
    "machine.precision": "float32",
}  # fmt: skip


@pytest.mark.parametrize(
    ("recipe", "network"),
    [("mobileiqa-teacher", PUBLISHED_TEACHER), ("mobileiqa-distill", PUBLISHED_STUDENT)],
)
def test_publication_is_as_published(recipe, network):
    config = preset(recipe, "publication")
    values = config_to_plain(config)
    found = {}
    for key in PUBLISHED:
        section, _, name = key.rpartition(".")
        found[key] = values[section][name] if section else values[name]
    assert found == PUBLISHED
    assert config.network == network


@pytest.mark.parametrize("name", PRESET_NAMES)
@pytest.mark.parametrize("recipe", recipe_names())
def test_every_recipe_begins_with_settings_of_its_own(recipe, name):
    config = preset(recipe, name)
    data = dataclasses.replace(config.data, folder="/photos")
    config = dataclasses.replace(config, data=data)
    assert (config.recipe, config.preset) == (recipe, name)
    values = config_to_plain(config)
    assert config_from_plain(values) == config
    reads = recipe_named(recipe).reads
    for section, inner in values.items():
        if isinstance(inner, dict):
            assert all(reads(f"{section}.{key}") for key in inner)
