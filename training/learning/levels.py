"""What the frozen first levels see in each picture, kept on disk, while the later ones learn.

Of a picture of H x W pixels: level 3 (c3, H / 8, W / 8); means and deviations of levels 1 and 2 at
its resolution (averaged there anyway where levels are made even), so that a network of
`even_levels` gives the same numbers as on the picture; and the moments of its windows. Maps are
float16. A mirrored picture's maps are taken for the picture's, mirrored.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Literal

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional as F
from torch.utils.data import Dataset

from core.errors import RunError, reason_of
from core.files import FileLock, write_atomically
from core.networks.backbones import first_levels, later_levels
from core.networks.mobileiqa.adapters import MomentsAdapter, matrices, pool
from core.networks.mobileiqa.detail import LEVELS as KEPT
from core.networks.mobileiqa.network import EVEN_RUNS, MobileIqa
from core.places import cache_folder
from training.learning.features import moments_adapters
from training.learning.loading import (
    AS_IT_IS,
    Flips,
    Key,
    Loader,
    Pictures,
    as_windows,
    normalised,
)
from training.learning.sampling import Size
from training.learning.trained_file import PerColour

Kept = tuple["np.memmap[Any, np.dtype[np.float16]]", "np.memmap[Any, np.dtype[np.float32]]"]

_SAVED_EVERY = 64  # pictures
_STRIDE = 8  # of level 3


def lower_of(network: MobileIqa, image: Tensor) -> tuple[Tensor, Tensor]:
    """Normalised photos (B, 3, H, W) to level 3 (B, c3, h, w) and to means and deviations of levels
    1 and 2 at its resolution (B, 2 * (c1 + c2), h, w)."""
    levels = first_levels(network.backbone, image, KEPT)
    found = []
    for level, runs in zip(levels[:-1], EVEN_RUNS, strict=False):
        mean = F.avg_pool2d(level, runs)
        variance = F.avg_pool2d(level * level, runs) - mean * mean
        found += [mean, variance.clamp_min(0).sqrt()]
    return levels[-1], torch.cat(found, 1)


def windows_moments(network: MobileIqa, crops: Tensor) -> Tensor:
    """Normalised windows (B, N, 3, side, side) to their photo's moments (B, M)."""
    levels = first_levels(network.backbone, crops.flatten(0, 1), KEPT)
    return network.detail.moments(levels, crops.shape[1])


def x_from_lower(network: MobileIqa, level3: Tensor, lower: Tensor) -> Tensor:
    """What `lower_of` gave to x (5, B, C, S, S)."""
    adapters = moments_adapters(network)
    x, first = [], 0
    for adapter in adapters[: KEPT - 1]:
        both = lower[:, first : first + adapter.norm.num_features]
        first += adapter.norm.num_features
        x.append(adapter.from_moments(_lower_moments(adapter, both)))
    arranged = level3.contiguous(memory_format=torch.channels_last)  # the faster one
    further = [level3, *later_levels(network.backbone, arranged, KEPT)]
    x += [a(level) for a, level in zip(adapters[KEPT - 1 :], further, strict=True)]
    return torch.stack(x)


def _lower_moments(adapter: MomentsAdapter, both: Tensor) -> Tensor:
    """Means and deviations (B, 2c, h, w) to the moments of cells (B, 2c, S, S)."""
    rows, columns = matrices(both, adapter.grid)
    mean, deviation = both.chunk(2, 1)
    square = deviation * deviation + mean * mean
    with torch.autocast(both.device.type, enabled=False):  # see MomentsAdapter.moments
        return adapter.of_squares(pool(mean, rows, columns), pool(square, rows, columns))


