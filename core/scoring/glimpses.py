"""Glimpses of photos: kept ones, and others taken of their files."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from core.catalogue.catalogue import Catalogue
from core.culling.glimpse import LONG_SIDE_PX, Glimpse, glimpse_of
from core.errors import PhotoError
from core.photos.decode import decode_to_fit
from core.photos.photo import Photo
from core.photos.scan import never
from core.scoring.looking import GLIMPSE

_AT_ONCE: Final = 50


def kept_glimpses(
    photos: Sequence[Photo], catalogue: Catalogue | None, cancelled: Callable[[], bool] = never
) -> dict[Path, Glimpse]:
    """Those taken before, of unchanged photos, by path."""
    if catalogue is None:
        return {}
    found = {}
    stored = catalogue.cache.measurements(photos, *GLIMPSE, cancelled)
    for path, value in stored.items():
        try:
            found[path] = Glimpse.from_bytes(value)
        except ValueError:  # a bit turned on the disk: taken again
            continue
    return found


def glimpses_of(
    photos: Sequence[Photo],
    catalogue: Catalogue | None,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
    cancelled: Callable[[], bool] = never,
    seen: dict[Photo, Glimpse] | None = None,
) -> dict[Path, Glimpse]:
    """Glimpses by path: those kept, and others taken of the files and kept.

    `seen` remembers them besides: those of photos that were not scored yet cannot be kept.

    `progress(done, total)` counts photos to be opened. Photos that cannot be opened are left out,
    and when cancelled those that had not been.
    """
    found = kept_glimpses(photos, catalogue, cancelled)
    missing = [photo for photo in photos if photo.path not in found]
    new: dict[Photo, bytes] = {}
    for number, photo in enumerate(missing):
        if cancelled():
            break
        progress(number, len(missing))
        glimpse = (seen or {}).get(photo) or _taken(photo)
        if glimpse is None:
            continue
        if seen is not None:
            seen[photo] = glimpse
        found[photo.path] = glimpse
        new[photo] = glimpse.to_bytes()
        if len(new) >= _AT_ONCE:
            _keep(catalogue, new)
            new = {}
    _keep(catalogue, new)
    return found


def _taken(photo: Photo) -> Glimpse | None:
    """Of the file; None where it cannot be opened, which is told where it is scored."""
    try:
        return glimpse_of(decode_to_fit(photo.path, (LONG_SIDE_PX, LONG_SIDE_PX)).pixels)
    except PhotoError:
        return None


def _keep(catalogue: Catalogue | None, new: dict[Photo, bytes]) -> None:
    if catalogue is not None:
        catalogue.cache.record_measurements(*GLIMPSE, new)
