"""Copies that carry their marks inside: the picture stays the same, which is verified."""

from __future__ import annotations

import errno
import shutil
from collections.abc import Callable
from pathlib import Path

from core.errors import SidecarError
from core.files import write_synced
from core.handover.placing import DiffersError, copy_whole
from core.marks.marks import Marks
from core.photos.scan import JPEG_SUFFIXES, never
from core.sidecars.embedding import marked_copy

EMBEDDING_SUFFIXES = JPEG_SUFFIXES | {".tif", ".tiff", ".dng", ".png"}
"""Of files whose own XMP other programs read rather than a sidecar."""


def write_marked(
    source: Path,
    unfinished: Path,
    marks: Marks,
    note: Callable[[str], object],
    cancelled: Callable[[], bool] = never,
) -> None:
    """Writes a copy with these marks in its own XMP, and makes sure that all of it is there.

    Where the file cannot take them its copy is a plain one, and `note` gets the sentence why. The
    copy is as new as it is: what it says of its marks is newer than any sidecar that came along.
    Raises OSError, and StoppedError once `cancelled`.
    """
    content = source.read_bytes()
    try:
        made = marked_copy(content, source, marks)
    except SidecarError as error:
        note(error.message)
        copy_whole(source, unfinished, cancelled)
        return
    write_synced(unfinished, made)
    if unfinished.read_bytes() != made:
        raise DiffersError(errno.EIO, "The copy is not the same as the original", str(unfinished))
    shutil.copymode(source, unfinished)
