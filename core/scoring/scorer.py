"""Scoring a stream of photos: decode ahead, reuse what is known, record what is new."""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

from core.catalogue.catalogue import Catalogue
from core.errors import BundleError, PhotoError
from core.families.family import Model
from core.photos.decode import Decoded
from core.photos.opening import photo_errors, readable
from core.photos.photo import Photo
from core.results.assessment import Assessment
from core.results.heatmaps import Explanation

AHEAD = 2
"""Photos decoded before they are needed: enough to keep the engine busy, little memory."""


@dataclass(frozen=True, slots=True)
class _Prepared:
    sha256: str
    known: Assessment | None
    decoded: Decoded | None


class Scorer:
    """One model and, where given, the catalogue that remembers its results."""

    def __init__(self, model: Model, catalogue: Catalogue | None) -> None:
        self.model = model
        self.catalogue = catalogue

    def cached(self, photos: Sequence[Photo]) -> dict[Path, Assessment]:
        """Known assessments of photos whose files are unchanged since."""
        if self.catalogue is None:
            return {}
        model = self.model.identity
        found = self.catalogue.assessments_for(photos, model.sha256, self.model.cache_key)
        return {path: replace(assessment, model=model) for path, assessment in found.items()}

    def score_stream(
        self,
        next_photo: Callable[[], Photo | None],
        on_result: Callable[[Photo, Assessment | PhotoError], None],
        cancelled: Callable[[], bool],
    ) -> None:
        """Score photos until `next_photo` gives None or `cancelled` says so.

        `next_photo` is asked only shortly before a photo is needed, so the caller can reorder at
        any time. `on_result` is called in this thread, in the order asked; a photo that cannot be
        scored gives its PhotoError and the stream goes on.
        """
        with ThreadPoolExecutor(1, thread_name_prefix="decode-for-scoring") as pool:
            waiting: deque[tuple[Photo, Future[_Prepared]]] = deque()
            exhausted = False
            while not cancelled():
                while not exhausted and len(waiting) < AHEAD:
                    photo = next_photo()
                    if photo is None:
                        exhausted = True
                    else:
                        waiting.append((photo, pool.submit(self._prepare, photo)))
                if not waiting:
                    return
                photo, future = waiting.popleft()
                on_result(photo, self._finish(photo, future))
                # The queue may have grown meanwhile: ask again.
                exhausted = False
            for _, future in waiting:
                future.cancel()

    def explain(self, photo: Photo) -> Explanation:
        """The photo's heatmaps, computed anew. Raises PhotoError, also where the model fails."""
        decoded = self.model.prepare(photo.path, photo.path)
        try:
            return self.model.explain(decoded)
        except BundleError as error:
            raise _of_photo(error, photo) from error

    def _prepare(self, photo: Photo) -> _Prepared:
        with readable(photo.path, photo.path) as file, photo_errors(photo.path):
            content = file.read()
        sha256 = hashlib.sha256(content).hexdigest()
        if self.catalogue is not None:
            known = self.catalogue.assessment_by_hash(
                sha256, self.model.identity.sha256, self.model.cache_key
            )
            if known is not None:
                return _Prepared(sha256, known, None)
        return _Prepared(sha256, None, self.model.prepare(content, photo.path))

    def _finish(self, photo: Photo, future: Future[_Prepared]) -> Assessment | PhotoError:
        try:
            prepared = future.result()
        except PhotoError as error:
            return error
        if prepared.known is not None:
            assessment = replace(prepared.known, model=self.model.identity)
        else:
            assert prepared.decoded is not None
            try:
                assessment = self.model.assess(prepared.decoded).assessment
            except BundleError as error:
                return _of_photo(error, photo)
        if self.catalogue is not None:
            self.catalogue.record(photo, prepared.sha256, self.model.cache_key, assessment)
        return assessment


def _of_photo(error: BundleError, photo: Photo) -> PhotoError:
    """What a model could not do with a photo, as that photo's error: others may well go."""
    return PhotoError(f"{error.message} The model file is {error.path}.", photo.path)
