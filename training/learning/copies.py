"""Degraded copies of clean photos: pictures whose faults are known, to be trained beside them.

Of each source there are, for every ladder of distortions, a milder and a worse copy, and
composites: the clean photo with one degraded rectangle; where they are wanted, others
(further_copies). Distortion levels keep clear of the published test levels.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Literal

import numpy as np
from PIL import Image
from PIL.Image import Resampling

from training.datasets.sample import Sample
from training.learning.distortions import LADDERS, Pixels, jpeg
from training.recipes.loss_settings import Degraded
from training.recipes.mobileiqa import clean_limit

TRAINING_LEVELS: dict[str, tuple[float, ...]] = {
    "gaussian_blur": (0.6, 1.1, 1.8, 2.8, 4.2, 6.2),
    "motion_blur": (3, 7, 12, 19, 28, 40),
    "gaussian_noise": (2.5, 6, 11, 20, 32, 50),
    "jpeg": (75, 48, 27, 16, 9, 4),
    "over_exposure": (0.4, 1.0, 1.6, 2.2, 2.9, 3.6),
    "under_exposure": (0.5, 1.4, 2.2, 3.0, 3.8, 4.7),
    "contrast_loss": (0.87, 0.65, 0.47, 0.33, 0.2, 0.1),
    "down_up": (1.25, 1.75, 2.5, 3.7, 5.2, 7.5),
    "banding": (32, 18, 11, 7, 5, 3),
}
LOCAL = ("gaussian_blur", "motion_blur", "gaussian_noise", "jpeg", "down_up", "over_exposure")
_SAVED_QUALITY = 97
GRID = 16
"""Rectangles are counted in this many parts of a side."""

Box = tuple[int, int, int, int]
"""top, left, bottom, right in sixteenths of the sides."""


SMALL = (256, 128)
"""Shorter sides of small files, pixels."""

CopyKind = Literal[
    "whole", "part", "native", "subject", "around", "grey", "plain", "region", "saved", "small"
]


@dataclass(frozen=True, slots=True)
class Copy:
    """One picture made of the photo in row `source`. `level` 1..6 counts from mild.

    `kind`: degraded everywhere ("whole"), within `box` ("part", "subject"), but for the box
    ("around"); as it is, with windows that have a fault at capture resolution, its `level` counted
    in NATIVE ("native"); in black and white ("grey"); a frame of its size that shows nothing
    ("plain"); a region of another, large photo of that path, brought to its size, with such a fault
    where a `ladder` is named ("region"); saved anew, on its side for some ("saved"); a small file
    of it, its `level` counted in SMALL ("small").
    """

    kind: CopyKind
    source: int
    ladder: str
    level: int
    seed: int
    box: Box = (0, 0, 0, 0)
    photo: str = field(default="", repr=False)


def clean_rows(samples: Sequence[Sample], rows: Sequence[int], settings: Degraded) -> list[int]:
    """Those of these rows whose labels are good enough for faults to be told."""
    limits = dict(clean_limit(text) for text in settings.clean_in)
    return [
        row
        for row in rows
        if samples[row].quality >= limits.get(samples[row].subset or "", settings.clean)
    ]


def plan_copies(samples: Sequence[Sample], rows: Sequence[int], settings: Degraded) -> list[Copy]:
    """The copies of `settings.sources` clean ones of these rows, source by source, drawn by the
    settings' seed."""
    random = np.random.default_rng(settings.seed)
    clean = clean_rows(samples, rows, settings)
    copies: list[Copy] = []
    for source in (clean[n] for n in random.permutation(len(clean))[: settings.sources]):
        for ladder in TRAINING_LEVELS:
            levels = sorted(int(v) for v in random.choice(6, 2, replace=False) + 1)
            whole = partial(Copy, "whole", source, ladder)
            copies += [whole(level, int(random.integers(1, 2**31))) for level in levels]
        for number in range(settings.composites_each):
            ladder = "gaussian_blur" if number < 3 else str(random.choice(LOCAL))
            level = int(random.integers(3, 7))
            box = _box(random, quadrant=number < 2)
            seed = int(random.integers(1, 2**31))
            copies.append(Copy("part", source, ladder, level, seed, box))
    return copies


