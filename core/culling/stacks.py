"""Focus stacks: one view at one exposure, in which the sharpest place moves on frame by frame."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

from core.culling.glimpse import TILES
from core.culling.shots import Shot

# A tile tells something where it loses this much of its best sharpness in some frame, and has any.
_TELLING: Final = 0.75
_LEAST_SHARPNESS: Final = 0.5
_FEWEST_TILES: Final = 12
_FEWEST_TILES_OF_THREE: Final = 24
# Of a tile's best: how far its sharpness may go against the way, up to its best frame, then down.
_AGAINST: Final = 0.08
_LEAST_SHARE_OF_FRAME: Final = 0.03
_LEAST_SHARE_OF_FRAMES: Final = 0.4
# Measured on stacks made of 20 photos and on runs out of BIQ2021's ss01, spoilt at random: stacks
# reach 0.99 and 0.2 at worst, of 5,336 runs of three and more frames few come near.
_LEAST_RISE_AND_FALL: Final = 0.9
_LEAST_RISE_AND_FALL_OF_THREE: Final = 0.95
_MOST_SCATTER: Final = 0.3
_MOST_SCATTER_OF_THREE: Final = 0.2
_SAME_BRIGHTNESS: Final = 0.08
_SAME_VIEW: Final = 0.85


def is_stack(shots: Sequence[Shot]) -> bool:
    """Whether these shots, taken in one go, are one focus stack; all have a glimpse."""
    glimpses = [shot.glimpse for shot in shots if shot.glimpse is not None]
    if len(glimpses) < len(shots) or not all(
        one.exposure.is_same(other.exposure) for one, other in pairwise(shots)
    ):
        return False
    return _is_one_view([glimpse.grey for glimpse in glimpses]) and moves_on(
        np.stack([glimpse.sharpness for glimpse in glimpses]).astype(np.float32)
    )


def moves_on(sharpness: NDArray[np.float32]) -> bool:
    """Whether the sharpest place moves on through these maps (frames, TILES, TILES).

    Then each tile grows sharper up to its best frame and softer after it, tiles beside one another
    have their best frames close together, and most frames are the best of some tiles. Where one
    frame is merely better than the others it is so nearly everywhere.
    """
    count = len(sharpness)
    best, worst = sharpness.max(axis=0), sharpness.min(axis=0)
    telling = (worst < _TELLING * best) & (best > _LEAST_SHARPNESS)
    of_three = count == 3
    if telling.sum() < (_FEWEST_TILES_OF_THREE if of_three else _FEWEST_TILES):
        return False
    best_frame = sharpness.argmax(axis=0)
    shares = np.bincount(best_frame[telling], minlength=count) / telling.sum()
    frames = int((shares >= _LEAST_SHARE_OF_FRAME).sum())
    if frames < max(2, round(_LEAST_SHARE_OF_FRAMES * count)):
        return False
    rises = _rises_and_falls((sharpness / np.maximum(best, 1e-3))[:, telling], best_frame[telling])
    if rises < (_LEAST_RISE_AND_FALL_OF_THREE if of_three else _LEAST_RISE_AND_FALL):
        return False
    return _scatter(best_frame, telling, shares) <= (
        _MOST_SCATTER_OF_THREE if of_three else _MOST_SCATTER
    )


def _is_one_view(pictures: Sequence[NDArray[np.uint8]]) -> bool:
    """As bright as one another, and alike where they stand."""
    means = np.array([picture.mean() for picture in pictures])
    if np.ptp(means) > _SAME_BRIGHTNESS * means.mean() + 1:
        return False
    step = pictures[0].shape[0] // TILES
    coarse = np.stack(pictures).reshape(len(pictures), TILES, step, TILES, step)
    vectors = coarse.mean(axis=(2, 4)).reshape(len(pictures), -1)
    vectors -= vectors.mean(axis=1, keepdims=True)
    vectors /= np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-3)
    return bool((vectors[1:] * vectors[:-1]).sum(axis=1).min() >= _SAME_VIEW)


def _rises_and_falls(of_best: NDArray[np.float32], best_frame: NDArray[np.intp]) -> float:
    """The share of tiles that do; `of_best` (frames, tiles) is 1 in a tile's best frame."""
    steps = np.diff(of_best, axis=0)
    is_before = np.arange(len(steps))[:, None] < best_frame[None]
    fine = np.where(is_before, steps > -_AGAINST, steps < _AGAINST)
    return float(fine.all(axis=0).mean())


def _scatter(
    best_frame: NDArray[np.intp], telling: NDArray[np.bool_], shares: NDArray[np.float64]
) -> float:
    """How far apart the best frames of tiles beside one another lie, by how far they would if they
    were dealt at random: about 1 then, near 0 where the sharp place wanders."""
    across = np.abs(np.diff(best_frame, axis=1))[telling[:, 1:] & telling[:, :-1]]
    down = np.abs(np.diff(best_frame, axis=0))[telling[1:] & telling[:-1]]
    steps = np.concatenate([across, down])
    frames = np.arange(len(shares))
    at_random = float(shares @ np.abs(frames[:, None] - frames[None]) @ shares)
    if len(steps) < _FEWEST_TILES // 2 or at_random < 0.05:
        return 1.0
    return float(steps.mean()) / at_random
