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
    "references": "Compare with good photos",
    "training": "Training a model of your own",
    "settings": "Keys",
    "second": "A second screen (F12).",
}
"""How the block of the guide begins that helps with a view, with a panel by its name, or with a
window of its own by its property `HELP`."""

HELP: Final = "help"


def anchor_of(heading: str) -> str:
    """What links call a heading, as GitHub makes it: "My taste" is "my-taste"."""
    kept = re.sub(r"[^\w\- ]", "", heading.strip().lower())
    return kept.replace(" ", "-")
