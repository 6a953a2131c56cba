"""Files that a camera or another program is still writing: waited for, not taken for damaged."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from core.photos.photo import Photo
from core.photos.scan import JPEG_SUFFIXES

# A file that has been as it is for so long is whole; whether by its own end or not.
QUIET_S: Final = 2.0
# One that lacks its end may be written slowly, or in pauses.
UNENDED_S: Final = 10.0
# What was last changed so long ago is written by nobody now: copies often keep their times.
LONG_AGO_S: Final = 60.0
_JPEG_END: Final = b"\xff\xd9"
_PNG_END: Final = b"IEND\xae\x42\x60\x82"

Seen = Mapping[Path, tuple[Photo, float]]
"""Files that are waited for, as they were, and since when (seconds of a monotonic clock)."""


@dataclass(frozen=True, slots=True)
class Arrived:
    """`photos` without those that are waited for; of a file that is overwritten the photo that was
    there before stays."""

    photos: Sequence[Photo]
    waited_for: Seen


def arrived(
    photos: Sequence[Photo], before: Sequence[Photo], seen: Seen, *, now: float, clock: float
) -> Arrived:
    """Which of a folder's photos are there in full.

    `before` are the photos of the last look, the very objects for unchanged ones; `seen` those that
    were waited for then. `now` is in seconds since 1970, `clock` of a monotonic clock.
    """
    former = {photo.path: photo for photo in before}
    found: list[Photo] = []
    waiting: dict[Path, tuple[Photo, float]] = {}
    for photo in photos:
        known = former.get(photo.path)
        if known is photo or now - photo.mtime_ns / 1e9 > LONG_AGO_S:
            found.append(photo)
            continue
        last = seen.get(photo.path)
        since = last[1] if last is not None and last[0] == photo else clock
        if _is_there(photo, clock - since):
            found.append(photo)
            continue
        waiting[photo.path] = (photo, since)
        if known is not None:
            found.append(known)
    return Arrived(found, waiting)


def _is_there(photo: Photo, quiet_s: float) -> bool:
    has_end = _has_end(photo.path)
    if has_end is None:
        return quiet_s >= QUIET_S
    return has_end or quiet_s >= UNENDED_S


def _has_end(path: Path) -> bool | None:
    """Whether a JPEG or PNG ends as one does; None of other kinds, and where it cannot be read."""
    suffix = path.suffix.lower()
    end = _JPEG_END if suffix in JPEG_SUFFIXES else _PNG_END if suffix == ".png" else None
    if end is None:
        return None
    try:
        with path.open("rb") as file:
            file.seek(-min(len(end), file.seek(0, 2)), 2)
            return file.read() == end
    except OSError:
        return None
