"""The rounds of a run that trains several times: folds and the training on all, or splits."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final, Literal

from training.recipes.settings import RunConfig

FOLDS: Final = 5
SPLITS: Final = 10

RoundKind = Literal["fold", "split", "final"]


@dataclass(frozen=True, slots=True)
class Round:
    """One training of several: `number` from 1 on, and all its settings."""

    kind: RoundKind
    number: int
    config: RunConfig


def has_rounds(config: RunConfig) -> bool:
    """Whether a run trains several times."""
    return config.protocol.kind != "once" and not config.protocol.round


def rounds_of(config: RunConfig) -> tuple[Round, ...]:
    """The folds or splits of a run, without the training on all that follows the folds."""
    count = config.protocol.rounds or (FOLDS if config.protocol.kind == "folds" else SPLITS)
    make = _fold if config.protocol.kind == "folds" else _split
    return tuple(make(config, number, count) for number in range(1, count + 1))


def count_of(config: RunConfig) -> int:
    """How often a run trains, all in all."""
    if not has_rounds(config):
        return 1
    return len(rounds_of(config)) + (config.protocol.kind == "folds")


def final_round(config: RunConfig, epochs: int) -> Round:
    """The training on all photos for so many epochs, at the rates that the folds had in them."""
    count = len(rounds_of(config))
    cosine = config.optimiser.cosine_epochs or float(config.training.epochs)
    return Round(
        "final",
        count + 1,
        replace(
            config,
            protocol=replace(config.protocol, rounds=count, round=count + 1),
            data=replace(config.data, folds=count, fold=0),
            optimiser=replace(config.optimiser, cosine_epochs=cosine),
            training=replace(config.training, epochs=epochs, patience=0, best_by="last"),
        ),
    )


def _fold(config: RunConfig, number: int, count: int) -> Round:
    """All epochs are trained and measured: which one is best, all folds tell together."""
    whole = replace(config.training, patience=0, measure_epochs=True)
    data = replace(config.data, folds=count, fold=number)
    made = replace(_measured_only(config, number, count), data=data, training=whole)
    result = replace(made.result, compare_default=False)
    return Round("fold", number, replace(made, result=result))


def _split(config: RunConfig, number: int, count: int) -> Round:
    seed = config.data.split_seed + number - 1
    also = tuple(replace(source, split="random") for source in config.data.also)
    data = replace(config.data, split="random", split_seed=seed, also=also)
    return Round("split", number, replace(_measured_only(config, number, count), data=data))


def _measured_only(config: RunConfig, number: int, count: int) -> RunConfig:
    """Nothing is made but figures."""
    return replace(
        config,
        protocol=replace(config.protocol, rounds=count, round=number),
        result=replace(config.result, export=False, compare_teacher=False, bootstrap=0),
    )
