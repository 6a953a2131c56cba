"""A taste as a model file: the numbers of its linear layer, and what it stands on."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Final

import numpy as np
from safetensors import SafetensorError
from safetensors.numpy import load, save

from core.bundles.bundle import CARD, Bundle, write_bundle
from core.bundles.manifest import Calibration, Manifest
from core.errors import BundleError
from core.families.linear import sound
from core.families.ridge import Standard
from core.families.taste.learned import Taste
from core.families.taste.section import NUMBERS, Section
from core.marks.marks import MOST_STARS

NAME: Final = "My taste"
VERSION: Final = "1"
STARS_TO_SCORE: Final = Calibration((0.0, float(MOST_STARS)), (0.0, 100.0))
"""20 points a star."""
_SCALARS: Final = ("mean", "penalty", "count", "limit", "deviation")


def write_taste(path: Path, taste: Taste, section: Section, encoder: Manifest) -> Bundle:
    """The model file of a taste that was learned with the encoder of that manifest. Raises
    BundleError."""
    manifest = Manifest(
        name=NAME,
        version=VERSION,
        family="taste",
        inputs=encoder.inputs,
        mean=encoder.mean,
        std=encoder.std,
        section=section.to_json(),
        calibration=STARS_TO_SCORE,
        summary="Learned from technical features of one person's ratings; reads the features of "
        f"{section.encoder}.",
        training={"votes": section.count.votes, "photos": section.photos},
    )
    members = {NUMBERS: _numbers(taste), CARD: _card(section).encode()}
    return write_bundle(path, manifest, members)


def read_taste(bundle: Bundle, features: int, *, has_score: bool = True) -> Taste:
    """The linear layer of a taste's model file, for so many features and, where the encoder gives
    one, its score. Raises BundleError."""
    try:
        tensors = load(bundle.read(NUMBERS))
        scalars = dict(zip(_SCALARS, sound(tensors, "scalars", (len(_SCALARS),)), strict=True))
        width = features + has_score
        directions = tensors["directions"]
        rank = directions.shape[0]
        taste = Taste(
            Standard(sound(tensors, "centre", (width,)), sound(tensors, "scale", (width,))),
            sound(tensors, "weights", (width,)),
            float(scalars["mean"]),
            sound(tensors, "directions", (rank, width)).astype(np.float32),
            sound(tensors, "spread", (rank,)),
            float(scalars["penalty"]),
            int(scalars["count"]),
            float(scalars["limit"]),
            float(scalars["deviation"]),
            has_score,
        )
    except (SafetensorError, KeyError, ValueError, IndexError) as error:
        raise _unsound(bundle) from error
    # What is divided by, and what a root is taken of.
    divisors = (taste.standard.scale, taste.spread + taste.penalty)
    positive = all(bool((values > 0).all()) for values in divisors)
    if not positive or taste.penalty <= 0 or taste.count < 1 or taste.deviation < 0:
        raise _unsound(bundle)
    return taste


def exported(kept: Bundle, path: Path) -> Bundle:
    """A copy of a taste's model file where a person wants it. Raises BundleError."""
    manifest = replace(kept.manifest, members={})
    return write_bundle(path, manifest, {name: kept.read(name) for name in kept.manifest.members})


def _numbers(taste: Taste) -> bytes:
    scalars = np.array([getattr(taste, name) for name in _SCALARS], np.float64)
    tensors = {
        "centre": taste.standard.mean,
        "scale": taste.standard.scale,
        "weights": taste.weights,
        "directions": taste.directions,
        "spread": taste.spread,
        "scalars": scalars,
    }
    return bytes(save({name: np.ascontiguousarray(values) for name, values in tensors.items()}))


def _unsound(bundle: Bundle) -> BundleError:
    return BundleError(
        f"The member {NUMBERS} does not hold a taste for its encoder: learn it anew, or get the "
        "model file again.",
        bundle.path,
    )


def _card(section: Section) -> str:
    agreed = section.agreement
    rows = (
        ("this taste", agreed.taste),
        (f"the score of {section.encoder}", agreed.score),
        ("what the taste adds", agreed.gain),
    )
    lines = [
        f"| {name} | {one.value:.2f} | {one.low:.2f} to {one.high:.2f} |"
        for name, one in rows
        if one is not None
    ]
    return "\n".join(
        [
            f"# {NAME}",
            "",
            f"Learned from technical features of one person's ratings: {section.photos} photos, "
            f"{section.count.votes} votes (a burst votes once). A linear layer on the features of "
            f"{section.encoder} ({section.encoder.sha256}), without which it says nothing.",
            "",
            "Rank correlation with ratings that were left out:",
            "",
            "| | SRCC | likely (95 %) |",
            "|---|---|---|",
            *lines,
            "",
            "It knows nothing of people, moments and meaning. It is one person's taste.",
            "",
        ]
    )
