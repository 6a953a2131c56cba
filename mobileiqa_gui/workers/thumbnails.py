"""Thumbnails on a pool of threads: a first glimpse of all that is on screen, then the real ones."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QImage

from core.errors import PhotoError
from core.photos.decode import decode_to_fit
from core.photos.opening import opened
from core.photos.photo import Photo
from core.photos.scan import RAW_SUFFIXES
from core.photos.thumbnails import ThumbnailCache, embedded_preview
from mobileiqa_gui.workers.image_cache import ImageCache
from mobileiqa_gui.workers.images import fit_into, to_qimage
from mobileiqa_gui.workers.mailbox import Mailbox

Box = tuple[int, int]

# Thumbnails are kept on disk at these sizes (longer side, pixels) and scaled down from there.
SIDES_PX = (256, 512, 1024)
MEMORY_BYTES = 192 * 2**20


@dataclass(frozen=True, slots=True)
class Thumbnail:
    """A photo's small picture, made for a box of device pixels.

    `final` is False for the camera's embedded preview, which the real one replaces.
    """

    photo: Photo
    image: QImage
    box: Box
    final: bool

    @property
    def size_bytes(self) -> int:
        return int(self.image.sizeInBytes())


@dataclass(frozen=True, slots=True)
class _Failure:
    photo: Photo
    message: str


@dataclass(frozen=True, slots=True)
class _Shape:
    photo: Photo
    size: Box


class Thumbnails(QObject):
    """The pictures of one view's cells. All methods belong to the window's thread.

    `arrived(path)` follows each picture, `failed(path, message)` a photo that cannot be shown.
    """

    arrived = Signal(object)
    failed = Signal(object, str)

    def __init__(
        self,
        cache: ThumbnailCache,
        *,
        threads: int,
        max_bytes: int = MEMORY_BYTES,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._disk = cache
        self._memory: ImageCache[Path, Thumbnail] = ImageCache(max_bytes)
        self._failed: dict[Path, Photo] = {}
        self._shapes: dict[Path, Box] = {}
        self._jobs = _Jobs(cache, threads, self._take_in)

    def thumbnail(self, photo: Photo) -> Thumbnail | None:
        """What is there now; made for another box perhaps, or of the file before it changed."""
        return self._memory.get(photo.path)

    def shape(self, photo: Photo) -> Box | None:
        """The upright photo's (width, height) where its head was read, for a placeholder."""
        return self._shapes.get(photo.path)

    def want(self, photos: Sequence[Photo], box: Box, *, visible: int) -> None:
        """These pictures and no others are to be made now, the first `visible` ones first."""
        missing, first = [], []
        for number, photo in enumerate(photos):
            have = self._memory.get(photo.path)
            if self._failed.get(photo.path) == photo:
                continue
            if have is not None and have.final and have.box == box and have.photo == photo:
                continue
            missing.append(photo)
            if number < visible and have is None:
                first.append(photo)
        self._jobs.replace(first, missing, box)

    def close(self) -> None:
        """Stops the threads; waits for the pictures under way."""
        self._jobs.close()

    @Slot(list)
    def _take_in(self, items: list[Thumbnail | _Shape | _Failure]) -> None:
        for item in items:
            path = item.photo.path
            if isinstance(item, _Shape):
                self._shapes[path] = item.size
                self.arrived.emit(path)
                continue
            if isinstance(item, _Failure):
                self._failed[path] = item.photo
                self.failed.emit(path, item.message)
                continue
            have = self._memory.get(path)
            if have is not None and have.final and not item.final and have.photo == item.photo:
                continue
            self._memory.put(path, item, item.size_bytes)
            self.arrived.emit(path)


class _Jobs(QObject):
    """The waiting pictures and the threads that make them."""

    def __init__(self, cache: ThumbnailCache, threads: int, receiver: object) -> None:
        super().__init__()
        self._cache = cache
        self._lock = threading.Lock()
        self._first: deque[Photo] = deque()
        self._real: deque[Photo] = deque()
        self._box: Box = (1, 1)
        self._active = 0
        self._threads = threads
        self._stopping = False
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="thumbnail")
        self._mailbox = Mailbox(interval_ms=30, parent=self)
        self._mailbox.delivered.connect(receiver)

    def replace(self, first: Sequence[Photo], real: Sequence[Photo], box: Box) -> None:
        with self._lock:
            self._first, self._real, self._box = deque(first), deque(real), box
            idle = self._threads - self._active
            start = min(idle, len(real)) if not self._stopping else 0
            self._active += start
        for _ in range(start):
            self._pool.submit(self._work)

    def close(self) -> None:
        with self._lock:
            self._stopping = True
            self._first.clear()
            self._real.clear()
        self._mailbox.close()
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _take(self) -> tuple[Photo, Box, bool] | None:
        with self._lock:
            if self._first:
                return self._first.popleft(), self._box, True
            if self._real:
                return self._real.popleft(), self._box, False
            self._active -= 1
            return None

    def _work(self) -> None:
        while (job := self._take()) is not None:
            photo, box, glimpse = job
            try:
                made = self._glimpse(photo, box) if glimpse else self._real_one(photo, box)
            except PhotoError as error:
                self._mailbox.post(_Failure(photo, error.message))
            except Exception as error:
                self._mailbox.post(error)
            else:
                if made is not None:
                    self._mailbox.post(made)

    def _glimpse(self, photo: Photo, box: Box) -> Thumbnail | _Shape | None:
        """The picture of a former visit, else the camera's preview, else the shape alone."""
        cached = self._from_disk(photo, box)
        if cached is not None:
            with self._lock:
                if photo in self._real:
                    self._real.remove(photo)
            return Thumbnail(photo, cached, box, final=True)
        if photo.path.suffix.lower() in RAW_SUFFIXES:
            return None  # its preview is the real one
        try:
            preview = embedded_preview(photo.path, max(box))
            if preview is None:
                with opened(photo.path) as head:
                    return _Shape(photo, head.upright_size)
        except PhotoError:
            return None  # the real decoding tells why
        return Thumbnail(photo, fit_into(to_qimage(preview.pixels), box), box, final=False)

    def _real_one(self, photo: Photo, box: Box) -> Thumbnail:
        image = self._from_disk(photo, box)
        if image is None:
            side = _side_for(box)
            decoded = decode_to_fit(photo.path, (side, side))
            self._cache.put(photo, side, decoded)
            image = fit_into(to_qimage(decoded.pixels), box)
        return Thumbnail(photo, image, box, final=True)

    def _from_disk(self, photo: Photo, box: Box) -> QImage | None:
        """Scaled down from the smallest kept picture that is large enough."""
        for side in SIDES_PX[SIDES_PX.index(_side_for(box)) :]:
            data = self._cache.get(photo, side)
            image = QImage.fromData(data) if data is not None else QImage()
            if not image.isNull():
                return fit_into(image.convertToFormat(QImage.Format.Format_RGB32), box)
        return None


def _side_for(box: Box) -> int:
    return next((side for side in SIDES_PX if side >= max(box)), SIDES_PX[-1])
