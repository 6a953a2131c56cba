"""Re-IQA's encoders in ONNX Runtime: a photo and its half size to features, and to a score where a
regression was fitted."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from core.bundles.bundle import Bundle
from core.bundles.inputs import InputPolicy, Inputs
from core.errors import BundleError
from core.families.family import Features, Finding
from core.families.linear import Linear, read_linear
from core.families.onnx import Graph, check_shapes, normalised, turns, usual_threads
from core.families.preparing import Observe, prepare
from core.families.reiqa.section import MEMBERS, NORMALISATION, REGRESSION, read_section
from core.photos.decode import Decoded
from core.photos.opening import Content
from core.results.assessment import Assessment, ModelIdentity
from core.results.heatmaps import Explanation

Pixels = NDArray[np.uint8]
_MOST = float(np.finfo(np.float16).max)


class ReIqaModel:
    """`short_side`: the most pixels of a photo's shorter side, by default as the bundle says.
    `threads`: inference threads. Raises BundleError."""

    def __init__(
        self, bundle: Bundle, *, short_side: int | None = None, threads: int | None = None
    ) -> None:
        self.bundle = bundle
        self.maps = ()
        manifest = bundle.manifest
        self.section = read_section(manifest)
        own = manifest.inputs.whole
        assert own is not None
        self.policy = own if short_side is None else _limited(own, short_side)
        self.has_own_size = self.policy == own
        self.inputs = Inputs(whole=self.policy)
        self.identity = ModelIdentity(
            manifest.name, manifest.version, bundle.sha256, manifest.family, manifest.bands
        )
        pixels = self.policy.most_pixels
        self._turn = turns(pixels)
        self._graphs = {
            part: Graph(
                bundle,
                MEMBERS[part.role],
                ["features"],
                threads=threads or usual_threads(pixels),
                keep_memory=True,
            )
            for part in self.section.encoders
        }
        self._regression: Linear | None = None
        if self.section.photos:
            self._regression = read_linear(bundle, REGRESSION, self.section.features)

    @property
    def cache_key(self) -> str:
        return self.inputs.key

    def prepare(self, source: Path | Content, observe: Observe | None = None) -> Decoded:
        """The upright photo at the policy's size. Raises PhotoError."""
        return prepare(self.inputs, source, observe)

    @staticmethod
    def scales(pixels: Pixels) -> Sequence[Pixels]:
        """The picture (H, W, 3), and its half size as the publication makes it."""
        height, width = pixels.shape[:2]
        half = Image.fromarray(pixels).resize((width // 2, height // 2), Image.Resampling.BICUBIC)
        return pixels, np.asarray(half)

    def features(self, photo: Decoded) -> NDArray[np.float32]:
        """Both scales of each encoder, quality first: (N,). Raises BundleError, InferenceError."""
        height, width = photo.pixels.shape[:2]
        if min(height, width) < 2 * _LEAST_PX:
            raise BundleError(
                f"This model takes photos of {2 * _LEAST_PX} pixels a side or more, not of "
                f"{width}x{height}.",
                self.bundle.path,
            )
        found = []
        with self._turn:
            for part, graph in self._graphs.items():
                for pixels in self.scales(photo.pixels):
                    feeds = {"image": normalised(pixels, *NORMALISATION[part.role])}
                    outputs = graph.run(feeds, f"{width}x{height}")
                    check_shapes(outputs, {"features": (1, part.features)}, self.bundle)
                    found.append(outputs["features"][0])
        return np.concatenate(found)

    def seconds_a_photo(self) -> float:
        """Of a photo of the largest size, by the time that a small picture takes: convolutions cost
        as much as they see."""
        small = np.zeros((_TIMED_PX, _TIMED_PX, 3), np.uint8)
        times = []
        for _ in range(2):  # the first run also makes plans
            started = time.perf_counter()
            self.features(Decoded(small, (_TIMED_PX, _TIMED_PX)))
            times.append(time.perf_counter() - started)
        width, height = self.policy.size_for(*_USUAL_SHAPE)
        return min(times) * width * height / _TIMED_PX**2

    @property
    def gives_score(self) -> bool:
        """Whether a regression was fitted."""
        return self._regression is not None

    def encode(self, photo: Decoded) -> Features | None:
        """The features to be kept; None at another size than the bundle's own, of which others are
        kept. Raises BundleError, InferenceError."""
        return self._kept(self.features(photo))

    def _kept(self, features: NDArray[np.float32]) -> Features | None:
        within: Features = np.clip(features, -_MOST, _MOST).astype(np.float16)
        return within if self.has_own_size else None

    def assess(self, photo: Decoded) -> Finding:
        """The regression's score and the features. Raises BundleError, also where no regression was
        fitted; InferenceError."""
        started = time.perf_counter()
        if self._regression is None:
            raise BundleError(
                "It gives features and no score: fit it to rated photos first (mobileiqa reiqa "
                "fit), or choose another model.",
                self.bundle.path,
            )
        features = self.features(photo)
        raw = self._regression(features)
        width, height = photo.full_size
        assessment = Assessment(
            raw=raw,
            score=self.bundle.manifest.calibration(raw),
            opinions=(),
            width=width,
            height=height,
            model=self.identity,
            seconds=time.perf_counter() - started,
        )
        return Finding(assessment, self._kept(features))

    def explain(self, photo: Decoded) -> Explanation:
        """The assessment; it draws no maps. Raises as `assess`."""
        return Explanation(self.assess(photo).assessment, ())


_TIMED_PX = 192
_USUAL_SHAPE = (6000, 4000)
_LEAST_PX = 32
"""Of the half size: what a ResNet can make anything of."""


def _limited(own: InputPolicy, short_side: int) -> InputPolicy:
    """The bundle's policy with another bound for the shorter side; the longer one keeps its
    proportion to it."""
    if own.kind != "shorter-side":
        return own
    return replace(own, side=short_side, limit=max(short_side, own.limit * short_side // own.side))
