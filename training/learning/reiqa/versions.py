"""A window becomes pairs of crops that have one thing alone in common: the fault."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from training.learning.distortions.bank import BANK, LEVELS
from training.learning.reiqa.overlap import draw_offset, window_side
from training.recipes.pretrain_settings import Pretrain

Pixels = NDArray[np.uint8]
SLOW = 22
"""The operation whose draws are thinned out: it takes longer than all others together."""


def versions(window: Pixels, count: int, random: np.random.Generator, *, warp: float) -> Pixels:
    """The window (S, S, 3) and `count` distorted ones, each by another operation at a strength of
    its own: (count + 1, S, S, 3)."""
    order = [BANK[n] for n in random.permutation(len(BANK))]
    if random.random() >= warp:
        order = [one for one in order if one.number != SLOW]
    order = order[:count]
    made = [one(window, int(random.integers(LEVELS)), random) for one in order]
    return np.stack([window, *made])


def halved(stack: Pixels) -> Pixels:
    """Each picture (V, S, S, 3) at half its size."""
    side = stack.shape[1] // 2
    pictures = (Image.fromarray(one) for one in stack)
    halves = [np.asarray(one.resize((side, side), Image.Resampling.BICUBIC)) for one in pictures]
    return np.stack(halves)


def crops(
    stack: Pixels, patch: int, random: np.random.Generator, *, swap_first: bool
) -> tuple[Pixels, Pixels]:
    """Queries and keys (V, patch, patch, 3) of versions (V, S, S, 3): two crops that overlap a
    little, at the same places in all of them. Of the first half of the versions (or else the last)
    they change places, so that queries are not all of one place."""
    offset = draw_offset(patch, random)
    room = stack.shape[1] - window_side(patch, offset)
    top, left = (int(random.integers(room + 1)) for _ in range(2))
    low, right = top + offset.dy, left + offset.dx
    first = stack[:, top : top + patch, left : left + patch]
    second = stack[:, low : low + patch, right : right + patch]
    count = len(stack)
    swapped = np.arange(count) < count // 2
    if not swap_first:
        swapped = swapped[::-1]
    chosen = swapped[:, None, None, None]
    return np.where(chosen, second, first), np.where(chosen, first, second)


def quality_pairs(
    window: Pixels, settings: Pretrain, random: np.random.Generator
) -> tuple[Pixels, Pixels]:
    """All pairs of a window: ((versions + 1) * scales, crop, crop, 3) each."""
    stack = versions(window, settings.versions, random, warp=settings.warp)
    made = [crops(stack, settings.crop, random, swap_first=True)]
    if settings.scales == 2:
        made.append(crops(halved(stack), settings.crop, random, swap_first=False))
    return np.concatenate([one[0] for one in made]), np.concatenate([one[1] for one in made])
