"""A torch network becomes a bundle, accepted only when it gives the network's own numbers."""

from __future__ import annotations

import copy
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from core.bundles.bundle import CARD, WEIGHTS, Bundle, write_bundle
from core.bundles.inputs import Crops, InputPolicy, Inputs
from core.bundles.manifest import Calibration, Manifest
from core.errors import BundleError
from core.families.mobileiqa.engine import Engine
from core.families.mobileiqa.family import FAMILY
from core.families.mobileiqa.section import DETAIL, VIEWS, LocalParts, Section, Trunk
from core.files import written_whole
from core.networks.eight_bits import KEPT, in_eight_bits
from core.networks.mobileiqa.graphs import (
    detail_graph,
    fixed_trunk,
    free_trunk,
    level_runs,
    views_graph,
)
from core.networks.mobileiqa.network import MobileIqa
from core.networks.mobileiqa.presets import NetworkPreset
from core.networks.storage import graph_bytes, round_to_half, weights_bytes
from core.photos.decode import Decoded
from core.photos.windows import sharpest_windows
from core.results.assessment import USUAL_BANDS

Pixels = NDArray[np.uint8]
Floats = NDArray[np.float32]

TOLERANCE = 1e-4
"""How far a raw output of the bundle may be from the network's."""
EIGHT_BITS_TOLERANCE = 0.02
"""How far raw outputs may change in eight bits, root of the mean square."""
MAP_TOLERANCE = 1e-3
"""How far any value of a map may be, as a part of the map's largest."""
FREE_TRUNK = "trunk.onnx"
CHECKED_SHAPES = ((384, 256), (256, 384), (320, 320), (1000, 160))
"""Photos (width, height) that a bundle of free size is checked with."""


def export_bundle(
    network: MobileIqa,
    path: Path,
    *,
    name: str,
    version: str,
    policy: InputPolicy,
    mean: tuple[float, float, float],
    std: tuple[float, float, float],
    calibration: Calibration,
    summary: str,
    licence: str,
    training: dict[str, Any],
    figures: dict[str, Any],
    card: str,
    half_storage: bool,
    include_weights: bool,
    sizes: Sequence[tuple[int, int]] | None,
    crops: Crops | None = None,
    bands: tuple[float, ...] = USUAL_BANDS,
    calibrating: Sequence[Decoded] = (),
) -> Bundle:
    """Write `network` to the bundle `path` and check it against the network.

    `sizes`: (width, height) of each trunk graph; None for one graph that takes every size the
    policy gives. `crops`: the windows of a network that sees detail. `bands`: the limits of the
    words for scores. `half_storage` rounds the weights to float16 numbers (arithmetic stays
    float32); the bundle equals the network with these weights. With `calibrating`, photos as the
    policy gives them, trunks go into eight bits once they were compared
    (core.networks.eight_bits), and the manifest's facts say by how much scores of these photos
    changed. The network given is put into evaluation mode, otherwise not changed.
    Raises BundleError, leaving `path` as it was, if a raw output differs by more than 1e-4, or in
    eight bits by more than 0.02 (root of the mean square over `calibrating`); ValueError where
    windows are given and not wanted, or wanted and not given.
    """
    if (crops is not None) != network.preset.detail:
        raise ValueError("Windows belong to networks that see detail, and to no others.")
    network = _fit_for_export(network, half=half_storage)
    preset = network.preset
    members = {
        VIEWS: graph_bytes(views_graph(network), half=half_storage),
        CARD: card.encode(),
    }
    if crops is not None:
        members[DETAIL] = graph_bytes(detail_graph(network, crops), half=half_storage)
    if include_weights:
        members[WEIGHTS] = weights_bytes(network, half=half_storage)
    if sizes is None:
        trunks = [Trunk(FREE_TRUNK)]
        members[FREE_TRUNK] = graph_bytes(free_trunk(network), half=half_storage)
    else:
        trunks = [Trunk(f"trunk-{width}x{height}.onnx", (width, height)) for width, height in sizes]
        for trunk, size in zip(trunks, sizes, strict=True):
            members[trunk.member] = graph_bytes(fixed_trunk(network, *size), half=half_storage)
    section = Section(
        preset=asdict(preset),
        grid=preset.grid,
        views=preset.views,
        trunks=tuple(trunks),
        local=places(preset),
        runs=level_runs(network),
        detail=preset.detail,
    )
    manifest = Manifest(
        name=name,
        version=version,
        family=FAMILY.name,
        inputs=Inputs(whole=policy, crops=crops),
        mean=mean,
        std=std,
        section=section.to_json(),
        calibration=calibration,
        bands=bands,
        summary=summary,
        licence=licence,
        training=training,
        figures=figures,
    )
    try:
        with written_whole(path) as unchecked:
            bundle = write_bundle(unchecked, manifest, members)
            if not calibrating:
                members.clear()
            shapes = CHECKED_SHAPES if sizes is None else sizes
            checked = [_photo(*policy.size_for(*shape)) for shape in shapes]
            _check(bundle, network, [_decoded(photo, crops) for photo in checked])
            if calibrating:
                bundle = _in_eight_bits(bundle, members, calibrating)
    except BundleError as error:
        raise BundleError(error.message, path) from error
    return replace(bundle, path=path)


