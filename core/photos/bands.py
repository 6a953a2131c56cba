"""Large RGB arrays turned, converted and made smaller by Pillow, a band of rows at a time.

The values are those that Pillow gives of the whole picture. But that would be copied into four
bytes a pixel first, and again by every step, which for a camera's photo takes as long as decoding
half of it: a band stays in the processor's cache.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image

Pixels = NDArray[np.uint8]

_ROWS: Final = 64
_TURN: Final = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_FROM_THE_END: Final = (3, 4, 6, 7)
"""Orientations by which the first row stored comes last, or to the right."""


def turn_picture(image: Image.Image, orientation: int) -> Image.Image:
    """A picture upright, by its EXIF orientation (1 to 8; others count as 1)."""
    return image.transpose(_TURN[orientation]) if orientation in _TURN else image


def upright(pixels: Pixels, orientation: int) -> Pixels:
    """(H, W, 3) as stored, upright by the EXIF orientation: a new array, C-contiguous, or for 1
    the same one."""
    if orientation not in _TURN:
        return pixels
    height, width = pixels.shape[:2]
    turned = orientation >= 5
    made = np.empty((width, height, 3) if turned else pixels.shape, np.uint8)
    for top, bottom in _bands(height):
        band = np.asarray(turn_picture(Image.fromarray(pixels[top:bottom]), orientation))
        if orientation in _FROM_THE_END:
            top, bottom = height - bottom, height - top
        if turned:
            made[:, top:bottom] = band
        else:
            made[top:bottom] = band
    return made


def convert(pixels: Pixels, by: Callable[[Image.Image], Image.Image]) -> None:
    """Changes each pixel in place, `by` a conversion of RGB pictures that looks at no other."""
    for top, bottom in _bands(len(pixels)):
        pixels[top:bottom] = np.asarray(by(Image.fromarray(pixels[top:bottom])))


def resized(pixels: Pixels, size: tuple[int, int], reducing_gap: float | None = None) -> Pixels:
    """At (width, height), bicubic; with a gap first by boxes down to no less than that many times
    the size. The values of Image.resize; not writable.

    Source: Image.resize of Pillow, which resamples rows before columns, each rounded to 8 bits.
    """
    height, width = pixels.shape[:2]
    gap = reducing_gap or max(width, height)
    across, down = (
        max(1, int(have / want / gap)) for have, want in zip((width, height), size, strict=True)
    )
    if across == down == 1:
        return np.asarray(Image.fromarray(pixels).resize(size, Image.Resampling.BICUBIC))
    small = Image.new("RGB", (-(-width // across), -(-height // down)))
    for top, bottom in _bands(height, down):
        small.paste(Image.fromarray(pixels[top:bottom]).reduce((across, down)), (0, top // down))
    box = (0.0, 0.0, width / across, height / down)
    return np.asarray(small.resize(size, Image.Resampling.BICUBIC, box))


def _bands(height: int, multiple: int = 1) -> Iterator[tuple[int, int]]:
    """The first row of each band and that behind its last; all but the last of whole multiples."""
    rows = max(1, _ROWS // multiple) * multiple
    for top in range(0, height, rows):
        yield top, min(top + rows, height)
