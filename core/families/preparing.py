"""One decode of a photo serves every input that a model wants of it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from core.bundles.inputs import Inputs
from core.photos.decode import Decoded, decode_for_scoring, draft_size
from core.photos.footprint import footprint_bytes
from core.photos.opening import Content
from core.photos.windows import sharpest_windows


def prepare(inputs: Inputs, source: Path | Content) -> Decoded:
    """The photo as `inputs` want it; `source` is its file or that one's content. Raises PhotoError.

    References are other photos: whoever compares prepares each of them by its own policy.
    """
    crops, whole = inputs.crops, inputs.whole
    choose = None
    if crops is not None:
        choose = partial(sharpest_windows, side=crops.side, ranks=crops.ranks)
    return decode_for_scoring(
        source,
        whole.size_for if whole is not None else None,
        full_decode=whole is not None and whole.full_decode,
        windows=choose,
    )


def preparing_bytes(inputs: Inputs, path: Path) -> int:
    """About the most memory that `prepare` takes for a photo's file at once, the file included."""
    whole = inputs.whole
    if whole is None or whole.full_decode or inputs.crops is not None:
        return footprint_bytes(path, None)
    return footprint_bytes(path, lambda *size: draft_size(whole.size_for(*size)))
