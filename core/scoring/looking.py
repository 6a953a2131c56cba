"""A close look at photos: what is measured on their pixels at capture resolution, beside a score.

Signals (core.signals), faces (core.faces) and a glimpse (core.culling.glimpse) belong to a photo's
content, whatever model scores it. They are taken on the way of scoring, from the same decode; of
photos that were scored without, `look` takes them later.
"""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from core.catalogue.cache import Measured
from core.catalogue.catalogue import Catalogue
from core.culling import glimpse
from core.culling.glimpse import Glimpse, glimpse_of
from core.errors import PhotoError
from core.faces import face
from core.faces.face import Face
from core.faces.finder import FaceFinder
from core.photos.beside import or_raw_beside
from core.photos.decode import decode_at_capture_resolution
from core.photos.footprint import footprint_bytes
from core.photos.opening import read_content
from core.photos.photo import Photo
from core.photos.reading import RULES
from core.photos.sameness import sample_of
from core.photos.scan import never
from core.photos.small import small_of
from core.scoring.memory import MemoryBudget, usual_limit_bytes
from core.scoring.streaming import stream, usual_workers
from core.signals import signals
from core.signals.signals import Signals, measured

Measure = Callable[[NDArray[np.uint8]], Sequence[Measured]]
"""Of the pixels of a photo at capture resolution, (H, W, 3) uint8. Several threads call it."""

# Each with the version of its measuring and of the reading that gave the pixels.
_SIGNALS: Final = ("signals", signals.VERSION * 1000 + RULES)
_FACES: Final = ("faces", face.VERSION * 1000 + RULES)
GLIMPSE: Final = ("glimpse", glimpse.VERSION * 1000 + RULES)


@dataclass(frozen=True, slots=True)
class Seen:
    """What a close look at one photo gave."""

    signals: Signals
    faces: tuple[Face, ...]
    glimpse: Glimpse


class Looker:
    """Looks at pixels. Raises BundleError where the face networks' files are missing or damaged."""

    def __init__(self) -> None:
        self._finder = FaceFinder()

    def __call__(self, pixels: NDArray[np.uint8]) -> tuple[Measured, ...]:
        """What is kept of a photo's look, from all its pixels (H, W, 3) uint8."""
        small = small_of(pixels)
        faces = face.to_json(self._finder.faces(pixels, small))
        return (
            Measured(*_SIGNALS, measured(pixels, small).to_json().encode()),
            Measured(*_FACES, json.dumps(faces, separators=(",", ":")).encode()),
            Measured(*GLIMPSE, glimpse_of(small.pixels).to_bytes()),
        )


def kept_looks(
    photos: Sequence[Photo], catalogue: Catalogue, cancelled: Callable[[], bool] = never
) -> dict[Path, Seen]:
    """The looks at unchanged photos that were taken before, whole, and by today's measuring."""
    cache = catalogue.cache
    of_signals, of_faces, of_glimpse = (
        cache.measurements(photos, *kind, cancelled) for kind in (_SIGNALS, _FACES, GLIMPSE)
    )
    found = {}
    for path in of_signals.keys() & of_faces.keys() & of_glimpse.keys():
        seen = _seen(of_signals[path], of_faces[path], of_glimpse[path])
        if seen is not None:  # else a bit turned on the disk: looked at again
            found[path] = seen
    return found


def kept_faces(photo: Photo, catalogue: Catalogue) -> tuple[Face, ...] | None:
    """The faces found in an unchanged photo before, as its file shows it; None where it was not
    looked at."""
    kept = catalogue.cache.measurements([photo], *_FACES).get(photo.path)
    try:
        return None if kept is None else face.from_json(json.loads(kept))
    except (ValueError, RecursionError):  # a bit turned on the disk
        return None


def look(
    photos: Sequence[Photo],
    measure: Measure,
    catalogue: Catalogue,
    on_result: Callable[[Photo, PhotoError | None], None],
    cancelled: Callable[[], bool] = never,
    *,
    in_background: bool = False,
) -> None:
    """Look at photos, several at a time; what is found is remembered (`kept_looks`).

    `on_result` is told of each in this thread, with the error of one that cannot be read.
    """
    memory = MemoryBudget(usual_limit_bytes())

    def work(photo: Photo, stopped: threading.Event) -> PhotoError | None:
        if stopped.is_set():
            return None
        try:
            or_raw_beside(lambda path: _look(path, photo, measure, catalogue, memory), photo.path)
        except PhotoError as error:
            return error
        return None

    waiting = iter(photos)
    stream(
        lambda: next(waiting, None),
        work,
        on_result,
        cancelled,
        workers=usual_workers(),
        in_background=in_background,
    )


def _look(
    path: Path, photo: Photo, measure: Measure, catalogue: Catalogue, memory: MemoryBudget
) -> None:
    """`path` is the photo's own, or the RAW file beside it."""
    with memory.taking(footprint_bytes(path, None)):
        content = read_content(path)
        found = measure(decode_at_capture_resolution(content))
    sha256 = hashlib.sha256(content.data).hexdigest()
    catalogue.record_content(photo, sha256, sample_of(content.data))
    catalogue.cache.record_measured(sha256, found)


def _seen(of_signals: bytes, of_faces: bytes, of_glimpse: bytes) -> Seen | None:
    try:
        kept: Any = json.loads(of_faces)
        signals_, faces = Signals.from_json(of_signals.decode()), face.from_json(kept)
        if signals_ is None or faces is None:
            return None
        return Seen(signals_, faces, Glimpse.from_bytes(of_glimpse))
    except (ValueError, RecursionError):
        return None
