"""The two ways to begin a run: as published, and as recommended; MobileIQA's with the reasons."""

from __future__ import annotations

from dataclasses import replace

from core.errors import RunError
from core.networks.mobileiqa.presets import (
    PUBLISHED_STUDENT,
    PUBLISHED_TEACHER,
    SLIM_STUDENT,
    NetworkPreset,
)
from training.plain import PlainError
from training.recipes.loss_settings import Distill, Loss
from training.recipes.recipe import PRESET_NAMES as PRESET_NAMES, PresetName as PresetName
from training.recipes.registry import recipe_named
from training.recipes.settings import TEACHER, Input, Optimiser, RunConfig, Training

SLIM_TEACHER = NetworkPreset(
    "slim-teacher",
    "teacher",
    "tf_efficientnet_lite2",
    channels=128,
    hidden=256,
    grid=16,
    moments=True,
    published_order=False,
    rank=128,
    head_channels=128,
    head_padding=1,
)

REASONS: dict[PresetName, str] = {
    "publication": (
        "The hyper-parameters of the published code: Adam at 1e-5 for everything, 10 epochs on a "
        "cosine of 50, batch 8, no shuffling between epochs. One resize straight to 1907 x 1231 "
        "replaces its second one to 512 x 512. Needs a large GPU."
    ),
    "recommended": (
        "A small network whose ImageNet weights can be installed anywhere. New layers learn faster "
        "than the backbone (at one rate of 1e-5 they hardly move), the rate falls to 0 over the "
        "real number of steps, norms and gammas are not decayed, statistics of small batches are "
        "not trusted, correlation is trained beside the error, and averaged weights are kept."
    ),
}

_IMAGENET_MEAN, _IMAGENET_STD = (0.485, 0.456, 0.406), (0.229, 0.224, 0.225)


def preset(recipe: str, name: PresetName) -> RunConfig:
    """The configuration that a run of this recipe begins with; the data set is still to be named.

    Raises RunError where there is no such recipe.
    """
    try:
        return recipe_named(recipe).preset(name)
    except PlainError as error:
        raise RunError(f"Setting {error}.") from error


def mobileiqa_preset(recipe: str, name: PresetName) -> RunConfig:
    """MobileIQA's own. "publication": section 3.2 of the published training
    (chencn2020/MobileIQA, commit c74fec9)."""
    return (_publication if name == "publication" else _recommended)(recipe)


def _publication(recipe: str) -> RunConfig:
    return RunConfig(
        recipe=recipe,
        preset="publication",
        seed=3407,
        input=Input(
            kind="fixed",
            width=1907,
            height=1231,
            full_decode=True,
            mean=_IMAGENET_MEAN,
            std=_IMAGENET_STD,
            flip_horizontal=0.5,
            flip_vertical=0.5,
        ),
        network=PUBLISHED_TEACHER if recipe == TEACHER else PUBLISHED_STUDENT,
        loss=Loss(kind="mse", score=1.0),
        distill=Distill(dof=1.0, x=1.0, teacher_score=0.0),
        optimiser=Optimiser(
            kind="adam",
            rate=1e-5,
            backbone_rate=1e-5,
            weight_decay=1e-5,
            decay_everything=True,
            cosine_epochs=50,
            floor=0.0,
            update="epoch",
        ),
        training=Training(
            epochs=10,
            batch=8,
            shuffle=False,
            dropout=0.1,
            ema=0.0,
            freeze_batch_norm=False,
            best_by="sum",
        ),
    )


def _recommended(recipe: str) -> RunConfig:
    config = RunConfig(
        recipe=recipe,
        preset="recommended",
        seed=1,
        network=SLIM_TEACHER,
        loss=Loss(score=10.0, correlation=0.3, opinions=0.3),
        optimiser=Optimiser(
            rate=1e-3, backbone_rate=5e-5, weight_decay=0.05, clip_norm=1.0, warmup_epochs=0.5
        ),
        training=Training(epochs=12, batch=16, ema=0.99, patience=4),
    )
    if recipe == TEACHER:
        return config
    distill = Distill(dof=0.3, x=0.3, teacher_score=5.0, by_variance=True)
    return replace(config, network=SLIM_STUDENT, distill=distill)
