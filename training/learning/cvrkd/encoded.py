"""The pooled features of photos' windows, computed once and kept on disk.

While the backbone stands still they are all that training needs of a photo: an epoch is the mixers
alone. Photos are known by content: data sets, references and runs share what they have in common.

A store is a folder named after what computes it. `features.bin` holds (p, C, S, S) of float16 one
photo after the other, `index.jsonl` a line for each: which photo and grid it is. The features of a
line are on disk before the line is, so a store that was being written when the power failed is
simply continued. What cannot be read is tried again each time it is asked for: a share that was
away for a moment is no damaged photo.
"""

from __future__ import annotations

import hashlib
import json
import os
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from core.bundles.inputs import InputPolicy
from core.errors import PhotoError, RunError, reason_of
from core.families.cvrkd.cutting import cut, patch_plan, shifted
from core.files import FileLock, write_atomically
from core.networks.cvrkd.network import Cvrkd
from core.photos.decode import decode_for_scoring
from core.places import cache_folder
from training.learning.loading import normalised
from training.learning.trained_file import PerColour

Pixels = NDArray[np.uint8]
_SAVED_EVERY: Final = 32


@dataclass(frozen=True, slots=True)
class View:
    """A photo's windows: the grid's number is 0 for the usual one, others are shifted."""

    path: Path
    grid: int = 0


@dataclass(frozen=True, slots=True)
class Seeing:
    """How photos are shown to the network: their size, and the normalisation of their colours."""

    policy: InputPolicy
    mean: PerColour
    std: PerColour


