"""Shots from what is known of photos."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from core.culling.glimpse import Glimpse
from core.culling.seeing import NOTHING_SEEN, Sight
from core.culling.shots import Exposure, Shot
from core.families.family import Features
from core.marks.marks import UNMARKED, Marks
from core.photos.facts import Facts
from core.photos.photo import Photo
from core.results.assessment import Assessment


def shots_of(
    photos: Sequence[Photo],
    facts: Mapping[Path, Facts],
    *,
    assessments: Mapping[Path, Assessment] | None = None,
    features: Mapping[Path, Features] | None = None,
    glimpses: Mapping[Path, Glimpse] | None = None,
    sights: Mapping[Path, Sight] | None = None,
    marks: Mapping[Path, Marks] | None = None,
) -> list[Shot]:
    """A shot of each photo, in their order, with what is known of it by the photo's path."""
    return [
        _shot(
            photo.path,
            facts.get(photo.path, Facts()),
            (assessments or {}).get(photo.path),
            (features or {}).get(photo.path),
            (glimpses or {}).get(photo.path),
            (sights or {}).get(photo.path, NOTHING_SEEN),
            (marks or {}).get(photo.path, UNMARKED),
        )
        for photo in photos
    ]


def _shot(
    path: Path,
    facts: Facts,
    assessment: Assessment | None,
    features: Features | None,
    glimpse: Glimpse | None,
    sight: Sight,
    marks: Marks,
) -> Shot:
    size = (facts.width, facts.height) if facts.width and facts.height else None
    return Shot(
        path,
        taken=facts.captured,
        camera=facts.serial or facts.camera,
        exposure=Exposure(facts.shutter_s, facts.aperture, facts.iso),
        size=size,
        features=features,
        glimpse=glimpse,
        score=None if assessment is None else assessment.score,
        disagreement=None if assessment is None else assessment.disagreement,
        marks=marks,
        sight=sight,
    )
