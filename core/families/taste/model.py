"""A taste that runs: its encoder sees the photo, the taste reads what it found."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import numpy as np

from core.bundles.bundle import Bundle
from core.errors import BundleError
from core.families.family import Finding, Model
from core.families.preparing import Observe
from core.families.taste.columns import DEVIATION, TECHNICAL, UNLIKE
from core.families.taste.file import read_taste
from core.families.taste.section import read_section
from core.photos.decode import Decoded
from core.photos.opening import Content
from core.results.assessment import ModelIdentity
from core.results.heatmaps import Explanation


class TasteModel:
    """`encoder` is the model that the taste was learned with. Raises BundleError."""

    def __init__(self, bundle: Bundle, encoder: Model) -> None:
        self.bundle = bundle
        self.maps = ()
        self.inputs = encoder.inputs
        self._encoder = encoder
        self._taste = read_taste(bundle, read_section(bundle.manifest).features)
        manifest = bundle.manifest
        self.identity = ModelIdentity(
            manifest.name, manifest.version, bundle.sha256, manifest.family, manifest.bands
        )

    @property
    def cache_key(self) -> str:
        """The encoder's: its bundle is named by this one's."""
        return self._encoder.cache_key

    def prepare(self, source: Path | Content, observe: Observe | None = None) -> Decoded:
        """As the encoder wants it. Raises PhotoError."""
        return self._encoder.prepare(source, observe)

    def assess(self, photo: Decoded) -> Finding:
        """How many stars this person would give, in score points; the features are the encoder's.

        Raises BundleError, InferenceError.
        """
        started = time.perf_counter()
        try:
            found = self._encoder.assess(photo)
        except BundleError as error:
            raise type(error)(error.message, self.bundle.path) from error
        if found.features is None or found.features.shape != (self._taste.width,):
            raise BundleError(
                "Its encoder gives no features for this photo, or others than it was learned "
                "with: learn the taste anew.",
                self.bundle.path,
            )
        technical = found.assessment.score
        said = self._taste(found.features[None], np.array([technical]))
        stars = float(said.stars[0])
        assessment = replace(
            found.assessment,
            raw=stars,
            score=self.bundle.manifest.calibration(stars),
            opinions=(),
            model=self.identity,
            seconds=time.perf_counter() - started,
            values={
                DEVIATION.key: float(said.deviation[0]),
                TECHNICAL.key: technical,
                UNLIKE.key: float(said.is_unlike[0]),
            },
        )
        return Finding(assessment, found.features)

    def explain(self, photo: Decoded) -> Explanation:
        """The assessment; a taste draws no maps. Raises as `assess`."""
        return Explanation(self.assess(photo).assessment, ())
