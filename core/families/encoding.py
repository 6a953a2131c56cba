"""A model whose features another one reads, and the one that reads them.

Whoever keeps features (core.scoring) takes them from there and runs neither again.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from core.families.family import Features, Finding, Model
from core.photos.decode import Decoded
from core.results.assessment import Assessment


@dataclass(frozen=True, slots=True)
class Encoded:
    """What an encoder found of a photo: features (N,), None where it gives none of this one, and
    its assessment, None where it gives features alone."""

    features: Features | None
    assessment: Assessment | None


@runtime_checkable
class Encoding(Protocol):
    """A model that may give features and no score."""

    @property
    def gives_score(self) -> bool:
        """Whether `assess` gives one; otherwise it raises BundleError."""

    @property
    def has_own_size(self) -> bool:
        """Whether it sees photos at its bundle's own size; features of others are not kept."""

    def encode(self, photo: Decoded) -> Features | None:
        """The features of a prepared photo that may be kept. Raises BundleError, InferenceError."""


@runtime_checkable
class Reading(Protocol):
    """A model that judges by what its encoder found, and looks at nothing itself."""

    @property
    def encoder(self) -> Model:
        """Whose features it reads; it prepares photos alike."""

    def read(self, found: Encoded, full_size: tuple[int, int]) -> Finding:
        """What it says of a photo of so many pixels (width, height). Raises BundleError."""


def gives_score(model: Model) -> bool:
    """Whether a model gives scores: nearly all do."""
    return not isinstance(model, Encoding) or model.gives_score


def encoded(model: Model, photo: Decoded) -> Encoded:
    """What a model finds of a prepared photo. Raises as `Model.assess`."""
    if isinstance(model, Encoding) and not model.gives_score:
        return Encoded(model.encode(photo), None)
    found = model.assess(photo)
    return Encoded(found.features, found.assessment)
