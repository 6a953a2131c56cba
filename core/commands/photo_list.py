"""The photos that a command's paths name, and what is left out of them."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console

from core.commands.terminal import printable
from core.photos.photo import Photo
from core.photos.scan import photos_from_paths


def photos_named(paths: Sequence[Path], *, recursive: bool, console: Console) -> list[Photo]:
    """As photos_from_paths; folders that cannot be read are named on `console`."""

    def tell(folder: Path, error: Exception) -> None:
        reason = os.strerror(error.errno) if isinstance(error, OSError) and error.errno else error
        console.print(printable(f"Left out: the folder {folder} cannot be read ({reason})."))

    return photos_from_paths(paths, recursive=recursive, left_out=tell)
