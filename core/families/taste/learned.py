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
    """A linear layer on features (D,) and on the score of the same encoder, where it gives one.

    The score is one more column, which weighs as much as all features together: where nothing else
    can be learned from a few dozen ratings, what is left is the encoder's own score in stars. An
    encoder without a score (`has_score` is False) has no such column: C is D + 1 or D.

    `standard` brings features and score to their columns (C), `weights` (C,) and `mean` give stars.
    `directions` (r, C) with their `spread` (r,) and the `penalty` tell how far a photo lies from
    the `count` votes, `limit` how far they do; `deviation` is that of stars from what was said
    without them.
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
    has_score: bool = True

    @property
    def width(self) -> int:
        """How many features it reads."""
        return len(self.weights) - self.has_score

    def __call__(self, features: NDArray[np.float16], scores: Numbers | None) -> Opinions:
        """Opinions of photos by their features (n, D) and scores (n,), 0..100; None of an encoder
        that gives none."""
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


def columns(features: NDArray[np.float16] | Numbers, scores: Numbers | None) -> Numbers:
    """Features (n, D) and, where there are any, scores (n,) side by side: (n, C)."""
    rows = np.asarray(features, np.float64)
    return rows if scores is None else np.column_stack([rows, scores])


def learn(votes: Sequence[Vote], penalties: Numbers = PENALTIES) -> Learned:
    """The taste of these votes."""
    scores = scores_of(votes)
    rows = columns(np.stack([vote.features for vote in votes]), scores)
    plain = Standard.of(rows)
    heavy = plain.scale.copy()
    if scores is not None:
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
            scores is not None,
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


def scores_of(votes: Sequence[Vote]) -> Numbers | None:
    """(n,); None where the encoder gives no score."""
    scores = [vote.score for vote in votes if vote.score is not None]
    return np.array(scores) if len(scores) == len(votes) else None
