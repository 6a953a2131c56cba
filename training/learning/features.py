"""What a frozen backbone sees in each picture, kept on disk: an optional speed-up.

Where the whole backbone stays as it is and adapters read moments, all that training needs of a
picture are its cells' moments. They are kept as float16, so that no epoch decodes a photo or runs
the backbone again. A mirrored picture's moments are taken for the picture's moments, mirrored.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.utils.data import Dataset

from core.errors import RunError, reason_of
from core.files import FileLock, write_atomically
from core.networks.mobileiqa.adapters import MomentsAdapter
from core.networks.mobileiqa.network import MobileIqa
from core.places import cache_folder
from training.learning.loading import AS_IT_IS, Flips, Key, Loader, Pictures, normalised
from training.learning.trained_file import PerColour

_SAVED_EVERY = 64  # pictures


def moments_adapters(network: MobileIqa) -> list[MomentsAdapter]:
    """The adapters of a slim network, level 1 first."""
    return [a for a in network.adapters if isinstance(a, MomentsAdapter)]


def moments_of(network: MobileIqa, image: Tensor) -> Tensor:
    """Normalised photos (B, 3, H, W) to the moments of all levels, (B, M, S, S)."""
    levels = network.backbone(image)
    adapters = moments_adapters(network)
    return torch.cat([a.moments(level) for a, level in zip(adapters, levels, strict=True)], 1)


def x_of(network: MobileIqa, moments: Tensor) -> Tensor:
    """Moments (B, M, S, S) to x (5, B, C, S, S)."""
    adapters = moments_adapters(network)
    parts = torch.split(moments, [adapter.norm.num_features for adapter in adapters], 1)
    return torch.stack([a.from_moments(m) for a, m in zip(adapters, parts, strict=True)])


class FeatureStore(Dataset[list[Tensor]]):
    """Moments (M, S, S), float16, of rows of `pictures`; the pictures' sizes need not agree.

    `content` stands for the pictures; together with the backbone's weights and the input's
    normalisation it names the folder.
    """

    def __init__(
        self,
        pictures: Pictures,
        rows: Sequence[int],
        content: str,
        network: MobileIqa,
        mean: PerColour,
        std: PerColour,
        mirrored: Flips,
        *,
        root: Path | None,
    ) -> None:
        digest = hashlib.sha256(repr((content, list(rows), mean, std)).encode())
        for name, tensor in network.backbone.state_dict().items():
            digest.update(name.encode() + tensor.detach().cpu().contiguous().numpy().tobytes())
        grid = network.preset.grid
        width = sum(a.norm.num_features for a in moments_adapters(network))
        digest.update(repr((width, grid)).encode())
        self.folder = (root or cache_folder() / "training") / f"features-{digest.hexdigest()[:24]}"
        self._shape = (len(rows), width, grid, grid)
        self._pictures, self._rows, self._mean, self._std = pictures, list(rows), mean, std
        self._mirrored = mirrored
        self._place = {row: place for place, row in enumerate(rows)}
        self._values: NDArray[np.float16] | None = None

    def prepare(
        self,
        network: MobileIqa,
        progress: Callable[[int, int], None],
        poll: Callable[[], None],
    ) -> None:
        """Run the backbone on what is not there yet. `poll` may raise to interrupt; what is done is
        kept. Raises RunError: the folder cannot be written."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            with FileLock(self.folder / "lock") as lock:
                while not lock.acquire():  # another run does the same
                    poll()
                    time.sleep(0.2)
                self._fill(network, progress, poll)
        except OSError as error:
            reason = reason_of(error)
            raise RunError(f"Features cannot be kept ({reason}).", self.folder) from error

    def __getitem__(self, key: Key) -> list[Tensor]:
        if self._values is None:
            self._values = np.load(self.folder / "features.npy", mmap_mode="r")
        left, top = self._mirrored.of(key)
        values = self._values[self._place[key.row]]
        values = values[:, :: -1 if top else 1, :: -1 if left else 1]
        return [torch.from_numpy(np.array(values, order="C"))]

    def __getstate__(self) -> dict[str, object]:
        """Loader processes map the file themselves."""
        return {**self.__dict__, "_values": None}

    @torch.inference_mode()
    def _fill(
        self, network: MobileIqa, progress: Callable[[int, int], None], poll: Callable[[], None]
    ) -> None:
        count, file, said = len(self._rows), self.folder / "features.npy", self.folder / "done"
        done = int(said.read_text()) if said.is_file() and file.is_file() else 0
        if done == count:
            return
        mode = "r+" if done else "w+"
        kept = np.lib.format.open_memmap(file, mode=mode, dtype=np.float16, shape=self._shape)
        device = next(network.parameters()).device
        training = network.training
        network.eval()
        loader = Loader(self._pictures)
        for first in range(done, count, _SAVED_EVERY):
            block = self._rows[first : first + _SAVED_EVERY]
            at = first
            keys = [[Key(row, AS_IT_IS, row)] for row in block]
            for (image,) in loader.batches(keys):
                poll()
                moments = moments_of(network, normalised(image, self._mean, self._std, device))
                kept[at] = moments[0].half().cpu().numpy()
                at += 1
                progress(at, count)
            kept.flush()
            write_atomically(said, str(at).encode())
        network.train(training)
