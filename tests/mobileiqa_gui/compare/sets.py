"""Photos without files, by letters."""

from __future__ import annotations

from pathlib import Path

from core.photos.photo import Photo

FOLDER = Path("/photos")


def photo(name: str) -> Photo:
    return Photo(FOLDER / f"{name}.jpg", (), 10, 1)


def paths(names: str) -> tuple[Path, ...]:
    return tuple(FOLDER / f"{name}.jpg" for name in names)


def stems(found: tuple[Path, ...] | list[Path]) -> str:
    """'ab' for a.jpg and b.jpg."""
    return "".join(path.stem for path in found)
