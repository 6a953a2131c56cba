"""CVRKD-IQA's own settings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from training.plain import setting


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """What photos are compared with, and how (recipes cvrkd-…)."""

    network: Literal["small", "published"] = setting(
        "small", "The small network, or the publication's (ResNet-50, ten windows of 224)."
    )
    role: Literal["teacher", "student"] = setting(
        "student", "cvrkd-as-published: which of the two is trained."
    )
    references: str = setting(
        "",
        "A student's good photos of any content: a folder, or DIV2K's; empty: the originals of "
        "other photos.",
        path=True,
    )
    grids: int = setting(
        1,
        "Grids of windows a photo is shown on, one drawn in each epoch; each is kept on disk.",
        low=1,
        high=64,
    )
    fresh: bool = setting(
        False, "Cut windows anew in each epoch and keep none of what the backbone sees: slow."
    )
    features: float = setting(
        1.0, "Weight of the distance between the teacher's and the student's difference features.",
        low=0, high=1e4,
    )  # fmt: skip
    rule: Literal["all blocks", "as published"] = setting(
        "all blocks",
        "Mean over all blocks of the difference encoder, or the sum over the first eleven; as "
        "published also begins a student anew, not with the teacher's weights.",
    )
    rates: Literal["cosine", "as published"] = setting(
        "cosine",
        "By the optimiser's settings, or the published steps, with Adam begun anew each epoch.",
    )
