"""The RAW file beside a JPEG, for when that one is broken."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from core.errors import PhotoError
from core.photos.scan import CAMERA_PICTURE_SUFFIXES, RAW_SUFFIXES

T = TypeVar("T")


def raw_beside(path: Path) -> Path | None:
    """The RAW file of a camera's JPEG or HEIF: of the same stem in the same folder. None where
    there is none, where the file itself is gone, or of another kind."""
    if path.suffix.lower() not in CAMERA_PICTURE_SUFFIXES or not path.is_file():
        return None
    stem = path.stem.casefold()
    try:
        found = [
            each
            for each in path.parent.iterdir()
            if each.suffix.lower() in RAW_SUFFIXES and each.stem.casefold() == stem
        ]
    except OSError:
        return None
    return min(found, default=None)


def or_raw_beside(read: Callable[[Path], T], path: Path) -> T:
    """What `read` gives of the file; where that is broken, of the RAW file beside it.

    Raises the PhotoError of the file itself, where neither can be read.
    """
    try:
        return read(path)
    except PhotoError:
        raw = raw_beside(path)
        if raw is None:
            raise
        try:
            return read(raw)
        except PhotoError:
            pass
        raise
