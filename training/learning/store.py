"""Pictures at the network's input size, made once and kept on disk as plain bytes.

A store is a folder named after its content. `pixels.bin` holds the pixels one picture after the
other, `index.jsonl` a line for each: where it lies, or why it cannot be read. The pixels of a line
are on disk before the line is, so a store that was being written when the power failed is simply
continued.
"""

from __future__ import annotations

import json
import os
import shutil
import time
from abc import ABC, abstractmethod
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

from core.errors import PhotoError, RunError, reason_of
from core.files import FileLock, write_atomically
from core.places import cache_folder
from training.wording import size

Image = NDArray[np.uint8]
RESERVE_BYTES = 64 * 2**20
_BATCH = 32

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Stored:
    """One picture in the store: where and how large, or else why it cannot be read."""

    at: int
    width: int
    height: int
    error: str = ""


class Store(ABC):
    """Pictures by row. `keep` False stores sizes and errors only and makes a picture each time it
    is asked for.

    `key` stands for the content; two stores of one key hold the same.
    """

    def __init__(self, key: str, kind: str, count: int, *, keep: bool, root: Path | None) -> None:
        self.key = key
        self.keep = keep
        self.count = count
        self.folder = (root or cache_folder() / "training") / f"{kind}-{key[:24]}"
        self.stored: list[Stored] = []
        self._bytes: np.memmap[tuple[int], np.dtype[np.uint8]] | None = None

    @abstractmethod
    def make(self, row: int) -> Image:
        """(H, W, 3) uint8, upright sRGB at the input size. Raises PhotoError. On any thread."""

    @abstractmethod
    def path(self, row: int) -> Path:
        """The file that a row comes from."""

    @property
    def sizes(self) -> list[tuple[int, int]]:
        """(width, height) of each row; 0, 0 where it cannot be read."""
        return [(one.width, one.height) for one in self.stored]

    def prepare(self, progress: Progress, poll: Callable[[], None], threads: int) -> None:
        """Make what is not there yet. `poll` may raise to interrupt; what is done is kept.

        Raises RunError: the disk is full, the folder cannot be written.
        """
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            with FileLock(self.folder / "lock") as lock:
                while not lock.acquire():  # another run makes the same pictures
                    poll()
                    time.sleep(0.2)
                self.stored = self._read_index()
                if len(self.stored) < self.count:
                    self._decode_rest(progress, poll, threads)
        except OSError as error:
            reason = reason_of(error)
            raise RunError(f"Decoded photos cannot be kept ({reason}).", self.folder) from error

    def missing(self) -> int:
        """How many photos are not decoded yet."""
        return self.count - len(self._read_index())

    def __getitem__(self, row: int) -> Image:
        """(H, W, 3) uint8, upright sRGB at the input size. Raises PhotoError."""
        one = self.stored[row]
        if one.error:
            raise PhotoError(one.error, self.path(row))
        if not self.keep:
            return self.make(row)
        if self._bytes is None:
            self._bytes = np.memmap(self.folder / "pixels.bin", np.uint8, "r")
        count = one.width * one.height * 3
        return self._bytes[one.at : one.at + count].reshape(one.height, one.width, 3)

    def __getstate__(self) -> dict[str, object]:
        """Loader processes map the file themselves."""
        return {**self.__dict__, "_bytes": None}

    def _read_index(self) -> list[Stored]:
        try:
            content = (self.folder / "index.jsonl").read_bytes()
            held = (self.folder / "pixels.bin").stat().st_size if self.keep else 0
        except FileNotFoundError:
            return []
        found: list[Stored] = []
        for line in content[: content.rfind(b"\n") + 1].splitlines():
            try:
                one = Stored(**json.loads(line))
            except (ValueError, TypeError):
                break
            if self.keep and one.at + one.width * one.height * 3 > held:
                break
            found.append(one)
        return found[: self.count]

    def _decode_rest(self, progress: Progress, poll: Callable[[], None], threads: int) -> None:
        """Continue after the whole entries; whatever a crash left behind them is cut off."""
        total = self.count
        at = max((p.at + p.width * p.height * 3 for p in self.stored), default=0)
        index = "".join(f"{_line(one)}\n" for one in self.stored)
        write_atomically(self.folder / "index.jsonl", index.encode())
        with (
            (self.folder / "pixels.bin").open("ab") as pixels,
            (self.folder / "index.jsonl").open("ab") as lines,
        ):
            pixels.truncate(at)
            waiting: list[Stored] = []
            for image, reason in self._decoded(len(self.stored), threads):
                poll()
                if image is None:
                    waiting.append(Stored(at, 0, 0, reason))
                else:
                    height, width = image.shape[:2]
                    waiting.append(Stored(at, width, height))
                    if self.keep:
                        pixels.write(image.data)
                        at += image.nbytes
                done = len(self.stored) + len(waiting)
                if len(waiting) >= _BATCH or done == total:
                    self._commit(pixels, lines, waiting)
                    self._check_space(at)
                progress(done, total)

    def _commit(self, pixels: BinaryIO, lines: BinaryIO, waiting: list[Stored]) -> None:
        _sync(pixels)
        lines.write("".join(f"{_line(one)}\n" for one in waiting).encode())
        _sync(lines)
        self.stored += waiting
        waiting.clear()

    def _check_space(self, written: int) -> None:
        left = self.count - len(self.stored)
        needed = written // max(1, len(self.stored)) * left
        free = shutil.disk_usage(self.folder).free
        if self.keep and left and needed + RESERVE_BYTES > free:
            raise RunError(
                f"Decoded photos need about {size(needed)} more and {size(free)} "
                "are free: free some, set data.cache_folder to another disk, or set data.cache to "
                "false.",
                self.folder,
            )

    def _decoded(self, first: int, threads: int) -> Iterator[tuple[Image | None, str]]:
        """Pictures from `first` on in their order, made ahead on threads."""
        window: deque[Future[tuple[Image | None, str]]] = deque()
        with ThreadPoolExecutor(threads) as pool:
            try:
                for row in range(first, self.count):
                    window.append(pool.submit(self._attempt, row))
                    if len(window) > 2 * threads:
                        yield window.popleft().result()
                while window:
                    yield window.popleft().result()
            finally:
                for future in window:
                    future.cancel()

    def _attempt(self, row: int) -> tuple[Image | None, str]:
        try:
            return self.make(row), ""
        except PhotoError as error:
            return None, error.message


def _line(one: Stored) -> str:
    values = {"at": one.at, "width": one.width, "height": one.height}
    return json.dumps(values | ({"error": one.error} if one.error else {}))


def _sync(file: BinaryIO) -> None:
    file.flush()
    os.fsync(file.fileno())
