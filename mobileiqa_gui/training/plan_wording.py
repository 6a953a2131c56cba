"""What a run will do, in words. No Qt widgets."""

from __future__ import annotations

from collections.abc import Sequence

from mobileiqa_gui.training.draft import Draft
from mobileiqa_gui.translation import translate
from mobileiqa_gui.wording import photos_in_words
from training.interface import RunConfig, rounds_of


def _backbone(draft: Draft, config: RunConfig) -> str:
    """The network's, where the recipe says it by name; else what it calls its network."""
    if draft.goal != "compared":
        return config.network.backbone
    return {
        "small": translate("training", "the small network"),
        "published": translate("training", "the published network"),
    }[config.compared.network]


def plan_in_words(draft: Draft, configs: Sequence[RunConfig]) -> list[str]:
    """What will happen, three sentences."""
    if draft.goal == "unlabelled":
        return _unlabelled_in_words(draft, configs[0])
    data = draft.data_title or draft.folder
    photos = photos_in_words(draft.photos)
    first = {
        "own": translate(
            "training", "The app's model goes on learning, from the labels of {data}."
        ),
        "taught": translate(
            "training", "A small model is trained for this app, taught by a larger one, on {data}."
        ),
        "alone": translate(
            "training", "A small model is trained for this app from the labels of {data} alone."
        ),
        "teacher": translate("training", "A teacher is trained on {data}."),
        "compared": translate(
            "training", "A model that compares photos with good ones is trained on {data}."
        ),
    }[draft.goal].format(data=f"{data} ({photos})")
    steps = []
    for role, config in zip(draft.roles, configs, strict=True):
        what = (
            translate("training", "teacher")
            if role == "teacher"
            else translate("training", "model")
            if draft.goal == "own"
            else translate("training", "student")
        )
        steps.append(
            translate(
                "training", "the {what} ({backbone}) sees all training photos up to {epochs} times"
            ).format(what=what, backbone=_backbone(draft, config), epochs=config.training.epochs)
        )
    second = {
        "once": translate(
            "training", "{steps}; the epoch that does best on photos kept aside is taken."
        ),
        "folds": translate(
            "training",
            "{steps}, in each of {count} folds; the epoch that does best in all folds together is "
            "taken, and a last training on all photos makes the model.",
        ),
        "splits": translate(
            "training",
            "{steps}, on each of {count} random splits; how good that is comes out, no model.",
        ),
    }[configs[0].protocol.kind].format(
        steps=translate("training", ", then ").join(steps), count=len(rounds_of(configs[0]))
    )
    return [first, second[:1].upper() + second[1:], _in_its_own_process()]


def _unlabelled_in_words(draft: Draft, config: RunConfig) -> list[str]:
    own, training = config.pretrain, config.training
    first = translate(
        "training", "An encoder learns from {photos} of {folder}, without a single rating."
    ).format(photos=photos_in_words(draft.photos), folder=draft.title)
    second = translate(
        "training",
        "{backbone} sees each photo {epochs} times, as it is and with {versions} faults, and is "
        "asked about faults in {aside} photos kept aside.",
    ).format(
        backbone=own.backbone,
        epochs=training.epochs,
        versions=own.versions,
        aside=own.probe_photos,
    )
    return [first, second, _in_its_own_process()]


def _in_its_own_process() -> str:
    return translate(
        "training",
        "It runs in a process of its own: you can go on looking at photos, pause it, or close "
        "the app. Your photos and labels are only read.",
    )
