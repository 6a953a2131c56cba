"""Folders for unfinished work, each with one user; they go even where that one was killed."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from core.files import FileLock

PREFIX: Final = ".unfinished-"
_LOCK: Final = ".lock"


@contextmanager
def scratch_folder(parent: Path) -> Iterator[Path]:
    """A new, empty folder in `parent` (made if need be), removed at the end. Raises OSError.

    While it is used a lock beside it is held, which ends with the process: `clear_leftovers` tells
    by it what was left by one that was killed.
    """
    parent.mkdir(parents=True, exist_ok=True)
    clear_leftovers(parent)
    while True:
        folder = parent / f"{PREFIX}{os.urandom(8).hex()}"
        lock = FileLock(_lock_of(folder))
        if lock.acquire():  # before the folder is there, so that nobody takes it for a leftover
            break
    try:
        folder.mkdir()
        yield folder
    finally:
        _remove(folder, lock)


def clear_leftovers(parent: Path) -> None:
    """Removes what users of `scratch_folder` that were killed left behind. Never raises."""
    with suppress(OSError):
        for folder in sorted(path for path in parent.glob(f"{PREFIX}*") if path.is_dir()):
            lock = FileLock(_lock_of(folder))
            with suppress(OSError):
                if lock.acquire():
                    _remove(folder, lock)


def _remove(folder: Path, lock: FileLock) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    if not folder.exists():
        if os.name == "nt":  # an open file cannot be removed there
            lock.release()
        _lock_of(folder).unlink(missing_ok=True)
    lock.release()


def _lock_of(folder: Path) -> Path:
    return folder.with_name(folder.name + _LOCK)
