"""Pairs of crops by photo and epoch, from (seed, epoch, photo) alone."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.utils.data import Dataset

from training.learning.loading import Key
from training.learning.reiqa.windows import Windows
from training.recipes.pretrain_settings import Pretrain

Pixels = NDArray[np.uint8]
Make = Callable[[Pixels, Pretrain, np.random.Generator], tuple[Pixels, Pixels]]

_PAIRS = 12  # keeps the random stream apart from others


class Pairs(Dataset[list[Tensor]]):
    """Of a key queries and keys: (N, 3, crop, crop) uint8 each, N pairs of the photo's window that
    this epoch sees."""

    def __init__(self, windows: Windows, settings: Pretrain, make: Make, seed: int) -> None:
        self._windows, self._settings = windows, settings
        self._make, self._seed = make, seed

    def __getitem__(self, key: Key) -> list[Tensor]:
        window = self._windows.window(key.row, key.epoch % self._windows.cutting.count)
        random = np.random.default_rng([self._seed, _PAIRS, key.epoch, key.row])
        made = self._make(window, self._settings, random)
        return [torch.from_numpy(np.array(one.transpose(0, 3, 1, 2), order="C")) for one in made]
