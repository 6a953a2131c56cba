"""Regions of large photos that nobody has scored: what faults look like at full size."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np

from core.errors import PhotoError, RunError, reason_of
from core.photos.decode import decode_for_scoring
from core.photos.scan import PHOTO_SUFFIXES
from training.learning.copies import Copy
from training.learning.distortions import Pixels
from training.learning.native_faults import draw_fault, with_fault
from training.recipes.loss_settings import Degraded

FAULTS = 3
"""Damaged copies of each region."""
_TIMES = (2, 4)  # a region is so many times as large as the network's input


def large_photos(folder: Path) -> list[Path]:
    """The photos of a folder. Raises RunError: none there."""
    try:
        found = sorted(p for p in folder.iterdir() if p.suffix.lower() in PHOTO_SUFFIXES)
    except OSError as error:
        reason = reason_of(error)
        raise RunError(f"The folder of large photos cannot be read ({reason}).", folder) from error
    if not found:
        raise RunError("There is no photo in the folder of large photos.", folder)
    return found


def plan_regions(sources: Sequence[int], settings: Degraded) -> list[Copy]:
    """Regions of the photos of `settings.regions_from`, each as it is and then with faults, as
    large as the network's input of one of these rows. Raises RunError."""
    if not settings.regions_from or not settings.regions or not sources:
        return []
    random = np.random.default_rng([settings.seed, 2])
    photos = large_photos(Path(settings.regions_from))
    found = []
    for _ in range(settings.regions_made):
        photo = str(photos[int(random.integers(len(photos)))])
        seed, source = int(random.integers(1, 2**31)), int(random.choice(sources))
        found.append(Copy("region", source, "", 0, seed, photo=photo))
        for _ in range(FAULTS):
            kind, level = draw_fault(random)
            found.append(Copy("region", source, kind, level, seed, photo=photo))
    return found


def region_of(copy: Copy, size: tuple[int, int]) -> Pixels:
    """The region (k * height, k * width, 3) for the network's input of (width, height), with the
    copy's fault. Raises PhotoError: the photo is not twice as large."""
    photo = _decoded(copy.photo)
    random = np.random.default_rng(copy.seed)
    width, height = size
    most = min(photo.shape[0] // height, photo.shape[1] // width, _TIMES[1])
    if most < _TIMES[0]:
        words = f"It is smaller than {_TIMES[0] * width} x {_TIMES[0] * height} pixels."
        raise PhotoError(words, Path(copy.photo))
    k = int(random.integers(_TIMES[0], most + 1))
    top = int(random.integers(photo.shape[0] - k * height + 1))
    left = int(random.integers(photo.shape[1] - k * width + 1))
    region = photo[top : top + k * height, left : left + k * width]
    region = np.ascontiguousarray(region[:, :: -1 if random.random() < 0.5 else 1])
    if not copy.ladder:
        return region
    return with_fault(region, copy.ladder, copy.level, copy.seed + copy.level)


def reduced(region: Pixels, size: tuple[int, int]) -> Pixels:
    """A region averaged over squares to (width, height)."""
    width, height = size
    k = region.shape[0] // height
    means = region.reshape(height, k, width, k, 3).mean((1, 3))
    small: Pixels = np.floor(means + 0.5).astype(np.uint8)
    return small


@lru_cache(maxsize=1)
def _decoded(photo: str) -> Pixels:
    return decode_for_scoring(Path(photo), None).pixels
