"""A taste that runs: its encoder sees the photo, the taste reads what it found."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import numpy as np

from core.bundles.bundle import Bundle
from core.errors import BundleError
from core.families.encoding import Encoded, encoded
from core.families.family import Finding, Model, Timed
from core.families.preparing import Observe
from core.families.taste.columns import DEVIATION, TECHNICAL, UNLIKE
from core.families.taste.file import read_taste
from core.families.taste.section import read_section
from core.photos.decode import Decoded
from core.photos.opening import Content
from core.results.assessment import Assessment, ModelIdentity
from core.results.heatmaps import Explanation


class TasteModel:
    """`encoder` is the model that the taste was learned with. Raises BundleError."""

    def __init__(self, bundle: Bundle, encoder: Model) -> None:
        self.bundle = bundle
        self.maps = ()
        self.inputs = encoder.inputs
        self._encoder = encoder
        section = read_section(bundle.manifest)
        self._taste = read_taste(bundle, section.features, has_score=section.has_score)
        manifest = bundle.manifest
        self.identity = ModelIdentity(
            manifest.name, manifest.version, bundle.sha256, manifest.family, manifest.bands
        )

    @property
    def cache_key(self) -> str:
        """The encoder's: its bundle is named by this one's."""
        return self._encoder.cache_key

    @property
    def encoder(self) -> Model:
        """The model that it was learned with."""
        return self._encoder

    def seconds_a_photo(self) -> float:
        """The encoder's; 0 where that one is quick."""
        return self._encoder.seconds_a_photo() if isinstance(self._encoder, Timed) else 0.0

    def prepare(self, source: Path | Content, observe: Observe | None = None) -> Decoded:
        """As the encoder wants it. Raises PhotoError."""
        return self._encoder.prepare(source, observe)

    def assess(self, photo: Decoded) -> Finding:
        """How many stars this person would give, in score points; the features are the encoder's.

        Raises BundleError, InferenceError.
        """
        started = time.perf_counter()
        try:
            found = encoded(self._encoder, photo)
        except BundleError as error:
            raise type(error)(error.message, self.bundle.path) from error
        finding = self.read(found, photo.full_size)
        seconds = time.perf_counter() - started
        return replace(finding, assessment=replace(finding.assessment, seconds=seconds))

    def read(self, found: Encoded, full_size: tuple[int, int]) -> Finding:
        """The same of what the encoder found before. Raises BundleError."""
        started = time.perf_counter()
        if found.features is None or found.features.shape != (self._taste.width,):
            raise BundleError(
                "Its encoder gives no features for this photo, or others than it was learned "
                "with: learn the taste anew.",
                self.bundle.path,
            )
        technical = {} if found.assessment is None else {TECHNICAL.key: found.assessment.score}
        if self._taste.has_score and not technical:
            raise BundleError(
                "It was learned with a model that gives a score, and this one gives none: learn "
                "the taste anew.",
                self.bundle.path,
            )
        scores = np.array(list(technical.values())) if self._taste.has_score else None
        said = self._taste(found.features[None], scores)
        stars = float(said.stars[0])
        width, height = full_size
        assessment = Assessment(
            raw=stars,
            score=self.bundle.manifest.calibration(stars),
            opinions=(),
            width=width,
            height=height,
            model=self.identity,
            seconds=time.perf_counter() - started,
            values={
                DEVIATION.key: float(said.deviation[0]),
                **technical,
                UNLIKE.key: float(said.is_unlike[0]),
            },
            warning=None if found.assessment is None else found.assessment.warning,
        )
        return Finding(assessment, found.features)

    def explain(self, photo: Decoded) -> Explanation:
        """The assessment; a taste draws no maps. Raises as `assess`."""
        return Explanation(self.assess(photo).assessment, ())
