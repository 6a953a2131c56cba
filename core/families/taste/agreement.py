"""How far a taste agrees with ratings that it has not seen, beside the score alone: honestly.

A correlation of a few dozen ratings is rough. So it is never given without an interval, which is
the wider of two: that of other photos (bootstrap over votes of what was said out of fold) and that
of other folds (spread over repetitions).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from core.families.ridge import Numbers, fit, predicted
from core.families.taste.learned import Learned, scores_of, stars_of_votes
from core.families.taste.votes import Vote

FOLDS: Final = 5
REPEATS: Final = 5
FEWER_REPEATS: Final = (600, 2)
"""Beyond so many votes fewer repetitions: folds hardly matter any more, and cost most."""
RESAMPLES: Final = 1000
COVERED: Final = 95.0
_NORMAL: Final = 1.96


@dataclass(frozen=True, slots=True)
class Interval:
    """A figure, and between which two it is likely (95 %)."""

    value: float
    low: float
    high: float

    def to_json(self) -> list[float]:
        return [self.value, self.low, self.high]


@dataclass(frozen=True, slots=True)
class Agreement:
    """Spearman's rank correlation with the stars: of the taste with votes it was not given, of the
    encoder's score with the same, and what the taste adds, on the same photos; the last two None
    where the encoder gives no score."""

    taste: Interval
    score: Interval | None
    gain: Interval | None

    @property
    def is_better(self) -> bool:
        """Whether the taste tells measurably more than the score, and anything at all; where there
        is no score it cannot be said."""
        return self.gain is not None and self.gain.low > 0 and self.taste.low > 0


def agreement(votes: Sequence[Vote], learned: Learned) -> Agreement:
    """Of a taste that was learned from these votes. The same for the same votes."""
    stars = stars_of_votes(votes)
    scores = scores_of(votes)
    most, fewer = FEWER_REPEATS
    repeats = REPEATS if len(votes) <= most else fewer
    said = np.stack([_out_of_fold(learned.gram, stars, seed) for seed in range(repeats)])
    plain = np.ones((1, len(votes)))
    true = _ranks(stars, plain)
    each = np.concatenate([_correlation(_ranks(one, plain), true, plain) for one in said])
    counts = (
        np.random.default_rng(0)
        .multinomial(len(votes), np.full(len(votes), 1 / len(votes)), RESAMPLES)
        .astype(np.float64)
    )
    drawn = _ranks(stars, counts)
    taste_drawn = _correlation(_ranks(said.mean(0), counts), drawn, counts)
    taste = _interval(each, taste_drawn)
    if scores is None:
        return Agreement(taste, None, None)
    of_score = _correlation(_ranks(scores, plain), true, plain)
    score_drawn = _correlation(_ranks(scores, counts), drawn, counts)
    return Agreement(
        taste,
        _interval(of_score, score_drawn),
        _interval(each - of_score, taste_drawn - score_drawn),
    )


def _out_of_fold(gram: Numbers, stars: Numbers, seed: int) -> Numbers:
    """What is said of each vote by the others' taste, its fifth left out."""
    order = np.random.default_rng(seed).permutation(len(stars))
    said = np.empty(len(stars))
    for fold in np.array_split(order, FOLDS):
        rest = np.setdiff1d(order, fold)
        own = gram[np.ix_(rest, rest)]
        said[fold] = predicted(fit(own, stars[rest]), own, gram[np.ix_(fold, rest)])
    return said


def _interval(repeated: Numbers, drawn: Numbers) -> Interval:
    value, spread = float(repeated.mean()), _NORMAL * float(repeated.std())
    tail = (100 - COVERED) / 2
    low, high = np.percentile(drawn, [tail, 100 - tail])
    return Interval(value, float(min(low, value - spread)), float(max(high, value + spread)))


def _ranks(values: Numbers, counts: Numbers) -> Numbers:
    """Mean ranks (m, n) of values (n,) where each occurs as often as `counts` (m, n) says."""
    _, codes = np.unique(values, return_inverse=True)
    order = np.argsort(codes, kind="stable")
    ends = np.cumsum(np.bincount(codes)) - 1
    up_to = np.cumsum(counts[:, order], 1)[:, ends]
    below = np.column_stack([np.zeros(len(counts)), up_to[:, :-1]])
    ranks: Numbers = ((below + up_to + 1) / 2)[:, codes]
    return ranks


def _correlation(one: Numbers, two: Numbers, counts: Numbers) -> Numbers:
    """Pearson's correlation (m,) of rows (m, n) with weights; 0 where one of them is constant."""
    total = counts.sum(1, keepdims=True)
    one = one - (one * counts).sum(1, keepdims=True) / total
    two = two - (two * counts).sum(1, keepdims=True) / total
    both = np.sqrt((counts * one**2).sum(1) * (counts * two**2).sum(1))
    product = (counts * one * two).sum(1)
    found: NDArray[np.float64] = np.divide(product, both, out=np.zeros_like(both), where=both > 0)
    return found
