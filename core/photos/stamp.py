"""What tells an unchanged file: its path, size and modification time."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple


class Stamp(NamedTuple):
    """Equal stamps mean an unchanged file, unless core.photos.sameness finds another content.

    `mtime_ns` is in nanoseconds since 1970.
    """

    path: str
    size_bytes: int
    mtime_ns: int

    @classmethod
    def of(cls, path: Path, info: os.stat_result | None = None) -> Stamp:
        """The stamp of a file as it is now, or as `info` says. Raises OSError."""
        info = info or path.stat()
        return cls(str(path), info.st_size, info.st_mtime_ns)

    @property
    def stored(self) -> tuple[bytes, int, int]:
        """As databases and hashes take it: the absolute path in bytes, times in 64 bits.

        A file name need not be text; times after the year 2262, which some file systems can hold,
        wrap to negative numbers.
        """
        return (path_bytes(self.path), self.size_bytes, in_64_bits(self.mtime_ns))


def inode_and_ctime(info: os.stat_result) -> tuple[int | None, int]:
    """What moves with a file's content where size and modification time are put back.

    The number of the file in its file system (None: not told, as when Windows lists a folder) and
    the nanoseconds of its last change, both wrapped to 64 bits, as databases take them.
    """
    return in_64_bits(info.st_ino) or None, in_64_bits(info.st_ctime_ns)


def in_64_bits(number: int) -> int:
    if -(2**63) <= number < 2**63:  # nearly always, and several times as fast
        return number
    return (number + 2**63) % 2**64 - 2**63


def path_bytes(path: str | Path) -> bytes:
    """The absolute path as stored."""
    return os.fsencode(path if os.path.isabs(path) else Path(path).absolute())  # noqa: PTH117
