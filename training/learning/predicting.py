"""A network's scores of many photos, as they are (not mirrored)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray

from core.networks.mobileiqa.network import MobileIqa
from training.learning.loading import (
    AS_IT_IS,
    Flips,
    Key,
    Loader,
    Pictures,
    as_windows,
    normalised,
)
from training.learning.sampling import epoch_batches
from training.learning.store import Store
from training.learning.trained_file import PerColour

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Predictions:
    """Raw outputs (N,) and opinions (N, V) of `rows` of a store."""

    rows: tuple[int, ...]
    raw: Floats
    opinions: Floats


@torch.inference_mode()
def predict(
    network: MobileIqa,
    stores: Sequence[Store],
    rows: Sequence[int],
    *,
    mean: PerColour,
    std: PerColour,
    batch: int,
    workers: int = 0,
    progress: Callable[[int, int], None] | None = None,
    poll: Callable[[], None] | None = None,
) -> Predictions:
    """Score `rows` on the network's device, in evaluation mode; the mode is put back afterwards.

    `stores`: the photos, and their windows where the network sees detail. `poll` is called between
    batches and may raise.
    """
    device = next(network.parameters()).device
    order = epoch_batches(rows, stores[0].sizes, batch=batch, shuffle=False, seed=0, epoch=0)
    photos = Pictures(stores[: 2 if network.preset.detail else 1], Flips(0, 0.0, 0.0))
    keys = [[Key(row, AS_IT_IS) for row in portion] for portion in order]
    raw: dict[int, float] = {}
    opinions: dict[int, NDArray[np.float64]] = {}
    modes = {module: module.training for module in network.modules()}
    network.eval()
    try:
        loader = Loader(photos, workers=workers, pin=device.type == "cuda")
        for portion, shown in zip(order, loader.batches(keys), strict=True):
            if poll is not None:
                poll()
            images, *windows = (normalised(pictures, mean, std, device) for pictures in shown)
            _, out = network.outputs(images, as_windows(windows[0]) if windows else None)
            values, views = out.raw.double().cpu().numpy(), out.opinions.double().cpu().numpy()
            for n, row in enumerate(portion):
                raw[row], opinions[row] = float(values[n]), views[n]
            if progress is not None:
                progress(len(raw), len(rows))
    finally:
        for module, mode in modes.items():
            module.training = mode
    views_count = network.preset.views
    return Predictions(
        tuple(rows),
        np.array([raw[row] for row in rows]),
        np.array([opinions[row] for row in rows]).reshape(len(rows), views_count),
    )
