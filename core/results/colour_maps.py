"""Colours of heatmaps, by the palette and the fixed scale of each map's kind."""

from __future__ import annotations

from functools import cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from core.results.heatmaps import Heatmap, MapKind, Scale

# The strongest colour still lets the photo through; average attention is a thin veil.
_STRONGEST_ALPHA: Final = 0.7


def strength(values: NDArray[np.float32], scale: Scale) -> NDArray[np.float32]:
    """Where values lie on the fixed scale, 0..1; beyond its ends they are held there."""
    low, high = scale.low, scale.high
    if scale.axis == "log2":
        floor = np.float32(low / 16)  # keeps the logarithm of nothing finite
        position = np.log2(np.maximum(values, floor) / low) / np.log2(high / low)
    else:
        position = (values - low) / (high - low)
    within: NDArray[np.float32] = np.clip(position, 0, 1).astype(np.float32)
    return within


@cache
def ramp(kind: MapKind) -> NDArray[np.uint8]:
    """The map's 256 colours from weak to strong, (256, 4) uint8 RGBA, alpha not premultiplied."""
    anchors = np.array(kind.palette, np.float64)
    at = np.linspace(0, 1, 256)
    known = np.linspace(0, 1, len(anchors))
    colours = [np.interp(at, known, anchors[:, channel]) for channel in range(3)]
    alpha = 255 * _STRONGEST_ALPHA * at**kind.alpha_exponent
    table = np.rint(np.stack([*colours, alpha], axis=1)).astype(np.uint8)
    table.setflags(write=False)
    return table


def colourise(heatmap: Heatmap, size: tuple[int, int] | None = None) -> NDArray[np.uint8]:
    """The heatmap as an overlay, (rows, columns, 4) uint8 RGBA, alpha not premultiplied.

    One pixel a cell, or resampled to `size` (width, height) pixels of the upright photo. Alpha
    rises with strength so that the photo stays visible.
    """
    values = heatmap.values if size is None else heatmap.resample(*size)
    index = np.rint(255 * strength(values, heatmap.kind.scale)).astype(np.uint8)
    return ramp(heatmap.kind)[index]
