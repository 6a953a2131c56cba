"""Photos at the screen's size for the loupe: the current one at once, its neighbours ahead."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QImage

from core.errors import PhotoError
from core.photos.decode import decode_to_fit
from core.photos.photo import Photo
from mobileiqa_gui.workers.image_cache import ImageCache
from mobileiqa_gui.workers.images import to_qimage
from mobileiqa_gui.workers.mailbox import Mailbox

Box = tuple[int, int]

MEMORY_BYTES = 256 * 2**20


@dataclass(frozen=True, slots=True)
class ScreenPhoto:
    """A decoded photo: made to fit `box` device pixels, None for the full size."""

    photo: Photo
    box: Box | None
    image: QImage
    full_size: tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Failure:
    photo: Photo
    message: str


class PixelLoader(QObject):
    """All methods belong to the window's thread.

    `arrived(ScreenPhoto)` answers `want`; `failed(photo, message)` where it cannot be decoded.
    What is fetched ahead is only kept.
    """

    arrived = Signal(object)
    failed = Signal(object, str)

    def __init__(self, threads: int = 2, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._memory: ImageCache[tuple[Photo, Box | None], ScreenPhoto] = ImageCache(MEMORY_BYTES)
        self._lock = threading.Lock()
        self._waiting: deque[tuple[Photo, Box | None]] = deque()
        self._under_way: set[tuple[Photo, Box | None]] = set()
        self._asked: tuple[Photo, Box | None] | None = None
        self._active = 0
        self._threads = threads
        self._stopping = False
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="pixels")
        self._mailbox = Mailbox(interval_ms=0, parent=self)
        self._mailbox.delivered.connect(self._take_in)

    def want(self, photo: Photo, box: Box | None) -> None:
        """Asks for a photo, before everything asked for earlier."""
        self._asked = (photo, box)
        known = self._memory.get((photo, box))
        if known is not None:
            self.arrived.emit(known)
            return
        self._queue([(photo, box)], in_front=True)

    def fetch_ahead(self, photos: Sequence[Photo], box: Box) -> None:
        """Decodes these after what is wanted; forgets what was to be fetched ahead before."""
        jobs = [(photo, box) for photo in photos if self._memory.get((photo, box)) is None]
        with self._lock:
            self._waiting = deque(job for job in self._waiting if job == self._asked)
        self._queue(jobs, in_front=False)

    def close(self) -> None:
        """Stops the threads; waits for the photos under way."""
        with self._lock:
            self._stopping = True
            self._waiting.clear()
        self._mailbox.close()
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _queue(self, jobs: Sequence[tuple[Photo, Box | None]], *, in_front: bool) -> None:
        with self._lock:
            new = [job for job in jobs if job not in self._under_way]
            kept = [job for job in self._waiting if job not in new]
            self._waiting = deque([*new, *kept] if in_front else [*kept, *new])
            idle = self._threads - self._active
            start = 0 if self._stopping else min(idle, len(self._waiting))
            self._active += start
        for _ in range(start):
            self._pool.submit(self._work)

    def _work(self) -> None:
        while True:
            with self._lock:
                if not self._waiting:
                    self._active -= 1
                    return
                job = self._waiting.popleft()
                self._under_way.add(job)
            photo, box = job
            try:
                decoded = decode_to_fit(photo.path, box)
                image = to_qimage(decoded.pixels)
                self._mailbox.post(ScreenPhoto(photo, box, image, decoded.full_size))
            except PhotoError as error:
                self._mailbox.post(_Failure(photo, error.message))
            except Exception as error:
                self._mailbox.post(error)
            finally:
                with self._lock:
                    self._under_way.discard(job)

    @Slot(list)
    def _take_in(self, items: list[ScreenPhoto | _Failure]) -> None:
        for item in items:
            if isinstance(item, _Failure):
                if self._asked is not None and self._asked[0] == item.photo:
                    self.failed.emit(item.photo, item.message)
                continue
            key = (item.photo, item.box)
            self._memory.put(key, item, int(item.image.sizeInBytes()))
            if self._asked == key:
                self.arrived.emit(item)
