"""Ridge regression in its dual form: for few rows of many features, its penalty chosen by itself.

With n rows everything is computed on the n x n matrix of their products (the Gram matrix), whose
eigenvectors serve every penalty at once; leaving each row out in turn costs nothing more, for the
fit is linear in the values (the residual of a row left out is its residual / (1 - its leverage)).
Source: Hastie, Tibshirani, Friedman, The Elements of Statistical Learning, 3.4, 7.10, 18.3.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]

PENALTIES: Final[Numbers] = np.logspace(1, 6, 21)
"""From hardly any smoothing of a few thousand standardised features to nothing but the mean."""


@dataclass(frozen=True, slots=True)
class Standard:
    """How features are brought to mean 0 and deviation 1: `mean` and `scale`, (D,) each."""

    mean: Numbers
    scale: Numbers

    @classmethod
    def of(cls, rows: Numbers) -> Standard:
        """Of these rows (n, D). A feature that is the same in all of them stays as it is."""
        scale = rows.std(0)
        return cls(rows.mean(0), np.where(scale > 1e-9 * (1 + np.abs(rows).max(0)), scale, 1.0))

    def __call__(self, rows: Numbers) -> Numbers:
        """Rows (n, D), standardised."""
        standardised: Numbers = (rows - self.mean) / self.scale
        return standardised


@dataclass(frozen=True, slots=True)
class Fit:
    """A ridge fitted to n rows.

    A value is `mean` plus the products of a row with the fitted rows, centred, times `dual` (n,).
    `left_out` (n,) is what is said of each row when it alone is left out; `leverage` (n,), 0..1,
    how far each row's own value rules what is said of it. `deviation` is the root mean square of
    the residuals of rows left out.
    """

    penalty: float
    mean: float
    dual: Numbers
    left_out: Numbers
    leverage: Numbers
    deviation: float


def fit(gram: Numbers, values: Numbers, penalties: Numbers = PENALTIES) -> Fit:
    """The ridge of `values` (n,) on rows of products `gram` (n, n), with the one of `penalties`
    whose error on rows left out is least. The mean is not penalised."""
    count = len(values)
    mean = float(values.mean())
    centred = values - mean
    spectrum, vectors = np.linalg.eigh(centred_gram(gram))
    spectrum = np.maximum(spectrum, 0.0)
    turned = vectors.T @ centred
    shrink = spectrum / (spectrum + penalties[:, None])
    leverages = np.minimum(shrink @ (vectors**2).T + 1 / count, 1 - 1e-9)
    residuals = (centred - (shrink * turned) @ vectors.T) / (1 - leverages)
    best = int(np.argmin((residuals**2).mean(1)))
    penalty = float(penalties[best])
    return Fit(
        penalty,
        mean,
        vectors @ (turned / (spectrum + penalty)),
        values - residuals[best],
        leverages[best],
        float(np.sqrt((residuals[best] ** 2).mean())),
    )


def centred_gram(gram: Numbers) -> Numbers:
    """The products of rows (n, n) after their mean is taken from each."""
    of_rows = gram.mean(0)
    centred: Numbers = gram - of_rows - of_rows[:, None] + of_rows.mean()
    return centred


def predicted(fitted: Fit, gram: Numbers, products: Numbers) -> Numbers:
    """What a fit says of m other rows: `gram` (n, n) is what it was fitted to, `products` (m, n)
    theirs with the fitted rows."""
    of_rows = gram.mean(0)
    centred = products - of_rows - products.mean(1, keepdims=True) + of_rows.mean()
    values: Numbers = fitted.mean + centred @ fitted.dual
    return values
