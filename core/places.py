"""Where the program keeps its own files on this machine."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

HOME_VARIABLE = "MOBILEIQA_HOME"
MOVED_TO = "moved-to.txt"
"""In the system's usual place: the path of the folder that is used instead (UTF-8)."""

NEXT_START = "next-start.json"
"""In the data folder: what the next start does first (core.upkeep)."""


def data_folder() -> Path:
    """Folder of what must last: catalogue, imported models, settings. Not created here.

    The environment variable MOBILEIQA_HOME replaces the system's usual place, and so does a folder
    to which a person moved the data.
    """
    return _chosen_home() or usual_data_folder()


def usual_data_folder() -> Path:
    """The system's place for it, in use or not."""
    return platformdirs.user_data_path("mobileiqa", appauthor=False)


def _chosen_home() -> Path | None:
    home = os.environ.get(HOME_VARIABLE)
    if home:
        return Path(home).expanduser().absolute()
    try:
        moved = (usual_data_folder() / MOVED_TO).read_text(encoding="utf-8").strip()
    except (OSError, ValueError):
        return None
    return Path(moved) if moved else None


def can_be_kept() -> bool:
    """Whether the data folder, or the one in which it would be made, may be written now."""
    place = data_folder()
    while not os.path.lexists(place) and place != place.parent:
        place = place.parent
    return place.is_dir() and os.access(place, os.W_OK)


def cache_folder() -> Path:
    """Folder of what can be made again at any time, such as thumbnails. Not created here."""
    home = _chosen_home()
    if home is not None:
        return home / "cache"
    return platformdirs.user_cache_path("mobileiqa", appauthor=False)
