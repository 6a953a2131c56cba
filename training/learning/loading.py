"""Batches of photos for the network, in this process or prepared by others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor
from torch.utils.data import DataLoader, Dataset

from training.learning.copy_store import Copies
from training.learning.sampling import flips
from training.learning.store import Store

AS_IT_IS = -1


class Key(NamedTuple):
    """A row in an epoch; epoch -1 asks for the picture as it is. With `like` it is mirrored as that
    row is, and shown to the student alone: a copy, or the photo it is compared with."""

    row: int
    epoch: int
    like: int | None = None


@dataclass(frozen=True, slots=True)
class Flips:
    """How photos are mirrored in training."""

    seed: int
    horizontal: float
    vertical: float

    def of(self, key: Key) -> tuple[bool, bool]:
        """Whether a picture is mirrored left-right, top-bottom."""
        if key.epoch == AS_IT_IS:
            return False, False
        row = key.row if key.like is None else key.like
        return flips(self.seed, key.epoch, row, self.horizontal, self.vertical)


NEVER = Flips(0, 0.0, 0.0)


class Pictures(Dataset[list[Tensor]]):
    """Pictures by key: for each store one (3, H, W) uint8 tensor, all mirrored alike.

    Rows count the first store's photos; those of `copies` follow. The first `own` stores are the
    student's: its photos, and their windows where it sees detail; what follows is the teacher's.
    """

    def __init__(
        self,
        stores: Sequence[Store],
        mirrored: Flips,
        copies: Copies | None = None,
        *,
        own: int = 1,
    ) -> None:
        self._stores = list(stores)
        self._mirrored = mirrored
        self._copies = copies
        self._own = own

    def __getitem__(self, key: Key) -> list[Tensor]:
        left, top = self._mirrored.of(key)
        images = []
        for picture in self._of(key):
            image = picture[:: -1 if top else 1, :: -1 if left else 1]
            images.append(torch.from_numpy(np.array(image.transpose(2, 0, 1), order="C")))
        return images

    def _of(self, key: Key) -> list[np.ndarray[tuple[int, ...], np.dtype[np.uint8]]]:
        copies = self._copies
        if copies is not None and key.row >= copies.first:
            row = key.row - copies.first
            picture = copies.store[row]
            return [picture] if copies.windows is None else [picture, copies.windows[row]]
        stores = self._stores if key.like is None else self._stores[: self._own]
        return [store[key.row] for store in stores]


class Loader:
    """Gives batches in any wanted order: for each store one (B, 3, H, W) uint8 tensor.

    `workers` processes prepare them and live as long as the loader. They are started anew, never
    forked: threads and locks of this process would be copied in any state.
    """

    def __init__(self, rows: Dataset[list[Tensor]], *, workers: int = 0, pin: bool = False) -> None:
        self._wanted: list[list[Key]] = []
        self._loader: DataLoader[list[Tensor]] = DataLoader(
            rows,
            batch_sampler=self._wanted,
            collate_fn=_stacked,
            num_workers=workers,
            persistent_workers=workers > 0,
            pin_memory=pin,
            multiprocessing_context="spawn" if workers else None,
            # Torch would draw a seed from its global generator, whose state must not matter.
            generator=torch.Generator(),
        )

    def batches(self, keys: Sequence[Sequence[Key]]) -> Iterator[list[Tensor]]:
        """The batches of these keys, in order. One call must be used up before the next."""
        self._wanted[:] = [list(portion) for portion in keys]
        return iter(self._loader) if self._wanted else iter(())


def _stacked(items: list[list[Tensor]]) -> list[Tensor]:
    """What stands at each place of the items, of those that have so many; the first has all."""
    return [
        torch.stack([item[place] for item in items if len(item) > place])
        for place in range(len(items[0]))
    ]


def normalised(
    images: Tensor, mean: Sequence[float], std: Sequence[float], device: torch.device
) -> Tensor:
    """(B, 3, H, W) uint8 to float32 on the device: (x / 255 - mean) / std."""
    moved = images.to(device, non_blocking=True).float().div_(255)
    shift = torch.tensor(mean, device=device)[:, None, None]
    scale = torch.tensor(std, device=device)[:, None, None]
    return moved.sub_(shift).div_(scale)


def as_windows(stacked: Tensor) -> Tensor:
    """Windows one below the other (B, 3, N * side, side) to (B, N, 3, side, side)."""
    batch, colours, height, side = stacked.shape
    windows = stacked.reshape(batch, colours, height // side, side, side)
    return windows.transpose(1, 2).contiguous()