def _in_eight_bits(
    bundle: Bundle, members: dict[str, bytes], calibrating: Sequence[Decoded]
) -> Bundle:
    engine = Engine(bundle)
    trunks = engine.section.trunks
    for trunk in trunks:
        fitting = [
            photo for photo in calibrating if trunk.size in (None, photo.pixels.shape[1::-1])
        ]
        if not fitting:
            raise BundleError(f"No photo to calibrate {trunk.member} with was given.")
        members[trunk.member] = in_eight_bits(
            members[trunk.member], map(engine.trunk_feeds, fitting)
        )
    before = _raws(engine, calibrating)
    changed = write_bundle(bundle.path, bundle.manifest, members)
    off = float(np.sqrt(np.mean((_raws(Engine(changed), calibrating) - before) ** 2)))
    if not off <= EIGHT_BITS_TOLERANCE:
        raise BundleError(
            f"In eight bits the model's raw output changes by {off:.2g} (allowed: "
            f"{EIGHT_BITS_TOLERANCE:g}); it was not kept."
        )
    told = (
        f"the backbone's convolutions in 8 bits but for the first {KEPT}; raw output {off:.2g} off"
    )
    manifest = bundle.manifest
    facts = {**manifest.training, "numbers": told}
    return write_bundle(bundle.path, replace(manifest, training=facts), members)


def _raws(engine: Engine, photos: Sequence[Decoded]) -> Floats:
    return np.array([engine.raw_outputs(photo)["raw"][0] for photo in photos])


def _fit_for_export(network: MobileIqa, *, half: bool) -> MobileIqa:
    """The network itself where that will do: a copy of a published one takes 320 MB."""
    on_cpu = all(tensor.device.type == "cpu" for tensor in network.state_dict().values())
    if on_cpu and not half:
        return network.eval()
    network = copy.deepcopy(network).cpu().eval()
    if half:
        round_to_half(network)
    return network


def places(preset: NetworkPreset) -> LocalParts:
    """Where the places of the head's last map lie: the centres of their 3 x 3 pooled cells."""
    pool = preset.head_pool
    return LocalParts(first=pool * (1.5 - preset.head_padding), step=pool)


def _check(bundle: Bundle, network: MobileIqa, photos: Sequence[Decoded]) -> None:
    """Run the bundle through the engine as a photo would be, and compare with the network."""
    wanted = [_network_outputs(network, bundle.manifest, photo) for photo in photos]
    engine = Engine(bundle)
    for photo, expected in zip(photos, wanted, strict=True):
        width, height = photo.full_size
        given = engine.raw_outputs(photo)
        for output, values in expected.items():
            exact = output in ("raw", "opinions")
            limit = TOLERANCE if exact else MAP_TOLERANCE * float(np.abs(values).max())
            off = float(np.abs(given[output] - values).max())
            if not off <= limit:
                raise BundleError(
                    f"The converted model's {output} differs by {off:.2g} from the network's at "
                    f"{width}x{height} (allowed: {limit:.2g}); it was not kept.",
                )


def _network_outputs(network: MobileIqa, manifest: Manifest, photo: Decoded) -> dict[str, Floats]:
    mean, std = (torch.tensor(v)[:, None, None] for v in (manifest.mean, manifest.std))

    def normal(pixels: Pixels) -> torch.Tensor:
        planes = torch.from_numpy(pixels).movedim(-1, -3) / 255
        return ((planes - mean) / std)[None]

    windows = normal(photo.windows[0]) if photo.windows is not None else None
    with torch.inference_mode():
        x, out = network.outputs(normal(photo.pixels), windows)
        local = network.activate(out.local)
    outputs = {
        "raw": out.raw,
        "opinions": out.opinions,
        "x": x,
        "received": out.received,
        "weighted": out.weighted,
        "local": local,
    }
    return {name: value.numpy() for name, value in outputs.items()}


def checked_photo(width: int, height: int, crops: Crops | None) -> Decoded:
    """A fixed test photo of this size, as it is compared, with its windows where wanted."""
    return _decoded(_photo(width, height), crops)


def _decoded(photo: Pixels, crops: Crops | None) -> Decoded:
    windows = sharpest_windows(photo, crops.side, crops.ranks) if crops is not None else None
    return Decoded(photo, (photo.shape[1], photo.shape[0]), windows)


def _photo(width: int, height: int) -> Pixels:
    """A fixed test photo: smooth waves of colour, noise in its right half."""
    y = np.linspace(0, 1, height)[:, None, None]
    x = np.linspace(0, 1, width)[None, :, None]
    waves = np.sin(2 * np.pi * (np.arange(2, 5) * x + 1.5 * y)) + np.cos(9 * x * y)
    noise = np.random.default_rng(1).uniform(-1, 1, (height, width, 3)) * (x > 0.5)
    return np.clip(127 + 50 * waves + 40 * noise, 0, 255).astype(np.uint8)