class PooledStore:
    """Pooled features by view. `network` computes them; its backbone must not be trained."""

    def __init__(self, network: Cvrkd, seeing: Seeing, root: Path | None) -> None:
        preset = network.preset
        self._network, self._seeing = network, seeing
        self.shape = (preset.patches, sum(network.widths), preset.grid, preset.grid)
        about = (
            preset.backbone,
            preset.side,
            self.shape,
            seeing.policy.key,
            seeing.mean,
            seeing.std,
        )
        digest = hashlib.sha256(repr(about).encode())
        for name, tensor in network.backbone.state_dict().items():
            digest.update(name.encode() + tensor.detach().cpu().contiguous().numpy().tobytes())
        self.key = digest.hexdigest()
        self.folder = (root or cache_folder() / "training") / f"windows-{self.key[:24]}"
        self._places: dict[tuple[str, int], int] = {}
        self._contents: dict[Path, str] = {}
        self._unread: dict[Path, str] = {}
        self._errors: dict[str, str] = {}
        self._mapped: np.memmap[tuple[int, ...], np.dtype[np.float16]] | None = None

    def prepare(
        self,
        views: Sequence[View],
        progress: Callable[[int, int], None],
        poll: Callable[[], None],
    ) -> None:
        """Compute what is not there yet. `poll` may raise to interrupt; what is done is kept.
        Raises RunError: the folder cannot be written."""
        for path in dict.fromkeys(view.path for view in views):
            poll()
            self._hash(path)
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            with FileLock(self.folder / "lock") as lock:
                while not lock.acquire():  # another run does the same
                    poll()
                    time.sleep(0.2)
                self._read_index()
                readable = [view for view in views if view.path in self._contents]
                missing = {self._key(v): v for v in readable if self._key(v) not in self._places}
                self._fill(list(missing.values()), progress, poll)
        except OSError as error:
            reason = reason_of(error)
            raise RunError(f"Features cannot be kept ({reason}).", self.folder) from error
        self._mapped = None

    def error(self, view: View) -> str:
        """Why a photo cannot be read; empty where it can, or was never asked for."""
        content = self._contents.get(view.path, "")
        return self._unread.get(view.path) or self._errors.get(content, "")

    def content(self, path: Path) -> str:
        """SHA-256 of a prepared photo's file; empty where it cannot be read at all."""
        return self._contents.get(path, "")

    def pooled(self, views: Sequence[View], device: torch.device) -> Tensor:
        """(n, p, C, S, S) float32 of prepared, readable views."""
        if self._mapped is None:
            shape = (len(self._places), *self.shape)
            self._mapped = np.memmap(self.folder / "features.bin", np.float16, "r", shape=shape)
        places = [self._places[self._key(view)] for view in views]
        return torch.from_numpy(self._mapped[places]).to(device, non_blocking=True).float()

    def _key(self, view: View) -> tuple[str, int]:
        return self._contents[view.path], view.grid

    def _hash(self, path: Path) -> None:
        self._unread.pop(path, None)
        if path not in self._contents:
            try:
                with path.open("rb") as file:
                    self._contents[path] = hashlib.file_digest(file, "sha256").hexdigest()
            except OSError as error:
                self._unread[path] = reason_of(error)

    def _read_index(self) -> None:
        self._places.clear()
        try:
            content = (self.folder / "index.jsonl").read_bytes()
            held = (self.folder / "features.bin").stat().st_size // self._bytes_each
        except FileNotFoundError:
            return
        for line in content[: content.rfind(b"\n") + 1].splitlines():
            try:
                said = json.loads(line)
                key, is_error = (str(said["content"]), int(said["grid"])), "error" in said
            except (ValueError, TypeError, KeyError):
                break
            if is_error:  # as these were once kept
                continue
            if len(self._places) >= held:
                break
            self._places[key] = len(self._places)

    @property
    def _bytes_each(self) -> int:
        return int(np.prod(self.shape)) * 2

    def _fill(
        self, views: list[View], progress: Callable[[int, int], None], poll: Callable[[], None]
    ) -> None:
        """Continue after the whole entries; whatever a crash left behind them is cut off."""
        if not views:
            return
        index = "".join(_line(key) for key in self._places)
        write_atomically(self.folder / "index.jsonl", index.encode())
        with ExitStack() as stack:
            features = stack.enter_context((self.folder / "features.bin").open("ab"))
            lines = stack.enter_context((self.folder / "index.jsonl").open("ab"))
            features.truncate(len(self._places) * self._bytes_each)
            waiting: list[str] = []
            for done, (view, found, reason) in enumerate(self._computed(views), 1):
                poll()
                key = self._key(view)
                self._errors.pop(key[0], None)
                if found is None:
                    self._errors[key[0]] = reason
                else:
                    features.write(found.half().cpu().numpy().tobytes())
                    self._places[key] = len(self._places)
                    waiting.append(_line(key))
                if len(waiting) >= _SAVED_EVERY or done == len(views):
                    _commit(features, lines, waiting)
                progress(done, len(views))

    @torch.inference_mode()
    def _computed(self, views: Sequence[View]) -> Iterator[tuple[View, Tensor | None, str]]:
        training = self._network.training
        self._network.eval()
        try:
            for view in views:
                try:
                    yield view, self._compute(view), ""
                except PhotoError as error:
                    yield view, None, error.message
        finally:
            self._network.train(training)

    def _compute(self, view: View) -> Tensor:
        """(p, C, S, S) of a photo. Raises PhotoError."""
        policy = self._seeing.policy
        photo = decode_for_scoring(view.path, policy.size_for, full_decode=policy.full_decode)
        return pooled_of(self._network, self._seeing, photo.pixels, view.grid)


@torch.inference_mode()
def pooled_of(network: Cvrkd, seeing: Seeing, pixels: Pixels, grid: int = 0) -> Tensor:
    """(p, C, S, S) of a photo (H, W, 3) that has the policy's size."""
    preset = network.preset
    plan = shifted(patch_plan(preset.patches), grid)
    windows = np.stack(cut(pixels, plan, preset.side)).transpose(0, 3, 1, 2)
    device = next(network.parameters()).device
    images = normalised(torch.from_numpy(windows.copy()), seeing.mean, seeing.std, device)
    return torch.cat(network.pooled(images), 1)


def _line(key: tuple[str, int]) -> str:
    return json.dumps({"content": key[0], "grid": key[1]}) + "\n"


def _commit(features: BinaryIO, lines: BinaryIO, waiting: list[str]) -> None:
    _sync(features)
    lines.write("".join(waiting).encode())
    _sync(lines)
    waiting.clear()


def _sync(file: BinaryIO) -> None:
    file.flush()
    os.fsync(file.fileno())
