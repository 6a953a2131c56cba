"""Turning a photo without touching it: EXIF orientations, and quarter turns of upright pixels."""

from __future__ import annotations

from pathlib import Path
from typing import Final, TypeVar

import numpy as np
from numpy.typing import NDArray
from PIL import ExifTags

from core.photos import raw
from core.photos.opening import opened, readable
from core.photos.scan import RAW_SUFFIXES

_Sample = TypeVar("_Sample", bound=np.generic)

# Orientation -> (quarter turns clockwise that make it upright, mirrored first).
_PARTS: Final = {
    1: (0, False), 6: (1, False), 3: (2, False), 8: (3, False),
    2: (0, True), 7: (1, True), 4: (2, True), 5: (3, True),
}  # fmt: skip
_ORIENTATIONS: Final = {parts: orientation for orientation, parts in _PARTS.items()}


def own_orientation(path: Path) -> int:
    """The EXIF orientation (1 to 8) that the file itself states; 1 where it states none.

    The file shows itself upright by it, whoever turns it: this program, or for TIFF and HEIF the
    library that reads them. Raises PhotoError.
    """
    if path.suffix.lower() in RAW_SUFFIXES:
        with readable(path):  # else LibRaw would wait for a pipe
            stated = raw.stated_orientation(path)
        if stated is not None:
            return stated
    with opened(path) as photo:
        if photo.image.format == "TIFF":
            return _plausible(photo.image.getexif().get(ExifTags.Base.Orientation))
        return _plausible(photo.image.info.get("original_orientation", photo.orientation))


def _plausible(value: object) -> int:
    return value if isinstance(value, int) and value in _PARTS else 1


def turned(orientation: int, quarters: int) -> int:
    """The orientation of a photo that is shown turned by so many further quarters clockwise."""
    upright, mirrored = _PARTS[orientation]
    return _ORIENTATIONS[(upright + quarters) % 4, mirrored]


def quarters_between(own: int, wanted: int) -> int:
    """The quarter turns clockwise, 0 to 3, from how a file shows itself to how it is to be shown.

    That a photo is to be mirrored is left alone: no program that turns photos does it.
    """
    return (_PARTS[wanted][0] - _PARTS[own][0]) % 4


def turn_pixels(pixels: NDArray[_Sample], quarters: int) -> NDArray[_Sample]:
    """An upright array (H, W, …) turned clockwise; C-contiguous, the same one for no turn."""
    if quarters % 4 == 0:
        return pixels
    return np.ascontiguousarray(np.rot90(pixels, -quarters))


def unturned(_path: Path) -> int:
    """Where no photo is turned: how often each is."""
    return 0


def turn_size(size: tuple[int, int], quarters: int) -> tuple[int, int]:
    """(width, height) of what is turned."""
    return size[::-1] if quarters % 2 else size


def turn_point(point: tuple[float, float], quarters: int) -> tuple[float, float]:
    """Where (x, y), as shares of width and height, comes to lie when turned clockwise."""
    x, y = point
    for _ in range(quarters % 4):
        x, y = 1 - y, x
    return x, y
