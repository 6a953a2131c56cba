"""One decode of a photo serves every input that a model wants of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.bundles.inputs import Inputs
from core.photos.decode import (
    Decoded,
    Windows,
    decode_at_capture_resolution,
    decode_for_scoring,
    draft_size,
)
from core.photos.footprint import footprint_bytes
from core.photos.opening import Content
from core.photos.windows import sharpest_windows

Observe = Callable[[NDArray[np.uint8]], None]
"""Is shown a photo at capture resolution, (H, W, 3) uint8, upright, sRGB, not to be kept."""


def prepare(inputs: Inputs, source: Path | Content, observe: Observe | None = None) -> Decoded:
    """The photo as `inputs` want it; `source` is its file or that one's content. Raises PhotoError.

    `observe` is shown the same decode where that is at capture resolution, else one of its own:
    what a model is given never depends on who else looks. References are other photos: whoever
    compares prepares each of them by its own policy.
    """
    crops, whole = inputs.crops, inputs.whole
    choose = None
    if crops is not None:
        choose = partial(sharpest_windows, side=crops.side, ranks=crops.ranks)
    decoded = decode_for_scoring(
        source,
        whole.size_for if whole is not None else None,
        full_decode=whole is not None and whole.full_decode,
        windows=_observed(choose, observe),
    )
    if observe is not None and choose is None:
        observe(decode_at_capture_resolution(source))
    return decoded


def sees_all_pixels(inputs: Inputs) -> bool:
    """Whether `prepare` decodes photos at capture resolution anyway, so that looking at them there
    costs no decode of its own."""
    return inputs.crops is not None


def preparing_bytes(inputs: Inputs, path: Path, *, observed: bool = False) -> int:
    """About the most memory that `prepare` takes for a photo's file at once, the file included."""
    whole = inputs.whole
    if observed or whole is None or whole.full_decode or inputs.crops is not None:
        return footprint_bytes(path, None)
    return footprint_bytes(path, lambda *size: draft_size(whole.size_for(*size)))


def _observed(
    choose: Callable[[NDArray[np.uint8]], Windows] | None, observe: Observe | None
) -> Callable[[NDArray[np.uint8]], Windows] | None:
    """`choose`, which sees all pixels, showing them to `observe` first."""
    if choose is None or observe is None:
        return choose

    def both(pixels: NDArray[np.uint8]) -> Windows:
        observe(pixels)
        return choose(pixels)

    return both
