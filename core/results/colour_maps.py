"""Colours of heatmaps: two fixed, colour-blind-safe maps and the words of their legends."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray

from core.results.heatmaps import Heatmap

Kind = Literal["attention", "lost"]
Scale = tuple[float, float]

# sRGB at even steps from weak to strong; between them linear (at most 2 of 255 off; 11 at
# the kink near cividis' dark end, where the overlay is transparent).
# Attention: cividis, made for colour-blind eyes, dark blue over grey to yellow (Nunez, Anderton and
# Renslow, PLoS ONE 13(7) e0199239, 2018).
# Quality lost: magma from 0.2 to 0.85, violet over magenta to orange (van der Walt and Smith, CC0).
_ANCHORS: Final[dict[Kind, tuple[tuple[int, int, int], ...]]] = {
    "attention": (
        (0, 34, 78),
        (0, 46, 106),
        (26, 56, 111),
        (50, 67, 109),
        (67, 78, 108),
        (83, 90, 109),
        (97, 101, 111),
        (111, 112, 115),
        (125, 124, 120),
        (140, 136, 120),
        (155, 148, 118),
        (171, 160, 114),
        (188, 174, 108),
        (205, 187, 99),
        (222, 201, 88),
        (240, 216, 70),
        (254, 232, 56),
    ),
    "lost": (
        (59, 15, 112),
        (81, 18, 124),
        (100, 26, 128),
        (120, 34, 129),
        (140, 41, 129),
        (161, 48, 126),
        (183, 55, 121),
        (202, 62, 114),
        (222, 73, 104),
        (237, 90, 95),
        (247, 112, 92),
        (252, 137, 97),
        (254, 159, 109),
        (254, 183, 126),
    ),
}

# The strongest colour still lets the photo through; average attention is a thin veil. Places of
# most photos lose 30 to 60 points: with attention's exponent one would hardly see that map.
_STRONGEST_ALPHA: Final = 0.7
_ALPHA_EXPONENT: Final[dict[Kind, float]] = {"attention": 2.0, "lost": 1.25}


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark of the legend: where along the scale (0 weak end, 1 strong end) and its words."""

    position: float
    text: str


def strength(values: NDArray[np.float32], kind: Kind, scale: Scale) -> NDArray[np.float32]:
    """Where values lie on the fixed scale, 0..1; beyond its ends they are held there.

    Attention (multiples of the average) is placed by its log2, so that half and twice lie equally
    far from the average; quality lost (score points) is placed linearly.
    """
    low, high = scale
    if kind == "attention":
        floor = np.float32(low / 16)  # keeps the logarithm of nothing finite
        position = np.log2(np.maximum(values, floor) / low) / np.log2(high / low)
    else:
        position = (values - low) / (high - low)
    within: NDArray[np.float32] = np.clip(position, 0, 1).astype(np.float32)
    return within


@cache
def ramp(kind: Kind) -> NDArray[np.uint8]:
    """The map's 256 colours from weak to strong, (256, 4) uint8 RGBA, alpha not premultiplied."""
    anchors = np.array(_ANCHORS[kind], np.float64)
    at = np.linspace(0, 1, 256)
    known = np.linspace(0, 1, len(anchors))
    colours = [np.interp(at, known, anchors[:, channel]) for channel in range(3)]
    alpha = 255 * _STRONGEST_ALPHA * at ** _ALPHA_EXPONENT[kind]
    table = np.rint(np.stack([*colours, alpha], axis=1)).astype(np.uint8)
    table.setflags(write=False)
    return table


def colourise(heatmap: Heatmap, size: tuple[int, int] | None = None) -> NDArray[np.uint8]:
    """The heatmap as an overlay, (rows, columns, 4) uint8 RGBA, alpha not premultiplied.

    One pixel a cell, or resampled to `size` (width, height) pixels of the upright photo. Alpha
    rises with strength so that the photo stays visible.
    """
    values = heatmap.values if size is None else heatmap.resample(*size)
    index = np.rint(255 * strength(values, heatmap.kind, heatmap.scale)).astype(np.uint8)
    return ramp(heatmap.kind)[index]


def legend(kind: Kind, scale: Scale) -> tuple[Tick, ...]:
    """The marks of the fixed scale, weak end first."""
    low, high = scale
    if kind == "attention":
        return (
            Tick(0.0, f"{low:g}× average or less"),
            Tick(float(-np.log2(low) / np.log2(high / low)), "average"),
            Tick(1.0, f"{high:g}× average or more"),
        )
    middle = (low + high) / 2
    return (
        Tick(0.0, "nothing lost" if low == 0 else f"{low:g} points lost"),
        Tick(0.5, f"{middle:g}"),
        Tick(1.0, f"{high:g} points lost"),
    )
