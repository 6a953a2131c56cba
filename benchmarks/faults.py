"""Broken files of the kinds that real folders hold."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

PREFIX = "FAULT_"
UNREADABLE = f"{PREFIX}unreadable.jpg"


def add_faults(folder: Path, sound: bytes) -> list[Path]:
    """Write one file of each fault into `folder`; `sound` is a JPEG that some are made from.

    None of them can be scored, but the unreadable one can be by an administrator, and on Windows.
    """
    contents: dict[str, bytes] = {
        "bomb.png": _png(60_000, 60_000),
        "damaged.heic": b"\0\0\0\x18ftypheic\0\0\0\0mif1heic",
        "empty.jpg": b"",
        "half-written.jpg": sound[: len(sound) // 2] + bytes(len(sound) // 2),
        "no-raw.nef": b"II*\0\x08\0\0\0\0\0",
        "size-of-zero.png": _png(0, 0),
        "text.jpg": b"This was saved under the name of a photo.\n",
        "truncated.jpg": sound[: len(sound) // 3],
        "unreadable.jpg": sound,
    }
    paths = []
    for name, content in contents.items():
        paths.append(folder / f"{PREFIX}{name}")
        paths[-1].write_bytes(content)
    (folder / UNREADABLE).chmod(0)
    dangling = folder / f"{PREFIX}dangling-link.jpg"
    try:
        dangling.symlink_to(folder / "gone.jpg")
    except OSError:  # Windows wants a privilege for it
        return paths
    return [*paths, dangling]


def _png(width: int, height: int) -> bytes:
    """A tiny file that claims that size."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)  # 8 bits, RGB
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(bytes(1000))), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in chunks)


def _chunk(kind: bytes, data: bytes) -> bytes:
    check = zlib.crc32(kind + data)
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", check)
