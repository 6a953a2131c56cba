"""Photos at the screen's size or in full: what is looked at at once, its neighbours ahead."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QImage

from core.machine import usable_cores
from core.photos.decode import decode_to_fit
from core.photos.opening import Rendering
from core.photos.photo import Photo
from core.photos.scan import RAW_SUFFIXES
from core.photos.turns import turn_pixels, turn_size, unturned
from mobileiqa_gui.workers.image_cache import ImageCache
from mobileiqa_gui.workers.images import to_packed_qimage, to_qimage
from mobileiqa_gui.workers.priority_pool import Failed, PriorityPool

Box = tuple[int, int]
# A photo and the box of device pixels it is to fit, None for its full size.
Request = tuple[Photo, Box | None]

MEMORY_BYTES = 256 * 2**20
# Full sizes: the present photo and two on either side up to 35 megapixels, three of 60.
FULL_SIZE_BYTES = 512 * 2**20
_BYTES_A_PIXEL = 3
# A RAW is developed once the eye rests on it: that takes seconds, and cannot be called off.
DEVELOP_AFTER_MS = 150


def is_raw(photo: Photo) -> bool:
    """Whether what is shown of the photo is a RAW file."""
    return photo.path.suffix.lower() in RAW_SUFFIXES


@dataclass(frozen=True, slots=True)
class ScreenPhoto:
    """A decoded photo: made to fit `box` device pixels, None for the full size.

    `full_size` is that of the photo; the image of a RAW file's preview (`rendering`) may be
    smaller, whatever was asked for.
    """

    photo: Photo
    box: Box | None
    image: QImage
    full_size: tuple[int, int]
    rendering: Rendering = Rendering.FILE


@dataclass(frozen=True, slots=True)
class _Job:
    """A picture to make."""

    photo: Photo
    box: Box | None
    developed: bool = False
    screen: bytes | None = None
    """The profile that its colours are converted to."""
    turn: int = 0
    """Quarters clockwise from how the file shows itself."""


_Made = tuple[_Job, ScreenPhoto]


class PixelLoader(QObject):
    """All methods belong to the window's thread.

    `arrived(ScreenPhoto)` answers `want` and `want_all`; `failed(photo, message)` where a photo
    cannot be decoded. A RAW file's full size is answered twice: by the camera's preview, and when
    it is developed; `undeveloped(photo, message)` says that the latter is not to be had.
    What is fetched ahead is only kept. `turn_of` says how many quarters clockwise a photo is shown
    turned; where that changes, what is shown has to be asked for again.
    """

    arrived = Signal(object)
    failed = Signal(object, str)
    undeveloped = Signal(object, str)

    def __init__(
        self,
        threads: int | None = None,
        full_size_bytes: int = FULL_SIZE_BYTES,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._memory: ImageCache[_Job, ScreenPhoto] = ImageCache(MEMORY_BYTES)
        self._full: ImageCache[_Job, ScreenPhoto] = ImageCache(full_size_bytes)
        self._full_size_bytes = full_size_bytes
        self.turn_of: Callable[[Path], int] = unturned
        self._sizes: dict[Photo, Box] = {}  # as the files show themselves
        self._asked: tuple[_Job, ...] = ()
        self._screen: bytes | None = None
        threads = threads or max(2, min(4, usable_cores() - 1))
        self._pool: PriorityPool[_Job] = PriorityPool(
            _decoded,
            threads=threads,
            name="pixels",
            reserved=min(1, threads - 1),
            parent=self,
        )
        self._pool.delivered.connect(self._take_in)
        self._rest = QTimer(self, singleShot=True, interval=DEVELOP_AFTER_MS)
        self._rest.timeout.connect(self._develop)

    def set_screen(self, profile: bytes | None) -> None:
        """The screen's profile, None for sRGB. What is shown has to be asked for again."""
        self._screen = profile
        self.forget()

    def want(self, photo: Photo, box: Box | None) -> None:
        """Asks for a photo before everything asked for earlier, and instead of other photos."""
        jobs, turn = self._jobs(photo, box), self.turn_of(photo.path)
        same = (job for job in self._asked if job.photo == photo and job.turn == turn)
        others = (job for job in same if job not in jobs)
        self._ask_for(jobs, others)

    def want_all(self, requests: Sequence[Request]) -> None:
        """Asks for several at once, the first of them first, and for nothing else any more.

        What is known is announced within the call.
        """
        self._ask_for([job for photo, box in requests for job in self._jobs(photo, box)])

    def _ask_for(self, jobs: Collection[_Job], others: Iterable[_Job] = ()) -> None:
        """`others` were asked for before, and still are."""
        self._asked = (*jobs, *others)
        known = {job: found for job in jobs if (found := self._known(job)) is not None}
        for job in reversed([job for job in jobs if job not in known and not job.developed]):
            self._pool.put_first(job)
        if any(job.developed and job not in known for job in jobs):
            self._rest.start()
        for job, found in known.items():
            if not (job.developed and known.get(_quick(job)) is found):
                self.arrived.emit(found)

    def full_size(self, photo: Photo) -> Box | None:
        """The photo's (width, height) where it was decoded before."""
        size = self._sizes.get(photo)
        return turn_size(size, self.turn_of(photo.path)) if size is not None else None

    def has(self, photo: Photo, box: Box | None) -> bool:
        """Whether the best pixels of the photo in this box are kept."""
        return all(self._known(job) is not None for job in self._jobs(photo, box))

    def forget(self) -> None:
        """Drops all pixels: they would be made differently now."""
        self._memory.clear()
        self._full.clear()

    def fetch_ahead(self, photos: Sequence[Photo], box: Box | None) -> None:
        """Decodes these, the likeliest first, after what is wanted; forgets what was to be fetched
        ahead before. Of full sizes (None) as many as memory holds beside what is wanted."""
        if box is None:
            photos = photos[: self._room_for()]
        ahead = [job for photo in photos for job in self._jobs(photo, box)]
        # Looked up in this order, the likeliest next is the last to be forgotten.
        missing = [job for job in reversed(ahead) if self._known(job) is None][::-1]
        if any(job.developed for job in missing):
            mine = [job for job in self._asked if job.developed and self._known(job) is None]
            missing = sorted([*mine, *missing], key=lambda job: job.developed)
        self._pool.replace(missing, keeping=self._asked)

    def close(self) -> None:
        """Stops the threads; waits for the photos under way."""
        self._rest.stop()
        self._pool.close()

    # --- within --------------------------------------------------------------------------------

    def _jobs(self, photo: Photo, box: Box | None) -> Collection[_Job]:
        """What answers a request: of a RAW's full size the preview first."""
        quick = _Job(photo, box, screen=self._screen, turn=self.turn_of(photo.path))
        return (quick, _developed(quick)) if box is None and is_raw(photo) else (quick,)

    def _room_for(self) -> int:
        """How many full sizes fit into memory beside those that are wanted."""
        wanted = {job.photo for job in self._asked}
        sizes = [size for photo in wanted if (size := self._sizes.get(photo))]
        largest = max((width * height * _BYTES_A_PIXEL for width, height in sizes), default=1)
        return max(0, self._full_size_bytes // largest - max(1, len(wanted)))

    def _cache(self, job: _Job) -> ImageCache[_Job, ScreenPhoto]:
        return self._full if job.box is None else self._memory

    def _known(self, job: _Job) -> ScreenPhoto | None:
        """What is kept; what was developed stands in for the preview."""
        return self._cache(job).get(_developed(job)) or self._cache(job).get(job)

    @Slot()
    def _develop(self) -> None:
        for job in reversed(self._asked):
            if job.developed and self._known(job) is None:
                self._pool.put_first(job, patient=True)

    @Slot(list)
    def _take_in(self, items: list[_Made | Failed[_Job]]) -> None:
        for made in items:
            if isinstance(made, Failed):
                self._take_failure(made.job, made.message)
                continue
            job, item = made
            if job.screen != self._screen:
                continue  # the window has moved to another screen
            if job.developed:  # better in every way
                self._full.drop(_quick(job))
            self._cache(job).put(job, item, int(item.image.sizeInBytes()))
            self._sizes[item.photo] = turn_size(item.full_size, job.turn)
            if job in self._asked and job.turn == self.turn_of(item.photo.path):
                self.arrived.emit(item)

    def _take_failure(self, job: _Job, message: str) -> None:
        if job.developed:
            if job in self._asked:
                self.undeveloped.emit(job.photo, message)
        elif any(asked.photo == job.photo for asked in self._asked):
            self.failed.emit(job.photo, message)


def _developed(job: _Job) -> _Job:
    return replace(job, developed=True)


def _quick(job: _Job) -> _Job:
    return replace(job, developed=False)


def _decoded(job: _Job) -> _Made:
    photo, turn = job.photo, job.turn
    box = turn_size(job.box, turn) if job.box is not None else None
    decoded = decode_to_fit(photo.path, box, developed=job.developed, screen=job.screen)
    to_image = to_packed_qimage if box is None else to_qimage
    image, size = to_image(turn_pixels(decoded.pixels, turn)), turn_size(decoded.full_size, turn)
    return job, ScreenPhoto(photo, job.box, image, size, decoded.rendering)
