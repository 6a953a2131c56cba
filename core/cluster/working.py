"""What a worker does: it keeps one model and scores chunks of photos by it."""

from __future__ import annotations

import ctypes
import os
import signal
import socket
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from distributed import Worker, WorkerPlugin, get_worker

from core.bundles.bundle import SUFFIX
from core.errors import ClusterError, PhotoError
from core.families.registry import load_model
from core.files import written_whole
from core.photos.photo import Photo
from core.photos.spare import keep_memory
from core.scoring.looking import Looker
from core.scoring.memory import usual_limit_bytes
from core.scoring.scorer import Found, Scorer

_TRIM_THRESHOLD: Final = -1
_MMAP_THRESHOLD: Final = -3
"""As malloc.h of glibc numbers them."""
_stopped: set[str] = set()
"""Runs whose photos this process need not begin any more."""


@dataclass(frozen=True, slots=True)
class Task:
    """What workers need to score as the caller would: the model file's content and its sha256, the
    families' options by name, how photos are treated (`Scorer.key`), whether they are looked at
    closely, and among how many processes of its machine a worker shares the memory.

    `is_own`: the worker belongs to the caller's terminal, whose Ctrl-C is the caller's alone.
    """

    content: bytes
    sha256: str
    options: Mapping[str, Any]
    key: str
    looks: bool
    sharers: int = 1
    is_own: bool = False


@dataclass(frozen=True, slots=True)
class Done:
    """What was found of a chunk's photos, in their order (fewer where the run was stopped), and the
    seconds that took."""

    found: tuple[Found | PhotoError, ...]
    seconds: float


class KeepModel(WorkerPlugin):  # type: ignore[misc] # Dask is not typed for us
    """The model of a worker, there before its first chunk, also on workers that come later."""

    idempotent = True  # callers with the same task share it

    def __init__(self, task: Task) -> None:
        self._task = task
        self._scorer: Scorer | None = None

    def setup(self, worker: Worker) -> None:
        """Opens the model. Raises BundleError, ClusterError where it is not treated as there."""
        task = self._task
        _keep_freed_memory()
        if task.is_own and threading.current_thread() is threading.main_thread():
            signal.signal(signal.SIGINT, signal.SIG_IGN)
        folder = Path(worker.local_directory) / "mobileiqa"
        folder.mkdir(exist_ok=True)
        path = folder / f"{task.sha256}{SUFFIX}"
        with written_whole(path) as unfinished:
            unfinished.write_bytes(task.content)
        measure = Looker() if task.looks else None
        memory_bytes = usual_limit_bytes() // task.sharers
        model = load_model(path, task.options)
        scorer = Scorer(model, None, memory_bytes=memory_bytes, measure=measure)
        if scorer.key != task.key:
            raise _other_version()
        self._scorer = scorer

    @property
    def scorer(self) -> Scorer:
        """Raises ClusterError where the model could not be opened here."""
        if self._scorer is None:
            raise _other_version()
        return self._scorer


def score_chunk(plugin: str, run: str, photos: Sequence[Photo]) -> Done:
    """Scores photos one after the other, on a worker; it gives what is done once `run` is stopped.

    Raises ClusterError where this worker cannot score them as asked.
    """
    keep_memory()  # of Dask's threads, each
    scorer: Scorer = get_worker().plugins[plugin].scorer
    started = time.perf_counter()
    found: list[Found | PhotoError] = []
    for photo in photos:
        if run in _stopped:
            break
        found.append(_elsewhere(photo) or scorer.find(photo))
    return Done(tuple(found), time.perf_counter() - started)


def stop(run: str) -> None:
    """No photo of the run is begun any more in this process."""
    _stopped.add(run)


def _elsewhere(photo: Photo) -> PhotoError | None:
    """Why a photo that the caller sees is not to be read under its path here."""
    try:
        size_bytes = os.stat(photo.path).st_size  # noqa: PTH116 - a file name may be odd
    except FileNotFoundError:
        return PhotoError(
            f"The worker on {socket.gethostname()} finds no such file: photos must lie under the "
            "same path on every machine.",
            photo.path,
        )
    except (OSError, ValueError):
        return None  # reading it says why
    if size_bytes == photo.size_bytes:
        return None
    return PhotoError(
        f"The worker on {socket.gethostname()} finds another file under this path "
        f"({size_bytes:,} bytes instead of {photo.size_bytes:,}): photos must lie under the same "
        "path on every machine.",
        photo.path,
    )


def _keep_freed_memory() -> None:
    """Undoes what `dask worker` sets: pictures' memory would go back to the system after each photo
    and be cleared anew for the next, which took as long as half the scoring."""
    if sys.platform == "linux" and hasattr(libc := ctypes.CDLL(None), "mallopt"):
        libc.mallopt(_TRIM_THRESHOLD, 128 * 2**20)
        libc.mallopt(_MMAP_THRESHOLD, 32 * 2**20)  # the most there is


def _other_version() -> ClusterError:
    return ClusterError(
        f"The worker on {socket.gethostname()} cannot run this model as this machine does: install "
        "the same version of MobileIQA there."
    )
