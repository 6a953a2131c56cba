"""Where the guide lies, and at which of its places each view's help begins. No Qt."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final

DOCS: Final = Path(__file__).resolve().parents[2] / "docs"
GUIDE: Final = "user-guide.md"

PLACES: Final[Mapping[str, str]] = {
    "start": "Open a folder",
    "grid": "The window",
    "loupe": "Sharpness.",
    "compare": "Compare (C)",
    "survey": "Survey (N)",
    "maps": "The heatmaps",
    "cull": "Assisted cull (Ctrl+K)",
    "taste": "My taste",
}
"""How the block of the guide begins that helps with a view, or with a panel by its name."""


def anchor_of(heading: str) -> str:
    """What links call a heading, as GitHub makes it: "My taste" is "my-taste"."""
    kept = re.sub(r"[^\w\- ]", "", heading.strip().lower())
    return kept.replace(" ", "-")
