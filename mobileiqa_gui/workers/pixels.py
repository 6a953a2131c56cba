"""Photos at the screen's size for the loupe: the current one at once, its neighbours ahead."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QImage

from core.photos.decode import decode_to_fit
from core.photos.photo import Photo
from mobileiqa_gui.workers.image_cache import ImageCache
from mobileiqa_gui.workers.images import to_qimage
from mobileiqa_gui.workers.priority_pool import Failed, PriorityPool

Box = tuple[int, int]
# A photo and the box of device pixels it is to fit, None for its full size.
Request = tuple[Photo, Box | None]

MEMORY_BYTES = 256 * 2**20


@dataclass(frozen=True, slots=True)
class ScreenPhoto:
    """A decoded photo: made to fit `box` device pixels, None for the full size."""

    photo: Photo
    box: Box | None
    image: QImage
    full_size: tuple[int, int]


class PixelLoader(QObject):
    """All methods belong to the window's thread.

    `arrived(ScreenPhoto)` answers `want`; `failed(photo, message)` where it cannot be decoded.
    What is fetched ahead is only kept.
    """

    arrived = Signal(object)
    failed = Signal(object, str)

    def __init__(self, threads: int = 2, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._memory: ImageCache[Request, ScreenPhoto] = ImageCache(MEMORY_BYTES)
        self._asked: Request | None = None
        self._pool: PriorityPool[Request] = PriorityPool(
            _decoded, threads=threads, name="pixels", parent=self
        )
        self._pool.delivered.connect(self._take_in)

    def want(self, photo: Photo, box: Box | None) -> None:
        """Asks for a photo, before everything asked for earlier."""
        self._asked = (photo, box)
        known = self._memory.get((photo, box))
        if known is not None:
            self.arrived.emit(known)
            return
        self._pool.put_first((photo, box))

    def fetch_ahead(self, photos: Sequence[Photo], box: Box) -> None:
        """Decodes these after what is wanted; forgets what was to be fetched ahead before."""
        jobs = [(photo, box) for photo in photos if self._memory.get((photo, box)) is None]
        self._pool.replace(jobs, keeping=self._asked)

    def close(self) -> None:
        """Stops the threads; waits for the photos under way."""
        self._pool.close()

    @Slot(list)
    def _take_in(self, items: list[ScreenPhoto | Failed[Request]]) -> None:
        for item in items:
            if isinstance(item, Failed):
                photo, _ = item.job
                if self._asked is not None and self._asked[0] == photo:
                    self.failed.emit(photo, item.message)
                continue
            key = (item.photo, item.box)
            self._memory.put(key, item, int(item.image.sizeInBytes()))
            if self._asked == key:
                self.arrived.emit(item)


def _decoded(request: Request) -> ScreenPhoto:
    photo, box = request
    decoded = decode_to_fit(photo.path, box)
    return ScreenPhoto(photo, box, to_qimage(decoded.pixels), decoded.full_size)
