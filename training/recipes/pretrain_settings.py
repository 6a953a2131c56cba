"""The settings of learning without labels (Re-IQA, specification 4 and 9b)."""

from __future__ import annotations

from dataclasses import dataclass

from training.plain import setting


@dataclass(frozen=True, slots=True, kw_only=True)
class Pretrain:
    """What pairs are made of photos, and how an encoder learns to find them again."""

    backbone: str = setting("tf_efficientnet_lite0", "timm's name of the encoder's network.")
    side: int = setting(
        512,
        "The shorter side that photos are brought to before windows are cut out, in pixels.",
        low=64,
        high=4096,
    )
    shown: int = setting(
        512,
        "The shorter side at which the trained encoder is shown photos, at most, in pixels.",
        low=64,
        high=4096,
    )
    window: int = setting(
        192, "Side of the windows that are cut out of photos once, in pixels.", low=48, high=2048
    )
    windows: int = setting(
        2, "Windows of each photo, one of which a pass sees; kept on disk.", low=1, high=100
    )
    crop: int = setting(
        96, "Side of the two crops of a pair; they overlap by a tenth to three.", low=32, high=512
    )
    versions: int = setting(
        5, "Distorted versions of each window beside itself, another fault each.", low=1, high=26
    )
    scales: int = setting(
        1, "2: pairs of the window at half its size too, as published.", low=1, high=2
    )
    warp: float = setting(
        0.1, "Share of its draws that the slow fault 22 (warp jitter) keeps.", low=0, high=1
    )
    queue: int = setting(
        4096, "Keys of earlier steps that a query must not be like.", low=16, high=1_000_000
    )
    temperature: float = setting(0.2, "Divides likenesses before they compete.", low=0.01, high=10)
    momentum: float = setting(
        0.99, "How slowly the encoder of keys follows, a step.", low=0, high=0.99999
    )
    same_photo: bool = setting(
        True, "Other versions of the same photo in a step must not be alike either."
    )
    probe_photos: int = setting(
        24,
        "Photos kept aside, on half of which a linear classifier learns to tell faults after each "
        "pass, and is asked about the other half.",
        low=2,
        high=10_000,
    )
