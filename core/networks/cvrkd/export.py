"""A CVRKD-IQA network becomes a bundle of two graphs, accepted only when it gives the network's own
numbers."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
import onnx
import torch
from torch import Tensor, nn
from torch.export import Dim

from core.bundles.bundle import CARD, WEIGHTS, Bundle, write_bundle
from core.bundles.inputs import InputPolicy, Inputs, References
from core.bundles.manifest import Calibration, Manifest
from core.errors import BundleError
from core.families.cvrkd.family import FAMILY
from core.families.cvrkd.section import COMPARE, ENCODE, Role, Section
from core.families.onnx import Graph
from core.files import written_whole
from core.networks.cvrkd.network import SCALES, Cvrkd
from core.networks.storage import graph_bytes, weights_bytes
from core.networks.tracing import traced

TOLERANCE: Final = 1e-4
"""How far a raw output of the bundle may be from the network's."""
MEAN, STD = (0.485, 0.456, 0.406), (0.229, 0.224, 0.225)
POLICY: Final = InputPolicy("shorter-side", side=768, limit=3072, multiple=8)
"""Labels of the training sets were given at about such sizes (specification 4b)."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a bundle says of its network beside its numbers; `role` as the section has it."""

    name: str
    version: str
    role: Role
    calibration: Calibration
    summary: str
    licence: str
    training: dict[str, Any]
    figures: dict[str, Any]
    card: str
    policy: InputPolicy = POLICY
    mean: tuple[float, float, float] = MEAN
    std: tuple[float, float, float] = STD


class _Encode(nn.Module):
    def __init__(self, network: Cvrkd) -> None:
        super().__init__()
        self.network = network

    def forward(self, patches: Tensor) -> tuple[Tensor, Tensor]:
        encoded = self.network.encode(patches[None])
        return encoded.features[0], encoded.alike[0]


class _Compare(nn.Module):
    def __init__(self, network: Cvrkd) -> None:
        super().__init__()
        self.network = network

    def forward(self, photo: Tensor, references: Tensor) -> Tensor:
        """One photo (1, p, 4c, S, S) beside n references; it is read once."""
        lq, hq = self.network.tokens(photo), self.network.tokens(references)
        difference = self.network.difference_encoder.inner(hq - lq)[-1]
        seen = self.network.lq_encoder.inner(lq)[-1].expand_as(difference)
        return self.network.judge(difference, seen)


def export_bundle(
    network: Cvrkd, path: Path, told: Told, *, include_weights: bool, half_storage: bool = False
) -> Bundle:
    """Write `network` to the bundle `path` and check it against the network, which is put into
    evaluation mode.

    `half_storage` stores weights that are float16 numbers as such (core.networks.storage).
    Raises BundleError, leaving `path` as it was, if a raw output differs by more than 1e-4.
    """
    network.eval()
    members = {
        ENCODE: graph_bytes(_encode_graph(network), half=half_storage),
        COMPARE: graph_bytes(_compare_graph(network), half=half_storage),
        CARD: told.card.encode(),
    }
    if include_weights:
        members[WEIGHTS] = weights_bytes(network, half=half_storage)
    with written_whole(path) as unchecked:
        bundle = write_bundle(unchecked, _manifest(network, told), members)
        _check(bundle, network)
    return Bundle(path, bundle.sha256, bundle.manifest)


def _manifest(network: Cvrkd, told: Told) -> Manifest:
    preset = network.preset
    section = Section(
        role=told.role,
        patches=preset.patches,
        side=preset.side,
        channels=SCALES * preset.channels,
        grid=preset.grid,
        alike=network.alike,
        preset=asdict(preset),
    )
    return Manifest(
        name=told.name,
        version=told.version,
        family=FAMILY.name,
        inputs=Inputs(whole=told.policy, references=References(told.policy)),
        mean=told.mean,
        std=told.std,
        section=section.to_json(),
        calibration=told.calibration,
        summary=told.summary,
        licence=told.licence,
        training=told.training,
        figures=told.figures,
    )


def _encode_graph(network: Cvrkd) -> onnx.ModelProto:
    """`patches` (p, 3, side, side) to `features` (p, 4c, S, S) and `alike` (C,)."""
    preset = network.preset
    example = torch.zeros(preset.patches, 3, preset.side, preset.side)
    return traced(_Encode(network), (example,), ["patches"], ["features", "alike"])


def _compare_graph(network: Cvrkd) -> onnx.ModelProto:
    """`photo` (1, p, 4c, S, S) and `references` (n, p, 4c, S, S) to `scores` (n,)."""
    preset = network.preset
    shape = (preset.patches, SCALES * preset.channels, preset.grid, preset.grid)
    example = (torch.zeros(1, *shape), torch.zeros(3, *shape))
    count = Dim("references", min=1, max=2**16)
    return traced(_Compare(network), example, ["photo", "references"], ["scores"], ({}, {0: count}))


def _check(bundle: Bundle, network: Cvrkd) -> None:
    """Run the graphs as the app would, on one photo and two references, beside the network."""
    preset = network.preset
    shape = (3, preset.patches, 3, preset.side, preset.side)
    photos = np.random.default_rng(1).uniform(-2, 2, shape).astype(np.float32)
    encode = Graph(bundle, ENCODE, ["features", "alike"], threads=1, keep_memory=False)
    compare = Graph(bundle, COMPARE, ["scores"], threads=1, keep_memory=False)
    features = [encode.run({"patches": photo}, "the check")["features"] for photo in photos]
    feeds = {"photo": features[0][None], "references": np.stack(features[1:])}
    given = compare.run(feeds, "the check")["scores"]
    with torch.inference_mode():
        tensor = torch.from_numpy(photos)
        wanted = network(tensor[:1].expand(2, *shape[1:]), tensor[1:]).numpy()
    off = float(np.abs(given - wanted).max())
    if not off <= TOLERANCE * max(1.0, float(np.abs(wanted).max())):
        raise BundleError(
            f"The converted model's scores differ by {off:.2g} from the network's (allowed: "
            f"{TOLERANCE:g}); it was not kept."
        )
