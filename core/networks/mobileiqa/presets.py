"""The shapes a MobileIQA network can have: the publication's two, our slim student, and the student
that sees windows at capture resolution too."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal


@dataclass(frozen=True, slots=True)
class NetworkPreset:
    """Everything that decides a MobileIQA network's parameter shapes and arithmetic.

    Attributes:
        role: "student" (parameters `local_cnn`, `LDA1..5`) or "teacher" (`global_vit`, `LGF1..5`).
        backbone: timm name; `features_only` with five levels.
        channels: C, channels of each adapted level.
        hidden: channels inside an adapter.
        grid: S, side of the square grid of positions; P = S * S.
        views: V, number of MAL views.
        moments: adapters read each cell's mean and standard deviation instead of convolving the
            full level first. Ours: small, cheap, and what the ridge baseline's features are.
        published_order: the publication's token order in `feature_attention` and its scattering of
            attended values (both surely unintended; its weights fit nothing else).
        rank: inner width of the attention blocks' projections; None = full square matrices.
        bounded: attention whose logits are cosines times a bounded learned factor, so that it
            cannot collapse onto one cell; positions attend to means of 2 x 2 cells. Needs `rank`.
        feature_rank: of bounded attention the inner width in `feature_attention`.
        registers: of bounded attention the tokens beside the positions in `channel_attention`,
            which take what a softmax must give away (Darcet et al., 2024, arXiv 2309.16588).
        even_levels: levels 1 and 2 are averaged to level 3's resolution before the cells are, so
            that little needs to be kept of a photo whose first levels are frozen.
        detail: windows at capture resolution are a sixth input of every view, through the
            backbone's first three levels. Needs `bounded` and an EfficientNet.
        head_channels, head_hidden: widths of the score head.
        head_pool: side of the head's first average pooling.
        head_padding: padding of the head's 3x3 convolution (0 as published).
        sigmoid: whether the raw output is squashed to 0..1.
    """

    name: str
    role: Literal["student", "teacher"]
    backbone: str
    channels: int = 256
    hidden: int = 512
    grid: int = 22
    views: int = 3
    moments: bool = False
    published_order: bool = True
    rank: int | None = None
    bounded: bool = False
    feature_rank: int = 32
    registers: int = 0
    even_levels: bool = False
    detail: bool = False
    head_channels: int = 128
    head_hidden: int = 64
    head_pool: int = 2
    head_padding: int = 0
    sigmoid: bool = True


PUBLISHED_STUDENT = NetworkPreset("published-student", "student", "mobilenetv3_large_100")
PUBLISHED_TEACHER = NetworkPreset(
    "published-teacher", "teacher", "mobilevitv2_200", head_pool=4, sigmoid=False
)
SLIM_STUDENT = NetworkPreset(
    "slim-student",
    "student",
    "tf_efficientnet_lite0",
    channels=64,
    hidden=128,
    grid=16,
    moments=True,
    published_order=False,
    rank=64,
    head_channels=64,
    head_hidden=32,
    head_padding=1,
)
DETAIL_STUDENT = replace(
    SLIM_STUDENT,
    name="detail-student",
    grid=24,
    bounded=True,
    registers=4,
    even_levels=True,
    detail=True,
)

PRESETS = {p.name: p for p in (PUBLISHED_STUDENT, PUBLISHED_TEACHER, SLIM_STUDENT, DETAIL_STUDENT)}