class LevelStore(Dataset[list[Tensor]]):
    """By key: level 3 and the lower levels (float16), the windows' moments (float32; none where the
    network sees no detail), and after them, of photos that a teacher sees, its pictures.

    `sizes` are those of all rows of `pictures`; `same` gives rows that show the same as another one
    of `rows` (but for their windows), and need no maps of their own. `content` stands for the
    pictures, and together with the frozen weights and the input's normalisation it names the
    folder.
    """

    def __init__(
        self,
        pictures: Pictures,
        rows: Sequence[int],
        sizes: Sequence[Size],
        content: str,
        network: MobileIqa,
        mean: PerColour,
        std: PerColour,
        mirrored: Flips,
        *,
        teachers: bool,
        root: Path | None,
        same: Mapping[int, int] | None = None,
    ) -> None:
        self._detail: int = network.detail.norm.num_features if network.preset.detail else 0
        self._pictures, self._rows, self._mean, self._std = pictures, list(rows), mean, std
        self._mirrored, self._teachers = mirrored, teachers
        widths: list[int] = [a.norm.num_features // 2 for a in moments_adapters(network)[:KEPT]]
        self._channels = (widths[-1], 2 * sum(widths[:-1]))
        self._places = {row: place for place, row in enumerate(rows)}
        self._same = dict(same or {})
        self._maps = [(sizes[row][1] // _STRIDE, sizes[row][0] // _STRIDE) for row in rows]
        counts = [
            0 if row in self._same else h * w * sum(self._channels)
            for row, (h, w) in zip(rows, self._maps, strict=True)
        ]
        self._starts = np.concatenate([[0], np.cumsum(counts)]).astype(np.int64)
        about = (content, list(rows), sorted(self._same.items()), mean, std, self._detail)
        digest = hashlib.sha256(repr(about).encode())
        state = network.backbone.state_dict()
        for name in frozen_names(network):
            digest.update(name.encode() + state[name].detach().cpu().contiguous().numpy().tobytes())
        self.folder = (root or cache_folder() / "training") / f"levels-{digest.hexdigest()[:24]}"
        self._values: Kept | None = None

    def prepare(
        self,
        network: MobileIqa,
        progress: Callable[[int, int], None],
        poll: Callable[[], None],
    ) -> None:
        """Run the first levels on what is not there yet. `poll` may raise to interrupt; what is
        done is kept. Raises RunError: the folder cannot be written."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            with FileLock(self.folder / "lock") as lock:
                while not lock.acquire():  # another run does the same
                    poll()
                    time.sleep(0.2)
                self._fill(network, progress, poll)
        except OSError as error:
            reason = reason_of(error)
            raise RunError(f"Levels cannot be kept ({reason}).", self.folder) from error

    def __getitem__(self, key: Key) -> list[Tensor]:
        if self._values is None:
            self._values = self._opened("r")
        place = self._places[key.row]
        maps, moments = self._values
        left, top = self._mirrored.of(key)
        like = self._places[self._same.get(key.row, key.row)]
        values = self._shaped(maps, like)[:, :: -1 if top else 1, :: -1 if left else 1]
        both = torch.from_numpy(np.array(values, order="C"))
        upper = self._channels[0]
        found = [both[:upper], both[upper:], torch.from_numpy(np.array(moments[place]))]
        if self._teachers and key.like is None:
            shown = self._pictures[key]
            own = 2 if self._detail else 1
            found += shown[own:] or shown
        return found

    def __getstate__(self) -> dict[str, object]:
        """Loader processes map the files themselves."""
        return {**self.__dict__, "_values": None}

    def _shaped(self, maps: NDArray[np.float16], place: int) -> NDArray[np.float16]:
        part = maps[self._starts[place] : self._starts[place + 1]]
        return part.reshape(sum(self._channels), *self._maps[place])

    def _opened(self, mode: Literal["r", "r+", "w+"]) -> Kept:
        """The maps one after the other, and the windows' moments (rows, M)."""
        opened = np.lib.format.open_memmap
        maps, moments = self.folder / "maps.npy", self.folder / "windows.npy"
        if mode != "w+":
            return opened(maps, mode), opened(moments, mode)
        shape = (len(self._rows), max(1, self._detail))  # nothing cannot be mapped
        return (
            opened(maps, mode, np.float16, (int(self._starts[-1]),)),
            opened(moments, mode, np.float32, shape),
        )

    @torch.inference_mode()
    def _fill(
        self, network: MobileIqa, progress: Callable[[int, int], None], poll: Callable[[], None]
    ) -> None:
        count, said = len(self._rows), self.folder / "done"
        done = int(said.read_text()) if said.is_file() else 0
        if done == count:
            return
        maps, windows = self._opened("r+" if done else "w+")
        device = next(network.parameters()).device
        training = network.training
        network.eval()
        loader = Loader(self._pictures)
        for first in range(done, count, _SAVED_EVERY):
            block = self._rows[first : first + _SAVED_EVERY]
            keys = [[Key(row, AS_IT_IS, row)] for row in block]
            for place, shown in enumerate(loader.batches(keys), first):
                poll()
                image, *crops = (normalised(p, self._mean, self._std, device) for p in shown)
                if self._rows[place] not in self._same:
                    both = torch.cat(lower_of(network, image), 1)
                    self._shaped(maps, place)[:] = both[0].half().cpu().numpy()
                if crops:
                    seen = windows_moments(network, as_windows(crops[0]))
                    windows[place] = seen[0].cpu().numpy()
                progress(place + 1, count)
            for kept in (maps, windows):
                kept.flush()
            write_atomically(said, str(first + len(block)).encode())
        network.train(training)


def frozen_names(network: MobileIqa) -> list[str]:
    """The entries of the backbone's state that its first three levels depend on."""
    image = torch.zeros(1, 3, 64, 64, device=next(network.parameters()).device)
    used: list[torch.nn.Module] = []
    hooks = [
        module.register_forward_hook(lambda module, _given, _result: used.append(module))
        for module in network.backbone.modules()
        if not list(module.children())
    ]
    training = network.training
    network.eval()
    with torch.inference_mode():
        first_levels(network.backbone, image, KEPT)
    network.train(training)
    for hook in hooks:
        hook.remove()
    names = {id(module): name for name, module in network.backbone.named_modules()}
    within = {names[id(module)] for module in used}
    return [n for n in network.backbone.state_dict() if n.rpartition(".")[0] in within]
