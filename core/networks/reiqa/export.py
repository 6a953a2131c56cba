"""Re-IQA's encoders become a bundle, accepted only where it gives the networks' own features."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import numpy as np
import onnx
import torch
from torch.export import Dim

from core.bundles.bundle import CARD, Bundle, open_bundle, write_bundle
from core.bundles.inputs import InputPolicy, Inputs
from core.bundles.manifest import UNCALIBRATED, Manifest
from core.errors import BundleError
from core.families.reiqa.model import ReIqaModel
from core.families.reiqa.section import MEMBERS, NORMALISATION, EncoderPart, Section
from core.files import written_whole
from core.networks.reiqa.network import Encoder
from core.networks.storage import graph_bytes
from core.networks.tracing import traced
from core.photos.decode import Decoded

TOLERANCE: Final = 1e-3
"""How far a feature of the bundle may be from the network's, as a part of the largest."""
SIDE_PX, LIMIT_PX = 768, 1536
POLICY: Final = InputPolicy("shorter-side", side=SIDE_PX, limit=LIMIT_PX, multiple=2)
_CHECKED: Final = ((131, 194), (64, 96))


def export_bundle(
    encoders: Mapping[str, Encoder],
    path: Path,
    *,
    name: str,
    version: str,
    card: str,
    summary: str,
    licence: str,
    training: dict[str, Any],
    policy: InputPolicy = POLICY,
) -> Bundle:
    """Write encoders by their role, quality first, to the bundle `path`, and check it against them.

    Without a regression it gives features alone. Raises BundleError, leaving `path` as it was.
    """
    ordered = [role for role in MEMBERS if role in encoders]
    members = {MEMBERS[role]: graph_bytes(_graph(encoders[role]), half=False) for role in ordered}
    parts = tuple(EncoderPart(role, encoders[role].features) for role in ordered)
    manifest = Manifest(
        name=name,
        version=version,
        family="reiqa",
        inputs=Inputs(whole=policy),
        mean=(0.0, 0.0, 0.0),
        std=(1.0, 1.0, 1.0),
        section=Section(parts).to_json(),
        calibration=UNCALIBRATED,
        summary=summary,
        licence=licence,
        training=training,
    )
    try:
        with written_whole(path) as unchecked:
            _check(write_bundle(unchecked, manifest, {**members, CARD: card.encode()}), encoders)
    except OSError as error:
        raise BundleError(f"It cannot be written ({error}).", path) from error
    return open_bundle(path)


def _graph(encoder: Encoder) -> onnx.ModelProto:
    """`image` (1, 3, H, W) to `features` (1, C); H and W from 32 pixels."""
    sides = {2: Dim("height", min=32, max=8192), 3: Dim("width", min=32, max=8192)}
    example = (torch.zeros(1, 3, 96, 160),)
    return traced(encoder, example, ["image"], ["features"], (sides,))


def _check(bundle: Bundle, encoders: Mapping[str, Encoder]) -> None:
    model = ReIqaModel(bundle)
    random = np.random.default_rng(1)
    for height, width in _CHECKED:
        pixels = random.integers(0, 256, (height, width, 3), dtype=np.uint8)
        given = model.features(Decoded(pixels, (width, height)))
        wanted = np.concatenate(
            [
                features_of(encoders[role], scale, role)
                for role in MEMBERS
                if role in encoders
                for scale in model.scales(pixels)
            ]
        )
        off = float(np.abs(given - wanted).max())
        limit = TOLERANCE * float(np.abs(wanted).max())
        if not off <= limit:
            raise BundleError(
                f"The converted model's features differ by {off:.2g} from the network's at "
                f"{width}x{height} (allowed: {limit:.2g}); it was not kept."
            )


def features_of(encoder: Encoder, pixels: np.ndarray[Any, Any], role: str) -> Any:
    """The network's own features (C,) of a picture (H, W, 3) uint8."""
    mean, std = (torch.tensor(values)[:, None, None] for values in NORMALISATION[role])
    with torch.inference_mode():
        planes = torch.from_numpy(pixels.copy()).movedim(-1, 0) / 255
        return encoder(((planes - mean) / std)[None])[0].numpy()
