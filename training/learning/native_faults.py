"""Faults at capture resolution: as wide in a photo of 24 megapixels as in a small one."""

from __future__ import annotations

import numpy as np

from training.learning.copies import turned
from training.learning.distortions import LADDERS, Pixels, jpeg

NATIVE: dict[str, tuple[tuple[float, float], ...]] = {
    "gaussian_blur": (
        (1.0, 0.03), (1.25, 0.045), (1.8, 0.075), (2.4, 0.11), (3.4, 0.15), (4.5, 0.18)
    ),
    "motion_blur": ((5, 0.06), (6.8, 0.10), (9.5, 0.14), (14, 0.17)),
    "gaussian_noise": ((8, 0.035), (10.5, 0.05), (14, 0.075), (20, 0.11), (28, 0.15)),
    "jpeg": ((55, 0.02), (40, 0.035), (25, 0.07), (18, 0.10), (15, 0.12), (9, 0.16)),
    "down_up": ((1.7, 0.04), (2.6, 0.09), (3.6, 0.13)),
}  # fmt: skip
"""Levels in pixels of the photo as it was taken, and what they cost at least, in raw scores."""
_SCALED = ("gaussian_blur", "motion_blur")  # whose levels count for a shorter side of 512 pixels
_SAVED_AGAIN, _QUALITY = 0.7, 96  # so many of the damaged photos are saved as JPEG afterwards


def draw_fault(random: np.random.Generator) -> tuple[str, int]:
    """A kind of fault and its level, counted from 1."""
    kind = str(random.choice(list(NATIVE)))
    return kind, int(random.integers(1, len(NATIVE[kind]) + 1))


def with_fault(photo: Pixels, kind: str, level: int, seed: int) -> Pixels:
    """A photo as it was taken, or a region of it (H, W, 3), with a fault."""
    strength = NATIVE[kind][level - 1][0]
    if kind in _SCALED:
        strength *= 512 / min(photo.shape[:2])
    damaged = LADDERS[kind](photo, strength, turned(seed))
    again = kind != "jpeg" and np.random.default_rng(seed).random() < _SAVED_AGAIN
    return jpeg(damaged, _QUALITY) if again else damaged
