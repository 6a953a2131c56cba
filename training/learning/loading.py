"""Batches of photos for the network, in this process or prepared by others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor
from torch.utils.data import DataLoader, Dataset

from training.learning.pixels import PixelStore
from training.learning.sampling import flips

Key = tuple[int, int]
"""(row, epoch); epoch -1 asks for the photo as it is."""
AS_IT_IS = -1


@dataclass(frozen=True, slots=True)
class Flips:
    """How photos are mirrored in training."""

    seed: int
    horizontal: float
    vertical: float


class Photos(Dataset[list[Tensor]]):
    """Photos by (row, epoch): for each store one (3, H, W) uint8 tensor, all mirrored alike."""

    def __init__(self, stores: Sequence[PixelStore], mirrored: Flips) -> None:
        self._stores = list(stores)
        self._mirrored = mirrored

    def __getitem__(self, key: Key) -> list[Tensor]:
        row, epoch = key
        left, top = False, False
        if epoch != AS_IT_IS:
            m = self._mirrored
            left, top = flips(m.seed, epoch, row, m.horizontal, m.vertical)
        images = []
        for store in self._stores:
            image = store[row][:: -1 if top else 1, :: -1 if left else 1]
            images.append(torch.from_numpy(np.array(image.transpose(2, 0, 1), order="C")))
        return images


class Loader:
    """Gives batches in any wanted order: for each store one (B, 3, H, W) uint8 tensor.

    `workers` processes prepare them and live as long as the loader. They are started anew, never
    forked: threads and locks of this process would be copied in any state.
    """

    def __init__(self, photos: Photos, *, workers: int = 0, pin: bool = False) -> None:
        self._wanted: list[list[Key]] = []
        self._loader: DataLoader[list[Tensor]] = DataLoader(
            photos,
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
    return [torch.stack(images) for images in zip(*items, strict=True)]


def normalised(
    images: Tensor, mean: Sequence[float], std: Sequence[float], device: torch.device
) -> Tensor:
    """(B, 3, H, W) uint8 to float32 on the device: (x / 255 - mean) / std."""
    moved = images.to(device, non_blocking=True).float().div_(255)
    shift = torch.tensor(mean, device=device)[:, None, None]
    scale = torch.tensor(std, device=device)[:, None, None]
    return moved.sub_(shift).div_(scale)
