"""Any model, asked for its score of one labelled photo at a time."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any, Protocol

import torch
from PIL import Image
from torch import Tensor

from core.bundles.bundle import WEIGHTS
from core.bundles.inputs import Inputs
from core.errors import PhotoError
from core.families.library import resolve_model
from core.families.mobileiqa.engine import Engine
from core.families.mobileiqa.maps import LOST
from core.families.preparing import prepare
from core.families.registry import load_model
from core.photos.decode import Decoded
from core.results.heatmaps import Heatmap
from training.datasets.sample import Sample
from training.evaluation.cost import TYPICAL, measure_cost
from training.evaluation.predictions import prediction_of
from training.learning.distortions import Pixels
from training.learning.loading import normalised
from training.learning.teacher import load_teacher
from training.learning.trained_file import load_network
from training.runs.figures import Cost, Prediction
from training.runs.folder import RunPaths


class Judge(Protocol):
    """A model that scores labelled photos; `about` says which one it is."""

    about: dict[str, Any]

    def judge(self, sample: Sample) -> Prediction:
        """Its score, or why there is none: a photo that cannot be read is no error."""

    def cost(self) -> Cost | None:
        """What the network costs as torch runs it; None where there are only graphs of it."""


class DecodedJudge(Judge, Protocol):
    """A judge that can be shown a photo that was decoded already, as `inputs` want it."""

    @property
    def inputs(self) -> Inputs:
        """What it is shown of a photo."""

    def said(self, photo: Decoded) -> tuple[float, list[float]]:
        """The raw output, and the opinions as raw outputs where its network has some."""


class EngineJudge:
    """A bundle of any family, through the app's own decode path and engine."""

    def __init__(self, path: Path, *, threads: int | None = None) -> None:
        self._model = load_model(path, threads=threads)
        identity = self._model.identity
        self.about = {
            "name": identity.name,
            "version": identity.version,
            "sha256": identity.sha256,
            "input": self._model.inputs.key,
        }

    def judge(self, sample: Sample) -> Prediction:
        """The raw output, and the opinions as raw outputs where the family's network has some."""
        try:
            decoded = self._model.prepare(sample.path)
        except PhotoError as error:
            return prediction_of(sample, None, error=error.message)
        return prediction_of(sample, *self.said(decoded))

    @property
    def inputs(self) -> Inputs:
        """What the model is shown of a photo."""
        return self._model.inputs

    def said(self, photo: Decoded) -> tuple[float, list[float]]:
        """The raw output, and the opinions."""
        if not isinstance(self._model, Engine):
            return self._model.assess(photo).assessment.raw, []
        found = self._model.raw_outputs(photo)
        return float(found["raw"][0]), found["opinions"][0].tolist()

    def raw(self, pixels: Pixels) -> float:
        """The raw output for (H, W, 3) sRGB pixels."""
        return self._model.assess(self._through_a_file(pixels)).assessment.raw

    def lost(self, pixels: Pixels) -> Heatmap:
        """The quality-lost map of (H, W, 3) sRGB pixels."""
        maps = self._model.explain(self._through_a_file(pixels)).heatmaps
        return next(m for m in maps if m.kind is LOST)

    def _through_a_file(self, pixels: Pixels) -> Decoded:
        """What the app would decode of a lossless file of these pixels."""
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "photo.png"
            Image.fromarray(pixels).save(path, compress_level=0)
            return self._model.prepare(path)

    def cost(self) -> Cost | None:
        """The cost of the network whose weights the bundle holds."""
        bundle = self._model.bundle
        if not isinstance(self._model, Engine) or WEIGHTS not in bundle.manifest.members:
            return None
        network = load_teacher(bundle.path).network
        return measure_cost(network, *self._model.policy.size_for(*TYPICAL))


class NetworkJudge:
    """A run's weights, through the torch network."""

    def __init__(self, path: Path) -> None:
        self._network, self._says = load_network(path)
        self.about = {
            "name": f"{self._says.network.name}, run {self._says.run_id}",
            "version": f"epoch {self._says.epoch}",
            "sha256": "",
            "input": self.inputs.key,
        }

    def judge(self, sample: Sample) -> Prediction:
        """The network's raw output and opinions."""
        try:
            shown = prepare(self.inputs, sample.path)
        except PhotoError as error:
            return prediction_of(sample, None, error=error.message)
        return prediction_of(sample, *self.said(shown))

    @property
    def inputs(self) -> Inputs:
        """What the network is shown of a photo."""
        return Inputs(self._says.policy, self._says.crops)

    @torch.inference_mode()
    def said(self, photo: Decoded) -> tuple[float, list[float]]:
        """The raw output, and the opinions."""
        windows = self._normal(photo.windows[0])[None] if photo.windows is not None else None
        _, out = self._network.outputs(self._normal(photo.pixels[None]), windows)
        return float(out.raw[0]), out.opinions[0].tolist()

    def _normal(self, pictures: Pixels) -> Tensor:
        """(N, H, W, 3) pixels to the network's (N, 3, H, W)."""
        planes = torch.from_numpy(pictures.transpose(0, 3, 1, 2).copy())
        return normalised(planes, self._says.mean, self._says.std, torch.device("cpu"))

    def cost(self) -> Cost:
        """The cost of the run's network."""
        return measure_cost(self._network, *self._says.policy.size_for(*TYPICAL))


def judge_for(model: str | None) -> DecodedJudge:
    """A judge of a run's folder or weights, or of whatever the app could score with.

    Raises BundleError, CheckpointError or RunError.
    """
    path = Path(model).expanduser() if model is not None else None
    if path is not None and path.is_dir():
        return NetworkJudge(RunPaths(path).best)
    if path is not None and path.suffix == ".safetensors":
        return NetworkJudge(path)
    return EngineJudge(resolve_model(model))


def default_judge() -> DecodedJudge:
    """A judge of the model that the app scores with by default. Raises BundleError."""
    return EngineJudge(resolve_model(None))
