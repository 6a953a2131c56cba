"""Between bytes and parts of white, as the bank has them."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]
Floats = NDArray[np.float64]


def as_parts(image: Pixels) -> Floats:
    """0..255 to 0..1."""
    return np.asarray(image / 255.0)


def as_bytes(parts: Floats) -> Pixels:
    """0..1 to 0..255, clipped and cut off, not rounded, as the published bank does."""
    return np.asarray(np.clip(parts * 255.0, 0, 255).astype(np.uint8))
