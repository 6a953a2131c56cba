"""A small picture of a photo, from which all that needs no fine detail is measured.

Whoever looks at a photo closely makes it once: reading all pixels of a large photo costs a fifth as
much as decoding them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]

SHORT_SIDE_PX: Final = 384


@dataclass(frozen=True, slots=True)
class Small:
    """`pixels` (h, w, 3) uint8, each of them `factor` pixels of the photo wide; the first begins at
    `left` and `top`, pixels of the photo. Its shorter side is 288 to 575 pixels, or the photo's
    own."""

    pixels: Pixels
    factor: int
    left: int
    top: int


def small_of(pixels: Pixels) -> Small:
    """Of (H, W, 3) uint8. What does not fill a pixel is left out evenly; of a small photo it is the
    photo."""
    height, width = pixels.shape[:2]
    factor = max(1, round(min(height, width) / SHORT_SIDE_PX))
    top, left = height % factor // 2, width % factor // 2
    return Small(thinned(pixels[top:, left:], factor), factor, left, top)


def thinned(part: Pixels, factor: int) -> Pixels:
    """Pixels (H, W, 3) uint8 made smaller by a whole factor: the mean of four pixels of each box,
    which lie alike from all four sides. A box that is not whole at the end is left out."""
    if factor == 1:
        return np.ascontiguousarray(part)
    height, width = (length // factor * factor for length in part.shape[:2])
    near = (factor - 1) // 4
    far = factor - 1 - near
    # Whole rows first: `take` then copies three bytes at a time.
    rows = [part[down:height:factor] for down in (near, far)]
    columns = [np.arange(right, width, factor) for right in (near, far)]
    total = np.zeros((height // factor, width // factor, 3), np.uint16)
    for row in rows:
        for column in columns:
            total += row.take(column, axis=1)
    total >>= 2
    return total.astype(np.uint8)
