"""What a photo is: one picture a person took, made of one or more files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from core.photos.stamp import Stamp


@dataclass(frozen=True, slots=True)
class Photo:
    """One photo of a folder.

    `path` is the file that is shown and scored (the JPEG of a RAW+JPEG pair); `files` are all its
    files, `path` among them. Size and modification time are those of `path` when it was listed:
    together with the path they decide whether work is done again.
    """

    path: Path
    files: tuple[Path, ...]
    size_bytes: int
    mtime_ns: int

    @property
    def name(self) -> str:
        """File name as shown to a person."""
        return self.path.name

    @property
    def stamp(self) -> Stamp:
        """Of `path` when it was listed: equal stamps mean an unchanged file."""
        return Stamp(str(self.path), self.size_bytes, self.mtime_ns)
