"""A taste's section of a manifest: which encoder it stands on, what it was learned from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import isclose
from typing import Any, Final

from core.bundles.fields import LONGEST_NAME, Fields, unsound
from core.bundles.manifest import Manifest
from core.errors import BundleError
from core.families.taste.agreement import Agreement, Interval
from core.families.taste.votes import Count
from core.results.assessment import ModelIdentity

NUMBERS: Final = "taste.safetensors"
MOST_FEATURES: Final = 100_000
MOST_PHOTOS: Final = 10_000_000
RATINGS, LABELS = "ratings", "labels"
"""What a taste was learned from: stars and flags in this program, or a file of labels."""
_HEX: Final = frozenset("0123456789abcdef")


@dataclass(frozen=True, slots=True)
class Encoder:
    """The model whose features and score a taste reads."""

    name: str
    version: str
    family: str
    sha256: str

    @classmethod
    def of(cls, model: ModelIdentity) -> Encoder:
        return cls(model.name, model.version, model.family, model.sha256)

    def __str__(self) -> str:
        return f"{self.name} {self.version}"


@dataclass(frozen=True, slots=True)
class Section:
    """`features` are the encoder's; `photos` were rated, and gave the votes of `count`."""

    encoder: Encoder
    features: int
    photos: int
    count: Count
    source: str
    agreement: Agreement

    @property
    def has_score(self) -> bool:
        """Whether its encoder gives a score, which is then one more column."""
        return self.agreement.score is not None

    def to_json(self) -> dict[str, Any]:
        """The manifest's form."""
        agreement = self.agreement
        return {
            "encoder": {
                "name": self.encoder.name,
                "version": self.encoder.version,
                "family": self.encoder.family,
                "sha256": self.encoder.sha256,
            },
            "features": self.features,
            "photos": self.photos,
            "votes": self.count.votes,
            "stars": [list(pair) for pair in self.count.by_stars],
            "source": self.source,
            "agreement": {
                "taste": agreement.taste.to_json(),
                "score": None if agreement.score is None else agreement.score.to_json(),
                "gain": None if agreement.gain is None else agreement.gain.to_json(),
            },
        }


def read_section(manifest: Manifest) -> Section:
    """The section of a manifest. Raises BundleError, without a path, where it is incomplete."""
    read = Fields(manifest.section, "section")
    agreed = read.fields("agreement")
    section = Section(
        _encoder(read.fields("encoder")),
        read.whole("features", 1, MOST_FEATURES),
        read.whole("photos", 1, MOST_PHOTOS),
        Count(read.whole("votes", 1, MOST_PHOTOS), _stars(read)),
        read.text("source", most=LONGEST_NAME),
        Agreement(_interval(agreed, "taste"), *_of_score(agreed)),
    )
    if section.source not in (RATINGS, LABELS):
        raise unsound(f"section.source is {section.source!r}")
    if NUMBERS not in manifest.members:
        raise BundleError(f"The member {NUMBERS} is missing: get the model file again.")
    return section


def _encoder(read: Fields) -> Encoder:
    sha256 = read.text("sha256", most=64)
    if len(sha256) != 64 or not set(sha256) <= _HEX:
        raise unsound("section.encoder.sha256 is no SHA-256")
    name, version, family = (
        read.text(key, most=LONGEST_NAME) for key in ("name", "version", "family")
    )
    return Encoder(name, version, family, sha256)


def _stars(read: Fields) -> tuple[tuple[int, int], ...]:
    pairs: Sequence[Any] = read.items("stars", least=1, most=6)
    found = []
    for pair in pairs:
        if not isinstance(pair, list) or len(pair) != 2 or any(type(n) is not int for n in pair):
            raise unsound("section.stars is no list of stars and their number")
        if not (0 <= pair[0] <= 5 and 1 <= pair[1] <= MOST_PHOTOS):
            raise unsound(f"section.stars has {pair[1]} times {pair[0]} stars")
        found.append((pair[0], pair[1]))
    return tuple(found)


def _of_score(read: Fields) -> tuple[Interval | None, Interval | None]:
    """The score's and what the taste adds to it; neither where the encoder gives no score."""
    if read.is_null("score") and read.is_null("gain"):
        return None, None
    return _interval(read, "score"), _interval(read, "gain")


def _interval(read: Fields, key: str) -> Interval:
    value, low, high = read.numbers(key, -2, 2, least=3, most=3)
    if not (low <= value or isclose(low, value)) or not (value <= high or isclose(value, high)):
        raise unsound(f"section.agreement.{key} does not rise")
    return Interval(value, low, high)
