"""Where the guide lies, in which languages, and where the help for each view begins. No Qt."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final

DOCS: Final = Path(__file__).resolve().parents[2] / "docs"
GUIDE: Final = "user-guide.md"

PLACES: Final[Mapping[str, str]] = {
    "start": "open-a-folder",
    "grid": "the-window",
    "loupe": "sharpness",
    "compare": "compare",
    "survey": "survey",
    "maps": "the-heatmaps",
    "cull": "assisted-cull",
    "taste": "my-taste",
    "references": "compare-with-good-photos",
    "training": "training-a-model-of-your-own",
    "settings": "keys",
    "second": "second-screen",
}
"""The anchor in the guide, the same in all its languages, that helps with a view, with a panel by
its name, or with a window of its own by its property `HELP`."""

HELP: Final = "help"

ANCHOR: Final = re.compile(r'<a id="([\w-]+)"></a>')
"""An anchor that a document states: at the beginning of a heading or a paragraph."""


def anchor_of(heading: str) -> str:
    """What links call a heading, as GitHub makes it: "My taste" is "my-taste"."""
    kept = re.sub(r"[^\w\- ]", "", heading.strip().lower())
    return kept.replace(" ", "-")


def in_language(name: str, locale: str, docs: Path = DOCS) -> Path:
    """The file of a document in a language such as "de" or "de_AT": `user-guide.de.md`; the English
    one where that language has none."""
    plain = docs / name
    for code in (locale, locale.partition("_")[0]):
        if (path := plain.with_suffix(f".{code}.md")).exists():
            return path
    return plain
