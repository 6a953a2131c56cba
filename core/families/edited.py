"""A copy of a photo in memory upon which faults are laid, as a model wants to see it.

Only what a stroke touched is computed anew: the photo at the model's size, the sharpness by which
its windows are chosen, and a picture for the screen.
"""

from __future__ import annotations

from math import ceil, floor
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from core.bundles.inputs import Inputs
from core.families.strokes import Box, Path, Stroke
from core.photos.decode import REDUCING_GAP, Decoded, fitted_size
from core.photos.laid_faults import BLOCK, laid, margin
from core.photos.windows import SharpestWindows

Pixels = NDArray[np.uint8]

SHOWN_PX: Final = (1600, 1600)
"""The box of the picture for the screen."""
# A bicubic filter reaches two pixels of the reduced picture.
_REACH: Final = 3


class EditedPhoto:
    """`pixels` (H, W, 3) is the upright photo at full size; it is copied."""

    def __init__(self, pixels: Pixels, inputs: Inputs) -> None:
        self._pixels = pixels.copy()
        self._inputs = inputs
        height, width = pixels.shape[:2]
        self._size = (width, height)
        policy = inputs.whole
        self._whole = _Reduced(
            self._pixels, policy.size_for(width, height) if policy is not None else self._size
        )
        # Boxes may do all of the work where nobody but a person looks.
        self._shown = _Reduced(self._pixels, fitted_size(self._size, SHOWN_PX), gap=1.0)
        crops = inputs.crops
        self._windows = SharpestWindows(self._pixels, crops.side) if crops is not None else None
        self._undone: list[tuple[Stroke, list[tuple[Box, Pixels]]]] = []

    @property
    def strokes(self) -> tuple[Stroke, ...]:
        """What is laid on, in its order."""
        return tuple(stroke for stroke, _ in self._undone)

    @property
    def shown(self) -> Pixels:
        """The picture for the screen, within SHOWN_PX; a copy."""
        return self._shown.pixels.copy()

    def lay(self, stroke: Stroke) -> None:
        """Lay a fault on, over all that is there."""
        path = Path(stroke, self._size)
        # All of it is made before any is put in its place: faults spread from their surroundings.
        parts = [(box, self._faulty(stroke, path, box)) for box in path.boxes()]
        self._undone.append((stroke, self._put(parts)))

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
        before = self._pixels[top:bottom, left:right].astype(np.float32)
        mixed = before + share * (faulty - before)
        return np.rint(mixed).astype(np.uint8)

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


class _Reduced:
    """A reduced copy of pixels that change in place: by boxes down to no less than `gap` times the
    size, then bicubic; as photos are made for scoring (core.photos.bands.resized)."""

    def __init__(self, source: Pixels, size: tuple[int, int], gap: float = REDUCING_GAP) -> None:
        height, width = source.shape[:2]
        self._source = source
        self._factors = tuple(
            max(1, int(have / want / gap)) for have, want in zip((width, height), size, strict=True)
        )
        across, down = self._factors
        self._small = source
        if self._factors != (1, 1):
            self._small = np.empty((-(-height // down), -(-width // across), 3), np.uint8)
        self._scale = (width / across / size[0], height / down / size[1])
        self.pixels = np.empty((size[1], size[0], 3), np.uint8)
        self.renew((0, 0, width, height))

    def renew(self, box: Box) -> None:
        """The source changed within the box."""
        across, down = self._factors
        left, top = box[0] // across, box[1] // down
        right, bottom = -(-box[2] // across), -(-box[3] // down)
        if self._small is not self._source:
            part = self._source[top * down : bottom * down, left * across : right * across]
            made = Image.fromarray(part).reduce((across, down))
            self._small[top:bottom, left:right] = np.asarray(made)
        self._resize((left, top, right, bottom))

    def _resize(self, box: Box) -> None:
        """Resizes what depends on a box of the picture made by boxes."""
        (across, down), (height, width) = self._scale, self._small.shape[:2]
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
        image = Image.fromarray(self._small[y0:y1, x0:x1])
        size = (right - left, bottom - top)
        made = image.resize(size, Image.Resampling.BICUBIC, box=part)
        self.pixels[top:bottom, left:right] = np.asarray(made)
