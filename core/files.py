"""Files that are whole or absent, whatever ends the process."""

from __future__ import annotations

import os
import time
from pathlib import Path

_TRIES = 6  # Windows refuses to replace a file that another program (a virus scanner) holds open.


def write_atomically(path: Path, content: bytes) -> None:
    """Write `path` in one step: the old content stays until the new one is safely on disk.

    Raises OSError; the old file is then untouched and nothing half-written is left.
    """
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        write_synced(unfinished, content)
        replace(unfinished, path)
    finally:
        unfinished.unlink(missing_ok=True)
    sync_folder(path.parent)


def write_synced(path: Path, content: bytes) -> None:
    """Write a file and wait until it is on disk. Raises OSError."""
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def replace(source: Path, target: Path) -> None:
    """Rename over `target`, trying again while another program holds it. Raises OSError."""
    for attempt in range(_TRIES):
        try:
            source.replace(target)
        except PermissionError:
            if attempt == _TRIES - 1:
                raise
            time.sleep(0.05 * 2**attempt)
        else:
            return


def sync_folder(folder: Path) -> None:
    """Make renames in a folder last (POSIX; other systems need nothing)."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
