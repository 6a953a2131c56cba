"""A MobileIQA bundle in ONNX Runtime: photo to x, x to scores, opinions and maps."""

from __future__ import annotations

import threading
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.bundles.bundle import Bundle
from core.bundles.inputs import InputPolicy, Inputs
from core.errors import BundleError, InferenceError
from core.families.family import Features, Finding
from core.families.mobileiqa.levels import LEVELS
from core.families.mobileiqa.maps import (
    attention_maps,
    believed,
    difference_maps,
    lost_map,
    offers,
    view_name,
)
from core.families.mobileiqa.pooling import pooling_matrix
from core.families.mobileiqa.section import (
    DETAIL,
    OUTPUTS,
    SCORES,
    VIEWS,
    Section,
    Trunk,
    read_section,
)
from core.families.onnx import Graph, check_shapes, normalised, turns, usual_threads
from core.families.preparing import Observe, prepare
from core.photos.decode import Decoded
from core.photos.opening import Content
from core.results.assessment import Assessment, ModelIdentity
from core.results.heatmaps import Explanation

Outputs = dict[str, NDArray[np.float32]]


class Engine:
    """Scores decoded photos with one model, for several threads at once.

    `input_size`: the (width, height) that every landscape photo is brought to, portrait photos the
    other way round; by default the bundle's own policy. `threads`: inference threads. `providers`
    are ONNX Runtime's, in order of preference.
    Raises BundleError for a graph that cannot be loaded and a size that the model does not take.
    """

    def __init__(
        self,
        bundle: Bundle,
        *,
        input_size: tuple[int, int] | None = None,
        threads: int | None = None,
        providers: Sequence[str] = ("CPUExecutionProvider",),
    ) -> None:
        self.bundle = bundle
        self.manifest = bundle.manifest
        self.section = read_section(bundle.manifest)
        own = bundle.manifest.inputs.whole
        assert own is not None
        self.policy = own
        if input_size is not None:
            self.policy = _fixed_policy(bundle, self.section, own, input_size)
        self._has_own_size = self.policy == own
        self.inputs = Inputs(whole=self.policy, crops=bundle.manifest.inputs.crops)
        self.maps = believed(offers(self.section.views), self.manifest.figures)
        self.identity = ModelIdentity(
            self.manifest.name,
            self.manifest.version,
            bundle.sha256,
            self.manifest.family,
            self.manifest.bands,
            tuple(view_name(number) for number in range(1, self.section.views + 1)),
        )
        self._threads = threads or usual_threads(self.policy.most_pixels)
        self._turn = turns(self.policy.most_pixels)
        self._loading = threading.Lock()
        self._providers = providers
        self._views = self._graph(VIEWS, OUTPUTS)
        self._scores: Graph | None = None
        self._trunks: dict[str, Graph] = {}
        self._detail = self._graph(DETAIL, ["detail"]) if self.section.detail else None

    @property
    def cache_key(self) -> str:
        """The input policy's; results of format 1 were kept under it."""
        return self.inputs.key

    def prepare(self, source: Path | Content, observe: Observe | None = None) -> Decoded:
        """Decode a photo at the policy's size. Raises PhotoError."""
        return prepare(self.inputs, source, observe)

    def assess(self, photo: Decoded) -> Finding:
        """Score a photo decoded at the policy's size, and give its features where that size is the
        bundle's own.

        Raises BundleError for another size, InferenceError where the model cannot be run on it.
        """
        started = time.perf_counter()
        outputs = self._run(photo, self._loaded_scores())
        # Features are kept by content and bundle alone: those of another size are not the bundle's.
        features = features_of(outputs["x"]) if self._has_own_size else None
        return Finding(self._assessment(photo, outputs, started), features)

    def explain(self, photo: Decoded) -> Explanation:
        """Score a photo and give its heatmaps (core.families.mobileiqa.maps): the views in order,
        the fusion, quality lost, how the views differ. Raises as `assess`."""
        started = time.perf_counter()
        outputs = self._run(photo, self._views)
        table, local = self.manifest.calibration, self.section.local
        scores = np.interp(outputs["local"][0], table.raw, table.score).astype(np.float32)
        weighted = outputs["weighted"][0]
        maps = attention_maps(weighted)
        assessment = self._assessment(photo, outputs, started)
        received = outputs["received"][0][-1]
        maps.append(
            lost_map(scores, received, assessment.score, first=local.first, step=local.step)
        )
        maps += difference_maps(weighted[:-1])
        own = {offer.key: offer for offer in self.maps}
        drawn = tuple(replace(heatmap, offer=own[heatmap.key]) for heatmap in maps)
        return Explanation(assessment, drawn)

    def raw_outputs(self, photo: Decoded) -> Outputs:
        """Every output of the views graph by its manifest name, and `x`. Raises as `assess`."""
        return self._run(photo, self._views)

    def trunk_feeds(self, photo: Decoded) -> Outputs:
        """What the trunk's graph is given of a photo."""
        height, width = photo.pixels.shape[:2]
        feeds = {"image": normalised(photo.pixels, self.manifest.mean, self.manifest.std)}
        if self._trunk_for(width, height).size is None:
            feeds |= self._pooling(width, height)
        return feeds

    def _assessment(self, photo: Decoded, outputs: Outputs, started: float) -> Assessment:
        calibrate = self.manifest.calibration
        raw = float(outputs["raw"][0])
        width, height = photo.full_size
        return Assessment(
            raw=raw,
            score=calibrate(raw),
            opinions=tuple(calibrate(float(v)) for v in outputs["opinions"][0]),
            width=width,
            height=height,
            model=self.identity,
            seconds=time.perf_counter() - started,
        )

    def _run(self, photo: Decoded, views: Graph) -> Outputs:
        height, width = photo.pixels.shape[:2]
        size = f"{width}x{height}"
        trunk = self._trunk_for(width, height)
        feeds = self.trunk_feeds(photo)
        grid, count = self.section.grid, self.section.views
        with self._turn:
            x = self._loaded(trunk).run(feeds, size)["x"]
            channels = max(1, x.shape[2]) if x.ndim == 5 else 1
            check_shapes({"x": x}, {"x": (LEVELS, 1, channels, grid, grid)}, self.bundle)
            outputs = views.run({"x": x} | self._seen_detail(photo, size, channels), size)
        wanted: dict[str, tuple[int, ...]] = {"raw": (1,), "opinions": (1, count)}
        if "local" in outputs:
            # The head's places are square, one at least; how many is the network's own.
            side = max((1, *outputs["local"].shape[-1:]))
            maps = (1, count + 1, grid, grid)
            wanted |= {"received": maps, "weighted": maps, "local": (1, side, side)}
        check_shapes(outputs, wanted, self.bundle)
        return {"x": x, **outputs}

    def _loaded_scores(self) -> Graph:
        """The views without what only maps need, a fifth of the work."""
        with self._loading:
            if self._scores is None:
                self._scores = self._graph(VIEWS, SCORES, alone=True)
            return self._scores

    def _loaded(self, trunk: Trunk) -> Graph:
        with self._loading:
            if trunk.member not in self._trunks:
                self._trunks[trunk.member] = self._graph(trunk.member, ["x"])
            return self._trunks[trunk.member]

    def _seen_detail(self, photo: Decoded, size: str, channels: int) -> Outputs:
        """What the views are given of the windows; nothing where the network takes none."""
        if self._detail is None:
            return {}
        if photo.windows is None:
            raise InferenceError(
                "The model needs windows of the photo at full size, which were not cut: open the "
                "photo anew.",
                self.bundle.path,
            )
        mean, std = self.manifest.mean, self.manifest.std
        crops = [normalised(window, mean, std) for window in photo.windows[0]]
        found = self._detail.run({"crops": np.concatenate(crops)}, size)
        check_shapes(found, {"detail": (1, channels)}, self.bundle)
        return found

    def _trunk_for(self, width: int, height: int) -> Trunk:
        for trunk in self.section.trunks:
            if trunk.size in (None, (width, height)):
                return trunk
        allowed = ", ".join(f"{t.size[0]}x{t.size[1]}" for t in self.section.trunks if t.size)
        raise BundleError(
            f"This model takes photos of {allowed}, not of {width}x{height}.", self.bundle.path
        )

    def _pooling(self, width: int, height: int) -> Outputs:
        feeds = {}
        for level in range(1, LEVELS + 1):
            height, width = -(-height // 2), -(-width // 2)
            grid, runs = self.section.grid, self.section.runs[level - 1]
            if height % runs or width % runs:
                raise BundleError(
                    f"The model's input size and its pooling (runs of {runs} on level {level}) do "
                    "not fit together: choose another model.",
                    self.bundle.path,
                )
            feeds[f"rows{level}"] = pooling_matrix(height, grid, runs)
            feeds[f"columns{level}"] = pooling_matrix(width, grid, runs)
        return feeds

    def _graph(
        self, member: str, outputs: Sequence[str] | dict[str, str], *, alone: bool = False
    ) -> Graph:
        return Graph(
            self.bundle,
            member,
            outputs,
            threads=self._threads,
            keep_memory=any(t.size is None for t in self.section.trunks),
            providers=self._providers,
            alone=alone,
        )


def features_of(x: NDArray[np.float32]) -> Features:
    """x (levels, 1, C, S, S) to what is kept of a photo: each channel's mean over the positions,
    then its population deviation, level by level: (levels * 2 * C,) float16, finite."""
    flat = x[:, 0].reshape(*x.shape[:1], x.shape[2], -1)
    means_and_deviations = np.concatenate([flat.mean(-1), flat.std(-1)], 1).ravel()
    most = np.finfo(np.float16).max  # what is beyond it would be infinite, and never be kept
    kept: Features = np.clip(means_and_deviations, -most, most).astype(np.float16)
    return kept


def _fixed_policy(
    bundle: Bundle, section: Section, policy: InputPolicy, input_size: tuple[int, int]
) -> InputPolicy:
    """The bundle's policy with one size for all landscape photos. Raises BundleError."""
    sizes = {trunk.size for trunk in section.trunks}
    if None in sizes:
        step = policy.multiple
        nearest = "x".join(str(max(4 * step, round(side / step) * step)) for side in input_size)
        allowed = nearest == "x".join(map(str, input_size))
        offer = f"sizes in steps of {step} pixels, from {4 * step}; the nearest is {nearest}"
    else:
        allowed = {input_size, input_size[::-1]} <= sizes
        offer = " and ".join(f"{size[0]}x{size[1]}" for size in sizes if size is not None)
    if not allowed:
        wanted = f"{input_size[0]}x{input_size[1]}"
        raise BundleError(f"This model does not take {wanted}, but {offer}.", bundle.path)
    return replace(InputPolicy("fixed", landscape=input_size), full_decode=policy.full_decode)
