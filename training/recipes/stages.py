"""A run's stages: each begins where the one before ended, with some settings changed."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Any, TypeVar

from training.plain import PlainError, build, plain
from training.recipes.settings import RunConfig, Stage

T = TypeVar("T")

_CHANGED = ("loss", "degraded", "optimiser", "training")
_OF_DEGRADED = ("triples", "composites", "natives", "subjects", "greys", "plain", "regions", "same")


def stage_configs(config: RunConfig) -> tuple[RunConfig, ...]:
    """One whole configuration a stage, the first being the run's own settings; none of them has
    stages itself. Raises PlainError naming the setting."""
    found = [dataclasses.replace(config, stages=())]
    for number, stage in enumerate(config.stages):
        found.append(_changed(found[-1], stage, f"stages[{number}]."))
    return tuple(found)


def last_stage(config: RunConfig) -> RunConfig:
    """The configuration that a run ends with."""
    return stage_configs(config)[-1]


def all_epochs(config: RunConfig) -> int:
    """The epochs of all stages together."""
    return sum(stage.training.epochs for stage in stage_configs(config))


def plain_stage(stage: Stage) -> dict[str, Any]:
    """Only what a stage says."""
    return {key: value for key, value in plain(stage).items() if value not in (None, {})}


def _changed(before: RunConfig, stage: Stage, where: str) -> RunConfig:
    unknown = sorted(set(stage.degraded) - set(_OF_DEGRADED))
    if unknown:
        raise PlainError(
            f"{where}degraded.{unknown[0]} cannot change from stage to stage; only "
            f"{', '.join(_OF_DEGRADED)} can"
        )
    sections = {
        name: _section(getattr(before, name), getattr(stage, name), f"{where}{name}.")
        for name in _CHANGED
    }
    seed = before.seed if stage.seed is None else stage.seed
    return dataclasses.replace(before, seed=seed, **sections)


def _section(before: T, changes: Mapping[str, Any], where: str) -> T:
    return build(type(before), {**plain(before), **changes}, where=where)
