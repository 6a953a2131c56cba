"""What a teacher says of each photo, kept on disk, so that no epoch asks it again.

x and DOF are kept on the grid on which a student is compared with them, as float16. What it says of
a mirrored photo is taken for what it says of the photo, mirrored.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor
from torch.utils.data import Dataset

from core.errors import RunError, reason_of
from core.families.mobileiqa.levels import LEVELS
from core.files import FileLock, write_atomically
from core.networks.mobileiqa.network import ViewsOutput
from core.places import cache_folder
from training.learning.features import FeatureStore, x_of
from training.learning.loading import (
    AS_IT_IS,
    Flips,
    Key,
    Loader,
    Pictures,
    as_windows,
    normalised,
)
from training.learning.teacher import Teacher
from training.learning.trained_network import Bridge

PARTS = 3
"""Parts of an answer: raw, x (5, C, S, S) and DOF (V, C, S, S)."""
_SAVED_EVERY = 64  # photos


class Answers:
    """A teacher's answers about rows of `shown`: photos as it wants them, with their windows where
    it sees detail, or what its frozen backbone sees in them. `content` stands for them; it and the
    teacher name the folder."""

    def __init__(
        self,
        shown: Pictures | FeatureStore,
        rows: Sequence[int],
        content: str,
        teacher: Teacher,
        bridge: Bridge,
        *,
        root: Path | None,
    ) -> None:
        preset = teacher.network.preset
        shape = (preset.channels, bridge.grid, bridge.grid)
        self._shapes = {"raw": (), "x": (LEVELS, *shape), "dof": (bridge.views, *shape)}
        about = (content, list(rows), teacher.sha256, sorted(self._shapes.items()))
        digest = hashlib.sha256(repr(about).encode()).hexdigest()
        self.folder = (root or cache_folder() / "training") / f"answers-{digest[:24]}"
        self._shown, self._rows = shown, list(rows)
        self._places = {row: place for place, row in enumerate(rows)}
        self._kept: list[np.memmap[Any, np.dtype[np.float16]]] | None = None

    def prepare(
        self,
        teacher: Teacher,
        bridge: Bridge,
        progress: Callable[[int, int], None],
        poll: Callable[[], None],
    ) -> None:
        """Ask for what is not there yet. `poll` may raise to interrupt; what is done is kept.
        Raises RunError: the folder cannot be written."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            with FileLock(self.folder / "lock") as lock:
                while not lock.acquire():  # another run asks the same
                    poll()
                    time.sleep(0.2)
                self._fill(teacher, bridge, progress, poll)
        except OSError as error:
            reason = reason_of(error)
            raise RunError(
                f"The teacher's answers cannot be kept ({reason}).", self.folder
            ) from error

    def of(self, row: int, mirrored: tuple[bool, bool]) -> list[Tensor]:
        """raw (), x (5, C, S, S) and DOF (V, C, S, S) of a photo, mirrored left-right, top-bottom
        or not."""
        if self._kept is None:
            self._kept = [np.lib.format.open_memmap(self._file(name), "r") for name in self._shapes]
        left, top = mirrored
        raw, *maps = (kept[self._places[row]] for kept in self._kept)
        turned = [m[..., :: -1 if top else 1, :: -1 if left else 1] for m in maps]
        return [torch.tensor(float(raw)), *(torch.from_numpy(np.array(m)) for m in turned)]

    def __getstate__(self) -> dict[str, object]:
        """Loader processes map the files themselves."""
        return {**self.__dict__, "_kept": None}

    def _file(self, name: str) -> Path:
        return self.folder / f"{name}.npy"

    @torch.inference_mode()
    def _fill(
        self,
        teacher: Teacher,
        bridge: Bridge,
        progress: Callable[[int, int], None],
        poll: Callable[[], None],
    ) -> None:
        count, said = len(self._rows), self.folder / "done"
        done = int(said.read_text()) if said.is_file() else 0
        if done == count:
            return
        opened = np.lib.format.open_memmap
        kept = [
            opened(self._file(name), "r+")
            if done
            else opened(self._file(name), "w+", np.float16, (count, *shape))
            for name, shape in self._shapes.items()
        ]
        device = next(teacher.network.parameters()).device
        loader = Loader(self._shown)
        for first in range(done, count, _SAVED_EVERY):
            block = self._rows[first : first + _SAVED_EVERY]
            keys = [[Key(row, AS_IT_IS)] for row in block]
            for place, shown in enumerate(loader.batches(keys), first):
                poll()
                x, out = _asked(teacher, [part.to(device) for part in shown])
                answer = (out.raw, *(part[:, 0] for part in bridge.compared(x, out.dof)))
                for one, part in zip(kept, answer, strict=True):
                    one[place] = part.squeeze().half().cpu().numpy()
                progress(place + 1, count)
            for one in kept:
                one.flush()
            write_atomically(said, str(first + len(block)).encode())


def _asked(teacher: Teacher, shown: list[Tensor]) -> tuple[Tensor, ViewsOutput]:
    """x and everything that follows from pictures or features."""
    network = teacher.network
    if shown[0].dtype != torch.uint8:
        x = x_of(network, shown[0].float())
        return x, network.views(x)
    device = shown[0].device
    image, *windows = (normalised(p, teacher.mean, teacher.std, device) for p in shown)
    return network.outputs(image, as_windows(windows[0]) if windows else None)


class Told(Dataset[list[Tensor]]):
    """What another dataset gives, and after it, of photos that a teacher sees, its answer."""

    def __init__(self, shown: Dataset[list[Tensor]], answers: Answers, mirrored: Flips) -> None:
        self._shown, self._answers, self._mirrored = shown, answers, mirrored

    def __getitem__(self, key: Key) -> list[Tensor]:
        found = list(self._shown[key])
        if key.like is None:
            found += self._answers.of(key.row, self._mirrored.of(key))
        return found
