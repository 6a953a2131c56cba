"""Where the program keeps its own files on this machine."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

HOME_VARIABLE = "MOBILEIQA_HOME"


def data_folder() -> Path:
    """Folder of what must last: catalogue, imported models, settings. Not created here.

    The environment variable MOBILEIQA_HOME replaces the system's usual place.
    """
    home = os.environ.get(HOME_VARIABLE)
    if home:
        return Path(home).expanduser().absolute()
    return platformdirs.user_data_path("mobileiqa", appauthor=False)


def can_be_kept() -> bool:
    """Whether the data folder, or the one in which it would be made, may be written now."""
    place = data_folder()
    while not os.path.lexists(place) and place != place.parent:
        place = place.parent
    return place.is_dir() and os.access(place, os.W_OK)


def cache_folder() -> Path:
    """Folder of what can be made again at any time, such as thumbnails. Not created here."""
    home = os.environ.get(HOME_VARIABLE)
    if home:
        return Path(home).expanduser().absolute() / "cache"
    return platformdirs.user_cache_path("mobileiqa", appauthor=False)
