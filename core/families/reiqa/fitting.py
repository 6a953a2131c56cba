"""The publication's linear regression: from features of rated photos to their ratings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from core.bundles.bundle import CARD, Bundle, write_bundle
from core.bundles.manifest import Calibration
from core.errors import BundleError
from core.families.linear import Linear, linear_bytes, linear_of
from core.families.reiqa.section import MEMBERS, REGRESSION, Section, read_section
from core.families.ridge import Fit, Numbers, Standard, fit

FEWEST_PHOTOS: Final = 20


def fit_regression(features: Numbers, ratings: Numbers) -> tuple[Linear, Fit]:
    """The ridge of ratings (n,) on features (n, D), and what it says of each photo left out."""
    standard = Standard.of(features)
    rows = standard(features)
    fitted = fit(rows @ rows.T, ratings)
    return linear_of(standard, rows, fitted), fitted


def write_fitted(
    path: Path, encoders: Sequence[Bundle], linear: Linear, ratings: Numbers, *, name: str
) -> Bundle:
    """The model file of encoders, at most one a role, with a regression on the features of both
    side by side, quality first. 0 and 100 are the lowest and the highest of the `ratings`.

    Raises BundleError where the encoders do not go together.
    """
    sections = {bundle.path: read_section(bundle.manifest) for bundle in encoders}
    first = encoders[0].manifest
    parts = [(part, bundle) for bundle in encoders for part in sections[bundle.path].encoders]
    parts.sort(key=lambda pair: list(MEMBERS).index(pair[0].role))
    roles = [part.role for part, _ in parts]
    if len(set(roles)) < len(roles):
        raise BundleError(f"Both are {roles[0]}-aware encoders: give one of each.", path)
    if any(bundle.manifest.inputs != first.inputs for bundle in encoders):
        raise BundleError("Its encoders take photos of different sizes: convert both anew.", path)
    low, high = float(ratings.min()), float(ratings.max())
    if not low < high:
        raise BundleError("All ratings are the same: there is nothing to learn from them.", path)
    section = Section(tuple(part for part, _ in parts), len(ratings))
    members = {MEMBERS[part.role]: bundle.read(MEMBERS[part.role]) for part, bundle in parts}
    cards = "\n".join(bundle.card() for _, bundle in parts)
    fitted_to = (
        f"# {name}\n\nA ridge on the features below, fitted to {len(ratings):,} ratings.\n\n"
    )
    manifest = replace(
        first,
        name=name,
        section=section.to_json(),
        calibration=Calibration((low, high), (0.0, 100.0)),
        summary=f"Re-IQA features with a linear regression on {len(ratings):,} ratings.",
        members={},
    )
    members |= {REGRESSION: linear_bytes(linear), CARD: (fitted_to + cards).encode()}
    return write_bundle(path, manifest, members)