def _box(random: np.random.Generator, *, quadrant: bool) -> Box:
    if quadrant:
        top, left = (int(random.integers(2)) * 8 for _ in range(2))
        return (top, left, top + 8, left + 8)
    height, width = (int(random.integers(5, 13)) for _ in range(2))
    top, left = int(random.integers(17 - height)), int(random.integers(17 - width))
    return (top, left, top + height, left + width)


def render(copy: Copy, clean: Pixels) -> Pixels:
    """The picture (H, W, 3) made of the clean photo (H, W, 3)."""
    if copy.kind == "native":
        return clean
    if copy.kind == "grey":
        return in_grey(clean)
    if copy.kind == "plain":
        return plain_frame(clean.shape[:2], copy.seed)
    if copy.kind == "saved":
        return saved_anew(clean, copy.seed)
    if copy.kind == "small":
        return _resized(small_file(clean, copy.level), clean.shape[1::-1], Resampling.LANCZOS)
    strength = TRAINING_LEVELS[copy.ladder][copy.level - 1]
    degraded = LADDERS[copy.ladder](clean, strength, turned(copy.seed))
    if copy.kind == "whole":
        return degraded
    height, width = clean.shape[:2]
    top, left, bottom, right = copy.box
    within = np.s_[
        top * height // GRID : bottom * height // GRID,
        left * width // GRID : right * width // GRID,
    ]
    inner, outer = (clean, degraded) if copy.kind == "around" else (degraded, clean)
    mixed = outer.copy()
    mixed[within] = inner[within]
    return mixed


def turned(seed: int) -> int:
    """Shake at 30 degrees is kept for tests: such draws are turned by 20 degrees."""
    return seed + 20 if abs(seed % 180 - 30) < 5 else seed


def in_grey(photo: Pixels) -> Pixels:
    """The photo in black and white, by its Rec. 601 luma."""
    luma: Pixels = np.floor(photo @ np.array([0.299, 0.587, 0.114]) + 0.5).astype(np.uint8)
    return np.repeat(luma[..., None], 3, 2)


def saved_anew(photo: Pixels, seed: int) -> Pixels:
    """The photo after saving it as a good JPEG, turned by quarters by the seed as cameras do."""
    turned_photo = np.ascontiguousarray(np.rot90(photo, seed % 4))
    return np.ascontiguousarray(np.rot90(jpeg(turned_photo, _SAVED_QUALITY), -(seed % 4)))


def small_file(photo: Pixels, level: int) -> Pixels:
    """The photo with a shorter side of SMALL[level - 1] pixels; a smaller one as it is."""
    height, width = photo.shape[:2]
    share = SMALL[level - 1] / min(height, width)
    if share >= 1:
        return photo
    return _resized(photo, (round(width * share), round(height * share)), Resampling.BICUBIC)


def _resized(photo: Pixels, size: tuple[int, ...], by: Resampling) -> Pixels:
    """To (width, height)."""
    return np.asarray(Image.fromarray(photo).resize((size[0], size[1]), by))


def plain_frame(shape: tuple[int, ...], seed: int) -> Pixels:
    """A frame (H, W, 3) that shows nothing: black, white, one colour or noise, by the seed."""
    random = np.random.default_rng(seed)
    kind = seed % 4
    level = (0.0, 255.0, float(random.integers(256)), 128.0)[kind]
    frame = np.full((*shape, 3), level)
    if kind == 2:
        frame = frame * random.random(3)
    if kind == 3:
        frame = frame + random.uniform(2, 60) * random.standard_normal(frame.shape)
    rounded: Pixels = np.floor(np.clip(frame, 0, 255) + 0.5).astype(np.uint8)
    return rounded
