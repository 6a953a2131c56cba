"""CVRKD-IQA's recipes: what they read of a run's settings, their presets, and what must fit."""

from __future__ import annotations

from functools import partial
from typing import Final, Literal

from training.plain import PlainError
from training.recipes.compared import Compared
from training.recipes.recipe import PresetName, Recipe
from training.recipes.settings import (
    Data,
    Input,
    Optimiser,
    RunConfig,
    Training,
)

CVRKD_TEACHER: Final = "cvrkd-teacher"
CVRKD_STUDENT: Final = "cvrkd-student"
CVRKD_AS_PUBLISHED: Final = "cvrkd-as-published"
_IMAGENET_MEAN, _IMAGENET_STD = (0.485, 0.456, 0.406), (0.229, 0.224, 0.225)
_LARGE: Final = Input(side=768, limit=3072, multiple=8, mean=_IMAGENET_MEAN, std=_IMAGENET_STD)
_SMALL: Final = Input(side=512, limit=2048, multiple=8)


COMPARED_REASONS: Final[dict[PresetName, str]] = {
    "recommended": (
        "A small network whose ImageNet weights can be installed anywhere, at a shorter side of "
        "512 pixels. What it sees of each photo is kept on disk once, so that an epoch takes "
        "seconds to a minute; all blocks are distilled, and the student begins as its teacher."
    ),
    "publication": (
        "The published network: ResNet-50 and ten windows of 224 pixels, at a shorter side of 768. "
        "Trained as recommended; the published training itself is the recipe cvrkd-as-published "
        "of the command line. Needs a GPU."
    ),
}
"""What speaks for each preset."""


def _as_published(name: PresetName) -> RunConfig:
    """Windows anew in each epoch, statistics that run on, Adam forgetting after each epoch, the
    published rates and rule (specification 6)."""
    return RunConfig(
        recipe=CVRKD_AS_PUBLISHED,
        preset=name,
        data=Data(split="random", validation=0.2, test=0.0),
        input=_LARGE,
        compared=Compared(
            network="published", role="teacher", fresh=True, rule="as published",
            rates="as published",
        ),
        optimiser=Optimiser(kind="adam", rate=2e-4, weight_decay=5e-4, decay_everything=True),
        training=Training(epochs=100, batch=32, freeze_batch_norm=False),
    )  # fmt: skip


def _preset(recipe: str, name: PresetName) -> RunConfig:
    """ "publication": its network, with our training; "recommended": the small one."""
    small = name == "recommended"
    return RunConfig(
        recipe=recipe,
        preset=name,
        seed=1,
        data=Data(split="random", validation=0.2, test=0.0),
        input=_SMALL if small else _LARGE,
        compared=Compared(network="small" if small else "published"),
        optimiser=Optimiser(
            rate=1e-3 if small else 2e-4, weight_decay=0.01, clip_norm=1.0, warmup_epochs=1.0
        ),
        training=Training(epochs=12 if small else 30, batch=32, whole_batches=True),
    )


def _check(config: RunConfig) -> None:
    """What no single setting shows. Raises PlainError."""
    teacher = config.distill.teacher
    if role_of(config) == "teacher" and teacher:
        raise PlainError("distill.teacher belongs to a student: a teacher learns from labels alone")
    if config.weights.source == "file" and not config.weights.file:
        raise PlainError("weights.file must name the weights file")
    if config.weights.source == "bundle" and not config.weights.file:
        raise PlainError("weights.source bundle needs the trained model in weights.file")
    if config.input.kind == "shorter-side" and config.input.limit < config.input.side:
        raise PlainError("input.limit must not be below input.side")
    if config.machine.precision == "fp16":
        raise PlainError("machine.precision must be float32 or bf16 for this recipe")
    if config.protocol.kind != "once" or config.data.folds:
        raise PlainError("protocol.kind must be once: these recipes train one time")
    if not config.training.freeze_batch_norm and not config.compared.fresh:
        raise PlainError(
            "training.freeze_batch_norm = false needs compared.fresh = true: what is kept on disk "
            "was computed with statistics that stand still"
        )


def role_of(config: RunConfig) -> Literal["teacher", "student"]:
    """What the recipe trains."""
    if config.recipe == CVRKD_AS_PUBLISHED:
        return config.compared.role
    return "teacher" if config.recipe == CVRKD_TEACHER else "student"


def may_begin_as_teacher(config: RunConfig) -> bool:
    """Whether a student that has a teacher begins with all of that one's weights, where it does not
    name a trained model."""
    compares = config.recipe in (CVRKD_STUDENT, CVRKD_AS_PUBLISHED)
    return compares and role_of(config) == "student" and config.compared.rule == "all blocks"


_SETTINGS: Final = (
    "data", "protocol.kind", "input.kind", "input.side", "input.limit", "input.multiple",
    "input.width", "input.height", "input.full_decode", "input.mean", "input.std", "weights",
    "optimiser", "training.epochs", "training.batch", "training.shuffle", "training.whole_batches",
    "training.patience", "training.best_by", "training.measure_epochs",
    "training.freeze_batch_norm", "machine.device", "machine.precision", "machine.threads",
    "machine.checkpoint_minutes", "machine.tensorboard", "result.bootstrap", "result.export",
    "model.name", "model.version", "model.summary", "model.licence", "model.card",
    "model.half_storage", "compared.network", "compared.references", "compared.grids",
    "compared.fresh",
)  # fmt: skip
_OF_STUDENTS: Final = ("distill.teacher", "compared.features", "compared.rule")
_WORK: Final = "training.worker.comparing_work:WORK"

TEACHER_RECIPE: Final = Recipe(
    CVRKD_TEACHER, _SETTINGS, partial(_preset, CVRKD_TEACHER), _check, _WORK
)
STUDENT_RECIPE: Final = Recipe(
    CVRKD_STUDENT, (*_SETTINGS, *_OF_STUDENTS), partial(_preset, CVRKD_STUDENT), _check, _WORK
)
PUBLISHED_RECIPE: Final = Recipe(
    CVRKD_AS_PUBLISHED,
    (*_SETTINGS, *_OF_STUDENTS, "compared.role", "compared.rates"),
    _as_published,
    _check,
    _WORK,
)
