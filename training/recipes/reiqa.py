"""Re-IQA's recipes: its quality encoder learns to tell faults apart, its content encoder what is
shown; both from photos alone (CVPR 2023; specification 4 and 9b)."""

from __future__ import annotations

from functools import partial
from typing import Final

from training.plain import PlainError
from training.recipes.pretrain_settings import Pretrain
from training.recipes.recipe import PresetName, Recipe
from training.recipes.settings import Machine, Optimiser, RunConfig, Training, Weights

QUALITY_ENCODER: Final = "reiqa-pretrain"
CONTENT_ENCODER: Final = "reiqa-content"
_SETTINGS: Final = (
    "data.folder", "data.limit", "data.cache_folder", "pretrain", "weights", "optimiser.kind",
    "optimiser.rate", "optimiser.weight_decay", "optimiser.clip_norm", "optimiser.warmup_epochs",
    "optimiser.floor", "optimiser.update", "training.epochs", "training.batch", "machine",
    "result.export", "model.name", "model.version", "model.summary", "model.licence",
)  # fmt: skip
_WORK: Final = "training.worker.reiqa.work:WORK"


def pairs_of_photo(config: RunConfig) -> int:
    """How many pairs a step has of each photo."""
    own = config.pretrain
    return (own.versions + 1) * own.scales if config.recipe == QUALITY_ENCODER else 1


def _preset(recipe: str, name: PresetName) -> RunConfig:
    made = (_publication if name == "publication" else _recommended)(recipe)
    return RunConfig(
        recipe=recipe,
        preset=name,
        seed=1,
        pretrain=made[0],
        weights=Weights(source="none" if name == "publication" else "auto"),
        optimiser=made[1],
        training=made[2],
        machine=Machine(),
    )


def _publication(recipe: str) -> tuple[Pretrain, Optimiser, Training]:
    """The published command, decoded (avinabsaha/ReIQA, commit 290632a); the content encoder is
    PyContrast's plain MoCo-v2."""
    moco = {"backbone": "resnet50", "queue": 65_536, "momentum": 0.999, "same_photo": False}
    if recipe == CONTENT_ENCODER:
        own = Pretrain(**moco, side=256, window=256, crop=224, shown=768)  # type: ignore[arg-type]
        optimiser = Optimiser(kind="sgd", rate=0.03, weight_decay=1e-4, update="epoch")
        return own, optimiser, Training(epochs=200, batch=256)
    own = Pretrain(
        **moco,  # type: ignore[arg-type]  # a table of them
        side=1024, window=640, windows=1, crop=160, versions=11, scales=2, warp=1.0, shown=768,
    )  # fmt: skip
    optimiser = Optimiser(
        kind="lars", rate=12.0, weight_decay=1e-4, warmup_epochs=5, floor=0.001, update="epoch"
    )
    return own, optimiser, Training(epochs=40, batch=630)


def _recommended(recipe: str) -> tuple[Pretrain, Optimiser, Training]:
    """For a small encoder on two processor cores."""
    optimiser = Optimiser(
        kind="adamw", rate=3e-4, weight_decay=1e-4, warmup_epochs=0.5, clip_norm=1.0
    )
    if recipe == CONTENT_ENCODER:
        own = Pretrain(side=224, window=192, crop=128, same_photo=False)
        return own, optimiser, Training(epochs=8, batch=64)
    return Pretrain(), optimiser, Training(epochs=8, batch=32)


def _check(config: RunConfig) -> None:
    """What no single setting shows. Raises PlainError."""
    own = config.pretrain
    if own.window > own.side:
        raise PlainError("pretrain.window must not exceed pretrain.side: windows are cut from that")
    needed = 2 * own.crop * own.scales if config.recipe == QUALITY_ENCODER else own.crop
    if own.window < needed:
        raise PlainError(
            f"pretrain.window must be {needed} or more: both crops of a pair lie in it"
        )
    if config.training.batch * pairs_of_photo(config) > own.queue:
        raise PlainError(
            "pretrain.queue must hold the pairs of a step at least "
            f"({config.training.batch * pairs_of_photo(config)})"
        )
    if config.weights.source == "file" and not config.weights.file:
        raise PlainError("weights.file must name the weights file")
    if config.weights.source == "bundle":
        raise PlainError("weights.source bundle does not belong to learning without labels")


PRETRAIN: Final = Recipe(
    QUALITY_ENCODER, _SETTINGS, partial(_preset, QUALITY_ENCODER), _check, _WORK
)
PRETRAIN_CONTENT: Final = Recipe(
    CONTENT_ENCODER, _SETTINGS, partial(_preset, CONTENT_ENCODER), _check, _WORK
)
