"""What the inspector is told of a photo."""

from __future__ import annotations

from dataclasses import dataclass

from core.marks.marks import UNMARKED, Marks
from core.photos.exif import Exif
from core.photos.photo import Photo
from core.results.assessment import Assessment
from core.signals.reasons import Reason
from mobileiqa_gui.inspector.tones import Tones


@dataclass(frozen=True, slots=True)
class Inspected:
    """A photo and what is known of it; whatever is None is not known (yet).

    `error`: why it could not be scored or shown, and what to do. `percentile`: share of the
    folder's scored photos in percent that score lower; `so_far`: others wait for theirs. `said`:
    where statements about the photo's marks differ, what each says, a line each. `turn`: quarters
    clockwise by which it is shown turned. `reasons`: what the measured signals say of it.
    """

    photo: Photo
    assessment: Assessment | None = None
    error: str | None = None
    percentile: float | None = None
    so_far: bool = False
    exif: Exif | None = None
    tones: Tones | None = None
    marks: Marks = UNMARKED
    said: tuple[str, ...] = ()
    turn: int = 0
    reasons: tuple[Reason, ...] = ()
