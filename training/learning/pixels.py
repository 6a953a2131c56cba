"""Photos at the network's input size, decoded once and kept on disk as plain bytes.

A store is a folder named after its content: which files (names, sizes, dates) at which input
policy. `pixels.bin` holds the pixels one photo after the other, `index.jsonl` a line for each
photo: where it lies, or why it cannot be read. The pixels of a line are on disk before the line
is, so a store that was being written when the power failed is simply continued.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

from core.bundles.inputs import InputPolicy
from core.errors import PhotoError, RunError
from core.files import write_atomically
from core.photos.decode import decode_for_scoring
from core.places import cache_folder
from training.datasets.sample import Sample
from training.runs.locking import FileLock

Image = NDArray[np.uint8]
RESERVE_BYTES = 64 * 2**20
_BATCH = 32

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Place:
    """One photo in the store: where and how large, or else why it cannot be read."""

    at: int
    width: int
    height: int
    error: str = ""


class PixelStore:
    """All photos of a run at one input policy; rows count the samples given.

    `keep` False stores sizes and errors only and decodes a photo each time it is asked for.
    """

    def __init__(
        self, samples: Sequence[Sample], policy: InputPolicy, *, keep: bool, root: Path | None
    ) -> None:
        self.samples = samples
        self.policy = policy
        self.keep = keep
        self.key = _key(samples, policy)
        kind = "pixels" if keep else "sizes"
        base = root or cache_folder() / "training"
        self.folder = base / f"{kind}-{self.key[:24]}"
        self.places: list[Place] = []
        self._bytes: np.memmap[tuple[int], np.dtype[np.uint8]] | None = None

    def prepare(self, progress: Progress, poll: Callable[[], None], threads: int) -> None:
        """Decode what is not there yet. `poll` may raise to interrupt; what is done is kept.

        Raises RunError: the disk is full, the folder cannot be written.
        """
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            with FileLock(self.folder / "lock") as lock:
                while not lock.acquire():  # another run decodes the same photos
                    poll()
                    time.sleep(0.2)
                self.places = self._read_index()
                if len(self.places) < len(self.samples):
                    self._decode_rest(progress, poll, threads)
        except OSError as error:
            reason = error.strerror or str(error)
            raise RunError(f"Decoded photos cannot be kept ({reason}).", self.folder) from error

    def missing(self) -> int:
        """How many photos are not decoded yet."""
        return len(self.samples) - len(self._read_index())

    def __getitem__(self, row: int) -> Image:
        """(H, W, 3) uint8, upright sRGB at the policy's size. Raises PhotoError."""
        place = self.places[row]
        if place.error:
            raise PhotoError(place.error, self.samples[row].path)
        if not self.keep:
            return decode(self.samples[row], self.policy)
        if self._bytes is None:
            self._bytes = np.memmap(self.folder / "pixels.bin", np.uint8, "r")
        size = place.width * place.height * 3
        return self._bytes[place.at : place.at + size].reshape(place.height, place.width, 3)

    def __getstate__(self) -> dict[str, object]:
        """Loader processes map the file themselves."""
        return {**self.__dict__, "_bytes": None}

    def _read_index(self) -> list[Place]:
        try:
            content = (self.folder / "index.jsonl").read_bytes()
            held = (self.folder / "pixels.bin").stat().st_size if self.keep else 0
        except FileNotFoundError:
            return []
        places: list[Place] = []
        for line in content[: content.rfind(b"\n") + 1].splitlines():
            try:
                place = Place(**json.loads(line))
            except (ValueError, TypeError):
                break
            if self.keep and place.at + place.width * place.height * 3 > held:
                break
            places.append(place)
        return places[: len(self.samples)]

    def _decode_rest(self, progress: Progress, poll: Callable[[], None], threads: int) -> None:
        """Continue after the whole entries; whatever a crash left behind them is cut off."""
        total = len(self.samples)
        at = max((p.at + p.width * p.height * 3 for p in self.places), default=0)
        index = "".join(f"{_line(place)}\n" for place in self.places)
        write_atomically(self.folder / "index.jsonl", index.encode())
        with (
            (self.folder / "pixels.bin").open("ab") as pixels,
            (self.folder / "index.jsonl").open("ab") as lines,
        ):
            pixels.truncate(at)
            waiting: list[Place] = []
            for image, reason in self._decoded(len(self.places), threads):
                poll()
                if image is None:
                    waiting.append(Place(at, 0, 0, reason))
                else:
                    height, width = image.shape[:2]
                    waiting.append(Place(at, width, height))
                    if self.keep:
                        pixels.write(image.data)
                        at += image.nbytes
                done = len(self.places) + len(waiting)
                if len(waiting) >= _BATCH or done == total:
                    self._commit(pixels, lines, waiting)
                    self._check_space(at)
                progress(done, total)

    def _commit(self, pixels: BinaryIO, lines: BinaryIO, waiting: list[Place]) -> None:
        _sync(pixels)
        lines.write("".join(f"{_line(place)}\n" for place in waiting).encode())
        _sync(lines)
        self.places += waiting
        waiting.clear()

    def _check_space(self, written: int) -> None:
        left = len(self.samples) - len(self.places)
        needed = written // max(1, len(self.places)) * left
        free = shutil.disk_usage(self.folder).free
        if self.keep and left and needed + RESERVE_BYTES > free:
            raise RunError(
                f"Decoded photos need about {needed / 2**30:.1f} GB more and {free / 2**30:.1f} GB "
                "are free: free some, set data.cache_folder to another disk, or set data.cache to "
                "false.",
                self.folder,
            )

    def _decoded(self, first: int, threads: int) -> Iterator[tuple[Image | None, str]]:
        """Photos from `first` on in their order, decoded ahead on threads."""
        window: deque[Future[tuple[Image | None, str]]] = deque()
        with ThreadPoolExecutor(threads) as pool:
            try:
                for sample in self.samples[first:]:
                    window.append(pool.submit(_attempt, sample, self.policy))
                    if len(window) > 2 * threads:
                        yield window.popleft().result()
                while window:
                    yield window.popleft().result()
            finally:
                for future in window:
                    future.cancel()


def decode(sample: Sample, policy: InputPolicy) -> Image:
    """(H, W, 3) uint8 of one photo, as the app would give it to the network. Raises PhotoError."""
    return decode_for_scoring(sample.path, policy.size_for, full_decode=policy.full_decode).pixels


def _attempt(sample: Sample, policy: InputPolicy) -> tuple[Image | None, str]:
    try:
        return decode(sample, policy), ""
    except PhotoError as error:
        return None, error.message


def _key(samples: Sequence[Sample], policy: InputPolicy) -> str:
    digest = hashlib.sha256(policy.key.encode())
    for sample in samples:
        try:
            stat = sample.path.stat()
            stamp = (stat.st_size, stat.st_mtime_ns)
        except OSError:
            stamp = (-1, -1)
        line = repr((sample.name, sample.path.name, stamp))
        digest.update(line.encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def _line(place: Place) -> str:
    values = {"at": place.at, "width": place.width, "height": place.height}
    return json.dumps(values | ({"error": place.error} if place.error else {}))


def _sync(file: BinaryIO) -> None:
    file.flush()
    os.fsync(file.fileno())
