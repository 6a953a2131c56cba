"""Whether a file whose stamp is unchanged still holds what it held."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from io import BufferedReader
from pathlib import Path
from typing import Final

from core.photos.stamp import Stamp

PIECE_BYTES: Final = 65_536
"""Of head, middle and tail each: the head holds a photo's metadata, the rest its picture."""


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """A file as it was when it was read: enough to tell later whether it is still the same.

    `sample` is the sha256 of its head, middle and tail, `sha256` that of all of it.
    """

    stamp: Stamp
    inode: int
    ctime_ns: int
    sample: str
    sha256: str

    @classmethod
    def of(cls, path: Path) -> Fingerprint:
        """Reads the file. Raises OSError."""
        with path.open("rb") as file:
            info = os.fstat(file.fileno())
            return cls(
                Stamp.of(path, info),
                info.st_ino,
                info.st_ctime_ns,
                _sample(file, info.st_size),
                _whole(file),
            )

    def is_still(self, path: Path) -> bool:
        """Whether the file at the same path holds the same content. Raises OSError.

        Another size or modification time means that it does not. Where only its inode or the time
        of its last change differ, the content is compared, little before much: cards in FAT have no
        lasting inodes, and a changed permission moves that time. Mostly nothing is read.
        """
        info = path.stat()
        if Stamp.of(path, info) != self.stamp:
            return False
        if (info.st_ino, info.st_ctime_ns) == (self.inode, self.ctime_ns):
            return True
        with path.open("rb") as file:
            return _sample(file, info.st_size) == self.sample and _whole(file) == self.sha256


def _sample(file: BufferedReader, size_bytes: int) -> str:
    digest = hashlib.sha256()
    last = max(0, size_bytes - PIECE_BYTES)
    for start in (0, last // 2, last):
        file.seek(start)
        digest.update(file.read(PIECE_BYTES))
    return digest.hexdigest()


def _whole(file: BufferedReader) -> str:
    file.seek(0)
    return hashlib.file_digest(file, "sha256").hexdigest()
