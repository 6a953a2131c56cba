"""A taste as it was learned, and what it says of photos."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from core.families.ridge import PENALTIES, Fit, Numbers, Standard, centred_gram, fit
from core.families.taste.votes import Vote

UNLIKE_SHARE: Final = 99.0
"""Photos further off than this percentile of the rated ones are unlike anything rated."""


@dataclass(frozen=True, slots=True)
class Opinions:
    """What a taste says of n photos: stars (mostly 1 to 5) and their deviation, (n,) each; how far
    each photo lies from all rated ones, (n,); and whether that is further than they do."""

    stars: Numbers
    deviation: Numbers
    leverage: Numbers
    is_unlike: NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Taste:
    """A linear layer on features (D,) and on the score of the same encoder.

    The score is one more column, which weighs as much as all features together: where nothing else
    can be learned from a few dozen ratings, what is left is the encoder's own score in stars.

    `standard` brings features and score (D + 1) to their columns, `weights` (D + 1,) and `mean`
    give stars. `directions` (r, D + 1) with their `spread` (r,) and the `penalty` tell how far a
    photo lies from the `count` votes, `limit` how far they do; `deviation` is that of stars from
    what was said without them.
    """

    standard: Standard
    weights: Numbers
    mean: float
    directions: NDArray[np.float32]
    spread: Numbers
    penalty: float
    count: int
    limit: float
    deviation: float

    @property
    def width(self) -> int:
        """How many features it reads."""
        return len(self.weights) - 1

    def __call__(self, features: NDArray[np.float16], scores: Numbers) -> Opinions:
        """Opinions of photos by their features (n, D) and scores (n,), 0..100."""
        rows = self.standard(columns(features, scores))
        along = rows @ self.directions.T.astype(np.float64)
        beside = np.maximum((rows**2).sum(1) - (along**2).sum(1), 0.0)
        leverage = (
            1 / self.count
            + (along**2 / (self.spread + self.penalty)).sum(1)
            + beside / self.penalty
        )
        return Opinions(
            self.mean + rows @ self.weights,
            self.deviation * np.sqrt(1 + leverage),
            leverage,
            leverage > self.limit,
        )


@dataclass(frozen=True, slots=True)
class Learned:
    """A taste, the products of its votes' rows (n, n), and what was said of each vote without it
    (n,)."""

    taste: Taste
    gram: Numbers
    left_out: Numbers


def columns(features: NDArray[np.float16] | Numbers, scores: Numbers) -> Numbers:
    """Features (n, D) and scores (n,) side by side, (n, D + 1)."""
    return np.column_stack([np.asarray(features, np.float64), scores])


def learn(votes: Sequence[Vote], penalties: Numbers = PENALTIES) -> Learned:
    """The taste of these votes."""
    rows = columns(np.stack([vote.features for vote in votes]), _scores(votes))
    plain = Standard.of(rows)
    heavy = plain.scale.copy()
    heavy[-1] /= np.sqrt(rows.shape[1] - 1)
    standard = Standard(plain.mean, heavy)
    rows = standard(rows)
    gram = rows @ rows.T
    fitted = fit(gram, stars_of_votes(votes), penalties)
    spread, turned = np.linalg.eigh(centred_gram(gram))
    kept = spread > spread[-1] * 1e-9
    directions = (turned[:, kept] / np.sqrt(spread[kept])).T @ rows
    return Learned(
        Taste(
            standard,
            rows.T @ fitted.dual,
            fitted.mean,
            directions.astype(np.float32),
            spread[kept],
            fitted.penalty,
            len(votes),
            float(np.percentile(_without_itself(fitted), UNLIKE_SHARE)),
            fitted.deviation,
        ),
        gram,
        fitted.left_out,
    )


def _without_itself(fitted: Fit) -> Numbers:
    """How far each vote lies from all the others, as a new photo does from all of them."""
    distances: Numbers = fitted.leverage / (1 - fitted.leverage)
    return distances


def stars_of_votes(votes: Sequence[Vote]) -> Numbers:
    """(n,)."""
    return np.array([vote.stars for vote in votes])


def _scores(votes: Sequence[Vote]) -> Numbers:
    return np.array([vote.score for vote in votes])
