"""A copy of a photo in memory upon which faults are laid, as a model wants to see it.

Only what a stroke touched is computed anew: the photo at the model's size, the sharpness by which
its windows are chosen, and a picture for the screen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from math import ceil, floor
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from core.bundles.inputs import Inputs
from core.families.strokes import Box, Path, Stroke
from core.photos.decode import REDUCING_GAP, Decoded
from core.photos.laid_faults import BLOCK, laid, margin
from core.photos.windows import SharpestWindows

Pixels = NDArray[np.uint8]
Spread = Callable[[Callable[[Box], Pixels], Iterable[Box]], Iterable[Pixels]]

SHOWN_PX: Final = 1600
"""About the long side of the picture for the screen."""
# A bicubic filter reaches two pixels of the reduced picture.
_REACH: Final = 3


class EditedPhoto:
    """`pixels` (H, W, 3) is the upright photo at full size; it is copied. `spread` does work upon
    each of many parts, one after the other or, as the map of a pool of threads, beside each other:
    parts are the same either way."""

    def __init__(self, pixels: Pixels, inputs: Inputs, spread: Spread = map) -> None:
        self._pixels = pixels.copy()
        self._spread = spread
        self._inputs = inputs
        height, width = pixels.shape[:2]
        self._size = (width, height)
        policy = inputs.whole
        self._whole = _Reduced(
            self._pixels, policy.size_for(width, height) if policy is not None else self._size
        )
        # Boxes do all of the work where nobody but a person looks.
        self._shown = _Boxed(self._pixels, (max(1, round(max(self._size) / SHOWN_PX)),) * 2)
        crops = inputs.crops
        self._windows = SharpestWindows(self._pixels, crops.side) if crops is not None else None
        self._undone: list[tuple[Stroke, list[tuple[Box, Pixels]]]] = []

    @property
    def strokes(self) -> tuple[Stroke, ...]:
        """What is laid on, in its order."""
        return tuple(stroke for stroke, _ in self._undone)

    @property
    def shown(self) -> Pixels:
        """The picture for the screen, of the photo's shape; a copy."""
        return self._shown.pixels.copy()

    def lay(self, stroke: Stroke) -> None:
        """Lay a fault on, over all that is there."""
        path = Path(stroke, self._size)
        # All of it is made before any is put in its place: faults spread from their surroundings.
        boxes = list(path.boxes())
        faulty = self._spread(lambda box: self._faulty(stroke, path, box), boxes)
        self._undone.append((stroke, self._put(list(zip(boxes, faulty, strict=True)))))

    def undo(self) -> bool:
        """Take the last stroke off; whether there was one."""
        if not self._undone:
            return False
        _, before = self._undone.pop()
        self._put(before)
        return True

    def decoded(self) -> Decoded:
        """What the model is given."""
        windows = None
        if self._windows is not None and self._inputs.crops is not None:
            windows = self._windows.chosen(self._inputs.crops.ranks)
        return Decoded(self._whole.pixels.copy(), self._size, windows)

    def _faulty(self, stroke: Stroke, path: Path, box: Box) -> Pixels:
        """The pixels of a box with the stroke on them."""
        (width, height), (left, top, right, bottom) = self._size, box
        beyond = margin(stroke.fault, stroke.strength, max(self._size))
        # Blocks of compression lie where they would lie in the whole photo.
        x0, y0 = (max(0, n - beyond) // BLOCK * BLOCK for n in (left, top))
        x1, y1 = min(width, right + beyond), min(height, bottom + beyond)
        seed = (len(self._undone), left, top)
        around = self._pixels[y0:y1, x0:x1]
        faulty = laid(around, stroke.fault, stroke.strength, max(self._size), seed)
        faulty = faulty[top - y0 : bottom - y0, left - x0 : right - x0]
        share = path.share(box)
        if share is None:
            return faulty
        return _mixed(self._pixels[top:bottom, left:right], faulty, share)

    def _put(self, parts: list[tuple[Box, Pixels]]) -> list[tuple[Box, Pixels]]:
        """Puts pixels in their places; returns what was there."""
        before = []
        for box, pixels in parts:
            left, top, right, bottom = box
            before.append((box, self._pixels[top:bottom, left:right].copy()))
            self._pixels[top:bottom, left:right] = pixels
        for box, _ in parts:
            self._whole.renew(box)
            self._shown.renew(box)
        if self._windows is not None and parts:
            lefts, tops, rights, bottoms = zip(*(box for box, _ in parts), strict=True)
            self._windows.renew(min(lefts), min(tops), max(rights), max(bottoms))
        return before


def _mixed(before: Pixels, faulty: Pixels, share: NDArray[np.uint8]) -> Pixels:
    """So much of 255 of the one, the rest of the other, to the nearest level; all in 16 bits."""
    rows, shape = len(before), before.shape
    part = np.repeat(share, shape[2], axis=1).astype(np.uint16)
    mixed = np.ascontiguousarray(faulty).reshape(rows, -1) * part
    np.subtract(255, part, out=part)
    part *= np.ascontiguousarray(before).reshape(rows, -1)
    mixed += part
    # Divided by 255: Blinn, "Three wrongs make a right", IEEE CG&A 15 (6), 1995.
    mixed += 128
    mixed += mixed >> 8
    mixed >>= 8
    return mixed.astype(np.uint8).reshape(shape)


class _Boxed:
    """A copy of pixels that change in place, reduced by boxes of whole pixels; without any to
    reduce by, the pixels themselves."""

    def __init__(self, source: Pixels, factors: tuple[int, int]) -> None:
        height, width = source.shape[:2]
        across, down = factors
        self._source, self._factors = source, factors
        self.pixels = source
        if factors != (1, 1):
            self.pixels = np.empty((-(-height // down), -(-width // across), 3), np.uint8)
            self.renew((0, 0, width, height))

    def renew(self, box: Box) -> Box:
        """The source changed within the box; gives the box of this copy."""
        across, down = self._factors
        left, top = box[0] // across, box[1] // down
        right, bottom = -(-box[2] // across), -(-box[3] // down)
        if self.pixels is not self._source:
            part = self._source[top * down : bottom * down, left * across : right * across]
            made = Image.fromarray(part).reduce((across, down))
            self.pixels[top:bottom, left:right] = np.asarray(made)
        return (left, top, right, bottom)


class _Reduced:
    """A reduced copy of pixels that change in place: by boxes down to no less than a few times the
    size, then bicubic; as photos are made for scoring (core.photos.bands.resized)."""

    def __init__(self, source: Pixels, size: tuple[int, int]) -> None:
        height, width = source.shape[:2]
        across, down = (
            max(1, int(have / want / REDUCING_GAP))
            for have, want in zip((width, height), size, strict=True)
        )
        self._boxed = _Boxed(source, (across, down))
        self._scale = (width / across / size[0], height / down / size[1])
        self.pixels = np.empty((size[1], size[0], 3), np.uint8)
        self._resize((0, 0, *self._boxed.pixels.shape[1::-1]))

    def renew(self, box: Box) -> None:
        """The source changed within the box."""
        self._resize(self._boxed.renew(box))

    def _resize(self, box: Box) -> None:
        """Resizes what depends on a box of the picture made by boxes."""
        small = self._boxed.pixels
        (across, down), (height, width) = self._scale, small.shape[:2]
        rows, columns = self.pixels.shape[:2]
        left = max(0, floor(box[0] / across) - _REACH)
        top = max(0, floor(box[1] / down) - _REACH)
        right = min(columns, ceil(box[2] / across) + _REACH)
        bottom = min(rows, ceil(box[3] / down) + _REACH)
        # As much as the filter sees, and the part of it that is wanted.
        x0, y0 = (max(0, floor((n - _REACH) * by)) for n, by in ((left, across), (top, down)))
        x1 = min(width, ceil((right + _REACH) * across))
        y1 = min(height, ceil((bottom + _REACH) * down))
        part = (
            left * across - x0, top * down - y0, right * across - x0, bottom * down - y0
        )  # fmt: skip
        image = Image.fromarray(small[y0:y1, x0:x1])
        size = (right - left, bottom - top)
        made = image.resize(size, Image.Resampling.BICUBIC, box=part)
        self.pixels[top:bottom, left:right] = np.asarray(made)
