"""What features of an encoder know of faults, without a single label.

`faults`: a linear classifier learns to tell the bank's 26 operations at 5 strengths apart on half
of some photos, and is asked about the other half (guessing: 1 of 130). `order`: along the nine
ladders, worse and worse, how often a worse step lies farther from the clean photo than a milder one
(guessing: half). Both need windows of photos that were not learned from.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

import numpy as np
from numpy.typing import NDArray

from training.learning.distortions import LADDERS
from training.learning.distortions.bank import BANK, LEVELS

Pixels = NDArray[np.uint8]
Numbers = NDArray[np.float64]
Encode = Callable[[Pixels], NDArray[np.float32]]
"""Pictures (n, H, W, 3) to features (n, D)."""

STEPS: Final[dict[str, tuple[float, ...]]] = {
    "gaussian_blur": (0.6, 1.1, 1.8, 2.8, 4.2),
    "motion_blur": (3, 7, 12, 19, 28),
    "gaussian_noise": (2.5, 6, 11, 20, 32),
    "jpeg": (75, 48, 27, 16, 9),
    "over_exposure": (0.4, 1.0, 1.6, 2.2, 2.9),
    "under_exposure": (0.5, 1.4, 2.2, 3.0, 3.8),
    "contrast_loss": (0.87, 0.65, 0.47, 0.33, 0.2),
    "down_up": (1.25, 1.75, 2.5, 3.7, 5.2),
    "banding": (32, 18, 11, 7, 5),
}
"""Of each ladder, mild to severe; none of them is a level of the acceptance's tests."""
KINDS: Final = tuple((operation, level) for operation in BANK for level in range(LEVELS))
_PENALTY: Final = 1.0
"""Of the classifier, as a share of what its rows add up to. Rows are about as many as features, so
that hardly any penalty would learn them by heart; from 0.3 to 10 the accuracy is the same."""


@dataclass(frozen=True, slots=True)
class Faulty:
    """Pictures with known faults, made once: `told` (n, kinds, H, W, 3) of n photos, and `ladders`
    (n, 1 + all steps, H, W, 3), the clean one first."""

    told: Pixels
    ladders: Pixels


def make_faulty(windows: Iterable[Pixels], crop: int, poll: Callable[[], None]) -> Faulty:
    """Of each window (S, S, 3) the middle (crop, crop, 3) of everything that is asked about."""
    told, ladders = [], []
    for number, window in enumerate(windows):
        poll()
        random = np.random.default_rng([17, number])
        told.append(np.stack([_middle(one(window, level, random), crop) for one, level in KINDS]))
        worse = [LADDERS[name](window, level, number) for name in STEPS for level in STEPS[name]]
        ladders.append(np.stack([_middle(one, crop) for one in (window, *worse)]))
    return Faulty(np.stack(told), np.stack(ladders))


@dataclass(frozen=True, slots=True)
class Knows:
    """Shares of 1: kinds and operations told apart, steps in order."""

    faults: float
    operations: float
    order: float


def knows(encode: Encode, faulty: Faulty, poll: Callable[[], None] = lambda: None) -> Knows:
    """What an encoder's features know. `poll` may raise to end it."""
    told = _features(encode, faulty.told, poll)
    half = len(told) // 2
    faults, operations = told_apart(told[:half], told[half:])
    return Knows(faults, operations, steps_in_order(_features(encode, faulty.ladders, poll)))


def told_apart(learned: Numbers, asked: Numbers) -> tuple[float, float]:
    """Accuracy of a ridge classifier on features (n, kinds, D): of kinds, and of operations."""
    kinds = learned.shape[1]
    rows = learned.reshape(-1, learned.shape[-1])
    mean, scale = rows.mean(0), rows.std(0) + 1e-9
    rows = (rows - mean) / scale
    wanted = np.tile(np.eye(kinds) - 1 / kinds, (len(learned), 1))
    gram = rows.T @ rows
    gram[np.diag_indices_from(gram)] += _PENALTY * len(rows)
    weights = np.linalg.solve(gram, rows.T @ wanted)
    said = ((asked.reshape(-1, asked.shape[-1]) - mean) / scale @ weights).argmax(1)
    true = np.tile(np.arange(kinds), len(asked))
    return float((said == true).mean()), float((said // LEVELS == true // LEVELS).mean())


def steps_in_order(ladders: Numbers) -> float:
    """Of features (n, 1 + steps, D), the clean ones first: the share of pairs of steps of a ladder
    whose worse one lies farther from the clean photo."""
    scale = ladders.reshape(-1, ladders.shape[-1]).std(0) + 1e-9
    away = np.linalg.norm((ladders[:, 1:] - ladders[:, :1]) / scale, axis=-1)
    right, first = [], 0
    for steps in STEPS.values():
        own = away[:, first : first + len(steps)]
        right += [own[:, low] < own[:, high] for low, high in combinations(range(len(steps)), 2)]
        first += len(steps)
    return float(np.mean(right))


def _features(encode: Encode, pictures: Pixels, poll: Callable[[], None]) -> Numbers:
    found: list[NDArray[np.float32]] = []
    for photo in pictures:
        poll()
        found.append(encode(photo))
    return np.stack(found).astype(np.float64)


def _middle(picture: Pixels, side: int) -> Pixels:
    top, left = ((length - side) // 2 for length in picture.shape[:2])
    return picture[top : top + side, left : left + side]


def guessing(kinds: Sequence[object] = KINDS) -> float:
    """The accuracy of who knows nothing."""
    return 1 / len(kinds)
