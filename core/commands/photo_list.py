"""The photos that a command's paths name, and what is left out of them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from rich.console import Console

from core.commands.terminal import printable
from core.errors import reason_of
from core.photos.photo import Photo
from core.photos.scan import photos_from_paths


def photos_named(paths: Sequence[Path], *, recursive: bool, console: Console) -> list[Photo]:
    """As photos_from_paths; folders that cannot be read are named on `console`."""

    def tell(folder: Path, error: Exception) -> None:
        why = reason_of(error)
        console.print(printable(f"Left out: the folder {folder} cannot be read ({why})."))

    return photos_from_paths(paths, recursive=recursive, left_out=tell)
