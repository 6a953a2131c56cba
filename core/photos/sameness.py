"""Whether a file whose stamp is unchanged still holds what it held."""

from __future__ import annotations

import hashlib
import io
from dataclasses import dataclass, replace
from io import BufferedReader
from pathlib import Path
from typing import BinaryIO, Final

from core.photos.stamp import Stamp, inode_and_ctime

PIECE_BYTES: Final = 65_536
"""Of head, middle and tail each: the head holds a photo's metadata, the rest its picture."""


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """A file as it was when it was read: enough to tell later whether it is still the same.

    Inode and ctime as of core.photos.stamp; `sample` is the sha256 of the content's head, middle
    and tail, `sha256` that of all of it.
    """

    stamp: Stamp
    inode: int | None
    ctime_ns: int
    sample: str
    sha256: str

    def renewed(self, path: Path) -> Fingerprint | None:
        """The same with the file's present inode and ctime; None where its content is another.

        Another size or modification time means another content. Where its inode or ctime differ,
        the content is compared, little before much. An inode alone is little reason, for cards and
        drives in FAT number their files anew whenever they are connected: there head, middle and
        tail decide. A changed permission moves the ctime, but so does whatever is written into a
        file, so that then the whole decides. Mostly nothing is read. Raises OSError.
        """
        info = path.stat()
        if Stamp.of(path, info) != self.stamp:
            return None
        inode, ctime_ns = inode_and_ctime(info)
        if (inode, ctime_ns) == (self.inode, self.ctime_ns):
            return self
        with path.open("rb") as file:
            if _sample(file, info.st_size) != self.sample:
                return None
            if ctime_ns != self.ctime_ns and _whole(file) != self.sha256:
                return None
        return replace(self, inode=inode, ctime_ns=ctime_ns)


def sample_of(data: bytes) -> str:
    """The `sample` of a content that was read already."""
    return _sample(io.BytesIO(data), len(data))


def _sample(file: BinaryIO, size_bytes: int) -> str:
    digest = hashlib.sha256()
    last = max(0, size_bytes - PIECE_BYTES)
    for start in (0, last // 2, last):
        file.seek(start)
        digest.update(file.read(PIECE_BYTES))
    return digest.hexdigest()


def _whole(file: BufferedReader) -> str:
    file.seek(0)
    return hashlib.file_digest(file, "sha256").hexdigest()
