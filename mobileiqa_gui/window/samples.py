"""Where the sample photos lie that come with the app."""

from __future__ import annotations

from pathlib import Path
from typing import Final

SAMPLES: Final = Path(__file__).resolve().parents[2] / "resources" / "samples"
