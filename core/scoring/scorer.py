"""Scoring a stream of photos: several at a time, reuse what is known, record what is new."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from core.catalogue.cache import Measured
from core.catalogue.catalogue import Catalogue
from core.errors import BundleError, PhotoError
from core.families.encoding import Encoded, Reading
from core.families.family import Features, Finding, Model
from core.families.preparing import preparing_bytes
from core.families.references import Comparing
from core.photos.beside import or_raw_beside
from core.photos.decode import Decoded
from core.photos.opening import Content, read_content
from core.photos.photo import Photo
from core.photos.reading import RULES
from core.photos.sameness import sample_of
from core.photos.scan import never
from core.results.assessment import Assessment
from core.results.heatmaps import Explanation
from core.scoring.encoders import Keeping, read, read_kept, see
from core.scoring.looking import Measure
from core.scoring.memory import MemoryBudget, usual_limit_bytes
from core.scoring.reference_book import CatalogueBook
from core.scoring.streaming import stream, usual_workers


@dataclass(frozen=True, slots=True)
class Found:
    """All that is kept of one photo that was scored: the sha256 and the sample
    (core.photos.sameness) of its content, what the model said, what was measured."""

    sha256: str
    sample: str
    finding: Finding
    measured: Sequence[Measured]


@dataclass(frozen=True, slots=True)
class _Prepared:
    sha256: str
    sample: str
    known: Assessment | None
    decoded: Decoded | None
    measured: Sequence[Measured] = ()
    read: Finding | None = None


class Scorer:
    """One model and, where given, the catalogue that remembers its results.

    A stream of photos is scored by `workers` threads (`usual_workers` by default), each of which
    reads, decodes and assesses a photo of its own. Together the photos that they read and decode
    take `memory_bytes` at most (core.scoring.memory says the usual limit), unless one alone takes
    more. `in_background` leaves the cores to whatever else the process does. `measure` is shown
    each photo at capture resolution, by several threads; what it finds is remembered.
    """

    def __init__(
        self,
        model: Model,
        catalogue: Catalogue | None,
        *,
        workers: int | None = None,
        memory_bytes: int | None = None,
        in_background: bool = False,
        measure: Measure | None = None,
    ) -> None:
        self.model = model
        self.catalogue = catalogue
        if catalogue is not None and isinstance(model, Comparing):
            model.consult(CatalogueBook(catalogue))
        self._key = f"{model.cache_key} reading {RULES}"
        self._own = self._of_encoder = None
        if catalogue is not None:
            self._own = Keeping(model, catalogue, self._key)
            if isinstance(model, Reading):  # it treats photos as its encoder does
                self._of_encoder = Keeping(model.encoder, catalogue, self._key)
        self._workers = workers or usual_workers()
        self._memory = MemoryBudget(memory_bytes or usual_limit_bytes())
        self._in_background = in_background
        self._measure = measure

    @property
    def key(self) -> str:
        """How photos are treated; with content and model the key of a result."""
        return self._key

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
        any time: photos are begun in the order asked. `on_result` is told each as soon as it is
        done, so that a quick one need not wait for a slow one before it. Both are called in this
        thread. A photo that cannot be scored gives its PhotoError and the stream goes on. Once
        cancelled, what is not yet decoded is given up, and what is done by then is told.
        """

        def tell(photo: Photo, result: Assessment | PhotoError | None) -> None:
            if result is not None:
                on_result(photo, result)

        stream(
            next_photo,
            self._score,
            tell,
            cancelled,
            workers=self._workers,
            in_background=self._in_background,
        )

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
                features = self.encode(photo)
            except PhotoError:
                continue  # its own error is told where it is scored
            if features is not None:
                kept[photo.path] = features
        return kept

    def encode(self, photo: Photo) -> Features | None:
        """The features of a photo, computed anew and kept, with its score where the model gives
        one; None of a model that gives none. Raises PhotoError, also where the model fails."""
        content, decoded = or_raw_beside(self._read, photo.path)
        try:
            found = see(self.model, decoded)
        except BundleError as error:
            raise _of_photo(error, photo) from error
        if self._own is not None:
            self._own.keep(photo, _sha256(content), sample_of(content.data), found)
        return found.features

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

    def _score(self, photo: Photo, stopped: threading.Event) -> Assessment | PhotoError | None:
        """All of one photo's way; None where it was given up."""
        found = self._find(photo, stopped)
        if not isinstance(found, Found):
            return found
        self.keep(photo, found)
        return found.finding.assessment

    def find(self, photo: Photo) -> Found | PhotoError:
        """What the model says of one photo, of a scorer without a catalogue: for who hands it to
        another one to `keep`."""
        found = self._find(photo, threading.Event())
        assert isinstance(found, (Found, PhotoError))
        return found

    def keep(self, photo: Photo, found: Found) -> None:
        """Remembers what was found of a photo, where there is a catalogue. Returns at once."""
        if self._own is not None and self.catalogue is not None:
            encoded = Encoded(found.finding.features, found.finding.assessment)
            self._own.keep(photo, found.sha256, found.sample, encoded)
            self.catalogue.cache.record_measured(found.sha256, found.measured)

    def _find(
        self, photo: Photo, stopped: threading.Event
    ) -> Found | Assessment | PhotoError | None:
        """What is new of a photo, or an assessment that is known; None where it was given up."""
        if stopped.is_set():
            return None
        try:
            prepared = or_raw_beside(lambda path: self._prepare(photo, path), photo.path)
            if prepared.known is not None:
                assert self.catalogue is not None
                self.catalogue.record_content(photo, prepared.sha256, prepared.sample)
                return prepared.known
            if stopped.is_set():
                return None
            finding = prepared.read or self._assess(photo, prepared)
        except PhotoError as error:
            return error
        except BundleError as error:
            return _of_photo(error, photo)
        return Found(prepared.sha256, prepared.sample, finding, prepared.measured)

    def _prepare(self, photo: Photo, path: Path) -> _Prepared:
        """`path` is the photo's own, or the RAW file beside it, which then is its content."""
        observed = self._measure is not None
        with self._memory.taking(preparing_bytes(self.model.inputs, path, observed=observed)):
            content = read_content(path)
            sha256, sample = _sha256(content), sample_of(content.data)
            known = None
            if self.catalogue is not None:
                known = self.catalogue.assessment_by_hash(
                    photo, sha256, self.model.identity, self._key
                )
            if known is not None:
                return _Prepared(sha256, sample, known, None)
            if self._of_encoder is not None and isinstance(self.model, Reading):
                kept = self._of_encoder.find(photo, sha256)
                if kept is not None:
                    finding = read_kept(self.model, kept, content)
                    return _Prepared(sha256, sample, None, None, read=finding)
            return _Prepared(sha256, sample, None, *self._decoded(content))

    def _decoded(self, content: Content) -> tuple[Decoded, Sequence[Measured]]:
        """The photo for the model, and what was measured on it."""
        measure, found = self._measure, list[Measured]()
        if measure is None:
            return self.model.prepare(content), found
        return self.model.prepare(content, lambda pixels: found.extend(measure(pixels))), found

    def _assess(self, photo: Photo, prepared: _Prepared) -> Finding:
        """What the model says of a photo, and what its decoder had to say of the file; of one that
        reads an encoder's findings, these are kept under the encoder's name too."""
        assert prepared.decoded is not None
        if self._of_encoder is not None and isinstance(self.model, Reading):
            found = see(self.model.encoder, prepared.decoded)
            self._of_encoder.keep(photo, prepared.sha256, prepared.sample, found)
            return read(self.model, found, prepared.decoded)
        finding, warning = self.model.assess(prepared.decoded), prepared.decoded.warning
        if warning is None:
            return finding
        return replace(finding, assessment=replace(finding.assessment, warning=warning))


def _sha256(content: Content) -> str:
    return hashlib.sha256(content.data).hexdigest()


def _of_photo(error: BundleError, photo: Photo) -> PhotoError:
    """What a model could not do with a photo, as that photo's error: others may well go."""
    return PhotoError(f"{error.message} The model file is {error.path}.", photo.path)
