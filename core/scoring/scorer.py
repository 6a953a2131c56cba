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
from core.families.family import Features, Finding, Model
from core.photos.beside import or_raw_beside
from core.photos.decode import Decoded
from core.photos.opening import Content, read_content
from core.photos.photo import Photo
from core.photos.reading import RULES
from core.photos.sameness import sample_of
from core.photos.scan import never
from core.results.assessment import Assessment
from core.results.heatmaps import Explanation

AHEAD = 2
"""Photos decoded before they are needed: enough to keep the engine busy, little memory."""


@dataclass(frozen=True, slots=True)
class _Prepared:
    sha256: str
    sample: str
    known: Assessment | None
    decoded: Decoded | None


class Scorer:
    """One model and, where given, the catalogue that remembers its results."""

    def __init__(self, model: Model, catalogue: Catalogue | None) -> None:
        self.model = model
        self.catalogue = catalogue
        self._key = f"{model.cache_key} reading {RULES}"

    def cached(
        self, photos: Sequence[Photo], cancelled: Callable[[], bool] = never
    ) -> dict[Path, Assessment]:
        """Known assessments of photos whose files are unchanged since.

        When cancelled, photos whose files would have to be looked at are left out.
        """
        if self.catalogue is None:
            return {}
        return self.catalogue.assessments_for(photos, self.model.identity, self._key, cancelled)

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

    def features(
        self, photos: Sequence[Photo], cancelled: Callable[[], bool] = never
    ) -> dict[Path, Features]:
        """The features (N,) float16 of photos: those that are kept, the others computed and kept.

        Photos that cannot be scored, and all of a model that gives no features, are left out.
        """
        kept: dict[Path, Features] = {}
        if self.catalogue is not None:
            kept = self.catalogue.features_for(photos, self.model.identity.sha256, cancelled)
        for photo in photos:
            if cancelled():
                break
            if photo.path in kept:
                continue
            try:
                content, decoded = or_raw_beside(self._read, photo.path)
                finding = self._assess(decoded)
            except (PhotoError, BundleError):
                continue  # its own error is told where it is scored
            self._record(photo, _sha256(content), sample_of(content.data), finding)
            if finding.features is not None:
                kept[photo.path] = finding.features
        return kept

    def explain(self, photo: Photo) -> Explanation:
        """The photo's heatmaps, computed anew. Raises PhotoError, also where the model fails."""
        decoded = or_raw_beside(self.model.prepare, photo.path)
        try:
            explanation = self.model.explain(decoded)
        except BundleError as error:
            raise _of_photo(error, photo) from error
        assessment = replace(explanation.assessment, warning=decoded.warning)
        return replace(explanation, assessment=assessment)

    def _read(self, path: Path) -> tuple[Content, Decoded]:
        content = read_content(path)
        return content, self.model.prepare(content)

    def _prepare(self, photo: Photo) -> _Prepared:
        return or_raw_beside(lambda path: self._prepare_file(photo, path), photo.path)

    def _prepare_file(self, photo: Photo, path: Path) -> _Prepared:
        """`path` is the photo's own, or the RAW file beside it, which then is its content."""
        content = read_content(path)
        sha256, sample = _sha256(content), sample_of(content.data)
        if self.catalogue is not None:
            known = self.catalogue.assessment_by_hash(photo, sha256, self.model.identity, self._key)
            if known is not None:
                return _Prepared(sha256, sample, known, None)
        return _Prepared(sha256, sample, None, self.model.prepare(content))

    def _finish(self, photo: Photo, future: Future[_Prepared]) -> Assessment | PhotoError:
        try:
            prepared = future.result()
        except PhotoError as error:
            return error
        if prepared.known is not None:
            assert self.catalogue is not None
            self.catalogue.record_content(photo, prepared.sha256, prepared.sample)
            return prepared.known
        assert prepared.decoded is not None
        try:
            finding = self._assess(prepared.decoded)
        except BundleError as error:
            return _of_photo(error, photo)
        self._record(photo, prepared.sha256, prepared.sample, finding)
        return finding.assessment

    def _assess(self, decoded: Decoded) -> Finding:
        """What the model says of a photo, and what its decoder had to say of the file."""
        finding = self.model.assess(decoded)
        if decoded.warning is None:
            return finding
        return replace(finding, assessment=replace(finding.assessment, warning=decoded.warning))

    def _record(self, photo: Photo, sha256: str, sample: str, finding: Finding) -> None:
        if self.catalogue is not None:
            self.catalogue.record(
                photo, sha256, self._key, finding.assessment, finding.features, sample
            )


def _sha256(content: Content) -> str:
    return hashlib.sha256(content.data).hexdigest()


def _of_photo(error: BundleError, photo: Photo) -> PhotoError:
    """What a model could not do with a photo, as that photo's error: others may well go."""
    return PhotoError(f"{error.message} The model file is {error.path}.", photo.path)
