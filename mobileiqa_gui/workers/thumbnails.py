"""Thumbnails on a pool of threads: a first glimpse of all that is on screen, then the real ones."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QImage, QTransform

from core.errors import PhotoError
from core.photos.decode import decode_to_fit
from core.photos.opening import opened
from core.photos.photo import Photo
from core.photos.scan import RAW_SUFFIXES
from core.photos.thumbnails import ThumbnailCache, embedded_preview
from core.photos.turns import turn_size, unturned
from mobileiqa_gui.workers.image_cache import ImageCache
from mobileiqa_gui.workers.images import fit_into, on_screen, to_qimage
from mobileiqa_gui.workers.priority_pool import Failed, PriorityPool

Box = tuple[int, int]

# Thumbnails are kept on disk at these sizes (longer side, pixels) and scaled down from there.
SIDES_PX = (256, 512, 1024)
MEMORY_BYTES = 192 * 2**20
# Turned copies of those on screen; the pictures themselves are kept as their files show them.
TURNED_BYTES = 48 * 2**20
# Pictures that come close together are painted together.
INTERVAL_MS = 30


@dataclass(frozen=True, slots=True)
class Thumbnail:
    """A photo's small picture, made for a box of device pixels.

    `final` is False for the camera's embedded preview, which the real one replaces.
    """

    photo: Photo
    image: QImage
    box: Box
    final: bool
    screen: bytes | None = None
    """The profile of the screen it is made for, None for sRGB."""

    @property
    def size_bytes(self) -> int:
        return int(self.image.sizeInBytes())


@dataclass(frozen=True, slots=True)
class _Job:
    """A picture to make: the first `glimpse`, or the real one."""

    photo: Photo
    box: Box
    glimpse: bool
    screen: bytes | None
    attempt: int


@dataclass(frozen=True, slots=True)
class _Shape:
    photo: Photo
    size: Box


@dataclass(frozen=True, slots=True)
class _Turned:
    """A turned copy, and what it is a copy of."""

    thumbnail: Thumbnail
    of: Thumbnail
    turn: int


class Thumbnails(QObject):
    """The pictures of one view's cells. All methods belong to the window's thread.

    `arrived(path)` follows each picture, `failed(path, message)` a photo that cannot be shown.
    `turn_of` says how many quarters clockwise a photo is shown turned.
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
        self.turn_of: Callable[[Path], int] = unturned
        self._turned: ImageCache[Path, _Turned] = ImageCache(TURNED_BYTES)
        self._failed: dict[Path, Photo] = {}
        self._attempt = 0
        self._shapes: dict[Path, Box] = {}
        self._screen: bytes | None = None
        self._pool: PriorityPool[_Job] = PriorityPool(
            self._make,
            threads=threads,
            name="thumbnail",
            subject=lambda job: job.photo,  # its glimpse before its real picture
            interval_ms=INTERVAL_MS,
            parent=self,
        )
        self._pool.delivered.connect(self._take_in)

    def thumbnail(self, photo: Photo) -> Thumbnail | None:
        """What is there now; made for another box perhaps, or of the file before it changed."""
        have, turn = self._memory.get(photo.path), self.turn_of(photo.path)
        if have is None or turn == 0:
            return have
        turned = self._turned.get(photo.path)
        if turned is None or turned.of is not have or turned.turn != turn:
            turned = _turned(have, turn)
            self._turned.put(photo.path, turned, turned.thumbnail.size_bytes)
        return turned.thumbnail

    def shape(self, photo: Photo) -> Box | None:
        """The upright photo's (width, height) where its head was read, for a placeholder."""
        shape = self._shapes.get(photo.path)
        return turn_size(shape, self.turn_of(photo.path)) if shape is not None else None

    def set_screen(self, profile: bytes | None) -> None:
        """The screen's profile, None for sRGB. Pictures are made anew as they are wanted; until
        then those at hand stay."""
        self._screen = profile

    @Slot(object)
    def turn(self, paths: Iterable[Path]) -> None:
        """These photos are turned otherwise now."""
        for path in paths:
            self._turned.drop(path)
            self.arrived.emit(path)

    def forget_failures(self) -> None:
        """Photos that could not be shown may be shown now; what is under way and fails yet says
        nothing of that."""
        self._failed.clear()
        self._attempt += 1

    def want(self, photos: Sequence[Photo], box: Box, *, visible: int) -> None:
        """These pictures and no others are to be made now, the first `visible` ones first."""
        missing, first = [], []  # the real pictures, the glimpses before them
        for number, photo in enumerate(photos):
            have = self._memory.get(photo.path)
            made_in = turn_size(box, self.turn_of(photo.path))
            if self._failed.get(photo.path) is photo:  # one that went and came back is another
                continue
            if have is not None and self._is_right(have, photo, made_in):
                continue
            missing.append(
                _Job(photo, made_in, glimpse=False, screen=self._screen, attempt=self._attempt)
            )
            if number < visible and have is None:
                first.append(
                    _Job(photo, made_in, glimpse=True, screen=self._screen, attempt=self._attempt)
                )
        self._pool.replace([*first, *missing])

    def _is_right(self, have: Thumbnail, photo: Photo, box: Box) -> bool:
        as_wanted = have.box == box and have.photo == photo and have.screen == self._screen
        return have.final and as_wanted

    def close(self) -> None:
        """Stops the threads; waits for the pictures under way."""
        self._pool.close()

    @Slot(list)
    def _take_in(self, items: list[Thumbnail | _Shape | Failed[_Job]]) -> None:
        for item in items:
            if isinstance(item, Failed):
                photo = item.job.photo
                if item.job.attempt != self._attempt:
                    continue
                self._failed[photo.path] = photo
                self.failed.emit(photo.path, item.message)
                continue
            path = item.photo.path
            if isinstance(item, _Shape):
                self._shapes[path] = item.size
                self.arrived.emit(path)
                continue
            have = self._memory.get(path)
            if have is not None and have.final and not item.final and have.photo == item.photo:
                continue
            self._memory.put(path, item, item.size_bytes)
            self.arrived.emit(path)

    # --- in the threads ------------------------------------------------------------------------

    def _make(self, job: _Job) -> Thumbnail | _Shape | None:
        return self._glimpse(job) if job.glimpse else self._real_one(job)

    def _glimpse(self, job: _Job) -> Thumbnail | _Shape | None:
        """The picture of a former visit, else the camera's preview, else the shape alone."""
        photo, box = job.photo, job.box
        cached = self._from_disk(photo, box, job.screen)
        if cached is not None:
            self._pool.drop(replace(job, glimpse=False))
            return Thumbnail(photo, cached, box, final=True, screen=job.screen)
        if photo.path.suffix.lower() in RAW_SUFFIXES:
            return None  # its preview is the real one
        try:
            preview = embedded_preview(photo.path, max(box))
            if preview is None:
                with opened(photo.path) as head:
                    return _Shape(photo, head.upright_size)
        except PhotoError:
            return None  # the real decoding tells why
        image = on_screen(fit_into(to_qimage(preview.pixels), box), job.screen)
        return Thumbnail(photo, image, box, final=False, screen=job.screen)

    def _real_one(self, job: _Job) -> Thumbnail:
        photo, box = job.photo, job.box
        image = self._from_disk(photo, box, job.screen)
        if image is None:
            side = _side_for(box)
            decoded = decode_to_fit(photo.path, (side, side))
            self._disk.put(photo, side, decoded)
            image = on_screen(fit_into(to_qimage(decoded.pixels), box), job.screen)
        return Thumbnail(photo, image, box, final=True, screen=job.screen)

    def _from_disk(self, photo: Photo, box: Box, screen: bytes | None) -> QImage | None:
        """Scaled down from the smallest kept picture that is large enough."""
        for side in SIDES_PX[SIDES_PX.index(_side_for(box)) :]:
            data = self._disk.get(photo, side)
            # Named, for to find the kind out Qt asks its SVG reader, which connects signals: with
            # Python's lock held here, and Qt's held by a thread that waits for Python's, both
            # would wait for ever.
            kind: Any = "JPEG"  # PySide's stub asks for bytes and refuses them
            image = QImage.fromData(data, kind) if data is not None else QImage()
            if not image.isNull():
                fitted = fit_into(image.convertToFormat(QImage.Format.Format_RGB32), box)
                return on_screen(fitted, screen)
        return None


def _side_for(box: Box) -> int:
    return next((side for side in SIDES_PX if side >= max(box)), SIDES_PX[-1])


def _turned(thumbnail: Thumbnail, turn: int) -> _Turned:
    image = thumbnail.image.transformed(QTransform().rotate(90 * turn))
    box = turn_size(thumbnail.box, turn)
    return _Turned(replace(thumbnail, image=image, box=box), thumbnail, turn)
