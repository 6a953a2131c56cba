"""What speaks against a photo as a reference: a good photo is sharp, large and not scored low."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum
from pathlib import Path
from typing import Final

from core.catalogue.catalogue import Catalogue
from core.errors import PhotoError
from core.families.references import SMALLEST_PX
from core.photos.opening import opened
from core.photos.photo import Photo
from core.results.assessment import BANDS, Assessment
from core.scoring.looking import kept_looks
from core.signals.reasons import Kind, Place, reasons

_LOW: Final = BANDS[:2]
_BLURRED: Final = (Kind.SOFT, Kind.MOTION)
_BLURRED_AT: Final = (Place.EVERYWHERE, Place.SUBJECT)


class Doubt(Enum):
    """Why a photo may be no good reference."""

    SMALL = "fewer than 800 pixels on its long side"
    LOW = "scored low itself"
    BLURRED = "blurred"


def doubts(
    photos: Sequence[Photo],
    assessments: Mapping[Path, Assessment],
    catalogue: Catalogue | None,
) -> dict[Path, tuple[Doubt, ...]]:
    """The doubts about each photo that has any: its score where one is given, its sharpness where
    it was looked at before. Photos that cannot be read are left out."""
    looks = kept_looks(photos, catalogue) if catalogue is not None else {}
    found = {}
    for photo in photos:
        about = list[Doubt]()
        assessment = assessments.get(photo.path)
        try:
            if _long_side(photo, assessment) < SMALLEST_PX:
                about.append(Doubt.SMALL)
        except PhotoError:
            continue
        if assessment is not None and assessment.band in _LOW:
            about.append(Doubt.LOW)
        seen = looks.get(photo.path)
        told = reasons(seen.signals) if seen is not None else ()
        if any(each.sure and each.kind in _BLURRED and each.place in _BLURRED_AT for each in told):
            about.append(Doubt.BLURRED)
        if about:
            found[photo.path] = tuple(about)
    return found


def _long_side(photo: Photo, assessment: Assessment | None) -> int:
    if assessment is not None:
        return max(assessment.width, assessment.height)
    with opened(photo.path) as header:
        return max(header.upright_size)
