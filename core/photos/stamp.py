"""What tells an unchanged file: its path, size and modification time."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple


class Stamp(NamedTuple):
    """Equal stamps mean an unchanged file. `mtime_ns` is in nanoseconds since 1970."""

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
        mtime_ns = (self.mtime_ns + 2**63) % 2**64 - 2**63
        return (path_bytes(self.path), self.size_bytes, mtime_ns)


def path_bytes(path: str | Path) -> bytes:
    """The absolute path as stored."""
    return os.fsencode(path if os.path.isabs(path) else Path(path).absolute())  # noqa: PTH117
