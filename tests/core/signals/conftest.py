"""Clean photos at capture resolution, small: windows of shipped samples."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from core.photos.decode import decode_to_fit
from core.signals.sampling import Pixels

SAMPLES = Path(__file__).parents[3] / "resources" / "samples"


@pytest.fixture(scope="session")
def clean() -> dict[str, Pixels]:
    """Name to (512, 768, 3) uint8, from the middle of sharp and well exposed samples."""
    found = {}
    for name in ("fig-in-a-bowl", "forest-stream", "mountain-path", "city-from-above"):
        pixels = decode_to_fit(SAMPLES / f"{name}.jpg", None).pixels
        top, left = (pixels.shape[0] - 512) // 2, (pixels.shape[1] - 768) // 2
        found[name] = np.ascontiguousarray(pixels[top : top + 512, left : left + 768])
    return found
