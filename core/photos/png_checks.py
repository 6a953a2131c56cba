"""What the checksums and lengths of a PNG's chunks say, which Pillow weighs wrongly.

It refuses a photo for a wrong checksum in a text, and for more text than it reads; but it does not
check the checksums of pixel data. Source: the PNG specification, third edition, chapters 5 and 11.
"""

from __future__ import annotations

import io
import os
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO, Final

from core.photos.damage import DamageError

SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
MAX_TEXT_BYTES: Final = 16 * 2**20
"""The longest text or colour profile that is read, unpacked."""
_MAX_TEXTS_BYTES: Final = 48 * 2**20  # all together; Pillow reads 64 MiB
_MAX_PACKING: Final = 1032  # zlib packs no better
NO_END: Final = "Its end marker is missing; all of the picture is there."
WRONG_CHECKSUM: Final = "A part beside the picture has a wrong checksum and is not used."
LARGE_TEXT: Final = "A text in it is larger than is read here and is not used."

_PACKED: Final = (b"zTXt", b"iTXt", b"iCCP")
_TEXTS: Final = (*_PACKED, b"tEXt")
_PIECE_BYTES: Final = 2**20


@dataclass(frozen=True, slots=True)
class _Chunk:
    """A chunk's kind, where it begins (with its length), how long its content says it is, and
    whether the file holds all of it."""

    kind: bytes
    start: int
    length: int
    is_whole: bool

    @property
    def stop(self) -> int:
        return self.start + 12 + self.length

    @property
    def is_needed(self) -> bool:
        """Whether no picture can be made without it."""
        return not self.kind[0] & 0x20


def presentable(file: BinaryIO) -> tuple[BinaryIO, tuple[str, ...]]:
    """The PNG without those chunks beside the picture that Pillow would stumble over, and notes.

    That is `file` itself nearly always, at its beginning. Picture data are not looked at here.
    Raises DamageError for a wrong checksum in a header or a palette.
    """
    kept: list[_Chunk] = []
    notes: list[str] = []
    texts_bytes = 0
    dropped = 0
    for chunk in _chunks(file):
        note = None
        if chunk.kind != b"IDAT" and chunk.is_whole:
            if not _is_sound(file, chunk):
                if chunk.is_needed and chunk.kind != b"IEND":
                    raise DamageError(f"wrong checksum of its {chunk.kind.decode()}")
                note = WRONG_CHECKSUM
            elif chunk.kind in _TEXTS:
                size = _unpacked_bytes(file, chunk)
                texts_bytes += size
                if size > MAX_TEXT_BYTES or texts_bytes > _MAX_TEXTS_BYTES:
                    texts_bytes -= size
                    note = LARGE_TEXT
        if note is None or chunk.is_needed:
            kept.append(chunk)
        else:
            dropped += 1
        if note is not None:
            notes.append(note)
    file.seek(0)
    if not dropped:
        return file, tuple(dict.fromkeys(notes))
    return _rewritten(file, kept), tuple(dict.fromkeys(notes))


def check_picture(file: BinaryIO) -> tuple[str, ...]:
    """Notes on a PNG's picture data. Raises DamageError where they are damaged or cut short."""
    before = file.tell()
    try:
        is_ended = False
        data_chunks: list[_Chunk] = []
        for chunk in _chunks(file):
            if chunk.kind == b"IEND":
                is_ended = True
            if chunk.kind == b"IDAT":
                data_chunks.append(chunk)
                if not chunk.is_whole:
                    raise DamageError("the file ends within its picture data")
                if not _is_sound(file, chunk):
                    raise DamageError("wrong checksum of its picture data")
        if is_ended:
            return ()
        if not _is_complete(file, data_chunks):
            raise DamageError("the file ends before its picture data do")
        return (NO_END,)
    finally:
        file.seek(before)


def _chunks(file: BinaryIO) -> Iterator[_Chunk]:
    """The chunks up to the end, or to what is none. The caller may move the file's position."""
    size = file.seek(0, os.SEEK_END)
    place = len(SIGNATURE)
    while place + 8 <= size:
        file.seek(place)
        head = file.read(8)
        length, kind = int.from_bytes(head[:4], "big"), head[4:]
        if not (kind.isascii() and kind.isalpha()):
            return
        chunk = _Chunk(kind, place, length, place + 12 + length <= size)
        yield chunk
        if kind == b"IEND":
            return
        place = chunk.stop


def _pieces(file: BinaryIO, chunk: _Chunk) -> Iterator[bytes]:
    file.seek(chunk.start + 8)
    left = chunk.length
    while left > 0:
        piece = file.read(min(left, _PIECE_BYTES))
        if not piece:
            return
        left -= len(piece)
        yield piece


def _is_sound(file: BinaryIO, chunk: _Chunk) -> bool:
    checksum = zlib.crc32(chunk.kind)
    for piece in _pieces(file, chunk):
        checksum = zlib.crc32(piece, checksum)
    return file.read(4) == checksum.to_bytes(4, "big")


def _unpacked_bytes(file: BinaryIO, chunk: _Chunk) -> int:
    """The size of a text or profile; of a packed one that is too large, merely that it is."""
    if chunk.kind not in _PACKED or chunk.length * _MAX_PACKING <= MAX_TEXT_BYTES:
        return chunk.length
    content = b"".join(_pieces(file, chunk))
    packed = _packed_part(chunk.kind, content)
    if packed is None:
        return chunk.length
    try:
        return len(zlib.decompressobj().decompress(packed, MAX_TEXT_BYTES + 1))
    except zlib.error:
        return chunk.length


def _packed_part(kind: bytes, content: bytes) -> bytes | None:
    _, _, rest = content.partition(b"\0")
    if kind != b"iTXt":
        return rest[1:]
    if rest[:1] != b"\1":
        return None
    return rest[2:].partition(b"\0")[2].partition(b"\0")[2]


def _is_complete(file: BinaryIO, chunks: list[_Chunk]) -> bool:
    """Whether the packed picture data come to their own end, which has a checksum."""
    unpacking = zlib.decompressobj()
    try:
        for chunk in chunks:
            for piece in _pieces(file, chunk):
                rest = piece
                while rest and not unpacking.eof:
                    unpacking.decompress(rest, _PIECE_BYTES)
                    rest = unpacking.unconsumed_tail
    except zlib.error:
        return False
    return unpacking.eof


def _rewritten(file: BinaryIO, chunks: list[_Chunk]) -> BinaryIO:
    content = [SIGNATURE]
    for chunk in chunks:
        file.seek(chunk.start)
        content.append(file.read(12 + chunk.length))
    return io.BytesIO(b"".join(content))
