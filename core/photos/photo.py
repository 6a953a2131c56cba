"""What a photo is: one picture a person took, made of one or more files."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path

from core.photos.stamp import Stamp


@dataclass(frozen=True, slots=True)
class Photo:
    """One photo of a folder.

    `path` is the file that is shown and scored (the JPEG of a RAW+JPEG pair); `files` are all its
    files, `path` among them. Size and modification time are those of `path` when it was listed:
    together with the path they decide whether work is done again. Inode and ctime (see
    core.photos.stamp; None where they are not known) only say when to look closer at the content:
    photos that differ in them alone are equal.
    """

    path: Path
    files: tuple[Path, ...]
    size_bytes: int
    mtime_ns: int
    inode: int | None = field(default=None, compare=False)
    ctime_ns: int | None = field(default=None, compare=False)

    @property
    def name(self) -> str:
        """File name as shown to a person: a sign stands for what is no letter."""
        name = self.path.name
        if name.isascii():  # nearly always, and for thousands
            return name
        return os.fsencode(name).decode("utf-8", "replace")

    @property
    def stamp(self) -> Stamp:
        """Of `path` when it was listed: equal stamps mean an unchanged file."""
        return Stamp(str(self.path), self.size_bytes, self.mtime_ns)
