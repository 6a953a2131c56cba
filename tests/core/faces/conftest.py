"""One finder, and the one photo of a face that is shipped."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from core.faces.finder import FaceFinder

ASTRONAUT = Path(__file__).parents[3] / "resources" / "samples" / "astronaut.png"


@pytest.fixture(scope="session")
def finder() -> FaceFinder:
    return FaceFinder()


@pytest.fixture(scope="session")
def astronaut() -> np.ndarray:
    """Eileen Collins, 512 x 512; her face is about 104 pixels wide and 20 % from the top."""
    with Image.open(ASTRONAUT) as image:
        return np.asarray(image.convert("RGB"))
