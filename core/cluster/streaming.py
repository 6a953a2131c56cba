"""Photos to workers in chunks, a bounded number of them at a time, and what they found back."""

from __future__ import annotations

import queue
import time
import uuid
from collections import deque
from collections.abc import Callable
from concurrent.futures import CancelledError
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Final

from distributed import Client, Future, KilledWorker

from core.cluster.place import Place
from core.cluster.working import Done, score_chunk, stop
from core.errors import ClusterError, PhotoError
from core.photos.photo import Photo
from core.scoring.scorer import Found

Outcome = Found | PhotoError

_MOST_PHOTOS: Final = 32
_CHUNK_S: Final = 1.0
"""So long a chunk should take: what a kill loses, and longer than Dask needs for a task."""
_AHEAD: Final = 2
"""Chunks under way for each thread of the workers: the next one is there when one is done."""
_POLL_S: Final = 0.1
_COUNT_AGAIN_S: Final = 2.0
_LAST_RESULTS_S: Final = 30.0
"""So long photos that are under way are waited for once a person wants to stop."""


@dataclass(frozen=True, slots=True)
class _Chunk:
    photos: tuple[Photo, ...]
    future: Future
    is_alone: bool


class ChunkStream:
    """One run over photos, with the workers that `client` knows and that have the model `plugin`.

    A chunk whose workers died, as often as the scheduler bears it, is not tried again as a whole:
    its photos are scored at the end, one at a time and with nothing beside them, so that a photo
    that ends its worker is told from those that merely were there.
    """

    def __init__(
        self, client: Client, place: Place, plugin: str, note: Callable[[str], object]
    ) -> None:
        self._client, self._place, self._plugin, self._note = client, place, plugin, note
        self._run = uuid.uuid4().hex
        self._arrived: queue.SimpleQueue[tuple[str, Done | BaseException]] = queue.SimpleQueue()
        self._under_way: dict[str, _Chunk] = {}
        self._suspects: deque[Photo] = deque()
        self._sent = 0
        self._size = 1
        self._threads = 1
        self._counted_at = -_COUNT_AGAIN_S
        self._is_told_of_none = False

    def work(
        self,
        next_photo: Callable[[], Photo | None],
        tell: Callable[[Photo, Outcome], None],
        cancelled: Callable[[], bool],
    ) -> None:
        """Until there are no more photos or `cancelled` says so; then what is done by then is told.

        Raises ClusterError where the scheduler is lost, or a worker cannot do as asked.
        """
        while not cancelled():
            self._send(next_photo)
            if not self._under_way:
                return
            self._take(tell)
        with suppress(OSError):
            self._client.run(stop, self._run, on_error="ignore")
        end = time.monotonic() + _LAST_RESULTS_S
        while self._under_way and time.monotonic() < end:
            self._take(tell)

    def _send(self, next_photo: Callable[[], Photo | None]) -> None:
        self._count_threads()
        while len(self._under_way) < _AHEAD * max(1, self._threads):
            photos: list[Photo] = []
            while len(photos) < self._size and (photo := next_photo()) is not None:
                photos.append(photo)
            if not photos:
                break
            self._submit(tuple(photos), is_alone=False)
        if not self._under_way and self._suspects:
            self._submit((self._suspects.popleft(),), is_alone=True)

    def _submit(self, photos: tuple[Photo, ...], *, is_alone: bool) -> None:
        key = f"mobileiqa-{self._run}-{self._sent}"
        self._sent += 1
        future = self._client.submit(
            score_chunk, self._plugin, self._run, photos, key=key, pure=False
        )
        self._under_way[key] = _Chunk(photos, future, is_alone)
        future.add_done_callback(self._fetch)

    def _fetch(self, future: Future) -> None:
        """In Dask's thread, so that a result whose worker is gone keeps nobody waiting here."""
        outcome: Any
        try:
            outcome = future.result()
        except BaseException as error:  # it is raised, or told, by who takes it
            outcome = error
        self._arrived.put((future.key, outcome))

    def _take(self, tell: Callable[[Photo, Outcome], None]) -> None:
        """Tells of the next chunk that is done; returns soon where none is."""
        try:
            key, outcome = self._arrived.get(timeout=_POLL_S)
        except queue.Empty:
            return
        chunk = self._under_way.pop(key)
        if isinstance(outcome, Done):
            for photo, found in zip(chunk.photos, outcome.found, strict=False):
                tell(photo, found)
            self._size = _size_after(outcome, self._size)
        elif isinstance(outcome, KilledWorker):
            if chunk.is_alone:
                tell(chunk.photos[0], _ended_workers(chunk.photos[0], outcome))
            else:
                self._suspects.extend(chunk.photos)
        elif isinstance(outcome, CancelledError | OSError):
            raise ClusterError(f"The connection to {self._place} was lost.") from outcome
        else:
            raise outcome

    def _count_threads(self) -> None:
        """Workers come and go while it works."""
        now = time.monotonic()
        if now - self._counted_at < _COUNT_AGAIN_S:
            return
        self._counted_at = now
        with suppress(OSError):  # a lost connection ends the chunks that are under way
            self._threads = sum(self._client.nthreads().values())
        if self._threads == 0 and not self._is_told_of_none:
            self._is_told_of_none = True
            self._note(f"There are no workers at {self._place} yet: waiting. Ctrl-C ends it.")


def _size_after(done: Done, size: int) -> int:
    """How many photos the next chunk has, by how long these took."""
    if not done.found:
        return size
    a_photo_s = max(done.seconds / len(done.found), 1e-6)
    return max(1, min(_MOST_PHOTOS, 2 * size, round(_CHUNK_S / a_photo_s)))


def _ended_workers(photo: Photo, error: KilledWorker) -> PhotoError:
    deaths = error.allowed_failures + 1
    return PhotoError(
        f"Every worker that read it ended without a word (attempts: {deaths}): there is too little "
        "memory, or a decoder fails on this file. Score it alone to see which.",
        photo.path,
    )
