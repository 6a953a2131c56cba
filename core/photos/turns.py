"""Turning a photo without touching it: EXIF orientations, and quarter turns of upright pixels."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from core.photos.opening import opened

# Orientation -> (quarter turns clockwise that make it upright, mirrored first).
_PARTS: Final = {
    1: (0, False), 6: (1, False), 3: (2, False), 8: (3, False),
    2: (0, True), 7: (1, True), 4: (2, True), 5: (3, True),
}  # fmt: skip
_ORIENTATIONS: Final = {parts: orientation for orientation, parts in _PARTS.items()}


def own_orientation(path: Path) -> int:
    """The EXIF orientation (1 to 8) that the file itself states; 1 for HEIF, which is upright.

    Raises PhotoError.
    """
    with opened(path) as photo:
        return photo.orientation


def turned(orientation: int, quarters: int) -> int:
    """The orientation of a photo that is shown turned by so many further quarters clockwise."""
    upright, mirrored = _PARTS[orientation]
    return _ORIENTATIONS[(upright + quarters) % 4, mirrored]


def quarters_between(own: int, wanted: int) -> int:
    """The quarter turns clockwise, 0 to 3, from how a file shows itself to how it is to be shown.

    That a photo is to be mirrored is left alone: no program that turns photos does it.
    """
    return (_PARTS[wanted][0] - _PARTS[own][0]) % 4


def turn_pixels(pixels: NDArray[np.generic], quarters: int) -> NDArray[np.generic]:
    """An upright array (H, W, …) turned clockwise; C-contiguous, the same one for no turn."""
    if quarters % 4 == 0:
        return pixels
    return np.ascontiguousarray(np.rot90(pixels, -quarters))
