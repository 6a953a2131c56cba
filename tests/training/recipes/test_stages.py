"""Stages: each changes what it names of the one before; faults are named with their place."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from core.errors import RunError
from training.recipes.config_file import (
    checked,
    config_from_plain,
    config_hash,
    load_config,
    setting_infos,
    to_toml,
)
from training.recipes.loss_settings import Degraded, Loss
from training.recipes.settings import Data, RunConfig, Stage, Training
from training.recipes.stages import all_epochs, last_stage, stage_configs
from training.runs.standing import Standing, changed_settings

BASE = RunConfig(
    data=Data(folder="/photos"),
    degraded=Degraded(sources=3, triples=2, composites=1),
    training=Training(epochs=3),
    stages=(
        Stage(seed=7, loss={"correlation": 0.5}, training={"epochs": 2}),
        Stage(optimiser={"rate": 1e-4}, degraded={"triples": 1}),
    ),
)


def test_each_stage_changes_what_it_names_of_the_one_before():
    first, second, third = stage_configs(BASE)
    assert first == replace(BASE, stages=())
    assert (second.seed, second.loss, second.training.epochs) == (7, Loss(correlation=0.5), 2)
    assert second.optimiser == first.optimiser
    assert third == replace(
        second,
        optimiser=replace(first.optimiser, rate=1e-4),
        degraded=replace(first.degraded, triples=1),
    )
    assert last_stage(BASE) == third
    assert all_epochs(BASE) == 3 + 2 + 2
    assert all_epochs(replace(BASE, stages=())) == 3


def test_stages_survive_the_file(tmp_path: Path):
    path = tmp_path / "config.toml"
    path.write_text(to_toml(BASE), encoding="utf-8")
    assert load_config(path) == BASE
    assert "[[stages]]\nseed = 7\n[stages.loss]\ncorrelation = 0.5" in path.read_text()
    assert config_hash(BASE) != config_hash(replace(BASE, stages=BASE.stages[:1]))
    assert "stages" not in {info.key for info in setting_infos()}


@pytest.mark.parametrize(
    ("stage", "words"),
    [
        ({"loss": {"correlaton": 1.0}}, r"stages\[0\]\.loss\.correlaton is no setting"),
        ({"training": {"epochs": 0}}, r"stages\[0\]\.training\.epochs must be 1 to"),
        ({"optimiser": {"rate": "fast"}}, r"stages\[0\]\.optimiser\.rate must be a number"),
        ({"degraded": {"sources": 9}}, r"stages\[0\]\.degraded\.sources cannot change"),
        ({"network": {"grid": 9}}, r"stages\[0\]\.network is no setting"),
        ({"training": {"accumulate": 99}}, "accumulate must not exceed"),
        ({"loss": {"score": 0.0}}, "nothing is learnt"),
        ({"loss": {"local": 1.0}, "degraded": {"composites": 0}}, r"loss\.local needs"),
    ],
)
def test_faults_are_named(stage, words):
    given = {"data": {"folder": "/photos"}, "stages": [stage]}
    with pytest.raises(RunError, match=words):
        config_from_plain(given)


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"loss": {"degraded": 1.0}}, r"loss\.degraded needs degraded\.sources"),
        ({"data": {"cache_features": True}}, r"needs training\.freeze_stages = 5"),
        (
            {"data": {"cache_features": True}, "training": {"freeze_stages": 5},
             "recipe": "mobileiqa-distill", "distill": {"teacher": "/teacher"}},
            "keeps no pictures for",
        ),
        ({"degraded": {"clean_in": ["ss02"]}}, 'texts such as "ss02 0.5"'),
        ({"model": {"facts": ["no colon"]}}, "key: text"),
        ({"model": {"bands": [20, 40, 40, 80]}}, "4 rising scores"),
        ({"model": {"bands": [20, 40, 60]}}, "4 rising scores"),
    ],
)  # fmt: skip
def test_settings_that_do_not_go_together_are_refused(settings, words):
    given = {**settings, "data": {"folder": "/photos", **settings.get("data", {})}}
    with pytest.raises(RunError, match=words):
        config_from_plain(given)


def test_within_a_run_a_stage_may_become_longer_and_nothing_else():
    longer = Stage(seed=7, loss={"correlation": 0.5}, training={"epochs": 9})
    other = Stage(seed=7, loss={"correlation": 0.6}, training={"epochs": 2})
    for first, changed in ((longer, []), (other, ["stages"])):
        now = checked(replace(BASE, stages=(first, *BASE.stages[1:])))
        assert changed_settings(BASE, now) == changed
    assert changed_settings(BASE, replace(BASE, stages=())) == ["stages"]


def test_the_next_stage_begins_where_training_stands():
    standing = Standing(epoch=3, step=12, best=0.5, best_epoch=2, waited=1, skipped=2)
    standing.next_stage()
    assert standing == Standing(
        epoch=3, step=12, best=None, best_epoch=2, stage=1, stage_epoch=3, stage_step=12
    )
