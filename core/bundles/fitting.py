"""A model's scores brought to a person's own stars: another calibration, the same network.

The stars' places on 0..100 are the middles of the five bands, so a photo whose score is "Good" is
one that this person would give four stars. Raw outputs are brought there by isotonic regression
(pool adjacent violators; Ayer et al., Ann. Math. Stat. 26(4), 1955): the order of photos stays as
the model has it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from core.bundles.bundle import Bundle, write_bundle
from core.bundles.manifest import Calibration
from core.errors import BundleError
from core.results.assessment import USUAL_BANDS

LEAST_PHOTOS = 20
LEAST_STARS = 2
"""Different numbers of stars, below which there is nothing to tell apart."""


def score_of_stars(stars: int) -> float:
    """The score (0..100) that stands for 1 to 5 stars: the middle of their band."""
    return 20.0 * stars - 10.0


def calibration_of(raws: Sequence[float], stars: Sequence[int]) -> Calibration:
    """The monotone table that brings raw outputs nearest to the stars (1..5) of the same photos.

    Raises BundleError where they are too few, all alike, or run against each other.
    """
    if len(raws) < LEAST_PHOTOS or len(set(stars)) < LEAST_STARS:
        raise BundleError(
            f"Give stars to {LEAST_PHOTOS} scored photos or more, and not the same to all: there "
            f"are {len(raws)} with {len(set(stars))} different ratings.",
        )
    blocks: list[tuple[float, float, int]] = []  # mean raw, mean score, photos
    for raw, given in sorted(zip(raws, stars, strict=True)):
        blocks.append((raw, score_of_stars(given), 1))
        while len(blocks) > 1 and (
            blocks[-2][1] >= blocks[-1][1] or blocks[-2][0] >= blocks[-1][0]
        ):
            blocks[-2:] = [_pooled(blocks[-2], blocks[-1])]
    if len(blocks) < LEAST_STARS:
        raise BundleError(
            "The model's order of these photos does not follow your stars at all: no table brings "
            "them together.",
        )
    xs, ys = [block[0] for block in blocks], [block[1] for block in blocks]
    slope = (ys[-1] - ys[0]) / (xs[-1] - xs[0])  # beyond the rated photos it goes on as steeply
    low, high = xs[0] - ys[0] / slope, xs[-1] + (100 - ys[-1]) / slope
    return Calibration((low, *xs, high), (0.0, *ys, 100.0))


def fitted(bundle: Bundle, raws: Sequence[float], stars: Sequence[int], target: Path) -> Bundle:
    """Write the bundle with the calibration of these photos to `target`. Raises BundleError."""
    manifest = bundle.manifest
    fresh = replace(
        manifest,
        name=f"{manifest.name}, my stars",
        version=f"{manifest.version}, {len(raws)} photos",
        calibration=calibration_of(raws, stars),
        bands=USUAL_BANDS,
    )
    members = {name: bundle.read(name) for name in manifest.members}
    return write_bundle(target, fresh, members)


def distance(calibration: Calibration, raws: Sequence[float], stars: Sequence[int]) -> float:
    """How far scores lie from the stars' places, in points: the mean over the photos."""
    wanted = [score_of_stars(given) for given in stars]
    return float(np.mean(np.abs(np.subtract([calibration(raw) for raw in raws], wanted))))


def _pooled(
    first: tuple[float, float, int], second: tuple[float, float, int]
) -> tuple[float, float, int]:
    count = first[2] + second[2]
    raw, score = (
        (a * first[2] + b * second[2]) / count
        for a, b in ((first[0], second[0]), (first[1], second[1]))
    )
    return raw, score, count
