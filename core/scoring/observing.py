"""What is measured on photos' pixels, of those for which no model has been asked since."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.catalogue.catalogue import Catalogue
from core.errors import PhotoError
from core.photos.beside import or_raw_beside
from core.photos.decode import decode_at_capture_resolution
from core.photos.footprint import footprint_bytes
from core.photos.opening import read_content
from core.photos.photo import Photo
from core.photos.sameness import sample_of
from core.photos.scan import never
from core.scoring.memory import MemoryBudget, usual_limit_bytes
from core.scoring.streaming import stream, usual_workers

Measure = Callable[[NDArray[np.uint8]], str]
"""Of the pixels of a photo at capture resolution: core.culling.observing."""


def observe(
    photos: Sequence[Photo],
    measure: Measure,
    catalogue: Catalogue | None,
    on_result: Callable[[Photo, str | PhotoError], None],
    cancelled: Callable[[], bool] = never,
    *,
    in_background: bool = False,
) -> None:
    """Measure photos, several at a time, and remember what was found.

    `on_result` is told of each in this thread; a photo that cannot be read gives its PhotoError.
    """
    memory = MemoryBudget(usual_limit_bytes())

    def work(photo: Photo, stopped: threading.Event) -> str | PhotoError | None:
        if stopped.is_set():
            return None
        try:
            return or_raw_beside(
                lambda path: _observed(path, photo, measure, catalogue, memory), photo.path
            )
        except PhotoError as error:
            return error

    def tell(photo: Photo, result: str | PhotoError | None) -> None:
        if result is not None:
            on_result(photo, result)

    waiting = iter(photos)
    stream(
        lambda: next(waiting, None),
        work,
        tell,
        cancelled,
        workers=usual_workers(),
        in_background=in_background,
    )


def _observed(
    path: Path, photo: Photo, measure: Measure, catalogue: Catalogue | None, memory: MemoryBudget
) -> str:
    """`path` is the photo's own, or the RAW file beside it."""
    with memory.taking(footprint_bytes(path, None)):
        content = read_content(path)
        found = measure(decode_at_capture_resolution(content))
        if catalogue is not None:
            sha256 = hashlib.sha256(content.data).hexdigest()
            catalogue.record_content(photo, sha256, sample_of(content.data))
            catalogue.record_observation(sha256, found)
        return found
