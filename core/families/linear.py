"""A linear regression in a bundle: features to one number."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from safetensors import SafetensorError
from safetensors.numpy import load, save

from core.bundles.bundle import Bundle
from core.errors import BundleError
from core.families.ridge import Fit, Numbers, Standard


@dataclass(frozen=True, slots=True)
class Linear:
    """Features (D,), standardised, times `weights` (D,) plus `mean`."""

    standard: Standard
    weights: Numbers
    mean: float

    def __call__(self, features: NDArray[np.floating]) -> float:
        """The value of one vector."""
        row = self.standard(features.astype(np.float64)[None])[0]
        return float(self.mean + row @ self.weights)


def linear_of(standard: Standard, rows: Numbers, fitted: Fit) -> Linear:
    """The regression of a ridge that was fitted to standardised rows (n, D)."""
    return Linear(standard, rows.T @ fitted.dual, fitted.mean)


def linear_bytes(linear: Linear) -> bytes:
    """As a member of a bundle."""
    tensors = {
        "centre": linear.standard.mean,
        "scale": linear.standard.scale,
        "weights": linear.weights,
        "mean": np.array([linear.mean]),
    }
    return bytes(save({name: np.ascontiguousarray(values) for name, values in tensors.items()}))


def read_linear(bundle: Bundle, member: str, features: int) -> Linear:
    """The regression of so many features in a member. Raises BundleError."""
    try:
        tensors = load(bundle.read(member))
        centre, scale, weights = (
            sound(tensors, name, (features,)) for name in ("centre", "scale", "weights")
        )
        mean = float(sound(tensors, "mean", (1,))[0])
    except (SafetensorError, KeyError, ValueError) as error:
        raise _unsound(bundle, member) from error
    if not (scale > 0).all():
        raise _unsound(bundle, member)
    return Linear(Standard(centre, scale), weights, mean)


def sound(
    tensors: dict[str, NDArray[np.generic]], name: str, shape: tuple[int, ...]
) -> NDArray[np.float64]:
    """A tensor of that shape, all of it finite. ValueError, KeyError."""
    values = tensors[name]
    if values.shape != shape or values.dtype not in (np.float32, np.float64):
        raise ValueError(name)
    numbers = values.astype(np.float64)
    if not np.isfinite(numbers).all():
        raise ValueError(name)
    return numbers


def _unsound(bundle: Bundle, member: str) -> BundleError:
    return BundleError(
        f"The member {member} holds no regression of the model's features: get the model file "
        "again.",
        bundle.path,
    )
