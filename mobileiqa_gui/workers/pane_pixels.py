"""Pixels of several photos that are seen at once, decoded in the order in which they are wanted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot

from core.photos.decode import decode_to_fit
from mobileiqa_gui.workers.image_cache import ImageCache
from mobileiqa_gui.workers.images import to_qimage
from mobileiqa_gui.workers.pixels import Request, ScreenPhoto
from mobileiqa_gui.workers.priority_pool import Failed, PriorityPool


class PanePixels(QObject):
    """All methods belong to the window's thread. At most `max_bytes` of images are kept.

    `arrived(ScreenPhoto)` answers `want`; `failed(photo, message)` where a photo cannot be decoded.
    """

    arrived = Signal(object)
    failed = Signal(object, str)

    def __init__(self, max_bytes: int, threads: int = 2, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._memory: ImageCache[Request, ScreenPhoto] = ImageCache(max_bytes)
        self._wanted: set[Request] = set()
        self._pool: PriorityPool[Request] = PriorityPool(
            _decoded, threads=threads, name="panes", parent=self
        )
        self._pool.delivered.connect(self._take_in)

    def want(self, requests: Sequence[Request]) -> None:
        """All that is wanted now, the most pressing first; what else waits is forgotten.

        What is in memory arrives at once, before this returns.
        """
        self._wanted = set(requests)
        known = [self._memory.get(request) for request in requests]
        self._pool.replace([r for r, found in zip(requests, known, strict=True) if found is None])
        for found in known:
            if found is not None:
                self.arrived.emit(found)

    def forget(self) -> None:
        """Nothing is wanted, and nothing kept."""
        self._wanted = set()
        self._pool.replace([])
        self._memory.clear()

    def close(self) -> None:
        """Stops the threads; waits for the photos under way."""
        self._pool.close()

    @Slot(list)
    def _take_in(self, items: list[ScreenPhoto | Failed[Request]]) -> None:
        for item in items:
            if isinstance(item, Failed):
                if item.job in self._wanted:
                    self.failed.emit(item.job[0], item.message)
                continue
            key = (item.photo, item.box)
            if key in self._wanted:
                self._memory.put(key, item, int(item.image.sizeInBytes()))
                self.arrived.emit(item)


def _decoded(request: Request) -> ScreenPhoto:
    photo, box = request
    decoded = decode_to_fit(photo.path, box)
    return ScreenPhoto(photo, box, to_qimage(decoded.pixels), decoded.full_size)
