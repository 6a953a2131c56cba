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
_MOST_SUMMED: Final = 256
"""The sum of so many values holds in 16 bits."""
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
    box = (0.0, 0.0, width / across, height / down)
    small = Image.fromarray(_boxed(pixels, across, down))
    return np.asarray(small.resize(size, Image.Resampling.BICUBIC, box))


def _boxed(pixels: Pixels, across: int, down: int) -> Pixels:
    """Boxes of so many pixels by their means, those at the right and the lower end of what is left:
    the values of Image.reduce."""
    height, width = pixels.shape[:2]
    rows, columns = height // down, width // across
    boxes = np.empty((-(-height // down), -(-width // across), 3), np.uint8)
    right, below = pixels[: rows * down, columns * across :], pixels[rows * down :]
    for place, part in ((np.s_[:rows, columns:], right), (np.s_[rows:], below)):
        if part.size:
            boxes[place] = np.asarray(Image.fromarray(part).reduce((across, down)))
    whole = pixels[: rows * down, : columns * across]
    for top, bottom in _bands(rows * down, down):
        boxes[top // down : bottom // down, :columns] = _means(whole[top:bottom], across, down)
    return boxes


def _means(band: Pixels, across: int, down: int) -> Pixels:
    """Of a band of whole boxes their means, rounded as Pillow does.

    Sums over shifted rows are several times as fast as sums over two short axes.
    Source: ImagingReduceNxN of Pillow's Reduce.c.
    """
    area = across * down
    if area > _MOST_SUMMED:
        return np.asarray(Image.fromarray(band).reduce((across, down)))
    rows = band.reshape(len(band) // down, down, -1)
    total = rows[:, 0].astype(np.uint16)
    for row in range(1, down):
        total += rows[:, row]
    sums = _sums(total.ravel(), across)
    means = np.empty((len(rows), band.shape[1] // across, 3), np.uint8)
    for channel in range(3):  # long strided rows: as pixels they would be copied three bytes a time
        one = sums[channel :: 3 * across].astype(np.uint32)
        one += area // 2
        one *= 2**24 // area
        one >>= 24
        means[..., channel] = one.reshape(means.shape[:2])
    return means


def _sums(values: NDArray[np.uint16], count: int) -> NDArray[np.uint16]:
    """Of each value of interleaved channels and the next of its own, `count` in all; shorter by
    those that lack some."""
    total, have = values, 1
    while 2 * have <= count:
        total, have = total[: -3 * have] + total[3 * have :], 2 * have
    for further in range(have, count):
        total = total[:-3] + values[3 * further :]
    return total


def _bands(height: int, multiple: int = 1) -> Iterator[tuple[int, int]]:
    """The first row of each band and that behind its last; all but the last of whole multiples."""
    rows = max(1, _ROWS // multiple) * multiple
    for top in range(0, height, rows):
        yield top, min(top + rows, height)
