"""Windows of photos, cut out once and kept: all that label-free training sees of them."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from core.bundles.inputs import InputPolicy
from core.errors import PhotoError
from core.photos.decode import decode_for_scoring
from core.photos.stamp import Stamp
from training.learning.store import Image, Store

_CUTS = 11  # keeps the random stream apart from others


@dataclass(frozen=True, slots=True)
class Cutting:
    """From photos at so many pixels of the shorter `side`, `count` windows each, of side `window`,
    at places that follow from the `seed`."""

    side: int
    window: int
    count: int
    seed: int


class Windows(Store):
    """A row a photo: its windows, one below the other (count * window, window, 3)."""

    def __init__(self, paths: Sequence[Path], cutting: Cutting, root: Path | None) -> None:
        super().__init__(_key(paths, cutting), "cuttings", len(paths), keep=True, root=root)
        self.paths, self.cutting = paths, cutting
        self._policy = InputPolicy("shorter-side", cutting.side, 4 * cutting.side, 1)

    def make(self, row: int) -> Image:
        """Raises PhotoError where the photo cannot be read or is smaller than a window."""
        pixels = decode_for_scoring(self.paths[row], self._policy.size_for).pixels
        own = self.cutting
        room = [length - own.window for length in pixels.shape[:2]]
        if min(room) < 0:
            raise PhotoError(
                f"It has fewer than {own.window} pixels a side: too small to learn from.",
                self.paths[row],
            )
        random = np.random.default_rng([own.seed, _CUTS, row])
        cuts = []
        for _ in range(own.count):
            top, left = (int(random.integers(length + 1)) for length in room)
            cuts.append(pixels[top : top + own.window, left : left + own.window])
        return np.concatenate(cuts)

    def path(self, row: int) -> Path:
        """The photo's file."""
        return self.paths[row]

    def window(self, row: int, number: int) -> Image:
        """One of a photo's windows (window, window, 3). Raises PhotoError."""
        side = self.cutting.window
        return self[row][number * side : (number + 1) * side]


def _key(paths: Sequence[Path], cutting: Cutting) -> str:
    digest = hashlib.sha256(repr(cutting).encode())
    for path in paths:
        try:
            stamp = tuple(Stamp.of(path)[1:])
        except OSError:
            stamp = (-1, -1)
        digest.update(repr((path.name, stamp)).encode("utf-8", "surrogatepass"))
    return digest.hexdigest()
