"""Windows at capture resolution of photos and of their copies, stacked into one tall picture."""

from __future__ import annotations

import hashlib
from pathlib import Path

import numpy as np

from core.bundles.inputs import Crops
from core.photos.decode import decode_for_scoring
from core.photos.windows import sharpest_windows
from training.learning.copy_store import CopyStore
from training.learning.distortions import Pixels
from training.learning.further_copies import at_full_size
from training.learning.pixels import PixelStore
from training.learning.regions import region_of
from training.learning.store import Image, Store, Stored


def windows_of(photo: Pixels, crops: Crops) -> Image:
    """The windows of a photo at full size (H, W, 3), one below the other: (N * side, side, 3)."""
    windows, _ = sharpest_windows(photo, crops.side, crops.ranks)
    return np.ascontiguousarray(windows.reshape(-1, crops.side, 3))


class WindowStore(Store):
    """The windows of the photos of another store, whose rows count here too."""

    def __init__(self, photos: PixelStore, crops: Crops, *, keep: bool, root: Path | None) -> None:
        key = hashlib.sha256(f"{photos.key}\n{crops.key}".encode()).hexdigest()
        super().__init__(key, "windows", photos.count, keep=keep, root=root)
        self._photos, self._crops = photos, crops

    def make(self, row: int) -> Image:
        """The windows of a photo, decoded at full size. Raises PhotoError."""
        return windows_of(decode_for_scoring(self.path(row), None).pixels, self._crops)

    def path(self, row: int) -> Path:
        """The photo's file."""
        return self._photos.path(row)

    def take_sizes(self) -> None:
        """Instead of `prepare`, where windows are not kept: readable where the photo is."""
        crops = self._crops
        size = (crops.side, crops.side * len(crops.ranks))
        self.stored = [
            Stored(0, 0, 0, one.error) if one.error else Stored(0, *size)
            for one in self._photos.stored
        ]


class CopyWindowStore(Store):
    """The windows of copies; each is made of its photo at full size, where faults at capture
    resolution are those of a camera."""

    def __init__(self, copies: CopyStore, crops: Crops, *, keep: bool, root: Path | None) -> None:
        key = hashlib.sha256(f"{copies.key}\n{crops.key}".encode()).hexdigest()
        super().__init__(key, "windows", copies.count, keep=keep, root=root)
        self._copies, self._crops = copies, crops

    def make(self, row: int) -> Image:
        """The windows of a copy. Raises PhotoError."""
        copy = self._copies.copies[row]
        if copy.kind == "region":
            return windows_of(region_of(copy, self._copies.size_of(row)), self._crops)
        if copy.kind == "plain":  # as large as it is
            return windows_of(self._copies[row], self._crops)
        photo = decode_for_scoring(self.path(row), None).pixels
        return windows_of(at_full_size(copy, photo), self._crops)

    def path(self, row: int) -> Path:
        """The file of the photo that a copy is made of."""
        return self._copies.path(row)

    def take_sizes(self) -> None:
        """Instead of `prepare`, where windows are not kept."""
        crops = self._crops
        one = Stored(0, crops.side, crops.side * len(crops.ranks))
        self.stored = [one] * self.count
